import type { EntityKind } from '../../model/index.ts';
import { type Clause, surfaceSubject } from '../parse/clause.ts';
import { nameKey } from '../parse/name.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { NamedSpan, NounPhrase } from '../parse/phrase.ts';
import { findAppositions } from '../parse/structure.ts';
import { isUnitNoun } from '../words/body-nouns.ts';
import { foldWord, isCapital, singular } from '../words/word-forms.ts';
import type { Lexicon } from '../words/word-lists.ts';
import {
  agents,
  describing,
  descriptionText,
  groupWords,
  isPlainlyDescribed,
  isPluralPeople,
  looksLikeGroup,
  stateOrganisations,
  stateUnits,
  tellsArmed,
} from './describing.ts';
import { HeldPosts } from './held-posts.ts';
import { Occurrences } from './occurrences.ts';
import type { Referent } from './referent.ts';
import { LongForms } from './short-forms.ts';

/** More names than one thing has: a text that goes on joining is nonsense, and would cost more than its length. */
const mostKeys = 1000;

/** What all names and phrases that stand for one thing share, so that joining two things changes one place and not all of them. */
interface Standing {
  readonly referent: Referent;
  joined: Standing | undefined;
}

function referentOf(standing: Standing | undefined): Referent | undefined {
  if (!standing?.joined) return standing?.referent;
  let last = standing.joined;
  while (last.joined) last = last.joined;
  // Whatever is asked again is found at once.
  for (let one = standing; one.joined && one.joined !== last; ) {
    const next = one.joined;
    one.joined = last;
    one = next;
  }
  return last.referent;
}

/**
 * What the phrases of a document refer to. Sentences are taken in order; names first, then descriptions and pronouns,
 * which look back only. Where no candidate is clear, a phrase stands for itself: a wrong join costs more than a missed one.
 */
export class Discourse {
  readonly #lexicon: Lexicon;
  readonly #referents: Referent[] = [];
  readonly #byKey = new Map<string, Referent>();
  readonly #ofPhrase = new Map<NounPhrase, Standing>();
  readonly #ofName = new Map<NamedSpan, Standing>();
  readonly #standings = new Map<Referent, Standing>();
  readonly #longForms: LongForms;
  readonly #met = new Occurrences();
  /** Postings read so far. */
  readonly posts: HeldPosts = new HeldPosts();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#longForms = new LongForms(lexicon);
  }

  /** What a phrase stands for; `undefined` where it is nothing the record knows (a method, a day, an argument). */
  of(phrase: NounPhrase | null | undefined): Referent | undefined {
    return phrase ? referentOf(this.#ofPhrase.get(phrase)) : undefined;
  }

  /** What a name stands for. */
  ofName(name: NamedSpan): Referent | undefined {
    return referentOf(this.#ofName.get(name));
  }

  /** The thing a name stands for anywhere in the document. */
  byName(text: string): Referent | undefined {
    return this.#byKey.get(nameKey(text.split(/\s+/).map(foldWord)));
  }

  /** The last body met so far that can be called by this noun ("coalition", "brigade"). */
  byHead(noun: string): Referent | undefined {
    return this.#met.byHead(singular(noun));
  }

  /** Says that a phrase stands for a referent found by other means (an apposition, "calling itself"). */
  identify(phrase: NounPhrase, referent: Referent): void {
    this.#ofPhrase.set(phrase, this.#standingFor(referent));
  }

  /** Registers all names first, so that short forms met early find the long form that comes later. */
  addNames(names: readonly NamedSpan[]): void {
    const longFirst = [...names].sort((a, b) => b.key.split(' ').length - a.key.split(' ').length || a.begin - b.begin);
    for (const name of longFirst) this.#ofName.set(name, this.#standingFor(this.#nameReferent(name)));
  }

  /** Takes in one sentence: gives every noun phrase its referent where one is clear. */
  read(parsed: Parsed): void {
    const { phrases, clauses } = parsed;
    const subjects = new Set(clauses.flatMap((clause) => surfaceSubject(clause)));
    phrases.forEach((phrase, at) => {
      if (phrase.type !== 'noun') return;
      this.#readPhrase(phrase, parsed, at, subjects.has(phrase));
    });
  }

  #readPhrase(phrase: NounPhrase, parsed: Parsed, at: number, subject: boolean, owner = false): void {
    if (phrase.possessor) this.#readPhrase(phrase.possessor, parsed, at, false, !phrase.possessor.pronoun);
    const referent = this.of(phrase) ?? this.#apposed(phrase, parsed) ?? this.#denoted(phrase, parsed, at);
    for (const name of phrase.names) {
      const other = this.ofName(name);
      if (other !== referent) this.#met.note(other, parsed.sentence, name.begin, false, true);
    }
    if (!referent) return;
    this.#ofPhrase.set(phrase, this.#standingFor(referent));
    this.#met.note(referent, parsed.sentence, phrase.begin, subject, owner);
  }

  /** "X, a Syrian group backed by Y": the description is the body named before it. */
  #apposed(phrase: NounPhrase, parsed: Parsed): Referent | undefined {
    const { head } = phrase;
    if (phrase.determiner !== 'indefinite' || isCapital(head.text)) return undefined;
    if (!groupWords.has(head.folded) || isPluralPeople(head.folded)) return undefined;
    if (!isPlainlyDescribed(phrase, this.#lexicon.nationalities)) return undefined;
    const pair = findAppositions(parsed.phrases).find(({ second, list }) => second === phrase && !list);
    const name = pair?.first.names.at(-1);
    const referent = name && pair?.first.head.end === name.end ? this.ofName(name) : undefined;
    if (referent?.kind !== 'unit') return undefined;
    for (const other of phrase.names) {
      const same = this.ofName(other);
      if (same) this.join(referent, same);
    }
    return referent;
  }

  #denoted(phrase: NounPhrase, parsed: Parsed, at: number): Referent | undefined {
    if (phrase.pronoun) return this.#pronoun(phrase, parsed, at);
    const last = phrase.names.at(-1);
    if (last && phrase.head.end === last.end) return this.ofName(last);
    const head = phrase.head.folded;
    const single = singular(head);
    if (last) {
      const named = this.ofName(last);
      if (this.#lexicon.words.place.has(head) && named) {
        if (named.kind !== 'unit') return named;
      }
      if (
        named?.kind === 'place' &&
        (stateUnits.has(head) || stateOrganisations.has(head) || isUnitNoun(head, this.#lexicon))
      ) {
        return this.#stateBody(phrase, last.from, head);
      }
      if (isUnitNoun(head, this.#lexicon) && named && (named.kind === 'unit' || named.kind === 'organisation'))
        return named;
      // "the Homeland Front party", "the New Syunik movement": a noun for a body behind the body's name.
      if (this.#lexicon.organisationHeads.has(single) && (named?.kind === 'unit' || named?.kind === 'organisation'))
        return named;
      if (this.#lexicon.organisationHeads.has(single) && named && named.kind === 'place')
        return this.#stateBody(phrase, last.from, head);
      // "its US Army handlers", "US officials": people who act for the body named before them.
      if (agents.test(head) && named && named.kind !== 'person') return named;
      return undefined;
    }
    const nation = this.#nationIn(phrase);
    if (
      nation !== undefined &&
      (stateUnits.has(head) || stateOrganisations.has(head) || isUnitNoun(head, this.#lexicon))
    ) {
      return this.#stateBody(phrase, nation, head);
    }
    // "the force": only one that was named so.
    if (head === 'force')
      return phrase.determiner === 'definite'
        ? this.#met.lastMatching(
            parsed.sentence,
            phrase.begin,
            (one) => one.named && one.heads.has(head) && !(one.plural && one.state),
          )
        : undefined;
    if (
      isUnitNoun(head, this.#lexicon) ||
      groupWords.has(head) ||
      stateOrganisations.has(head) ||
      head === 'coalition' ||
      head === 'alliance' ||
      head === 'mission' ||
      this.#lexicon.organisationHeads.has(single)
    ) {
      return this.#description(phrase, parsed, head);
    }
    return undefined;
  }

  /** Token index of a nationality or a compound holding one ("US-led"), the first word of a body's descriptive name. */
  #nationIn(phrase: NounPhrase): number | undefined {
    const { tokens } = phrase.sentence;
    for (let i = phrase.from; i < phrase.to - 1; i += 1) {
      const token = tokens[i];
      if (!token || (phrase.possessor && token.end <= phrase.possessor.end)) continue;
      if (this.#lexicon.nationalities.has(token.folded) && isCapital(token.text)) return i;
      if (/-led$/.test(token.lower) && token.parts.length > 1) return i;
    }
    return undefined;
  }

  /** "the US army", "Syrian government", "the US-led coalition": named by nationality and noun. */
  #stateBody(phrase: NounPhrase, from: number, head: string): Referent {
    const { tokens } = phrase.sentence;
    const words = tokens
      .slice(from, phrase.to)
      .filter((token) => !describing.has(token.lower))
      .map((token) => token.text);
    const text = words.join(' ');
    const kind: EntityKind =
      !stateOrganisations.has(head) && (stateUnits.has(head) || isUnitNoun(head, this.#lexicon))
        ? 'unit'
        : 'organisation';
    const compound = /-led\b/.test(text);
    return this.#referent(nameKey(words.map(foldWord)), kind, text, true, !compound);
  }

  #nameReferent(name: NamedSpan): Referent {
    const exact = this.#byKey.get(name.key);
    if (exact) return exact;
    const words = name.key.split(' ');
    if (name.kind === 'person' || name.kind === undefined) {
      // A shorter form belongs to the one longer person it can stand for: the surname, or the given names without it.
      const only = this.#longForms.personOf(words);
      if (only) {
        only.keys.add(name.key);
        this.#byKey.set(name.key, only);
        return only;
      }
    }
    if ((name.kind === 'unit' || name.kind === undefined || name.kind === 'organisation') && words.length > 0) {
      const only = this.#longForms.unitOf(words);
      if (only) {
        only.keys.add(name.key);
        this.#longForms.note(only, words);
        this.#byKey.set(name.key, only);
        return only;
      }
    }
    const national =
      words.length === 2 && this.#lexicon.nationalities.has(words[0] ?? '') && stateUnits.has(words.at(-1) ?? '');
    return this.#referent(name.key, name.kind ?? 'unit', name.text, true, national);
  }

  #referent(key: string, kind: EntityKind, name: string, named: boolean, state: boolean): Referent {
    const known = named ? this.#byKey.get(key) : undefined;
    if (known) return known;
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    const heads = new Set(
      words
        .filter(
          (word) => isUnitNoun(word, this.#lexicon) || this.#lexicon.organisationHeads.has(word) || word === 'mission',
        )
        .map(singular),
    );
    // Any last word of a body's name can take it up again: "the command", "the observatory".
    if (named && words.length > 1 && kind !== 'person' && kind !== 'place') heads.add(singular(last));
    const referent: Referent = {
      number: this.#referents.length,
      kind,
      name,
      named,
      keys: new Set([key]),
      heads,
      state,
      plural: /s$/.test(words.at(-1) ?? ''),
    };
    this.#referents.push(referent);
    this.#longForms.note(referent, words);
    if (named) this.#byKey.set(key, referent);
    return referent;
  }

  /** Two names of one thing, as the text itself says (an acronym in brackets, "also known as"): later mentions of either are one. */
  join(left: Referent, right: Referent): void {
    if (left === right || left.keys.size + right.keys.size > mostKeys) return;
    for (const key of right.keys) {
      left.keys.add(key);
      this.#byKey.set(key, left);
    }
    for (const head of right.heads) left.heads.add(head);
    this.#standingFor(right).joined = this.#standingFor(left);
    this.#standings.delete(right);
  }

  #standingFor(referent: Referent): Standing {
    let standing = this.#standings.get(referent);
    if (!standing) {
      standing = { referent, joined: undefined };
      this.#standings.set(referent, standing);
    }
    return standing;
  }

  /** "the group", "this coalition", "the brigade": the last thing it can mean, else a description of its own. */
  #description(phrase: NounPhrase, parsed: Parsed, head: string): Referent | undefined {
    const single = singular(head);
    const definite = phrase.determiner === 'definite' || phrase.determiner === 'demonstrative';
    if (stateOrganisations.has(head) && definite) {
      return (
        this.#met.calledBy(single, parsed.sentence, phrase.begin) ??
        this.#referent(`${phrase.begin}`, 'organisation', descriptionText(phrase), false, true)
      );
    }
    if (this.#lexicon.organisationHeads.has(single) || single === 'mission') {
      // "the mission", "the ministry": only what has been named so before.
      const found = definite ? this.#met.calledBy(single, parsed.sentence, phrase.begin) : undefined;
      if (found || !isUnitNoun(head, this.#lexicon)) return found;
    }
    if (definite && !isPluralPeople(head)) {
      const found = this.#met.lastMatching(parsed.sentence, phrase.begin, (referent) => {
        if (referent.kind !== 'unit' && referent.kind !== 'organisation') return false;
        if (referent.heads.has(single)) return true;
        return (
          groupWords.has(head) &&
          !stateUnits.has(head) &&
          !referent.state &&
          !referent.heads.has('coalition') &&
          referent.named &&
          referent.kind === 'unit' &&
          looksLikeGroup(single, referent)
        );
      });
      if (found) return found;
      const only = this.#met.calledBy(single, parsed.sentence, phrase.begin);
      if (only) return only;
    }
    if (definite && isPluralPeople(head) && !stateUnits.has(head)) return undefined;
    // "the dairy group", "a movement": armed only where a word beside it says so.
    if (!tellsArmed(phrase, head)) return undefined;
    if (phrase.determiner === 'indefinite' || definite || phrase.determiner === 'possessive') {
      if (stateOrganisations.has(head))
        return this.#referent(`${phrase.begin}`, 'organisation', descriptionText(phrase), false, true);
      return this.#referent(`${phrase.begin}`, 'unit', descriptionText(phrase), false, stateUnits.has(head));
    }
    return undefined;
  }

  #pronoun(phrase: NounPhrase, parsed: Parsed, at: number): Referent | undefined {
    const word = phrase.head.lower;
    if (/^(?:i|we|us|me|our|my|you|your|ours)$/.test(word)) return undefined;
    const personal = /^(?:he|him|his|she|her|himself|herself)$/.test(word);
    const plural = /^(?:they|them|their|themselves)$/.test(word);
    const clause = parsed.clauses.find(
      (candidate) =>
        candidate.objects.includes(phrase) || candidate.obliques.some((oblique) => oblique.nouns.includes(phrase)),
    );
    // An object pronoun is not its own subject: "the coalition ... beefing it up".
    const excluded = new Set(
      clause && !/(?:self|selves)$/.test(word) && clause.objects.includes(phrase)
        ? [...clause.subjects, ...this.#subjectAbove(clause)].map((noun) => this.of(noun))
        : [],
    );
    // "its", "their" and a subject pronoun prefer the subject of the clause they stand in, or of the one above it.
    const own = this.#nearestSubject(parsed, at, phrase);
    if (own && !excluded.has(own) && this.#agrees(own, personal, plural)) return own;
    return this.#met.lastMatching(
      parsed.sentence,
      phrase.begin,
      (referent) => !excluded.has(referent) && this.#agrees(referent, personal, plural),
    );
  }

  /** "X condemns the presence on its soil, calling it ...": the participle's nearest noun cannot act, so X is who calls, and "it" is not X. */
  #subjectAbove(clause: Clause): readonly NounPhrase[] {
    const told = clause.subjects.some((noun) => this.of(noun) !== undefined);
    return !told && !clause.finite && clause.verb.form === 'ing' && clause.parent ? surfaceSubject(clause.parent) : [];
  }

  #agrees(referent: Referent, personal: boolean, plural: boolean): boolean {
    if (personal) return referent.kind === 'person';
    if (plural) return referent.kind === 'unit' || (referent.kind === 'organisation' && referent.plural);
    // "British forces" are they, not it.
    if (referent.state && referent.plural && referent.kind === 'unit') return false;
    return referent.kind === 'unit' || referent.kind === 'organisation';
  }

  /** The referent of the subject of the clause around a phrase, where that subject stands before it. */
  #nearestSubject(parsed: Parsed, at: number, phrase: NounPhrase): Referent | undefined {
    const around = [...parsed.clauses].reverse().filter((clause) => clause.at < at);
    for (const clause of around) {
      for (const noun of surfaceSubject(clause)) {
        if (noun === phrase || noun.end > phrase.begin) continue;
        const referent = this.of(noun);
        if (referent) return referent;
      }
    }
    return undefined;
  }
}
