import { Counter, type CountTable } from './counts.ts';
import type { GoldDocument, Prediction } from './document.ts';
import { pairGreedily } from './pairs.ts';
import { entityTypeIn, isName, relationTypeIn, type View } from './views.ts';

/** Relations that say the same either way round. */
const symmetric: ReadonlySet<string> = new Set([
  'CoLocated',
  'Apart',
  'IsSynonymOf',
  'CommWith',
  'AlliesOf',
  'FightingAgainst',
]);

interface SeenEntity {
  /** Type and span: what makes two entities the same. */
  readonly key: string;
  /** The same once punctuation and a leading article are cut off. */
  readonly trimmed: string;
  readonly type: string;
  readonly begin: number;
  readonly end: number;
}

interface SeenRelation {
  readonly type: string;
  readonly from: SeenEntity;
  readonly to: SeenEntity;
}

/** One side of a document as a view shows it: what is said twice stands once. */
interface Side {
  readonly entities: readonly SeenEntity[];
  readonly relations: readonly SeenRelation[];
}

/**
 * Counts entities and relations of one document.
 *
 * - `entity exact`: same type, begin and end. `entity trimmed`: the same, punctuation at both ends and a leading the/a/an cut off on both sides.
 *   `entity partial`: pairs of one predicted and one gold entity of the same type that share a character, longest shared stretch first, each in one pair.
 * - `relation exact`: same type, both ends exact. `relation overlap`: same type, both ends paired as in `entity partial`.
 *   `relation given`: as overlap, among relations both of whose ends are paired: the linking alone.
 *
 * Rows are the types, and `micro` for all together.
 * @param types keeps only entities of these types (as the view names them), and relations between them, on both sides
 */
export function countExtraction(
  gold: GoldDocument,
  predicted: Prediction | undefined,
  view: View,
  types?: ReadonlySet<string>,
): CountTable {
  const counter = new Counter();
  const lines = view.labelledLinesOnly ? linesWithEntities(gold) : undefined;
  const wanted = sideOf(gold, gold.text, view, types, undefined);
  const found = sideOf(predicted, gold.text, view, types, lines);
  const pairs = pairGreedily(found.entities.length, wanted.entities.length, (left, right) =>
    sharedLength(found.entities[left], wanted.entities[right]),
  ).flatMap(([left, right]) => {
    const pair = [found.entities[left], wanted.entities[right]] as const;
    return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
  });
  countEntities(counter, found.entities, wanted.entities, pairs);
  countRelations(counter, found.relations, wanted.relations, pairs);
  return counter.table;
}

type Pairs = readonly (readonly [SeenEntity, SeenEntity])[];

function countEntities(
  counter: Counter,
  found: readonly SeenEntity[],
  wanted: readonly SeenEntity[],
  pairs: Pairs,
): void {
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  for (const row of rowsOf([...wanted, ...found])) {
    const ofRow = (entity: SeenEntity) => row === 'micro' || entity.type === row;
    const [pred, gold] = [found.filter(ofRow), wanted.filter(ofRow)];
    counter.add(`entity exact|${row}`, pred.filter(({ key }) => wantedKeys.has(key)).length, pred.length, gold.length);
    const [cutPred, cutGold] = [
      new Set(pred.map(({ trimmed }) => trimmed)),
      new Set(gold.map(({ trimmed }) => trimmed)),
    ];
    counter.add(
      `entity trimmed|${row}`,
      [...cutPred].filter((key) => cutGold.has(key)).length,
      cutPred.size,
      cutGold.size,
    );
    counter.add(`entity partial|${row}`, pairs.filter(([, entity]) => ofRow(entity)).length, pred.length, gold.length);
  }
}

function countRelations(
  counter: Counter,
  found: readonly SeenRelation[],
  wanted: readonly SeenRelation[],
  pairs: Pairs,
): void {
  const goldOf = new Map(pairs.map(([pred, gold]) => [pred.key, gold.key]));
  const reached = new Set(goldOf.values());
  const own = ({ key }: SeenEntity) => key;
  const [gold, pred] = [keyed(wanted, own), keyed(found, own)];
  const mapped = keyed(
    found.filter(({ from, to }) => goldOf.has(from.key) && goldOf.has(to.key)),
    ({ key }) => goldOf.get(key) ?? key,
  );
  const reachable = new Map([...gold].filter(([, { from, to }]) => reached.has(from.key) && reached.has(to.key)));
  for (const row of rowsOf([...gold.values(), ...pred.values()])) {
    const count = (relations: ReadonlyMap<string, SeenRelation>, counts: (key: string) => boolean = () => true) =>
      [...relations].filter(([key, { type }]) => (row === 'micro' || type === row) && counts(key)).length;
    const inGold = (key: string) => gold.has(key);
    counter.add(`relation exact|${row}`, count(pred, inGold), count(pred), count(gold));
    counter.add(`relation overlap|${row}`, count(mapped, inGold), count(pred), count(gold));
    counter.add(`relation given|${row}`, count(mapped, inGold), count(mapped), count(reachable));
  }
}

function rowsOf(items: readonly { readonly type: string }[]): ReadonlySet<string> {
  return new Set(['micro', ...items.map(({ type }) => type)]);
}

/** Relations by what they say; the same relation twice stands once. */
function keyed(
  relations: readonly SeenRelation[],
  keyOf: (entity: SeenEntity) => string,
): ReadonlyMap<string, SeenRelation> {
  return new Map(
    relations.map((relation) => {
      const ends = [keyOf(relation.from), keyOf(relation.to)];
      if (symmetric.has(relation.type)) ends.sort();
      return [[relation.type, ...ends].join(' | '), relation];
    }),
  );
}

function sideOf(
  document: Pick<Prediction, 'entities' | 'relations'> | undefined,
  text: string,
  view: View,
  types: ReadonlySet<string> | undefined,
  lines: readonly (readonly [number, number])[] | undefined,
): Side {
  const byKey = new Map<string, SeenEntity>();
  const byId = new Map<string, SeenEntity>();
  for (const { id, type: given, begin, end } of document?.entities ?? []) {
    const type = entityTypeIn(view, given);
    if (types && !types.has(type)) continue;
    if (lines && !lines.some(([from, to]) => begin < to && from < end)) continue;
    if (view.namesOnly && !isName(text.slice(begin, end))) continue;
    const key = `${type}:${begin}-${end}`;
    const [cutBegin, cutEnd] = trim(text, begin, end);
    const entity = byKey.get(key) ?? { key, trimmed: `${type}:${cutBegin}-${cutEnd}`, type, begin, end };
    byKey.set(key, entity);
    if (id !== undefined) byId.set(id, entity);
  }
  const relations = (document?.relations ?? []).flatMap((relation): SeenRelation[] => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)];
    return from && to ? [{ type: relationTypeIn(view, relation.type), from, to }] : [];
  });
  return { entities: [...byKey.values()], relations };
}

/** The span without punctuation at its ends and without a leading the/a/an: annotators write "Gen" and "Gen.", "the army" and "army". */
function trim(text: string, begin: number, end: number): readonly [number, number] {
  const words = text.slice(begin, end);
  const lead = /^[^\p{L}\p{N}]*(?:(?:the|an?)\s+(?=\S))?/iu.exec(words)?.[0].length ?? 0;
  const tail = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  return [begin + lead, end - tail];
}

/** Begin and end of every line that holds a gold entity. */
function linesWithEntities({ text, entities }: GoldDocument): (readonly [number, number])[] {
  return (entities ?? []).map(({ begin, end }) => {
    const lineEnd = text.indexOf('\n', end);
    return [text.lastIndexOf('\n', begin - 1) + 1, lineEnd < 0 ? text.length : lineEnd] as const;
  });
}

function sharedLength(left: SeenEntity | undefined, right: SeenEntity | undefined): number {
  if (!left || !right || left.type !== right.type) return 0;
  return Math.min(left.end, right.end) - Math.max(left.begin, right.begin);
}
