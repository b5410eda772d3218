import { type Figure, figuresFor } from './corpora-figures.ts';
import type { GoldDocument, Prediction } from './score/document.ts';
import { type Row, scoreCorpora } from './score/score.ts';
import { oneSpelling } from './score/views.ts';
import type { System } from './systems.ts';

/** One figure for every system that says anything of it. */
export interface FigureRow extends Figure {
  readonly corpus: string;
  readonly systems: ReadonlyMap<string, Row>;
}

/** The figures of one corpus. */
export interface CorpusReport {
  readonly corpus: string;
  /** Which documents: `dev`, `train`, or the name of a file. */
  readonly part: string;
  readonly documents: number;
  readonly systems: readonly { readonly name: string; readonly note: string }[];
  readonly rows: readonly FigureRow[];
}

/** Lets every system predict the documents of one corpus and counts the figures of the table. Intervals are those of the first system. */
export async function reportCorpus(
  documents: readonly GoldDocument[],
  part: string,
  systems: readonly System[],
): Promise<CorpusReport> {
  const corpus = documents[0]?.corpus ?? 'empty';
  const figures = figuresFor(corpus, annotationOf(documents));
  const scored = new Map<string, ReadonlyMap<string, Row>>();
  for (const [index, system] of systems.entries()) {
    const predictions = await system.predict(documents);
    scored.set(system.name, rowsFor(figures, documents, predictions, index === 0));
  }
  return {
    corpus,
    part,
    documents: documents.length,
    systems: systems.map(({ name, note = '' }) => ({ name, note })),
    rows: figures.map((figure) => ({
      ...figure,
      corpus,
      systems: new Map(
        [...scored].flatMap(([name, rows]) => {
          const row = rows.get(idOf(figure));
          return row && row.pred > 0 ? [[name, row]] : [];
        }),
      ),
    })),
  };
}

/** The rows the figures ask for, by `idOf`. */
function rowsFor(
  figures: readonly Figure[],
  documents: readonly GoldDocument[],
  predictions: readonly Prediction[],
  intervals: boolean,
): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const chosen of new Set(figures.map(({ types }) => types?.join(',') ?? ''))) {
    const types = chosen === '' ? {} : { types: chosen.split(',') };
    for (const score of scoreCorpora(documents, predictions, { ...types, intervals }))
      for (const [key, row] of score.rows) rows.set([chosen, score.view, key].join('\t'), row);
  }
  return rows;
}

/** What tells a figure from all others. */
function idOf({ types, view, key }: Figure): string {
  return [types?.join(',') ?? '', view, key].join('\t');
}

function annotationOf(documents: readonly GoldDocument[]) {
  const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
  return {
    types: sorted(documents.flatMap(({ entities = [] }) => entities.map(({ type }) => oneSpelling(type)))),
    relations: sorted(documents.flatMap(({ relations = [] }) => relations.map(({ type }) => type))),
    attributions: documents.some(({ attributions }) => attributions !== undefined),
  };
}
