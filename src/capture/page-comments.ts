import type { LooseBlock } from './block.ts';
import { looseBlock } from './block.ts';
import { cleanField } from './field-text.ts';
import { holdsComments } from './html-words.ts';
import { blocksOf } from './page-blocks.ts';
import type { PageElement, PageTree } from './page-tree.ts';
import { classesOf } from './page-tree.ts';

const authorSelectors = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '.comment-author .fn',
  '.comment-author',
  '.comment__author',
  '.comment-author-name',
  '.fn',
  '[rel~="author"]',
  '.author',
  '.username',
  '.user-name',
  'cite',
];

const textSelectors = [
  '[itemprop="text"]',
  '.comment-content',
  '.comment-text',
  '.comment_text',
  '.comment__text',
  '.comment__content',
  '.comment-body-text',
  '.comment-message',
];

/** Parts of a comment that are not what its author wrote. */
const frameSelector =
  '.comment-meta, .comment-metadata, .comment-author, .comment-header, .comment-footer, .reply, .comment-reply-link, .comment-actions, [itemprop="author"], time, cite, header, footer, form, button';

/** Most of a page's letters that may be in one comment before it is taken for the page's text. */
const largestShare = 0.9;

/**
 * Takes the readers' comments out of a page: gives them as blocks with their authors, in order, and removes from the tree what holds them, so that
 * no reader's words can get into the publication's text.
 */
export function takeComments(tree: PageTree): LooseBlock[] {
  const containers = [...tree.body.querySelectorAll('[id], [class]')].filter(isContainer);
  const items = [...tree.body.querySelectorAll('article, li, div, section')].filter((element) =>
    isComment(element, containers),
  );
  const all = tree.body.textContent?.length ?? 0;
  // A page whose one "comment" is nearly all there is calls its article so (an opinion, a single post).
  const outermost = outermostOf(items);
  const inItems = [...outermost].reduce((sum, item) => sum + (item.textContent?.length ?? 0), 0);
  const taken = outermost.size === 1 && inItems > all * largestShare ? [] : items;
  // Innermost first: a reply is taken out before the words of the comment it replies to are read.
  const words = new Map<PageElement, LooseBlock>();
  for (const item of taken.toReversed()) {
    const block = readComment(item);
    if (block) words.set(item, block);
    if (!outermost.has(item)) item.remove();
  }
  if (taken.length > 0) for (const item of outermost) item.remove();
  for (const container of containers) {
    if ((container.textContent?.length ?? 0) < all * largestShare) container.remove();
  }
  return taken.flatMap((item) => words.get(item) ?? []);
}

/** The elements that lie in none of the others. */
function outermostOf(items: readonly PageElement[]): ReadonlySet<PageElement> {
  const all = new Set(items);
  // Whether an element or anything around it is an item; each element is climbed to once.
  const inside = new Map<PageElement | null, boolean>([[null, false]]);
  const isInside = (element: PageElement | null): boolean => {
    const path: PageElement[] = [];
    let up = element;
    while (up !== null && !inside.has(up)) {
      path.push(up);
      up = all.has(up) ? null : up.parentElement;
    }
    const last = path.at(-1);
    const found = (last !== undefined && all.has(last)) || (inside.get(up) ?? false);
    for (const one of path) inside.set(one, found);
    return found;
  };
  return new Set(items.filter((item) => !isInside(item.parentElement)));
}

function isContainer(element: PageElement): boolean {
  return (
    element.localName !== 'body' && holdsComments(element.getAttribute('id') ?? '', element.getAttribute('class') ?? '')
  );
}

function isComment(element: PageElement, containers: readonly PageElement[]): boolean {
  const type = element.getAttribute('itemtype') ?? '';
  if (/schema\.org\/(?:User)?Comments?\b/i.test(type)) return true;
  const marked = classesOf(element).some((one) =>
    /^(?:comment|comment-item|comment__item|user-comment|reader-comment|h-entry-comment)$/i.test(one),
  );
  const numbered = /^(?:comment|li-comment|div-comment)-\d+$/i.test(element.getAttribute('id') ?? '');
  if (!marked && !numbered) {
    // In a plain list of comments every item is one.
    return element.localName === 'li' && containers.some((one) => element.parentElement === one);
  }
  // WordPress wraps one comment twice, as a list item and as its body; the outer one counts.
  const wrapper = element.parentElement;
  return !(
    wrapper &&
    element.localName !== 'li' &&
    /^(?:li-)?comment-\d+$/i.test(wrapper.getAttribute('id') ?? '') &&
    wrapper.localName === 'li'
  );
}

function readComment(item: PageElement): LooseBlock | undefined {
  let author: string | null = null;
  for (const selector of authorSelectors) {
    const found = item.querySelector(selector)?.textContent?.slice(0, 500);
    author ??= cleanField(found?.replace(/\s+(?:says|said|wrote)\s*:?\s*$/i, ''));
    if (author !== null) break;
  }
  const marked = textSelectors.map((selector) => item.querySelector(selector)).find((found) => found !== null);
  if (!marked) for (const frame of [...item.querySelectorAll(frameSelector)]) frame.remove();
  const text = blocksOf(marked ?? item)
    .map((block) => block.text)
    .join('\n\n');
  const name = author !== null && author.length <= 100 ? author : null;
  return text === '' ? undefined : looseBlock('comment', text, { author: name });
}
