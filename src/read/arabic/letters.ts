/*
 * Arabic letters as look-up compares them. Texts write one word in many ways: with vowel signs or without, with any form of alef, with ya or
 * alef maqsura at the end. Names keep their spelling and offsets count in the source; only look-up folds.
 */

/** Vowel signs, tatweel, and invisible marks of direction: no letters of a word. */
const marks = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Whether a character is a vowel sign or the like, which belongs to the letter before it. */
export function isMark(char: string): boolean {
  marks.lastIndex = 0;
  return marks.test(char);
}

/** A word without signs, alef, ya, waw and ta marbuta in one form each. */
export function foldArabic(word: string): string {
  return word
    .normalize('NFKC')
    .replace(marks, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');
}

/** Words of a phrase, folded. */
export function foldWords(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map(foldArabic)
    .filter((word) => word !== '');
}

/** A word's letters with the offsets they have in it, its signs left out. */
export function lettersOf(word: string): readonly { readonly letter: string; readonly at: number }[] {
  const letters: { letter: string; at: number }[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    if (!isMark(letter)) letters.push({ letter, at });
  }
  return letters;
}

const arabicLetter = /[\u0621-\u064a\u066e-\u06d3]/g;
/** Letters that Persian, Urdu, Kurdish and other languages add, and Arabic does not write in its own words. */
const otherLetters = /[پچژگٹڈڑںھہۀےۓڤڕۆێڵەټډړښڼې]/g;

/**
 * Whether a stretch of text is written in Arabic: most of its letters are Arabic ones, and hardly any is one that only other
 * languages in this script have.
 */
export function isArabicText(text: string): boolean {
  const arabic = text.match(arabicLetter)?.length ?? 0;
  if (arabic === 0) return false;
  const others = text.match(otherLetters)?.length ?? 0;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return arabic > all * 0.5 && others < arabic * 0.03;
}

/** Whether a text has Arabic letters at all; cheap. */
export function hasArabicLetters(text: string): boolean {
  return /[\u0621-\u064a]/.test(text);
}

const easternDigits = '٠١٢٣٤٥٦٧٨٩';

/** Digits of either kind as a number; `undefined` where the words are no whole number. */
export function numberOf(digits: string): number | undefined {
  const western = digits
    .replace(/[٠-٩]/g, (digit) => String(easternDigits.indexOf(digit)))
    .replace(/[,٬.](?=\d{3}(?!\d))/g, '');
  return /^\d{1,9}$/.test(western) ? Number(western) : undefined;
}
