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

type Time = 'former' | 'new' | 'current' | 'future' | null;

/** Who holds offices of one sort: the one person, where it is one, and the last told of. */
interface Holders {
  readonly only: Referent | undefined;
  readonly last: Referent;
}

/** The postings a document has told of so far, so that later sentences can speak of "the new commander" or leave the unit out. */
export class HeldPosts {
  /** By role and time, in any unit and in each. */
  readonly #anywhere = new Map<string, Holders>();
  readonly #inUnit = new Map<Referent, Map<string, Holders>>();
  /** For each role those said to hold it and not to have lost it, by unit. */
  readonly #elsewhere = new Map<string, Map<Referent, Holders>>();
  readonly #units = new Map<Referent, Held['unit']>();
  readonly #started = new Map<Referent, Held['unit']>();
  readonly #ended: Held[] = [];
  readonly #commanded = new Map<Referent, Held['unit']>();
  #last: Held | undefined;

  /** Remembers a posting, so that later sentences can speak of "the new commander". */
  hold(held: Held): void {
    const { person, unit, role, aspect } = held;
    this.#last = held;
    this.#units.set(person, unit);
    if (aspect === 'start') this.#started.set(person, unit);
    if (aspect === 'end') this.#ended.push(held);
    const over = aspect === 'end' || aspect === 'past-state';
    const times = ['any', ...(over ? ['former'] : ['going on']), ...(aspect === 'start' ? ['new'] : [])];
    for (const time of times) note(this.#anywhere, `${role} ${time}`, person);
    if (!unit.referent) return;
    if (role === 'commander' && unit.referent.named) this.#commanded.set(unit.referent, unit);
    const inUnit = this.#inUnit.get(unit.referent) ?? new Map<string, Holders>();
    this.#inUnit.set(unit.referent, inUnit);
    for (const time of times) note(inUnit, `${role} ${time}`, person);
    if (aspect === 'end') return;
    const elsewhere = this.#elsewhere.get(role) ?? new Map<Referent, Holders>();
    this.#elsewhere.set(role, elsewhere);
    note(elsewhere, unit.referent, person);
  }

  /** The one person known to hold an office; `undefined` where none or several fit. */
  holderOf(role: string, unit: Referent | undefined, time: Time): Referent | undefined {
    // Of a unit that is told, offices that are over count too where no time is told.
    const when = time === 'former' || time === 'new' ? time : unit ? 'any' : 'going on';
    const fits = (unit ? this.#inUnit.get(unit) : this.#anywhere)?.get(`${role} ${when}`);
    // Several fit: only the last office told of, where "the new commander" can mean nobody else.
    return fits?.only ?? (time === 'new' && unit === undefined ? fits?.last : undefined);
  }

  /** The one person known to hold such an office in another unit than this. */
  holderElsewhere(role: string, unit: Referent | undefined): Referent | undefined {
    let only: Referent | undefined;
    for (const [other, holders] of this.#elsewhere.get(role) ?? []) {
      if (other === unit) continue;
      if (!holders.only || (only && holders.only !== only)) return undefined;
      only = holders.only;
    }
    return only;
  }

  /** The last person said to have lost a post, other than this one: "in his stead". */
  lastEnded(except: Referent | undefined): Referent | undefined {
    return this.#ended.findLast((held) => held.person !== except)?.person;
  }

  /** The unit a person was last said to begin in. */
  startedIn(person: Referent): Held['unit'] | undefined {
    return this.#started.get(person);
  }

  /** The unit a person was last said to be posted to. */
  unitOf(person: Referent): Held['unit'] | undefined {
    return this.#units.get(person);
  }

  /** The unit a person was said to command within the last three sentences, where it was the last posting told of. */
  heldNear(person: Referent, sentence: number): Held['unit'] | undefined {
    const last = this.#last;
    return last?.person === person && last.role === 'commander' && sentence - last.sentence <= 3
      ? last.unit
      : undefined;
  }

  /** The one named unit whose command the document has told of so far. */
  onlyUnit(): Held['unit'] | undefined {
    const commanded = this.#commanded;
    const [only] = commanded.values();
    return commanded.size === 1 ? only : undefined;
  }

  /** The unit the last posting within two sentences was about. */
  postedUnit(sentence: number): Held['unit'] | undefined {
    return this.#last && sentence - this.#last.sentence <= 2 ? this.#last.unit : undefined;
  }
}

function note<K>(holders: Map<K, Holders>, key: K, person: Referent): void {
  const known = holders.get(key);
  holders.set(key, { only: !known || known.only === person ? person : undefined, last: person });
}
