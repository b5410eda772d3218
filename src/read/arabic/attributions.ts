import type { Span } from '../../model/index.ts';
import type { Attribution } from '../voice/attribution.ts';
import type { Cast } from './cast.ts';
import type { ArabicParsed, Item, PartyItem, VerbItem, WordItem } from './items.ts';
import { subjectBefore } from './rules/clause.ts';
import type { Cue, WordBook } from './word-book.ts';

/** What attributions are found with. */
export interface VoiceFrame {
  readonly parsed: ArabicParsed;
  readonly cast: Cast;
  readonly book: WordBook;
  readonly text: string;
}

interface Speaker {
  readonly source: Span;
  readonly voice: Attribution['voice'];
  readonly referent: Attribution['referent'];
  /** Item behind the source's words. */
  readonly next: number;
}

/** The attributions of a sentence, in order of their cues. */
export function findArabicAttributions(frame: VoiceFrame): Attribution[] {
  const { items } = frame.parsed;
  return items
    .flatMap((item, at) => [
      ...(item.type === 'verb' && item.form.verb.cue ? saying(item, item.form.verb.cue, at, frame) : []),
      ...accordingTo(at, frame),
    ])
    .sort((a, b) => a.cue.begin - b.cue.begin || b.cue.end - a.cue.end);
}

function saying(item: VerbItem, cue: Cue, at: number, frame: VoiceFrame): Attribution[] {
  const { items, sentence } = frame.parsed;
  const speaker = speakerAt(at + 1, frame);
  if (cue.act === 'cite') return citing(item, cue, at, speaker, frame);
  const passive =
    item.voice === 'passive' || (speaker === undefined && /^(?:يقال|قيل|يعتقد|يرجح|ذكر)$/.test(item.atom.full));
  const asSaid = items[at - 1];
  const cited = asSaid?.type === 'word' && /^(?:كما|ما|حسبما)$/.test(asSaid.word);
  const before = passive || speaker || cited ? undefined : subjectBefore(item, frame);
  const who = speaker ?? (before ? asSpeaker(before, at + 1) : passive || cited ? undefined : sourceBefore(at, frame));
  const span = { begin: item.atom.begin, end: item.atom.end };
  const after = who && speaker ? who.next : at + 1;
  // "as X reported": what was said stands before.
  if (cited && at > 2) {
    if (!who) return [];
    return [
      attribution(
        item,
        cue,
        who,
        span,
        [
          {
            begin: sentence.begin,
            end: items[at - 2]?.type === 'word' ? startOf(items[at - 2], frame) : startOf(asSaid, frame),
          },
        ],
        frame,
      ),
    ];
  }
  const begin = contentBegin(after, frame, cue);
  if (begin === undefined) return [];
  const content = { begin, end: contentEnd(begin, frame) };
  if (content.end <= content.begin) return [];
  return [attribution(item, cue, passive ? undefined : who, span, [content], frame)];
}

/** "X quoted Y as saying that": two voices, one inside the other. */
function citing(item: VerbItem, cue: Cue, at: number, outer: Speaker | undefined, frame: VoiceFrame): Attribution[] {
  const { items } = frame.parsed;
  const from = items.findIndex((one, i) => i > at && i < at + 8 && one.type === 'preposition' && one.word === 'عن');
  const inner = from > 0 ? speakerAt(from + 1, frame) : undefined;
  const link = items[from];
  if (!inner || link?.type !== 'preposition') return [];
  const begin = contentBegin(inner.next, frame, cue);
  if (begin === undefined) return [];
  const content = [{ begin, end: contentEnd(begin, frame) }];
  const span = { begin: item.atom.begin, end: item.atom.end };
  const second = { begin: link.atom.begin, end: link.atom.end };
  return [
    ...(outer ? [attribution(item, cue, outer, span, content, frame)] : []),
    { ...attribution(item, cue, inner, second, content, frame), cueText: link.atom.text },
  ];
}

/** "according to X", at the sentence's beginning or behind what X answers for. */
function accordingTo(at: number, frame: VoiceFrame): Attribution[] {
  const { items, sentence } = frame.parsed;
  const item = items[at];
  if (item?.type !== 'word' && item?.type !== 'preposition') return [];
  const pair = `${item.word} ${(items[at + 1] as WordItem | undefined)?.word ?? ''}`;
  const long = frame.book.has('according', pair);
  if (!long && !frame.book.has('according', item.word)) return [];
  let next = long ? at + 2 : at + 1;
  let lead = items[next];
  if (lead?.type === 'preposition' && lead.word === 'ل') lead = items[++next];
  // "according to what X reported", "according to the account of X"
  while (
    lead &&
    ((lead.type === 'word' && /^(?:ما|روايه|تقرير|بيان|تقارير|تناقلته|نقلته|اوردته|نشرته)$/.test(lead.word)) ||
      lead.type === 'deed' ||
      lead.type === 'date' ||
      lead.type === 'verb')
  ) {
    lead = items[++next];
  }
  const speaker = speakerAt(next, frame) ?? theySaid(items[next - 1], next, frame);
  if (!speaker) return [];
  const first = items
    .slice(0, at)
    .every(
      (one) =>
        one.type === 'conjunction' ||
        one.type === 'date' ||
        one.type === 'mark' ||
        (one.type === 'word' && !one.atom.definite),
    );
  const comma = items.findIndex((one, i) => i >= speaker.next && one.type === 'mark' && /^[،,]$/.test(one.word));
  const start =
    comma > 0 && comma - speaker.next < 6 ? endOf(items[comma], frame) : endOf(items[speaker.next - 1], frame);
  const before = { begin: sentence.begin, end: startOf(item, frame) };
  // Between commas it answers for what stands before and behind.
  const parenthetic = isComma(items[at - 1]) && isComma(items[speaker.next]);
  const content = first
    ? [{ begin: start, end: sentence.end }]
    : parenthetic
      ? [before, { begin: start, end: sentence.end }]
      : [before];
  return [
    {
      sentence: sentence.index,
      source: speaker.source,
      sourceText: frame.text.slice(speaker.source.begin, speaker.source.end),
      voice: speaker.voice,
      referent: speaker.referent,
      cue: { begin: item.atom.begin, end: item.atom.end },
      cueText: item.atom.text,
      act: 'say',
      stance: 'neutral',
      certainty: 'asserted',
      content,
      direct: false,
    },
  ];
}

function attribution(
  item: VerbItem,
  cue: Cue,
  who: Speaker | undefined,
  span: Span,
  content: readonly Span[],
  frame: VoiceFrame,
): Attribution {
  const { text } = frame;
  return {
    sentence: frame.parsed.sentence.index,
    source: who?.source ?? null,
    sourceText: who ? text.slice(who.source.begin, who.source.end) : item.atom.text,
    voice: who?.voice ?? 'unattributed',
    referent: who?.referent,
    cue: span,
    cueText: text.slice(span.begin, span.end),
    act: cue.act,
    stance: cue.stance,
    certainty: cue.certainty,
    content,
    direct: content.every(
      ({ begin, end }) => /^\s*["“«]/.test(text.slice(begin, end)) && /["”»]\s*[.،]?\s*$/.test(text.slice(begin, end)),
    ),
  };
}

/** "sources gave another reason and said": the sources told of earlier in the sentence. */
function sourceBefore(at: number, frame: VoiceFrame): Speaker | undefined {
  const { items } = frame.parsed;
  const noun = items.findLastIndex(
    (item, i) =>
      i < at &&
      item.type === 'word' &&
      frame.book.has('source', item.atom.bare) &&
      items[i - 1]?.type !== 'preposition',
  );
  return noun < 0 ? undefined : { ...unnamed(noun, frame), next: at + 1 };
}

/** "according to what they said": those who said it are not named there. */
function theySaid(item: Item | undefined, next: number, frame: VoiceFrame): Speaker | undefined {
  if (item?.type !== 'verb' || !item.form.verb.cue || !(item.atom.suffix && item.atom.full.endsWith('وا')))
    return undefined;
  return {
    source: { begin: startOf(item, frame), end: endOf(item, frame) },
    voice: 'unnamed',
    referent: undefined,
    next,
  };
}

function isComma(item: Item | undefined): boolean {
  return item?.type === 'mark' && /^[،,]$/.test(item.word);
}

/** Who speaks at a place: a name, or a noun for sources with its adjectives. */
function speakerAt(at: number, frame: VoiceFrame): Speaker | undefined {
  const { items, sentence } = frame.parsed;
  const item = items[at];
  if (!item) return undefined;
  if (item.type === 'word' && frame.book.has('source', item.atom.bare)) return unnamed(at, frame);
  if (item.type === 'word' && /^(?:عدد|بعض|احد|عده)$/.test(item.word)) {
    const of = items[at + 1];
    const next = of?.type === 'preposition' && of.word === 'من' ? at + 2 : at + 1;
    const noun = items[next];
    return noun?.type === 'word' && frame.book.has('source', noun.atom.bare) ? unnamed(next, frame) : undefined;
  }
  if (item.type === 'word' && item.word === 'وسايل') return unnamed(at, frame);
  // "a local agency": a body without a name
  if (
    item.type === 'word' &&
    !item.atom.definite &&
    frame.book.heads.at(0, (i) => (i === 0 ? item.atom.bare : undefined))?.entry.kind === 'organisation'
  )
    return unnamed(at, frame);
  // "this account", "the report"
  if (item.type === 'word' && /^(?:هذه|هذا)$/.test(item.word)) {
    const noun = items[at + 1];
    const told = (noun?.type === 'word' || noun?.type === 'deed') && /^(?:روايه|تقرير|بيان|مصدر)$/.test(noun.atom.bare);
    return told
      ? {
          source: { begin: startOf(item, frame), end: endOf(noun, frame) },
          voice: 'unnamed',
          referent: undefined,
          next: at + 2,
        }
      : undefined;
  }
  if (item.type === 'party' && item.party.kind !== 'place') return asSpeaker(item, at + 1);
  if (item.type === 'party' && item.party.referent?.state) return asSpeaker(item, at + 1);
  if (item.type === 'office' && item.office.definite) {
    const span = { begin: sentence.atoms[item.from]?.begin ?? 0, end: sentence.atoms[item.to - 1]?.end ?? 0 };
    return { source: span, voice: 'person', referent: undefined, next: at + 1 };
  }
  if (item.type === 'office' && item.office.role === 'member') {
    const span = { begin: sentence.atoms[item.from]?.begin ?? 0, end: sentence.atoms[item.to - 1]?.end ?? 0 };
    return { source: span, voice: 'unnamed', referent: undefined, next: at + 1 };
  }
  return undefined;
}

function asSpeaker({ party }: PartyItem, next: number): Speaker {
  return {
    source: { begin: party.begin, end: party.end },
    voice: party.kind === 'person' ? 'person' : 'body',
    referent: party.referent,
    next,
  };
}

function unnamed(at: number, frame: VoiceFrame): Speaker {
  const { items } = frame.parsed;
  let next = at + 1;
  while (next < at + 4) {
    const item = items[next];
    if (item?.type === 'materiel') {
      next += 1;
      continue;
    }
    if (item?.type !== 'word' || /^(?:ان|انه|انها|بان|التي|الذي|الذين|قد|لم|ما|كما)$/.test(item.word)) break;
    next += 1;
  }
  return {
    source: { begin: startOf(items[at], frame), end: endOf(items[next - 1], frame) },
    voice: 'unnamed',
    referent: undefined,
    next,
  };
}

/** Where what is said begins: behind "that", behind a colon, or directly behind the source where a verbal noun or a quotation follows. */
function contentBegin(from: number, frame: VoiceFrame, cue: Cue): number | undefined {
  const { items } = frame.parsed;
  for (let at = from; at < Math.min(items.length, from + 24); at += 1) {
    const item = items[at];
    if (!item) break;
    if (item.type === 'word' && /^(?:ان|انه|انها|انهم|بان|بانه|بانها|كيف)$/.test(item.word)) return endOf(item, frame);
    if (item.type === 'mark' && (item.word === ':' || /^["“«]$/.test(item.word)))
      return item.word === ':' ? endOf(item, frame) : startOf(item, frame);
    if (item.type === 'mark' && /^[؛.]$/.test(item.word)) break;
    if (item.type === 'verb' && at > from + 4) break;
  }
  const direct = items[from];
  const noun =
    direct?.type === 'deed' ||
    direct?.type === 'verb' ||
    (direct?.type === 'word' && /^(?:انباء|نفيا|ما|خبر|نبا|صحه)$/.test(direct.word));
  if (noun || cue.act === 'deny') return direct ? startOf(direct, frame) : undefined;
  return undefined;
}

/** Where it ends: at the next source, "according to", or the sentence's end. */
function contentEnd(begin: number, frame: VoiceFrame): number {
  const { items, sentence } = frame.parsed;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (startOf(item, frame) <= begin) continue;
    if (item.type === 'mark' && item.word === '؛') return startOf(item, frame);
    const next = items[at + 1];
    const cue =
      item.type === 'mark' &&
      /^[،,]$/.test(item.word) &&
      ((next?.type === 'verb' && next.form.verb.cue) ||
        (next?.type === 'conjunction' && items[at + 2]?.type === 'verb' && (items[at + 2] as VerbItem).form.verb.cue));
    if (cue) return startOf(item, frame);
    if (
      item.type === 'mark' &&
      /^[،,]$/.test(item.word) &&
      next?.type === 'preposition' &&
      next.word === 'في' &&
      (items[at + 2] as WordItem | undefined)?.word === 'حين'
    )
      return startOf(item, frame);
  }
  return sentence.end;
}

function startOf(item: Item | undefined, frame: VoiceFrame): number {
  return frame.parsed.sentence.atoms[item?.from ?? 0]?.begin ?? 0;
}

function endOf(item: Item | undefined, frame: VoiceFrame): number {
  return frame.parsed.sentence.atoms[(item?.to ?? 1) - 1]?.end ?? 0;
}
