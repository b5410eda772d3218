import { Buffer } from 'node:buffer';
import { isWideText } from './decode.ts';

/** What a file's bytes are: text of some kind, or something else, named as a person would name it ("a PNG image"). */
export type FileKind =
  | { readonly kind: 'plain' | 'markdown' | 'html' }
  | { readonly kind: 'binary'; readonly what: string };

const extensions: { readonly [extension: string]: 'plain' | 'markdown' | 'html' } = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** Formats written in readable characters that are still no text to read: by how they begin. */
const disguised: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\s{0,1024}%PDF-/, 'a PDF document'],
  [/^\s*\{\\rtf/, 'an RTF document'],
  [/^%!PS/, 'a PostScript document'],
  [/^(?=[\s\S]{0,2000}^MIME-Version:)(?=[\s\S]{0,4000}^Content-Type: *multipart\/related)/im, 'an MHTML web archive'],
];

/** Names of the kinds people meet most; any other is named by its extension and media type. */
const names: { readonly [extension: string]: string } = {
  png: 'a PNG image',
  jpg: 'a JPEG image',
  gif: 'a GIF image',
  webp: 'a WebP image',
  heic: 'a HEIC image',
  tif: 'a TIFF image',
  pdf: 'a PDF document',
  zip: 'a ZIP archive',
  gz: 'a gzip archive',
  docx: 'a Word document (DOCX)',
  xlsx: 'an Excel workbook (XLSX)',
  pptx: 'a PowerPoint file (PPTX)',
  odt: 'an OpenDocument text (ODT)',
  cfb: 'an old Word, Excel or Outlook file',
  epub: 'an EPUB book',
  mp3: 'an MP3 recording',
  mp4: 'an MP4 video',
  sqlite: 'an SQLite database',
};

/** The kind a file's name promises, or `undefined` where its extension is not one of text, Markdown or HTML. */
export function kindOfName(name: string): 'plain' | 'markdown' | 'html' | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(extensions, extension) ? undefined : extensions[extension];
}

/**
 * What the bytes are. The name decides between kinds of text; without a known extension a page is known by its first tag.
 * Bytes that are no text are named from their content, whatever the name says.
 */
export async function tellKind(bytes: Uint8Array, name: string): Promise<FileKind> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1');
  for (const [pattern, what] of disguised) if (pattern.test(start)) return { kind: 'binary', what };
  if (!isWideText(bytes)) {
    const fault = binaryFault(bytes);
    if (fault !== undefined) return { kind: 'binary', what: (await nameOfBytes(bytes)) ?? `binary data (${fault})` };
  }
  return { kind: kindOfName(name) ?? (looksLikeHtml(start) ? 'html' : 'plain') };
}

/** Whether text begins as an HTML page does. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).replaceAll('\0', '');
  return /^[\ufeff\xef\xbb\xbf\xff\xfe\s]*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(
    start,
  );
}

/** Why bytes are no text, or `undefined` where they may be. */
function binaryFault(bytes: Uint8Array): string | undefined {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return `a zero byte at ${zero}`;
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  // Tab, line feed, form feed, carriage return, end-of-file (DOS) and escape (ISO-2022) occur in text.
  for (const byte of sample) if (byte < 32 && ![9, 10, 12, 13, 26, 27].includes(byte)) controls += 1;
  // Random bytes have 10 % of these, compressed data as many, damaged text a few.
  return controls > sample.length * 0.03 ? 'control characters all over' : undefined;
}

async function nameOfBytes(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await import('file-type');
    const type = await fileTypeFromBuffer(bytes);
    return type && (names[type.ext] ?? `a ${type.ext.toUpperCase()} file (${type.mime})`);
  } catch {
    // A file that breaks its own format cannot be named; that it is binary is known all the same.
    return undefined;
  }
}
