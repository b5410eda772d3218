/** How alike two names are, and why. */
export interface NameMatch {
  /** 0 (nothing in common) to 1 (the same name); see `likelyLine` and `possibleLine`. */
  readonly score: number;
  /** For a person to read: "al-Talla with and without a middle name", "numbers differ: 1 and 11". */
  readonly reasons: readonly string[];
  /** Whether something in the names speaks against their being one: other numbers, another given name. */
  readonly differ: boolean;
  /** Words that match and are more than a kind of body, a rank or a very common given name: the more, the less may be chance. */
  readonly telling: number;
  /** The same words, put in another order: "Free Syrian Army" and "Syrian Free Army". */
  readonly reordered: boolean;
}
