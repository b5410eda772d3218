import { MusterError } from './error.ts';
import type { Span } from './span.ts';

/** What names refer to: a person, an armed or security body, a place, any other organisation (a state that acts is one). */
export const entityKinds = ['person', 'unit', 'place', 'organisation'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** What a stretch of words in a text is. */
export const mentionKinds = [
  'person',
  'unit',
  'place',
  'organisation',
  'rank',
  'title',
  'date',
  'nationality',
  'weapon',
  'quantity',
] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Words in a source that name, describe or stand for something. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly text: string;
}

/** A mention as a party of a claim: the words as they stand, and the name they resolve to inside the document. */
export interface Party extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  /** The name after coreference ("the new commander" -> the person's name); the words themselves where nothing better is known. */
  readonly name: string;
}

/** `ent-` and 16 hexadecimal digits, derived from kind and name key, so that the same name gives the same id on any machine. */
export type EntityId = string;

export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name it is shown by: the first spelling met. Other spellings come from the claims' parties. */
  readonly name: string;
  /** Normalised form names are compared by. Two entities with one key are one, unless `scope` keeps them apart. */
  readonly key: string;
  /** The source a doubtful name ("the group", a surname alone) is confined to; `null` for names that hold across documents. */
  readonly scope: string | null;
}

/** A decision about whether two ids mean one thing. */
export const judgements = ['same', 'different', 'unsure'] as const;
export type Judgement = (typeof judgements)[number];

/** @throws {MusterError} `party-empty` where there are no words or the offsets enclose nothing. */
export function makeParty(input: Party): Party {
  if (input.text.trim() === '' || input.name.trim() === '' || input.end <= input.begin || input.begin < 0) {
    throw new MusterError(
      'party-empty',
      `A party needs words in the source; got "${input.text}" at ${input.begin}-${input.end}.`,
    );
  }
  return { text: input.text, kind: input.kind, begin: input.begin, end: input.end, name: input.name };
}
