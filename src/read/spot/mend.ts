import { isCapital } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Spotted } from './spotter.ts';
import type { SpotToken } from './surroundings.ts';

/**
 * Puts right what a mention cannot be, whatever the model thinks: no person's name holds a listed title in small letters ("Jo Doe commander") or begins with a rank,
 * no title holds a body's name before it ("Dawn Brigade commander"), and a people with an army behind it is a body.
 */
export function mend(found: readonly Spotted[], tokens: readonly SpotToken[], lexicon: Lexicon): readonly Spotted[] {
  return found.flatMap((one): readonly Spotted[] => {
    if (one.kind === 'person') return mendPerson(one, tokens, lexicon);
    if (one.kind === 'title') return mendTitle(one, tokens, lexicon);
    if (one.kind === 'unit' || one.kind === 'organisation') return atOpenBracket(one, tokens);
    if (one.kind === 'place' && isPersonName(one, tokens, lexicon)) return [{ ...one, kind: 'person' }];
    const last = tokens[one.to - 1];
    const army = one.kind === 'nationality' && one.to - one.from > 1 && last && lexicon.unitHeads.has(last.folded);
    return army ? [{ ...one, kind: 'unit' }] : [one];
  });
}

/** "Dawn Front (DF": a bracket that opens in a name begins another. */
function atOpenBracket(one: Spotted, tokens: readonly SpotToken[]): readonly Spotted[] {
  const words = tokens.slice(one.from, one.to).map(({ text }) => text);
  const open = words.lastIndexOf('(');
  if (open <= 0 || open === words.length - 1 || words.includes(')')) return [one];
  return [
    { ...one, to: one.from + open },
    { ...one, from: one.from + open + 1 },
  ];
}

/** A listed given name and another, which no list knows as a place. */
function isPersonName(one: Spotted, tokens: readonly SpotToken[], lexicon: Lexicon): boolean {
  const folded = tokens.slice(one.from, one.to).map((token) => token.folded);
  const given = lexicon.givenNames.get(folded[0] ?? '') === false && folded.length === 2;
  return given && !lexicon.words.place.has(folded[1] ?? '') && lexicon.known.longestAt(folded, 0) === undefined;
}

function mendPerson(one: Spotted, tokens: readonly SpotToken[], lexicon: Lexicon): readonly Spotted[] {
  const folded = tokens.slice(0, one.to).map((token) => token.folded);
  const rank = lexicon.ranks.longestAt(folded, one.from);
  if (rank && rank.to < one.to && lexicon.givenNames.get(folded[one.from] ?? '') === undefined)
    return [{ ...one, kind: 'rank', to: rank.to }, ...mendPerson({ ...one, from: rank.to }, tokens, lexicon)];
  for (let at = one.from + 1; at < one.to; at += 1) {
    if (isCapital(tokens[at]?.text ?? '')) continue;
    // "put X in Y": no name holds such a preposition; what stands behind it is another's.
    if (at > one.from + 1 && /^(?:in|at|from|near|into|against|with|under)$/.test(tokens[at]?.text ?? ''))
      return [{ ...one, to: at }];
    const title = lexicon.titles.longestAt(folded, at);
    if (title && title.entry.field !== 'any')
      return [
        { ...one, to: at },
        { ...one, kind: 'title', from: at, to: title.to },
      ];
  }
  return [one];
}

function mendTitle(one: Spotted, tokens: readonly SpotToken[], lexicon: Lexicon): readonly Spotted[] {
  const folded = tokens.slice(0, one.to).map((token) => token.folded);
  for (let at = one.to - 1; at > one.from + 1; at -= 1) {
    const title = lexicon.titles.longestAt(folded, at);
    const head = lexicon.unitHeads.get(folded[at - 1] ?? '');
    if (title?.to !== one.to || !head?.proper || !isCapital(tokens[at - 1]?.text ?? '')) continue;
    if (lexicon.titles.longestAt(folded, one.from)) continue;
    return [
      { ...one, kind: 'unit', to: at },
      { ...one, from: at },
    ];
  }
  return [one];
}
