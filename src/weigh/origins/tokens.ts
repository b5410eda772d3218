import { foldText } from '../../util/index.ts';

/** A word or mark of a text, and where it stands. */
export interface Token {
  readonly text: string;
  /** Folded; empty for marks. */
  readonly folded: string;
  readonly begin: number;
  readonly end: number;
}

/**
 * Lengths are bounded so that a text that is one endless word needs no endless stack. French elisions apart ("l'agence"), then words with what is joined to them ("al-Khadr", "U.S"), numbers, line ends, single marks.
 */
const tokenPattern =
  /(?<![\p{L}\p{M}])(?:[ldLDnNsS]|[qQ]u)['’](?=\p{L})|\p{L}[\p{L}\p{M}\p{N}]{0,99}(?:[-'’.&\u200c]\p{L}[\p{L}\p{M}\p{N}]{0,99}){0,9}|\p{N}{1,99}|\n|[^\s\p{L}\p{N}]/gu;

const plain = /^[A-Za-z0-9]+$/;

/** The words and marks of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [word] = match;
    tokens.push({
      text: word,
      folded: plain.test(word) ? word.toLowerCase() : foldText(word),
      begin: match.index,
      end: match.index + word.length,
    });
  }
  return tokens;
}

/** Whether a token is written as a name is in scripts with capitals: "Reuters", "al-Khadr", "de" is none. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^(?:(?:[aeu]\p{Ll}{1,2}|d)[-'’])?\p{Lu}/u.test(token.text);
}

/** Whether a token is a word of a script without capitals. */
export function isCaseless(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lo}/u.test(token.text);
}

/** Whether a sentence or paragraph ends with the token. */
export function endsSentence(token: Token | undefined): boolean {
  return token === undefined || /^[.!?…\n؟。]$/u.test(token.text);
}
