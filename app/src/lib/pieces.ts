// Splitting a stretch of text at the offsets of what is marked in it. The pieces, put together, are the text again, unit for unit.
import type { Span } from '../types.ts';

/** Something marked in a text; `key` says what. */
export interface Marking extends Span {
  readonly key: string;
}

/** A stretch between two neighbouring offsets, with the keys of all markings that cover it, in the order given. */
export interface Piece extends Span {
  readonly keys: readonly string[];
}

/** The pieces of the text from `begin` to `end`. Markings that reach beyond are cut to it; empty ones are ignored. */
export function splitAtMarkings(begin: number, end: number, markings: readonly Marking[]): readonly Piece[] {
  const inside = markings
    .map((m) => ({ key: m.key, begin: Math.max(m.begin, begin), end: Math.min(m.end, end) }))
    .filter((m) => m.begin < m.end);
  const cuts = [...new Set([begin, end, ...inside.flatMap((m) => [m.begin, m.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    return {
      begin: from,
      end: to,
      keys: inside.filter((m) => m.begin <= from && to <= m.end).map((m) => m.key),
    };
  });
}

/** A line drawn under marked words, on the first free level under the text (0 is nearest to it). */
export interface Underline extends Span {
  readonly family: string;
  readonly lane: number;
}

/** More lines than this under one word are no longer told apart; further ones are not drawn, the tint still shows them. */
const maxLanes = 3;

/**
 * Levels for the lines under overlapping markings, so that no two share one at the same place. Markings of one family on exactly the
 * same words share a line. Longer ones come nearer to the text.
 */
export function layUnderlines(markings: readonly (Span & { readonly family: string })[]): readonly Underline[] {
  const distinct = [...new Map(markings.map((m) => [`${m.begin}-${m.end}-${m.family}`, m])).values()].sort(
    (x, y) => x.begin - y.begin || y.end - x.end || (x.family < y.family ? -1 : 1),
  );
  const lanes: number[] = []; // where the last line of each lane ends
  return distinct.flatMap((m) => {
    const free = lanes.findIndex((end) => end <= m.begin);
    const lane = free === -1 ? lanes.length : free;
    if (lane >= maxLanes) return [];
    lanes[lane] = m.end;
    return [{ begin: m.begin, end: m.end, family: m.family, lane }];
  });
}

/** The paragraphs of the text from `begin` to `end`: stretches between blank lines, without white space at their ends. */
export function paragraphsOf(text: string, begin: number, end: number): readonly Span[] {
  const paragraphs: Span[] = [];
  const slice = text.slice(begin, end);
  const blank = /\n[^\S\n]*(?:\n[^\S\n]*)+|$/g;
  let from = 0;
  for (const match of slice.matchAll(blank)) {
    const raw = slice.slice(from, match.index);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body !== '') paragraphs.push({ begin: begin + from + lead, end: begin + from + lead + body.length });
    from = match.index + match[0].length;
  }
  return paragraphs;
}
