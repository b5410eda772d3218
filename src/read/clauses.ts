import type { Mark, NounPhrase, Phrase, VerbGroup } from './phrases.ts';

/** A preposition and the noun phrases it governs ("against A, B and C"). */
export interface Oblique {
  readonly preposition: string;
  readonly nouns: readonly NounPhrase[];
  /** Index of the preposition among the sentence's phrases. */
  readonly at: number;
}

/** A verb with its arguments, as far as a shallow look can tell. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Index of the verb among the sentence's phrases. */
  readonly at: number;
  /** Resolved form: `either` is decided here. */
  readonly finite: boolean;
  /** Who acts: the surface subject of an active verb, the "by" phrase of a passive one. */
  readonly subjects: readonly NounPhrase[];
  /** Whom or what it acts on: the object of an active verb, the surface subject of a passive one. */
  readonly objects: readonly NounPhrase[];
  /** Whether the object stands before the subject: "the faction that X backs". */
  readonly gap: boolean;
  /** A second noun phrase behind the object: "appointed X commander". */
  readonly second: NounPhrase | null;
  /** An adjective or the like behind a copula: "is loyal to". */
  readonly complement: string | null;
  readonly obliques: readonly Oblique[];
  readonly relation: 'main' | 'relative' | 'participle' | 'infinitive' | 'adverbial' | 'conjunct' | 'complement';
  /** The clause this one depends on or shares its subject with. */
  readonly parent: Clause | null;
  readonly dates: readonly Mark[];
}

/** Verbs whose infinitive is done by their object: "ordered the fighters to withdraw". */
const objectControl = new Set(
  'order ask tell urge force allow help send want enable instruct command require pressure invite direct permit call encourage compel appoint train prepare'.split(
    ' ',
  ),
);

/** Verbs behind which a noun phrase begins a clause of its own. */
const takesClause = new Set(
  'say write tell explain conclude tweet continue claim report state believe think allege confirm add announce deny insist suggest note know fear suspect reveal argue warn assume'.split(
    ' ',
  ),
);

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

interface Found {
  readonly nouns: readonly NounPhrase[];
  readonly relation: Clause['relation'];
  readonly parent: Clause | null;
}

const nothing: Found = { nouns: [], relation: 'main', parent: null };

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
    if (descriptive.has(verb.verb.lower) && next?.type === 'preposition') return false;
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

function findSubject(
  phrases: readonly Phrase[],
  depth: readonly number[],
  at: number,
  verb: VerbGroup,
  finite: boolean,
  before: readonly Clause[],
): Found {
  const inside = depth[at] ?? 0;
  const last = before.at(-1) ?? null;
  let sawComma = false;
  let touching = true;
  for (let j = at - 1; j >= 0; j -= 1) {
    const phrase = phrases[j];
    if (!phrase) break;
    if ((depth[j] ?? 0) > inside) continue;
    switch (phrase.type) {
      case 'adverb':
      case 'date':
      case 'quote':
      case 'other':
        continue;
      case 'close':
      case 'open':
        if ((depth[j] ?? 0) >= inside && phrase.type === 'open')
          return touching ? antecedent(phrases, depth, j, last) : nothing;
        continue;
      case 'relative':
        if (phrase.word === 'what') return nothing;
        if (phrase.word === 'whose') return nothing;
        return antecedent(phrases, depth, j, last);
      case 'that': {
        const noun = phrases[j - 1];
        return noun?.type === 'noun' && touching
          ? antecedent(phrases, depth, j, last)
          : { ...nothing, relation: 'complement', parent: last };
      }
      case 'subordinator':
        if (touching && !finite) return inherit(last, 'adverbial');
        return { ...nothing, relation: 'adverbial', parent: last };
      case 'to': {
        if (!touching) return nothing;
        if (!last) return nothing;
        const byObject = objectControl.has(last.verb.lemma) && last.objects.length > 0;
        return { nouns: byObject ? last.objects : surfaceSubject(last), relation: 'infinitive', parent: last };
      }
      case 'preposition':
        if (touching) return inherit(last, 'adverbial');
        continue;
      case 'conjunction':
        if (touching) {
          const partner = partnerOf(before, finite);
          return inherit(partner, 'conjunct');
        }
        continue;
      case 'stop':
        if (/^[;:.]$/.test(phrase.word)) return finite || touching ? nothing : inherit(last, 'participle');
        if (touching && !finite) return last ? inherit(last, 'participle') : antecedent(phrases, depth, j, null);
        sawComma = true;
        touching = false;
        continue;
      case 'comma': {
        if (touching && !finite) {
          const noun = nounBefore(phrases, depth, j);
          const told = [...before].reverse().find((clause) => clause.finite);
          if (verb.form === 'ing')
            return told
              ? inherit(told, 'participle')
              : { nouns: noun ? [noun] : [], relation: 'participle', parent: last };
          return { nouns: noun ? [noun] : [], relation: 'participle', parent: last };
        }
        if (touching && finite && verb.form === 'either' && before.length > 0)
          return inherit(partnerOf(before, true), 'conjunct');
        sawComma = true;
        touching = false;
        continue;
      }
      case 'verb': {
        const clause = before.find((candidate) => candidate.at === j);
        if (!clause) continue;
        // "The commander, the magazine writes, is X": who says so stands between commas and takes no part.
        const speaker = surfaceSubject(clause)[0];
        const speakerAt = speaker ? phrases.indexOf(speaker) : -1;
        if (
          takesClause.has(clause.verb.lemma) &&
          phrases[j + 1]?.type === 'comma' &&
          phrases[speakerAt - 1]?.type === 'comma'
        ) {
          j = speakerAt - 1;
          continue;
        }
        if (clause.relation === 'relative' && finite) {
          const first = clause.gap ? clause.objects[0] : surfaceSubject(clause)[0];
          if (first && !isGoverned(phrases, phrases.indexOf(first)))
            return { nouns: outermost(phrases, depth, first), relation: 'main', parent: null };
          if (first) {
            j = phrases.indexOf(first) - 1;
            touching = false;
            continue;
          }
        }
        if (!clause.finite) {
          touching = false;
          continue;
        }
        if (!finite) return inherit(clause, verb.form === 'infinitive' ? 'infinitive' : 'participle');
        return sawComma ? inherit(clause, 'conjunct') : nothing;
      }
      case 'noun': {
        if (isGoverned(phrases, j)) {
          if (!finite && touching) return { nouns: [phrase], relation: 'participle', parent: last };
          j = governorIndex(phrases, j);
          touching = false;
          continue;
        }
        if (!finite && touching && verb.form !== 'infinitive')
          return { nouns: [phrase], relation: 'participle', parent: last };
        const list = coordinated(phrases, j);
        const nouns = sawComma ? appositionHead(phrases, depth, j, list) : list;
        return { nouns, relation: relationBefore(phrases, nouns[0] ?? phrase), parent: last };
      }
      default:
        return nothing;
    }
  }
  return nothing;
}

/** "said that X did", "reports claim he headed": a clause behind a verb of another clause is its complement. */
function relationBefore(phrases: readonly Phrase[], first: NounPhrase): Clause['relation'] {
  const at = phrases.indexOf(first);
  for (let j = at - 1; j >= 0; j -= 1) {
    const type = phrases[j]?.type;
    if (type === 'that') return 'complement';
    if (type === 'verb') return 'complement';
    if (type === 'adverb' || type === 'date' || type === 'quote') continue;
    return 'main';
  }
  return 'main';
}

function inherit(clause: Clause | null, relation: Clause['relation']): Found {
  return clause ? { nouns: surfaceSubject(clause), relation, parent: clause } : { ...nothing, relation };
}

/** The noun phrases standing before the verb, whether they act or are acted on. */
export function surfaceSubject(clause: Clause): readonly NounPhrase[] {
  return clause.verb.passive || (!clause.finite && clause.verb.form !== 'ing' && clause.verb.form !== 'infinitive')
    ? clause.objects
    : clause.subjects;
}

function partnerOf(before: readonly Clause[], finite: boolean): Clause | null {
  return [...before].reverse().find((clause) => clause.finite === finite) ?? before.at(-1) ?? null;
}

function antecedent(phrases: readonly Phrase[], depth: readonly number[], at: number, last: Clause | null): Found {
  const noun = nounBefore(phrases, depth, at);
  return { nouns: noun ? [noun] : [], relation: 'relative', parent: last };
}

/** The noun phrase that ends right before `at`, over commas, brackets and a preposition ("of which"). */
function nounBefore(phrases: readonly Phrase[], depth: readonly number[], at: number): NounPhrase | null {
  const inside = depth[at] ?? 0;
  for (let j = at - 1; j >= 0; j -= 1) {
    const phrase = phrases[j];
    if (!phrase) return null;
    if ((depth[j] ?? 0) > inside) continue;
    if (phrase.type === 'noun') {
      // "the commander of the group, who ...": a person relative belongs to the governing noun when that is a person's office.
      return phrase;
    }
    if (!/^(?:comma|preposition|open|close|quote|adverb|date|stop)$/.test(phrase.type)) return null;
  }
  return null;
}

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
function coordinated(phrases: readonly Phrase[], at: number): NounPhrase[] {
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
      if (phrases[j - 2]?.type === 'comma') skip -= 1;
    } else if (!(mark?.type === 'comma' && sawConjunction)) break;
    const earlier = phrases[skip - 1];
    if (earlier?.type !== 'noun') break;
    list.unshift(earlier);
    j = skip - 1;
  }
  return list;
}

/** The noun phrases beginning at `at` and joined by commas and a conjunction. */
function nounsAt(phrases: readonly Phrase[], at: number): NounPhrase[] {
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

/** In "A, the B of C, did" the subject is A, not the apposition before the verb. */
function appositionHead(
  phrases: readonly Phrase[],
  depth: readonly number[],
  at: number,
  list: readonly NounPhrase[],
): readonly NounPhrase[] {
  let best = list;
  let j = at;
  for (let hops = 0; hops < 3; hops += 1) {
    const first = best[0];
    j = first ? phrases.indexOf(first) : j;
    if (phrases[j - 1]?.type !== 'comma') return best;
    // Over prepositional phrases of the earlier noun: "the commander of the group, X, said".
    let k = j - 2;
    while (k >= 0 && (depth[k] ?? 0) === 0 && phrases[k]?.type === 'noun' && isGoverned(phrases, k))
      k = governorIndex(phrases, k) - 1;
    const earlier = phrases[k];
    if (earlier?.type !== 'noun' || isGoverned(phrases, k)) return best;
    best = coordinated(phrases, k);
  }
  return best;
}

function outermost(phrases: readonly Phrase[], depth: readonly number[], noun: NounPhrase): readonly NounPhrase[] {
  const at = phrases.indexOf(noun);
  return appositionHead(phrases, depth, at, coordinated(phrases, at));
}

function nextContent(phrases: readonly Phrase[], depth: readonly number[], from: number): number {
  let at = from;
  while (
    at < phrases.length &&
    (phrases[at]?.type === 'adverb' || phrases[at]?.type === 'quote') &&
    (depth[at] ?? 0) === (depth[from - 1] ?? 0)
  )
    at += 1;
  const phrase = phrases[at];
  if (phrase?.type === 'other' && phrases[at + 1]?.type === 'noun') return at;
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
    const owner = dateOwner(phrases, clauses, at);
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
