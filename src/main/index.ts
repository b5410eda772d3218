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
} from '../ask/index.ts';
export { isCase } from '../ledger/index.ts';
export type { Reader, Reading } from '../read/index.ts';
export type { ClaimLine, LayerLine } from './claim-lines.ts';
export { documentLines } from './claim-lines.ts';
export { exampleFolder } from './example.ts';
export { findCase } from './find-case.ts';
export { createWorkspace, openWorkspace } from './open-workspace.ts';
export type { ReadDocument, ReadOptions, ReadStep } from './read-documents.ts';
export { describeDocument, readDocuments } from './read-documents.ts';
export type {
  AddedSource,
  AddOptions,
  AddResult,
  AddStep,
  ClaimQuery,
  VerifyResult,
  Workspace,
} from './workspace.ts';
export type { WorkspaceOptions } from './workspace-options.ts';
