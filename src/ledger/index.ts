export type { Case, CreateOptions, OpenOptions } from './case.ts';
export { createCase, isCase, openCase } from './case.ts';
export type {
  ClaimFilter,
  Ledger,
  Originals,
  RecordedClaim,
  RecordedEntity,
  RecordedJudgement,
  RecordedSource,
  TextHit,
  Verification,
} from './ledger.ts';
