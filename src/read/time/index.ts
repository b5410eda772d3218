export type { RangeInput, TemporalShape } from './claim-range.ts';
export { rangeFromDates } from './claim-range.ts';
export type { DateKind, DateMention, DateOptions } from './find.ts';
export { findDates } from './find.ts';
