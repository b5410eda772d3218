import type { VoiceKind } from '../../model/index.ts';
import { parseBody } from './body-name.ts';
import { parsePerson } from './person-name.ts';

/**
 * What spellings of one voice's name share, in any script; empty where nobody is named. A person goes by the first and last name that are left without ranks and
 * roles ("spokesman Colonel Ryan Dillon"); a body by its words in any order, those of the word lists by what they mean.
 */
export function voiceKey(voice: VoiceKind, text: string): string {
  if (voice === 'unnamed' || voice === 'unattributed' || !namesSomebody(text)) return '';
  return voice === 'person' ? personKey(text) : bodyKey(text);
}

const pronoun = /^(?:he|she|it|they|him|her|them|we|us|who|the (?:latter|former))$/;

/** Pronouns name nobody, nor do plain descriptions ("the group's fighters"), which have no capital where a script has capitals. */
function namesSomebody(text: string): boolean {
  const words = text.trim();
  // "US" is a name, and so is "WHO".
  const said = /^\p{Lu}\p{Ll}/u.test(words) ? words.toLowerCase() : words;
  return /[\p{Lu}\p{Lt}\p{Lo}]/u.test(words) && !pronoun.test(said);
}

function personKey(text: string): string {
  const { words, kunya } = parsePerson(text);
  // "Muhammad" before another given name is left out as often as not.
  const kept = words.length > 2 && words[0]?.skeletons[0] === 'MMT' ? words.slice(1) : words;
  const ends = kept.length > 1 ? [kept[0], kept.at(-1)] : kept;
  const all = ends.length > 0 ? ends : [kunya];
  return all
    .map((word) => word?.skeletons[0] ?? '')
    .join(' ')
    .trim();
}

function bodyKey(text: string): string {
  const { words, numbers } = parseBody(text);
  return [...numbers.map(String), ...words.map((word) => word.known?.concept ?? word.skeletons[0] ?? '')]
    .sort()
    .join(' ');
}
