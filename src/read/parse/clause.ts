import type { Mark, NounPhrase, VerbGroup } from './phrase.ts';

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

/** Verbs behind which a noun phrase begins a clause of its own. */
export const takesClause: ReadonlySet<string> = new Set(
  'say write tell explain conclude tweet continue claim report state believe think allege confirm add announce deny insist suggest note know fear suspect reveal argue warn assume'.split(
    ' ',
  ),
);

/** The noun phrases standing before the verb, whether they act or are acted on. */
export function surfaceSubject(clause: Clause): readonly NounPhrase[] {
  return clause.verb.passive || (!clause.finite && clause.verb.form !== 'ing' && clause.verb.form !== 'infinitive')
    ? clause.objects
    : clause.subjects;
}
