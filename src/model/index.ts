export type {
  Certainty,
  Citation,
  Claim,
  ClaimId,
  ClaimLink,
  ClaimStatus,
  ClaimType,
  ClaimValue,
  PartyRole,
  Polarity,
  Role,
} from './claim.ts';
export {
  certainties,
  claimStatuses,
  claimTypes,
  kindsOf,
  linkTypes,
  makeClaim,
  partyRoles,
  polarities,
  roles,
} from './claim.ts';
export type { Day, DaySpan, Instant } from './day.ts';
export {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOf,
  dayOfInstant,
  daysBetween,
  daysInMonth,
  earlierOf,
  isLeapYear,
  laterOf,
  monthSpan,
  parseDay,
  parseDaySpan,
  partsOf,
  requireDay,
  requireDaySpan,
  requireInstant,
  weekdayOf,
  yearSpan,
} from './day.ts';
export type { Dispute, DisputeId, DisputeRule, DisputeSide, DisputeState, Settlement } from './dispute.ts';
export { disputeRules, disputeStates } from './dispute.ts';
export type { Entity, EntityId, EntityKind, Judgement, Mention, MentionKind, Party } from './entity.ts';
export { entityKinds, judgements, makeParty, mentionKinds } from './entity.ts';
export { MusterError } from './error.ts';
export type { CaseEvent, CaseEventType, LedgerEntry, PartyEntity } from './event.ts';
export type { ClaimFacts, FactVoice } from './facts.ts';
export type { LineageEdge, LineageKind, Upstream } from './lineage.ts';
export { lineageKinds } from './lineage.ts';
export type { Problem } from './problem.ts';
export type { AsOfAnswer, Bounds, ClaimRange } from './range.ts';
export { asOf, certainSpan, isUnknown, makeRange, mayOverlap, rangeOn, unknownRange } from './range.ts';
export {
  agreements,
  compareBounds,
  earliestLatest,
  excludeEachOther,
  intersectBounds,
  intersectRanges,
  isWithin,
  latestEarliest,
  mayPrecede,
  mustPrecede,
  spanBounds,
} from './range-bounds.ts';
export type { HandbookDates, HandbookProblem, HandbookRange, HandbookRule } from './range-handbook.ts';
export {
  checkHandbookDates,
  fromHandbookDates,
  fromHandbookRange,
  handbookRules,
  sinceBeginningOfTime,
  toHandbookRanges,
} from './range-handbook.ts';
export type { Segment, SegmentKind, Source, SourceId } from './source.ts';
export { makeSource, segmentKinds, sourceIdOf } from './source.ts';
export type { Span, TextSpan } from './span.ts';
export { contains, overlaps, textSpan } from './span.ts';
export type { Stance, Voice, VoiceKind } from './voice.ts';
export { stances, voiceKinds } from './voice.ts';
