import { type Clause, surfaceSubject, takesClause } from './clause.ts';
import { coordinated, governorIndex, isGoverned } from './noun-lists.ts';
import type { NounPhrase, Phrase, VerbGroup } from './phrase.ts';

/** Verbs whose infinitive is done by their object: "ordered the fighters to withdraw". */
const objectControl = new Set(
  'order ask tell urge force allow help send want enable instruct command require pressure invite direct permit call encourage compel appoint train prepare'.split(
    ' ',
  ),
);

/** Verbs whose object is said to do what a preposition behind it tells: "accused the army of shelling". */
const chargesObject = new Set(
  'accuse suspect blame charge convict acquit criticise criticize condemn denounce praise thank prevent stop keep ban bar discourage dissuade deter suspect sentence fault'.split(
    ' ',
  ),
);

/** A subject, and how its clause hangs on others. */
export interface Found {
  readonly nouns: readonly NounPhrase[];
  readonly relation: Clause['relation'];
  readonly parent: Clause | null;
}

const nothing: Found = { nouns: [], relation: 'main', parent: null };

/** Looks back from a verb for its subject. */
export function findSubject(
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
        return antecedent(phrases, depth, j, last, phrase.word === 'who');
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
        // "an operation to retake", "efforts to support": the noun's own purpose, unless a verb has its object do it.
        const noun = phrases[j - 1];
        if (noun?.type === 'noun' && !objectControl.has(last.verb.lemma) && last.verb.lemma !== 'be') {
          return { nouns: [noun], relation: 'infinitive', parent: last };
        }
        const byObject = objectControl.has(last.verb.lemma) && last.objects.length > 0;
        return { nouns: byObject ? last.objects : surfaceSubject(last), relation: 'infinitive', parent: last };
      }
      case 'preposition':
        // "accused the army of shelling", "prevented them from leaving": the object is who does it.
        if (touching && last && /^(?:of|for|from|with)$/.test(phrase.word) && chargesObject.has(last.verb.lemma))
          return { nouns: last.objects, relation: 'adverbial', parent: last };
        if (touching) return inherit(last, 'adverbial');
        continue;
      case 'conjunction':
        if (touching) {
          const partner = partnerOf(before, finite);
          return inherit(partner, 'conjunct');
        }
        continue;
      case 'stop': {
        // "Varanda Scouts: linked to the Command": a heading is what is told of behind its colon.
        const heading = phrases[0];
        if (
          phrase.word === ':' &&
          j === 1 &&
          touching &&
          !finite &&
          verb.form !== 'infinitive' &&
          heading?.type === 'noun'
        )
          return { nouns: [heading], relation: 'participle', parent: last };
        if (/^[;:.]$/.test(phrase.word)) return finite || touching ? nothing : inherit(last, 'participle');
        if (touching && !finite) return last ? inherit(last, 'participle') : antecedent(phrases, depth, j, null);
        sawComma = true;
        touching = false;
        continue;
      }
      case 'comma': {
        if (touching && !finite) {
          const noun = nounBefore(phrases, depth, j);
          const told = [...before].reverse().find((clause) => clause.finite && !isAside(phrases, clause));
          // "went on trial in X, accused of": the one who is tried, not the place.
          const accused = told && noun && isGoverned(phrases, phrases.indexOf(noun)) && chargesObject.has(verb.lemma);
          if (verb.form === 'ing' || accused)
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
        // "X, not Y, commands": the one who is denied is passed over.
        if (phrases[j - 1]?.type === 'adverb' && textOf(phrases[j - 1]) === 'not') {
          touching = false;
          continue;
        }
        // "two hundred people, among them nine minors, were held": who is picked out of them is not the subject.
        if (finite && isPickedOut(phrases, j)) {
          j -= 2;
          touching = false;
          sawComma = true;
          continue;
        }
        // "X, which funds Y, also pays": behind a comma, the object of an earlier verb is no subject.
        if (
          sawComma &&
          finite &&
          before.some(
            (clause) => clause.objects.includes(phrase) && clause.at < j && !clause.verb.passive && clause.finite,
          )
        ) {
          touching = false;
          continue;
        }
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

/** Whether a clause only says who tells the rest: "..., the army reported, ...". */
function isAside(phrases: readonly Phrase[], clause: Clause): boolean {
  const speaker = surfaceSubject(clause)[0];
  const at = speaker ? phrases.indexOf(speaker) : -1;
  return (
    takesClause.has(clause.verb.lemma) && phrases[clause.at + 1]?.type === 'comma' && phrases[at - 1]?.type === 'comma'
  );
}

/** Whether the noun phrase at `at` stands behind "among them" or "including". */
function isPickedOut(phrases: readonly Phrase[], at: number): boolean {
  const [pronoun, among] = [phrases[at - 1], phrases[at - 2]];
  return (
    pronoun?.type === 'noun' &&
    /^(?:them|whom|which)$/.test(pronoun.head.lower) &&
    among?.type === 'preposition' &&
    among.word === 'among'
  );
}

function textOf(phrase: Phrase | undefined): string {
  return phrase && 'word' in phrase ? phrase.word : '';
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

function partnerOf(before: readonly Clause[], finite: boolean): Clause | null {
  return [...before].reverse().find((clause) => clause.finite === finite) ?? before.at(-1) ?? null;
}

function antecedent(
  phrases: readonly Phrase[],
  depth: readonly number[],
  at: number,
  last: Clause | null,
  personal = false,
): Found {
  const noun = nounBefore(phrases, depth, at);
  // "the chief of the staff, who fled": a body is no "who".
  const governor = noun && personal ? governorIndex(phrases, phrases.indexOf(noun)) : -1;
  const outer = phrases[governor - 1];
  const mark = phrases[governor];
  const person =
    noun &&
    outer?.type === 'noun' &&
    !outer.pronoun &&
    mark &&
    'word' in mark &&
    mark.word === 'of' &&
    phrases.indexOf(noun) > governor
      ? outer
      : noun;
  return { nouns: person ? [person] : [], relation: 'relative', parent: last };
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
    // "Private X, 19, a cook, died": an age between the commas.
    if (phrases[k - 1]?.type === 'comma' && isAge(phrases[k])) k -= 2;
    const earlier = phrases[k];
    if (earlier?.type !== 'noun' || isGoverned(phrases, k)) return best;
    best = coordinated(phrases, k);
  }
  return best;
}

function isAge(phrase: Phrase | undefined): boolean {
  return (
    (phrase?.type === 'noun' && phrase.to - phrase.from === 1 && /^\d{1,2}$/.test(phrase.head.lower)) ||
    (phrase?.type === 'date' && /^\d{1,2}$/.test(phrase.word))
  );
}

function outermost(phrases: readonly Phrase[], depth: readonly number[], noun: NounPhrase): readonly NounPhrase[] {
  const at = phrases.indexOf(noun);
  return appositionHead(phrases, depth, at, coordinated(phrases, at));
}
