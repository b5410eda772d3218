import { z } from 'zod';
import type { Source } from '../../../src/model/index.ts';

/** What is timed: the reader on texts already captured, the reader from bytes on, wink-nlp's tags, and compromise's names. */
export const timedSystems = ['reader', 'reader with capture', 'wink', 'compromise'] as const;
export type TimedSystem = (typeof timedSystems)[number];

/** Work for a process that measures. */
export const jobSchema = z.object({
  system: z.enum(timedSystems),
  /** Texts already captured. */
  sources: z.array(z.custom<Source>((value) => typeof value === 'object' && value !== null && 'text' in value)),
  /** Address of the reader's module. */
  readerUrl: z.string(),
  /** Parts of the reader left out. */
  without: z.array(z.string()),
});
export type Job = z.infer<typeof jobSchema>;

/** What one process measured. */
export const measuredSchema = z.object({
  /** From nothing to the first text: importing and loading of models and lists. */
  loadMs: z.number(),
  /** All texts, one after the other, in a process that has done nothing before. */
  seconds: z.number(),
  /** Resident memory before the first text, with all texts in memory. */
  idleMb: z.number(),
  /** After the last text. */
  residentMb: z.number(),
  /** The most the process ever held. */
  peakMb: z.number(),
});
export type Measured = Readonly<z.infer<typeof measuredSchema>>;
