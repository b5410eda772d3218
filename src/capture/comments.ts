import type { Span } from '../model/index.ts';
import type { Block } from './block.ts';
import { isSentenceEnd, linesIn } from './lines.ts';
import { itemMarker } from './paragraphs.ts';

/** A reader's comment found in a text: the words, and where its author's name stands. */
export interface FoundComment extends Span {
  readonly author: Span | null;
}

/** The comments at the end of a text: which blocks they take up, and what they are. */
export interface CommentZone {
  /** Index of the first block of the zone (its heading, where it has one) and of the first after it. */
  readonly from: number;
  readonly to: number;
  readonly comments: readonly FoundComment[];
}

/** What stands above readers' comments: "Comments", "3 comments", "Reader comments:", "2 thoughts on “Title”". */
const sureHeading =
  /^(?:(?:\(?[1-9]\d{0,4}\)?|one|two|three)\s+comments?|(?:reader|readers['’]|user|visitor|latest|all|recent)\s+comments|comments|(?:[1-9]\d{0,4}|one|two|three)\s+(?:thoughts?\s+on|responses?\s+to|replies\s+to)\b.{0,250}|commentaires|comentarios|kommentare|yorumlar|комментарии|التعليقات|تعليقات|نظرات|תגובות)\s*(?:\(?\d{1,5}\)?)?\s*:?$/iu;

/** Headings that announce comments only where a writer's name follows: a report may have them as its own. */
const unsureHeading = /^(?:(?:[1-9]\d{0,4}\s+)?(?:responses?|replies)|comment|discussion|reactions|feedback)\s*:?$/iu;

/** What ends them: the form below, links to other pages, the page's foot. */
const zoneEnd =
  /^(?:leave a (?:comment|reply)|post a comment|add (?:a )?comment|cancel reply|join the (?:conversation|discussion)|related\b|share (?:this|on)|read (?:more|next)|more from|post navigation|previous (?:post|article)|next (?:post|article)|copyright|©|all rights reserved|tags?:|filed under|about the author|subscribe|comments are closed|log in to)/iu;

/** Small words inside names. */
const particle =
  /^(?:al|el|ul|ad|an|as|ash|at|az|ar|abu|abou|umm|bin|ibn|ben|bint|de|da|di|del|der|den|van|von|la|le|bar|ter)$/i;

/** What stands after a writer's name: "says:", "wrote on March 4, 2020", "on March 4, 2020 at 3:14 pm". A date alone needs its clock time. */
const afterName =
  /(?:,?\s+(?:says|said|wrote|writes|commented|replied|a dit|dice|schrieb|يقول|كتب|говорит)(?:\s+(?:on|at)\b.{3,50})?|,?\s+(?:on\b.{3,40}|\(?)\d{1,2}:\d{2}.{0,12})?\s*:?\s*$/iu;

/** A text with what the search asks of it again and again, found once: a hostile text may offer a candidate in every line. */
interface Outline {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly string[];
  /** For each block, the index of the first from it on that ends comments. */
  readonly ends: readonly number[];
  readonly lastHeading: number;
}

/**
 * Readers' comments at the end of a plain or Markdown text, or `undefined` where there are none. Under a heading that announces them
 * each name on a line begins one. Without a heading there must be more: a list marker or "says:" with the name, or
 * words set further in than the name; and the paragraph before must not announce a list.
 */
export function findComments(text: string, blocks: readonly Block[]): CommentZone | undefined {
  const outline = outlineOf(text, blocks);
  // A page may show "3 comments" under its title: sentences must have been told before.
  const firstSentence = outline.words.findIndex((own) => isSentenceEnd(own) || own.length > 300);
  if (firstSentence < 0) return undefined;
  for (let at = blocks.length - 1; at > firstSentence; at -= 1) {
    const zone = zoneUnderHeading(outline, at);
    if (zone) return zone;
  }
  const listsBegun = new Set<string>();
  for (let at = firstSentence + 1; at < blocks.length; at += 1) {
    if (!startOf(text, blocks, at, true)) continue;
    // A list that began before is not the comments' list: the first comment has the number 1, or is the first item of its kind.
    const marker = itemMarker.exec(outline.words[at] ?? '')?.[0].trim() ?? '';
    const list = `${blocks[at]?.shape} ${marker}`;
    const continues = /\d/.test(marker) ? !/^#?1\D?$/.test(marker) : listsBegun.has(list);
    listsBegun.add(list);
    const zone = continues ? undefined : zoneWithoutHeading(outline, at);
    if (zone) return zone;
  }
  return undefined;
}

function outlineOf(text: string, blocks: readonly Block[]): Outline {
  const words = blocks.map((block) => text.slice(block.begin, block.end));
  const ends: number[] = [];
  for (let at = blocks.length, end = blocks.length; at >= 0; at -= 1) {
    const own = words[at] ?? '';
    if (own !== '' && own.length < 200 && zoneEnd.test(own)) end = at;
    ends[at] = end;
  }
  return { text, blocks, words, ends, lastHeading: blocks.findLastIndex((block) => block.shape === 'heading') };
}

function zoneUnderHeading({ text, blocks, words, ends }: Outline, at: number): CommentZone | undefined {
  const own = words[at] ?? '';
  if (own.length > 300) return undefined;
  const sure = sureHeading.test(own);
  if (!sure && !unsureHeading.test(own)) return undefined;
  const to = ends[at + 1] ?? at + 1;
  if (to <= at + 1 || (!sure && !startOf(text, blocks, at + 1, false))) return undefined;
  const comments = readZone(text, blocks.slice(at + 1, to), false);
  return comments.length > 0 ? { from: at, to, comments } : undefined;
}

function zoneWithoutHeading({ text, blocks, words, ends, lastHeading }: Outline, at: number): CommentZone | undefined {
  const to = ends[at] ?? blocks.length;
  const [begin, end] = [blocks[at]?.begin ?? 0, blocks[to - 1]?.end ?? 0];
  // Half a text in portraits under names is a list of people, not what readers said below it.
  if (end - begin > begin || (lastHeading >= at && lastHeading < to)) return undefined;
  if (/[:：]$/.test((words[at - 1] ?? '').trimEnd())) return undefined;
  const comments = readZone(text, blocks.slice(at, to), true);
  return comments.length > 0 && comments.every((one) => one.author) ? { from: at, to, comments } : undefined;
}

/** The comments in blocks that hold nothing else. */
function readZone(text: string, blocks: readonly Block[], strict: boolean): FoundComment[] {
  const comments: FoundComment[] = [];
  let author: Span | null = null;
  let said: Span | undefined;
  const close = () => {
    if (said) comments.push({ begin: said.begin, end: said.end, author });
    author = null;
    said = undefined;
  };
  for (const [index, block] of blocks.entries()) {
    const name = startOf(text, blocks, index, strict);
    if (name) {
      close();
      author = { begin: name.begin, end: name.end };
    } else if (block.shape === 'item' && said && !strict) {
      close();
    }
    const rest = wordsOf(text, block, name);
    if (rest) said = { begin: said?.begin ?? rest.begin, end: rest.end };
  }
  close();
  return comments;
}

/** Where the name of the writer stands, if a comment begins with this block. `strict` asks for more than the name, as there is no heading. */
function startOf(text: string, blocks: readonly Block[], index: number, strict: boolean): Span | undefined {
  const block = blocks[index];
  if (!block || block.shape === 'quote') return undefined;
  const [first, ...others] = linesIn(text, block);
  if (!first) return undefined;
  const name = nameIn(text, first, !strict);
  const next = blocks[index + 1];
  // Somebody's words must follow, on the lines below or in the next block.
  const followed = others.length > 0 || (next !== undefined && next.shape !== 'heading' && next.shape !== 'item');
  const strong = name?.strong || block.shape === 'item';
  if (name && followed && (!strict || strong || (others.length === 0 && isSetIn(blocks, index)))) return name;
  if (strict) return undefined;
  const colon = /^([^:\n]{2,60}):[ \t]+\S/u.exec(text.slice(block.begin, block.end))?.[1];
  return colon === undefined ? undefined : nameIn(text, { begin: block.begin, end: block.begin + colon.length }, true);
}

/** Whether the next block is set in, more than this one and than any paragraph before. */
function isSetIn(blocks: readonly Block[], index: number): boolean {
  const [own, next] = [blocks[index]?.indent ?? 0, blocks[index + 1]?.indent ?? 0];
  return next >= own + 2 && blocks.slice(0, index).every((block) => block.indent < next);
}

/** The writer's name that a line consists of, list marker and "says:" aside; `undefined` where it is no such line. */
function nameIn(text: string, line: Span, handles: boolean): (Span & { readonly strong: boolean }) | undefined {
  const raw = text.slice(line.begin, line.end);
  if (raw.length > 120) return undefined;
  const marker = itemMarker.exec(raw)?.[0] ?? '';
  const rest = raw.slice(marker.length);
  const tail = afterName.exec(rest)?.[0] ?? '';
  const name = rest.slice(0, rest.length - tail.length).trimEnd();
  if (!isName(name, handles)) return undefined;
  const begin = line.begin + marker.length;
  return { begin, end: begin + name.length, strong: marker !== '' || /\p{L}|\d/u.test(tail) };
}

/** One to four words written as names are, small words of names aside; with `handles` also an account's name. */
function isName(name: string, handles: boolean): boolean {
  const tokens = name.split(/[ \t]+/u);
  // "A." and "Muhammad T." end in a stop and are names.
  if (tokens.length > 5 || !/\p{L}/u.test(name) || /[.!?:;,]$/u.test(name.replace(/(?<!\p{L})\p{L}\.$/u, '')))
    return false;
  if (tokens.length === 1 && handles) return /^@?[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{1,30}$/u.test(name);
  const own = tokens.filter((token) => !particle.test(token));
  const written = /^(?:(?:al|el|ul|ad|an|as|ash|at|az|ar)[-’'])?[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u;
  return own.length >= 1 && own.length <= 4 && own.every((token) => written.test(token));
}

/** The words of a block after its writer's name, a date below that, and a list marker; `undefined` where nothing is left. */
function wordsOf(text: string, block: Block, name: Span | undefined): Span | undefined {
  const lines = linesIn(text, block);
  if (name) {
    const sameLine = /^:[ \t]+(?=\S)/.exec(text.slice(name.end, lines[0]?.end ?? name.end));
    if (sameLine) return { begin: name.end + sameLine[0].length, end: block.end };
    lines.shift();
  }
  while (lines[0] && isStamp(text.slice(lines[0].begin, lines[0].end))) lines.shift();
  const [first] = lines;
  if (!first) return undefined;
  const marker = name ? 0 : (itemMarker.exec(text.slice(first.begin, first.end))?.[0].length ?? 0);
  return { begin: first.begin + marker, end: block.end };
}

/** A line that only says when a comment was written, or is a button of the page. */
function isStamp(line: string): boolean {
  if (line.length > 60) return false;
  return (
    /^\W*(?:reply|like|report|share|permalink|edit)\W*$/i.test(line) ||
    /^\W*\d+ (?:second|minute|hour|day|week|month|year)s? ago\W*(?:reply)?\W*$/i.test(line) ||
    /^(?:on )?(?:\p{L}+,? )?(?:\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:,? (?:at )?\d{1,2}:\d{2}.{0,12})?$/iu.test(
      line,
    )
  );
}
