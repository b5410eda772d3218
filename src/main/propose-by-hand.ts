import type { Ledger } from '../ledger/index.ts';
import type {
  CaseEvent,
  Certainty,
  Claim,
  ClaimId,
  ClaimRange,
  ClaimType,
  EntityKind,
  LedgerEntry,
  Party,
  Polarity,
  Role,
  Source,
  SourceId,
  Span,
  TextSpan,
  Voice,
  VoiceKind,
} from '../model/index.ts';
import { MusterError, makeClaim, textSpan } from '../model/index.ts';
import { resolveReading } from '../resolve/index.ts';
import { contentId } from '../util/index.ts';

/** A party a person names: the words in the text, what it is, and the name it goes by; the words themselves unless told. */
export interface HandParty extends Span {
  readonly kind: EntityKind;
  readonly name?: string | undefined;
}

/** A voice a person names below the publisher: the words that name it, or `null` where it is only understood. */
export interface HandVoice {
  readonly voice: Exclude<VoiceKind, 'publisher'>;
  readonly words: Span | null;
  readonly cue: string | null;
  readonly stance: 'vouches' | 'neutral' | 'distances';
}

/**
 * A claim as a person makes it on words of a source. Every span is in UTF-16 units of the source's text; the words themselves are taken from
 * there, so that a claim can never say other words than its source.
 */
export interface HandDraft {
  readonly type: ClaimType;
  readonly quote: Span;
  readonly subject: HandParty;
  readonly object: HandParty | null;
  readonly value: (Span & { readonly count: { low: number | null; high: number | null; of: string } | null }) | null;
  readonly role: Role | null;
  readonly title: Span | null;
  readonly rank: Span | null;
  readonly kinds: readonly string[];
  readonly appointedBy: HandParty | null;
  readonly replaces: HandParty | null;
  /** Voices below the publisher, or below the writer of a comment; outermost first. */
  readonly voices: readonly HandVoice[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly range: ClaimRange;
  readonly wording: readonly string[];
}

/** A claim of a person replaces another one, which is rejected with a note that names its successor. */
export interface HandOptions {
  readonly replaces?: ClaimId;
  readonly note?: string | null;
}

/** What was recorded: the claims, and the entries of the log, in order. */
export interface HandResult {
  readonly claims: readonly ClaimId[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * Records claims a person made on words of a source. The reader of such a claim is `person:NAME`. With `replaces`, the claim it corrects is
 * rejected in the same transaction, with a note that names the new one: nothing is changed, and undoing the review brings the old one back.
 * @throws {MusterError} `source-unknown`, `claim-unknown`, `claim-invalid`, `party-empty`, `range-reversed`, `claim-there` where the very claim stands already
 */
export async function proposeByHand(
  ledger: Ledger,
  by: string,
  sourceId: SourceId,
  drafts: readonly HandDraft[],
  options: HandOptions = {},
): Promise<HandResult> {
  const source = await ledger.source(sourceId);
  if (source === undefined) {
    throw new MusterError('source-unknown', `There is no source ${sourceId} in this case.`, {
      hint: 'It may belong to another case.',
    });
  }
  const reader = `person:${by}`;
  const claims = drafts.map((draft) => claimByHand(draft, source, reader));
  for (const { id } of claims) {
    if ((await ledger.claim(id)) === undefined) continue;
    throw new MusterError('claim-there', `This very claim stands in the record already: ${id}.`, {
      hint: 'Decide on that one instead.',
    });
  }
  const events: CaseEvent[] = [
    {
      type: 'claims-proposed',
      source: source.id,
      reader,
      outcome: await outcomeFor(ledger, source.id),
      claims,
      ...resolveReading(claims, source.id),
      problems: [],
    },
  ];
  if (options.replaces !== undefined) events.push(await rejection(ledger, options.replaces, claims, options.note));
  const entries = await ledger.append(events, by);
  return { claims: claims.map(({ id }) => id), entries };
}

/** A person's claim does not make a source read: one whose language the reader does not know stays so. */
async function outcomeFor(ledger: Ledger, id: SourceId): Promise<'read' | 'not read'> {
  const recorded = (await ledger.sources()).find(({ source }) => source.id === id);
  return recorded?.reading === 'read' ? 'read' : 'not read';
}

async function rejection(
  ledger: Ledger,
  old: ClaimId,
  claims: readonly Claim[],
  note: string | null | undefined,
): Promise<CaseEvent> {
  if ((await ledger.claim(old)) === undefined) {
    throw new MusterError('claim-unknown', `There is no claim ${old} in this case.`, {
      hint: 'Every listing gives the ids of its claims.',
    });
  }
  const successor = `corrected: see ${claims.map(({ id }) => id).join(', ')}`;
  return { type: 'claim-reviewed', claim: old, status: 'rejected', note: note ? `${successor}. ${note}` : successor };
}

/** @throws {MusterError} `claim-invalid`, `party-empty`, `range-reversed` */
function claimByHand(draft: HandDraft, source: Source, reader: string): Claim {
  const { text } = source;
  const words = (span: Span | null): TextSpan | null => (span === null ? null : textSpan(text, span.begin, span.end));
  const party = (one: HandParty | null): Party | null => {
    if (one === null) return null;
    const there = text.slice(one.begin, one.end);
    return { begin: one.begin, end: one.end, text: there, kind: one.kind, name: tidy(one.name ?? '') || tidy(there) };
  };
  const subject = party(draft.subject);
  if (subject === null) throw new TypeError('a draft has a subject');
  const segment = source.segments.find((one) => one.begin <= draft.quote.begin && draft.quote.begin < one.end);
  const value = words(draft.value);
  const parts = {
    source: source.id,
    type: draft.type,
    subject,
    object: party(draft.object),
    value:
      value === null
        ? null
        : draft.value?.count
          ? { kind: 'count' as const, ...value, ...draft.value.count }
          : { kind: 'text' as const, ...value },
    role: draft.role,
    title: words(draft.title),
    rank: words(draft.rank),
    kinds: [...draft.kinds],
    appointedBy: party(draft.appointedBy),
    replaces: party(draft.replaces),
    attribution: chainOf(draft, source, segment?.kind === 'comment' ? segment.author : null),
    certainty: draft.certainty,
    polarity: draft.polarity,
    range: draft.range,
    wording: [...draft.wording],
    citation: {
      segment: segment?.kind ?? ('body' as const),
      begin: draft.quote.begin,
      end: draft.quote.end,
      quote: text.slice(draft.quote.begin, draft.quote.end),
    },
  };
  // The reader is part of what names it: a person who says what a reader said stands beside it, not for it.
  const id = contentId('clm', { ...parts, reader });
  return makeClaim({ ...parts, id, links: [], reader, confidence: 1 }, source);
}

/** A reader's comment is the reader's word; the publication only hosts it. */
function chainOf(draft: HandDraft, source: Source, commenter: TextSpan | null): Voice[] {
  const first: Voice = commenter
    ? { voice: 'person', ...commenter, cue: 'comment', stance: null }
    : {
        voice: 'publisher',
        text: source.publication ?? source.name,
        begin: null,
        end: null,
        cue: null,
        stance: null,
      };
  const below = draft.voices.map(({ voice, words, cue, stance }): Voice => {
    const there = words === null ? null : textSpan(source.text, words.begin, words.end);
    const where = there ?? { text: '', begin: null, end: null };
    return { voice, text: where.text, begin: where.begin, end: where.end, cue, stance };
  });
  return [first, ...below];
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
