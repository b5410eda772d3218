import type { Segment, Source, Span } from '../../model/index.ts';
import { type Atom, atomsOf } from './atoms.ts';
import type { WordBook } from './word-book.ts';

/** A sentence cut into atoms. */
export interface ArabicSentence extends Span {
  /** Place in what is read, counting all sentences. */
  readonly index: number;
  readonly segment: Segment;
  readonly atoms: readonly Atom[];
  /** Whether it ends in a question mark. */
  readonly asked: boolean;
}

/** Atoms after which a text without full stops is cut all the same. */
const longestSentence = 300;

/** The sentences of a source's segments. A sentence ends at a full stop, a question or exclamation mark, and at a line's end. */
export function readArabicSentences(source: Pick<Source, 'text' | 'segments'>, book: WordBook): ArabicSentence[] {
  const sentences: ArabicSentence[] = [];
  for (const segment of source.segments) {
    for (const line of linesOf(source.text, segment)) {
      const atoms = withoutDateline(atomsOf(source.text.slice(line.begin, line.end), line.begin, book));
      for (const piece of cut(atoms)) {
        const [first, last] = [piece[0], piece.at(-1)];
        if (!first || !last) continue;
        sentences.push({
          index: sentences.length,
          segment,
          begin: first.begin,
          end: last.end,
          atoms: piece.map((atom, index) => ({ ...atom, index })),
          asked: piece.slice(-3).some((atom) => atom.full === '؟' || atom.full === '?'),
        });
      }
    }
  }
  return sentences;
}

function linesOf(text: string, segment: Span): Span[] {
  const lines: Span[] = [];
  let begin = segment.begin;
  for (let at = segment.begin; at <= segment.end; at += 1) {
    if (at < segment.end && text.charCodeAt(at) !== 10) continue;
    if (text.slice(begin, at).trim() !== '') lines.push({ begin, end: at });
    begin = at + 1;
  }
  return lines;
}

function cut(atoms: readonly Atom[]): Atom[][] {
  const pieces: Atom[][] = [];
  let current: Atom[] = [];
  atoms.forEach((atom, at) => {
    current.push(atom);
    if (!endsSentence(atoms, at) && current.length < longestSentence) return;
    pieces.push(current);
    current = [];
  });
  pieces.push(current);
  return pieces.filter((piece) => piece.length > 0);
}

/** A full stop behind one letter ("د.", "م.") or between figures ends nothing; a closing quotation mark belongs to what it closes. */
function endsSentence(atoms: readonly Atom[], at: number): boolean {
  const [atom, before, next] = [atoms[at], atoms[at - 1], atoms[at + 1]];
  if (!atom || !next) return false;
  const closes = /^["”»)]$/.test(atom.full) && before !== undefined && /^[.؟?!]$/.test(before.full);
  if (!/^[.؟?!…]$/.test(atom.full) && !closes) return false;
  if (/^["”»).؟?!…]$/.test(next.full) && next.begin === atom.end) return false;
  if (atom.full !== '.') return true;
  if (before?.type === 'word' && before.text.length === 1) return false;
  return next.begin > atom.end || next.type !== 'number';
}

/** "Damascus (Agency) - ": where and by whom a dispatch was written is no part of its first sentence. */
function withoutDateline(atoms: Atom[]): Atom[] {
  const dash = atoms.findIndex((atom, at) => at > 0 && at < 9 && /^[-–—]$/.test(atom.full));
  if (dash < 0) return atoms;
  const before = atoms.slice(0, dash);
  const bracketed = before.some((atom) => atom.full === '(' || atom.full === '/');
  const short = before.length <= 3 && before.every((atom) => atom.type === 'word');
  return bracketed || short ? atoms.slice(dash + 1) : atoms;
}
