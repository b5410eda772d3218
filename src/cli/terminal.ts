import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';
import type { CliIo, GlobalOptions, OutStream } from './io.ts';

/**
 * What stands between a source's words and a terminal: a source may contain escape sequences, direction overrides and line breaks meant to
 * deceive, and none of them may reach the screen. Every text a source or a file name can have a hand in goes through `clean` before it is formatted.
 */

// Controls except tab and line feed, C1 controls (0x9b starts an escape sequence by itself), direction overrides and isolates.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text without anything a terminal acts on. Line feeds and tabs stay. */
export function cleanText(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(unsafe, '');
}

/** The same value with every text in it cleaned; for showing only, offsets no longer count in it. */
export function clean<T>(value: T): T {
  return cleanValue(value) as T;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanValue(part)]));
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * One line of JSON in which characters a terminal might act on, or a reader might not see, stand as escapes; it parses to the same value.
 */
function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

type Colors = ReturnType<typeof picocolors.createColors>;

/** Writes a command's results. */
export interface Printer {
  readonly colors: Colors;
  /** Columns to fill, `undefined` where output goes to a file or a pipe. */
  readonly width: number | undefined;
  /** Writes one or more lines. */
  line(text?: string): void;
  json(value: unknown): void;
  /** Resolves when whoever reads the output has taken enough of it: what streams waits for this, or the output gathers in memory. */
  drained(): Promise<void>;
}

const rightToLeft = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}';
const rightToLeftRun = new RegExp(`[${rightToLeft}](?:[\\s\\p{M}\\p{N}\\p{P}]*[${rightToLeft}\\p{M}])*`, 'gu');

/**
 * A line in which every right-to-left run is isolated (U+2068, U+2069), so that what stands beside an Arabic name keeps its place.
 * See Unicode Standard Annex 9, isolates.
 */
function isolate(line: string): string {
  return line.replace(rightToLeftRun, '\u2068$&\u2069');
}

export function createPrinter(io: CliIo, options: GlobalOptions): Printer {
  const terminal = io.stdout.isTTY === true;
  return {
    colors: picocolors.createColors(wantsColors(io, options, io.stdout)),
    width: terminal && options.plain !== true ? (io.stdout.columns ?? 100) : undefined,
    line: (text = '') => {
      io.stdout.write(`${terminal ? isolate(text) : text}\n`);
    },
    json: (value) => {
      io.stdout.write(`${jsonLine(value)}\n`);
    },
    drained: () => drained(io.stdout),
  };
}

async function drained(stream: OutStream): Promise<void> {
  if (stream.writableNeedDrain !== true) return;
  await new Promise<void>((resolve) => {
    stream.once?.('drain', resolve);
    stream.once?.('close', resolve);
  });
}

/** Whether to colour: on terminals, unless `--plain`, NO_COLOR (no-color.org) or a dumb terminal says otherwise. */
function wantsColors(io: CliIo, options: GlobalOptions, stream: OutStream): boolean {
  if (options.plain === true || (io.env.NO_COLOR ?? '') !== '' || io.env.TERM === 'dumb') return false;
  return stream.isTTY === true;
}
