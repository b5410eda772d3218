import { clauseVerbs, datedThings, futureWords, hearers } from './lexicon.ts';
import type { Scan } from './scan.ts';
import { isApostrophe, isWord, rawAt, wordAt } from './scan.ts';

/*
 * The words around a date that say how it bounds what is told: the preposition before it, and the verb that puts it in the future.
 */

/** What a preposition or adverb before a date makes of it. */
type Bearing = 'at' | 'since' | 'until' | 'between' | 'before' | 'after' | 'throughout' | 'around';

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
  ...'in on at of during within over for dated'.split(' ').map((word) => [word, 'at'] as const),
]);

/** Two-word markers: the word before, and what both make of the date. */
const pairs: ReadonlyMap<string, Bearing> = new Map<string, Bearing>([
  ['ever since', 'since'],
  ['up until', 'until'],
  ['up till', 'until'],
  ['up to', 'until'],
  ['prior to', 'before'],
  ['later than', 'before'],
  ['early as', 'at'],
  ['late as', 'at'],
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
  const governing = /^(in|on|of)$/.test(word) ? eventMarker(scan, last) : null;
  if (governing) return governing;
  return { first: last, last, bearing: word === 'from' && !fromIsStart(scan, last, next) ? 'at' : bearing, word };
}

/** How many words an event between its preposition and its date may have: "since the attack on the base of 15 February". */
const eventReach = 7;

/** "since the attack on 15 February", "until his death in 2017": the event's date bounds as the word before the event says. */
function eventMarker(scan: Scan, preposition: number): Marker | null {
  for (let at = preposition - 1; at >= Math.max(0, preposition - eventReach); at--) {
    const word = wordAt(scan, at);
    if (word === 'since' || word === 'until' || word === 'till' || word === 'after' || word === 'before') {
      const event = rawAt(scan, at + 2).toLowerCase();
      if (!determiners.has(rawAt(scan, at + 1).toLowerCase()) || (word === 'before' && hearers.has(event))) return null;
      return { first: at, last: at, bearing: bearings.get(word) ?? 'at', word };
    }
    if (!isWord(scan, at) && !isApostrophe(scan, at)) return null;
    if (isFiniteVerb(rawAt(scan, at).toLowerCase())) return null;
  }
  return null;
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
    const word = rawAt(scan, at).toLowerCase();
    if (endsClause(word)) break;
    if (futureWords.has(word)) return true;
    // "will be appointed in May": the participle after "be" does not end the clause.
    if (isFiniteVerb(word) && rawAt(scan, at - 1).toLowerCase() !== 'be') break;
  }
  for (let at = next; at < Math.min(scan.count, next + clauseReach); at++) {
    const word = rawAt(scan, at).toLowerCase();
    if (endsClause(word)) break;
    if (word === 'will' || word === 'shall' || word === 'll') return true;
    if (isFiniteVerb(word)) break;
  }
  return false;
}

const clauseEnds = new Set(['.', '!', '?', ';', ':']);

/** Whether a token's words end a clause: a mark, or a blank line, which is all white space. */
function endsClause(words: string): boolean {
  return clauseEnds.has(words) || words.trim() === '';
}

function isFiniteVerb(word: string): boolean {
  return clauseVerbs.has(word) || (word.length > 4 && word.endsWith('ed'));
}
