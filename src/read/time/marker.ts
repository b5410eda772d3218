import { clauseVerbs, datedThings, futureWords } from './lexicon.ts';
import type { Scan } from './scan.ts';
import { isMark, isWord, rawAt, wordAt } from './scan.ts';

/*
 * The words around a date that say how it bounds what is told: the preposition before it, and the verb that puts it in the future.
 */

/** What a preposition or adverb before a date makes of it. */
export type Bearing = 'at' | 'since' | 'until' | 'between' | 'before' | 'after' | 'throughout' | 'around';

/** The words before a date, as tokens: `first` to `last`. */
export interface Marker {
  readonly first: number;
  readonly last: number;
  readonly bearing: Bearing;
  /** The last word, lower case. */
  readonly word: string;
}

const bearings: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['before', 'before'],
  ['by', 'before'],
  ['after', 'after'],
  ['between', 'between'],
  ['from', 'since'],
  ['throughout', 'throughout'],
  ['around', 'around'],
  ['circa', 'around'],
  ['about', 'around'],
  ['starting', 'since'],
  ['beginning', 'since'],
  ['effective', 'since'],
]);
for (const word of ['in', 'on', 'at', 'of', 'during', 'within', 'over', 'for', 'dated']) {
  if (!bearings.has(word)) (bearings as Map<string, Bearing>).set(word, 'at');
}

/** Two-word markers: the word before, and what both make of the date. */
const pairs: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  ['ever since', 'since'],
  ['up until', 'until'],
  ['up till', 'until'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['ahead of', 'before'],
  ['as of', 'at'],
  ['back in', 'at'],
  ['starting in', 'since'],
  ['starting on', 'since'],
  ['starting from', 'since'],
  ['beginning in', 'since'],
  ['beginning on', 'since'],
  ['effective from', 'since'],
]);

const determiners = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that']);

/** The marker before the date that begins at a token, a determiner between them stepped over ("after the 2011 uprising"). */
export function markerBefore(scan: Scan, begin: number, next: number): Marker | null {
  let last = begin - 1;
  if (isWord(scan, last) && determiners.has(rawAt(scan, last).toLowerCase())) last--;
  const word = wordAt(scan, last);
  if (word === '') return null;
  const pair = pairs.get(`${wordAt(scan, last - 1)} ${word}`);
  if (pair) return { first: last - 1, last, bearing: pair, word };
  const bearing = bearings.get(word);
  if (!bearing) return null;
  return { first: last, last, bearing: word === 'from' && !fromIsStart(scan, last, next) ? 'at' : bearing, word };
}

/** Whether "from D" says since when: not after a document ("a video from May"), unless "on" or "onward" follows. */
function fromIsStart(scan: Scan, from: number, next: number): boolean {
  if (/^(on|onward|onwards)$/.test(wordAt(scan, next))) return true;
  return !datedThings.has(rawAt(scan, from - 1).toLowerCase());
}

/** How far the verb that puts a date in the future may stand from it, in tokens: about a clause. */
const clauseReach = 12;

/** Whether the clause of the date at tokens `begin` to `next` tells of something to come: "will", "is due to", before it or soon after. */
export function isFuture(scan: Scan, begin: number, next: number): boolean {
  for (let at = begin - 1; at >= Math.max(0, begin - clauseReach); at--) {
    if (endsClause(scan, at)) break;
    const word = rawAt(scan, at).toLowerCase();
    if (futureWords.has(word)) return true;
    // "will be appointed in May": the participle after "be" does not end the clause.
    if (isFinite_(word) && rawAt(scan, at - 1).toLowerCase() !== 'be') break;
  }
  for (let at = next; at < Math.min(scan.count, next + clauseReach); at++) {
    if (endsClause(scan, at)) break;
    const word = rawAt(scan, at).toLowerCase();
    if (word === 'will' || word === 'shall' || word === 'll') return true;
    if (isFinite_(word)) break;
  }
  return false;
}

function endsClause(scan: Scan, index: number): boolean {
  if (scan.kind[index] === 3) return true;
  return ['.', '!', '?', ';', ':'].some((sign) => isMark(scan, index, sign));
}

function isFinite_(word: string): boolean {
  return clauseVerbs.has(word) || (word.length > 4 && word.endsWith('ed'));
}
