import { type Clause, type Oblique, takesClause } from './clause.ts';
import { nounsAt } from './noun-lists.ts';
import type { Mark, NounPhrase, Phrase, VerbGroup } from './phrase.ts';
import { type Found, findSubject } from './subjects.ts';

/** Participles that describe rather than tell when they stand behind a noun without an auxiliary. */
const descriptive = new Set(
  'based located stationed headquartered affiliated backed linked known called named dubbed aligned allied tied supported led armed trained funded formed commanded headed held controlled concentrated deployed positioned dated comprised composed made'.split(
    ' ',
  ),
);

/** The clauses of a sentence, in order of their verbs. */
export function findClauses(phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const depth = parentheses(phrases);
  phrases.forEach((phrase, at) => {
    if (phrase.type !== 'verb') return;
    clauses.push(buildClause(phrases, depth, at, phrase, clauses));
  });
  return withDates(phrases, clauses);
}

/** How deep each phrase stands in brackets. */
function parentheses(phrases: readonly Phrase[]): number[] {
  let depth = 0;
  return phrases.map((phrase) => {
    if (phrase.type === 'open') depth += 1;
    const here = depth;
    if (phrase.type === 'close') depth = Math.max(0, depth - 1);
    return here;
  });
}

function buildClause(
  phrases: readonly Phrase[],
  depth: readonly number[],
  at: number,
  verb: VerbGroup,
  before: readonly Clause[],
): Clause {
  const finite = verb.form === 'finite' || (verb.form === 'either' && decideFinite(phrases, at, verb, before));
  const reduced = !finite && (verb.form === 'either' || verb.form === 'participle');
  const found = findSubject(phrases, depth, at, verb, finite, before);
  const passive = verb.passive || reduced;
  const obliques = findObliques(phrases, depth, at);
  const after = nextContent(phrases, depth, at + 1);
  const behind = passive ? [] : nounsAt(phrases, after);
  const gap = !passive && behind.length === 0 ? gapObject(phrases, found) : [];
  const secondAt = behind.length > 0 ? indexAfter(phrases, behind.at(-1)) : -1;
  const second = phrases[secondAt];
  const agent = obliques.find((oblique) => oblique.preposition === 'by');
  // "was named commander of": the noun behind a passive verb is the second object.
  const passiveSecond = passive ? phrases[after] : undefined;
  const complementMark = phrases[after];
  return {
    verb,
    at,
    finite,
    subjects: passive ? (agent?.nouns ?? []) : found.nouns,
    objects: passive ? found.nouns : behind.length > 0 ? behind : gap,
    second: passive
      ? passiveSecond?.type === 'noun'
        ? passiveSecond
        : null
      : second?.type === 'noun' && behind.length === 1
        ? second
        : null,
    complement: complementMark?.type === 'other' || complementMark?.type === 'adverb' ? complementMark.word : null,
    obliques,
    relation: gap.length > 0 ? 'relative' : found.relation,
    gap: gap.length > 0,
    parent: found.parent,
    dates: [],
  };
}

/** "the faction that X backs", "an affiliate it commands": the object stands before the subject. */
function gapObject(phrases: readonly Phrase[], found: Found): readonly NounPhrase[] {
  const subject = found.nouns[0];
  if (!subject || found.relation === 'relative') return [];
  const at = phrases.indexOf(subject);
  const before = phrases[at - 1];
  const antecedent =
    before?.type === 'that' || (before?.type === 'relative' && /^(?:which|whom)$/.test(before.word))
      ? phrases[at - 2]
      : undefined;
  const noun = antecedent?.type === 'comma' ? phrases[at - 3] : antecedent;
  return noun?.type === 'noun' ? [noun] : [];
}

/** Whether a bare -ed form is the sentence's telling verb rather than a shortened relative clause. */
function decideFinite(phrases: readonly Phrase[], at: number, verb: VerbGroup, before: readonly Clause[]): boolean {
  let left = at - 1;
  while (left >= 0 && /^(?:adverb|date|quote)$/.test(phrases[left]?.type ?? '')) left -= 1;
  const previous = phrases[left];
  const next = phrases[at + 1];
  if (!previous) return false;
  if (next?.type === 'preposition' && next.word === 'by') return false;
  if (previous.type === 'relative' || previous.type === 'that') return true;
  if (previous.type === 'conjunction') return before.at(-1)?.finite ?? true;
  if (previous.type === 'noun' || previous.type === 'close') {
    // "he headed", "reports claim X headed": a subject pronoun, or a noun behind a verb of saying.
    if (previous.type === 'noun' && /^(?:he|she|they|we|i|who)$/.test(previous.head.lower)) return true;
    const governor = phrases[left - 1];
    if (governor?.type === 'verb' && takesClause.has(governor.lemma)) return true;
    // "the groups called on the army to": "called" describes only where a name follows.
    const calls = verb.lemma === 'call' && next?.type === 'preposition' && /^(?:on|upon|for)$/.test(next.word);
    if (descriptive.has(verb.verb.lower) && next?.type === 'preposition' && !calls) return false;
    for (let i = at + 1; i < phrases.length; i += 1) {
      const phrase = phrases[i];
      if (!phrase || /^(?:comma|that|relative|conjunction|stop|subordinator|to|quote)$/.test(phrase.type)) return true;
      if (phrase.type === 'verb') return phrase.form !== 'finite';
    }
    return true;
  }
  if (previous.type === 'comma' || previous.type === 'stop') {
    const told = before.some((clause) => clause.finite && clause.relation !== 'relative');
    // "X, an affiliate of Y, pledged": behind an apposition, with no other verb to tell, it is the sentence's own.
    const toldLater = phrases.some(
      (phrase, i) =>
        i > at &&
        phrase.type === 'verb' &&
        phrase.form === 'finite' &&
        !/^(?:relative|that)$/.test(phrases[i - 1]?.type ?? ''),
    );
    if (!told && !toldLater && previous.type === 'comma' && at > 2) return true;
    return next?.type === 'noun' && told && !descriptive.has(verb.verb.lower);
  }
  return false;
}

function dateWord(phrase: Phrase | undefined): string {
  return phrase?.type === 'date' ? phrase.word : '';
}

function nextContent(phrases: readonly Phrase[], depth: readonly number[], from: number): number {
  let at = from;
  while (
    at < phrases.length &&
    (phrases[at]?.type === 'adverb' ||
      phrases[at]?.type === 'quote' ||
      /^(?:now|currently|today)$/.test(dateWord(phrases[at]))) &&
    (depth[at] ?? 0) === (depth[from - 1] ?? 0)
  )
    at += 1;
  return at;
}

function indexAfter(phrases: readonly Phrase[], noun: NounPhrase | undefined): number {
  return noun ? phrases.indexOf(noun) + 1 : -1;
}

/** Prepositional phrases behind a verb, up to the next verb of another clause or a strong boundary. */
function findObliques(phrases: readonly Phrase[], depth: readonly number[], at: number): Oblique[] {
  const inside = depth[at] ?? 0;
  const obliques: Oblique[] = [];
  for (let j = at + 1; j < phrases.length; j += 1) {
    const phrase = phrases[j];
    if (!phrase) break;
    if ((depth[j] ?? 0) > inside) continue;
    if ((depth[j] ?? 0) < inside) break;
    if (phrase.type === 'preposition') {
      let next = j + 1;
      while (phrases[next]?.type === 'adverb' || phrases[next]?.type === 'quote') next += 1;
      const nouns = nounsAt(phrases, next);
      if (nouns.length > 0) obliques.push({ preposition: phrase.word, nouns, at: j });
      continue;
    }
    if (phrase.type === 'verb') {
      // Infinitives and participles behind keep their own arguments.
      break;
    }
    if (/^(?:that|relative|subordinator|to)$/.test(phrase.type)) break;
    if (phrase.type === 'stop' && !/^[—–-]/.test(phrase.word)) break;
    if (phrase.type === 'comma') {
      const next = phrases[j + 1];
      if (next && !/^(?:preposition|date|adverb|noun|conjunction)$/.test(next.type)) break;
    }
    if (phrase.type === 'conjunction') {
      const skip = phrases[j + 1]?.type === 'adverb' ? 1 : 0;
      const next = phrases[j + 1 + skip];
      if (next?.type !== 'preposition' && next?.type !== 'noun') break;
      const verbSoon = phrases[j + 2 + skip]?.type === 'verb';
      if (verbSoon) break;
    }
  }
  return obliques;
}

/** Gives every date to the verb before it, or to the one behind where it opens the clause. */
function withDates(phrases: readonly Phrase[], clauses: readonly Clause[]): Clause[] {
  const dates = new Map<number, Mark[]>();
  phrases.forEach((phrase, at) => {
    if (phrase.type !== 'date') return;
    for (const owner of [dateOwner(phrases, clauses, at), ownerBehindDay(phrases, clauses, at)])
      if (owner) dates.set(owner.at, [...(dates.get(owner.at) ?? []), phrase]);
  });
  const made = new Map<number, Clause>();
  return clauses.map((clause) => {
    const own = {
      ...clause,
      parent: clause.parent ? (made.get(clause.parent.at) ?? clause.parent) : null,
      dates: dates.get(clause.at) ?? [],
    };
    made.set(clause.at, own);
    return own;
  });
}

/** "on 3 May, the day on which X announced": the clause that says of what it is the day. */
function ownerBehindDay(phrases: readonly Phrase[], clauses: readonly Clause[], at: number): Clause | undefined {
  const day = phrases[phrases[at + 1]?.type === 'comma' ? at + 2 : at + 1];
  if (day?.type !== 'noun' || !/^(?:day|date|month|year|week)$/.test(day.head.lower)) return undefined;
  const from = phrases.indexOf(day) + 1;
  const relative = phrases[from]?.type === 'preposition' ? from + 1 : from;
  const opens = phrases[relative];
  if (opens?.type !== 'relative' && opens?.type !== 'that' && opens?.type !== 'subordinator') return undefined;
  return clauses.find((clause) => clause.at > relative && clause.finite);
}

function dateOwner(phrases: readonly Phrase[], clauses: readonly Clause[], at: number): Clause | undefined {
  for (let j = at - 1; j >= 0; j -= 1) {
    const phrase = phrases[j];
    if (!phrase) break;
    if (phrase.type === 'verb') return clauses.find((clause) => clause.at === j);
    if (phrase.type === 'stop' && /^[;:.]/.test(phrase.word)) break;
    if (phrase.type === 'that' || phrase.type === 'relative' || phrase.type === 'subordinator') break;
  }
  return clauses.find((clause) => clause.at > at && clause.finite) ?? clauses.find((clause) => clause.at > at);
}
