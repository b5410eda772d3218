import type { Ledger, NamePair, RecordedEntity, RecordedJudgement } from '../ledger/index.ts';
import type { ClaimFacts, ClaimType, EntityId } from '../model/index.ts';
import type { NameProfile, PairJudgement } from '../resolve/index.ts';
import { judgePair } from '../resolve/index.ts';
import { findEntity } from './find-entity.ts';
import { likeNamed, sharedByName, throughNames } from './like-named.ts';
import { groupBy } from './material.ts';
import { profileOf, saysIdentity } from './name-profile.ts';
import { compareText } from './standing.ts';
import type { Views } from './views.ts';
import { createViews, refOf } from './views.ts';
import type { Suggestion, SuggestionSide } from './weighed-answers.ts';

/** Pairs weighed to find the likeliest: those whose names share most. More would keep a person waiting. */
const mostWeighed = 300;

/** Claims of a side shown to compare by. */
const mostShown = 6;

/** Claims that tell most of who somebody is, first. */
const telling: readonly ClaimType[] = [
  'identity',
  'posting',
  'command',
  'membership',
  'positioning',
  'succession',
  'affiliation',
];

/** Claims by which bodies belong to others. */
const belonging: readonly ClaimType[] = ['command', 'membership', 'affiliation'];

/** A pair with what its sides' names and facts make of it. */
export interface Weighed {
  readonly left: RecordedEntity;
  readonly right: RecordedEntity;
  readonly judgement: PairJudgement & { readonly line: Suggestion['line'] };
  readonly judged: readonly RecordedJudgement[];
}

/**
 * Entities that may be one, likeliest first, with what speaks for and against it. Pairs somebody judged different are left out, unless the pairs of one entity
 * are asked for. Nothing is merged.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askSuggestions(
  ledger: Ledger,
  query: { readonly entity?: string; readonly limit?: number; readonly offset?: number },
): Promise<readonly Suggestion[]> {
  const { limit = 50, offset = 0 } = query;
  const entity = query.entity === undefined ? undefined : (await findEntity(ledger, query.entity)).recorded.entity.id;
  const pairs = await ledger.namePairs({
    ...(entity === undefined ? {} : { entity }),
    limit: Math.max(mostWeighed, offset + limit),
  });
  const views = createViews(ledger);
  const facts = await factsAbout(ledger, pairs);
  const weighed = await weighPairs(ledger, views, pairs, facts);
  const wanted = weighed
    .filter(({ judged }) => entity !== undefined || !judged.some(({ judgement }) => judgement === 'different'))
    .sort(
      (a, b) =>
        b.judgement.score - a.judgement.score ||
        compareText(a.left.entity.id + a.right.entity.id, b.left.entity.id + b.right.entity.id),
    )
    .slice(offset, offset + limit);
  return show(ledger, views, wanted, facts);
}

type FactsBy = ReadonlyMap<EntityId, readonly ClaimFacts[]>;

/** Facts about the sides of pairs. */
export async function factsAbout(ledger: Ledger, pairs: readonly NamePair[]): Promise<FactsBy> {
  const ids = [...new Set(pairs.flatMap(({ left, right }) => [left, right]))];
  if (ids.length === 0) return new Map();
  return byParty(await ledger.facts({ entities: ids }));
}

function byParty(facts: readonly ClaimFacts[]): FactsBy {
  const filled = facts.flatMap((fact) => {
    const parties = [fact.subject, fact.object, fact.appointedBy, fact.replaces].filter((id) => id !== null);
    return [...new Set(parties)].map((id) => ({ id, fact }));
  });
  return new Map([...groupBy(filled, ({ id }) => id)].map(([id, all]) => [id, all.map(({ fact }) => fact)]));
}

/** Judges pairs of names by all the record holds of both sides. */
export async function weighPairs(
  ledger: Ledger,
  views: Views,
  pairs: readonly NamePair[],
  facts: FactsBy,
  { renaming = true }: { readonly renaming?: boolean } = {},
): Promise<readonly Weighed[]> {
  const all = [...facts.values()].flat();
  const words = await views.claimsById(all.filter(saysIdentity).map(({ claim }) => claim));
  const entities = new Map<EntityId, RecordedEntity>();
  for (const id of new Set(pairs.flatMap(({ left, right }) => [left, right]))) {
    const recorded = await ledger.entity(id);
    if (recorded !== undefined) entities.set(id, recorded);
  }
  // A person is told by the bodies around the units of their posts; a body by its own claims, which are there already.
  const units = [...entities.values()].flatMap(({ entity }) =>
    entity.kind === 'person' ? [...postedTo(facts.get(entity.id) ?? [])] : [],
  );
  const around = units.length === 0 ? [] : await ledger.facts({ entities: [...new Set(units)], types: belonging });
  const ties = byParty(around);
  const profile = (recorded: RecordedEntity) => {
    const own = facts.get(recorded.entity.id) ?? [];
    const near = [...postedTo(own)].flatMap((unit) => ties.get(unit) ?? []);
    const said = renaming ? own : own.filter(({ type }) => type !== 'succession');
    return profileOf(recorded, said, near, (claim) => words.get(claim));
  };
  const profiles = new Map([...entities].map(([id, recorded]) => [id, profile(recorded)]));
  const named = [...profiles.values()].flatMap(({ postings, places, ties: tied }) => [
    ...postings.map(({ other }) => other),
    ...places,
    ...tied,
  ]);
  const of = await likeNamed(ledger, named);
  const judgements = await ledger.judgements();
  return pairs.flatMap(({ left: leftId, right: rightId }) => {
    const [left, right] = [entities.get(leftId), entities.get(rightId)];
    if (left === undefined || right === undefined || left.entity.id === right.entity.id) return [];
    const { score, line, reasons } = judge(profiles.get(leftId), profiles.get(rightId), of);
    if (line === 'none') return [];
    const judged = judgements.filter((each) => isBetween(each, left, right));
    return [{ left, right, judgement: { score, line, reasons }, judged }];
  });
}

/** The units of postings. */
function postedTo(facts: readonly ClaimFacts[]): ReadonlySet<EntityId> {
  return new Set(facts.flatMap(({ type, object }) => (type === 'posting' ? (object ?? []) : [])));
}

/** Judges by what both share; where that does not settle it, also by what is called alike. */
function judge(
  left: NameProfile | undefined,
  right: NameProfile | undefined,
  of: (id: EntityId) => EntityId,
): PairJudgement {
  if (left === undefined || right === undefined) return { score: 0, line: 'none', reasons: [] };
  const plain = judgePair(left, right);
  if (plain.line === 'certain') return plain;
  const byName = judgePair(throughNames(left, of), throughNames(right, of));
  return byName.score > plain.score || byName.line === 'certain' ? sharedByName(byName) : plain;
}

/** Whether a judgement is one of something of the one and something of the other. */
function isBetween({ left, right }: RecordedJudgement, one: RecordedEntity, other: RecordedEntity): boolean {
  const [a, b] = [idsOf(one), idsOf(other)];
  return (a.has(left) && b.has(right)) || (a.has(right) && b.has(left));
}

function idsOf({ entity, merged }: RecordedEntity): ReadonlySet<EntityId> {
  return new Set([entity.id, ...merged]);
}

/** Standing judgements by which two entities, with all merged into them, are not one. */
export async function judgedDifferent(
  ledger: Ledger,
  one: RecordedEntity,
  other: RecordedEntity,
): Promise<readonly RecordedJudgement[]> {
  const standing = await ledger.judgements();
  return standing.filter((each) => each.judgement === 'different' && isBetween(each, one, other));
}

async function show(
  ledger: Ledger,
  views: Views,
  weighed: readonly Weighed[],
  facts: FactsBy,
): Promise<readonly Suggestion[]> {
  const aboutOf = ({ entity }: RecordedEntity): readonly ClaimFacts[] =>
    (facts.get(entity.id) ?? [])
      .filter(({ type }) => telling.includes(type))
      .toSorted((a, b) => telling.indexOf(a.type) - telling.indexOf(b.type) || a.number - b.number)
      .slice(0, mostShown);
  const shown = await views.claimsById(
    weighed.flatMap(({ left, right }) => [...aboutOf(left), ...aboutOf(right)].map(({ claim }) => claim)),
  );
  const side = (recorded: RecordedEntity): SuggestionSide => ({
    entity: refOf(recorded),
    names: recorded.names,
    claims: recorded.claims,
    scope: recorded.entity.scope,
    about: aboutOf(recorded).flatMap(({ claim }) => shown.get(claim) ?? []),
  });
  const suggestions: Suggestion[] = [];
  for (const { left, right, judgement, judged } of weighed) {
    const by: Suggestion['judged'][number][] = [];
    for (const { seq, judgement: decided, reason } of judged) {
      const [entry] = await ledger.entries(seq - 1, 1);
      by.push({ seq, judgement: decided, by: entry?.by ?? '', reason });
    }
    suggestions.push({ left: side(left), right: side(right), ...judgement, judged: by });
  }
  return suggestions;
}
