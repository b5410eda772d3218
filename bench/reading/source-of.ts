import { captureBytes } from '../../src/capture/index.ts';
import type { Instant, Source } from '../../src/model/index.ts';
import { parseDaySpan } from '../../src/model/index.ts';

/** Ids must not depend on when a bench runs. */
const capturedAt = '2024-01-01T00:00:00Z' as Instant;

/** What is known of a text that is to be read. */
export interface KnownText {
  readonly id: string;
  readonly text: string;
  /** Day of publication; a text without one is read as undated. */
  readonly date?: string | null | undefined;
  readonly publisher?: string | null | undefined;
}

/**
 * A text as `muster read` takes in a plain text file that holds it: captured, its language told, headline, captions and comments found.
 * @throws where it cannot be captured, or where offsets would not count in the given text
 */
export async function sourceOf({ id, text, date, publisher }: KnownText): Promise<Source> {
  const published = date ? parseDaySpan(date) : undefined;
  const { source, problem } = await captureBytes(Buffer.from(text), {
    name: `${id}.txt`,
    capturedAt,
    ...(published ? { published } : {}),
    ...(publisher ? { publication: publisher } : {}),
  });
  if (source === undefined) throw new Error(`${id}: ${problem.reason}`);
  if (source.text !== text)
    throw new Error(`${id}: capturing changed the text, so that offsets would count in another.`);
  return source;
}
