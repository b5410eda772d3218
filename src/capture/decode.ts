import { Buffer } from 'node:buffer';
import type { Problem } from '../model/index.ts';
import { wellFormed } from './field-text.ts';
import { checkUtf8 } from './utf8.ts';

/** Text read from bytes, and in which character set. */
export interface Decoded {
  /** Without the byte order mark: offsets count from the first character after it. */
  readonly text: string;
  /** Lower case, WHATWG name where there is one. */
  readonly charset: string;
  readonly warnings: readonly Problem[];
}

/**
 * Old labels stand for their Windows supersets, as in browsers (WHATWG Encoding Standard, 4.2): pages and editors that say ISO-8859-1 mean windows-1252.
 */
const supersets: { readonly [charset: string]: string } = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  latin5: 'windows-1254',
  // Not WHATWG, but logical Hebrew is written with windows-1255's letters.
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  gb2312: 'gbk',
  gb_2312: 'gbk',
  'x-sjis': 'shift_jis',
  'shift-jis': 'shift_jis',
  'ks_c_5601-1987': 'euc-kr',
  'x-cp1256': 'windows-1256',
  cp1252: 'windows-1252',
  cp1251: 'windows-1251',
  cp1256: 'windows-1256',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  // A page that could be read far enough to find this label is not UTF-16.
  'utf-16': 'utf-8',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
};

/**
 * Below this chardet's answer is chance: right answers on one or two sentences of Arabic, Russian, Turkish, Hebrew and French scored 43 to 88,
 * wrong ones 2 to 10 where nothing fitted.
 */
const leastConfidence = 20;

/** What chardet and iconv-lite see at most, in bytes; statistics do not improve past it. */
const sampleBytes = 64 * 1024;

/**
 * Decodes bytes: byte order mark, then the declared character set, then UTF-8 where the bytes are valid, then the best statistical guess.
 * Bytes that are neither become UTF-8 with U+FFFD, and a warning names the first bad byte. Never throws on any bytes.
 * @param declared What the file says of itself, such as an HTML `meta charset`.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  options: { readonly name: string; readonly declared?: string | undefined },
): Promise<Decoded> {
  const marked = byteOrderMark(bytes);
  if (marked && marked.charset !== 'utf-8') return decodeWide(bytes, marked.charset, options.name);
  const check = checkUtf8(bytes);
  if (marked) return decodeUtf8(bytes, check.firstFault, options.name);
  const wide = wideWithoutMark(bytes);
  if (wide) return decodeWide(bytes, wide, options.name);

  const declared = options.declared === undefined ? undefined : canonicalCharset(options.declared);
  if (declared !== undefined && declared !== 'utf-8') {
    // One valid sequence can be chance in a single-byte set ("Ã©"), several without a fault are not.
    const surelyUtf8 = check.illFormed === 0 && check.wellFormed >= 2 && /^(windows|iso|koi|mac|x-mac)/.test(declared);
    const text = surelyUtf8 ? undefined : await decodeNamed(bytes, declared);
    if (text !== undefined) return { text, charset: declared, warnings: [] };
    const decoded = await decodeUndeclared(bytes, check, options.name);
    const reason = `it says its character set is ${declared}, but its bytes are ${surelyUtf8 ? 'UTF-8' : 'in none known by that name'}; read as ${decoded.charset}`;
    return { ...decoded, warnings: [warning('charset-declared-wrong', reason, options.name), ...decoded.warnings] };
  }
  return decodeUndeclared(bytes, check, options.name);
}

async function decodeUndeclared(
  bytes: Uint8Array,
  check: ReturnType<typeof checkUtf8>,
  name: string,
): Promise<Decoded> {
  if (check.illFormed === 0) return decodeUtf8(bytes, -1, name);
  // Where valid sequences are at least as many as faults, this is UTF-8 with damage: no other set forms them by chance so often.
  if (!check.cutOff && check.illFormed > check.wellFormed) {
    const guess = await guessCharset(bytes, check.firstFault);
    if (guess) {
      const reason = `it is not UTF-8 (byte ${check.firstFault} does not fit) and does not say what it is; read as ${guess.charset}, the likeliest by its letters`;
      return {
        ...guess,
        warnings: [
          warning('charset-guessed', reason, name, 'If letters look wrong, convert the file to UTF-8 and add that.'),
        ],
      };
    }
  }
  return decodeUtf8(bytes, check.firstFault, name);
}

function decodeUtf8(bytes: Uint8Array, firstFault: number, name: string): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (firstFault < 0) return { text, charset: 'utf-8', warnings: [] };
  const line = 1 + countNewlines(bytes.subarray(0, firstFault));
  const reason = `it is broken UTF-8: byte ${firstFault} (line ${line}) begins no valid character; what could not be read stands as U+FFFD`;
  return {
    text,
    charset: 'utf-8',
    warnings: [
      warning(
        'charset-broken',
        reason,
        name,
        'Fetch the file again, or repair it, before relying on quotes near that place.',
      ),
    ],
  };
}

async function decodeWide(bytes: Uint8Array, charset: string, name: string): Promise<Decoded> {
  const text = (await decodeNamed(bytes, charset)) ?? '';
  const sound = wellFormed(text);
  const unit = charset.startsWith('utf-32') ? 4 : 2;
  const damaged = sound !== text || bytes.length % unit !== 0 || sound.includes('\ufffd');
  return {
    text: sound,
    charset,
    warnings: damaged
      ? [
          warning(
            'charset-broken',
            `it is broken ${charset.toUpperCase()}: half a character, or one cut off at its end (byte ${bytes.length})`,
            name,
          ),
        ]
      : [],
  };
}

async function decodeNamed(bytes: Uint8Array, charset: string): Promise<string | undefined> {
  const { default: iconv } = await import('iconv-lite');
  if (!iconv.encodingExists(charset)) return undefined;
  // iconv-lite and not TextDecoder: Node 20's windows-1252 turns quotes, dashes and the euro sign into control characters.
  return wellFormed(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), charset));
}

async function guessCharset(
  bytes: Uint8Array,
  firstFault: number,
): Promise<{ readonly text: string; readonly charset: string } | undefined> {
  const { analyse } = await import('chardet');
  // The sample begins shortly before the first letter outside ASCII, which may come late.
  const begin = Math.max(0, Math.min(firstFault - 1024, bytes.length - sampleBytes));
  for (const { name, confidence } of analyse(bytes.subarray(begin, begin + sampleBytes))) {
    if (confidence < leastConfidence) break;
    const charset = canonicalCharset(name);
    if (charset === 'utf-8' || /^utf/.test(charset)) continue;
    const text = await decodeNamed(bytes, charset);
    if (text !== undefined && isPlausible(text, charset)) return { text, charset };
  }
  return undefined;
}

/**
 * Whether letters outside ASCII stand where letters stand. Statistics call English with two stray bytes windows-1252 with near certainty
 * ("Ã(" in the middle of a sentence); in real Western text nearly all accented letters touch a plain one.
 */
function isPlausible(text: string, charset: string): boolean {
  const odd = text.match(/[^\0-\x7f]/gu) ?? [];
  if (odd.some((char) => /[\u0080-\u009f\ufffd]/.test(char))) return false;
  if (!/^(windows-125[0247]|iso-8859-(1|2|3|4|9|10|13|14|15|16)|mac)/.test(charset)) return true;
  const typographic = text.match(/[“”‘’„‚‹›–—…•€£©®°«»·§¿¡\u00a0]/g)?.length ?? 0;
  const touching = text.match(/(?<=[a-zA-Z])[^\0-\x7f]|[^\0-\x7f](?=[a-zA-Z])|(?<=\s)[àéèóòyôêÀÉ](?=\s)/g) ?? [];
  const letters = touching.filter((char) => /\p{L}/u.test(char)).length;
  return (letters + typographic) / odd.length >= 0.7;
}

function byteOrderMark(bytes: Uint8Array): { readonly charset: string } | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: 'utf-8' };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: 'utf-32be' };
  if (a === 0xff && b === 0xfe) return { charset: 'utf-16le' };
  return a === 0xfe && b === 0xff ? { charset: 'utf-16be' } : undefined;
}

/** UTF-16 that lacks its mark: zero bytes on every other place, as Latin text has them, and never beside it. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // A third of all pairs: spaces, digits and Latin letters make up at least that of any text.
  const enough = sample.length / 6;
  if (sample.length < 8) return undefined;
  if (even === 0 && odd > enough) return 'utf-16le';
  return odd === 0 && even > enough ? 'utf-16be' : undefined;
}

/** Whether the bytes are text two or four bytes wide, in which zero bytes are no sign of a binary file. */
export function isWideText(bytes: Uint8Array): boolean {
  const marked = byteOrderMark(bytes);
  return (marked !== undefined && marked.charset !== 'utf-8') || wideWithoutMark(bytes) !== undefined;
}

/** The character set an HTML page declares in its first bytes (HTML Standard, prescan; 4 KiB, for some heads begin with long comments). */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  const match =
    /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head);
  return match?.[1];
}

function canonicalCharset(name: string): string {
  const lower = name.trim().toLowerCase();
  return supersets[lower] ?? lower;
}

function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 10) count += 1;
  return count;
}

function warning(code: string, reason: string, place: string, hint?: string): Problem {
  return { severity: 'warning', code, reason, place, ...(hint === undefined ? {} : { hint }) };
}
