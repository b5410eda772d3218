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
} from '../ask/index.ts';
export type {
  AddedSource,
  AddOptions,
  AddResult,
  AddStep,
  ClaimQuery,
  VerifyResult,
  Workspace,
} from './workspace.ts';
