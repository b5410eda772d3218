import type { NounPhrase, Phrase, VerbGroup } from './phrase.ts';

/** Whether a preposition governs the noun phrase, directly or as a later member of its list. */
export function isGoverned(phrases: readonly Phrase[], at: number): boolean {
  return governorIndex(phrases, at) < at;
}

/** Index of the preposition that governs the noun phrase at `at`, or `at` where none does. */
export function governorIndex(phrases: readonly Phrase[], at: number): number {
  let j = at - 1;
  if (phrases[j]?.type === 'adverb' || phrases[j]?.type === 'quote') j -= 1;
  if (phrases[j]?.type === 'preposition') return j;
  // Later member of a list: "between A and B", "against A, B and C".
  if (phrases[j]?.type === 'conjunction' && phrases[j - 1]?.type === 'noun') return governedOr(phrases, j - 1, at);
  if (phrases[j]?.type === 'comma' && phrases[j - 1]?.type === 'noun' && endsList(phrases, at))
    return governedOr(phrases, j - 1, at);
  return at;
}

function governedOr(phrases: readonly Phrase[], earlier: number, at: number): number {
  const governor = governorIndex(phrases, earlier);
  return governor < earlier ? governor : at;
}

function endsList(phrases: readonly Phrase[], at: number): boolean {
  for (let j = at + 1; j < phrases.length; j += 1) {
    const type = phrases[j]?.type;
    if (type === 'conjunction') return phrases[j + 1]?.type === 'noun';
    if (type !== 'comma' && type !== 'noun') return false;
  }
  return false;
}

/** The noun phrases of the list that the one at `at` ends or stands alone in. */
export function coordinated(phrases: readonly Phrase[], at: number): NounPhrase[] {
  const list: NounPhrase[] = [];
  let j = at;
  const noun = phrases[j];
  if (noun?.type !== 'noun') return list;
  list.unshift(noun);
  let sawConjunction = false;
  for (;;) {
    const mark = phrases[j - 1];
    let skip = j - 1;
    if (mark?.type === 'conjunction' && mark.word !== 'but') {
      sawConjunction = true;
      if (phrases[j - 2]?.type === 'comma') {
        skip -= 1;
        // "died at the post, and three men were held": behind a comma "and" opens a clause, unless a third member stands before.
        if (list.length === 1 && phrases[j - 4]?.type !== 'comma') break;
      }
    } else if (!(mark?.type === 'comma' && sawConjunction)) break;
    const earlier = phrases[skip - 1];
    if (earlier?.type !== 'noun') break;
    list.unshift(earlier);
    j = skip - 1;
  }
  return list;
}

/** The noun phrases beginning at `at` and joined by commas and a conjunction. */
export function nounsAt(phrases: readonly Phrase[], at: number): NounPhrase[] {
  const first = phrases[at];
  if (first?.type !== 'noun') return [];
  const list = [first];
  let j = at;
  for (;;) {
    const mark = phrases[j + 1];
    let next = j + 2;
    if (mark?.type === 'comma') {
      if (phrases[j + 2]?.type === 'conjunction') next = j + 3;
      else if (!endsList(phrases, j + 2)) break;
    } else if (mark?.type !== 'conjunction' || mark.word === 'but') break;
    const noun = phrases[next];
    if (noun?.type !== 'noun') break;
    // "attacked X and Y withdrew": what follows with a verb of its own is a new clause.
    if (phrases[next + 1]?.type === 'verb' && (phrases[next + 1] as VerbGroup).form !== 'ing') break;
    list.push(noun);
    j = next;
  }
  return list;
}
