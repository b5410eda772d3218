import type { Certainty } from '../../../model/index.ts';
import type { ArabicParsed, DeedItem, VerbItem } from '../items.ts';
import type { RuleFrame } from './draft.ts';

/** How a predicate is meant: how sure, denied or not; `undefined` where the sentence only supposes or demands it. */
export interface Mood {
  readonly certainty: Certainty;
  readonly negated: boolean;
}

const boundary = /^[؛;]$/;

/** The mood of a verb or verbal noun, from the particles before it and what governs it. */
export function moodOf(trigger: VerbItem | DeedItem, { parsed, book }: RuleFrame): Mood | undefined {
  const { items, sentence } = parsed;
  const at = items.indexOf(trigger);
  let certainty: Certainty = 'asserted';
  const hedged = hedgeBefore(parsed, trigger.from, book);
  if (hedged === 'unsaid') return undefined;
  if (hedged) certainty = hedged;
  const governed = governorOf(parsed, at);
  if (governed === 'unsaid') return undefined;
  if (governed) certainty = governed;
  const before = particlesBefore(parsed, trigger.from);
  let negated = before.some((word) => /^(?:لم|لن|لا|ليس|ليست|ما|عدم|دون)$/.test(word));
  // "what X did" is no denial.
  if (negated && before.length > 0 && before.at(-1) === 'ما' && items[at - 2]?.type !== 'mark' && at > 1)
    negated = false;
  if (before.includes('لن')) certainty = 'planned';
  if (trigger.type === 'verb') {
    if (trigger.atom.future || before.includes('سوف')) certainty = 'planned';
    else if (trigger.form.tense === 'present' && before.includes('قد')) certainty = 'possible';
  }
  if (sentence.asked && certainty === 'asserted') certainty = 'asked';
  return { certainty, negated };
}

/** Particles directly before a predicate: "did not", "may", "will not". */
function particlesBefore({ sentence }: ArabicParsed, from: number): string[] {
  const words: string[] = [];
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const word = sentence.atoms[at]?.full ?? '';
    if (!/^(?:لم|لن|لا|ليس|ليست|ما|قد|لقد|سوف|عدم|دون|كان|كانت|ان|يكون|تكون|من|و)$/.test(word)) break;
    words.unshift(word);
  }
  return words;
}

/** A hedge or "if" earlier in the clause. */
function hedgeBefore(
  { sentence }: ArabicParsed,
  from: number,
  book: RuleFrame['book'],
): Certainty | 'unsaid' | undefined {
  let found: string | undefined;
  for (let at = 0; at <= Math.min(from, sentence.atoms.length - 1); at += 1) {
    const word = sentence.atoms[at]?.full ?? '';
    if (boundary.test(word) || word === 'لكن') found = undefined;
    // "قد أعلن, و": a new clause after a comma is no longer under a hedge that began before it, unless it is a condition.
    if (word === '،' && sentence.atoms[at + 1]?.full === 'و' && found !== 'unsaid') found = undefined;
    const hit = book.hedges.at(at, (index) => sentence.atoms[index]?.full);
    if (hit && at < from) found = found === 'unsaid' ? found : hit.entry;
  }
  return found as Certainty | 'unsaid' | undefined;
}

/** What a verb before it makes of it: refused and demanded things are not told to be, intended ones are planned. */
function governorOf({ items }: ArabicParsed, at: number): Certainty | 'unsaid' | undefined {
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (!item) continue;
    if (item.type === 'mark' && /^[؛;،,:]$/.test(item.word)) return undefined;
    if (item.type !== 'verb' && item.type !== 'deed' && item.type !== 'participle') continue;
    const { group } = item.type === 'verb' ? item.form.verb : item.verb;
    if (/^(?:refuse|demand|attempt|fail)$/.test(group)) return 'unsaid';
    if (group === 'plan') return 'planned';
    if (item.type === 'verb' && group !== 'cue' && group !== 'decide' && group !== 'other') return undefined;
  }
  return undefined;
}

/** Past, present or future of a predicate; "was doing" is past. */
export function tenseOf(
  trigger: VerbItem | DeedItem,
  mood: Mood,
  parsed: ArabicParsed,
): 'present' | 'perfect' | 'past' | 'future' {
  if (mood.certainty === 'planned') return 'future';
  if (trigger.type !== 'verb') return 'past';
  if (trigger.form.tense === 'past') return 'past';
  const before = parsed.items.slice(Math.max(0, parsed.items.indexOf(trigger) - 3), parsed.items.indexOf(trigger));
  return before.some((item) => item.type === 'verb' && item.form.verb.past === 'كان' && item.form.tense === 'past')
    ? 'past'
    : 'present';
}
