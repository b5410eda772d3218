import { Groups } from './groups.ts';
import type { Statement } from './statement.ts';

/** Clusters that share a claim become one; a claim stays in it once for each side it is on. */
export function joinClusters(found: readonly (readonly Statement[])[]): readonly (readonly Statement[])[] {
  const groups = new Groups<string>();
  for (const cluster of found) {
    for (const { fact } of cluster) groups.join(cluster[0]?.fact.claim ?? fact.claim, fact.claim);
  }
  const joined = new Map<string, Map<string, Statement>>();
  for (const one of found.flat()) {
    const group = groups.of(one.fact.claim);
    const members = joined.get(group) ?? new Map<string, Statement>();
    const name = `${one.key} ${one.fact.claim}`;
    if (!members.has(name)) members.set(name, one);
    joined.set(group, members);
  }
  return [...joined.values()].map((members) => [...members.values()]);
}
