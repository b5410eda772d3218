import type { ClaimFacts, ClaimId, ClaimType, Day, EntityId } from '../model/index.ts';
import type { Material } from './material.ts';
import { groupBy } from './material.ts';
import { bestAsOf, compareAsOf, compareText, forAndAgainst } from './standing.ts';
import type { TieSaid } from './weighed-answers.ts';

/** Claim types that tie one entity to another. */
export const tieTypes: readonly TieSaid['type'][] = [
  'command',
  'membership',
  'affiliation',
  'support',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
];

type TieFacts = ClaimFacts & { readonly type: TieSaid['type']; readonly object: EntityId };

/** Whether a claim ties two entities. */
export function isTie(facts: ClaimFacts): facts is TieFacts {
  return isTieType(facts.type) && facts.object !== null && facts.object !== facts.subject;
}

const knownTies: ReadonlySet<ClaimType> = new Set(tieTypes);

function isTieType(type: ClaimType): type is TieSaid['type'] {
  return knownTies.has(type);
}

/** The claims of one tie. */
export interface TieGroup {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly type: TieSaid['type'];
  readonly kinds: readonly string[];
  readonly claims: readonly ClaimFacts[];
}

/** Claims of one type between two entities, in one direction, together. Changes of one body into another are told apart by kind. */
export function groupTies(facts: readonly ClaimFacts[]): readonly TieGroup[] {
  const kindOf = ({ type, kinds }: ClaimFacts): string => (type === 'succession' ? kinds.join(' ') : '');
  const groups = groupBy(facts.filter(isTie), (each) =>
    [each.subject, each.object, each.type, kindOf(each)].join('\n'),
  );
  return [...groups.values()].flatMap((claims) => {
    const [first] = claims;
    if (first === undefined) return [];
    const kinds = [...new Set(claims.flatMap((each) => each.kinds))].sort(compareText);
    return [{ from: first.subject, to: first.object, type: first.type, kinds, claims }];
  });
}

/**
 * Ties between entities with all that is said for and against each, best attested first.
 * @param contested Claims of which an open dispute doubts that they hold at all.
 */
export function answerTies(
  facts: readonly ClaimFacts[],
  on: Day | null,
  material: Material,
  contested: ReadonlySet<ClaimId>,
): readonly TieSaid[] {
  return groupTies(facts)
    .map(({ from, to, type, kinds, claims }): TieSaid => {
      const { affirming, against } = forAndAgainst(claims, on);
      return {
        from: material.entity(from),
        to: material.entity(to),
        type,
        kinds,
        asOf: bestAsOf(affirming, on),
        disputed: (affirming.length > 0 && against.length > 0) || claims.some(({ claim }) => contested.has(claim)),
        claims: material.views(affirming),
        against: material.views(against),
        backing: material.backing(affirming),
      };
    })
    .filter((tie) => tie.claims.length > 0 || tie.against.length > 0)
    .sort(byWeight);
}

function byWeight(a: TieSaid, b: TieSaid): number {
  return (
    compareAsOf(a.asOf, b.asOf) ||
    tieTypes.indexOf(a.type) - tieTypes.indexOf(b.type) ||
    b.backing.origins.length - a.backing.origins.length ||
    b.claims.length - a.claims.length ||
    compareText(a.to.name, b.to.name) ||
    compareText(a.from.id + a.to.id, b.from.id + b.to.id)
  );
}
