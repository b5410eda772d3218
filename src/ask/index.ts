export type {
  CaseSummary,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  CommandClaim,
  CommanderAnswer,
  EntityRef,
  EntityView,
  SearchAnswer,
  SourceLine,
  SourceView,
  SuperiorAnswer,
  UnderName,
} from './answers.ts';
export { askCareer } from './ask-career.ts';
export { askChart } from './ask-chart.ts';
export { askClaim, askClaims } from './ask-claim.ts';
export { askCommand } from './ask-command.ts';
export { askDispute, askDisputeCounts, askDisputes } from './ask-disputes.ts';
export { askDossier } from './ask-dossier.ts';
export { askEntities, askEntity } from './ask-entity.ts';
export { askNetwork, networkTypes } from './ask-network.ts';
export { askOrigins } from './ask-origins.ts';
export { askWhere } from './ask-places.ts';
export { askBacks, askFrames, askStrength } from './ask-relations.ts';
export { askSearch } from './ask-search.ts';
export { askSource, askSources } from './ask-source.ts';
export { askSuggestions, judgedDifferent } from './ask-suggestions.ts';
export { askSummary } from './ask-summary.ts';
export { askTimeline } from './ask-timeline.ts';
export { askVoices } from './ask-voices.ts';
export { askWhatIf } from './ask-what-if.ts';
export type { CertainPair } from './certain-pairs.ts';
export { askCertainPairs } from './certain-pairs.ts';
export { describeClaim, describeVoices } from './describe-claim.ts';
export { describeRange } from './describe-range.ts';
export { findEntity } from './find-entity.ts';
export type { Views } from './views.ts';
export { createViews } from './views.ts';
export type {
  Backing,
  BacksAnswer,
  CareerAnswer,
  ChartAnswer,
  ChartEdge,
  ChartUnit,
  DateSaid,
  DisputeCounts,
  DisputeView,
  DossierAnswer,
  FrameRow,
  FramesAnswer,
  NetworkAnswer,
  OriginLine,
  OriginsAnswer,
  PlaceSaid,
  StrengthAnswer,
  StrengthSaid,
  Suggestion,
  SuggestionSide,
  TenureView,
  TieSaid,
  TimelineAnswer,
  TimelineItem,
  VoiceLine,
  WhatIf,
  WhatIfAnswer,
  WhereAnswer,
} from './weighed-answers.ts';
