import type { Source, Span } from '../../model/index.ts';
import { numbersOf } from './numbers.ts';
import { skeletonOf, skeletonsOfJoined } from './skeleton.ts';
import { endsSentence, isCapital, isCaseless, type Token, tokensOf } from './tokens.ts';

/** A name or number that outlives translation. */
export interface Anchor extends Span {
  /** What it is compared by: `n:` and the number, or the consonants of a word of a name. */
  readonly sign: string;
}

/** What a text can be held against another language's by. */
export interface AnchorText {
  /** Words of names, where the script has capitals to tell them; `null` where it has none. */
  readonly names: readonly Anchor[] | null;
  /** All words, by every skeleton they may have: for finding the names of the other text. Only where the script has no capitals. */
  readonly words: readonly (Span & { readonly skeletons: readonly string[] })[];
  readonly numbers: readonly Anchor[];
  /** Words of the text. */
  readonly length: number;
}

/** Consonants a word must have to be told from others. */
const leastConsonants = 3;

const known = new WeakMap<Source, AnchorText>();

/** The names and numbers of a source; worked out once for each source object. Time grows linearly with the text. */
export function anchorsOf(source: Source): AnchorText {
  const made = known.get(source) ?? makeAnchors(source);
  known.set(source, made);
  return made;
}

function makeAnchors(source: Source): AnchorText {
  const tokens = tokensOf(source.text);
  const words = tokens.filter(({ folded }) => /^\p{L}/u.test(folded));
  const caseless = words.filter(isCaseless).length * 2 > words.length;
  return {
    names: caseless ? null : namesOf(tokens),
    words: caseless
      ? words.map((word) => ({ begin: word.begin, end: word.end, skeletons: joinedSkeletons(word) }))
      : [],
    numbers: numbersOf(source).map(({ value, begin, end }) => ({ sign: `n:${value}`, begin, end })),
    length: words.length,
  };
}

/** Words with a capital that are no mere beginning of a sentence: they stand within one, or before another such word. */
function namesOf(tokens: readonly Token[]): readonly Anchor[] {
  const small = new Set<string>();
  for (const token of tokens) if (token.folded !== '' && !isCapital(token)) small.add(token.folded);
  const names: Anchor[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!isCapital(token) || small.has(token.folded)) continue;
    const begins = endsSentence(tokens[at - 1]) || /^["“«»]$/.test(tokens[at - 1]?.text ?? '');
    if (begins && !isCapital(tokens[at + 1])) continue;
    for (const word of token.folded.split(' ')) {
      const skeleton = skeletonOf(word);
      if (skeleton.length >= leastConsonants) names.push({ sign: skeleton, begin: token.begin, end: token.end });
    }
  }
  return names;
}

function joinedSkeletons(word: Token): readonly string[] {
  return [...new Set([...skeletonsOfJoined(word.text), skeletonOf(word.folded)])].filter(
    (skeleton) => skeleton.length >= leastConsonants,
  );
}

/** Names and numbers of two texts in order, as each can be met in the other; `null` where no script tells the names. */
export function comparableAnchors(
  left: AnchorText,
  right: AnchorText,
): { readonly left: readonly Anchor[]; readonly right: readonly Anchor[]; readonly names: ReadonlySet<string> } | null {
  if (left.names === null && right.names === null) return null;
  const told = left.names ?? right.names ?? [];
  const names = new Set(told.map(({ sign }) => sign));
  const sequence = (text: AnchorText) => inOrder(text.names ?? meeting(text, names), text.numbers);
  return { left: sequence(left), right: sequence(right), names };
}

/** The words of a text without capitals that can be names of the other. */
function meeting(text: AnchorText, names: ReadonlySet<string>): readonly Anchor[] {
  return text.words.flatMap(({ skeletons, begin, end }) => {
    const sign = skeletons.find((skeleton) => names.has(skeleton));
    return sign === undefined ? [] : [{ sign, begin, end }];
  });
}

function inOrder(names: readonly Anchor[], numbers: readonly Anchor[]): readonly Anchor[] {
  return [...names, ...numbers].sort((a, b) => a.begin - b.begin || a.end - b.end);
}
