// Names and quotes inside a sentence of another writing direction. Each becomes a piece of its own, which the page sets apart with
// <bdi>, so that no name can turn the words and numbers around it.

/** A piece of a sentence: plain words (`name` is `null`), or a name with what it stands for. */
export interface WordPiece<T> {
  readonly text: string;
  readonly name: T | null;
  /** Whether it must be isolated. */
  readonly isolate: boolean;
}

/** A run of right-to-left letters with the spaces, marks and digits between them. */
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}](?:[\p{M}\s\d'’"“”.\-‐-–]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{M}])*/gu;

/**
 * `sentence` in pieces: every occurrence of a given name, longest names first, and every other right-to-left run.
 * Put together the pieces are the sentence again.
 */
export function isolateNames<T>(
  sentence: string,
  names: readonly { readonly text: string; readonly value: T }[],
): readonly WordPiece<T>[] {
  let pieces: readonly WordPiece<T>[] = [{ text: sentence, name: null, isolate: false }];
  const longestFirst = names.filter((n) => n.text.trim() !== '').sort((a, b) => b.text.length - a.text.length);
  for (const { text, value } of longestFirst) {
    pieces = pieces.flatMap((piece) => (piece.isolate ? [piece] : splitAtName(piece.text, text, value)));
  }
  return pieces.flatMap((piece) => (piece.isolate ? [piece] : splitAtRuns<T>(piece.text)));
}

function splitAtName<T>(words: string, name: string, value: T): readonly WordPiece<T>[] {
  const found: WordPiece<T>[] = [];
  let from = 0;
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + name.length)) {
    if (!standsAlone(words, at, at + name.length)) continue;
    if (at > from) found.push({ text: words.slice(from, at), name: null, isolate: false });
    found.push({ text: name, name: value, isolate: true });
    from = at + name.length;
  }
  if (from < words.length) found.push({ text: words.slice(from), name: null, isolate: false });
  return found;
}

/** Whether no letter or digit touches the stretch: "US" is no name inside "USSR". */
function standsAlone(words: string, begin: number, end: number): boolean {
  const letter = /[\p{L}\p{N}]/u;
  return !letter.test(words.slice(Math.max(0, begin - 1), begin)) && !letter.test(words.slice(end, end + 1));
}

function splitAtRuns<T>(words: string): readonly WordPiece<T>[] {
  const found: WordPiece<T>[] = [];
  let from = 0;
  for (const match of words.matchAll(rightToLeft)) {
    if (match.index > from) found.push({ text: words.slice(from, match.index), name: null, isolate: false });
    found.push({ text: match[0], name: null, isolate: true });
    from = match.index + match[0].length;
  }
  if (from < words.length) found.push({ text: words.slice(from), name: null, isolate: false });
  return found;
}

/** A name set apart inside a sentence that is no HTML: the marks Unicode has for what `<bdi>` does (FSI and PDI). */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}
