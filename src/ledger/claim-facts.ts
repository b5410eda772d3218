import type { Claim, ClaimFacts, ClaimType, EntityId, FactVoice, PartyRole, Source } from '../model/index.ts';
import { certainties, claimStatuses, claimTypes, makeRange, polarities, roles, voiceKinds } from '../model/index.ts';
import { foldText } from '../util/index.ts';
import type { Check } from './check.ts';
import { day, fromJson, list, nullable, number, object, oneOf, pair, text, truth, whole } from './check.ts';
import type { Tables } from './database.ts';
import type { Deriving } from './derive.ts';
import { partiesOf } from './parties.ts';

/** What of a claim's facts never changes: all but its entities and its status. Kept in one column, short names, since there are as many as claims. */
interface FixedFacts {
  readonly k: readonly string[];
  readonly r: ClaimFacts['role'];
  readonly p: ClaimFacts['polarity'];
  readonly c: ClaimFacts['certainty'];
  readonly f: ClaimFacts['range']['from'];
  readonly t: ClaimFacts['range']['to'];
  readonly s: boolean;
  readonly e: boolean;
  readonly n: ClaimFacts['count'];
  readonly g: string | null;
  readonly x: readonly string[];
  readonly v: readonly FactVoice[];
  readonly b: string | null;
  readonly d: ClaimFacts['published'];
  readonly i: readonly [number, number];
}

const fixedFacts: Check<FixedFacts> = object<FixedFacts>({
  k: list(text),
  r: nullable(oneOf(roles)),
  p: oneOf(polarities),
  c: oneOf(certainties),
  f: pair(nullable(day)),
  t: pair(nullable(day)),
  s: truth,
  e: truth,
  n: nullable(object<NonNullable<ClaimFacts['count']>>({ low: nullable(number), high: nullable(number), of: text })),
  g: nullable(text),
  x: list(text),
  v: list(object<FactVoice>({ voice: oneOf(voiceKinds), key: text })),
  b: nullable(text),
  d: nullable(pair(day)),
  i: pair(whole),
});
const typeOf = oneOf(claimTypes);
const statusOf = oneOf(claimStatuses);

/** The column that keeps what of a claim's facts never changes. */
export function fixedFactsOf(
  claim: Claim,
  source: Pick<Source, 'publication' | 'published'>,
  deriving: Deriving,
): string {
  const { range, value, rank } = claim;
  const fixed: FixedFacts = {
    k: claim.kinds,
    r: claim.role,
    p: claim.polarity,
    c: claim.certainty,
    f: range.from,
    t: range.to,
    s: range.starting,
    e: range.ending,
    n: value?.kind === 'count' ? { low: value.low, high: value.high, of: value.of } : null,
    g: rank === null ? null : (deriving.rankOf(rank.text) ?? foldText(rank.text)),
    x: claim.links.filter((link) => link.type === 'competes').map((link) => link.claim),
    v: claim.attribution.map(({ voice, text: words }) => ({ voice, key: deriving.voiceKey(voice, words) })),
    b: publicationKey(source.publication),
    d: source.published,
    i: [claim.citation.begin, claim.citation.end],
  };
  return JSON.stringify(fixed);
}

/** What publications are compared by. */
export function publicationKey(publication: string | null): string | null {
  return publication === null ? null : foldText(publication);
}

/** What goes into facts besides what never changes. */
interface ChangingFacts extends Pick<ClaimFacts, 'claim' | 'number' | 'source' | 'type' | 'status'> {
  readonly parties: { readonly [P in PartyRole]?: EntityId };
}

/** @throws {ShapeFault} where the column does not hold what `fixedFactsOf` gave */
function factsFrom(column: string, changing: ChangingFacts): ClaimFacts {
  const fixed = fromJson(fixedFacts, column, `facts of claim ${changing.claim}`);
  const { parties, ...rest } = changing;
  return {
    ...rest,
    kinds: fixed.k,
    role: fixed.r,
    polarity: fixed.p,
    certainty: fixed.c,
    range: { from: fixed.f, to: fixed.t, starting: fixed.s, ending: fixed.e },
    subject: parties.subject ?? '',
    object: parties.object ?? null,
    appointedBy: parties.appointedBy ?? null,
    replaces: parties.replaces ?? null,
    count: fixed.n,
    rank: fixed.g,
    competes: fixed.x,
    voices: fixed.v,
    publication: fixed.b,
    published: fixed.d,
    begin: fixed.i[0],
    end: fixed.i[1],
  };
}

/** The facts of a claim as a reading gave it, with entities as that reading had them. */
export function factsAsRead(
  claim: Claim,
  source: Pick<Source, 'publication' | 'published'>,
  parties: ChangingFacts['parties'],
  deriving: Deriving,
  at: number,
): ClaimFacts {
  makeRange(claim.range);
  const { id, source: sourceId, type } = claim;
  return factsFrom(fixedFactsOf(claim, source, deriving), {
    claim: id,
    number: at,
    source: sourceId,
    type,
    status: 'proposed',
    parties,
  });
}

/** Facts of claims that were not rejected, by their numbers and of these types, in order of recording; entities after merges. */
export async function readFacts(
  tables: Tables,
  numbers: readonly number[],
  types?: readonly ClaimType[],
): Promise<readonly ClaimFacts[]> {
  const claims = await tables.find('claim', ['number', 'id', 'source', 'type', 'status'], 'number', numbers);
  const asked = types === undefined ? undefined : new Set<unknown>(types);
  const standing = claims.filter((row) => row.status !== 'rejected' && (asked === undefined || asked.has(row.type)));
  const wanted = standing.map((row) => whole(row.number, 'claim.number')).sort((a, b) => a - b);
  const parties = await partiesOf(tables, wanted);
  const columns = new Map(
    (await tables.find('fact', ['claim', 'data'], 'claim', wanted)).map((row) => [
      row.claim,
      text(row.data, 'fact.data'),
    ]),
  );
  const sourceNumbers = [...new Set(standing.map((row) => whole(row.source, 'claim.source')))];
  const sources = new Map(
    (await tables.find('source', ['number', 'id'], 'number', sourceNumbers)).map((row) => [
      row.number,
      text(row.id, 'source.id'),
    ]),
  );
  const rows = new Map(standing.map((row) => [row.number, row]));
  return wanted.flatMap((claimNumber) => {
    const row = rows.get(claimNumber);
    const column = columns.get(claimNumber);
    if (row === undefined || column === undefined) return [];
    const filled: { [P in PartyRole]?: EntityId } = {};
    for (const { part, entity } of parties.get(claimNumber) ?? []) filled[part] = entity;
    if (filled.subject === undefined) return [];
    const source = text(sources.get(row.source), `source of claim row ${claimNumber}`);
    return [
      factsFrom(column, {
        claim: text(row.id, 'claim.id'),
        number: claimNumber,
        source,
        type: typeOf(row.type, 'claim.type'),
        status: statusOf(row.status, 'claim.status'),
        parties: filled,
      }),
    ];
  });
}
