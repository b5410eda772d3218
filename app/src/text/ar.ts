import { board } from './ar/board.ts';
import { count, counted, languageName, showNumber } from './ar/counting.ts';
import { desk } from './ar/desk.ts';
import { doing } from './ar/doing.ts';
import { frame } from './ar/frame.ts';
import { pages } from './ar/pages.ts';
import { weighed } from './ar/weighed.ts';
import {
  asOf,
  certainties,
  groupTitle,
  kindName,
  kinds,
  parts,
  roles,
  segments,
  stances,
  statuses,
  types,
  voices,
} from './ar/words.ts';
import type { Text } from './en.ts';

const ofKind = {
  person: counted.people,
  unit: counted.units,
  place: counted.places,
  organisation: counted.organisations,
};

/** Arabic. Its type is that of English: a word that is missing here is a type error. */
export const ar: Text = {
  locale: 'ar',
  direction: 'rtl',
  showNumber,
  languageName,
  counts: {
    sources: (n) => count(n, counted.sources),
    unread: (n) => `لم يُقرأ بعد: ${showNumber(n)}`,
    notRead: (n) => `بلغة لا تُقرأ بعد: ${showNumber(n)}`,
    claims: (n) => count(n, counted.claims),
    kind: (kind, n) => count(n, ofKind[kind]),
    bytes: (n) => count(n, counted.bytes),
  },
  types,
  certainties,
  statuses,
  parts,
  segments,
  voices,
  stances,
  kinds,
  roles,
  kindName,
  groupTitle,
  asOf,
  comma: '، ',
  ...frame,
  ...desk,
  ...pages,
  ...doing,
  ...board,
  ...weighed,
};
