import type { Span } from '../../../model/index.ts';
import type { Argument } from '../../refer/argument.ts';
import type { DateMention } from '../../time/index.ts';
import { argumentOf } from '../cast.ts';
import type { CountItem, DeedItem, Item, MaterielItem, OfficeItem, PartyItem, VerbItem, WordItem } from '../items.ts';
import { holderOf } from '../offices.ts';
import type { RuleFrame } from './draft.ts';

/** A party and the preposition before it; empty where none stands there. */
export interface Slot {
  readonly preposition: string;
  readonly item: PartyItem;
}

/** A predicate with what stands behind it in its clause. Arabic puts the verb first, who acts second. */
export interface Clause {
  readonly trigger: VerbItem | DeedItem;
  readonly slots: readonly Slot[];
  /** "as commander", and offices behind "post of". */
  readonly offices: readonly OfficeItem[];
  /** "command of X": the body. */
  readonly commands: readonly (Argument | null)[];
  /** Whether "his post", "his duties" is told of. */
  readonly post: boolean;
  /** "in place of X", "succeeding X"; `true` where a pronoun stands for who. */
  readonly predecessor: Argument | true | null;
  readonly dates: readonly DateMention[];
  readonly counts: readonly CountItem[];
  readonly materiel: readonly MaterielItem[];
  readonly words: readonly WordItem[];
  readonly deeds: readonly DeedItem[];
  /** From the predicate to the last thing that belongs to it. */
  readonly span: Span;
}

/** The clause behind a predicate. */
export function clauseOf(trigger: VerbItem | DeedItem, frame: RuleFrame): Clause {
  const { items } = frame.parsed;
  const at = items.indexOf(trigger);
  const parts = {
    slots: [] as Slot[],
    offices: [] as OfficeItem[],
    commands: [] as (Argument | null)[],
    dates: [] as DateMention[],
    counts: [] as CountItem[],
    materiel: [] as MaterielItem[],
    words: [] as WordItem[],
    deeds: [] as DeedItem[],
  };
  let post = false;
  let predecessor: Clause['predecessor'] = null;
  let preposition = '';
  let end = trigger.to;
  for (let i = at + 1; i < items.length; i += 1) {
    const item = items[i] as Item;
    if (item.type === 'verb') break;
    if (item.type === 'mark') {
      if (!goesOn(items, i, frame)) break;
      continue;
    }
    if (
      item.type === 'word' &&
      /^(?:ان|انه|انها|بان|الذي|التي|الذين|لان|لانه|حيث|بينما|فيما|عندما|حين|ثم|لكن|اذ)$/.test(item.word)
    )
      break;
    if (item.type === 'conjunction') {
      const next = items[i + 1];
      if (next?.type === 'verb' || next?.type === 'deed' || next?.type === 'conjunction') break;
      continue;
    }
    end = item.to;
    if (item.type === 'preposition' && !frame.book.has('predecessor', item.word)) {
      preposition = item.word;
      continue;
    }
    switch (item.type) {
      case 'party':
        parts.slots.push({
          preposition: isListed(items, i)
            ? (parts.slots.at(-1)?.preposition ?? '')
            : isCounted(items, i)
              ? ''
              : preposition,
          item,
        });
        break;
      case 'office': {
        const holder =
          item.office.accusative || preposition === 'ك' || isPost(items[i - 1], frame)
            ? undefined
            : holderOf(item, { ...frame, sentence: frame.parsed.sentence });
        if (holder && item.office.definite) {
          const described: PartyItem = {
            type: 'party',
            party: holder,
            rank: null,
            office: item.office,
            feminine: false,
            from: item.from,
            to: item.to,
          };
          parts.slots.push({ preposition, item: described });
        } else parts.offices.push(item);
        break;
      }
      case 'date':
        parts.dates.push(item.date.mention);
        break;
      case 'count':
        parts.counts.push(item);
        break;
      case 'materiel':
        parts.materiel.push(item);
        break;
      case 'deed':
      case 'participle':
        parts.deeds.push(item);
        // "positions belonging to X" are X's.
        if (item.type === 'participle' && item.verb.group === 'belong' && isPart(items[i - 1], frame)) break;
        // What a participle tells of the name before it is no part of the clause.
        if (item.type === 'participle') {
          end = item.from;
          i = items.length;
        }
        break;
      default: {
        const command = commandAt(items, i, frame);
        if (command) {
          parts.commands.push(command.unit);
          i = command.at;
          end = items[i]?.to ?? end;
          break;
        }
        const replaced = predecessorAt(items, i, frame);
        if (replaced) {
          predecessor = replaced.who;
          i = replaced.at;
          end = items[i]?.to ?? end;
          break;
        }
        if (isPost(item, frame)) post = true;
        else if (item.type === 'word') parts.words.push(item);
      }
    }
    preposition = '';
  }
  const early = datesBefore(items, at);
  const { atoms } = frame.parsed.sentence;
  return {
    trigger,
    ...parts,
    dates: [...early, ...parts.dates],
    post,
    predecessor,
    span: { begin: atoms[trigger.from]?.begin ?? 0, end: atoms[end - 1]?.end ?? 0 },
  };
}

/** Dates before a predicate count where no other predicate and no comma stands between. */
function datesBefore(items: readonly Item[], at: number): DateMention[] {
  const dates: DateMention[] = [];
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (
      !item ||
      ((item.type === 'verb' || item.type === 'deed') && !isAuxiliary(item)) ||
      (item.type === 'mark' && i > 2)
    )
      break;
    if (item.type === 'date') dates.unshift(item.date.mention);
  }
  return dates;
}

function isAuxiliary(item: VerbItem | DeedItem): boolean {
  return item.type === 'verb' && /^(?:كان|تم|جرى|اعلن|أعلن)$/.test(item.form.verb.past);
}

/** "200 members of X": what is counted stands for X. */
function isCounted(items: readonly Item[], at: number): boolean {
  const [count, of] = [items[at - 2], items[at - 1]];
  return count?.type === 'count' && count.fighters && of?.type === 'preposition' && of.word === 'من';
}

function isListed(items: readonly Item[], at: number): boolean {
  return items[at - 1]?.type === 'conjunction' && items[at - 2]?.type === 'party';
}

/** Whether a clause goes on behind a mark: quotation marks, and a comma before "succeeding", a date or a preposition. */
function goesOn(items: readonly Item[], at: number, frame: RuleFrame): boolean {
  const item = items[at];
  if (item?.type !== 'mark') return false;
  if (/^["“”«»'()]$/.test(item.word)) return true;
  if (!/^[،,]$/.test(item.word)) return false;
  const next = items[at + 1];
  if (next?.type === 'date') return items[at + 2]?.type !== 'verb';
  // "The command dismissed, yesterday, Colonel X": the date stands between commas.
  const opened = items[at - 2];
  if (items[at - 1]?.type === 'date' && opened?.type === 'mark' && /^[،,]$/.test(opened.word))
    return next?.type === 'party' || next?.type === 'office';
  if (next?.type === 'office') return true;
  return (next?.type === 'word' || next?.type === 'preposition') && frame.book.has('predecessor', next.word);
}

function isPost(item: Item | undefined, frame: RuleFrame): boolean {
  if (item?.type !== 'word') return false;
  return frame.book.has('office', item.word) || frame.book.has('office', item.atom.bare);
}

function isPart(item: Item | undefined, frame: RuleFrame): boolean {
  return item?.type === 'word' && frame.book.has('part', item.atom.bare);
}

/** "the command of X", "its command". */
function commandAt(
  items: readonly Item[],
  at: number,
  frame: RuleFrame,
): { readonly unit: Argument | null; readonly at: number } | undefined {
  const item = items[at];
  const head = item?.type === 'preposition' && item.word === 'علي' && isHeadWord(items[at + 1]) ? items[at + 1] : item;
  const from = head === item ? at : at + 1;
  if (head?.type !== 'word') return undefined;
  const leads = frame.book.has('leadership', head.atom.bare) || (head !== item && isHeadWord(head));
  if (!leads) return undefined;
  const { suffix } = head.atom;
  if (suffix) {
    const feminine = suffix.text.startsWith('ها');
    const referent = frame.cast.pointedAt('unit', frame.parsed.sentence.index, head.atom.begin, feminine);
    return referent
      ? { unit: argumentOf(referent, { ...suffix, kind: 'unit', name: referent.name }), at: from }
      : { unit: null, at: from };
  }
  let next = from + 1;
  while (items[next]?.type === 'mark' && /^["“«]$/.test((items[next] as WordItem).word)) next += 1;
  const unit = items[next];
  if (unit?.type === 'party' && unit.party.kind === 'unit') return { unit: unit.party, at: next };
  return { unit: null, at: from };
}

function isHeadWord(item: Item | undefined): boolean {
  return item?.type === 'word' && /^راس$/.test(item.word);
}

/** "succeeding X", "instead of X", "in his place". */
function predecessorAt(
  items: readonly Item[],
  at: number,
  frame: RuleFrame,
): { readonly who: Argument | true; readonly at: number } | undefined {
  const item = items[at];
  if (item?.type !== 'word' && item?.type !== 'preposition') return undefined;
  if (!frame.book.has('predecessor', item.word)) return undefined;
  if (/^(?:مكانه|محله|مكانها)$/.test(item.word)) return { who: true, at };
  let next = at + 1;
  const link = items[next];
  if (link?.type === 'preposition' || link?.type === 'word') {
    if (/^(?:منه|منها|عنه|عنها|له|لها)$/.test(link.word)) return { who: true, at: next };
    if (/^(?:من|عن|ل)$/.test(link.word)) next += 1;
  }
  const who = items[next];
  if (who?.type === 'party' && who.party.kind === 'person') return { who: who.party, at: next };
  return undefined;
}

/** A party before the verb that it agrees with: "X resigned", "X, ..., resigned". */
export function subjectBefore(trigger: VerbItem | DeedItem, { parsed }: RuleFrame): PartyItem | undefined {
  const { items } = parsed;
  for (let i = items.indexOf(trigger) - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.type === 'verb' && /^(?:كان|نفى)$/.test(item.form.verb.past)) continue;
    if (item.type === 'verb' || item.type === 'deed') return undefined;
    if (item.type === 'party' && items[i - 1]?.type !== 'preposition') return item;
    if (item.type === 'mark' && /^[.؛:]$/.test(item.word)) return undefined;
  }
  return undefined;
}
