export type { Case, CreateOptions, OpenOptions } from './case.ts';
export { createCase, isCase, openCase } from './case.ts';
export { publicationKey } from './claim-facts.ts';
export type { ComparedSource, Derivations, Deriving, SourceMarks } from './derive.ts';
export type {
  ClaimFilter,
  Counts,
  DisputeCounts,
  DisputeFilter,
  FactFilter,
  Ledger,
  Lineage,
  NamePair,
  Originals,
  RecordedClaim,
  RecordedDispute,
  RecordedEntity,
  RecordedJudgement,
  RecordedReview,
  RecordedSource,
  RecordedVoice,
  TextHit,
  Verification,
} from './ledger.ts';
