import { readFileSync } from 'node:fs';
import { z } from 'zod';

// The format of the gold files and of predictions for them: one JSON document a line. Offsets are UTF-16 code units of the document's text.

const offset = z.int().nonnegative();
const span = z.object({ begin: offset, end: offset });
const entity = z.object({ id: z.string().optional(), type: z.string(), begin: offset, end: offset });
const relation = z.object({ type: z.string(), from: z.string(), to: z.string() });
const spans = z.array(span);
const attribution = z.object({
  source: spans.default([]),
  cue: spans.default([]),
  content: spans.default([]),
});

const prediction = z.object({
  id: z.string(),
  entities: z.array(entity).optional(),
  relations: z.array(relation).optional(),
  attributions: z.array(attribution).optional(),
});

const gold = prediction.extend({
  corpus: z.string(),
  split: z.string().default('unknown'),
  text: z.string(),
  /** Day of publication, where known. */
  date: z.string().nullish(),
  publisher: z.string().nullish(),
  /** Boilerplate: predicted attributions whose cue lies here are left out. */
  discard: spans.optional(),
});

/** What some program says of one document; what it leaves out it has not predicted. */
export type Prediction = DeepReadonly<z.infer<typeof prediction>>;

/** An annotated document of a corpus. */
export type GoldDocument = DeepReadonly<z.infer<typeof gold>>;

/** An entity of either side. `id` is what relations refer to. */
export type Entity = NonNullable<Prediction['entities']>[number];

/** A relation between entities of the same side. */
export type Relation = NonNullable<Prediction['relations']>[number];

/** An attribution of either side; a part can be in pieces or missing. */
export type Attribution = NonNullable<Prediction['attributions']>[number];

/** Reads gold documents. @throws where a line is not in the format, naming file and line */
export function loadGold(path: string): GoldDocument[] {
  return loadLines(path, gold);
}

/** Reads predictions. @throws where a line is not in the format, naming file and line */
export function loadPredictions(path: string): Prediction[] {
  return loadLines(path, prediction);
}

function loadLines<T>(path: string, schema: z.ZodType<T>): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const result = schema.safeParse(parseJson(line, `${path}:${index + 1}`));
      if (result.success) return [result.data];
      throw new Error(`${path}:${index + 1}: ${z.prettifyError(result.error)}`);
    });
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: this is no JSON. Gold files hold one JSON document a line.`, { cause });
  }
}

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
