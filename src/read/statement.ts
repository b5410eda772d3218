import {
  type Certainty,
  type Claim,
  type ClaimRange,
  type ClaimType,
  MusterError,
  makeClaim,
  makeParty,
  type Party,
  type Polarity,
  type Problem,
  type Segment,
  type Source,
  type Span,
  textSpan,
  type Voice,
} from '../model/index.ts';
import { contentId } from '../util/index.ts';
import type { ClaimParts } from './claim-parts.ts';
import type { Argument } from './refer/argument.ts';
import type { Attribution } from './voice/attribution.ts';

/**
 * A claim with everything settled that needs knowledge of a language: what the rules of any language end in, and `claimOf` makes a claim of.
 */
export interface Statement extends ClaimParts {
  readonly segment: Segment;
  /** The words the claim stands on. */
  readonly quote: Span;
  /** Who answers for it, outermost first, below the publisher. */
  readonly voices: readonly Attribution[];
  /** The words by which the subject itself speaks, where the claim is a stance that it takes. */
  readonly ownCue: string | null;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly range: ClaimRange;
  readonly wording: readonly string[];
  /** The reader's trust in the rule, 0 to 1; a party that is only described lowers it. */
  readonly confidence: number;
}

/** A reader's claim of a statement in a source. @throws {MusterError} `claim-invalid` where its words do not stand in the source. */
export function claimOf(one: Statement, source: Source, reader: string): Claim {
  const { text } = source;
  const posting = one.type === 'posting';
  const claim = {
    source: source.id,
    type: one.type,
    subject: partyOf(one.subject, text),
    object: one.object ? partyOf(one.object, text) : null,
    value: one.value ? { ...one.value, text: text.slice(one.value.begin, one.value.end) } : null,
    role: posting ? (one.role ?? 'other') : null,
    title: one.title ? textSpan(text, one.title.begin, one.title.end) : null,
    rank: one.rank ? textSpan(text, one.rank.begin, one.rank.end) : null,
    kinds: [...one.kinds],
    appointedBy: posting && one.appointedBy ? partyOf(one.appointedBy, text) : null,
    replaces: posting && one.replaces ? partyOf(one.replaces, text) : null,
    attribution: chainOf(one, source),
    certainty: one.certainty,
    polarity: one.polarity,
    range: one.range,
    wording: one.wording,
    citation: {
      segment: one.segment.kind,
      begin: one.quote.begin,
      end: one.quote.end,
      quote: text.slice(one.quote.begin, one.quote.end),
    },
  } as const;
  const id = contentId('clm', {
    ...claim,
    attribution: claim.attribution.map(({ voice, text }) => [voice, text]),
    range: null,
    wording: null,
  });
  const confidence = Math.round(confidenceOf(one) * 100) / 100;
  return makeClaim({ ...claim, id, links: [], reader, confidence }, source);
}

/** What rules of any language know of a statement when its voices are looked for. */
export interface Placed {
  readonly type: ClaimType;
  /** Where the predicate stands. */
  readonly anchor: Span;
  readonly inPassing: boolean;
}

/** The attributions whose content holds a predicate, outermost first. Words said in passing answer to a source only inside its quotation marks. */
export function voicesOf(one: Placed, attributions: readonly Attribution[]): Attribution[] {
  return attributions
    .filter((attribution) => {
      if (one.inPassing && !attribution.direct && attribution.source !== null) return false;
      if (one.inPassing && attribution.source === null)
        return within(one.anchor, attribution.content) && attribution.cue.begin < one.anchor.begin;
      if (one.type === 'interpretation' && attribution.content.some((content) => content.begin === one.anchor.begin))
        return true;
      return within(one.anchor, attribution.content) && !holds(attribution.cue, one.anchor);
    })
    .sort((a, b) => lengthOf(b.content) - lengthOf(a.content) || a.cue.begin - b.cue.begin);
}

const certaintyOrder: readonly Certainty[] = ['asserted', 'probable', 'possible', 'alleged', 'planned', 'asked'];

/** The least sure of several. */
export function weakest(all: readonly Certainty[]): Certainty {
  return all.reduce(
    (worst, one) => (certaintyOrder.indexOf(one) > certaintyOrder.indexOf(worst) ? one : worst),
    'asserted' as Certainty,
  );
}

function within(anchor: Span, content: readonly Span[]): boolean {
  return content.some((span) => span.begin <= anchor.begin && anchor.end <= span.end);
}

function holds(outer: Span, inner: Span): boolean {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.begin, 0);
}

function chainOf(one: Statement, source: Source): Voice[] {
  const { segment } = one;
  const chain: Voice[] = [];
  if (segment.kind === 'comment' && segment.author) {
    // A reader's comment is the reader's word; the publication only hosts it.
    chain.push({ voice: 'person', ...segment.author, cue: 'comment', stance: null });
  } else {
    chain.push({
      voice: 'publisher',
      text: source.publication ?? source.name,
      begin: null,
      end: null,
      cue: null,
      stance: null,
    });
  }
  for (const voice of one.voices) {
    // "We deny that": who publishes speaks of himself.
    if (voice.voice === 'publisher') continue;
    const span = voice.source ?? voice.cue;
    const words = textSpan(source.text, span.begin, span.end);
    chain.push({ voice: voice.voice, ...words, cue: voice.cueText, stance: voice.stance });
  }
  if (
    one.type === 'stance' &&
    !one.voices.some((voice) => voice.referent !== undefined && voice.referent === one.subject.referent)
  ) {
    const { begin, end } = one.subject;
    chain.push({
      voice: one.subject.kind === 'person' ? 'person' : 'body',
      ...textSpan(source.text, begin, end),
      cue: one.ownCue,
      stance: 'neutral',
    });
  }
  return chain;
}

function partyOf(argument: Argument, text: string): Party {
  return makeParty({
    begin: argument.begin,
    end: argument.end,
    text: text.slice(argument.begin, argument.end),
    kind: argument.kind,
    name: argument.name.replace(/\s+/g, ' ').trim(),
  });
}

/** A rule's own trust, less where a party is only a pronoun or a description. */
function confidenceOf(one: Statement): number {
  const weak = (argument: Argument | null) => argument !== null && argument.referent?.named !== true;
  const pronoun = (argument: Argument | null) => argument?.phrase?.pronoun === true;
  let confidence = one.confidence;
  if (weak(one.subject)) confidence -= 0.15;
  if (weak(one.object)) confidence -= 0.1;
  if (pronoun(one.subject) || pronoun(one.object)) confidence -= 0.1;
  return Math.max(0.1, confidence);
}

/** Claims of what the rules drafted; a draft that makes no sound claim becomes a problem that names the source and the rule, and the rest goes on. */
export function claimsOfDrafts<D extends { readonly rule: string }>(
  drafts: readonly D[],
  make: (one: D) => Claim | undefined,
  source: Pick<Source, 'name'>,
): { readonly claims: readonly Claim[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const claims = new Map<string, Claim>();
  for (const one of drafts) {
    try {
      const claim = make(one);
      if (claim) claims.set(claim.id, claim);
    } catch (error) {
      if (!(error instanceof MusterError)) throw error;
      const place = `${source.name} (${one.rule})`;
      problems.push({ severity: 'warning', code: error.code, reason: error.message, place });
    }
  }
  return { claims: [...claims.values()], problems };
}
