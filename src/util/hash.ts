import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a string's UTF-8, in lower-case hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * JSON with object keys sorted by UTF-16 code units and no white space (as RFC 8785 orders them), so that one value has one text and one hash.
 * Properties that are `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  return write(value) ?? 'null';
}

/** Written by hand: `JSON.stringify` with a replacer takes twice as long, and puts keys that look like numbers first. */
function write(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => write(item) ?? 'null').join(',')}]`;
  const parts = value as Readonly<Record<string, unknown>>;
  let written = '';
  for (const key of Object.keys(parts).sort()) {
    const part = write(parts[key]);
    if (part !== undefined) written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${part}`;
  }
  return `{${written}}`;
}

/** An id that depends on content only: a prefix and the first 16 hexadecimal digits of the SHA-256 of the value's canonical JSON. */
export function contentId(prefix: string, value: unknown): string {
  return `${prefix}-${sha256(canonicalJson(value)).slice(0, 16)}`;
}
