import type { Span } from '../model/index.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const datePattern = new RegExp(
  [
    `\\b${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)? ${month},? \\d{4}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b',
    '\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?',
    '\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b',
    '\\b(?:GMT|UTC|at|on)\\b',
  ].join('|'),
  'giu',
);

/** A line that tells who wrote a text: "By" and a few names, nothing more. */
const byline =
  /^(?:by|par|por|von|written by|reported by|author:?)\s+(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?:,| and| &| \||)\s*){1,8}$/u;

/** Lines that pages put between a title and its text. */
const pageLine =
  /^(?:(?:posted|published|updated|created|filed)(?: (?:on|by|at|in|under)\b|:)|last (?:updated|modified|edited)\b|(?:tags?|categor(?:y|ies)|source|date|author|topics?)\s*:|share this\b|\d+ (?:min(?:ute)?s? read|shares?|views?|comments?)\b)/iu;

/** Whether a line tells who wrote or posted, when, or where a page files it, and so is neither headline nor legend. */
export function isPageLine(text: string): boolean {
  if (text.length > 300) return false;
  const line = text.trim();
  return pageLine.test(line) || byline.test(`${line.slice(0, 1).toLowerCase()}${line.slice(1)}`) || isDateLine(line);
}

/** Whether a line is a date, with a place or a clock time at most. */
function isDateLine(text: string): boolean {
  if (text.length > 120) return false;
  const rest = text.replace(datePattern, ' ');
  return rest !== text && /\d/.test(text) && wordCount(rest) <= 2;
}

/** Whether words end as a sentence does or goes on (full stop, comma, colon ...), quotes and brackets aside. The stop of "U.S." ends none. */
export function isSentenceEnd(text: string): boolean {
  // The end is enough, and keeps the patterns below from wandering through a hostile text.
  const bare = text
    .slice(-100)
    .trimEnd()
    .replace(/["'”’»)\]]+$/u, '');
  return /[.,;:…。।۔؛،]$/u.test(bare) && !/(?<!\p{L})(?:\p{L}\.){2,}$/u.test(bare);
}

/** Words of `text`, counted at white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The lines of a stretch of `text` that have words or marks, without white space at their ends. */
export function linesIn(text: string, stretch: Span): Span[] {
  const lines: Span[] = [];
  let at = stretch.begin;
  for (const piece of text.slice(stretch.begin, stretch.end).split(/(\r\n|\r|\n)/)) {
    const begin = at + (piece.length - piece.trimStart().length);
    const end = at + piece.trimEnd().length;
    if (end > begin) lines.push({ begin, end });
    at += piece.length;
  }
  return lines;
}
