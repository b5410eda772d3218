import type { Span } from '../../../model/index.ts';
import type { Aspect } from '../../claim-parts.ts';
import type { Argument } from '../../refer/argument.ts';
import { argumentOf } from '../cast.ts';
import type { Item, PartyItem, WordItem } from '../items.ts';
import { type ArabicDraft, arabicDraft, type RuleFrame } from './draft.ts';

/** What participles and nouns beside names tell: backing, belonging, bases, numbers, other names, clashes. */
export function claimsBesideNames(frame: RuleFrame): ArabicDraft[] {
  const { items } = frame.parsed;
  return items.flatMap((item, at) => [
    ...(item.type === 'participle' ? participle(items, at, frame) : []),
    ...seat(items, at, frame),
    ...(item.type === 'word' || item.type === 'deed'
      ? [...clash(items, at, frame), ...newName(items, at, frame), ...support(items, at, frame)]
      : []),
    ...(item.type === 'count' && item.fighters ? strength(items, at, frame) : []),
  ]);
}

interface Parts {
  readonly type: ArabicDraft['type'];
  readonly subject: Argument;
  readonly object: Argument | null;
  readonly kinds?: readonly string[];
  readonly aspect?: Aspect;
  readonly anchor: Span;
  readonly rule: string;
  readonly value?: ArabicDraft['value'];
}

function told(frame: RuleFrame, parts: Parts): ArabicDraft {
  const { subject, object, anchor } = parts;
  return arabicDraft({
    confidence: 0.8,
    inPassing: true,
    ...parts,
    parsed: frame.parsed,
    evidence: [subject, ...(object ? [object] : []), anchor, ...(parts.value ? [parts.value] : [])].map(
      ({ begin, end }) => ({ begin, end }),
    ),
  });
}

function partyAt(items: readonly Item[], at: number): PartyItem | undefined {
  let next = at;
  while (isQuote(items[next])) next += 1;
  const item = items[next];
  return item?.type === 'party' ? item : undefined;
}

function isQuote(item: Item | undefined): boolean {
  return item?.type === 'mark' && /^["“”«»]$/.test(item.word);
}

/** The body a participle stands behind: directly, behind a comma or a quotation mark, and in one line with another participle. */
function bodyBefore(items: readonly Item[], at: number): PartyItem | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    const item = items[i];
    if (!item) return undefined;
    if (item.type === 'party' && item.party.kind === 'unit') return item;
    const passes =
      item.type === 'mark'
        ? /^["“”«»،]$/.test(item.word)
        : item.type === 'participle' ||
          item.type === 'preposition' ||
          item.type === 'conjunction' ||
          (item.type === 'party' && item.party.kind === 'place');
    if (!passes) return undefined;
  }
  return undefined;
}

function participle(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const item = items[at];
  if (item?.type !== 'participle') return [];
  const { verb, atom } = item;
  const body = bodyBefore(items, at)?.party;
  const [link, next] = [items[at + 1], partyAt(items, at + 2)];
  const anchor = { begin: atom.begin, end: atom.end };
  const preposition = link?.type === 'preposition' ? link.word : '';
  if (verb.group === 'support' && /^مدعوم/.test(atom.bare)) {
    if (!body) return [];
    const supporter = next && preposition === 'من' ? stateOf(next.party) : undefined;
    return supporter
      ? [
          told(frame, {
            type: 'support',
            subject: supporter,
            object: body,
            kinds: ['unspecified'],
            anchor,
            rule: 'ar-backed',
          }),
        ]
      : [];
  }
  if (verb.group === 'known') return named(items, at, frame);
  if (!body || !next) return [];
  if (
    verb.group === 'belong' &&
    preposition === 'ل' &&
    next.party.kind === 'unit' &&
    next.party.referent !== body.referent
  )
    return [
      told(frame, {
        type: 'membership',
        subject: body,
        object: next.party,
        kinds: ['part of'],
        anchor,
        rule: 'ar-belonging',
      }),
    ];
  if (verb.group === 'base' && /^(?:في|ب|قرب)$/.test(preposition) && next.party.kind === 'place')
    return [
      told(frame, {
        type: 'positioning',
        subject: body,
        object: next.party,
        kinds: [verb.kinds[0] ?? 'present'],
        anchor,
        rule: 'ar-based-in',
      }),
    ];
  if (verb.group === 'defect' && preposition === 'عن' && next.party.kind === 'unit')
    return [
      told(frame, {
        type: 'membership',
        subject: body,
        object: next.party,
        kinds: ['part of'],
        aspect: 'end',
        anchor,
        rule: 'ar-split-off',
      }),
    ];
  return [];
}

function stateOf(party: Argument): Argument | undefined {
  if (party.kind === 'place') return party.referent?.state ? { ...party, kind: 'organisation' } : undefined;
  return party.kind === 'person' ? undefined : party;
}

/** "X, known as Y", "X, formerly known as Y". */
function named(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const item = items[at];
  if (item?.type !== 'participle') return [];
  let owner: PartyItem | undefined;
  for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
    const before = items[i];
    if (before?.type === 'party') owner = before;
    if (before?.type === 'party' || !(isQuote(before) || (before?.type === 'mark' && before.word === '،'))) break;
  }
  let next = at + 1;
  let former = false;
  for (; next < at + 6; next += 1) {
    const word = items[next];
    if (word?.type === 'word' && /^(?:سابقا)$/.test(word.word)) former = true;
    else if (
      !(
        word?.type === 'preposition' ||
        isQuote(word) ||
        (word?.type === 'word' && /^(?:باسم|اسم|لقب|بلقب|ايضا)$/.test(word.word))
      )
    )
      break;
  }
  const other = items[next];
  if (!owner || other?.type !== 'party' || other.party.kind !== owner.party.kind || owner.party.kind === 'place')
    return [];
  const anchor = { begin: item.atom.begin, end: item.atom.end };
  if (former && owner.party.kind === 'unit')
    return owner.party.referent === other.party.referent
      ? []
      : [
          told(frame, {
            type: 'succession',
            subject: owner.party,
            object: other.party,
            kinds: ['renamed'],
            aspect: 'event',
            anchor,
            rule: 'ar-formerly',
          }),
        ];
  return [
    told(frame, {
      type: 'identity',
      subject: owner.party,
      object: { ...other.party, name: other.party.name },
      anchor,
      rule: 'ar-known-as',
    }),
  ];
}

/** "the headquarters of X is in Y", "X ... its base in Y". */
function seat(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const found = seatOf(items, at, frame);
  if (!found) return [];
  let next = at + 1;
  while (isEpithet(items[next])) next += 1;
  const [link, place] = [items[next], partyAt(items, next + 1)];
  if (link?.type !== 'preposition' || !/^(?:في|ب|قرب)$/.test(link.word) || place?.party.kind !== 'place') return [];
  const { body, anchor } = found;
  return [
    told(frame, { type: 'positioning', subject: body, object: place.party, kinds: ['site'], anchor, rule: 'ar-seat' }),
  ];
}

function isEpithet(item: Item | undefined): boolean {
  if (item?.type === 'participle') return item.verb.group === 'lie';
  return item?.type === 'word' && /^(?:الرييسي|الرييسيه|العام|الدايم)$/.test(item.word);
}

/** The body whose seat is told of: "its headquarters", or the body's name with "headquarters of" before it. */
function seatOf(
  items: readonly Item[],
  at: number,
  frame: RuleFrame,
): { readonly body: Argument; readonly anchor: Span } | undefined {
  const item = items[at];
  const { sentence } = frame.parsed;
  if (item?.type === 'party') {
    const first = sentence.atoms[item.from];
    const headed =
      item.party.kind === 'unit' && first && first.begin < item.party.begin && frame.book.has('seat', first.bare);
    // "attacked the headquarters of X in Y" tells of a place too, and of X at it.
    return headed ? { body: item.party, anchor: { begin: first.begin, end: first.end } } : undefined;
  }
  if (item?.type !== 'word') return undefined;
  const { atom } = item;
  const own = atom.suffix?.text ?? /(?:ها|ه)$/.exec(item.word)?.[0];
  if (!own || !frame.book.has('seat', atom.suffix ? atom.bare : item.word) || item.word === 'قاعده') return undefined;
  const referent = frame.cast.pointedAt('unit', sentence.index, atom.begin, own.startsWith('ها'));
  const words = { begin: atom.begin, end: atom.end, text: atom.text };
  return referent && { body: argumentOf(referent, { ...words, kind: 'unit', name: referent.name }), anchor: words };
}

/** "clashes between X and Y", "clashes with X" is left to verbs. */
function clash(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const item = items[at];
  if (item?.type !== 'word' || !frame.book.has('clash', item.atom.bare)) return [];
  let between = at + 1;
  while (items[between]?.type === 'word' && between < at + 4) between += 1;
  const link = items[between];
  const [left, and, right] = [partyAt(items, between + 1), items[between + 2], items[between + 3]];
  if (link?.type !== 'preposition' || link.word !== 'بين' || left?.party.kind !== 'unit' || and?.type !== 'conjunction')
    return [];
  if (right?.type !== 'party' || right.party.kind !== 'unit' || right.party.referent === left.party.referent) return [];
  return [
    {
      ...told(frame, {
        type: 'hostility',
        subject: left.party,
        object: right.party,
        aspect: 'event',
        anchor: { begin: item.atom.begin, end: item.atom.end },
        rule: 'ar-clashes',
      }),
      inPassing: false,
      tense: 'past',
    },
  ];
}

/** "X was renamed to become Y": a body before and one behind "name ... to become". */
function newName(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const item = items[at];
  const renames = item?.type === 'deed' && item.verb.past === 'سمّى' && items[at - 1]?.type !== 'preposition';
  if (!renames) return [];
  const before = items[at - 1];
  const again = before?.type === 'word' && /^(?:اعيدت|اعادت|اعاد|اعاده)$/.test(before.word);
  const old = partyAt(items, at + 1);
  if (!again || old?.party.kind !== 'unit') return [];
  const to = items
    .slice(at + 2, at + 8)
    .find((one): one is PartyItem => one.type === 'party' && one.party.kind === 'unit');
  if (!to || to.party.referent === old.party.referent) return [];
  return [
    {
      ...told(frame, {
        type: 'succession',
        subject: to.party,
        object: old.party,
        kinds: ['renamed'],
        aspect: 'event',
        anchor: { begin: item.atom.begin, end: item.atom.end },
        rule: 'ar-renamed',
      }),
      inPassing: false,
      tense: 'past',
    },
  ];
}

/** "with the support of X": told of a body before it. */
function support(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const item = items[at];
  if (item?.type !== 'deed' || item.verb.group !== 'support' || items[at - 1]?.type !== 'preposition') return [];
  const link = items[at - 1] as WordItem;
  const body = partyAt(items, at - 2);
  const from =
    items[at + 1]?.type === 'preposition' && (items[at + 1] as WordItem).word === 'من'
      ? partyAt(items, at + 2)
      : undefined;
  const supporter = from && stateOf(from.party);
  if (link.word !== 'ب' || body?.party.kind !== 'unit' || !supporter) return [];
  return [
    told(frame, {
      type: 'support',
      subject: supporter,
      object: body.party,
      kinds: ['unspecified'],
      anchor: { begin: item.atom.begin, end: item.atom.end },
      rule: 'ar-with-support',
    }),
  ];
}

/** "X has 300 fighters": a verb of having, a body and a count; nothing where the counted are hurt, held or on the move. */
function strength(items: readonly Item[], at: number, frame: RuleFrame): ArabicDraft[] {
  const count = items[at];
  if (count?.type !== 'count') return [];
  const before = items.slice(Math.max(0, at - 6), at);
  const verb = before.findLast(
    (one) => one.type === 'verb' || (one.type === 'participle' && one.verb.group === 'consist'),
  );
  const group = verb?.type === 'verb' ? verb.form.verb.group : verb?.type === 'participle' ? verb.verb.group : '';
  if (!/^(?:count|number|consist)$/.test(group) || !verb) return [];
  const between = items.slice(items.indexOf(verb) + 1, at);
  const body =
    between.find((one): one is PartyItem => one.type === 'party' && one.party.kind === 'unit') ??
    bodyBefore(items, items.indexOf(verb));
  if (!body) return [];
  if (
    group === 'number' &&
    !between.some((one) => one.type === 'word' && /^(?:عدد|عداد|تعداد|قوام)$/.test(one.atom.bare))
  )
    return [];
  if (between.some((one) => one.type === 'word' && /^(?:قتل|ضحاي|جرح|اسر)/.test(one.atom.bare))) return [];
  const { value } = count;
  return [
    {
      ...told(frame, {
        type: 'strength',
        subject: body.party,
        object: null,
        anchor: { begin: value.begin, end: value.end },
        rule: 'ar-strength',
        value: { kind: 'count', ...value, of: 'fighters' },
      }),
      inPassing: false,
    },
  ];
}
