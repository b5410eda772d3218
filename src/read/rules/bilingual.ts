import type { Argument } from '../refer/argument.ts';
import { isUnitNoun } from '../words/body-nouns.ts';
import type { Token } from '../words/tokens.ts';
import { foldWord } from '../words/word-forms.ts';
import type { Context } from './context.ts';
import { type Draft, draft } from './draft.ts';

const arabic = /\p{Script=Arabic}/u;

/** Consonants of Arabic letters as Latin spellings of names write them; long vowels and hamza carry nothing that spellings agree on. */
const consonants: { readonly [letter: string]: string } = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 's',
  ج: 'j',
  چ: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/** Arabic nouns that head a unit's name. */
const unitWords = new Set([
  'لواء',
  'جيش',
  'فرقة',
  'كتيبة',
  'كتائب',
  'حركة',
  'جبهة',
  'قوات',
  'فصيل',
  'سرايا',
  'تنظيم',
  'جماعة',
  'مجلس',
  'شهداء',
  'تجمع',
  'فيلق',
]);

/**
 * Names given twice in one caption or sentence, once in Latin and once in Arabic letters. A Latin name and an Arabic word are one
 * when their consonants agree (three at least), or when the word lists know the Arabic spelling of the same body.
 */
export function bilingualNames(context: Context): Draft[] {
  const { parsed, make, text } = context;
  const words = parsed.sentence.tokens.filter((token) => arabic.test(token.text));
  if (words.length === 0) return [];
  const named = parsed.phrases.flatMap((phrase) =>
    phrase.type === 'noun' ? phrase.names.map((name) => make.named(name, phrase)) : [],
  );
  const found: Draft[] = [];
  for (const left of named) {
    if (!left || left.kind === 'place') continue;
    const right = words.map((word, i) => spelledAs(left, word, words[i - 1], context)).find((one) => one !== undefined);
    if (!right) continue;
    found.push(
      draft({
        type: 'identity',
        subject: { ...left, name: left.text },
        object: {
          begin: right.begin,
          end: right.end,
          text: text.slice(right.begin, right.end),
          kind: left.kind,
          name: text.slice(right.begin, right.end),
          referent: left.referent,
          phrase: undefined,
        },
        parsed,
        anchor: { begin: right.begin, end: right.end },
        evidence: [left, right],
        inPassing: true,
        holdsNow: true,
        rule: 'two-scripts',
        confidence: 0.7,
      }),
    );
  }
  return found;
}

function spelledAs(
  left: Argument,
  word: Token,
  before: Token | undefined,
  { lexicon }: Context,
): { readonly begin: number; readonly end: number } | undefined {
  for (const form of withoutPrefixes(word.text)) {
    const begin = word.end - form.length;
    const known = lexicon.known.get(form);
    if (known?.kind === 'body' && left.referent && lexicon.known.get(left.text)?.name === known.name)
      return { begin, end: word.end };
    const skeleton = arabicSkeleton(form);
    const latin = left.text
      .split(/[\s-]+/)
      .filter((part) => !isUnitNoun(foldWord(part), lexicon))
      .map((part) => latinSkeleton(part));
    if (skeleton.length >= 3 && latin.includes(skeleton)) {
      const headed = before && unitWords.has(before.text) && left.kind === 'unit';
      return { begin: headed ? before.begin : word.begin, end: word.end };
    }
  }
  return undefined;
}

/** A word with and without the particles that are written joined to it ("and", "for", "by", the article). */
function withoutPrefixes(word: string): string[] {
  const forms = [word];
  const bare = /^(?:و?(?:لل|بال|ال)|[ولب])(.{3,})$/u.exec(word)?.[1];
  if (bare) forms.push(bare);
  return forms;
}

function arabicSkeleton(word: string): string {
  return squeeze([...word.replace(/^ال/u, '')].map((letter) => consonants[letter] ?? '').join(''));
}

function latinSkeleton(word: string): string {
  const plain = foldWord(word)
    .replace(/sh|th/g, 's')
    .replace(/kh|q|c/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f');
  return squeeze(plain.replace(/[^bdfghjklmnrstz]/g, ''));
}

/** Doubled consonants count once: spellings disagree about them. */
function squeeze(skeleton: string): string {
  return skeleton.replace(/(.)\1+/g, '$1');
}
