import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';

/** A value of front matter as words. */
export interface YamlField {
  readonly key: string;
  readonly value: string;
  /** Line in the YAML, counted from 1. */
  readonly line: number;
}

/** The top-level values of a YAML mapping, or what is wrong with it. */
export type YamlFields = { readonly fields: readonly YamlField[] } | { readonly fault: string; readonly line: number };

/**
 * Reads a YAML mapping's values as the words written: lists joined by commas, a mapping by its `name`; empty values are left out. Runs in the worker
 * process only: the library recurses, and where it comes to the end of the stack V8 may end the process instead of throwing.
 */
export function readYamlFields(yaml: string): YamlFields {
  const counter = new LineCounter();
  const lineAt = (offset: number | undefined) => counter.linePos(offset ?? 0).line;
  // "failsafe": every scalar stays the string it is written as.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: counter, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const said = error.message.split(/ at line \d+|:?\n/)[0] ?? 'it is no YAML';
    return { fault: `cannot be read (${said})`, line: lineAt(error.pos[0]) };
  }
  if (document.contents === null) return { fields: [] };
  if (!isMap(document.contents)) return { fault: 'is no list of "key: value" lines', line: 1 };
  // A few names for one value are honest; values built of values built of values are not.
  const values = document.toJS({ maxAliasCount: 100 }) as { readonly [key: string]: unknown };
  const fields: YamlField[] = [];
  for (const { key } of document.contents.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !Object.hasOwn(values, key.value)) continue;
    const value = wordsOf(values[key.value]);
    if (value !== null) fields.push({ key: key.value.toLowerCase(), value, line: lineAt(key.range?.[0]) });
  }
  return { fields };
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
