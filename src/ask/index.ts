export type {
  CaseSummary,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  CommanderAnswer,
  EntityRef,
  EntityView,
  SearchAnswer,
  SourceLine,
  SourceView,
  SuperiorAnswer,
} from './answers.ts';
export { askClaim, askClaims } from './ask-claim.ts';
export { askCommand } from './ask-command.ts';
export { askEntities, askEntity } from './ask-entity.ts';
export { askSearch } from './ask-search.ts';
export { askSource, askSources } from './ask-source.ts';
export { askSummary } from './ask-summary.ts';
export { describeClaim, describeVoices } from './describe-claim.ts';
export { describeRange } from './describe-range.ts';
export { findEntity } from './find-entity.ts';
