import type { Segment, SegmentKind, Span } from '../model/index.ts';
import { textSpan } from '../model/index.ts';
import type { Block } from './block.ts';
import { findComments } from './comments.ts';
import { isHeadline, isLegendAtTop } from './headline.ts';
import { isLegend } from './legend.ts';
import { isSentenceEnd } from './lines.ts';

/**
 * The segments of a text: what its format says (headings, legends, quotations, comments), and for the rest what its paragraphs look like.
 * Consecutive body paragraphs are one segment. The name above a comment and a heading such as "Comments" belong to no voice
 * and so to no segment; every other block lies in one.
 */
export function segmentsOf(text: string, blocks: readonly Block[]): Segment[] {
  const kinds: SegmentKind[] = blocks.map((block) => kindOfShape(block));
  const headline = headlineIndex(text, blocks);
  if (headline >= 0) kinds[headline] = 'headline';
  markLegends(text, blocks, kinds, headline);
  const zone = kinds.includes('comment') ? undefined : findComments(text, blocks);

  const segments: Segment[] = [];
  let body: Span | undefined;
  const closeBody = () => {
    if (body) segments.push({ kind: 'body', begin: body.begin, end: body.end, author: null });
    body = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const kind = kinds[index] ?? 'body';
    if (zone && index >= zone.from && index < zone.to) {
      closeBody();
      if (index === zone.from) segments.push(...zone.comments.map((one) => segment(text, 'comment', one, one.author)));
    } else if (kind === 'body') {
      body = { begin: body?.begin ?? block.begin, end: block.end };
    } else {
      closeBody();
      segments.push(segment(text, kind, block, block.author));
    }
  }
  closeBody();
  return segments;
}

function kindOfShape(block: Block): SegmentKind {
  if (block.shape === 'legend') return 'caption';
  if (block.shape === 'quote' || block.shape === 'comment') return block.shape;
  return 'body';
}

/** The first heading, where nothing but pictures stands before it; in a text without headings its first line, where that looks like one. */
function headlineIndex(text: string, blocks: readonly Block[]): number {
  const heading = blocks.findIndex((block) => block.shape === 'heading');
  if (heading >= 0) {
    const atTop = blocks.slice(0, heading).every((block) => block.shape === 'legend');
    return atTop && blocks.length > 1 ? heading : -1;
  }
  return isHeadline(text, blocks) ? 0 : -1;
}

function markLegends(text: string, blocks: readonly Block[], kinds: SegmentKind[], headline: number): void {
  const marked: number[] = [];
  // Between the headline and the first paragraph of sentences a line alone may be a legend without saying so.
  let atTop = headline >= 0;
  for (const [index, block] of blocks.entries()) {
    if (index <= headline || block.shape !== 'paragraph') continue;
    const words = text.slice(block.begin, block.end);
    if (atTop ? isLegendAtTop(words) : isLegend(words)) marked.push(index);
    else if (isSentenceEnd(words) || words.length > 300) atTop = false;
  }
  // A text that is nothing but a headline and something like a legend is a short text.
  const body = kinds.filter((kind) => kind === 'body').length;
  if (body > marked.length) for (const index of marked) kinds[index] = 'caption';
}

function segment(text: string, kind: SegmentKind, span: Span, author: Span | null): Segment {
  return { kind, begin: span.begin, end: span.end, author: author && textSpan(text, author.begin, author.end) };
}
