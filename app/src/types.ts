// The types the page shares with the server: types only, nothing of src/ runs in the browser.
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
} from '../../src/main/index.ts';
export type {
  AsOfAnswer,
  Certainty,
  ClaimRange,
  ClaimStatus,
  ClaimType,
  EntityKind,
  PartyRole,
  SegmentKind,
  Span,
  Stance,
  Voice,
  VoiceKind,
} from '../../src/model/index.ts';
export type { ErrorAnswer, WrittenEntry } from '../../src/server/index.ts';
