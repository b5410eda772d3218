import type { Mention, MentionKind } from '../../model/index.ts';
import type { Tie } from '../reading.ts';
import type { ArabicDate } from './dates.ts';
import type { ArabicParsed } from './items.ts';
import type { ArabicName } from './names.ts';
import type { ArabicDraft } from './rules/draft.ts';
import type { WordBook } from './word-book.ts';

/** Everything named, ranked, titled, dated or counted in Arabic sentences, in order. */
export function arabicMentions(
  parsed: readonly ArabicParsed[],
  names: readonly (readonly ArabicName[])[],
  dates: readonly (readonly ArabicDate[])[],
  text: string,
  book: WordBook,
): Mention[] {
  const mentions: Mention[] = [];
  const add = (kind: MentionKind, begin: number, end: number) =>
    mentions.push({ kind, begin, end, text: text.slice(begin, end) });
  parsed.forEach(({ sentence, items }, i) => {
    const { atoms } = sentence;
    const taken = new Set<number>();
    const take = (kind: MentionKind, from: number, to: number) => {
      const [first, last] = [atoms[from], atoms[to - 1]];
      if (!first || !last || atoms.slice(from, to).some((atom) => taken.has(atom.index))) return;
      for (let at = from; at < to; at += 1) taken.add(at);
      add(kind, first.begin, last.end);
    };
    for (const name of names[i] ?? []) take(name.kind, name.from, name.to);
    for (const date of dates[i] ?? []) take('date', date.from, date.to);
    for (const item of items) {
      if (item.type === 'party' && item.rank) take('rank', ...atomsOf(item.rank, atoms));
      if ((item.type === 'party' || item.type === 'office') && item.office)
        take('title', ...atomsOf(item.office.title, atoms));
      if (item.type === 'count') take('quantity', ...atomsOf(item.value, atoms));
      if (item.type === 'materiel' && book.materiel.at(0, (n) => (n === 0 ? item.atom.bare : undefined))?.entry.weapon)
        take('weapon', item.from, item.to);
    }
    for (const atom of atoms)
      if (book.nationalities.has(atom.bare) && atom.type === 'word') take('nationality', atom.index, atom.index + 1);
  });
  return mentions.sort((a, b) => a.begin - b.begin || b.end - a.end);
}

function atomsOf(
  span: { readonly begin: number; readonly end: number },
  atoms: ArabicParsed['sentence']['atoms'],
): [number, number] {
  const from = atoms.findIndex((atom) => atom.begin >= span.begin);
  const to = atoms.findLastIndex((atom) => atom.end <= span.end);
  return [from, to + 1];
}

/** The ties postings rest on. */
export function arabicTies(drafts: readonly ArabicDraft[]): Tie[] {
  return drafts.flatMap((one): Tie[] => {
    if (one.type !== 'posting' || one.negated) return [];
    const from = { begin: one.subject.begin, end: one.subject.end };
    const to = (type: Tie['type'], span: { readonly begin: number; readonly end: number } | null) =>
      span ? [{ type, from, to: { begin: span.begin, end: span.end } }] : [];
    return [...to('posted-to', one.object), ...to('has-rank', one.rank), ...to('has-title', one.title)];
  });
}
