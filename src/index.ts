/**
 * Muster as a library: open a case, take reports in, ask who is said to command what, and always get the words it stands on.
 *
 * ```ts
 * import { openWorkspace, requireDay } from 'muster-roll';
 *
 * const workspace = await openWorkspace('valley');
 * const answer = await workspace.who('River Brigade', requireDay('2022-10-01'));
 * for (const { person, asOf, claims } of answer.commanders) console.log(person.name, asOf, claims.map((view) => view.saidBy));
 * await workspace.close();
 * ```
 */

export type {
  AddOptions,
  AddResult,
  CaseSummary,
  ClaimDetail,
  ClaimLine,
  ClaimQuery,
  ClaimView,
  CommandAnswer,
  CommanderAnswer,
  EntityRef,
  EntityView,
  LayerLine,
  ReadDocument,
  Reader,
  Reading,
  ReadOptions,
  ReadStep,
  SearchAnswer,
  SourceLine,
  SourceView,
  Workspace,
  WorkspaceOptions,
} from './main/index.ts';
export { createWorkspace, documentLines, findCase, isCase, openWorkspace, readDocuments } from './main/index.ts';
export type {
  AsOfAnswer,
  Bounds,
  CaseEvent,
  Claim,
  ClaimRange,
  Day,
  DaySpan,
  LedgerEntry,
  Problem,
  Source,
  Span,
  Voice,
} from './model/index.ts';
export { asOf, MusterError, makeClaim, makeRange, makeSource, requireDay, requireDaySpan } from './model/index.ts';
