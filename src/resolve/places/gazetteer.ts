import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { remember } from '../names/remember.ts';
import type { Place, PlaceKind } from './place.ts';

/** A place with all its names, the one it goes by first. */
export interface NamedPlace {
  readonly place: Place;
  readonly names: readonly string[];
}

/**
 * The gazetteer as it lies in the file: lines in order, searched as bytes, so that opening it costs no more than unpacking it. `begin` and `end` of a
 * part are offsets of its first line and behind its last.
 */
interface Gazetteer {
  readonly bytes: Buffer;
  readonly places: Part;
  readonly keys: Part;
}

interface Part {
  readonly begin: number;
  readonly end: number;
}

const newline = 0x0a;
const tab = 0x09;

let opened: Gazetteer | undefined;

function gazetteer(): Gazetteer {
  opened ??= open();
  return opened;
}

function open(): Gazetteer {
  const bytes = gunzipSync(readFileSync(new URL('../../../lexicon/gazetteer.tsv.gz', import.meta.url)));
  let begin = 0;
  while (bytes[begin] === 0x23) begin = bytes.indexOf(newline, begin) + 1;
  const between = bytes.indexOf('\n\n', begin);
  return { bytes, places: { begin, end: between + 1 }, keys: { begin: between + 2, end: bytes.length } };
}

/** The cells of the line of a part whose first cell is `first`; `null` where there is none. */
function lineOf({ bytes }: Gazetteer, part: Part, first: string): readonly string[] | null {
  const wanted = Buffer.from(first);
  let low = part.begin;
  let high = part.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begin = Math.max(low, bytes.lastIndexOf(newline, middle - 1) + 1);
    const end = bytes.indexOf(newline, begin);
    const order = bytes.subarray(begin, bytes.indexOf(tab, begin)).compare(wanted);
    if (order === 0) return bytes.toString('utf8', begin, end).split('\t');
    if (order < 0) low = end + 1;
    else high = begin;
  }
  return null;
}

/** A place a key leads to. */
export interface Under {
  readonly id: string;
  /** Which of its names have the key; empty under an exact key. */
  readonly names: readonly number[];
}

/** The places a key leads to (see `exactKey`, `fuzzyKeys`), most people first. */
export function placesUnder(key: string): readonly Under[] {
  const held = gazetteer();
  const entries = lineOf(held, held.keys, key)?.[1]?.split(' ') ?? [];
  return entries.map((entry) => {
    const [id = '', names] = entry.split(':');
    return { id, names: names?.split(',').map(Number) ?? [] };
  });
}

/** A place by its id; `null` where there is none. */
export const namedPlace: (id: string) => NamedPlace | null = remember((id) => {
  const held = gazetteer();
  const cells = lineOf(held, held.places, id);
  if (cells === null) return null;
  const [, kind = '', country = '', latitude, longitude, population, within = '-', namesake = '-', called = ''] = cells;
  const own = called.split('|');
  const shared = namesake === '-' ? [] : (lineOf(held, held.places, namesake)?.[8]?.split('|') ?? []);
  const place: Place = {
    id,
    name: own[0] ?? '',
    kind: isKind(kind) ? kind : 'city',
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    within: within === '-' ? [] : within.split(' '),
  };
  return { place, names: [...new Set([...own, ...shared])] };
}, 5_000);

function isKind(kind: string): kind is PlaceKind {
  return kind === 'country' || kind === 'area' || kind === 'city';
}
