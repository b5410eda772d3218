import type {
  CaseEvent,
  CaseEventType,
  Claim,
  ClaimRange,
  ClaimValue,
  Entity,
  Party,
  PartyEntity,
  Problem,
  Segment,
  Source,
  TextSpan,
  Voice,
} from '../model/index.ts';
import {
  certainties,
  claimStatuses,
  claimTypes,
  disputeRules,
  entityKinds,
  judgements,
  linkTypes,
  partyRoles,
  polarities,
  roles,
  segmentKinds,
  stances,
  voiceKinds,
} from '../model/index.ts';
import type { Check } from './check.ts';
import {
  day,
  instant,
  list,
  matching,
  nullable,
  number,
  object,
  oneOf,
  optional,
  pair,
  text,
  truth,
  variant,
  whole,
} from './check.ts';

// The shapes of what the log keeps. They only check shape; whether a claim's words stand in its source, or an id is known, is the projection's business.

const claimId = matching(/^clm-[0-9a-f]{16}$/, 'a claim id (clm- and 16 hexadecimal digits)');
const entityId = matching(/^ent-[0-9a-f]{16}$/, 'an entity id (ent- and 16 hexadecimal digits)');
const sourceId = matching(/^src-[0-9a-f]{16}$/, 'a source id (src- and 16 hexadecimal digits)');
/** What people write. PostgreSQL keeps no NUL, and neither database a lone surrogate: refused here rather than altered there. */
export const remark: Check<string> = matching(/^[^\0\p{Cs}]*$/u, 'text without NUL or half characters');

const span = object<TextSpan>({ begin: whole, end: whole, text });
const segment = object<Segment>({
  author: nullable(span),
  begin: whole,
  end: whole,
  kind: oneOf(segmentKinds),
});
const sourceFields = {
  author: nullable(text),
  capturedAt: instant,
  charset: text,
  hash: matching(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  id: sourceId,
  language: nullable(text),
  mediaType: text,
  name: text,
  note: nullable(text),
  publication: nullable(text),
  published: nullable(pair(day)),
  size: whole,
  title: nullable(text),
  url: nullable(text),
};
const source: Check<Source> = object<Source>({ ...sourceFields, segments: list(segment), text });

/** A source as the table of sources keeps it: its text and segments stay in the log. */
export const sourceHead: Check<Omit<Source, 'text' | 'segments'>> =
  object<Omit<Source, 'text' | 'segments'>>(sourceFields);

const party = object<Party>({ begin: whole, end: whole, kind: oneOf(entityKinds), name: text, text });
const voice = object<Voice>({
  begin: nullable(whole),
  cue: nullable(text),
  end: nullable(whole),
  stance: nullable(oneOf(stances)),
  text,
  voice: oneOf(voiceKinds),
});
const value = variant<'kind', ClaimValue>('kind', {
  count: object<Extract<ClaimValue, { readonly kind: 'count' }>>({
    begin: whole,
    end: whole,
    high: nullable(number),
    kind: oneOf(['count']),
    low: nullable(number),
    of: text,
    text,
  }),
  text: object<Extract<ClaimValue, { readonly kind: 'text' }>>({
    begin: whole,
    end: whole,
    kind: oneOf(['text']),
    text,
  }),
});
const range = object<ClaimRange>({
  ending: truth,
  from: pair(nullable(day)),
  starting: truth,
  to: pair(nullable(day)),
});

/** A claim as proposed. */
export const claim: Check<Claim> = object<Claim>({
  appointedBy: nullable(party),
  attribution: list(voice),
  certainty: oneOf(certainties),
  citation: object<Claim['citation']>({ begin: whole, end: whole, quote: text, segment: oneOf(segmentKinds) }),
  confidence: number,
  id: claimId,
  kinds: list(text),
  links: list(object<Claim['links'][number]>({ claim: claimId, type: oneOf(linkTypes) })),
  object: nullable(party),
  polarity: oneOf(polarities),
  range,
  rank: nullable(span),
  reader: text,
  replaces: nullable(party),
  role: nullable(oneOf(roles)),
  source: sourceId,
  subject: party,
  title: nullable(span),
  type: oneOf(claimTypes),
  value: nullable(value),
  wording: list(text),
});

/** An entity as first recorded. */
export const entity: Check<Entity> = object<Entity>({
  id: entityId,
  key: text,
  kind: oneOf(entityKinds),
  name: text,
  scope: nullable(text),
});

const partyEntity = object<PartyEntity>({ claim: claimId, entity: entityId, part: oneOf(partyRoles) });
const problem = object<Problem>({
  code: text,
  hint: optional(text),
  place: text,
  reason: text,
  severity: oneOf(['error', 'warning']),
});

type EventOf<T extends CaseEventType> = Extract<CaseEvent, { readonly type: T }>;

/** Any event of a case. */
export const caseEvent: Check<CaseEvent> = variant<'type', CaseEvent>('type', {
  'case-created': object<EventOf<'case-created'>>({ name: remark, type: oneOf(['case-created']) }),
  'source-captured': object<EventOf<'source-captured'>>({ source, type: oneOf(['source-captured']) }),
  'claims-proposed': object<EventOf<'claims-proposed'>>({
    claims: list(claim),
    entities: list(entity),
    outcome: oneOf(['read', 'not read']),
    parties: list(partyEntity),
    problems: list(problem),
    reader: text,
    source: sourceId,
    type: oneOf(['claims-proposed']),
  }),
  'claim-reviewed': object<EventOf<'claim-reviewed'>>({
    claim: claimId,
    note: nullable(remark),
    status: oneOf(claimStatuses),
    type: oneOf(['claim-reviewed']),
  }),
  'identity-judged': object<EventOf<'identity-judged'>>({
    judgement: oneOf(judgements),
    left: entityId,
    reason: nullable(remark),
    right: entityId,
    type: oneOf(['identity-judged']),
  }),
  'dispute-settled': object<EventOf<'dispute-settled'>>({
    claims: list(claimId),
    deciding: list(claimId),
    reason: nullable(remark),
    rule: oneOf(disputeRules),
    type: oneOf(['dispute-settled']),
  }),
  undone: object<EventOf<'undone'>>({ event: whole, reason: nullable(remark), type: oneOf(['undone']) }),
});
