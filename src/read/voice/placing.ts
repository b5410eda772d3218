import type { Clause } from '../parse/clause.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { NounPhrase } from '../parse/phrase.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';

/** Whom sources have where: "some reports put X in Y, others in Z". */
export interface Placing {
  readonly whom: NounPhrase;
  /** Each place, and who says so. */
  readonly places: readonly { readonly noun: NounPhrase; readonly by: NounPhrase }[];
}

/** What a clause tells of where sources have somebody; `undefined` where it tells nothing of the sort. */
export function placing(clause: Clause, { phrases }: Parsed, lexicon: Lexicon): Placing | undefined {
  if (!/^(?:put|place|have|locate|situate)$/.test(clause.verb.lemma) || clause.verb.passive || !clause.finite)
    return undefined;
  const [by] = clause.subjects;
  const [whom] = clause.objects;
  const [at] = clause.obliques;
  if (!by || !whom || !at || !isPlaceWord(at.preposition) || phrases.indexOf(whom) !== at.at - 1) return undefined;
  if (!isSource(by, lexicon)) return undefined;
  const [first] = at.nouns;
  if (!first) return undefined;
  const places = [{ noun: first, by }];
  // ", others in Z": the verb and its object are left out the second time.
  for (let from = phrases.indexOf(first) + 1; from < phrases.length; ) {
    while (/^(?:comma|conjunction|stop|adverb)$/.test(phrases[from]?.type ?? '') && !isEnd(phrases[from])) from += 1;
    const [other, word, noun] = [phrases[from], phrases[from + 1], phrases[from + 2]];
    if (other?.type !== 'noun' || !isOther(other) || noun?.type !== 'noun') break;
    if (word?.type !== 'preposition' || !isPlaceWord(word.word)) break;
    places.push({ noun, by: other });
    from += 3;
  }
  return { whom, places };
}

/** The sources of placings, each answering for its place. */
export function fromPlacings(parsed: Parsed, lexicon: Lexicon): Attribution[] {
  return parsed.clauses.flatMap((clause) =>
    (placing(clause, parsed, lexicon)?.places ?? []).map(
      ({ noun, by }): Attribution => ({
        sentence: parsed.sentence.index,
        source: { begin: by.begin, end: by.end },
        sourceText: by.text,
        voice: 'unnamed',
        referent: undefined,
        cue: { begin: clause.verb.begin, end: clause.verb.end },
        cueText: clause.verb.verb.text,
        act: 'say',
        stance: 'neutral',
        certainty: 'asserted',
        content: [{ begin: noun.begin, end: noun.end }],
        direct: false,
        marked: null,
      }),
    ),
  );
}

function isPlaceWord(word: string): boolean {
  return /^(?:in|at|near|inside|around|outside)$/.test(word);
}

function isEnd(phrase: { readonly type: string; readonly word?: string } | undefined): boolean {
  return phrase?.type === 'stop' && /^[.:!?]/.test(phrase.word ?? '');
}

function isSource(noun: NounPhrase, lexicon: Lexicon): boolean {
  return (
    lexicon.words.source.has(noun.head.lower) ||
    isOther(noun) ||
    /^(?:some|many|several)$/.test(noun.text.toLowerCase())
  );
}

function isOther(noun: NounPhrase): boolean {
  return /^(?:others?|another)$/.test(noun.head.lower) || /^(?:others?|another|different)\b/i.test(noun.text);
}
