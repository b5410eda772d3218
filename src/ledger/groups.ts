import type { Judgement } from '../model/index.ts';

/** A judgement about two entities, by their numbers. */
export interface PairJudgement {
  readonly seq: number;
  readonly left: number;
  readonly right: number;
  readonly judgement: Judgement;
}

/**
 * Of judgements that were not undone, those that stand: the last about each pair, whichever way round it was put.
 * Undoing it lets the one before stand again. In order of recording.
 */
export function standingJudgements<T extends PairJudgement>(judgements: readonly T[]): readonly T[] {
  const last = new Map<string, T>();
  for (const item of [...judgements].sort((a, b) => a.seq - b.seq)) {
    last.set(`${Math.min(item.left, item.right)} ${Math.max(item.left, item.right)}`, item);
  }
  return [...last.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * For each of `members` the number it counts as: the lowest, that is the first recorded, of all that standing judgements call the same as it,
 * directly or through others.
 */
export function canonicalNumbers(
  members: readonly number[],
  judgements: readonly PairJudgement[],
): ReadonlyMap<number, number> {
  const parent = new Map(members.map((member) => [member, member]));
  const rootOf = (member: number): number => {
    let root = member;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    return root;
  };
  for (const { left, right, judgement } of standingJudgements(judgements)) {
    if (judgement !== 'same') continue;
    const [a, b] = [rootOf(left), rootOf(right)];
    parent.set(Math.max(a, b), Math.min(a, b));
  }
  return new Map(members.map((member) => [member, rootOf(member)]));
}
