import type {
  CaseEvent,
  Claim,
  Entity,
  EntityKind,
  Instant,
  Party,
  PartyEntity,
  Source,
  Voice,
} from '../../src/model/index.ts';
import { makeClaim, makeSource, partyRoles, requireInstant, sourceIdOf, unknownRange } from '../../src/model/index.ts';
import { contentId, foldText, sha256 } from '../../src/util/index.ts';

// Sources, claims and entities for tests of the ledger. Every name in them is invented.

export const capturedAt: Instant = requireInstant('2031-05-02T08:00:00Z');

/** A source whose original bytes are its text in UTF-8. */
export function sourceOf(text: string, over: Partial<Source> = {}): Source {
  const bytes = bytesOf(text);
  const hash = sha256(bytes);
  return makeSource({
    id: sourceIdOf(hash),
    hash,
    size: bytes.length,
    name: `${hash.slice(0, 6)}.txt`,
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: 'The Marl Courier',
    title: null,
    author: null,
    published: null,
    capturedAt,
    url: null,
    language: 'en',
    note: null,
    text,
    segments: [{ kind: 'body', begin: 0, end: text.length, author: null }],
    ...over,
  });
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The words as a party, where they first stand at or after `from`. */
export function partyIn(source: Source, words: string, kind: EntityKind, name: string = words, from = 0): Party {
  const begin = source.text.indexOf(words, from);
  if (begin < 0) throw new Error(`"${words}" does not stand in ${source.name}`);
  return { text: words, begin, end: begin + words.length, kind, name };
}

/** A claim on the sentence of `source` that holds its subject; with an object it is one of command, else of posting. */
export function claimOn(
  source: Source,
  subject: Party,
  over: Partial<Omit<Claim, 'id' | 'source' | 'subject'>> = {},
): Claim {
  const { text } = source;
  const begin = text.lastIndexOf('.', subject.begin - 1) + 1;
  const stop = text.indexOf('.', subject.end);
  const end = stop < 0 ? text.length : stop + 1;
  const type = over.type ?? (over.object ? 'command' : 'posting');
  const publisher: Voice = {
    voice: 'publisher',
    text: source.publication ?? 'unknown',
    begin: null,
    end: null,
    cue: null,
    stance: null,
  };
  const content = {
    source: source.id,
    subject,
    object: null,
    value: null,
    title: null,
    rank: null,
    kinds: [],
    appointedBy: null,
    replaces: null,
    attribution: [publisher],
    certainty: 'asserted' as const,
    polarity: 'affirmed' as const,
    range: unknownRange,
    wording: [],
    links: [],
    citation: { segment: 'body' as const, begin, end, quote: text.slice(begin, end) },
    reader: 'test 1',
    confidence: 0.75,
    ...over,
    type,
    role: over.role ?? (type === 'posting' ? ('commander' as const) : null),
  };
  const { reader: _, confidence: __, ...said } = content;
  return makeClaim({ id: contentId('clm', said), ...content }, source);
}

/** The entity of a name. */
export function entityOf(kind: EntityKind, name: string, scope: string | null = null): Entity {
  const key = foldText(name);
  return { id: contentId('ent', { kind, key, scope }), kind, name, key, scope };
}

/** A reading in which every party is the entity of its own name. */
export function readingOf(
  source: Source,
  claims: readonly Claim[],
  over: Partial<Extract<CaseEvent, { readonly type: 'claims-proposed' }>> = {},
): CaseEvent {
  const entities = new Map<string, Entity>();
  const parties: PartyEntity[] = [];
  for (const claim of claims) {
    for (const part of partyRoles) {
      const party = claim[part];
      if (!party) continue;
      const entity = entityOf(party.kind, party.name);
      entities.set(entity.id, entity);
      parties.push({ claim: claim.id, part, entity: entity.id });
    }
  }
  return {
    type: 'claims-proposed',
    source: source.id,
    reader: 'test 1',
    outcome: 'read',
    claims,
    entities: [...entities.values()],
    parties,
    problems: [],
    ...over,
  };
}

/** A small report, and what there is to claim in it. */
export interface Report {
  readonly source: Source;
  readonly commands: Claim;
  readonly based: Claim;
}

/** "NAME commands UNIT ... is based in PLACE". Other names give another source. */
export function reportOf(person: string, unit: string, place: string): Report {
  const source = sourceOf(`${person} commands ${unit} since spring. The group ${unit} is based in ${place}, he said.`);
  const again = source.text.indexOf('The group');
  return {
    source,
    commands: claimOn(source, partyIn(source, person, 'person'), { object: partyIn(source, unit, 'unit') }),
    based: claimOn(source, partyIn(source, unit, 'unit', unit, again), {
      type: 'positioning',
      kinds: ['site'],
      object: partyIn(source, place, 'place', place, again),
    }),
  };
}

/** Capture and reading of a report, both claims. */
export function eventsOf(report: Report): readonly CaseEvent[] {
  return [
    { type: 'source-captured', source: report.source },
    readingOf(report.source, [report.commands, report.based]),
  ];
}
