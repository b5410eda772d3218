// Sources that hang together, directly or through others, as groups.
import type { OriginsAnswer } from '../../queries-board.ts';

/**
 * The groups, those of most sources first. An upstream joins the sources that lean on it; a source that neither shares passages nor leans on what another
 * leans on is in none.
 */
export function groupsOf(answer: OriginsAnswer): readonly OriginsAnswer[] {
  const parents = new Map<string, string>(answer.sources.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) {
      parents.set(at, parents.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const join = (one: string, other: string) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  };
  for (const { left, right } of answer.edges) join(left, right);
  for (const { leaning } of answer.upstreams) {
    const [first] = leaning;
    for (const lean of leaning) join(first?.source ?? lean.source, lean.source);
  }
  const members = new Map<string, OriginsAnswer['sources'][number][]>();
  for (const source of answer.sources) {
    const root = rootOf(source.id);
    const group = members.get(root);
    if (group) group.push(source);
    else members.set(root, [source]);
  }
  return [...members]
    .filter(([, sources]) => sources.length > 1)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([root, sources]) => ({
      source: null,
      sources,
      edges: answer.edges.filter(({ left }) => rootOf(left) === root),
      upstreams: answer.upstreams.filter(({ leaning }) => leaning.some(({ source }) => rootOf(source) === root)),
    }));
}
