import type { Day, Instant } from '../model/index.ts';
import { parseDay, requireInstant } from '../model/index.ts';

/**
 * Guards for what comes back from a database or in from outside: small functions that give a value its type or say what is wrong with it and where.
 * Written by hand because a schema library costs more to load (about 90 ms here) than opening a case and asking it may take in all.
 */

/**
 * Takes an unknown value and gives it back typed, with unknown properties left out and the rest in order of UTF-16 code units: `JSON.stringify` of what comes
 * back is its canonical JSON. An empty `place` stands for "not told": see `checked`. @throws {ShapeFault}
 */
export type Check<T> = (value: unknown, place: string) => T;

/**
 * The value as `inner` takes it. Where a value stands is put into words only when something is wrong with it, on a second way through: nearly all values are
 * right, and naming every place of them takes longer than checking them. @throws {ShapeFault}
 */
export function checked<T>(inner: Check<T>, value: unknown, place: string): T {
  try {
    return inner(value, '');
  } catch (fault) {
    if (fault instanceof ShapeFault) return inner(value, place);
    throw fault;
  }
}

/** The place of a part, where places are told. */
function partOf(place: string, part: string | number): string {
  if (place === '') return '';
  return typeof part === 'number' ? `${place}[${part}]` : `${place}.${part}`;
}

/** A value is not of the shape it must have. */
export class ShapeFault extends Error {
  override readonly name = 'ShapeFault';

  constructor(place: string, expected: string, value: unknown) {
    super(`${place} should be ${expected} but is ${show(value)}`);
  }
}

/** Any text. */
export const text: Check<string> = (value, place) => {
  if (typeof value === 'string') return value;
  throw new ShapeFault(place, 'text', value);
};

/** A whole number a program can count with. */
export const whole: Check<number> = (value, place) => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new ShapeFault(place, 'a whole number', value);
};

/** Any number but infinities. */
export const number: Check<number> = (value, place) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ShapeFault(place, 'a number', value);
};

/** True or false. */
export const truth: Check<boolean> = (value, place) => {
  if (typeof value === 'boolean') return value;
  throw new ShapeFault(place, 'true or false', value);
};

/** Days met lately: a record has few different ones, each of them many times. Forgotten all at once where they become many. */
const metDays = new Map<unknown, Day>();
const mostDays = 20_000;

/** A day that exists. */
export const day: Check<Day> = (value, place) => {
  const met = metDays.get(value);
  if (met !== undefined) return met;
  const found = typeof value === 'string' ? parseDay(value) : undefined;
  if (found === undefined) throw new ShapeFault(place, 'a day (YYYY-MM-DD)', value);
  if (metDays.size >= mostDays) metDays.clear();
  metDays.set(value, found);
  return found;
};

/** A moment in UTC. */
export const instant: Check<Instant> = (value, place) => {
  try {
    return requireInstant(text(value, place));
  } catch {
    throw new ShapeFault(place, 'an instant such as 2022-09-25T12:00:00Z', value);
  }
};

/** Text of a pattern; `expected` says in words which. */
export function matching(pattern: RegExp, expected: string): Check<string> {
  return (value, place) => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw new ShapeFault(place, expected, value);
  };
}

/** One of the listed texts. */
export function oneOf<T extends string>(allowed: readonly T[]): Check<T> {
  const known = new Map<unknown, T>(allowed.map((item) => [item, item]));
  return (value, place) => {
    const found = known.get(value);
    if (found !== undefined) return found;
    throw new ShapeFault(place, `one of ${allowed.join(', ')}`, value);
  };
}

/** `null`, or what `inner` takes. */
export function nullable<T>(inner: Check<T>): Check<T | null> {
  return (value, place) => (value === null ? null : inner(value, place));
}

/** For properties that may be left out. */
export function optional<T>(inner: Check<T>): Check<T | undefined> {
  return (value, place) => (value === undefined ? undefined : inner(value, place));
}

/** A list of what `inner` takes. */
export function list<T>(inner: Check<T>): Check<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new ShapeFault(place, 'a list', value);
    return value.map((item: unknown, index) => inner(item, partOf(place, index)));
  };
}

/** Exactly two items. */
export function pair<T>(inner: Check<T>): Check<readonly [T, T]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length !== 2) throw new ShapeFault(place, 'a list of two', value);
    return [inner(value[0], partOf(place, 0)), inner(value[1], partOf(place, 1))];
  };
}

/** An object with these properties; others are left out of the result. */
export function object<T extends object>(fields: { readonly [K in keyof T]-?: Check<T[K]> }): Check<T> {
  // Object.entries gives the union of the guards; which belongs to which key is known to the type above only.
  const entries = (Object.entries(fields) as [string, Check<unknown>][]).sort(([a], [b]) => (a < b ? -1 : 1));
  return (value, place) => {
    const parts = properties(value, place);
    const result: Record<string, unknown> = {};
    for (const [key, check] of entries) {
      const part = check(parts[key], place === '' ? '' : partOf(place, key));
      if (part !== undefined) result[key] = part;
    }
    return result as T;
  };
}

/** An object told apart by one property: `variant('type', { a: ..., b: ... })`. */
export function variant<K extends string, T extends { readonly [P in K]: string }>(
  key: K,
  cases: { readonly [V in T[K]]: Check<Extract<T, { readonly [P in K]: V }>> },
): Check<T> {
  const known = new Map<unknown, Check<T>>(Object.entries(cases) as unknown as readonly [string, Check<T>][]);
  return (value, place) => {
    const tag = properties(value, place)[key];
    const check = known.get(tag);
    if (check) return check(value, place);
    throw new ShapeFault(partOf(place, key), `one of ${[...known.keys()].join(', ')}`, tag);
  };
}

/** The value written as JSON in `written`. @throws {ShapeFault} where it is no JSON or not of the shape. */
export function fromJson<T>(inner: Check<T>, written: string, place: string): T {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw new ShapeFault(place, 'JSON', written);
  }
  return checked(inner, value, place);
}

function properties(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ShapeFault(place, 'an object', value);
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const written = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
