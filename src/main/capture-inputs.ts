import type { CaptureOptions, CaptureResult, FoundInputs } from '../capture/index.ts';
import type { Instant, Problem, Source } from '../model/index.ts';
import type { AddOptions } from './workspace.ts';

/** A source with the bytes it was made from. */
export interface Captured {
  readonly source: Source;
  readonly bytes: Uint8Array;
}

/** One input dealt with: captured, or only the problems that prevented it. */
export interface CaptureStep {
  readonly captured: Captured | null;
  readonly problems: readonly Problem[];
  /** The input's path or name. */
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** What capturing needs from outside. */
export interface CaptureEffects {
  readonly now?: () => Instant;
  readonly stdin?: () => AsyncIterable<Uint8Array | string>;
  readonly cwd?: string;
}

/** Finds what the inputs stand for. */
export async function findAll(
  inputs: readonly string[],
  { cwd }: CaptureEffects,
  { maxBytes }: AddOptions,
): Promise<FoundInputs> {
  const { findInputs } = await import('../capture/index.ts');
  return findInputs(inputs, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
}

/**
 * Captures what the inputs stand for, one after the other, so that only one is in memory at a time.
 * @throws {MusterError} `url-invalid`, `language-invalid` where an option's value is none
 */
export async function* captureAll(
  inputs: readonly string[],
  effects: CaptureEffects,
  options: AddOptions,
): AsyncGenerator<CaptureStep> {
  const { captureFile } = await import('../capture/index.ts');
  const { inputs: found, problems } = await findAll(inputs, effects, options);
  const total = found.length;
  if (problems.length > 0) yield { captured: null, problems, name: '', done: 0, total };
  for (const [at, input] of found.entries()) {
    const settings = { ...captureOptions(effects, options), ...stdinOf(effects, input.kind) };
    yield { ...stepOf(await captureFile(input, settings)), name: input.name, done: at + 1, total };
  }
}

/** Captures bytes handed in. */
export async function* captureOne(
  name: string,
  bytes: Uint8Array,
  effects: CaptureEffects,
  options: AddOptions,
): AsyncGenerator<CaptureStep> {
  const { captureBytes } = await import('../capture/index.ts');
  const result = await captureBytes(bytes, { ...captureOptions(effects, options), name });
  yield { ...stepOf(result), name, done: 1, total: 1 };
}

function stepOf(result: CaptureResult): Pick<CaptureStep, 'captured' | 'problems'> {
  if (result.problem !== undefined) return { captured: null, problems: [...result.warnings, result.problem] };
  return { captured: { source: result.source, bytes: result.bytes }, problems: result.warnings };
}

/** The options of a call in the words of `capture`. */
export function captureOptions({ now }: CaptureEffects, options: AddOptions): CaptureOptions {
  const { publication, published, url, title, author, language, maxBytes } = options;
  return {
    ...(publication === undefined ? {} : { publication }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(now === undefined ? {} : { capturedAt: now() }),
  };
}

/** The stream an input is read from. Standard input is touched only where it is asked for: touching it keeps a process waiting. */
export function stdinOf(
  { stdin }: CaptureEffects,
  kind: 'file' | 'stdin',
): { readonly stdin?: AsyncIterable<Uint8Array | string> } {
  return kind === 'stdin' && stdin !== undefined ? { stdin: stdin() } : {};
}
