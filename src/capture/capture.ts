import type { DaySpan, Instant, Problem, Segment, Source } from '../model/index.ts';
import { dayOfInstant, MusterError, makeSource, requireInstant, sourceIdOf } from '../model/index.ts';
import { sha256 } from '../util/index.ts';
import { declaredCharset, decodeBytes } from './decode.ts';
import type { Extracted } from './extract.ts';
import { extractHtml, extractMarkdown, extractPlain } from './extract.ts';
import { defaultMemoryLimitMb, defaultTimeLimitMs } from './extractor.ts';
import { cleanField, cleanLanguage, cleanUrl } from './field-text.ts';
import { looksLikeHtml, tellKind } from './file-kind.ts';
import type { CaptureInput } from './inputs.ts';
import { describeError } from './inputs.ts';
import { chooseLanguage } from './language.ts';
import { defaultMaxBytes, readFileBytes, readStreamBytes, tooLarge } from './read-bytes.ts';
import { hasWords } from './script.ts';

/** What is known of a source better than its file says (given values win over the file's), and what capturing may use. */
export interface CaptureOptions {
  readonly publication?: string;
  readonly published?: DaySpan;
  /** An http or https address. */
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  /** BCP 47 code; the region is left out. */
  readonly language?: string;
  /** When the capture is made; default is now. */
  readonly capturedAt?: Instant;
  /** Largest source, in bytes. Default 20 MB. */
  readonly maxBytes?: number;
  /** Longest time for taking apart one page or Markdown text. Default 30,000. */
  readonly timeLimitMs?: number;
  /** Most memory for that. Default 512. */
  readonly memoryLimitMb?: number;
}

/** A captured source with its original bytes, or the problem that prevented it; what was noticed on the way are warnings. */
export type CaptureResult =
  | {
      readonly source: Source;
      readonly bytes: Uint8Array;
      readonly warnings: readonly Problem[];
      readonly problem?: undefined;
    }
  | {
      readonly problem: Problem;
      readonly warnings: readonly Problem[];
      readonly source?: undefined;
      readonly bytes?: undefined;
    };

const mediaTypes = { plain: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;

/**
 * Captures a file, or standard input. Faults of the material are returned, never thrown.
 * @param input From `findInputs`, or a path.
 * @param options.stdin Where `-` reads from; default is the process's standard input.
 * @throws {MusterError} `url-invalid`, `language-invalid`, `instant-invalid` where an option's value is none
 */
export async function captureFile(
  input: CaptureInput | string,
  options: CaptureOptions & { readonly stdin?: AsyncIterable<Uint8Array | string> } = {},
): Promise<CaptureResult> {
  const { kind, name } = typeof input === 'string' ? { kind: input === '-' ? 'stdin' : 'file', name: input } : input;
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  let bytes: Uint8Array | Problem;
  try {
    if (kind === 'stdin') bytes = await readStreamBytes(options.stdin ?? process.stdin, name, maxBytes);
    else
      bytes = await readFileBytes(
        typeof input === 'string' || input.kind === 'stdin' ? name : input.path,
        name,
        maxBytes,
      );
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return refuse(
      missing ? 'file-missing' : 'file-unreadable',
      missing ? 'there is no such file' : `this cannot be read (${describeError(error)})`,
      name,
    );
  }
  return bytes instanceof Uint8Array ? captureBytes(bytes, { ...options, name }) : { problem: bytes, warnings: [] };
}

/**
 * Captures bytes: decodes them, takes the text out, splits it into segments, and reads what the file says of itself. A plain text is kept unchanged: its
 * offsets are the decoded file's own (after the byte order mark, where there is one). The bytes are neither changed nor kept.
 * @param options.name Path or name as found; its extension tells text, Markdown and HTML apart.
 * @throws {MusterError} `url-invalid`, `language-invalid`, `instant-invalid` where an option's value is none
 */
export async function captureBytes(
  bytes: Uint8Array,
  options: CaptureOptions & { readonly name: string },
): Promise<CaptureResult> {
  const given = checkOptions(options);
  const { name } = options;
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (bytes.length > maxBytes) return { problem: tooLarge(name, bytes.length, maxBytes), warnings: [] };
  if (bytes.length === 0) return refuse('file-empty', 'it is empty', name);

  const { kind, what } = { what: '', ...(await tellKind(bytes, name)) };
  if (kind === 'binary') return refuseBinary(what, name);
  const declared = kind === 'html' ? declaredCharset(bytes) : undefined;
  const { text, charset, warnings: decodingWarnings } = await decodeBytes(bytes, { name, declared });
  if (text.includes('\0')) return refuseBinary(`binary data (a zero character at ${text.indexOf('\0')})`, name);
  if (!hasWords(text)) return refuse('file-empty', 'it has no words', name);

  const limits = {
    timeLimitMs: options.timeLimitMs ?? defaultTimeLimitMs,
    memoryLimitMb: options.memoryLimitMb ?? defaultMemoryLimitMb,
    capturedOn: dayOfInstant(given.capturedAt),
  };
  const warnings = [...decodingWarnings];
  if (kind === 'plain' && looksLikeHtml(text)) {
    const reason = 'it is named as a text but is written as an HTML page; taken as text, with its markup';
    warnings.push({
      severity: 'warning',
      code: 'html-in-text',
      reason,
      place: name,
      hint: 'Name it .html to have it read as a page.',
    });
  }
  const extracted = await extract(kind, text, name, limits);
  warnings.push(...extracted.warnings);
  if (extracted.problem) return { problem: extracted.problem, warnings };

  const { metadata, segments } = extracted;
  const hash = sha256(bytes);
  const source = makeSource({
    id: sourceIdOf(hash),
    hash,
    size: bytes.length,
    name,
    mediaType: mediaTypes[kind],
    charset,
    publication: given.publication ?? metadata.publication,
    title: given.title ?? metadata.title,
    author: given.author ?? metadata.author,
    published: options.published ?? metadata.published,
    capturedAt: given.capturedAt,
    url: given.url ?? metadata.url,
    language: given.language ?? (await chooseLanguage(bodyOf(extracted.text, segments), metadata.language)),
    note: metadata.note,
    text: extracted.text,
    segments,
  });
  return { source, bytes, warnings };
}

function extract(
  kind: keyof typeof mediaTypes,
  text: string,
  name: string,
  limits: Parameters<typeof extractHtml>[2],
): Promise<Extracted> | Extracted {
  if (kind === 'html') return extractHtml(text, name, limits);
  return kind === 'markdown' ? extractMarkdown(text, name, limits) : extractPlain(text);
}

/** The text by which the language is told: the publication's own, without comments and quotations. */
function bodyOf(text: string, segments: readonly Segment[]): string {
  const body = segments.filter(({ kind }) => kind === 'body').map(({ begin, end }) => text.slice(begin, end));
  return body.length > 0 ? body.join('\n') : text;
}

/** Values that were given, cleaned; what is no value at all is a mistake of the caller. */
function checkOptions(options: CaptureOptions) {
  const url = options.url === undefined ? undefined : cleanUrl(options.url);
  if (url === null) {
    throw new MusterError('url-invalid', `"${options.url}" is not an address.`, {
      hint: 'Give the full address, beginning with http:// or https://.',
    });
  }
  const language = options.language === undefined ? undefined : cleanLanguage(options.language);
  if (language === null) {
    throw new MusterError('language-invalid', `"${options.language}" is not a language code.`, {
      hint: 'Give a code such as en, ar or fr.',
    });
  }
  return {
    url,
    language,
    publication: cleanField(options.publication),
    title: cleanField(options.title),
    author: cleanField(options.author),
    capturedAt: requireInstant(options.capturedAt ?? new Date().toISOString()),
  };
}

function refuseBinary(what: string, name: string): CaptureResult {
  const problem: Problem = {
    severity: 'error',
    code: 'file-binary',
    reason: `this is no text but ${what}`,
    place: name,
    hint: 'Save what it says as text, Markdown or HTML.',
  };
  return { problem, warnings: [] };
}

function refuse(code: string, reason: string, place: string): CaptureResult {
  return { problem: { severity: 'error', code, reason, place }, warnings: [] };
}
