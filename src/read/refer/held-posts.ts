import type { EntityKind } from '../../model/index.ts';
import type { Referent } from './referent.ts';

/** A posting read earlier in the document, for "the new commander" and for offices whose unit is left out. */
export interface Held {
  readonly person: Referent;
  readonly unit: {
    readonly begin: number;
    readonly end: number;
    readonly text: string;
    readonly kind: EntityKind;
    readonly name: string;
    readonly referent: Referent | undefined;
    readonly phrase: undefined;
  };
  readonly role: string;
  readonly aspect: string;
  readonly sentence: number;
}

/** The postings a document has told of so far, so that later sentences can speak of "the new commander" or leave the unit out. */
export class HeldPosts {
  readonly #posts: Held[] = [];

  /** Remembers a posting, so that later sentences can speak of "the new commander". */
  hold(held: Held): void {
    this.#posts.push(held);
  }

  /** The one person known to hold an office; `undefined` where none or several fit. */
  holderOf(
    role: string,
    unit: Referent | undefined,
    time: 'former' | 'new' | 'current' | 'future' | null,
  ): Referent | undefined {
    const fits = this.#posts.filter((held) => {
      if (held.role !== role) return false;
      if (unit && held.unit.referent !== unit) return false;
      const over = held.aspect === 'end' || held.aspect === 'past-state';
      if (time === 'former') return over;
      if (time === 'new') return held.aspect === 'start';
      return unit !== undefined || !over;
    });
    const people = new Set(fits.map((held) => held.person));
    if (people.size === 1) return fits[0]?.person;
    // Several fit: only the last office told of, where "the new commander" can mean nobody else.
    return time === 'new' && unit === undefined ? fits.at(-1)?.person : undefined;
  }

  /** The one person known to hold such an office in another unit than this. */
  holderElsewhere(role: string, unit: Referent | undefined): Referent | undefined {
    const people = new Set(
      this.#posts
        .filter(
          (held) =>
            held.role === role &&
            held.unit.referent !== undefined &&
            held.unit.referent !== unit &&
            held.aspect !== 'end',
        )
        .map((held) => held.person),
    );
    return people.size === 1 ? [...people][0] : undefined;
  }

  /** The last person said to have lost a post, other than this one: "in his stead". */
  lastEnded(except: Referent | undefined): Referent | undefined {
    return this.#posts.findLast((held) => held.aspect === 'end' && held.person !== except)?.person;
  }

  /** The unit a person was last said to begin in. */
  startedIn(person: Referent): Held['unit'] | undefined {
    return this.#posts.findLast((held) => held.person === person && held.aspect === 'start')?.unit;
  }

  /** The unit a person was last said to be posted to. */
  unitOf(person: Referent): Held['unit'] | undefined {
    return this.#posts.findLast((held) => held.person === person)?.unit;
  }

  /** The unit the last posting within two sentences was about. */
  postedUnit(sentence: number): Held['unit'] | undefined {
    return this.#posts.findLast((held) => sentence - held.sentence <= 2)?.unit;
  }
}
