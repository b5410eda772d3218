/**
 * A fault in the material (a file, a line, a claim). Problems are data: they are returned beside what could be done,
 * so one bad document never stops a run. Misuse and breakage throw `MusterError` instead.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable identifier such as `file-empty`. */
  readonly code: string;
  /** What is wrong, one sentence, without the place. */
  readonly reason: string;
  /** Where: a path, `path:line`, or a claim id. */
  readonly place: string;
  /** What the person can do about it. */
  readonly hint?: string;
}
