import type { Block } from './block.ts';
import { hasLegendLabel, isLegend } from './legend.ts';
import { isPageLine, isSentenceEnd, wordCount } from './lines.ts';

/** The longest headlines of news have some 25 words; tabloid ones fill 200 characters. */
const mostWords = 30;
const mostLength = 220;
/** Where no blank line sets it off, a longer first line is as likely a paragraph. */
const mostLengthUnset = 100;

/** A place, perhaps a date and an agency, and a dash, as wire copy begins: "DAMASCUS (Agency) -", "BEIRUT, March 3 (X) —". */
const dateline = /^\p{Lu}[\p{Lu}\s.'’/-]{2,40}(?:,[^()–—]{1,40})?(?:\([^)]{1,40}\)\s*[-–—]+|\s[-–—]+)\s/u;

/** A message's head in an export of a chat: "Desert Watch, [28.09.2022 14:05]", "[28/09/2022, 14:05] Desert Watch:". */
const messageHead = /^\[[^\]]*\d{1,2}[:.]\d{2}[^\]]*\]|\[[^\]]*\d{1,2}:\d{2}[^\]]*\]:?$/;

/**
 * Whether the first paragraph of a plain text is its headline: one short line that is no sentence, with something below it.
 * A text of one paragraph has none.
 */
export function isHeadline(text: string, blocks: readonly Block[]): boolean {
  const [first, second] = blocks;
  if (!first || !second || first.shape !== 'paragraph') return false;
  const line = text.slice(first.begin, first.end);
  if (line.length > mostLength) return false;
  const words = wordCount(line);
  if (words > mostWords || words === 0 || /[\r\n]/.test(line)) return false;
  if ((isSentenceEnd(line) && !isTitleCased(line)) || hasLegendLabel(line) || isPageLine(line)) return false;
  if (line.length > mostLengthUnset && !/(?:\r\n?|\n)[^\S\r\n]*[\r\n]/.test(text.slice(first.end, second.begin)))
    return false;
  return !dateline.test(line) && !messageHead.test(line);
}

/**
 * Whether a line that stands alone between headline and body may be a picture's legend: by its words, or because it is no sentence, long enough to
 * describe something, and none of the other lines that stand there (writer, date, section, "Subject:", an invocation).
 */
export function isLegendAtTop(text: string): boolean {
  if (isLegend(text)) return true;
  if (text.length > 2 * mostLength) return false;
  const words = wordCount(text);
  if (words < 5 || words > mostWords || /[\r\n]/.test(text) || isSentenceEnd(text) || /[!?؟]["'”’]?$/u.test(text))
    return false;
  if (isPageLine(text) || dateline.test(text)) return false;
  return !/^(?:in the name of|بسم الله)/iu.test(text) && !/^[\p{L} ]{2,24}:(?:\s|$)/u.test(text);
}

/** "Faction's New Commander Takes Office at Desert Base.": a stop at its end does not make a sentence of a line written as titles are. */
function isTitleCased(line: string): boolean {
  const long = line.split(/[\s–—-]+/u).filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) >= 4);
  return /[^.]\.$/.test(line) && long.length >= 5 && long.every((word) => /^\P{L}*\p{Lu}/u.test(word));
}
