import type { Problem } from '../model/index.ts';
import { cleanField, cleanLanguage, cleanUrl } from './field-text.ts';
import type { Metadata } from './metadata.ts';
import { noMetadata } from './metadata.ts';
import { parsePublished } from './published.ts';

/** A Markdown file in its two parts. */
export interface MatterFile {
  readonly metadata: Metadata;
  /** The file without its front matter. */
  readonly body: string;
  readonly warnings: readonly Problem[];
}

/** Longest front matter, in lines; a thematic break further down closes none. */
const mostLines = 200;

/** Longest front matter, in UTF-16 units: a hundred times what anybody writes. */
const mostLength = 64 * 1024;

/** A mark that opens and closes front matter. */
const fence = /^---[ \t]*$/;

/**
 * Splits a Markdown file from its YAML front matter and reads the keys `title`, `author`, `publication` (or `outlet`), `published` (or `date`), `url`,
 * `language` and `note`; others are left alone. Every value is taken as the words written: YAML's own dates, numbers and
 * `no` play no part. What cannot be used is a warning with its line, and the rest goes on.
 */
export async function splitFrontMatter(file: string, name: string): Promise<MatterFile> {
  const lines = file.split(/\r\n|\r|\n/, mostLines + 1);
  if (!fence.test(lines[0] ?? '')) return { metadata: noMetadata, body: file, warnings: [] };
  const close = lines.findIndex((line, index) => index > 0 && (fence.test(line) || /^\.\.\.[ \t]*$/.test(line)));
  if (close < 0) {
    // A file may simply begin with a thematic break.
    const meant = /^[\w-]+:(\s|$)/.test(lines[1] ?? '');
    const warnings = meant ? [fault('the front matter is not closed by a line "---"', name, 1)] : [];
    return { metadata: noMetadata, body: file, warnings };
  }
  const { metadata, warnings } = await readMatter(lines.slice(1, close).join('\n'), name);
  return { metadata, body: afterLine(file, close), warnings };
}

interface MatterFields {
  readonly metadata: Metadata;
  readonly warnings: readonly Problem[];
}

interface MatterField {
  readonly value: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
}

async function readMatter(yaml: string, name: string): Promise<MatterFields> {
  const refuse = (reason: string, line: number) => ({ metadata: noMetadata, warnings: [fault(reason, name, line)] });
  if (yaml.length > mostLength) return refuse(`the front matter is longer than ${mostLength} characters`, 1);
  const { LineCounter, isMap, isScalar, parseDocument } = await import('yaml');
  const counter = new LineCounter();
  // Line 1 of the YAML is line 2 of the file.
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line + 1;
  try {
    // "failsafe": every scalar stays the string it is written as.
    const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, logLevel: 'silent' });
    const [error] = document.errors;
    if (error) {
      const said = error.message.split(/ at line \d+|:?\n/)[0] ?? 'it is no YAML';
      return refuse(`the front matter cannot be read (${said})`, lineAt(error.pos[0]));
    }
    if (document.contents === null) return { metadata: noMetadata, warnings: [] };
    if (!isMap(document.contents)) return refuse('the front matter is no list of "key: value" lines', 2);
    const values = document.toJS({ maxAliasCount: 100 }) as { readonly [key: string]: unknown };
    const fields = new Map<string, MatterField>();
    for (const { key } of document.contents.items) {
      if (!isScalar(key) || typeof key.value !== 'string' || !Object.hasOwn(values, key.value)) continue;
      const value = wordsOf(values[key.value]);
      if (value !== null) fields.set(key.value.toLowerCase(), { value, line: lineAt(key.range?.[0]) });
    }
    return checkFields(fields, name);
  } catch {
    // What the library does not report but throws: nesting that overflows the stack, aliases that multiply without end.
    return refuse('the front matter is nested too deeply, or repeats itself without end', 1);
  }
}

function checkFields(fields: ReadonlyMap<string, MatterField>, name: string): MatterFields {
  const warnings: Problem[] = [];
  const take = <T>(keys: readonly string[], read: (text: string) => T | null | undefined, wanted: string): T | null => {
    for (const key of keys) {
      const field = fields.get(key);
      if (!field) continue;
      const value = read(field.value) ?? null;
      if (value !== null) return value;
      warnings.push(fault(`"${key}: ${field.value.slice(0, 80)}" is ${wanted}`, name, field.line));
    }
    return null;
  };
  const metadata = {
    title: take(['title'], cleanField, 'no title'),
    author: take(['author'], cleanField, 'no name'),
    publication: take(['publication', 'outlet'], cleanField, 'no name'),
    published: take(['published', 'date'], parsePublished, 'no date that exists (write YYYY-MM-DD, YYYY-MM or YYYY)'),
    url: take(['url'], cleanUrl, 'no full http or https address'),
    language: take(['language'], cleanLanguage, 'no language code such as "en" or "ar"'),
    note: take(['note'], cleanField, 'no text'),
  };
  return { metadata, warnings };
}

/** A value as words: lists joined by commas, a mapping by its `name`; `null` where it is empty. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' || /^(~|null)$/i.test(value.trim()) ? null : value;
  if (Array.isArray(value))
    return (
      value
        .map(wordsOf)
        .filter((words) => words !== null)
        .join(', ') || null
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return wordsOf(value.name);
  return null;
}

function afterLine(text: string, line: number): string {
  const breaks = /\r\n|\r|\n/g;
  for (let count = 0; count <= line; count += 1) if (breaks.exec(text) === null) return '';
  return text.slice(breaks.lastIndex);
}

function fault(reason: string, name: string, line: number): Problem {
  return { severity: 'warning', code: 'front-matter-invalid', reason, place: `${name}:${line}` };
}
