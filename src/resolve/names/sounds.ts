import anyAscii from 'any-ascii';
import { lettersOf } from './letters.ts';
import { remember } from './remember.ts';

/**
 * How a word of a name sounds, as far as its spelling tells. One sign a sound, so that spellings in several scripts, and by several ways of writing Arabic,
 * Persian or Russian in Latin letters, can be laid beside each other:
 *
 * - consonants: `b p f v t d s z m n l r k q g j h w y`, `8` th (ث), `6` dh (ذ), `$` sh, `x` kh (خ), `9` gh (غ), `c` ch, `Z` zh, `C` ts,
 *   `X` a c before e or i, `K` any other c, `G` г (Russian g, Ukrainian h); of Arabic `D` ض, `S` ص, `T` ط, `J` ظ, `H` ح;
 * - vowels of scripts that write them: `a e i o u`, long `A I U`, diphthongs `Y` (ai, ei) and `W` (au, ow);
 * - letters of Arabic and Hebrew that may be a vowel, a consonant or nothing: `1` alef, `2` waw, `4` ya, `5` a final ya that may be an a (ى),
 *   `7` ta marbuta, `3` ayn, `0` hamza on a seat, `Q` alef with hamza below.
 */
export interface Sounds {
  readonly sounds: string;
  /** Written without short vowels: a vowel of the other side need not be found here. */
  readonly abjad: boolean;
}

const latinOnly = /^[\p{Script=Latin}\p{M}\p{N}]+$/u;
const arabic = /\p{Script=Arabic}/u;
const hebrew = /\p{Script=Hebrew}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** The sounds of one word: letters of any script, without spaces and hyphens. */
export const soundsOf: (word: string) => Sounds = remember(soundsAnew);

function soundsAnew(word: string): Sounds {
  if (arabic.test(word))
    return {
      sounds: spell(word.normalize('NFKC').replace(/لله$/u, 'له').replace(/تس/gu, 'څ'), lettersOf.arabic),
      abjad: true,
    };
  if (hebrew.test(word)) return { sounds: spell(word.normalize('NFKC'), lettersOf.hebrew), abjad: true };
  const spelled = cyrillic.test(word)
    ? spell(word.normalize('NFC').toLowerCase().replaceAll('дж', 'џ'), lettersOf.cyrillic)
    : consonants(plainLatin(word));
  return { sounds: vowels(spelled).replace(/(.)\1+/g, '$1'), abjad: false };
}

function spell(word: string, letters: ReadonlyMap<string, string>): string {
  let spelled = '';
  for (const letter of word) spelled += letters.get(letter) ?? '';
  return spelled;
}

/** Latin letters with signs that tell a sound as letters that tell it without; all other signs fall. Other scripts by their usual romanisation. */
function plainLatin(word: string): string {
  let plain = '';
  for (const letter of word.normalize('NFC').toLowerCase()) plain += lettersOf.latin.get(letter) ?? letter;
  const bare = plain.normalize('NFKD').replace(/[\p{M}\p{Lm}\p{Sk}'’‘]/gu, '');
  const ascii = latinOnly.test(bare) ? bare : romanised(bare);
  return ascii.replace(/[^a-zDX0-9]/g, '');
}

/** Letters of any other script. Korean vowels that are written with two letters, as most write them in names. */
function romanised(word: string): string {
  const ascii = anyAscii(word).toLowerCase();
  return /\p{Script=Hangul}/u.test(word) ? ascii.replaceAll('eo', 'o').replaceAll('eu', 'u') : ascii;
}

/** Several letters that write one consonant, and what single letters write by their place. The longest stand first. */
const consonantPattern =
  /schtsch|shch|tsch|dsch|sch|dzh|tch|dj|zh|ck|ch|cz|sz|sh|kh|gh|th|dh|ph|ts|tz|qu(?=[aeiou])|gu(?=[ei])|^x|x(?=[b-df-hj-np-tvwz])|x|c(?=[eiy])|c/g;

const consonantSounds: Readonly<Record<string, string>> = {
  schtsch: '$',
  shch: '$',
  tsch: 'c',
  dsch: 'j',
  sch: '$',
  dzh: 'j',
  tch: 'c',
  dj: 'j',
  zh: 'Z',
  ck: 'k',
  ch: 'c',
  cz: 'c',
  sz: '$',
  sh: '$',
  kh: 'x',
  gh: '9',
  th: '8',
  dh: '6',
  ph: 'f',
  ts: 'C',
  tz: 'C',
  qu: 'k',
  gu: 'g',
};

function consonants(word: string): string {
  return word.replace(consonantPattern, (letters, at: number) => {
    if (letters === 'x') return at === 0 || /[b-df-hj-np-tvwz]/.test(word[at + 1] ?? '') ? 'x' : 'ks';
    if (letters === 'c') return /[eiy]/.test(word[at + 1] ?? '') ? 'X' : 'K';
    return consonantSounds[letters] ?? letters;
  });
}

/** Runs of vowel letters, and y and w where they are none of a syllable's beginning, as vowels. */
function vowels(spelled: string): string {
  return spelled
    .replace(/aou(?=[ie])/g, 'aw')
    .replace(/y(?![aeiou])/g, 'i')
    .replace(/(?<=[aeo])w(?![aeiouy])/g, 'ω')
    .replace(/w(?![aeiouy])/g, 'u')
    .replace(/ae$/g, 'A')
    .replace(/a[ei]{2}|a[ei](?!$)|ei|ai/g, 'Y')
    .replace(/[aeo]ω|au|ao/g, 'W')
    .replace(/aa+/g, 'A')
    .replace(/ee|ii|ie(?!$)/g, 'I')
    .replace(/oo|ou|uu/g, 'U');
}
