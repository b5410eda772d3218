import type { Party } from './entity.ts';
import { makeParty } from './entity.ts';
import { MusterError } from './error.ts';
import type { ClaimRange } from './range.ts';
import { makeRange } from './range.ts';
import type { SegmentKind, Source, SourceId } from './source.ts';
import type { Span, TextSpan } from './span.ts';
import type { Voice } from './voice.ts';

export const claimTypes = [
  'posting',
  'identity',
  'command',
  'membership',
  'affiliation',
  'support',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
  'positioning',
  'movement',
  'strength',
  'status',
  'stance',
  'incident',
  'inference',
  'interpretation',
] as const;
export type ClaimType = (typeof claimTypes)[number];

export const certainties = ['asserted', 'probable', 'possible', 'alleged', 'planned', 'asked'] as const;
export type Certainty = (typeof certainties)[number];

export const polarities = ['affirmed', 'negated'] as const;
export type Polarity = (typeof polarities)[number];

/** What people decided about a proposed claim. `issue`: it cannot be put in the standard's terms. */
export const claimStatuses = ['proposed', 'accepted', 'conflict', 'work needed', 'issue', 'rejected'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

/** The role a person holds. Anyone in charge of a unit is its `commander`, whatever the title (Research Handbook, posting roles). */
export const roles = [
  'commander',
  'deputy commander',
  'chief of staff',
  'spokesperson',
  'founder',
  'member',
  'other',
] as const;
export type Role = (typeof roles)[number];

/** Narrower kinds a claim type can have; `kinds` of a claim draws on the list of its type. */
export const kindsOf: { readonly [T in ClaimType]?: readonly string[] } = {
  support: [
    'funding',
    'weapons',
    'munitions',
    'equipment',
    'training',
    'logistics',
    'protection',
    'air support',
    'unspecified',
  ],
  positioning: ['site', 'area of operations', 'present', 'control'],
  movement: ['moving to', 'moving from', 'withdrawal'],
  succession: ['renamed', 'merged', 'split', 'formed from', 'founded', 'dissolved'],
  membership: ['part of', 'allegiance'],
  status: ['legal status', 'designation', 'mandate', 'consent', 'detention', 'death', 'injury', 'readiness'],
  stance: ['condemns', 'demands', 'denies', 'welcomes', 'rejects', 'supports', 'threatens', 'calls'],
  incident: ['attack', 'killing', 'detention', 'abuse', 'crime', 'strike', 'protest', 'other'],
};

/** What a claim says where the object is not an entity. */
export type ClaimValue =
  | {
      readonly kind: 'count';
      /** The words as they stand: "at least 300 fighters". */
      readonly text: string;
      readonly begin: number;
      readonly end: number;
      /** Lowest and highest number the words allow; `null` is open. */
      readonly low: number | null;
      readonly high: number | null;
      /** What is counted: "fighters", "troops", "vehicles". */
      readonly of: string;
    }
  | { readonly kind: 'text'; readonly text: string; readonly begin: number; readonly end: number };

/** The exact place in a source's text that a claim stands on. */
export interface Citation extends Span {
  readonly segment: SegmentKind;
  /** Exactly the source's text from `begin` to `end`. */
  readonly quote: string;
}

export const linkTypes = ['competes', 'evidence-for', 'evidence-against'] as const;
/** `{ type: 'evidence-against', claim }` on a claim says: this claim is given as evidence against that one. */
export interface ClaimLink {
  readonly type: (typeof linkTypes)[number];
  readonly claim: ClaimId;
}

/** `clm-` and 16 hexadecimal digits, derived from what the claim says and where, so that the same reading gives the same ids. */
export type ClaimId = string;

/** One statement made in one citation. What a reader proposes; review status and entities are kept beside it by the ledger. */
export interface Claim {
  readonly id: ClaimId;
  readonly source: SourceId;
  readonly type: ClaimType;
  readonly subject: Party;
  readonly object: Party | null;
  readonly value: ClaimValue | null;
  /** Posting only. */
  readonly role: Role | null;
  /** Title and rank as written. */
  readonly title: TextSpan | null;
  readonly rank: TextSpan | null;
  readonly kinds: readonly string[];
  /** Posting only: who appointed, and whom the person replaces. */
  readonly appointedBy: Party | null;
  readonly replaces: Party | null;
  /** Outermost voice first; never empty. */
  readonly attribution: readonly Voice[];
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly range: ClaimRange;
  /** Loaded terms as the source used them, kept out of every name. */
  readonly wording: readonly string[];
  readonly links: readonly ClaimLink[];
  readonly citation: Citation;
  /** Which reader and version proposed it, or the person. */
  readonly reader: string;
  /** 0 to 1: the reader's own estimate that the words say this. Says nothing of whether it is so. */
  readonly confidence: number;
}

/** The parts of a claim an entity can fill. */
export const partyRoles = ['subject', 'object', 'appointedBy', 'replaces'] as const;
export type PartyRole = (typeof partyRoles)[number];

/**
 * A checked claim on a source. Promise 1: every quote and party is exactly the source's text at its offsets.
 * @throws {MusterError} `claim-invalid` saying which part is wrong.
 */
export function makeClaim(input: Claim, source: Pick<Source, 'id' | 'text' | 'name'>): Claim {
  const refuse = (reason: string): never => {
    throw new MusterError('claim-invalid', `${source.name}: claim ${input.id} (${input.type}): ${reason}.`, {
      hint: 'A claim without its exact words in a source cannot be stored. Correct the offsets, or read the source again.',
    });
  };
  const standsThere = (what: string, span: TextSpan) => {
    const { begin, end, text } = span;
    // slice() would round offsets that are no whole numbers, cut those that reach past the end, and let both pass.
    const inside =
      Number.isInteger(begin) && Number.isInteger(end) && 0 <= begin && begin < end && end <= source.text.length;
    if (!inside || source.text.slice(begin, end) !== text) {
      refuse(`the ${what} "${text}" is not the source's text at ${begin}-${end}`);
    }
  };
  if (input.source !== source.id) refuse(`it belongs to source ${input.source}, not ${source.id}`);
  const { citation } = input;
  standsThere('quote', { text: citation.quote, begin: citation.begin, end: citation.end });
  if (citation.quote.trim() === '') refuse('its quote is empty');
  for (const role of partyRoles) {
    const party = input[role];
    if (party) standsThere(role, makeParty(party));
  }
  if (input.title) standsThere('title', input.title);
  if (input.rank) standsThere('rank', input.rank);
  if (input.value) standsThere('value', input.value);
  if (input.value?.kind === 'count' && input.value.low !== null && input.value.high !== null) {
    if (!(input.value.low <= input.value.high)) refuse(`its count of ${input.value.of} is lowest above its highest`);
  }
  if (input.attribution.length === 0) refuse('it has no voice');
  for (const voice of input.attribution) {
    if ((voice.begin === null) !== (voice.end === null))
      refuse(`the voice "${voice.text}" has only one of its offsets`);
    if (voice.begin !== null && voice.end !== null) {
      standsThere('voice', { text: voice.text, begin: voice.begin, end: voice.end });
    }
  }
  if (input.type !== 'posting' && (input.role || input.appointedBy || input.replaces)) {
    refuse('only a posting has a role, an appointing party or a replaced person');
  }
  if (input.type === 'posting' && input.role === null) refuse('a posting needs a role');
  const allowed = kindsOf[input.type] ?? [];
  for (const kind of input.kinds) if (!allowed.includes(kind)) refuse(`"${kind}" is no kind of ${input.type}`);
  if (!(input.confidence >= 0 && input.confidence <= 1))
    refuse(`its confidence ${input.confidence} is not between 0 and 1`);
  return { ...input, range: makeRange(input.range) };
}
