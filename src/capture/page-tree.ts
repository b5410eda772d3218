/** The little of a page's tree that reading needs: a part of the DOM's interface, as linkedom has it. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
  readonly parentElement: PageElement | null;
}

export interface PageElement extends PageNode {
  /** Element name in lower case. */
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  contains(other: PageNode): boolean;
  remove(): void;
}

export interface PageTree {
  readonly body: PageElement;
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** An element's classes. */
export function classesOf(element: PageElement): readonly string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/).filter((one) => one !== '');
}
