import type { ClaimFacts, ClaimType, EntityId } from '../../model/index.ts';
import { contentId } from '../../util/index.ts';
import type { Elsewhere } from './contiguous.ts';
import { contiguousInstances } from './contiguous.ts';
import { claimsOf, counts, evidenceOf } from './evidence.ts';
import type { Instance } from './instance.ts';
import { weighInstance } from './instance.ts';

/** One contiguous time of a relation or positioning. */
export interface Tie extends Instance {
  /** `tie-` and 16 hexadecimal digits, from type, kind, parties and the claim recorded first. */
  readonly id: string;
  readonly type: ClaimType;
  /** The kind of the type ("site", "part of"); empty where none is given. */
  readonly kind: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  /** In order of recording. */
  readonly claims: readonly ClaimFacts[];
  readonly denials: readonly ClaimFacts[];
}

export interface TieOptions {
  /** Whether a unit moves about, so that its ties and places are joined only within one day (Research Handbook, contiguity). */
  readonly mobile?: (unit: EntityId) => boolean;
}

interface Group {
  readonly key: string;
  readonly type: ClaimType;
  readonly kind: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly claims: ClaimFacts[];
  readonly denials: ClaimFacts[];
}

/**
 * Claims between two entities as contiguous ties, one for each kind a claim gives. Relations to several superiors may overlap; a unit has one
 * base at a time, so that another confirmed site in between shows that it left and came back. The same for any order of the claims.
 */
export function tiesOf(facts: readonly ClaimFacts[], options: TieOptions = {}): readonly Tie[] {
  const groups = groupsOf(facts);
  const sites = groups.filter(isSite).map((group) => ({ group, elsewhere: timesAt(group) }));
  return groups.flatMap((group) => {
    const { type, kind, subject, object, claims, denials } = group;
    const others = sites.filter((other) => other.group.subject === subject && other.group.object !== object);
    const elsewhere = isSite(group) ? others.flatMap((other) => other.elsewhere) : [];
    const mobile = options.mobile?.(subject) ?? false;
    return contiguousInstances(claims.map(evidenceOf), { mobile, elsewhere }).map((instance): Tie => {
      const ids = new Set(instance.evidence.map(({ claim }) => claim));
      const [first] = instance.evidence;
      return {
        ...weighInstance(instance),
        id: contentId('tie', { type, kind, subject, object, claim: first?.claim ?? '' }),
        type,
        kind,
        subject,
        object,
        claims: claims.filter(({ claim }) => ids.has(claim)),
        denials,
      };
    });
  });
}

/** Units that claims tell of moving, in order of id: the record's own answer to "did this unit move?" (Research Handbook, contiguity). */
export function unitsThatMove(facts: readonly ClaimFacts[]): readonly EntityId[] {
  const moving = facts.filter(
    (each) => each.type === 'movement' && each.polarity === 'affirmed' && counts(each) && each.certainty !== 'planned',
  );
  return [...new Set(moving.map(({ subject }) => subject))].sort();
}

function groupsOf(facts: readonly ClaimFacts[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const each of facts.toSorted((a, b) => a.number - b.number || compareText(a.claim, b.claim))) {
    const { type, subject, object } = each;
    if (object === null || !counts(each)) continue;
    for (const kind of each.kinds.length > 0 ? new Set(each.kinds) : ['']) {
      const key = `${subject} ${type} ${kind} ${object}`;
      const group = groups.get(key) ?? { key, type, kind, subject, object, claims: [], denials: [] };
      groups.set(key, group);
      (each.polarity === 'negated' ? group.denials : group.claims).push(each);
    }
  }
  return [...groups.values()].filter(({ claims }) => claims.length > 0).sort((a, b) => compareText(a.key, b.key));
}

function isSite({ type, kind }: Pick<Group, 'type' | 'kind'>): boolean {
  return type === 'positioning' && kind === 'site';
}

/** When a unit surely was at a site. */
function timesAt({ claims }: Group): readonly Elsewhere[] {
  return contiguousInstances(claims.map(evidenceOf)).flatMap((instance): readonly Elsewhere[] => {
    const { attested } = weighInstance(instance);
    const [first, last] = [attested[0], attested.at(-1)];
    if (!first || !last) return [];
    const firm = instance.evidence.filter(({ weight }) => weight === 'firm');
    const by = claimsOf(firm);
    const accepted = claims.some(({ claim, status }) => status === 'accepted' && by.includes(claim));
    const told = firm.some(({ range }) => range.starting || range.ending);
    return [
      {
        days: [first[0], last[1]],
        by,
        confirmed: accepted || told || new Set(firm.map(({ source }) => source)).size > 1,
      },
    ];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
