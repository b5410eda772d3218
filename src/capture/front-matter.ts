import type { Problem } from '../model/index.ts';
import type { ExtractionLimits } from './extractor.ts';
import { extractInWorker } from './extractor.ts';
import { cleanField, cleanLanguage, cleanUrl } from './field-text.ts';
import type { Metadata } from './metadata.ts';
import { noMetadata } from './metadata.ts';
import { parsePublished } from './published.ts';
import type { YamlField } from './yaml-fields.ts';

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
export async function splitFrontMatter(file: string, name: string, limits: ExtractionLimits): Promise<MatterFile> {
  const lines = file.split(/\r\n|\r|\n/, mostLines + 1);
  if (!fence.test(lines[0] ?? '')) return { metadata: noMetadata, body: file, warnings: [] };
  const close = lines.findIndex((line, index) => index > 0 && (fence.test(line) || /^\.\.\.[ \t]*$/.test(line)));
  if (close < 0) {
    // A file may simply begin with a thematic break.
    const meant = /^[\w-]+:(\s|$)/.test(lines[1] ?? '');
    const warnings = meant ? [fault('the front matter is not closed by a line "---"', name, 1)] : [];
    return { metadata: noMetadata, body: file, warnings };
  }
  const { metadata, warnings } = await readMatter(lines.slice(1, close).join('\n'), name, limits);
  return { metadata, body: afterLine(file, close), warnings };
}

interface MatterFields {
  readonly metadata: Metadata;
  readonly warnings: readonly Problem[];
}

async function readMatter(yaml: string, name: string, limits: ExtractionLimits): Promise<MatterFields> {
  const refuse = (reason: string, line: number) => ({ metadata: noMetadata, warnings: [fault(reason, name, line)] });
  if (yaml.length > mostLength) return refuse(`the front matter is longer than ${mostLength} characters`, 1);
  const result = await extractInWorker({ kind: 'yaml', text: yaml }, limits);
  if (result.type !== 'yaml') return refuse('the front matter is nested too deeply, or repeats itself without end', 1);
  // Line 1 of the YAML is line 2 of the file.
  if ('fault' in result.yaml) return refuse(`the front matter ${result.yaml.fault}`, result.yaml.line + 1);
  return checkFields(new Map(result.yaml.fields.map((field) => [field.key, { ...field, line: field.line + 1 }])), name);
}

function checkFields(fields: ReadonlyMap<string, YamlField>, name: string): MatterFields {
  const warnings: Problem[] = [];
  const take = <T>(keys: readonly string[], read: (text: string) => T | null | undefined, wanted: string): T | null => {
    for (const key of keys) {
      const field = fields.get(key);
      if (!field) continue;
      const value = read(field.value) ?? null;
      if (value !== null) return value;
      warnings.push(fault(`"${key}: ${cleanField(field.value)?.slice(0, 80) ?? ''}" is ${wanted}`, name, field.line));
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

function afterLine(text: string, line: number): string {
  const breaks = /\r\n|\r|\n/g;
  for (let count = 0; count <= line; count += 1) if (breaks.exec(text) === null) return '';
  return text.slice(breaks.lastIndex);
}

function fault(reason: string, name: string, line: number): Problem {
  return { severity: 'warning', code: 'front-matter-invalid', reason, place: `${name}:${line}` };
}
