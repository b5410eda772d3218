import { countAttributions } from './attributions.ts';
import { type Count, type CountTable, type Figures, figuresOf, sumCounts } from './counts.ts';
import type { GoldDocument, Prediction } from './document.ts';
import { countExtraction } from './extraction.ts';
import { type Interval, intervalsOf } from './intervals.ts';
import { oneSpelling, viewNames, viewsOf } from './views.ts';

/** One row of a score: its counts, the figures they give, and how they spread over documents. */
export interface Row extends Count, Figures {
  /** Mean of the documents' own F1, of those that have anything to count there: no long document rules it. */
  readonly docF1: number;
  /** 95 % interval of F1, where asked for. */
  readonly interval: Interval | null;
}

/** What predictions are worth in one view of one corpus. Rows by `measure|row`: `entity trimmed|Person`, `attribution soft|source`. */
export interface ViewScore {
  readonly corpus: string;
  readonly view: string;
  readonly documents: number;
  /** Gold documents without a prediction: they count, as ones for which nothing was predicted. */
  readonly missing: number;
  readonly rows: ReadonlyMap<string, Row>;
}

/**
 * Scores predictions against gold documents, corpus by corpus and view by view. Predicted documents that gold lacks are not counted.
 * @param options.types keeps only entities of these types, and relations between them
 * @param options.intervals adds 95 % intervals, which take most of the time
 */
export function scoreCorpora(
  golds: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: { readonly types?: readonly string[]; readonly intervals?: boolean } = {},
): ViewScore[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const types = options.types && new Set(options.types.map(oneSpelling));
  return [...new Set(golds.map(({ corpus }) => corpus))].flatMap((corpus) => {
    const documents = golds.filter((gold) => gold.corpus === corpus);
    const missing = documents.filter(({ id }) => !byId.has(id)).length;
    const scoreView = (view: string, count: (gold: GoldDocument, found: Prediction | undefined) => CountTable) => ({
      corpus,
      view,
      documents: documents.length,
      missing,
      rows: rowsOf(
        documents.map((gold) => count(gold, byId.get(gold.id))),
        options.intervals ?? false,
      ),
    });
    const ofEntities = documents.some(({ entities }) => entities !== undefined)
      ? viewsOf(corpus).map((view) => scoreView(view.name, (gold, found) => countExtraction(gold, found, view, types)))
      : [];
    const ofAttributions = documents.some(({ attributions }) => attributions !== undefined)
      ? [scoreView(viewNames.attributions, countAttributions)]
      : [];
    return [...ofEntities, ...ofAttributions];
  });
}

/** Rows of documents that were counted. */
export function rowsOf(documents: readonly CountTable[], withIntervals: boolean): ReadonlyMap<string, Row> {
  const sum = sumCounts(documents);
  const intervals = withIntervals ? intervalsOf(documents, [...sum.keys()]) : undefined;
  return new Map(
    [...sum].map(([key, count]) => {
      const own = documents.flatMap((table) => {
        const each = table.get(key);
        return each && each.pred + each.gold > 0 ? [figuresOf(each).f1] : [];
      });
      const docF1 = own.length === 0 ? 0 : own.reduce((total, f1) => total + f1, 0) / own.length;
      return [key, { ...count, ...figuresOf(count), docF1, interval: intervals?.get(key) ?? null }];
    }),
  );
}
