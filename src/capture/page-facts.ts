/** What a page's markup says besides its text, as written; nothing is interpreted yet. */
export interface PageFacts {
  readonly title: string | null;
  readonly language: string | null;
  /** `meta` elements: the name (or property, itemprop, http-equiv) in lower case, and the content, in order. */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  readonly canonical: string | null;
  /** Texts of JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  readonly times: readonly TimeFact[];
  /** Texts of elements marked as the writer's name, in order. */
  readonly bylines: readonly string[];
  /** Texts of first-level headings. */
  readonly headings: readonly string[];
  /** Address a browser noted in a comment when it saved the page. */
  readonly savedFrom: string | null;
  /** Number of scripts. */
  readonly scripts: number;
}

/** A `time` element. */
export interface TimeFact {
  readonly datetime: string;
  /** Published or modified, as its class, itemprop or `pubdate` says; `null` where it says neither. */
  readonly meaning: 'published' | 'modified' | null;
  /** Whether it stands after the first heading of level 1. */
  readonly afterHeading: boolean;
  /** Whether it stands in a comment, a menu, a page foot or an aside. */
  readonly aside: boolean;
}
