import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { LooseBlock } from './block.ts';
import { flatBlocks } from './flat-text.ts';
import { isPageLine, isSentenceEnd } from './lines.ts';
import { blocksOf } from './page-blocks.ts';
import { takeComments } from './page-comments.ts';
import type { PageFacts } from './page-facts.ts';
import type { PageElement, PageTree } from './page-tree.ts';
import { scanPage } from './scan-page.ts';

/** A page taken apart. */
export interface ExtractedPage {
  /** Main text and, at its end, readers' comments. */
  readonly blocks: readonly LooseBlock[];
  readonly facts: PageFacts;
  /** Whether the page is nested so deeply that its main text was not looked for: the blocks are then all its text. */
  readonly tooDeep: boolean;
}

/** Below this many letters what was found as main text is a slip (a teaser, a cookie notice), and the whole page is read instead. */
const fewestLetters = 140;

/** Below this share of the one `article` or `main` element, the main text found has lost parts (lists, short paragraphs). */
const leastShare = 0.5;

/**
 * Takes a page apart: main text, comments, and what its markup says. Meant to run where it can be stopped (see `page-worker.ts`): time and memory
 * grow with the page. Nothing of the page is executed or fetched.
 */
export function extractPage(html: string): ExtractedPage {
  const { facts, clean } = scanPage(html);
  if (clean === null) return { blocks: flatBlocks(html), facts, tooDeep: true };
  const tree = parseTree(clean);
  const comments = takeComments(tree);
  const root = wholeOf(tree);
  const whole = blocksOf(root, { skipFurniture: true });
  // After the others, for Readability changes the tree it reads.
  const main = mainBlocks(tree);
  const least = root === tree.body ? fewestLetters : Math.max(fewestLetters, lettersIn(whole) * leastShare);
  const chosen = lettersIn(main) >= Math.min(least, lettersIn(whole)) ? main : whole;
  return { blocks: [...withoutPageLines(chosen), ...comments], facts, tooDeep: false };
}

function parseTree(clean: string): PageTree {
  // linkedom declares the DOM's own types, which this project does without; `PageTree` is the part in use.
  return parseHTML(clean).document as unknown as PageTree;
}

function mainBlocks(tree: PageTree): LooseBlock[] {
  const options = {
    // Metadata is read by other means, which do not mistake a date of change for one of publication.
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node: unknown) => node as PageElement,
  };
  const article = new Readability<PageElement>(tree as never, options).parse();
  return article?.content ? blocksOf(article.content) : [];
}

/** Blocks without the lines of writer and date above the first sentence: they are kept as the source's metadata and state nothing. */
function withoutPageLines(blocks: readonly LooseBlock[]): LooseBlock[] {
  const told = blocks.findIndex(({ shape, text }) => shape === 'paragraph' && isSentenceEnd(text));
  return blocks.filter(({ shape, text }, index) => index >= told || shape !== 'paragraph' || !isPageLine(text));
}

/** The part of a page that is marked as its text, where there is just one; else all of it. */
function wholeOf(tree: PageTree): PageElement {
  for (const name of ['article', 'main', '[role="main"]']) {
    const found = [...tree.body.querySelectorAll(name)];
    const [one] = found;
    if (one && found.length === 1 && lettersIn(blocksOf(one)) > 0) return one;
  }
  return tree.body;
}

function lettersIn(blocks: readonly LooseBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}
