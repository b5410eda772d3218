import type { ExtractedPage } from './extract-page.ts';
import { flatBlocks } from './flat-text.ts';
import { scanPage } from './scan-page.ts';

/** A page without a tree: all its text, and what its markup says, in passes whose time is in proportion to the page. */
export function extractFlat(html: string): ExtractedPage {
  return { blocks: flatBlocks(html), facts: scanPage(html).facts, tooDeep: false };
}
