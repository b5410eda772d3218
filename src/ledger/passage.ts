import { foldedWords } from '../util/index.ts';

/** Characters shown on either side of the first match: about two lines of a terminal in all. */
const around = 80;

/**
 * A passage of `text` around the first place where one of the folded `words` begins a word, better: around the first place that has the most of them.
 * Cut between words; `…` marks a cut; line breaks become blanks.
 */
export function passageAround(text: string, words: readonly string[]): string {
  const places = foldedWords(text);
  const hits: { readonly begin: number; readonly end: number; readonly word: string }[] = [];
  for (const { forms, begin, end } of places) {
    const word = words.find((asked) => forms.some((form) => form.startsWith(asked)));
    if (word !== undefined) hits.push({ begin, end, word });
  }
  let best = hits[0] ?? { begin: 0, end: 0, word: '' };
  let most = 0;
  let last = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const hit = hits[first];
    if (hit === undefined) break;
    while (last < hits.length && (hits[last]?.end ?? 0) <= hit.begin + 2 * around) last += 1;
    const distinct = new Set(hits.slice(first, Math.min(last, first + 50)).map((item) => item.word)).size;
    if (distinct > most) {
      most = distinct;
      best = hit;
    }
  }
  const begin = places.find((place) => place.begin >= best.begin - around)?.begin ?? 0;
  const limit = best.end + 2 * around;
  let end = begin;
  for (const place of places) if (place.end <= limit && place.end > end) end = place.end;
  const from = begin <= (places[0]?.begin ?? 0) ? 0 : begin;
  const to = end >= (places.at(-1)?.end ?? 0) ? text.length : end;
  const shown = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim();
  return `${from > 0 ? '…' : ''}${shown}${to < text.length ? '…' : ''}`;
}
