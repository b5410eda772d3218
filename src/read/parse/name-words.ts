import type { Token } from '../words/tokens.ts';

/** A number that can begin a unit's name. */
export const ordinal: RegExp = /^\d+(?:st|nd|rd|th)?$/i;

/** Words that are an article in a name only when a hyphen ties them to it. */
export const functionWords: ReadonlySet<string> = new Set([
  'as',
  'an',
  'at',
  'in',
  'is',
  'on',
  'to',
  'a',
  'or',
  'do',
  'am',
  'so',
  'no',
  'ad',
  'az',
  'y',
  'e',
  'i',
]);

/** Small words that stand inside names and never end one. */
export const linkWords: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'in']);

/** Words that begin a sentence or a title with a capital but are no part of a name. */
export const neverInNames: ReadonlySet<string> = new Set(
  (
    'the a an this that these those his her its their our my some many most several other others all both each every any no multiple few ' +
    'he she it they we i you who which what when where why how if but and or so as at by for from in into of on to with without ' +
    'after before during since until while although though because despite meanwhile however according earlier later today yesterday ' +
    'reports sources officials fighters troops soldiers forces rebels militants terrorists gunmen analysts observers residents activists witnesses ' +
    'former new late current acting deputy local armed another one two three four five six seven eight nine ten breaking update photo video ' +
    'not now then there here again also still back only even just under over about around between among against following ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'north south east west northern southern eastern western central mr mrs ms dr'
  ).split(' '),
);

/** "US-led", "Turkish-backed": an adjective holding a name, not a name. */
export function isCompoundAdjective(token: Token): boolean {
  return token.parts.length > 1 && /-(?:\p{Ll}*(?:ed|ing)|run|led|held|born|made|style|era|wide)$/u.test(token.text);
}
