import type { DaySpan, Instant } from './day.ts';
import { MusterError } from './error.ts';
import type { Span, TextSpan } from './span.ts';

/** A part of a source with its own voice. */
export const segmentKinds = ['headline', 'body', 'caption', 'comment', 'quote'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

export interface Segment extends Span {
  readonly kind: SegmentKind;
  /** Who speaks in it where that is not the publication: the writer of a comment. */
  readonly author: TextSpan | null;
}

/** `src-` and the first 16 hexadecimal digits of the SHA-256 of the original bytes. */
export type SourceId = string;

/** One document of a publication at one capture. */
export interface Source {
  readonly id: SourceId;
  /** SHA-256 of the original bytes, hexadecimal. */
  readonly hash: string;
  /** Number of original bytes. */
  readonly size: number;
  /** Path or name as found. */
  readonly name: string;
  readonly mediaType: string;
  /** Character set the bytes were decoded with, lower case. */
  readonly charset: string;
  readonly publication: string | null;
  readonly title: string | null;
  readonly author: string | null;
  /** Days the publication date can be: one day, or a month or year where no more is known. */
  readonly published: DaySpan | null;
  readonly capturedAt: Instant;
  readonly url: string | null;
  /** BCP 47 code of the main language, or `null` where it could not be told. */
  readonly language: string | null;
  /** Remark the file itself carries about what it is, for example that it restates another text. */
  readonly note: string | null;
  /** Extracted text, the text all offsets count in. */
  readonly text: string;
  /** In order of appearance, not overlapping, within the text. */
  readonly segments: readonly Segment[];
}

/**
 * @throws {MusterError} `source-invalid` where the source has no words, a segment leaves the text or overlaps the one before,
 * a segment's author does not stand where its offsets say, or the publication date ends before it begins.
 */
export function makeSource(input: Source): Source {
  const refuse = (reason: string): never => {
    throw new MusterError('source-invalid', `${input.name}: ${reason}.`);
  };
  if (!/^[0-9a-f]{64}$/.test(input.hash)) refuse('the SHA-256 of its bytes is missing');
  if (input.id !== sourceIdOf(input.hash)) refuse('its id does not belong to its bytes');
  if (input.text.trim() === '') refuse('it has no words');
  if (input.published && input.published[0] > input.published[1]) refuse('its publication date ends before it begins');
  let reached = 0;
  for (const segment of input.segments) {
    const whole = Number.isInteger(segment.begin) && Number.isInteger(segment.end);
    if (!whole || segment.begin < reached || segment.end <= segment.begin || segment.end > input.text.length) {
      refuse(`its ${segment.kind} at ${segment.begin}-${segment.end} overlaps another segment or leaves the text`);
    }
    const { author } = segment;
    if (author && input.text.slice(author.begin, author.end) !== author.text) {
      refuse(`the author "${author.text}" of its ${segment.kind} does not stand at ${author.begin}-${author.end}`);
    }
    reached = segment.end;
  }
  return input;
}

/** The id of the source whose original bytes have this SHA-256 (hexadecimal). */
export function sourceIdOf(hash: string): SourceId {
  return `src-${hash.slice(0, 16)}`;
}
