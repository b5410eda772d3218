import type { Role } from '../../model/index.ts';
import type { PhraseTable } from './phrase-table.ts';

/** A country and how its name, its people and its government's seat are written. */
interface Country {
  readonly kind: 'country';
  readonly name: string;
}

/** A place of the gazetteer. */
interface Place {
  readonly kind: 'place';
  readonly name: string;
  readonly type: string;
  /** Whether the same word is also a common word or a personal name. */
  readonly ambiguous: boolean;
}

/** A well-known body: an armed or security body (`unit`) or another organisation. */
interface Body {
  readonly kind: 'body';
  readonly name: string;
  readonly entity: 'unit' | 'organisation';
  readonly ambiguous: boolean;
}

/** A news outlet or agency. */
interface Outlet {
  readonly kind: 'outlet';
  readonly name: string;
}

/** A rank; a higher `order` is a higher rank, comparable between services. */
export interface Rank {
  readonly name: string;
  readonly order: number;
}

/** A title or role word. */
export interface Title {
  readonly name: string;
  readonly role: Role;
  /** Whether the word denotes a post in an armed body, a civil one, or either. */
  readonly field: 'armed' | 'civil' | 'any';
}

/** A noun that heads the name or description of an armed or security body. */
export interface UnitHead {
  readonly class: string;
  /** Whether it usually belongs to a proper name. */
  readonly proper: boolean;
  /** Whether the word in small letters usually means something else. */
  readonly ambiguous: boolean;
}

/** What the lists know under a name. */
export type Known = Country | Place | Body | Outlet;

/** What a word of lexicon/reading-words.tsv tells; the file explains each class. */
export const wordClasses = [
  'appoint',
  'dismiss',
  'resign',
  'lead',
  'replace',
  'appointment',
  'dismissal',
  'place',
  'spot',
  'site',
  'source',
  'affiliate',
  'splinter',
  'part',
  'ally',
  'backer',
  'fight',
  'quarrel',
  'drill',
  'permission',
  'belonging',
  'people',
  'sport',
] as const;

/** One of `wordClasses`. */
export type WordClass = (typeof wordClasses)[number];

/** Everything the reader knows of words. Built once from the files in `lexicon/`. */
export interface Lexicon {
  /** Countries, places, bodies and outlets by any of their names. */
  readonly known: PhraseTable<Known>;
  /** Country names by adjective or people's name ("Syrian", "Syrians", "US"). */
  readonly nationalities: ReadonlyMap<string, string>;
  readonly ranks: PhraseTable<Rank>;
  readonly titles: PhraseTable<Title>;
  readonly unitHeads: ReadonlyMap<string, UnitHead>;
  /** Generic words for armed bodies or their people: see `isUnitNoun`. */
  readonly unitNouns: ReadonlySet<string>;
  /** Nouns heading other organisations, with their kind. */
  readonly organisationHeads: ReadonlyMap<string, string>;
  /** Given names; the value tells whether the name is also another word. */
  readonly givenNames: ReadonlyMap<string, boolean>;
  /** Particles of personal names; the value tells whether one can begin a name. */
  readonly particles: ReadonlyMap<string, boolean>;
  /** Nouns counted in strength claims. */
  readonly fighters: ReadonlySet<string>;
  /** Materiel and help, with the kind of support they are. */
  readonly materiel: PhraseTable<string>;
  /** Nouns for events, with the kind of incident. */
  readonly incidents: PhraseTable<string>;
  /** Loaded terms kept as wording. */
  readonly loaded: PhraseTable<string>;
  /** Verb frames by lemma. */
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  /** Attribution cues by lemma. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** Words that attribute only where the trained model finds them doing so, by lemma: see lexicon/heard-cues.tsv. */
  readonly heardCues: ReadonlyMap<string, Cue>;
  /** Words the rules look for, by what they tell: see lexicon/reading-words.tsv. */
  readonly words: Readonly<Record<WordClass, ReadonlySet<string>>>;
  /** Hedging adverbs and phrases, with the certainty they express. */
  readonly hedges: PhraseTable<string>;
}

/** How a verb's arguments make a claim: see lexicon/verbs.tsv. */
export interface VerbFrame {
  readonly lemma: string;
  /** Particle that must follow the verb ("out"), or empty. */
  readonly particle: string;
  readonly type: string;
  /** Slots: subj, obj, obj2, comp, or a preposition; alternatives separated by `|`. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly kinds: readonly string[];
  readonly aspect: 'state' | 'start' | 'end' | 'event';
  readonly flags: ReadonlySet<string>;
}

/** How a verb of saying attributes: see lexicon/cues.tsv. */
export interface Cue {
  readonly lemma: string;
  readonly act: string;
  readonly stance: 'vouches' | 'neutral' | 'distances';
  readonly certainty: string;
}
