import type { EntityKind } from '../../model/index.ts';

/** One thing a document speaks of, and every phrase that stands for it. */
export interface Referent {
  readonly number: number;
  kind: EntityKind;
  /** Its fullest name, or the description it was introduced by. */
  name: string;
  readonly named: boolean;
  readonly keys: Set<string>;
  /** Head nouns it can be called by: "brigade", "coalition". */
  readonly heads: Set<string>;
  /** What is counted as a state's own force or government; "the group" never means one. */
  readonly state: boolean;
  readonly plural: boolean;
}
