/** How far bytes are UTF-8. Byte positions count from 0, a byte order mark included. */
export interface Utf8Check {
  /** Well-formed sequences of two and more bytes. */
  readonly wellFormed: number;
  /** Ill-formed sequences (maximal subparts, Unicode Standard 3.9, which is what decoders replace by one U+FFFD each). */
  readonly illFormed: number;
  /** Position of the first ill-formed sequence; -1 where there is none. */
  readonly firstFault: number;
  /** Whether the only fault is that the last sequence is cut off. */
  readonly cutOff: boolean;
}

/** Examines bytes as UTF-8. Never throws. */
export function checkUtf8(bytes: Uint8Array): Utf8Check {
  let wellFormed = 0;
  let illFormed = 0;
  let firstFault = -1;
  let cutOff = false;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(lead);
    let end = at + 1;
    while (end < at + length && end < bytes.length && continues(lead, end - at, bytes[end] ?? 0)) end += 1;
    if (length > 0 && end === at + length) {
      wellFormed += 1;
    } else {
      illFormed += 1;
      if (firstFault < 0) firstFault = at;
      cutOff = length > 0 && end === bytes.length;
    }
    at = end;
  }
  return { wellFormed, illFormed, firstFault, cutOff: cutOff && illFormed === 1 };
}

/** Bytes in a sequence that begins with `lead`; 0 where none does (Unicode Standard, table 3-7). */
function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function continues(lead: number, index: number, byte: number): boolean {
  if (byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  // Overlong forms, surrogates and code points above U+10FFFF are excluded by the second byte.
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  return lead !== 0xf4 || byte <= 0x8f;
}
