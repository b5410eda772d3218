import type { Span } from '../model/index.ts';

/**
 * How a block of a document is marked where the format says so (Markdown, HTML), or how it stands in a plain text:
 * `item` is a paragraph that begins a list item, `legend` a caption or alternative text of a picture, `comment` what a reader wrote.
 */
export type BlockShape = 'heading' | 'paragraph' | 'item' | 'legend' | 'quote' | 'comment';

/** A block as a format's reader gives it; where it stands in the text follows from `layOut`. */
export interface LooseBlock {
  readonly shape: BlockShape;
  /** Readable text, without markup. */
  readonly text: string;
  /** Level of a heading, 1 to 6; 0 elsewhere. */
  readonly level: number;
  /** Depth in lists, in columns or steps; 0 outside. */
  readonly indent: number;
  /** Who wrote a comment, or whom a quotation names as its speaker; `null` where that is not said. */
  readonly author: string | null;
}

/** A block with its place in a text. */
export interface Block extends Span {
  readonly shape: BlockShape;
  readonly level: number;
  readonly indent: number;
  /** Where the author's name stands; it lies outside the block's words. */
  readonly author: Span | null;
}

/** A block with the fields most have empty filled in. */
export function looseBlock(shape: BlockShape, text: string, more: Partial<LooseBlock> = {}): LooseBlock {
  return { level: 0, indent: 0, author: null, ...more, shape, text };
}

/**
 * Writes blocks one below the other with a blank line between them, a comment's author above it, and tells where each stands.
 * Blocks without words are left out.
 */
export function layOut(loose: readonly LooseBlock[]): { readonly text: string; readonly blocks: readonly Block[] } {
  let text = '';
  const blocks: Block[] = [];
  const write = (words: string): Span => {
    if (text !== '') text += '\n\n';
    const begin = text.length;
    text += words;
    return { begin, end: text.length };
  };
  for (const { shape, text: raw, level, indent, author } of loose) {
    const words = raw.trim();
    if (words === '') continue;
    // The name above a comment, below a quotation: as readers know them.
    const above = author !== null && shape === 'comment' ? write(author) : null;
    const span = write(words);
    const below = author !== null && shape === 'quote' ? write(author) : null;
    blocks.push({ shape, level, indent, author: above ?? below, ...span });
  }
  return { text, blocks };
}
