import type { CaseEvent, Claim, Day, Source } from '../../src/model/index.ts';
import { addDays, makeSource, requireInstant, sourceIdOf } from '../../src/model/index.ts';
import { resolveReading } from '../../src/resolve/index.ts';
import { contentId, sha256 } from '../../src/util/index.ts';
import type { Said } from './drafts.ts';
import { draftReport } from './drafts.ts';
import { createRandom, type Random } from './random.ts';
import type { Army } from './world.ts';
import { anyDay, makeArmy, word } from './world.ts';

/** One army for so many claims: larger records tell of more armies, as larger archives do. */
const claimsAnArmy = 50_000;
/** One report in so many copies the one before it. */
const copiesOneIn = 12;
const outlets = 60;
const reader = 'generator/1';
const capturedAt = requireInstant('2025-01-01T00:00:00Z');

/** A report with its capture and its reading. */
export interface GeneratedReport {
  readonly source: Source;
  readonly events: readonly CaseEvent[];
  readonly claims: number;
}

/**
 * Reports on invented armies until they make this many claims: units in trees of 500, commanders who follow each other, outlets that get a date or a
 * name wrong, quote others, and copy each other. The same numbers give the same reports.
 */
export function* generateReports(claims: number, seed = 1): Generator<GeneratedReport> {
  const random = createRandom(seed);
  const armies = makeArmies(random, claims);
  const names = Array.from(
    { length: outlets },
    () => `${word(random)} ${random.pick(['Post', 'Times', 'News', 'Monitor'])}`,
  );
  let made = 0;
  let last: { readonly said: readonly Said[]; readonly published: Day } | null = null;
  for (let at = 1; made < claims; at++) {
    const copies: boolean = last !== null && random.below(copiesOneIn) === 0;
    const day: Day = copies && last !== null ? addDays(last.published, random.below(3)) : anyDay(random);
    const said: readonly Said[] = copies && last !== null ? last.said : draftReport(random, random.pick(armies), day);
    const report = write(`Report ${at} of ${word(random)} ${word(random)}.`, said, day, random.pick(names));
    made += report.claims;
    last = { said, published: day };
    yield report;
  }
}

/** The first army of a record of this size: what the questions are asked about. */
export function firstArmy(claims: number, seed = 1): Army {
  const [army] = makeArmies(createRandom(seed), claims);
  if (army === undefined) throw new RangeError('there is no army');
  return army;
}

function makeArmies(random: Random, claims: number): readonly Army[] {
  return Array.from({ length: Math.max(1, Math.ceil(claims / claimsAnArmy)) }, () => makeArmy(random));
}

/** Puts the sentences into a text and the claims on them. */
function write(headline: string, said: readonly Said[], published: Day, publication: string): GeneratedReport {
  const begins: number[] = [];
  let text = `${headline}\n\n`;
  for (const { sentence } of said) {
    begins.push(text.length);
    text += `${sentence} `;
  }
  const hash = sha256(text);
  const id = sourceIdOf(hash);
  const source = makeSource({
    id,
    hash,
    size: Buffer.byteLength(text),
    name: `${headline}.txt`,
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication,
    title: headline,
    author: null,
    published: [published, published],
    capturedAt,
    url: null,
    language: 'en',
    note: null,
    text,
    segments: [{ kind: 'body', begin: 0, end: text.length, author: null }],
  });
  const claims = said.map((each, at) => claimOf(each, begins[at] ?? 0, id, publication));
  const { entities, parties } = resolveReading(claims, id);
  return {
    source,
    claims: claims.length,
    events: [
      { type: 'source-captured', source },
      { type: 'claims-proposed', source: id, reader, outcome: 'read', claims, entities, parties, problems: [] },
    ],
  };
}

function claimOf(said: Said, begin: number, source: string, publication: string): Claim {
  const content = {
    ...said.claim(begin),
    source,
    attribution: [
      { voice: 'publisher' as const, text: publication, begin: null, end: null, cue: null, stance: null },
      ...said.voices(begin),
    ],
    citation: { segment: 'body' as const, begin, end: begin + said.sentence.length, quote: said.sentence },
  };
  return { id: contentId('clm', content), ...content, reader, confidence: 0.8 };
}
