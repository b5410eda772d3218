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
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** An id that depends on content only: a prefix and the first 16 hexadecimal digits of the SHA-256 of the value's canonical JSON. */
export function contentId(prefix: string, value: unknown): string {
  return `${prefix}-${sha256(canonicalJson(value)).slice(0, 16)}`;
}
