import type { CaptureInput, CaptureOptions } from '../capture/index.ts';
import type { Problem, Source } from '../model/index.ts';
import { MusterError } from '../model/index.ts';
import { countWords } from '../util/index.ts';
import type { ReadSource } from './propose-claims.ts';

/** A document to be read: a file still to be captured, a source, or one that was answered already (such as an input that failed). */
export type ReadJob =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly input: CaptureInput;
      readonly capture: CaptureOptions;
      /** Bytes, for weighing how much is under way; 0 where it is not known. */
      readonly size: number;
    }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly source: Source;
      /** What was noticed when it was captured. */
      readonly warnings: readonly Problem[];
      readonly size: number;
    }
  | { readonly kind: 'answered'; readonly name: string; readonly answer: ReadAnswer; readonly size: number };

/** What became of a job. */
export interface ReadAnswer {
  readonly name: string;
  /** `null` where capturing failed, or the process reading it ended. */
  readonly source: Source | null;
  /** `null` where the document was not reached: capturing failed, or the process reading it ended. */
  readonly read: ReadSource | null;
  readonly problems: readonly Problem[];
  /** Words of the text. */
  readonly words: number;
}

/** An answer for a document that could not be read. */
export function unreadAnswer(name: string, problems: readonly Problem[]): ReadAnswer {
  return { name, source: null, read: null, problems, words: 0 };
}

/** What a job is done with. */
export interface JobTools {
  readonly read: (source: Source) => ReadSource;
  /** Leaves mentions, ties and attributions out of the answer. */
  readonly claimsOnly: boolean;
  /** Called when a source is at hand and its reading begins. */
  readonly onReading?: () => void;
}

/** Faults of the call and not of a document: with them no document can be read. */
const faultsOfTheCall: ReadonlySet<string> = new Set(['url-invalid', 'language-invalid', 'instant-invalid']);

/**
 * Does a job in this process. Whatever a document breaks is a problem of that document.
 * @throws {MusterError} `url-invalid`, `language-invalid`, `instant-invalid` where a value given for the source is none
 */
export async function doJob(job: ReadJob, tools: JobTools): Promise<ReadAnswer> {
  if (job.kind === 'answered') return job.answer;
  try {
    return job.kind === 'source' ? readIt(job.name, job.source, job.warnings, tools) : await captureAndRead(job, tools);
  } catch (error) {
    if (error instanceof MusterError && faultsOfTheCall.has(error.code)) throw error;
    const reason = `it could not be read (${error instanceof Error ? error.message : String(error)})`;
    const hint = 'Please report the text, if you may share it.';
    return unreadAnswer(job.name, [{ severity: 'error', code: 'reading-failed', reason, place: job.name, hint }]);
  }
}

async function captureAndRead(job: Extract<ReadJob, { kind: 'file' }>, tools: JobTools): Promise<ReadAnswer> {
  const { captureFile } = await import('../capture/index.ts');
  const { source, problem, warnings } = await captureFile(job.input, job.capture);
  if (problem !== undefined) return unreadAnswer(job.name, [...warnings, problem]);
  return readIt(job.name, source, warnings, tools);
}

function readIt(name: string, source: Source, warnings: readonly Problem[], tools: JobTools): ReadAnswer {
  tools.onReading?.();
  const done = tools.read(source);
  const read = tools.claimsOnly ? { ...done, reading: null } : done;
  return { name, source, read, problems: [...warnings, ...done.problems], words: countWords(source.text) };
}
