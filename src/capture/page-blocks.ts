import type { BlockShape, LooseBlock } from './block.ts';
import { looseBlock } from './block.ts';
import { blockElements, collapseSpace, headingLevel, silentElements } from './html-words.ts';
import type { PageElement, PageNode } from './page-tree.ts';
import { classesOf, isElement } from './page-tree.ts';

/** What a walk knows of where it is. */
interface Place {
  readonly shape: BlockShape;
  readonly level: number;
  readonly indent: number;
  /** White space counts as it stands (`pre`). */
  readonly verbatim: boolean;
}

/** Parts of a page that are about the site, not of the text; left out where no main text could be told. */
const furniture: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'header']);

/** A speaker named below a quotation: a line that begins with a dash. */
const speakerLine = /^[—–-]{1,2}\s*(\S.{1,80})$/u;

/**
 * The blocks of a part of a page, in order: paragraphs, headings, list items, quotations, legends; a table row is a line, its cells parted by " | ".
 * Hidden elements are left out. Depth is bounded by the scan before, so plain recursion serves.
 * @param options.skipFurniture Leave out menus, page heads, feet and asides.
 */
export function blocksOf(root: PageElement, options: { readonly skipFurniture?: boolean } = {}): LooseBlock[] {
  const walker = new Walker(options.skipFurniture ?? false);
  walker.walk(root, { shape: 'paragraph', level: 0, indent: 0, verbatim: false });
  walker.flush();
  return walker.blocks;
}

class Walker {
  readonly blocks: LooseBlock[] = [];
  readonly #skipFurniture: boolean;
  /** Text of the block being read; joined only when it ends, so that a page of one long block costs no more than its length. */
  #pieces: string[] = [];
  #endsInSpace = true;
  #place: Place = { shape: 'paragraph', level: 0, indent: 0, verbatim: false };

  constructor(skipFurniture: boolean) {
    this.#skipFurniture = skipFurniture;
  }

  walk(element: PageElement, place: Place): void {
    for (const node of element.childNodes) {
      if (isElement(node)) this.#enter(node, place);
      else if (node.nodeType === 3) this.#add(node, place);
    }
  }

  flush(): void {
    const lines = this.#pieces
      .join('')
      .split('\n')
      .map((line) => line.trim());
    // Two line breaks in a row part paragraphs, as in pages written without paragraph elements.
    for (const paragraph of lines.join('\n').split(/\n{2,}/)) {
      if (paragraph.trim() === '') continue;
      const { shape, level, indent } = this.#place;
      this.blocks.push(looseBlock(shape, paragraph.trim(), { level: shape === 'heading' ? level : 0, indent }));
      // A list item's further paragraphs begin no item.
      if (shape === 'item') this.#place = { ...this.#place, shape: 'paragraph' };
    }
    this.#pieces = [];
    this.#endsInSpace = true;
  }

  #add(node: PageNode, place: Place): void {
    const raw = node.textContent ?? '';
    const text = place.verbatim
      ? raw
          .split(/\r\n?|\n/)
          .map(collapseSpace)
          .join('\n')
      : collapseSpace(raw);
    const words = this.#endsInSpace && !place.verbatim ? text.trimStart() : text;
    if (words === '') return;
    if (this.#pieces.length === 0) this.#place = place;
    this.#pieces.push(words);
    this.#endsInSpace = words.endsWith(' ');
  }

  #enter(element: PageElement, place: Place): void {
    const name = element.localName;
    if (silentElements.has(name) || isHidden(element)) return;
    if (this.#skipFurniture && isFurniture(element)) return;
    if (name === 'br') {
      if (this.#pieces.length > 0) this.#pieces.push('\n');
      this.#endsInSpace = true;
    } else if (name === 'table' && isDataTable(element)) {
      this.flush();
      this.#addTable(element, place);
    } else if (name === 'blockquote') {
      this.flush();
      this.#addQuote(element);
    } else if (blockElements.has(name) || isLegend(element)) {
      this.flush();
      const inner = placeIn(element, place);
      this.#place = inner;
      this.walk(element, inner);
      this.flush();
      this.#place = place;
    } else {
      this.walk(element, place);
    }
  }

  #addTable(table: PageElement, place: Place): void {
    const rows = [...table.querySelectorAll('tr')].map((row) =>
      [...row.childNodes]
        .filter(isElement)
        .map((cell) => collapseSpace(cell.textContent ?? '').trim())
        .filter((cell) => cell !== '')
        .join(' | '),
    );
    const text = rows.filter((row) => row !== '').join('\n');
    if (text !== '') this.blocks.push(looseBlock('paragraph', text, { indent: place.indent }));
  }

  #addQuote(element: PageElement): void {
    const inner = blocksOf(element);
    const last = inner.at(-1);
    const speaker = last && inner.length > 1 ? speakerLine.exec(last.text)?.[1] : undefined;
    const words = (speaker === undefined ? inner : inner.slice(0, -1)).map(({ text }) => text).join('\n\n');
    if (words !== '') this.blocks.push(looseBlock('quote', words, { author: speaker ?? null }));
  }
}

function placeIn(element: PageElement, place: Place): Place {
  const name = element.localName;
  const level = headingLevel(name);
  if (isLegend(element)) return { ...place, shape: 'legend' };
  if (level > 0) return { ...place, shape: 'heading', level };
  if (name === 'li') return { ...place, shape: 'item' };
  if (name === 'ul' || name === 'ol') return { ...place, indent: place.indent + 2 };
  if (name === 'pre') return { ...place, verbatim: true };
  return place;
}

function isLegend(element: PageElement): boolean {
  return (
    element.localName === 'figcaption' ||
    classesOf(element).some((one) =>
      /^(?:wp-caption-text|(?:image|photo|media|img)-?_?caption|caption-text|photo-credit)$/i.test(one),
    )
  );
}

function isHidden(element: PageElement): boolean {
  return element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true';
}

function isFurniture(element: PageElement): boolean {
  // A page head inside an article is the article's own: its title and writer.
  if (element.localName === 'header') return !insideArticle(element);
  return (
    furniture.has(element.localName) ||
    /^(?:navigation|banner|contentinfo|search)$/.test(element.getAttribute('role') ?? '')
  );
}

function insideArticle(element: PageElement): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (up.localName === 'article' || up.localName === 'main') return true;
  }
  return false;
}

/** A table with cells of data; one with a single column, or with paragraphs in its cells, is a page's frame. */
function isDataTable(table: PageElement): boolean {
  if (table.querySelector('table, p, div, ul, ol, h1, h2, h3') !== null) return false;
  return [...table.querySelectorAll('tr')].some((row) => [...row.childNodes].filter(isElement).length > 1);
}
