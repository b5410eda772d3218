/**
 * Pairs two lists one to one: the pair with the highest weight first, then the next of what is left. Ties go by the order of the left list,
 * then of the right. Only weights above 0 make a pair.
 * @param weight of the left item at the first index and the right item at the second
 */
export function pairGreedily(
  lefts: number,
  rights: number,
  weight: (left: number, right: number) => number,
): (readonly [number, number])[] {
  const candidates: { readonly left: number; readonly right: number; readonly weight: number }[] = [];
  for (let left = 0; left < lefts; left++) {
    for (let right = 0; right < rights; right++) {
      const worth = weight(left, right);
      if (worth > 0) candidates.push({ left, right, weight: worth });
    }
  }
  candidates.sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const { left, right } of candidates) {
    if (takenLeft.has(left) || takenRight.has(right)) continue;
    takenLeft.add(left);
    takenRight.add(right);
    pairs.push([left, right]);
  }
  return pairs;
}
