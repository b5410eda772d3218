// A claim while a person fills it in. Words are typed or taken from the text; where they stand is looked for, so that a claim can
// only ever name words that its source has.
import type {
  Bounds,
  Certainty,
  Claim,
  ClaimType,
  Day,
  EntityKind,
  HandDraft,
  HandParty,
  HandVoice,
  Party,
  Polarity,
  Role,
  SourceView,
  Span,
} from '../types.ts';
import { kindsOf } from './terms.ts';

/** Words, and where the person took them from; typed words have no place yet. */
export interface WordsDraft {
  readonly words: string;
  readonly at: number | null;
}

export interface PartyDraft extends WordsDraft {
  readonly kind: EntityKind;
  /** The name it goes by; empty: the words. */
  readonly name: string;
}

export interface VoiceDraft extends WordsDraft {
  readonly voice: HandVoice['voice'];
  readonly cue: string;
  readonly stance: HandVoice['stance'];
}

export interface ClaimDraft {
  readonly quote: WordsDraft;
  readonly type: ClaimType;
  readonly kinds: readonly string[];
  readonly subject: PartyDraft;
  readonly object: PartyDraft;
  readonly appointedBy: PartyDraft;
  readonly replaces: PartyDraft;
  readonly value: WordsDraft & { readonly low: string; readonly high: string; readonly of: string };
  readonly role: Role;
  readonly title: WordsDraft;
  readonly rank: WordsDraft;
  readonly voices: readonly VoiceDraft[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  /** Start earliest and latest, end earliest and latest; empty is unknown. */
  readonly days: readonly [string, string, string, string];
  readonly starting: boolean;
  readonly ending: boolean;
  readonly wording: readonly string[];
}

const noWords: WordsDraft = { words: '', at: null };

/** A party nobody named yet. */
function noParty(kind: EntityKind): PartyDraft {
  return { ...noWords, kind, name: '' };
}

/** A draft on a stretch of the text, with what other claims name in it and the day the source was published. */
export function draftOn(source: SourceView, quote: Span): ClaimDraft {
  const named = partiesIn(source, quote);
  const person = named.find(({ kind }) => kind === 'person');
  const body = named.find(({ kind }) => kind === 'unit' || kind === 'organisation');
  const [first, last] = source.line.published ?? ['', ''];
  return {
    quote: { words: source.text.slice(quote.begin, quote.end), at: quote.begin },
    type: 'posting',
    kinds: [],
    subject: person ? partyDraft(person) : noParty('person'),
    object: body ? partyDraft(body) : noParty('unit'),
    appointedBy: noParty('unit'),
    replaces: noParty('person'),
    value: { ...noWords, low: '', high: '', of: '' },
    role: 'commander',
    title: noWords,
    rank: noWords,
    voices: [],
    certainty: 'asserted',
    polarity: 'affirmed',
    days: [first, last, first, last],
    starting: false,
    ending: false,
    wording: [],
  };
}

/** A draft that says what a claim says, to be corrected. */
export function draftOf(claim: Claim): ClaimDraft {
  const { value, range } = claim;
  const day = (one: string | null) => one ?? '';
  return {
    quote: { words: claim.citation.quote, at: claim.citation.begin },
    type: claim.type,
    kinds: claim.kinds,
    subject: partyDraft(claim.subject),
    object: claim.object ? partyDraft(claim.object) : noParty('unit'),
    appointedBy: claim.appointedBy ? partyDraft(claim.appointedBy) : noParty('unit'),
    replaces: claim.replaces ? partyDraft(claim.replaces) : noParty('person'),
    value: {
      words: value?.text ?? '',
      at: value?.begin ?? null,
      low: value?.kind === 'count' && value.low !== null ? String(value.low) : '',
      high: value?.kind === 'count' && value.high !== null ? String(value.high) : '',
      of: value?.kind === 'count' ? value.of : '',
    },
    role: claim.role ?? 'commander',
    title: { words: claim.title?.text ?? '', at: claim.title?.begin ?? null },
    rank: { words: claim.rank?.text ?? '', at: claim.rank?.begin ?? null },
    voices: claim.attribution
      .slice(1)
      .flatMap(({ voice, text, begin, cue, stance }): VoiceDraft[] =>
        voice === 'publisher'
          ? []
          : [{ voice, words: begin === null ? '' : text, at: begin, cue: cue ?? '', stance: stance ?? 'neutral' }],
      ),
    certainty: claim.certainty,
    polarity: claim.polarity,
    days: [day(range.from[0]), day(range.from[1]), day(range.to[0]), day(range.to[1])],
    starting: range.starting,
    ending: range.ending,
    wording: claim.wording,
  };
}

function partyDraft({ text, begin, kind, name }: Party): PartyDraft {
  return { words: text, at: begin, kind, name: name === text ? '' : name };
}

/** The parties that claims of the source name within a stretch of it, each once, in order. */
export function partiesIn(source: SourceView, { begin, end }: Span): readonly Party[] {
  const found = new Map<string, Party>();
  for (const { claim } of source.claims) {
    for (const party of [claim.subject, claim.object, claim.appointedBy, claim.replaces]) {
      if (party && begin <= party.begin && party.end <= end)
        found.set(`${party.begin}-${party.end}-${party.kind}`, party);
    }
  }
  return [...found.values()].sort((a, b) => a.begin - b.begin || a.end - b.end);
}

/** Where words stand: where they were taken from, else in the quote, else anywhere; `null` where the text does not have them. */
export function placeOf(text: string, { words, at }: WordsDraft, quote: Span | null): Span | null {
  if (words === '') return null;
  const spanAt = (begin: number): Span => ({ begin, end: begin + words.length });
  if (at !== null && text.startsWith(words, at)) return spanAt(at);
  const inQuote = quote === null ? -1 : text.slice(quote.begin, quote.end).indexOf(words);
  if (quote !== null && inQuote >= 0) return spanAt(quote.begin + inQuote);
  const anywhere = text.indexOf(words);
  return anywhere < 0 ? null : spanAt(anywhere);
}

/** The fields of a draft that keep it from being recorded. */
export type DraftFault =
  | 'quote'
  | 'subject'
  | 'object'
  | 'appointedBy'
  | 'replaces'
  | 'value'
  | 'title'
  | 'rank'
  | 'days'
  | 'voices';

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a type of claim has a role, an appointing party and a replaced one. */
export function isPosting(type: ClaimType): boolean {
  return type === 'posting';
}

/** The claim to record, or what is missing. */
export function finishDraft(
  draft: ClaimDraft,
  text: string,
):
  | { readonly claim: HandDraft; readonly faults: readonly [] }
  | { readonly claim: null; readonly faults: readonly DraftFault[] } {
  const faults: DraftFault[] = [];
  const quote = placeOf(text, draft.quote, null);
  if (quote === null) return { claim: null, faults: ['quote'] };
  const words = (fault: DraftFault, one: WordsDraft): Span | null => {
    if (one.words === '') return null;
    const span = placeOf(text, one, quote);
    if (span === null) faults.push(fault);
    return span;
  };
  const party = (fault: DraftFault, one: PartyDraft): HandParty | null => {
    const span = words(fault, one);
    return span && { ...span, kind: one.kind, ...(one.name.trim() === '' ? {} : { name: one.name.trim() }) };
  };
  const subject = party('subject', draft.subject);
  if (subject === null && !faults.includes('subject')) faults.push('subject');
  const object = party('object', draft.object);
  const valueSpan = words('value', draft.value);
  const number = (one: string): number | null => (one.trim() === '' ? null : Number(one));
  const [low, high] = [number(draft.value.low), number(draft.value.high)];
  if (Number.isNaN(low) || Number.isNaN(high)) faults.push('value');
  const days = draft.days.map((one) => (one.trim() === '' ? null : one.trim()));
  if (days.some((one) => one !== null && !dayShape.test(one))) faults.push('days');
  const [a, b, c, d] = days.map((one) => one as Day | null);
  const posting = isPosting(draft.type);
  const voices = draft.voices.map((one) => ({
    voice: one.voice,
    words: words('voices', one),
    cue: one.cue.trim() === '' ? null : one.cue.trim(),
    stance: one.stance,
  }));
  const title = words('title', draft.title);
  const rank = words('rank', draft.rank);
  const appointedBy = posting ? party('appointedBy', draft.appointedBy) : null;
  const replaces = posting ? party('replaces', draft.replaces) : null;
  if (faults.length > 0 || subject === null) return { claim: null, faults: [...new Set(faults)] };
  const counted = low !== null || high !== null;
  const allowed = kindsOf[draft.type] ?? [];
  const from: Bounds = [a ?? null, b ?? null];
  const to: Bounds = [c ?? null, d ?? null];
  return {
    faults: [],
    claim: {
      type: draft.type,
      quote,
      subject,
      object,
      value: valueSpan && { ...valueSpan, count: counted ? { low, high, of: draft.value.of.trim() } : null },
      role: posting ? draft.role : null,
      title,
      rank,
      kinds: draft.kinds.filter((kind) => allowed.includes(kind)),
      appointedBy,
      replaces,
      voices,
      certainty: draft.certainty,
      polarity: draft.polarity,
      range: { from, to, starting: draft.starting, ending: draft.ending },
      wording: draft.wording,
    },
  };
}
