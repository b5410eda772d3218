import type { Argument } from '../refer/argument.ts';
import { argumentOf, spanOfAtoms } from './cast.ts';
import type { Item, Office, OfficeItem, PartyItem } from './items.ts';
import type { ParseFrame } from './parse.ts';

const epithets =
  /^(?:العام|العامه|الرسمي|الرسميه|العسكري|العسكريه|الميداني|الاعلامي|الاعلي|عام|رسمي|رسميا|عسكري|عسكريا|ميداني|ميدانيا|عاما|اعلي|المكلف|بالوكاله)$/;

/** The office at a place, with the body it is of. */
export function officeAt(
  frame: ParseFrame,
  at: number,
  bodyAt: (at: number) => PartyItem | undefined,
): OfficeItem | undefined {
  const { sentence, book, cast, text } = frame;
  const { atoms } = sentence;
  const bare = (index: number) => (atoms[index]?.type === 'word' ? atoms[index]?.bare : undefined);
  const full = (index: number) => (atoms[index]?.type === 'word' ? atoms[index]?.full : undefined);
  const plain = book.titles.at(at, bare);
  const exact = book.titles.at(at, full);
  const found = exact && (!plain || exact.length >= plain.length) ? exact : plain;
  const first = atoms[at];
  if (!found || !first) return undefined;
  let to = at + found.length;
  while (epithets.test(atoms[to]?.full ?? '') || epithets.test(`${atoms[to]?.full}ا`)) to += 1;
  const titleSpan = spanOfAtoms(atoms, at, to);
  let phase: Office['phase'] = 'none';
  const readPhase = () => {
    for (;;) {
      const word = atoms[to];
      if (word?.type !== 'word') return;
      const name = word.accusative ? `${word.full}ا` : word.full;
      if (book.has('former', name)) phase = 'former';
      else if (book.has('new', name)) phase = 'new';
      else return;
      to += 1;
    }
  };
  readPhase();
  const suffix = atoms[at + found.length - 1]?.suffix;
  const body = suffix ? undefined : unitBehind(frame, to, found.entry.link, bodyAt);
  let unit: Argument | null = body?.unit ?? null;
  if (body) to = body.to;
  if (suffix) {
    const referent = cast.pointedAt(
      'unit',
      sentence.index,
      first.begin,
      suffix.text.replace(/[\u064b-\u065f]/g, '') === 'ها',
    );
    unit = referent ? argumentOf(referent, { ...suffix, kind: 'unit', name: referent.name }) : null;
  }
  if (body && phase === 'none') readPhase();
  return {
    type: 'office',
    from: at,
    to,
    office: {
      title: { ...titleSpan, text: text.slice(titleSpan.begin, titleSpan.end) },
      role: found.entry.role,
      unit,
      phase,
      accusative: first.accusative,
      definite: first.definite || suffix !== undefined || (unit !== null && !first.accusative),
    },
  };
}

/** The body an office is of: "commander of X", "commander for X", "spokesman in the name of X", "member in X". */
function unitBehind(
  frame: ParseFrame,
  at: number,
  link: string,
  bodyAt: (at: number) => PartyItem | undefined,
): { readonly unit: Argument; readonly to: number } | undefined {
  const { sentence, cast } = frame;
  const { atoms } = sentence;
  const word = (index: number) => atoms[index]?.full ?? '';
  const take = (next: number) => {
    const item = bodyAt(next);
    return item && (item.party.kind === 'unit' || item.party.kind === 'organisation')
      ? { unit: item.party, to: item.to }
      : undefined;
  };
  const named = word(at) === 'ب' ? at + 1 : at;
  if (link === 'باسم') {
    const name = /^اسم(?:ه|ها)?$/.exec(word(named));
    if (!name) return word(at) === 'ل' || word(at) === 'في' ? take(at + 1) : undefined;
    const atom = atoms[named];
    if (name[0] === 'اسم' || !atom) return take(named + 1);
    const feminine = name[0] === 'اسمها';
    const referent = cast.pointedAt('unit', sentence.index, atom.begin, feminine);
    const begin = atom.end - (feminine ? 2 : 1);
    return referent
      ? {
          unit: argumentOf(referent, {
            begin,
            end: atom.end,
            text: frame.text.slice(begin, atom.end),
            kind: 'unit',
            name: referent.name,
          }),
          to: named + 1,
        }
      : undefined;
  }
  if (word(at) === 'ل' || word(at) === 'في') return take(at + 1);
  const quoted = /^["“«]$/.test(word(at)) ? at + 1 : at;
  const behind = take(quoted);
  return behind && { ...behind, to: quoted > at && /^["”»]$/.test(word(behind.to)) ? behind.to + 1 : behind.to };
}

/** Offices joined with the names beside them: "the commander of X, Y" and "Y, commander of X". */
export function joinOffices(items: readonly Item[], frame: ParseFrame): Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const comma = isComma(items[at + 1]);
    const next = items[comma ? at + 2 : at + 1];
    if (
      item.type === 'office' &&
      isHeld(item.office) &&
      next?.type === 'party' &&
      next.party.kind === 'person' &&
      !next.office
    ) {
      joined.push({ ...next, office: item.office, from: item.from });
      at += comma ? 2 : 1;
      continue;
    }
    if (item.type === 'party' && item.party.kind === 'person' && !item.office) {
      if (
        next?.type === 'office' &&
        isHeld(next.office) &&
        next.office.unit !== null &&
        !personNext(items, items.indexOf(next))
      ) {
        joined.push({ ...item, office: next.office, to: next.to });
        at += comma ? 2 : 1;
        continue;
      }
      const member = memberOf(items, comma ? at + 2 : at + 1, frame);
      if (member) {
        joined.push({ ...item, office: member.office, to: member.to });
        at = member.at;
        continue;
      }
    }
    joined.push(item);
  }
  return joined;
}

function isComma(item: Item | undefined): boolean {
  return item?.type === 'mark' && /^[،,:]$/.test(item.word);
}

function personNext(items: readonly Item[], at: number): boolean {
  const next = items[isComma(items[at + 1]) ? at + 2 : at + 1];
  return next?.type === 'party' && next.party.kind === 'person' && !isComma(items[at + 1]);
}

/** Whether an office is one a person beside it holds: told of a body, or "the commander" and its like alone. */
function isHeld(office: Office): boolean {
  if (office.accusative) return false;
  return office.unit !== null || (office.role === 'commander' && /^(?:ال)?(?:قا[ئي]د|متزعم)/.test(office.title.text));
}

/** "X, of the media office of Y": somebody of a body. */
function memberOf(
  items: readonly Item[],
  at: number,
  frame: ParseFrame,
): { readonly office: Office; readonly to: number; readonly at: number } | undefined {
  const [preposition, office, link, unit] = items.slice(at, at + 4);
  if (
    preposition?.type !== 'preposition' ||
    preposition.word !== 'من' ||
    office?.type !== 'party' ||
    office.party.kind !== 'organisation'
  )
    return undefined;
  if (link?.type !== 'preposition' || link.word !== 'ل' || unit?.type !== 'party' || unit.party.kind !== 'unit')
    return undefined;
  const span = spanOfAtoms(frame.sentence.atoms, preposition.from, office.to);
  return {
    at: at + 3,
    to: unit.to,
    office: {
      title: { ...span, text: frame.text.slice(span.begin, span.end) },
      role: 'member',
      unit: unit.party,
      phase: 'none',
      accusative: false,
      definite: true,
    },
  };
}

/** Who an office without a name stands for: its holder, where the text tells one. */
export function holderOf(
  item: OfficeItem,
  frame: Pick<ParseFrame, 'cast' | 'text' | 'sentence'>,
): Argument | undefined {
  const { office } = item;
  if (office.accusative || !office.definite || office.role !== 'commander') return undefined;
  const unit = office.unit?.referent ?? (office.unit === null ? frame.cast.mainUnit(office.title.begin) : undefined);
  const person = unit && frame.cast.holderOf(unit, office.phase);
  const span = spanOfAtoms(frame.sentence.atoms, item.from, item.to);
  const words = { ...span, text: frame.text.slice(span.begin, span.end) };
  return argumentOf(person, { ...words, kind: 'person', name: words.text });
}
