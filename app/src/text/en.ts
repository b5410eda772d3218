import type { EntityKind } from '../types.ts';
import { board } from './en/board.ts';
import { count, languageName, showNumber } from './en/counting.ts';
import { desk } from './en/desk.ts';
import { doing } from './en/doing.ts';
import { frame } from './en/frame.ts';
import { pages } from './en/pages.ts';
import { weighed } from './en/weighed.ts';
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
} from './en/words.ts';

/** English, and the shape every language has. */
export const en = {
  locale: 'en',
  direction: 'ltr' as 'ltr' | 'rtl',
  showNumber,
  languageName,
  counts: {
    sources: (n: number) => count(n, 'source', 'sources'),
    unread: (n: number) => `${showNumber(n)} not read yet`,
    notRead: (n: number) => `${showNumber(n)} in a language not read yet`,
    claims: (n: number) => count(n, 'claim', 'claims'),
    kind: (kind: EntityKind, n: number) => count(n, kinds[kind].one.toLowerCase(), kinds[kind].many.toLowerCase()),
    bytes: (n: number) => count(n, 'byte', 'bytes'),
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
  /** Between the items of a list written on one line. */
  comma: ', ',
  ...frame,
  ...desk,
  ...pages,
  ...doing,
  ...board,
  ...weighed,
};

/** All the words of the page in one language. */
export type Text = typeof en;
