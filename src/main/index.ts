export type {
  Backing,
  BacksAnswer,
  CareerAnswer,
  CaseSummary,
  ChartAnswer,
  ChartEdge,
  ChartUnit,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  CommandClaim,
  CommanderAnswer,
  DateSaid,
  DisputeCounts,
  DisputeView,
  DossierAnswer,
  EntityRef,
  EntityView,
  FrameRow,
  FramesAnswer,
  NetworkAnswer,
  OriginLine,
  OriginsAnswer,
  PlaceSaid,
  SearchAnswer,
  SourceLine,
  SourceView,
  StrengthAnswer,
  StrengthSaid,
  Suggestion,
  SuggestionSide,
  SuperiorAnswer,
  TenureView,
  TieSaid,
  TimelineAnswer,
  TimelineItem,
  UnderName,
  VoiceLine,
  WhatIf,
  WhatIfAnswer,
  WhereAnswer,
} from '../ask/index.ts';
export { networkTypes } from '../ask/index.ts';
export { isCase } from '../ledger/index.ts';
export type { Reader, Reading } from '../read/index.ts';
export type { AddClaimsResult } from './add-claims.ts';
export type { ClaimLine, LayerLine } from './claim-lines.ts';
export { documentLines } from './claim-lines.ts';
export type {
  ClaimReview,
  DeskWork,
  JudgementLine,
  JudgementQuery,
  LogLine,
  QueueAnswer,
  QueueOrder,
  QueueQuery,
  ReviewDraft,
} from './desk-work.ts';
export { queueOrders } from './desk-work.ts';
export { exampleClaims, exampleFolder } from './example.ts';
export { findCase } from './find-case.ts';
export { createWorkspace, openWorkspace } from './open-workspace.ts';
export type { HandDraft, HandOptions, HandParty, HandResult, HandVoice } from './propose-by-hand.ts';
export type { ReadDocument, ReadOptions, ReadStep } from './read-documents.ts';
export { describeDocument, readDocuments } from './read-documents.ts';
export type {
  AddedSource,
  AddOptions,
  AddResult,
  AddStep,
  ClaimQuery,
  DisputeQuery,
  VerifyResult,
  Workspace,
} from './workspace.ts';
export type { WorkspaceOptions } from './workspace-options.ts';
