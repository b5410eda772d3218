import type { ClaimValue } from '../../model/index.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Context } from './context.ts';

/** A number of people, with the bounds the text gives. */
export type Count = Extract<ClaimValue, { kind: 'count' }>;

/** The number a phrase counts with, and what its qualifier makes of it. */
export function countIn(phrase: NounPhrase, context: Context): Count | undefined {
  const { tokens } = phrase.sentence;
  const numerals = tokens
    .slice(phrase.from, phrase.to)
    .filter((token) => token.pos === 'NUM' || numberOf(token.lower) !== undefined || vague[token.lower] !== undefined);
  const [first, last] = [numerals[0], numerals.at(-1)];
  if (!first || !last || phrase.names.some((name) => name.begin <= first.begin && first.end <= name.end))
    return undefined;
  const words = tokens.slice(first.index, last.index + 1).map((token) => token.lower);
  const loose = vague[first.lower];
  const numbers = loose !== undefined ? [loose] : quantity(words);
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (low === undefined || high === undefined) return undefined;
  const before = tokens.slice(Math.max(0, first.index - 4), first.index).map((token) => token.lower);
  const qualifier = before.join(' ');
  const begin = tokens[Math.max(phrase.from, first.index - qualifierLength(before))]?.begin ?? first.begin;
  const span = { begin: Math.max(begin, phrase.begin), end: phrase.head.end };
  const counted = {
    kind: 'count' as const,
    text: context.text.slice(span.begin, span.end),
    ...span,
    of: phrase.head.folded,
  };
  if (/(?:at least|more than|over|no fewer than|no less than|upwards of)$/.test(qualifier) || loose !== undefined)
    return { ...counted, low, high: null };
  if (/(?:up to|at most|fewer than|less than|under|no more than|as many as)$/.test(qualifier))
    return { ...counted, low: null, high };
  return { ...counted, low, high };
}

function qualifierLength(before: readonly string[]): number {
  const text = before.join(' ');
  if (/(?:no fewer than|no less than|no more than|as many as)$/.test(text)) return 3;
  if (/(?:at least|more than|up to|at most|fewer than|less than|upwards of|close to)$/.test(text)) return 2;
  return /(?:about|around|approximately|roughly|nearly|almost|merely|only|just|over|under|some|barely)$/.test(text)
    ? 1
    : 0;
}

const vague: { readonly [word: string]: number } = { dozens: 24, scores: 40, hundreds: 200, thousands: 2000 };
const small: { readonly [word: string]: number } = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i]),
);
const tens: { readonly [word: string]: number } = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
};

/** A number written in digits or as one word; `undefined` for anything else. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(word)) return Number(word.replace(/,/g, ''));
  if (/^\d+\.\d{3}$/.test(word)) return Number(word.replace('.', ''));
  if (/^\d+(?:\.\d+)?k$/.test(word)) return Number(word.slice(0, -1)) * 1000;
  return small[word] ?? tens[word];
}

/** The lowest and highest number a run of numerals stands for: "300", "three hundred", "200-300", "between 200 and 300". */
function quantity(words: readonly string[]): number[] {
  const numbers: number[] = [];
  let current: number | undefined;
  for (const word of words.flatMap((one) => one.split(/[-–]/))) {
    if (word === 'hundred' || word === 'thousand' || word === 'million') {
      const unit = word === 'hundred' ? 100 : word === 'thousand' ? 1000 : 1_000_000;
      current = (current ?? 1) * unit;
      continue;
    }
    const number = numberOf(word);
    if (number === undefined) continue;
    if (
      current !== undefined &&
      current >= 100 &&
      number < 100 &&
      current % 100 === 0 &&
      small[word] === undefined &&
      tens[word] === undefined
    ) {
      numbers.push(current);
      current = number;
    } else if (current !== undefined && (small[word] !== undefined || tens[word] !== undefined)) current += number;
    else {
      if (current !== undefined) numbers.push(current);
      current = number;
    }
  }
  if (current !== undefined) numbers.push(current);
  return numbers.sort((a, b) => a - b);
}
