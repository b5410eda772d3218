import { Tokenizer } from 'htmlparser2';
import type { BlockShape, LooseBlock } from './block.ts';
import { looseBlock } from './block.ts';
import {
  blockElements,
  collapseSpace,
  headingLevel,
  holdsComments,
  silentElements,
  voidElements,
} from './html-words.ts';

/** Elements that never stand in running text: menus, page heads and feet. */
const furniture: ReadonlySet<string> = new Set(['nav', 'footer']);

/**
 * The text of a page in the order it is written, without a tree: one pass, time and memory in proportion to the page, however it is nested. What a page
 * falls back to when it cannot be taken apart properly; menus stay in unless they are marked as such.
 * After an element that holds readers' comments everything counts as comment, for where that ends cannot be told.
 */
export function flatBlocks(html: string): LooseBlock[] {
  const reader = new FlatReader(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(html);
  tokenizer.end();
  reader.flush();
  return reader.blocks;
}

/** Receives the tokenizer's calls, which give places in the page. */
class FlatReader {
  readonly blocks: LooseBlock[] = [];
  readonly #html: string;
  #pieces: string[] = [];
  #level = 0;
  #inComments = false;
  #quotes = 0;
  #legends = 0;
  /** The silent element open now, and how many of its name. */
  #silent = '';
  #silentDepth = 0;
  #tag = '';
  #attribute = '';
  #id = '';
  #classes = '';

  constructor(html: string) {
    this.#html = html;
  }

  flush(): void {
    const text = this.#pieces.join('');
    this.#pieces = [];
    const lines = text.split('\n').map((line) => collapseSpace(line).trim());
    const words = lines.filter((line) => line !== '').join('\n');
    if (words !== '') {
      const shape = this.#shape();
      this.blocks.push(looseBlock(shape, words, { level: shape === 'heading' ? this.#level : 0 }));
    }
    this.#level = 0;
  }

  #shape(): BlockShape {
    if (this.#inComments) return 'comment';
    if (this.#legends > 0) return 'legend';
    if (this.#quotes > 0) return 'quote';
    return this.#level > 0 ? 'heading' : 'paragraph';
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#id = '';
    this.#classes = '';
  }

  onopentagend(): void {
    const tag = this.#tag;
    if (this.#silent !== '') {
      if (tag === this.#silent) this.#silentDepth += 1;
      return;
    }
    if ((silentElements.has(tag) || furniture.has(tag)) && !voidElements.has(tag)) {
      this.#silent = tag;
      this.#silentDepth = 1;
      return;
    }
    if (tag === 'br') this.#pieces.push('\n');
    if (tag === 'td' || tag === 'th') this.#pieces.push(' ');
    if (!blockElements.has(tag)) return;
    this.flush();
    // Before anything was told there is nothing to comment on: such an element is the page's frame.
    if (this.blocks.length > 0 && holdsComments(this.#id, this.#classes)) this.#inComments = true;
    this.#level = headingLevel(tag);
    if (tag === 'figcaption') this.#legends += 1;
    if (tag === 'blockquote') this.#quotes += 1;
  }

  onselfclosingtag(): void {
    if (this.#silent === '' && this.#tag === 'br') this.#pieces.push('\n');
    else if (this.#silent === '' && blockElements.has(this.#tag)) this.flush();
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (this.#silent !== '') {
      if (tag === this.#silent) this.#silentDepth -= 1;
      if (this.#silentDepth === 0) this.#silent = '';
    } else if (blockElements.has(tag)) {
      this.flush();
      if (tag === 'figcaption') this.#legends = Math.max(0, this.#legends - 1);
      if (tag === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    }
  }

  ontext(start: number, end: number): void {
    if (this.#silent === '') this.#pieces.push(this.#html.slice(start, end).replace(/[\r\n]/g, ' '));
  }

  ontextentity(codepoint: number): void {
    if (this.#silent === '') this.#pieces.push(String.fromCodePoint(codepoint));
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
  }

  onattribdata(start: number, end: number): void {
    const data = this.#html.slice(start, Math.min(end, start + 400));
    if (this.#attribute === 'id') this.#id += data;
    if (this.#attribute === 'class') this.#classes += data;
  }

  onattribentity(): void {}
  onattribend(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
}
