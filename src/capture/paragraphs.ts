import type { Block } from './block.ts';

/** A list item's marker at the start of a paragraph: "1.", "2)", "#3", "-", "*", "•". */
export const itemMarker: RegExp = /^(?:\d{1,3}[.)]|#\d{1,4}[.:)]?|[-*•‣▪–])[ \t]+/;

/** A line and where it stands. `end` is before the line's end mark. */
interface Line {
  readonly begin: number;
  readonly end: number;
  readonly blank: boolean;
}

/** How long a line is that is a whole paragraph, not a part of one wrapped by hand (those have 60 to 80 characters). */
const longLine = 100;

/**
 * The paragraphs of a plain text, in order: what stands between blank lines. In a text without blank lines whose lines are long, each line is one.
 * Spans leave out white space at both ends; nothing of the text is changed.
 */
export function paragraphsOf(text: string): Block[] {
  const lines = linesOf(text);
  const groups: Line[][] = [];
  let open: Line[] = [];
  const written = lines.filter((line) => !line.blank);
  const eachLine = written.length === lines.length - trailingBlanks(lines) && isLineWise(written);
  for (const line of lines) {
    if (!line.blank) open.push(line);
    if ((line.blank || eachLine) && open.length > 0) {
      groups.push(open);
      open = [];
    }
  }
  if (open.length > 0) groups.push(open);
  return groups.map((group) => paragraphOf(text, group));
}

function paragraphOf(text: string, lines: readonly Line[]): Block {
  const from = lines[0]?.begin ?? 0;
  const raw = text.slice(from, lines.at(-1)?.end ?? from);
  const indent = raw.length - raw.trimStart().length;
  const words = raw.trim();
  const begin = from + indent;
  const quoted = words.split(/\r\n?|\n/).every((line) => /^\s*>/.test(line));
  const shape = quoted ? 'quote' : itemMarker.test(words) ? 'item' : 'paragraph';
  return { shape, level: 0, indent: columns(raw.slice(0, indent)), author: null, begin, end: begin + words.length };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const pattern = /[^\r\n]*(\r\n|\r|\n|$)/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const end = match.index + match[0].length - (match[1]?.length ?? 0);
    if (match[0] === '') break;
    lines.push({ begin: match.index, end, blank: text.slice(match.index, end).trim() === '' });
  }
  return lines;
}

function isLineWise(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.map((line) => line.end - line.begin).toSorted((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) > longLine;
}

function trailingBlanks(lines: readonly Line[]): number {
  const last = lines.findLastIndex((line) => !line.blank);
  return lines.length - 1 - last;
}

/** Width of leading white space; a tab reaches to the next multiple of four. */
function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === '\t' ? 4 - (width % 4) : 1;
  return width;
}
