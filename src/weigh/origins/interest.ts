import type { ClaimFacts, ClaimId, EntityId } from '../../model/index.ts';

/** How a speaker stands to what it speaks of, by the record itself. */
export const interests = ['party', 'enemy', 'ally', 'none known'] as const;
export type Interest = (typeof interests)[number];

/** An interest, and the claims that make it so; none where the speaker speaks of itself. */
export interface InterestFound {
  readonly interest: Interest;
  readonly claims: readonly ClaimId[];
}

/** Steps from a person or unit up to bodies it belongs to. */
const mostSteps = 4;

const belonging: ReadonlySet<ClaimFacts['type']> = new Set(['posting', 'membership']);
const friendly: ReadonlySet<ClaimFacts['type']> = new Set(['support', 'cooperation', 'coordination', 'affiliation']);
const hostile: ReadonlySet<ClaimFacts['type']> = new Set(['hostility', 'dispute']);

/**
 * Whether who speaks is a party to what it speaks of, an ally or an enemy of a party, by the record's own claims (affirmed, not rejected, neither
 * planned nor asked). A party: the speaker, its body or a body that body belongs to is itself spoken of, or somebody of it. An ally or enemy: a claim of
 * support, cooperation, affiliation, a shared superior, or of hostility ties the two sides. Who is both is an enemy: of two interests the graver is told.
 * @param speaker The last speaker's entity. @param spokenOf The claim's parties. @param ties The record's claims about both sides.
 */
export function interestOf(
  speaker: EntityId,
  spokenOf: readonly EntityId[],
  ties: readonly ClaimFacts[],
): InterestFound {
  const real = ties.filter(
    ({ polarity, status, certainty }) =>
      polarity === 'affirmed' && status !== 'rejected' && certainty !== 'planned' && certainty !== 'asked',
  );
  const ours = bodiesOf([speaker], real);
  const theirs = bodiesOf(spokenOf, real);
  const direct = spokenOf.find((party) => ours.has(party));
  if (direct !== undefined) return { interest: 'party', claims: sorted(ours.get(direct)?.by ?? []) };
  const same = [...theirs].filter(([body, way]) => way.steps <= 1 && (ours.get(body)?.steps ?? 9) <= 1);
  if (same.length > 0)
    return {
      interest: 'party',
      claims: sorted(same.flatMap(([body, way]) => [...way.by, ...(ours.get(body)?.by ?? [])])),
    };
  const between = (types: ReadonlySet<ClaimFacts['type']>) =>
    real
      .filter(({ type, subject, object }) => {
        if (!types.has(type) || object === null) return false;
        return (ours.has(subject) && theirs.has(object)) || (ours.has(object) && theirs.has(subject));
      })
      .map(({ claim }) => claim);
  const against = between(hostile);
  if (against.length > 0) return { interest: 'enemy', claims: sorted(against) };
  const shared = [...theirs].flatMap(([body, way]) => {
    const ourWay = ours.get(body);
    return ourWay ? [...way.by, ...ourWay.by] : [];
  });
  const allied = [...between(friendly), ...shared];
  return allied.length > 0 ? { interest: 'ally', claims: sorted(allied) } : { interest: 'none known', claims: [] };
}

/** Whether the innermost voice of a claim is a party, ally or enemy: for leaving such claims out. `speaker` is `null` where the voice is no entity. */
export function lastSpeakerIsInterested(
  claim: ClaimFacts,
  speaker: EntityId | null,
  ties: readonly ClaimFacts[],
): boolean {
  if (speaker === null) return false;
  const parties = [claim.subject, claim.object, claim.appointedBy, claim.replaces].filter((one) => one !== null);
  return interestOf(speaker, parties, ties).interest !== 'none known';
}

interface Way {
  readonly steps: number;
  /** Claims by which the body is reached. */
  readonly by: readonly ClaimId[];
}

/** The entities themselves and the bodies they belong to, each by the shortest way. */
function bodiesOf(entities: readonly EntityId[], ties: readonly ClaimFacts[]): ReadonlyMap<EntityId, Way> {
  const over = new Map<EntityId, { readonly body: EntityId; readonly claim: ClaimId }[]>();
  const put = (of: EntityId, body: EntityId, claim: ClaimId) =>
    over.set(of, [...(over.get(of) ?? []), { body, claim }]);
  for (const { type, subject, object, claim } of ties) {
    if (object === null) continue;
    if (belonging.has(type)) put(subject, object, claim);
    // "X commands Y": Y belongs to X.
    if (type === 'command') put(object, subject, claim);
  }
  const found = new Map<EntityId, Way>(entities.map((entity) => [entity, { steps: 0, by: [] }]));
  let edge = [...found];
  for (let steps = 1; steps <= mostSteps && edge.length > 0; steps += 1) {
    const next: [EntityId, Way][] = [];
    for (const [entity, way] of edge) {
      for (const { body, claim } of over.get(entity) ?? []) {
        if (found.has(body)) continue;
        const reached = { steps, by: [...way.by, claim] };
        found.set(body, reached);
        next.push([body, reached]);
      }
    }
    edge = next;
  }
  return found;
}

function sorted(claims: readonly ClaimId[]): readonly ClaimId[] {
  return [...new Set(claims)].sort();
}
