import { hashText } from '../crf/index.ts';

/** Kinds of mention that ties are made of. */
export const tieKinds = ['person', 'rank', 'title', 'unit', 'organisation'] as const;
export type TieKind = (typeof tieKinds)[number];

/** A mention of a paragraph as the tie model sees it: tokens `from` to `to` (exclusive) of the paragraph. */
export interface TieItem {
  readonly kind: TieKind;
  readonly from: number;
  readonly to: number;
}

/** Words on which the direction of an office turns. */
const turning = new Set(
  `of the and by who whose is was as in at for to from with also while while his her its their over under
  replaced replaces replacing succeeded succeeds succeeding succeed appointed named posted redeployed moved promoted represented handed handing
  took takes take relieved former outgoing incoming new newly acting deputy ex then respectively said told commanded commands led headed leads heads
  signed until formerly previously becomes became become served serves serving`.split(/\s+/),
);

/**
 * Features of each mention of a paragraph, for a chain over the mentions.
 * @param words - folded words of the paragraph; punctuation as it stands; `¶` ends a sentence
 */
export function tieFeatures(items: readonly TieItem[], words: readonly string[]): readonly Uint32Array[] {
  const kinds = items.map(({ kind }) => letter(kind));
  const persons = items.flatMap(({ kind }, i) => (kind === 'person' ? [i] : []));
  return items.map((item, i) => {
    const found: string[] = [];
    const add = (name: string, value: string | number) => found.push(`${name}=${value}`);
    const kind = kinds[i] ?? '';
    const previous = persons.findLast((at) => at < i);
    const next = persons.find((at) => at > i);
    add('k', kind);
    add('k-1', `${kinds[i - 1] ?? '^'}${kind}`);
    add('k+1', `${kind}${kinds[i + 1] ?? '$'}`);
    add('k3', `${kinds[i - 1] ?? '^'}${kind}${kinds[i + 1] ?? '$'}`);
    add('k5', `${kinds[i - 2] ?? '^'}${kinds[i - 1] ?? '^'}${kind}${kinds[i + 1] ?? '$'}${kinds[i + 2] ?? '$'}`);
    add('first', `${kinds[0]}${kinds[1] ?? '$'}|${kind}`);
    if (item.kind !== 'person') {
      const own = words.slice(item.from, item.to);
      add('own', `${kind}|${own.join(' ')}`);
      add('last', `${kind}|${own.at(-1)}`);
      add('before', `${kind}|${words[item.from - 1] ?? '^'}`);
      add('before2', `${kind}|${words[item.from - 2] ?? '^'} ${words[item.from - 1] ?? '^'}`);
      add('after', `${kind}|${words[item.to] ?? '$'}`);
      add('after2', `${kind}|${words[item.to] ?? '$'} ${words[item.to + 1] ?? '$'}`);
      const left = side(
        '<',
        item,
        previous === undefined ? undefined : items[previous],
        kinds.slice((previous ?? i) + 1, i),
        words,
        kind,
        found,
      );
      const right = side(
        '>',
        item,
        next === undefined ? undefined : items[next],
        kinds.slice(i + 1, next ?? i),
        words,
        kind,
        found,
      );
      add('sides', `${kind}|${left}|${right}`);
      add('persons', `${kind}|${previous === undefined ? '-' : 'p'}${next === undefined ? '-' : 'n'}`);
      // Which way the last mention of this kind before the previous person leaned shows how a list is written.
      add('order', `${kind}|${listOrder(items, i, kinds)}`);
    }
    return Uint32Array.from(found, (name) => hashText(name, 90));
  });
}

/** What stands between a mention and the person on one side of it; the answer sums it up. */
function side(
  mark: string,
  item: TieItem,
  person: TieItem | undefined,
  kinds: readonly string[],
  words: readonly string[],
  kind: string,
  found: string[],
): string {
  if (!person) {
    found.push(`${mark}none|${kind}`);
    return 'none';
  }
  const between = mark === '<' ? words.slice(person.to, item.from) : words.slice(item.to, person.from);
  const stops = between.filter((word) => word === '¶').length;
  const commas = between.filter((word) => word === ',').length;
  const breaks = between.filter((word) => word === ';' || word === ':').length;
  const length = between.length;
  const distance = length === 0 ? '0' : length < 3 ? '1' : length < 6 ? '3' : length < 12 ? '6' : '12';
  found.push(
    `${mark}distance|${kind}|${distance}`,
    `${mark}kinds|${kind}|${kinds.join('')}`,
    `${mark}stops|${kind}|${Math.min(stops, 2)}`,
    `${mark}marks|${kind}|${Math.min(commas, 3)}|${Math.min(breaks, 2)}`,
    `${mark}kinds-marks|${kind}|${kinds.join('')}|${Math.min(commas, 2)}|${Math.min(breaks, 1)}|${Math.min(stops, 1)}`,
  );
  if (length <= 4) found.push(`${mark}words|${kind}|${between.join(' ')}`);
  for (const word of new Set(between)) if (turning.has(word)) found.push(`${mark}word|${kind}|${word}`);
  for (const word of new Set(between.slice(0, 12))) found.push(`${mark}any|${kind}|${word}`);
  const turn = between.find((word) => turning.has(word) && word !== 'the' && word !== 'of') ?? '';
  return `${distance}${commas > 0 ? ',' : ''}${breaks > 0 ? ';' : ''}${stops > 0 ? '.' : ''}${turn}`;
}

/** Whether in the paragraph so far ranks, titles and bodies stood before or behind their persons, as far as touching mentions tell. */
function listOrder(items: readonly TieItem[], at: number, kinds: readonly string[]): string {
  let order = '';
  for (let i = 0; i < at - 1; i += 1) {
    const gap = (items[i + 1]?.from ?? 0) - (items[i]?.to ?? 0);
    if (gap > 2) continue;
    if (kinds[i] === 'p' && kinds[i + 1] !== 'p' && kinds[i + 1] !== 'r') order = 'behind';
    if (kinds[i] !== 'p' && kinds[i] !== 'r' && (kinds[i + 1] === 'p' || kinds[i + 1] === 'r')) order = 'before';
  }
  return order;
}

function letter(kind: TieKind): string {
  return kind.charAt(0);
}
