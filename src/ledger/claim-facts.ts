import type { Claim, ClaimFacts, EntityId, FactVoice, PartyRole, Source } from '../model/index.ts';
import {
  certainties,
  claimStatuses,
  claimTypes,
  makeRange,
  partyRoles,
  polarities,
  roles,
  voiceKinds,
} from '../model/index.ts';
import { foldText } from '../util/index.ts';
import { day, list, nullable, number, object, oneOf, pair, ShapeFault, text, truth, whole } from './check.ts';
import type { Row, SqlValue, Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import { canonicalIds } from './parties.ts';

/** Columns of the table of facts: what a claim's facts rest on, in one row, since they are read far more often than written. */
export const factColumns: readonly string[] = [
  'claim',
  'type',
  'status',
  'subject',
  'object',
  'appointed_by',
  'replaces',
  'data',
];

/** The columns that hold who fills a part, as the entity's own number. */
export const partColumns: { readonly [P in PartyRole]: string } = {
  subject: 'subject',
  object: 'object',
  appointedBy: 'appointed_by',
  replaces: 'replaces',
};

const typeOf = oneOf(claimTypes);
const statusOf = oneOf(claimStatuses);
const roleOf = nullable(oneOf(roles));
const polarityOf = oneOf(polarities);
const certaintyOf = oneOf(certainties);
const textOrNone = nullable(text);
const texts = list(text);
const bounds = pair(nullable(day));
const days = nullable(pair(day));
const count = nullable(
  object<NonNullable<ClaimFacts['count']>>({ low: nullable(number), high: nullable(number), of: text }),
);
const voiceOf = oneOf(voiceKinds);
const voices = list<FactVoice>((value, place) => {
  const [voice, key] = pair(text)(value, place);
  return { voice: voiceOf(voice, place), key };
});

type Parties = { readonly [P in PartyRole]?: EntityId };
/** What of a claim's facts never changes: all but its entities and its status. */
type FixedFacts = Omit<ClaimFacts, 'number' | 'type' | 'status' | PartyRole>;

function fixedFactsOf(claim: Claim, source: Pick<Source, 'publication' | 'published'>, deriving: Deriving): FixedFacts {
  const { range, value, rank } = claim;
  return {
    claim: claim.id,
    source: claim.source,
    kinds: claim.kinds,
    role: claim.role,
    polarity: claim.polarity,
    certainty: claim.certainty,
    range: { from: range.from, to: range.to, starting: range.starting, ending: range.ending },
    count: value?.kind === 'count' ? { low: value.low, high: value.high, of: value.of } : null,
    rank: rank === null ? null : (deriving.rankOf(rank.text) ?? foldText(rank.text)),
    competes: claim.links.filter((link) => link.type === 'competes').map((link) => link.claim),
    voices: claim.attribution.map(({ voice, text: words }) => ({ voice, key: deriving.voiceKey(voice, words) })),
    publication: publicationKey(source.publication),
    published: source.published,
    begin: claim.citation.begin,
    end: claim.citation.end,
  };
}

/** What publications are compared by. */
export function publicationKey(publication: string | null): string | null {
  return publication === null ? null : foldText(publication);
}

/** A list without names: there are as many as claims, and reading one must cost little. */
function write(facts: FixedFacts): string {
  const { range } = facts;
  return JSON.stringify([
    facts.claim,
    facts.source,
    facts.kinds,
    facts.role,
    facts.polarity,
    facts.certainty,
    range.from,
    range.to,
    range.starting,
    range.ending,
    facts.count,
    facts.rank,
    facts.competes,
    facts.voices.map(({ voice, key }) => [voice, key]),
    facts.publication,
    facts.published,
    facts.begin,
    facts.end,
  ]);
}

/** How many parts `write` gives. */
const parts = 18;

/** @throws {ShapeFault} where the column does not hold what `write` gave */
function read(column: string, place: string): FixedFacts {
  let found: unknown;
  try {
    found = JSON.parse(column);
  } catch {
    throw new ShapeFault(place, 'JSON', column);
  }
  if (!Array.isArray(found) || found.length !== parts) throw new ShapeFault(place, `a list of ${parts}`, found);
  return {
    claim: text(found[0], place),
    source: text(found[1], place),
    kinds: texts(found[2], place),
    role: roleOf(found[3], place),
    polarity: polarityOf(found[4], place),
    certainty: certaintyOf(found[5], place),
    range: {
      from: bounds(found[6], place),
      to: bounds(found[7], place),
      starting: truth(found[8], place),
      ending: truth(found[9], place),
    },
    count: count(found[10], place),
    rank: textOrNone(found[11], place),
    competes: texts(found[12], place),
    voices: voices(found[13], place),
    publication: textOrNone(found[14], place),
    published: days(found[15], place),
    begin: whole(found[16], place),
    end: whole(found[17], place),
  };
}

/** The facts of a claim as a reading gave it, with entities as that reading had them. */
export function factsAsRead(
  claim: Claim,
  source: Pick<Source, 'publication' | 'published'>,
  parties: Parties,
  deriving: Deriving,
  at: number,
): ClaimFacts {
  makeRange(claim.range);
  return {
    ...fixedFactsOf(claim, source, deriving),
    number: at,
    type: claim.type,
    status: 'proposed',
    subject: parties.subject ?? '',
    object: parties.object ?? null,
    appointedBy: parties.appointedBy ?? null,
    replaces: parties.replaces ?? null,
  };
}

/** The row of a claim recorded now; `numbers` are those of the entities that fill its parts. */
export function factRow(facts: ClaimFacts, numbers: { readonly [P in PartyRole]?: number }): readonly SqlValue[] {
  const filled = partyRoles.map((part) => numbers[part] ?? null);
  return [facts.number, facts.type, facts.status, ...filled, write(facts)];
}

/** What of a claim's facts is told without reading all of them. */
export type FactHead = Pick<ClaimFacts, 'type' | 'subject' | 'object'>;

/** Facts of claims that were not rejected, by their numbers, in order of recording; entities after merges. Only those that are `wanted` are read. */
export async function readFacts(
  tables: Tables,
  numbers: readonly number[],
  wanted: (claim: FactHead) => boolean = () => true,
): Promise<readonly ClaimFacts[]> {
  const rows = (await tables.find('fact', factColumns, 'claim', numbers)).filter(
    (row) => row.status !== 'rejected' && row.subject !== null,
  );
  const own = new Set<number>();
  for (const row of rows) for (const part of partyRoles) addNumber(row[partColumns[part]], own);
  const ids = await canonicalIds(tables, [...own]);
  return rows.flatMap((row) => factsOfRow(row, ids, wanted)).sort((a, b) => a.number - b.number);
}

function addNumber(value: unknown, to: Set<number>): void {
  if (value !== null) to.add(whole(value, 'an entity of table fact'));
}

function factsOfRow(
  row: Row,
  ids: ReadonlyMap<number, EntityId>,
  wanted: (claim: FactHead) => boolean,
): readonly ClaimFacts[] {
  const claim = whole(row.claim, 'fact.claim');
  const place = `row ${claim} of table fact`;
  const filled = (part: PartyRole): EntityId | null => {
    const own = row[partColumns[part]];
    return own === null ? null : text(ids.get(whole(own, place)), place);
  };
  const head = {
    type: typeOf(row.type, place),
    subject: text(filled('subject'), place),
    object: filled('object'),
  };
  if (!wanted(head)) return [];
  return [
    {
      ...read(text(row.data, place), place),
      ...head,
      number: claim,
      status: statusOf(row.status, place),
      appointedBy: filled('appointedBy'),
      replaces: filled('replaces'),
    },
  ];
}
