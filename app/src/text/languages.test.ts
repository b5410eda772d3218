import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawWords } from '../draw/words.ts';
import { drawWordsAr } from '../draw/words-ar.ts';
import { kindsOf } from '../lib/terms.ts';
import { languageFor } from '../text.ts';
import { count, counted } from './ar/counting.ts';
import { kindName } from './ar/words.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';

/** A name that no language has: wherever an argument is one, it must be found again, set apart. */
const name = 'Zyx';
/** What arguments of the texts can be; a function takes the first of each it can say something with. */
const samples = [name, 3, 'accepted', 'unit', 'subject', 'posting', 'attested', 'same', 'all'];

type Words = { readonly [path: string]: string };

/** Every string of a language under its path; what functions say is taken for arguments that both languages can say something with. */
function bothWords(english: unknown, arabic: unknown, path = ''): readonly [Words, Words] {
  if (typeof english === 'string') return [{ [path]: english }, { [path]: String(arabic) }];
  if (typeof english === 'function' && typeof arabic === 'function') {
    for (const given of argumentsOf(Math.max(english.length, arabic.length))) {
      const said = [english, arabic].map((say) => tryToSay(() => say(...given)));
      if (said.every((one) => one !== null)) return bothWords(said[0], said[1], `${path}(${given.join()})`);
    }
    throw new Error(`no arguments found for ${path}`);
  }
  if (typeof english !== 'object' || english === null) return [{}, {}];
  const [left, right] = [Object.entries(english), Object.entries(arabic as object)];
  expect(right.map(([key]) => key).sort(), path).toEqual(left.map(([key]) => key).sort());
  const parts = left.map(([key, value]) => bothWords(value, Object.fromEntries(right)[key], `${path}.${key}`));
  return [Object.assign({}, ...parts.map(([one]) => one)), Object.assign({}, ...parts.map(([, other]) => other))];
}

function argumentsOf(many: number): readonly (readonly unknown[])[] {
  if (many === 0) return [[]];
  return argumentsOf(many - 1).flatMap((fewer) => samples.map((sample) => [...fewer, sample]));
}

function tryToSay(say: () => unknown): unknown {
  try {
    const said = say();
    return /undefined|NaN|\[object/.test(typeof said === 'string' ? said : JSON.stringify(said)) ? null : said;
  } catch {
    return null;
  }
}

/** These are checked by themselves, or speak the record's English. */
const apart = ['locale', 'direction', 'showNumber', 'languageName', 'kindName', 'groupTitle'];
const own = (language: typeof en) =>
  Object.fromEntries(Object.entries(language).filter(([key]) => !apart.includes(key)));
const [english, arabic] = bothWords(
  { ...own(en), drawings: { ...drawWords, locale: '', kindName: null } },
  { ...own(ar), drawings: { ...drawWordsAr, locale: '', kindName: null } },
);

const arabicLetter = /\p{Script=Arabic}/u;
/** Names, keys, commands and signs, the same in every language. */
const same = /^(Muster|†|JSON Lines|muster [a-z]+( reports\/)?|.|Enter|Esc|)$/u;

describe('the languages of the page', () => {
  it('say everything in Arabic that they say in English, in other words', () => {
    expect(Object.keys(english).length).toBeGreaterThan(400);
    const kept = Object.keys(english).filter(
      (path) => english[path] === arabic[path] && !same.test(english[path] ?? ''),
    );
    expect(kept).toEqual([]);
    const notArabic = Object.entries(arabic).filter(
      ([, words]) => /\p{L}/u.test(words.replaceAll(name, '')) && !arabicLetter.test(words) && !same.test(words),
    );
    expect(notArabic).toEqual([]);
  });

  it('let no Latin word into Arabic but names, keys, commands and file formats', () => {
    const known = new Set(
      'Muster muster open add example reviewer Ctrl C Markdown HTML CSV SVG PNG JSON Lines Enter Esc Shift Page Up Down Home End Natural Earth reports Zyx'.split(
        ' ',
      ),
    );
    // Single letters are keys.
    const strange = Object.entries(arabic).flatMap(([path, words]) =>
      (words.match(/\p{Script=Latin}{2,}/gu) ?? [])
        .filter((word) => !known.has(word))
        .map((word) => `${path}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it('set names apart wherever an Arabic sentence takes one in', () => {
    // What these take in is the page's own Arabic or a figure, not a name.
    const ownWords = /\.(missing|commander|expand|under|drawings\.lineage\.edge|refused|score|roleIn)\(/;
    const bare = Object.entries(arabic).filter(
      ([path, words]) => !ownWords.test(path) && words.replaceAll(`\u2068${name}\u2069`, '').includes(name),
    );
    expect(bare).toEqual([]);
    expect(Object.values(arabic).filter((words) => words.includes(`\u2068${name}\u2069`)).length).toBeGreaterThan(15);
    // Days and commands in the texts themselves: a run of figures and hyphens, or Latin words with a sign at their edge.
    for (const [path, words] of Object.entries(arabic)) {
      for (const day of words.matchAll(/\d{4}-\d{2}(-\d{2})?/gu)) {
        if (!arabicLetter.test(words) || /Hint\b/.test(path)) continue;
        expect(words.slice(day.index - 1, day.index), path).toBe('\u2068');
      }
    }
  });

  it('closes every isolate it opens', () => {
    for (const [path, words] of Object.entries(arabic)) {
      expect((words.match(/\u2068/gu) ?? []).length, path).toBe((words.match(/\u2069/gu) ?? []).length);
    }
  });

  it('counts in Arabic by its own rules', () => {
    const claims = (n: number) => count(n, counted.claims);
    expect([0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 1000, 1011].map(claims)).toEqual([
      'لا إفادات',
      'إفادة واحدة',
      'إفادتان',
      '3 إفادات',
      '10 إفادات',
      '11 إفادةً',
      '99 إفادةً',
      '100 إفادة',
      '101 إفادة',
      '102 إفادة',
      '103 إفادات',
      '1,000 إفادة',
      '1,011 إفادةً',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10_000_000 }), fc.constantFrom(...Object.values(counted)), (n, forms) => {
        const said = count(n, forms);
        expect(Number(/^[\d,]+/.exec(said)?.[0].replaceAll(',', ''))).toBe(n);
        expect([forms.few, forms.many, forms.other]).toContain(said.replace(/^[\d,]+ /, ''));
      }),
    );
  });

  it('has an Arabic word for every kind the record knows', () => {
    const kinds = Object.values(kindsOf).flat();
    expect(kinds.filter((kind) => !arabicLetter.test(kindName(kind)))).toEqual([]);
    expect(kindName('a kind of tomorrow')).toBe('a kind of tomorrow');
  });

  it('offers the language a person chose, else the first their browser asks for, else English', () => {
    expect(languageFor(null, ['en-US', 'ar'])).toBe('en');
    expect(languageFor(null, ['ar-SY', 'en'])).toBe('ar');
    expect(languageFor(null, ['fr-FR', 'AR'])).toBe('ar');
    expect(languageFor(null, ['fr'])).toBe('en');
    expect(languageFor(null, [])).toBe('en');
    expect(languageFor('en', ['ar'])).toBe('en');
    expect(languageFor('ar', ['en'])).toBe('ar');
    expect(languageFor('tlh', ['ar'])).toBe('ar');
  });
});
