import type { TextSpan } from '../../model/index.ts';
import type { Atom } from './atoms.ts';
import { argumentOf, type Cast, spanOfAtoms } from './cast.ts';
import { readNumber } from './date-words.ts';
import type { ArabicDate } from './dates.ts';
import type { ArabicParsed, CountItem, Item, PartyItem, VerbItem } from './items.ts';
import { type ArabicName, headAt } from './names.ts';
import { joinOffices, officeAt } from './offices.ts';
import type { ArabicSentence } from './sentences.ts';
import type { WordBook } from './word-book.ts';

/** What a sentence is parsed with. */
export interface ParseFrame {
  readonly sentence: ArabicSentence;
  readonly names: readonly ArabicName[];
  readonly dates: readonly ArabicDate[];
  readonly cast: Cast;
  readonly book: WordBook;
  readonly text: string;
}

/** The items of a sentence. Notes in the cast whom it speaks of. */
export function parseSentence(frame: ParseFrame): ArabicParsed {
  const { sentence, names, dates } = frame;
  const { atoms } = sentence;
  const items: Item[] = [];
  for (let at = 0; at < atoms.length; ) {
    const date = dates.find((one) => one.markerFrom === at || one.from === at);
    if (date && !names.some((name) => name.from <= date.from && date.from < name.to)) {
      items.push({ type: 'date', date, from: at, to: date.to });
      at = date.to;
      continue;
    }
    const item =
      nameItem(
        frame,
        names.find((name) => name.outer === at),
      ) ??
      rankedAt(frame, at) ??
      officeAt(frame, at, (next) => bodyAt(frame, next)) ??
      bodyAt(frame, at) ??
      countAt(frame, at) ??
      simpleAt(frame, at, items.at(-1));
    items.push(item);
    at = item.to;
  }
  return { sentence, items: joinOffices(items, frame) };
}

/** A named party; notes it in the cast. */
function nameItem(
  frame: ParseFrame,
  name: ArabicName | undefined,
  rank: TextSpan | null = null,
): PartyItem | undefined {
  if (!name) return undefined;
  const { sentence, cast, text } = frame;
  const span = spanOfAtoms(sentence.atoms, name.from, name.to);
  const referent = cast.find(name) ?? cast.add(name);
  const feminine = name.head?.feminine ?? /ه$/.test(name.key.split(' ')[0] ?? '');
  cast.note(referent, sentence.index, span.begin, feminine);
  return {
    type: 'party',
    party: argumentOf(referent, { ...span, text: text.slice(span.begin, span.end), kind: name.kind, name: name.name }),
    rank,
    office: null,
    feminine,
    from: name.outer,
    to: name.to,
  };
}

/** A rank and the person behind it; an honorific between them is stepped over. */
function rankedAt(frame: ParseFrame, at: number): PartyItem | undefined {
  const { sentence, book, names, text } = frame;
  const { atoms } = sentence;
  const honorific = book.has('honorific', atoms[at]?.full ?? '');
  const start = honorific ? (atoms[at + 1]?.full === '.' ? at + 2 : at + 1) : at;
  const rank = book.ranks.at(start, (index) => (atoms[index]?.type === 'word' ? atoms[index]?.bare : undefined));
  const next = rank ? start + rank.length : start;
  if (!rank && !honorific) return undefined;
  const person = names.find((name) => name.from === next && name.kind === 'person');
  if (!person || atoms[start]?.accusative) return undefined;
  const span = spanOfAtoms(atoms, start, next);
  const words = rank ? { ...span, text: text.slice(span.begin, span.end) } : null;
  const item = nameItem(frame, person, words);
  return item && { ...item, from: at };
}

/** A body named or described at a place: a name, or "the faction" where it is clear which. */
function bodyAt(frame: ParseFrame, at: number): PartyItem | undefined {
  const { sentence, cast, names, book, text } = frame;
  const { atoms } = sentence;
  const named = names.find((name) => name.outer === at);
  if (named) return nameItem(frame, named);
  const found = headAt(atoms, at, book);
  if (!found?.definite || found.head.kind === 'place' || atoms[at]?.accusative) return undefined;
  const span = spanOfAtoms(atoms, at, at + found.length);
  const referent = cast.described(found.head, span.begin, sentence.index);
  if (!referent) return undefined;
  cast.note(referent, sentence.index, span.begin, found.head.feminine);
  const words = text.slice(span.begin, span.end);
  return {
    type: 'party',
    party: { ...argumentOf(referent, { ...span, text: words, kind: referent.kind, name: referent.name }) },
    rank: null,
    office: null,
    feminine: found.head.feminine,
    from: at,
    to: at + found.length,
  };
}

const about = /^(?:نحو|حوالي|قرابه|زهاء|تقريبا)$/;

/** "about 300 fighters", "more than 1,500 men", "three hundred". */
function countAt(frame: ParseFrame, at: number): CountItem | undefined {
  const { sentence, book, text } = frame;
  const { atoms } = sentence;
  const word = (index: number) => atoms[index]?.full ?? '';
  let from = at;
  let bound: 'least' | 'most' | 'none' = 'none';
  if (word(at) === 'اكثر' && word(at + 1) === 'من') [from, bound] = [at + 2, 'least'];
  else if (word(at) === 'اقل' && word(at + 1) === 'من') [from, bound] = [at + 2, 'most'];
  else if (/^(?:ما|لا)$/.test(word(at)) && word(at + 1) === 'يقل') [from, bound] = [at + 3, 'least'];
  else if (about.test(word(at))) from = at + 1;
  const count = readNumber(atoms, from, book);
  if (!count) return undefined;
  const noun = atoms[count.to];
  const fighters =
    noun !== undefined && !noun.definite && book.has('fighters', noun.accusative ? noun.bare : noun.full);
  const to = fighters ? count.to + 1 : count.to;
  const span = spanOfAtoms(atoms, at, to);
  const open = Number.isNaN(count.low);
  return {
    type: 'count',
    from: at,
    to,
    fighters,
    value: {
      ...span,
      text: text.slice(span.begin, span.end),
      low: open || bound === 'most' ? null : count.low,
      high: open || bound === 'least' ? null : count.low,
    },
  };
}

function simpleAt({ sentence, book }: ParseFrame, at: number, previous: Item | undefined): Item {
  const { atoms } = sentence;
  const atom = atoms[at] as Atom;
  const base = { from: at, to: at + 1, atom };
  const { full, bare } = atom;
  if (atom.type === 'clitic') return { ...base, type: /^[وف]$/.test(full) ? 'conjunction' : 'preposition', word: full };
  if (atom.type === 'mark') return { ...base, type: 'mark', word: full };
  if (atom.type === 'word') {
    const verb = atom.definite ? undefined : verbAt(atom, previous, book);
    if (verb) return verb;
    if (book.has('preposition', full)) return { ...base, type: 'preposition', word: full };
    const materiel = book.materiel.at(at, (index) => atoms[index]?.bare);
    const deed = book.deeds.get(bare);
    if (deed && !(materiel && previous?.type === 'verb')) return { ...base, type: 'deed', verb: deed, voice: 'active' };
    const participle = book.participles.get(bare);
    if (participle) return { ...base, type: 'participle', ...participle };
    if (materiel) return { ...base, type: 'materiel', kind: materiel.entry.kind, to: at + materiel.length };
  }
  return { ...base, type: 'word', word: full };
}

/** A verb, where the word is one here: words that are also nouns are verbs at the beginning of a clause. */
function verbAt(atom: Atom, previous: Item | undefined, book: WordBook): VerbItem | undefined {
  const forms = book.verbs.get(atom.full);
  if (!forms || forms.length === 0) return undefined;
  // No verb stands behind a preposition, but for the purpose: "in order to lead".
  if (previous?.type === 'preposition' && !(previous.word === 'ل' && forms.some((form) => form.tense === 'present')))
    return undefined;
  const noun =
    book.deeds.has(atom.bare) ||
    book.has('preposition', atom.full) ||
    book.materiel.at(0, (i) => (i === 0 ? atom.bare : undefined)) !== undefined;
  if (noun && !atom.damma) {
    const begins =
      previous === undefined ||
      previous.type === 'conjunction' ||
      previous.type === 'mark' ||
      (previous.type === 'word' && /^(?:قد|لقد|الذي|التي|ما|كان|ان)$/.test(previous.word));
    if (!begins) return undefined;
  }
  const passives = forms.filter((form) => form.voice === 'passive');
  const strict = forms.filter((form) => form.strict === atom.text.replace(/[\u064b-\u065f]/g, '').slice(-1));
  const pool = strict.length > 0 ? strict : forms;
  const signed = atom.damma && pool.some((form) => form.tense === 'past');
  const form = (signed ? (passives.find((one) => one.tense === 'past') ?? pool[0]) : pool[0]) ?? forms[0];
  if (!form) return undefined;
  const both = pool.some((one) => one.voice === 'active') && pool.some((one) => one.voice === 'passive');
  const voice =
    signed || (form.tense === 'present' && isPassivePresent(atom)) ? 'passive' : both ? 'unsure' : form.voice;
  return { type: 'verb', form, atom, voice, from: atom.index, to: atom.index + 1 };
}

/** "is believed": the present's passive shows by its sign, and only where the active would bear another. */
function isPassivePresent(atom: Atom): boolean {
  return atom.damma && atom.full.length > 4 && /^[يت].?ت/.test(atom.full);
}
