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
} from './answers.ts';
