import type { AddStep } from '../main/index.ts';
import { type Context, count } from './context.ts';
import { cleanText, oneLine } from './terminal.ts';

/** How far a reading is and how long it has taken. */
export interface Pace {
  readonly documents: number;
  readonly words: number;
  readonly elapsedMs: number;
}

/** A rate in words: "85 documents/s, 42,000 words/s"; two figures that count, so that it does not flicker. */
export function describePace({ documents, words, elapsedMs }: Pace): string {
  const perSecond = (number: number) => shorten((number * 1000) / Math.max(1, elapsedMs));
  return `${perSecond(documents)} documents/s, ${perSecond(words)} words/s`;
}

/** Time left at the pace so far: "0:45", "1:02:03"; "?" as long as nothing is done. */
export function describeTimeLeft({ documents, elapsedMs }: Pace, total: number): string {
  if (documents === 0) return '?';
  return describeSeconds(Math.ceil(((elapsedMs / documents) * Math.max(0, total - documents)) / 1000));
}

/** What a reading came to: "12,000 documents read, 1 fault, in 2:20 (85 documents/s, 42,000 words/s)." */
export function describeReading(pace: Pace, errors: number): string {
  const faults = errors === 0 ? '' : `, ${count(errors, 'fault')}`;
  const documents = `${pace.documents.toLocaleString('en')} document${pace.documents === 1 ? '' : 's'} read`;
  return `${documents}${faults}, in ${describeSeconds(Math.round(pace.elapsedMs / 1000))} (${describePace(pace)}).`;
}

function shorten(number: number): string {
  return Number(number.toPrecision(2)).toLocaleString('en');
}

function describeSeconds(seconds: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, two(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** A bar that shows how far work is. */
export interface Progress {
  readonly onProgress: (step: AddStep) => void;
  /** Takes the bar away while something else is written to standard error. */
  readonly stop: () => void;
}

/** None shown. */
export const noProgress: Progress = { onProgress: () => {}, stop: () => {} };

/** Whether a person looks at standard error. */
export function showsProgress({ io, options }: Context): boolean {
  return io.stderr === process.stderr && io.stderr.isTTY === true && options.plain !== true;
}

/** Shows how far work is, on standard error and only where that is a terminal. */
export async function startProgress(context: Context): Promise<Progress> {
  if (!showsProgress(context)) return noProgress;
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '{phase} [{bar}] {value}/{total} {pace}{name}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
  });
  let phase: AddStep['phase'] | undefined;
  let words = 0;
  let begun = performance.now();
  let isShown = false;
  return {
    onProgress: (step) => {
      if (phase !== step.phase) {
        if (isShown) bar.stop();
        [phase, words, begun, isShown] = [step.phase, 0, performance.now(), false];
      }
      words += step.words;
      const pace = { documents: step.done, words, elapsedMs: performance.now() - begun };
      const shown = {
        phase: phase === 'capture' ? 'Taking in' : 'Reading  ',
        pace: phase === 'capture' ? '' : `${describePace(pace)}, ${describeTimeLeft(pace, step.total)} left  `,
        name: oneLine(cleanText(step.name)),
      };
      if (isShown) {
        bar.setTotal(step.total);
        bar.update(step.done, shown);
      } else {
        bar.start(step.total, step.done, shown);
        isShown = true;
      }
    },
    stop: () => {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
