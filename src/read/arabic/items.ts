import type { Role, TextSpan } from '../../model/index.ts';
import type { Argument } from '../refer/argument.ts';
import type { Atom } from './atoms.ts';
import type { ArabicDate } from './dates.ts';
import type { ArabicSentence } from './sentences.ts';
import type { Verb, VerbForm } from './word-book.ts';

/** An office as the words give it: "the new commander of X", "spokesman of it". */
export interface Office {
  readonly title: TextSpan;
  readonly role: Role;
  readonly unit: Argument | null;
  readonly phase: 'former' | 'new' | 'none';
  /** In the accusative: what somebody is made, not who somebody is. */
  readonly accusative: boolean;
  readonly definite: boolean;
}

interface Base {
  /** Atoms of the sentence, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Somebody or something named, or described where it is told what the description stands for. */
export interface PartyItem extends Base {
  readonly type: 'party';
  readonly party: Argument;
  readonly rank: TextSpan | null;
  /** The office told beside the name. */
  readonly office: Office | null;
  readonly feminine: boolean;
}

/** An office without a name beside it. */
export interface OfficeItem extends Base {
  readonly type: 'office';
  readonly office: Office;
}

/** A verb. */
export interface VerbItem extends Base {
  readonly type: 'verb';
  readonly form: VerbForm;
  readonly atom: Atom;
  /** Passive by its form or sign; `unsure` where the letters leave it open. */
  readonly voice: 'active' | 'passive' | 'unsure';
}

/** A verbal noun ("the appointment of") or a participle ("based in", "backed by"). */
export interface DeedItem extends Base {
  readonly type: 'deed' | 'participle';
  readonly verb: Verb;
  readonly voice: 'active' | 'passive';
  readonly atom: Atom;
}

/** A date; the word before it belongs to it. */
export interface DateItem extends Base {
  readonly type: 'date';
  readonly date: ArabicDate;
}

/** "about 300 fighters". */
export interface CountItem extends Base {
  readonly type: 'count';
  readonly value: {
    readonly text: string;
    readonly begin: number;
    readonly end: number;
    readonly low: number | null;
    readonly high: number | null;
  };
  /** Whether fighters are counted. */
  readonly fighters: boolean;
}

/** Weapons, money, help. */
export interface MaterielItem extends Base {
  readonly type: 'materiel';
  readonly kind: string;
  readonly atom: Atom;
}

/** Everything else. */
export interface WordItem extends Base {
  readonly type: 'preposition' | 'conjunction' | 'mark' | 'word';
  readonly word: string;
  readonly atom: Atom;
}

/** A piece of a sentence that rules look at. */
export type Item = PartyItem | OfficeItem | VerbItem | DeedItem | DateItem | CountItem | MaterielItem | WordItem;

/** A sentence in items. */
export interface ArabicParsed {
  readonly sentence: ArabicSentence;
  readonly items: readonly Item[];
}
