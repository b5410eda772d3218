import type { ClaimValue } from '../../../model/index.ts';
import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import type { VerbFrame } from '../../words/word-lists.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { doerOf, tellsPeople } from '../people.ts';
import { different, placeOfSite } from './parties.ts';
import { slots } from './slots.ts';
import { told } from './told.ts';

/** To whom something was done: a party, or words that are none. */
interface Victim {
  readonly object: Argument | null;
  readonly value: ClaimValue;
}

/** Acts done to people, places and things: "gunmen abducted two farmers", "was beaten by officers of X". Habits and intentions are none. */
export function incidents(clause: Clause, frame: VerbFrame, context: Context): Draft[] {
  if (!isEvent(clause)) return [];
  // "killing tools": a listed thing, not a deed.
  if (context.lexicon.materiel.longestAt(context.parsed.sentence.folded, clause.verb.verb.index)) return [];
  // A headline's "gunmen" are those the text tells more of.
  const headline = context.parsed.sentence.segment.kind === 'headline';
  const tellers = slots(clause, frame.subject, (noun) => doerOf(noun, context), context);
  const subjects = (tellers.length > 0 ? tellers : foughtWith(clause, context)).filter(
    (subject) =>
      // Units march and rally to war.
      !(subject.kind === 'unit' && frame.kinds[0] === 'protest') &&
      (!headline || subject.referent?.named === true) &&
      // A party or a storm that has a name "hits" and "destroys" otherwise.
      !(subject.kind === 'organisation' && subject.referent?.named === true && frame.kinds[0] === 'attack'),
  );
  if (subjects.length === 0) return [];
  const victims = frame.object.length === 0 ? [alone(clause)] : victimsOf(clause, frame, context);
  return subjects.flatMap((subject) =>
    victims
      .filter(({ object }) => object === null || different(subject, object))
      // Whoever is named and held is told of as held: that is a status.
      .filter(({ object }) => !(object?.kind === 'person' && frame.kinds.every((kind) => kind === 'detention')))
      .map(({ object, value }) =>
        draft({
          ...told(clause, context),
          type: 'incident',
          subject,
          object,
          value,
          kinds: frame.kinds,
          evidence: [subject, clause.verb, ...(object ? [object] : [value])],
          aspect: 'event',
          // "crimes committed by X": a shortened relative clause is said in passing.
          inPassing: !clause.finite && clause.relation === 'participle' && clause.verb.form !== 'ing',
          rule: `incident:${frame.lemma}`,
          confidence: 0.75,
        }),
      ),
  );
}

/** "were killed in a clash with X", "in an attack by Y": who stood on the other side, where the verb names nobody. */
function foughtWith(clause: Clause, context: Context): readonly Argument[] {
  const { parsed, lexicon } = context;
  if (!clause.verb.passive || clause.subjects.length > 0) return [];
  const at = clause.obliques.findIndex(
    ({ preposition, nouns: [noun] }) =>
      /^(?:in|during)$/.test(preposition) &&
      noun !== undefined &&
      lexicon.incidents.longestAt(parsed.sentence.folded, noun.head.index) !== undefined,
  );
  const side = at >= 0 ? clause.obliques[at + 1] : undefined;
  return side && /^(?:with|by|against)$/.test(side.preposition)
    ? side.nouns.map((noun) => doerOf(noun, context)).filter((one) => one !== undefined)
    : [];
}

/** Whether a clause tells what happened: not what is usual, wanted or supposed. */
export function isEvent(clause: Clause): boolean {
  const { verb, parent } = clause;
  if (verb.modal !== null && verb.modal !== 'will' && verb.modal !== 'would') return false;
  if (verb.form === 'infinitive')
    return (
      parent !== null &&
      /^(?:begin|start|continue|manage|go|proceed|say|report|believe|allege|think|suspect)$/.test(parent.verb.lemma)
    );
  if (clause.finite) return verb.tense !== 'present' || verb.progressive;
  return true;
}

function victimsOf(clause: Clause, frame: VerbFrame, context: Context): readonly Victim[] {
  for (const slot of frame.object) {
    const nouns = slot === 'obj' ? clause.objects : nearOblique(clause, slot, context);
    const found = nouns.map((noun) => victimOf(noun, frame, context)).filter((victim) => victim !== undefined);
    if (found.length > 0) return joined(found, context);
  }
  return [];
}

/** "fired on X": the first prepositional phrase behind the verb or its object; a later one tells where. */
function nearOblique(clause: Clause, preposition: string, { parsed }: Context): readonly NounPhrase[] {
  const first = clause.obliques.find((oblique) => oblique.preposition !== 'by');
  if (first?.preposition !== preposition) return [];
  return parsed.phrases.slice(clause.at + 1, first.at).some((phrase) => phrase.type === 'verb') ? [] : first.nouns;
}

/** "a foreman and two cooks": unnamed members of one list are one value. */
function joined(victims: readonly Victim[], { text }: Context): readonly Victim[] {
  const named = victims.filter(({ object }) => object !== null);
  const [first, ...others] = victims.filter(({ object }) => object === null);
  const last = others.at(-1);
  if (!first || !last) return victims;
  const { begin } = first.value;
  const { end } = last.value;
  return [...named, { object: null, value: { kind: 'text', text: text.slice(begin, end), begin, end } }];
}

const abstract =
  /^(?:deals?|agreements?|plans?|ideas?|hopes?|decisions?|laws?|bills?|talks|process|chances?|record|records|hours?|time|goals?|balls?|note|poses?|chords?|prices?|economy|way|ways|bid|proposals?|efforts?|attention|interest|drums?|breath|fire|war|battle|accusations?|charges?|allegations?|others?)$/;

function victimOf(noun: NounPhrase, frame: VerbFrame, context: Context): Victim | undefined {
  const { make } = context;
  const value = wordsFor(noun, context);
  if (noun.pronoun) {
    const known = make.any(noun);
    return known ? { object: known, value } : undefined;
  }
  const people = tellsPeople(noun, context);
  const person = make.person(noun);
  if (person?.referent?.named) return { object: person, value };
  if (frame.flags.has('people') && !people) return undefined;
  if (people) return { object: null, value };
  const isName = noun.names.some((name) => name.end === noun.head.end);
  const body = isName ? make.unit(noun) : undefined;
  if (body?.referent?.named) return { object: body, value };
  const owner = ownerOf(noun, context);
  if (owner) return { object: owner, value };
  const headed = isName || context.lexicon.words.place.has(noun.head.folded);
  const of = postmodifiers(context.parsed.phrases, noun)[0];
  const place =
    (headed ? make.place(noun) : undefined) ??
    (of && /^(?:of|at)$/.test(of.preposition) && context.lexicon.words.spot.has(noun.head.folded)
      ? placeOfSite(noun, context)
      : undefined);
  if (place) return { object: place, value };
  if (abstract.test(noun.head.lower) || isName) return undefined;
  return { object: null, value };
}

/** "his car", "the office of X", "the group's camp": what stands for the one it belongs to. */
function ownerOf(noun: NounPhrase, { make, parsed, lexicon }: Context): Argument | undefined {
  const head = noun.head.lower;
  if (!lexicon.words.belonging.has(head) && !lexicon.words.site.has(head)) return undefined;
  const of = postmodifiers(parsed.phrases, noun)[0];
  const owner = make.any(noun.possessor) ?? (of?.preposition === 'of' ? make.any(of.nouns[0]) : undefined);
  return owner?.referent?.named && owner.kind !== 'place' ? owner : undefined;
}

/** The words for whoever or whatever was hit, with what they are "of". */
function wordsFor(noun: NounPhrase, { parsed, text }: Context): ClaimValue {
  const of = postmodifiers(parsed.phrases, noun)[0];
  const end = of?.preposition === 'of' ? (of.nouns.at(-1)?.end ?? noun.end) : noun.end;
  return { kind: 'text', text: text.slice(noun.begin, end), begin: noun.begin, end };
}

function alone(clause: Clause): Victim {
  const { text, begin, end } = clause.objects[0] ?? clause.verb.verb;
  return { object: null, value: { kind: 'text', text, begin, end } };
}
