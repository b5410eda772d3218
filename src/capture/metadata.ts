import type { DaySpan } from '../model/index.ts';

/** What a file or page says of itself; `null` where it says nothing (or nothing that can be used). */
export interface Metadata {
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  readonly published: DaySpan | null;
  readonly url: string | null;
  /** Language code without region. */
  readonly language: string | null;
  readonly note: string | null;
}

export const noMetadata: Metadata = {
  title: null,
  author: null,
  publication: null,
  published: null,
  url: null,
  language: null,
  note: null,
};
