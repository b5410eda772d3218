import { readFileSync } from 'node:fs';
import { captureBytes } from '../../../src/capture/index.ts';
import type { Claim, DaySpan, Instant, Source } from '../../../src/model/index.ts';
import { makeSource, requireDay, sourceIdOf } from '../../../src/model/index.ts';
import { createReader } from '../../../src/read/index.ts';
import { sha256 } from '../../../src/util/index.ts';
import type { Item } from './expected.ts';
import { type Score, scoreReading } from './score.ts';

/** What is asked of a reader. */
export interface ReaderUnderTest {
  read(source: Source): { readonly claims: readonly Claim[] };
}

/** A text, its reading and what the reading is worth. */
export interface Result {
  readonly item: Item;
  readonly claims: readonly Claim[];
  readonly score: Score;
}

/** Offsets, ids and dates must not depend on when the tests run. */
const capturedAt = '2024-01-01T00:00:00Z' as Instant;

/** The built-in reader. */
export async function loadReader(): Promise<ReaderUnderTest> {
  return await createReader();
}

/** Reads and scores each item. */
export async function judge(reader: ReaderUnderTest, items: readonly Item[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    const { claims } = reader.read(item.kind === 'article' ? await articleSource(item) : sentenceSource(item));
    results.push({ item, claims, score: scoreReading(item, claims) });
  }
  return results;
}

/** A short text as a source: one body segment, nothing to capture. */
function sentenceSource(item: Item): Source {
  const hash = sha256(item.text);
  const day = requireDay(item.published);
  return makeSource({
    id: sourceIdOf(hash),
    hash,
    size: Buffer.byteLength(item.text),
    name: `${item.id}.txt`,
    mediaType: 'text/plain',
    charset: 'utf-8',
    publication: item.publication,
    title: null,
    author: null,
    published: [day, day] satisfies DaySpan,
    capturedAt,
    url: null,
    language: 'en',
    note: null,
    text: item.text,
    segments: [{ kind: 'body', begin: 0, end: item.text.length, author: null }],
  });
}

/** An article as a case takes it in: its file captured, with headline, caption and comments found by capture. */
async function articleSource(item: Item): Promise<Source> {
  const name = `${item.id.slice(1)}.txt`;
  const day = requireDay(item.published);
  const { source, problem } = await captureBytes(readFileSync(new URL(`articles/${name}`, import.meta.url)), {
    name,
    publication: item.publication,
    published: [day, day],
    capturedAt,
  });
  if (source) return source;
  throw new Error(`${name}: ${problem.reason}`);
}
