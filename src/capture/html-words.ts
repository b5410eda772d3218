/** Elements whose content is no text of the page: code, controls, drawings, embedded things, and what is shown only without scripts. */
export const silentElements: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg math canvas audio video select textarea button datalist title dialog map'.split(
    ' ',
  ),
);

/** Elements that begin and end a paragraph. */
export const blockElements: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Elements that have no content and no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Level of a heading element, 1 to 6; 0 for any other. */
export function headingLevel(element: string): number {
  return /^h[1-6]$/.test(element) ? Number(element[1]) : 0;
}

/** Whether an element's id or classes say that it holds readers' comments. */
export function holdsComments(id: string, classes: string): boolean {
  return (
    /^(?:comments?|comments?-(?:area|list|section|wrapper|container|template)|disqus_thread|respond)$/i.test(id) ||
    classes
      .split(/\s+/)
      .some((one) => /^(?:comment-?list|comments?-(?:area|list|section|wrapper|container)|comments)$/i.test(one))
  );
}

/**
 * Text of a page as it is read: white space collapsed, no-break spaces made plain, characters that only steer line breaking
 * (soft hyphen, zero-width space, word joiner) and control characters taken out.
 */
export function collapseSpace(text: string): string {
  return text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[\s\p{Cc}]+/gu, ' ');
}
