import type { Source, Span } from '../../model/index.ts';
import { retag, type WordKnowledge } from './retag.ts';
import type { Tagger } from './tagger.ts';
import type { PartOfSpeech, Sentence, Token } from './tokens.ts';
import { formsOf, isCapital, type WordForms } from './word-forms.ts';

/** Abbreviations after which a full stop ends no sentence. */
const abbreviation =
  /^(?:gen|maj|lt|col|brig|capt|sgt|cpl|adm|cdr|cmdr|cmd|rtd|ret|dr|mr|mrs|ms|prof|rev|hon|sen|gov|st|no|nos|al|vs|etc|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|dep|insp|supt|comm|rear|vice|col|pvt|spc|u\.s|u\.n|u\.k|e\.g|i\.e|approx)\.?$/i;

interface Piece extends Span {
  readonly text: string;
  readonly forms: WordForms;
  readonly pos: string;
  readonly lemma: string;
  /** Whether it touches the piece before. */
  readonly glued: boolean;
}

/**
 * The sentences of a source, segment by segment. Tokens' offsets count in the source's text.
 * Comments, captions and headlines are never joined with what stands beside them.
 */
export function readSentences(
  source: Pick<Source, 'text' | 'segments'>,
  tagger: Tagger,
  words: WordKnowledge = { isName: () => true, isVerb: () => false, isThing: () => false },
): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const segment of source.segments) {
    for (const paragraphRun of paragraphsOf(source.text, segment)) {
      const run = withoutDateline(source.text, paragraphRun);
      const stretch = plainCase(
        readable(source.text.slice(run.begin, run.end)),
        segment.kind === 'headline',
        words.isName,
      );
      for (const pieces of sentencePieces(stretch, run.begin, tagger)) {
        const tokens = retag(joinHyphens(pieces, stretch, run.begin), words);
        const [first, last] = [tokens[0], tokens.at(-1)];
        if (!first || !last) continue;
        sentences.push({
          index: sentences.length,
          paragraph,
          segment,
          begin: first.begin,
          end: last.end,
          tokens,
          folded: tokens.map((token) => token.folded),
        });
      }
      paragraph += 1;
    }
  }
  return sentences;
}

/** "DAMASCUS, Sept 27 (Agency) - ": where and when a dispatch was written is no part of its first sentence. */
function withoutDateline(text: string, run: Span): Span {
  const dateline =
    /^\s*\p{Lu}{3,}[\p{Lu}\s.'’-]*(?:[,/]\s*[\p{L}.]{2,20}){0,2}(?:,?\s*\d{1,2}(?:,\s*\d{4})?)?\s*(?:\([^)\n]{2,40}\))?\s*(?:--|[–—-])\s+/u;
  const found = dateline.exec(text.slice(run.begin, Math.min(run.end, run.begin + 120)));
  return found ? { begin: run.begin + found[0].length, end: run.end } : run;
}

/** Words longer than any language's (encoded data, a run of one letter) are left out, so that time stays in proportion; every character keeps its place. */
function readable(stretch: string): string {
  return hasLongRun(stretch) ? stretch.replace(/\S{160,}/gu, (run) => ' '.repeat(run.length)) : stretch;
}

/** Whether 160 UTF-16 units stand together without a blank; a cheap look before the exact one. */
function hasLongRun(stretch: string): boolean {
  for (let at = 0, blank = -1; at < stretch.length; at += 1) {
    if (stretch.charCodeAt(at) <= 32) blank = at;
    else if (at - blank >= 160) return true;
  }
  return false;
}

/**
 * UTF-16 units after which a text without line ends is cut: what looks at a whole paragraph (the tagger's tables, ties between its
 * mentions) must not grow with a file that is one line. Articles hardly ever have a paragraph of half this length.
 */
const longestParagraph = 20_000;

/** The place to cut a long stretch at: behind the last finished sentence, else behind the last blank, else in the middle of a word. */
function cutBefore(text: string, begin: number, limit: number): number {
  const stretch = text.slice(begin, limit);
  const finished = Math.max(stretch.lastIndexOf('. '), stretch.lastIndexOf('.\n'), stretch.lastIndexOf('." '));
  const blank = Math.max(stretch.lastIndexOf(' '), stretch.lastIndexOf('\n'));
  if (finished > 0) return begin + finished + 1;
  if (blank > 0) return begin + blank;
  // No half of a pair of surrogates is left behind.
  const code = text.charCodeAt(limit - 1);
  return code >= 0xd800 && code < 0xdc00 ? limit - 1 : limit;
}

/** Paragraphs end at blank lines, and at line ends that follow a finished sentence or a short line; other line ends are wrapping. */
function paragraphsOf(text: string, segment: Span): Span[] {
  const runs: Span[] = [];
  const push = (from: number, end: number) => {
    for (let begin = from; begin < end; ) {
      const to = end - begin > longestParagraph ? cutBefore(text, begin, begin + longestParagraph) : end;
      if (text.slice(begin, to).trim() !== '') runs.push({ begin, end: to });
      begin = to;
    }
  };
  let begin = segment.begin;
  let lineBegin = segment.begin;
  for (let at = segment.begin; at < segment.end; at += 1) {
    if (text.charCodeAt(at) !== 10) continue;
    const line = text.slice(lineBegin, at).trimEnd();
    const next = /\S[^\n]{0,40}/.exec(text.slice(at + 1, Math.min(segment.end, at + 240)));
    const blank = line.trim() === '' || text.slice(at + 1, at + 1 + (next?.index ?? 0)).includes('\n');
    const finished = /[.!?:;"”»)\]]$/.test(line) && line.length < 60;
    const bullet = next !== null && /^(?:[-*•–]|\d{1,3}[.)])\s/.test(next[0]);
    const short = line.length < 45 && next !== null && /^[\p{Lu}\p{N}"“«(]/u.test(next[0]);
    if (blank || finished || bullet || short) {
      push(begin, at);
      begin = at + 1;
    }
    lineBegin = at + 1;
  }
  push(begin, segment.end);
  return runs;
}

/**
 * A stretch in which most long words are capitalised (a headline, a shouted post) with its common words in small letters, so that capitals
 * mean names again. Every character keeps its place.
 */
function plainCase(stretch: string, headline: boolean, isNameWord: (word: string) => boolean): string {
  // Running text is told from shouting by its first long word that has a capital and small letters.
  if (!headline && quiet.test(stretch)) return stretch;
  const words = stretch.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const capitals = long.filter((word) => isCapital(word));
  const shouted = capitals.length > 4 && capitals.every((word) => word === word.toUpperCase());
  if (long.length < 3 || capitals.length < long.length * 0.75 || !(headline || shouted)) return stretch;
  return stretch.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => {
    const acronym = !shouted && /\p{Lu}.*\p{Lu}/u.test(word);
    if (acronym || !isCapital(word) || isNameWord(word)) return word;
    const lower = word.toLowerCase();
    return lower.length === word.length ? lower : word;
  });
}

/** A word of more than three letters that has a capital and a small letter: nobody is shouting. */
const quiet = /(?<![\p{L}\p{M}'’])[A-Z][a-z]{3}/u;

/** Tokens after which a text without full stops is cut all the same: longer sentences tell nothing that could be read, and cost more than their length. */
const longestSentence = 300;

function sentencePieces(stretch: string, base: number, tagger: Tagger): Piece[][] {
  const { values, forms, tags, lemmas, gaps, sentences } = tagger.tag(stretch);
  const result: Piece[][] = [];
  let current: Piece[] = [];
  let at = 0;
  let sentence = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? '';
    // The tagger gives back every character; should a value not stand where it is expected, look for it further on.
    let begin = at + (gaps[index] ?? 0);
    if (!stretch.startsWith(value, begin)) {
      const found = stretch.indexOf(value, at);
      if (found < 0) continue;
      begin = found;
    }
    const newSentence = index > (sentences[sentence]?.[1] ?? Number.POSITIVE_INFINITY);
    if (newSentence) sentence += 1;
    const glued = begin === at && index > 0;
    if ((newSentence && !continuesSentence(current, glued, value)) || current.length >= longestSentence) {
      if (current.length > 0) result.push(current);
      current = [];
    }
    at = begin + value.length;
    if (value.trim() === '') continue;
    current.push({
      text: value,
      forms: forms[index] ?? formsOf(value),
      pos: tags[index] ?? 'X',
      lemma: lemmas[index] ?? value.toLowerCase(),
      begin: base + begin,
      end: base + at,
      glued: glued && current.length > 0,
    });
  }
  if (current.length > 0) result.push(current);
  return result;
}

/** Whether the tagger cut a sentence where none ends: after "Maj." before "-Gen", after an initial, after a rank. */
function continuesSentence(pieces: readonly Piece[], glued: boolean, next: string): boolean {
  const last = pieces.at(-1);
  const word = last?.text === '.' ? pieces.at(-2) : last;
  if (!last || !word) return false;
  if (glued && next === '-') return true;
  if (!last.text.endsWith('.')) return false;
  return abbreviation.test(word.text) || /^\p{Lu}\.?$/u.test(word.text);
}

const hyphens = new Set(['-', '‐', '‑', '–']);
const apostrophes = new Set(["'", '’', '‘', 'ʿ', 'ʼ', '`']);

/** Makes one token of words joined by hyphens or by an apostrophe inside a name, and of a rank's abbreviation and its full stop. */
function joinHyphens(pieces: readonly Piece[], stretch: string, base: number): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i += 1) {
    if (i < pieces.length && joinsGroup(pieces, from, i)) continue;
    const first = pieces[from];
    if (first)
      tokens.push(
        i - from === 1
          ? plainToken(first, tokens.length)
          : joinedToken(pieces.slice(from, i), tokens.length, stretch, base),
      );
    from = i;
  }
  return tokens;
}

/** Whether the piece at `at` belongs to the token that begins with the piece at `from` and holds all between. */
function joinsGroup(pieces: readonly Piece[], from: number, at: number): boolean {
  const [piece, last, next] = [pieces[at], pieces[at - 1], pieces[at + 1]];
  if (!piece?.glued || !last) return false;
  const later = at - from > 1;
  return (
    (hyphens.has(piece.text) && next?.glued === true && isWord(last) && isWord(next) && piece.text !== '–') ||
    (later && (hyphens.has(last.text) || apostrophes.has(last.text))) ||
    (apostrophes.has(piece.text) && next?.glued === true && isWord(last) && isWord(next)) ||
    (piece.text === '.' &&
      abbreviation.test(last.text) &&
      !/^(?:al|no|st|may|mar)$/i.test(last.text) &&
      next !== undefined)
  );
}

function isWord(piece: Piece): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.]*$/u.test(piece.text);
}

const noParts: Token['parts'] = [];

/** The token of one piece. */
function plainToken({ text, forms, lemma, pos: tagged, begin, end }: Piece, index: number): Token {
  const { lower, folded } = forms;
  const pos = plainTag(text, tagged);
  return { index, text, lower, folded, lemma, pos, begin, end, forms, parts: noParts };
}

function plainTag(text: string, tagged: string): PartOfSpeech {
  if (tagged === 'SPACE') return 'X';
  // Capitals inside a word (MaT, SDF, YPG) make a name whatever the tagger thought.
  if (isCapital(text) && /^\p{Lu}[\p{Ll}]*\p{Lu}/u.test(text) && tagged !== 'PRON') return 'PROPN';
  if (tagged === 'PROPN' && /^\p{Ll}+$/u.test(text)) return 'NOUN';
  return tagged as PartOfSpeech;
}

/** The token of several pieces joined by hyphens, apostrophes or a full stop. */
function joinedToken(group: readonly Piece[], index: number, stretch: string, base: number): Token {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) throw new RangeError('a token needs a piece');
  const words = group.filter((piece) => !hyphens.has(piece.text) && !apostrophes.has(piece.text) && piece.text !== '.');
  const text = stretch.slice(first.begin - base, last.end - base);
  const head = words.at(-1) ?? last;
  const forms = formsOf(text);
  const several = words.length > 1;
  return {
    index,
    text,
    lower: forms.lower,
    folded: forms.folded,
    lemma: several ? text.toLowerCase() : head.lemma,
    pos: several ? joinedTag(words, head) : plainTag(text, head.pos),
    begin: first.begin,
    end: last.end,
    forms,
    parts: several ? words.map(({ begin, end }) => ({ begin, end })) : noParts,
  };
}

function joinedTag(words: readonly Piece[], head: Piece): PartOfSpeech {
  if (/^(?:VERB|ADJ)$/.test(head.pos) && !isCapital(head.text)) return 'ADJ';
  if (words.some((word) => isCapital(word.text))) return 'PROPN';
  if (head.pos === 'PUNCT' || head.pos === 'X') return 'NOUN';
  if (/^(?:strong|old|km|mile|kilometre|kilometer|year|month|day|week|man|led|backed)$/.test(head.text.toLowerCase()))
    return 'ADJ';
  return head.pos === 'SPACE' ? 'X' : (head.pos as PartOfSpeech);
}
