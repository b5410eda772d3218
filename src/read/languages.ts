import type { Segment, Source } from '../model/index.ts';
import { hasArabicLetters, isArabicText, readArabic } from './arabic/index.ts';
import type { Reading } from './reading.ts';

/**
 * How one language is read. To add a language: give its way of reading a source whose segments are in that language alone, and tell its
 * stretches from the others in `stretchesOf`.
 */
export type ReadLanguage = (source: Source) => Reading;

/** Whether a language is read at all (BCP 47; `null` where it could not be told). */
export function isRead(language: string | null): boolean {
  return language === null || /^(?:en|ar)\b/i.test(language);
}

/** Reads a source, each stretch in its own language: a paragraph in Arabic is read so in an English report too. */
export function readInLanguages(source: Source, readEnglish: ReadLanguage, reader: string): Reading {
  if (!hasArabicLetters(source.text)) return readEnglish(source);
  const { arabic, others } = stretchesOf(source);
  if (arabic.length === 0) return readEnglish(source);
  const read = readArabic({ ...source, segments: arabic }, reader);
  return others.length === 0 ? read : joined(readEnglish({ ...source, segments: others }), read);
}

/** The segments of a source cut at line ends where the script changes. */
function stretchesOf({ text, segments }: Source): {
  readonly arabic: readonly Segment[];
  readonly others: readonly Segment[];
} {
  const arabic: Segment[] = [];
  const others: Segment[] = [];
  for (const segment of segments) {
    const words = text.slice(segment.begin, segment.end);
    if (!hasArabicLetters(words)) {
      others.push(segment);
      continue;
    }
    let open: { readonly kind: 'arabic' | 'other'; readonly begin: number } | undefined;
    const close = (end: number) => {
      if (open) (open.kind === 'arabic' ? arabic : others).push({ ...segment, begin: open.begin, end });
    };
    let begin = segment.begin;
    while (begin < segment.end) {
      const lineEnd = text.indexOf('\n', begin);
      const end = lineEnd < 0 || lineEnd >= segment.end ? segment.end : lineEnd + 1;
      const line = text.slice(begin, end);
      const kind = line.trim() === '' ? open?.kind : isArabicText(line) ? 'arabic' : 'other';
      if (kind !== undefined && kind !== open?.kind) {
        close(begin);
        open = { kind, begin };
      }
      begin = end;
    }
    close(segment.end);
  }
  return { arabic, others };
}

function joined(left: Reading, right: Reading): Reading {
  const inOrder = <T>(all: readonly T[], place: (one: T) => number) => [...all].sort((a, b) => place(a) - place(b));
  return {
    claims: inOrder([...left.claims, ...right.claims], (claim) => claim.citation.begin),
    mentions: inOrder([...left.mentions, ...right.mentions], (mention) => mention.begin),
    ties: inOrder([...left.ties, ...right.ties], (tie) => tie.from.begin),
    attributions: inOrder([...left.attributions, ...right.attributions], (one) => one.cue[0]?.begin ?? 0),
    problems: [...left.problems, ...right.problems],
  };
}
