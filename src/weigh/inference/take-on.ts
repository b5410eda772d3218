import type { ClaimFacts, ClaimId, ClaimRange, EntityId } from '../../model/index.ts';
import { intersectRanges, mayOverlap } from '../../model/index.ts';
import type { Tie } from '../tenures/ties.ts';
import { tiesOf } from '../tenures/ties.ts';
import type { InferredFact } from './inferred.ts';
import { compareInferred, makeInferred } from './inferred.ts';

/** A unit's kind, with the claim that tells it ("Army", "Police"). */
export interface Classification {
  readonly unit: EntityId;
  readonly kind: string;
  readonly claim: ClaimId;
  readonly range: ClaimRange;
}

export interface TakeOnOptions {
  /** Kinds of units with the claims that tell them; nothing else is known of kinds here. */
  readonly classifications?: readonly Classification[];
  /** Which entities are units: a person in command of a unit takes nothing on. All, where not given. */
  readonly isUnit?: (entity: EntityId) => boolean;
}

/** A superior of a unit, for a contiguous time. */
export interface Superior {
  readonly superior: EntityId;
  readonly unit: EntityId;
  /** The days the tie is known for. */
  readonly held: ClaimRange;
  readonly tie: Tie;
}

/** What is handed up: the area or kind of a unit, with the claims behind it. */
interface Handed {
  readonly unit: EntityId;
  readonly object: EntityId | null;
  readonly value: string;
  readonly range: ClaimRange;
  readonly premises: readonly ClaimId[];
}

/**
 * What superiors take on of their subordinates, on every rung upwards: areas of operations and classifications, for the time both the tie and the
 * subordinate's claim hold, and no longer (Research Handbook, take-on-claims). Where the subordinate may have several superiors at that time
 * nobody takes it on. Sites are not taken on. Only firm claims hand anything up.
 *
 * Superiors are told by claims of command (subject commands object) and of membership (subject is part of object).
 */
export function takeOn(facts: readonly ClaimFacts[], options: TakeOnOptions = {}): readonly InferredFact[] {
  const { classifications = [] } = options;
  const superiors = superiorsIn(facts, options.isUnit);
  const numbers = new Map(facts.map(({ claim, number }) => [claim, number]));
  const inOrder = (claims: readonly ClaimId[]) =>
    [...new Set(claims)].sort((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0) || (a < b ? -1 : 1));
  const found = new Map<string, InferredFact>();
  const areas = tiesOf(facts.filter(isArea)).flatMap(({ subject, object, kind, evidence }) => {
    return evidence
      .filter(({ weight }) => weight === 'firm')
      .map(({ claim, range }): Handed => ({ unit: subject, object, value: kind, range, premises: [claim] }));
  });
  const kinds = classifications.map(
    ({ unit, kind, claim, range }): Handed => ({ unit, object: null, value: kind, range, premises: [claim] }),
  );
  const waiting: { readonly handed: Handed; readonly passed: readonly EntityId[] }[] = [...areas, ...kinds].map(
    (handed) => ({ handed, passed: [handed.unit] }),
  );
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { handed, passed } = next;
    for (const { superior, range, premises } of takers(handed, superiors)) {
      // A circle of superiors hands nothing round.
      if (passed.includes(superior)) continue;
      const all = inOrder([...handed.premises, ...premises]);
      const taken: Handed = { ...handed, unit: superior, range, premises: all };
      const fact = makeInferred({
        rule: handed.object === null ? 'superior takes on classification' : 'superior takes on area',
        type: handed.object === null ? 'classification' : 'positioning',
        subject: superior,
        object: handed.object,
        value: handed.value,
        range,
        premises: all,
        reason: `its subordinate ${handed.object === null ? 'is of this kind' : 'operates there'}, and it is the subordinate's only superior then`,
      });
      if (found.has(fact.id)) continue;
      found.set(fact.id, fact);
      waiting.push({ handed: taken, passed: [...passed, superior] });
    }
  }
  return [...found.values()].sort(compareInferred);
}

function isArea({ type, kinds }: ClaimFacts): boolean {
  return type === 'positioning' && kinds.includes('area of operations');
}

/** Ties of superiors in claims, with the superior named as such whichever way the claim puts it. */
export function superiorsIn(facts: readonly ClaimFacts[], isUnit?: TakeOnOptions['isUnit']): readonly Superior[] {
  const ties = tiesOf(
    facts.filter(({ type, kinds }) => type === 'command' || (type === 'membership' && !kinds.includes('allegiance'))),
  );
  const superiors = ties.flatMap((tie): readonly Superior[] => {
    const [superior, unit] = tie.type === 'command' ? [tie.subject, tie.object] : [tie.object, tie.subject];
    const held = heldRange(tie);
    return held === null || superior === unit ? [] : [{ superior, unit, held, tie }];
  });
  return superiors.filter(({ superior }) => isUnit?.(superior) ?? true);
}

/** The claims of a tie that count as premises. */
export function premisesOf({ evidence }: Tie): readonly ClaimId[] {
  return evidence.filter(({ weight }) => weight === 'firm').map(({ claim }) => claim);
}

/** Who takes something on, for the days the relation and what is handed up share. */
function takers(
  handed: Handed,
  superiors: readonly Superior[],
): readonly { readonly superior: EntityId; readonly range: ClaimRange; readonly premises: readonly ClaimId[] }[] {
  const over = superiors.filter(({ unit }) => unit === handed.unit);
  return over.flatMap(({ superior, held, tie }) => {
    const known = knownRange(handed.range);
    const range = known && intersectRanges(known, held);
    if (!range) return [];
    const rivals = over.filter((other) => other.superior !== superior && mayOverlap(other.held, range));
    // A superior's own superior is no rival: both stand on one line.
    const alone = rivals.every(
      (other) => isAbove(superior, other.superior, superiors) || isAbove(other.superior, superior, superiors),
    );
    return alone ? [{ superior, range, premises: premisesOf(tie) }] : [];
  });
}

/** Whether a unit stands above another, on any rung and at any time. */
function isAbove(upper: EntityId, lower: EntityId, superiors: readonly Superior[]): boolean {
  const seen = new Set<EntityId>([lower]);
  for (const unit of seen) for (const each of superiors) if (each.unit === unit) seen.add(each.superior);
  return upper !== lower && seen.has(upper);
}

/** The days a tie is known for: from its first to its last known day; `null` where no firm claim tells any. */
function heldRange({ evidence, range }: Tie): ClaimRange | null {
  return evidence.some(({ weight }) => weight === 'firm') ? knownRange(range) : null;
}

/**
 * The range without what is only not told: without a told end nothing is known after the earliest one, without a told start nothing before the
 * latest. `null` where no day is left, so that nothing is ever handed up for all time.
 */
export function knownRange({ from: [a, b], to: [c, d], starting, ending }: ClaimRange): ClaimRange | null {
  const first = a ?? b;
  const last = d ?? c;
  return first === null || last === null || first > last ? null : { from: [first, b], to: [c, last], starting, ending };
}
