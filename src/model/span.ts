/** A stretch of a source's text. Offsets count UTF-16 code units of the extracted text; `end` is exclusive. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** A span with its words: `text` is exactly what stands there. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** The words at a span of `text`. */
export function textSpan(text: string, begin: number, end: number): TextSpan {
  return { text: text.slice(begin, end), begin, end };
}

/** Whether `outer` holds every unit of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/** Whether two spans share a unit. */
export function overlaps(left: Span, right: Span): boolean {
  return left.begin < right.end && right.begin < left.end;
}
