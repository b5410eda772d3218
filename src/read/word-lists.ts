import type { Role } from '../model/index.ts';

/** Entries found by their words; a phrase's words are folded with `foldWord` and joined by one space. */
export class Phrases<T> {
  readonly #entries = new Map<string, T>();
  readonly #beginnings = new Set<string>();
  #longest = 0;

  add(phrase: string, entry: T): void {
    const words = phraseWords(phrase);
    if (words.length === 0) return;
    const key = words.join(' ');
    if (this.#entries.has(key)) return;
    this.#entries.set(key, entry);
    for (let count = 1; count < words.length; count += 1) this.#beginnings.add(words.slice(0, count).join(' '));
    this.#longest = Math.max(this.#longest, words.length);
  }

  get(phrase: string): T | undefined {
    return this.#entries.get(phraseWords(phrase).join(' '));
  }

  has(phrase: string): boolean {
    return this.get(phrase) !== undefined;
  }

  /** The longest entry that begins at word `from`, with the index after its last word. */
  longestAt(words: readonly string[], from: number): { readonly entry: T; readonly to: number } | undefined {
    let key = '';
    let best: { entry: T; to: number } | undefined;
    for (let to = from; to < words.length && to - from < this.#longest; to += 1) {
      const word = words[to];
      if (!word) break;
      key = key === '' ? word : `${key} ${word}`;
      const entry = this.#entries.get(key);
      if (entry !== undefined) best = { entry, to: to + 1 };
      if (!this.#beginnings.has(key)) break;
    }
    return best;
  }
}

/** The words of a phrase as lexicon entries are compared: lower case, no diacritics, apostrophes or full stops; hyphens separate nothing. */
export function phraseWords(phrase: string): string[] {
  return phrase
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
}

/** One word folded for comparison. Hyphens stay: "al-tanf". */
export function foldWord(word: string): string {
  // Most words are plain Latin letters, for which the folding is only a change of case.
  if (/^[a-zA-Z0-9-]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʼ`.]/gu, '')
    .replace(/[‐‑–]/g, '-')
    .toLowerCase();
}

/** A country and how its name, its people and its government's seat are written. */
export interface Country {
  readonly kind: 'country';
  readonly name: string;
}

/** A place of the gazetteer. */
export interface Place {
  readonly kind: 'place';
  readonly name: string;
  readonly type: string;
  /** Whether the same word is also a common word or a personal name. */
  readonly ambiguous: boolean;
}

/** A well-known body: an armed or security body (`unit`) or another organisation. */
export interface Body {
  readonly kind: 'body';
  readonly name: string;
  readonly entity: 'unit' | 'organisation';
  readonly ambiguous: boolean;
}

/** A news outlet or agency. */
export interface Outlet {
  readonly kind: 'outlet';
  readonly name: string;
}

export interface Rank {
  readonly name: string;
  readonly order: number;
}

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

export type Known = Country | Place | Body | Outlet;

/** Everything the reader knows of words. Built once from the files in `lexicon/`. */
export interface Lexicon {
  /** Countries, places, bodies and outlets by any of their names. */
  readonly known: Phrases<Known>;
  /** Country names by adjective or people's name ("Syrian", "Syrians", "US"). */
  readonly nationalities: ReadonlyMap<string, string>;
  readonly ranks: Phrases<Rank>;
  readonly titles: Phrases<Title>;
  readonly unitHeads: ReadonlyMap<string, UnitHead>;
  /** Nouns heading other organisations, with their kind. */
  readonly organisationHeads: ReadonlyMap<string, string>;
  /** Given names; the value tells whether the name is also another word. */
  readonly givenNames: ReadonlyMap<string, boolean>;
  /** Particles of personal names; the value tells whether one can begin a name. */
  readonly particles: ReadonlyMap<string, boolean>;
  /** Nouns counted in strength claims. */
  readonly fighters: ReadonlySet<string>;
  /** Materiel and help, with the kind of support they are. */
  readonly materiel: Phrases<string>;
  /** Nouns for events, with the kind of incident. */
  readonly incidents: Phrases<string>;
  /** Loaded terms kept as wording. */
  readonly loaded: Phrases<string>;
  /** Verb frames by lemma. */
  readonly verbs: ReadonlyMap<string, readonly VerbFrame[]>;
  /** Attribution cues by lemma. */
  readonly cues: ReadonlyMap<string, Cue>;
  /** Hedging adverbs and phrases, with the certainty they express. */
  readonly hedges: Phrases<string>;
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
