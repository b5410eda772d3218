// How far a second reading of the project's reports agrees with the first: npm run corpus:agreement
//
// corpora/muster/second/*.txt holds reports annotated again, by the convention, from the bare text. Prints the second reading's precision, recall
// and F1 against the first, counted as the reader is counted (bench/README.md).

import { readdirSync, readFileSync } from 'node:fs';
import { countClaims, judgeClaims } from '../bench/reading/own/judge-claims.ts';
import type { GoldDocument } from '../bench/reading/score/document.ts';
import { type Row, rowsOf, scoreCorpora } from '../bench/reading/score/score.ts';
import { alignColumns, percent } from '../bench/reading/table.ts';
import type { Claim, ClaimType, Party, Role } from '../src/model/index.ts';
import type { CorpusClaim, CorpusDocument, CorpusParty } from '../train/corpus/document.ts';
import { corpusFolder, loadReports } from '../train/corpus/load.ts';
import { readReports } from '../train/corpus/report.ts';

const folder = `${corpusFolder}second/`;
const say = (line: string) => process.stdout.write(`${line}\n`);
const second = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .flatMap((name) => {
    const { documents, faults } = readReports(readFileSync(folder + name, 'utf8'), 'train');
    for (const { line, report, reason } of faults) say(`${name}:${line}: ${report ?? ''}: ${reason}`);
    return documents;
  });
const firstById = new Map([...loadReports('train'), ...loadReports('test')].map((one) => [one.id, one]));
const pairs = second.flatMap((again) => {
  const before = firstById.get(again.id);
  if (!before) say(`${again.id}: there is no such report`);
  else if (before.text !== again.text) say(`${again.id}: left out, its text differs from the first reading's`);
  return before && before.text === again.text ? [{ before, again }] : [];
});
const layers = scoreCorpora(
  pairs.map(({ before }) => goldOf(before)),
  pairs.map(({ again }) => goldOf(again)),
  { intervals: true },
);
const claims = rowsOf(
  pairs.map(({ before, again }) => countClaims(judgeClaims(before, firmClaims(again)))),
  true,
);
say(`${pairs.length} reports read twice`);
const rows = layers.flatMap(({ rows: found }) => [...found]);
const shown: readonly (readonly [string, Row | undefined])[] = [
  ['mentions, trimmed', find('entity trimmed|micro')],
  ['ties, overlap', find('relation overlap|micro')],
  ['attribution found', find('attribution cue|found')],
  ['source, soft', find('attribution soft|source')],
  ['content, soft', find('attribution soft|content')],
  ['claims, type and parties', claims.get('claims|micro')],
  ['claims in full', claims.get('claims in full|micro')],
];
for (const line of alignColumns([
  ['', 'P', 'R', 'F1', '95 %'],
  ...shown.map(([name, row]) =>
    row
      ? [name, percent(row.p), percent(row.r), percent(row.f1), row.interval ? row.interval.map(percent).join('-') : '']
      : [name],
  ),
]))
  say(line);

function find(key: string): Row | undefined {
  return rows.find(([name]) => name === key)?.[1];
}

function goldOf(one: CorpusDocument): GoldDocument {
  return {
    id: one.id,
    corpus: 'muster',
    split: one.split,
    text: one.text,
    entities: one.mentions.map(({ id, kind, begin, end }) => ({ id, type: kind, begin, end })),
    relations: one.ties.filter(({ debatable }) => !debatable).map(({ type, from, to }) => ({ type, from, to })),
    attributions: one.attributions,
  };
}

/** The claims a reading is sure of, as a reader gives them. */
function firmClaims(document: CorpusDocument): Claim[] {
  return document.claims.filter(({ debatable }) => !debatable).map((one, number) => claimOf(one, number, document));
}

function claimOf(one: CorpusClaim, number: number, document: CorpusDocument): Claim {
  const span = (id: string | null) => document.mentions.find((mention) => mention.id === id) ?? null;
  const sentence = document.sentences[one.sentence] ?? { begin: 0, end: document.text.length };
  const voice = one.voice ? partyOf(one.voice, document) : null;
  const value = span(one.value);
  return {
    id: `clm-${number}`,
    source: 'src-0',
    type: one.type as ClaimType,
    subject: partyOf(one.subject, document),
    object: one.object ? partyOf(one.object, document) : null,
    value: value
      ? { kind: 'count', text: value.text, begin: value.begin, end: value.end, low: null, high: null, of: '' }
      : null,
    role: one.role as Role | null,
    title: span(one.title),
    rank: span(one.rank),
    kinds: one.kinds,
    appointedBy: one.appointedBy ? partyOf(one.appointedBy, document) : null,
    replaces: one.replaces ? partyOf(one.replaces, document) : null,
    attribution: [
      { voice: 'publisher', text: document.publisher, begin: null, end: null, cue: null, stance: null },
      ...(voice
        ? [{ voice: 'body' as const, text: voice.name, begin: voice.begin, end: voice.end, cue: null, stance: null }]
        : []),
    ],
    certainty: one.certainty as Claim['certainty'],
    polarity: one.negated ? 'negated' : 'affirmed',
    range: {
      from: one.from ?? [null, null],
      to: one.to ?? [null, null],
      starting: one.starting,
      ending: one.ending,
    } as Claim['range'],
    wording: [],
    links: [],
    citation: { segment: 'body', ...sentence, quote: document.text.slice(sentence.begin, sentence.end) },
    reader: 'second reading',
    confidence: 1,
  };
}

function partyOf(party: CorpusParty, document: CorpusDocument): Party {
  if ('words' in party) {
    const begin = Math.max(0, document.text.toLowerCase().indexOf(party.words.toLowerCase()));
    const end = begin + party.words.length;
    return { begin, end, text: document.text.slice(begin, end), name: party.words, kind: 'unit' };
  }
  const mention = document.mentions.find(({ entity }) => entity === party.entity);
  if (!mention) throw new Error(`${document.id}: there is no mention of ${party.entity}`);
  return { begin: mention.begin, end: mention.end, text: mention.text, name: mention.text, kind: 'unit' };
}
