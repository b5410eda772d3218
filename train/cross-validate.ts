// How well the spotters and ties read training texts they have not seen: npm run train:cv [-- FOLDS]
//
// Each text of a corpus' training part is read by a model trained on the other folds. Figures to choose by; dev and test parts are for looking.
// Needs the public corpora beside the checkout for the rows on them; takes some minutes.

import { termsFor } from '../bench/reading/layers.ts';
import { corporaAbsent, publicFile } from '../bench/reading/places.ts';
import { figuresOf } from '../bench/reading/score/counts.ts';
import type { GoldDocument, Prediction } from '../bench/reading/score/document.ts';
import { scoreCorpora, type ViewScore } from '../bench/reading/score/score.ts';
import { viewNames } from '../bench/reading/score/views.ts';
import { alignColumns, percent } from '../bench/reading/table.ts';
import { type ConventionName, loadSpotFeatures, Spotter } from '../src/read/spot/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { loadReports } from './corpus/load.ts';
import { publicDocuments } from './data.ts';
import type { PreparedText } from './spot/examples.ts';
import { trainSpotter } from './spot/train-spotter.ts';
import { conventionTexts } from './spotter.ts';

const folds = Number(process.argv[2] ?? 4);
const features = loadSpotFeatures(loadLexicon());
const say = (line: string) => process.stdout.write(`${line}\n`);
if (publicFile('sfm.jsonl') === undefined) say(corporaAbsent);

const sfm = publicDocuments('sfm', 'train') ?? [];
const re3d = publicDocuments('re3d', 'train') ?? [];
const own = loadReports('train').map(
  (one): GoldDocument => ({
    id: one.id,
    corpus: 'muster',
    split: 'train',
    text: one.text,
    entities: one.mentions.map(({ id, kind, begin, end }) => ({ id, type: kind, begin, end })),
    relations: [],
  }),
);
const rows: string[][] = [['mentions, trimmed, unseen texts of the training part', 'P', 'R', 'F1']];
const add = (name: string, figures: { readonly p: number; readonly r: number; readonly f1: number } | undefined) => {
  if (figures) rows.push([name, percent(figures.p), percent(figures.r), percent(figures.f1)]);
};
const micro = (scores: readonly ViewScore[], view: string) =>
  scores.find((one) => one.view === view)?.rows.get('entity trimmed|micro');

add('own reports', micro(await crossValidate('own', 'muster', own), viewNames.asAnnotated));
if (sfm.length > 0) {
  const scores = await crossValidate('officers', 'sfm', sfm);
  add('sfm, labelled lines, Title+Role merged', micro(scores, viewNames.labelled));
  add('sfm, whole documents, Title+Role merged', micro(scores, viewNames.whole));
}
if (re3d.length > 0) {
  const scores = await crossValidate('diplomacy', 're3d', re3d);
  const named = scores.find((one) => one.view === viewNames.namesOnly)?.rows;
  const parts = ['Person', 'Organization', 'Location'].flatMap((type) => named?.get(`entity trimmed|${type}`) ?? []);
  const sum = (key: 'hit' | 'pred' | 'gold') => parts.reduce((total, row) => total + row[key], 0);
  add(
    're3d without BBC, named, Person + Organisation + Location',
    figuresOf({ hit: sum('hit'), pred: sum('pred'), gold: sum('gold') }),
  );
}
for (const line of alignColumns(rows)) say(line);

/** The corpus' documents, each read by a spotter that has not seen it, scored. */
async function crossValidate(
  convention: ConventionName,
  corpus: string,
  golds: readonly GoldDocument[],
): Promise<readonly ViewScore[]> {
  const texts = await conventionTexts(convention, true);
  const inFold = texts.filter(({ annotated }) => annotated.corpus === corpus);
  const predictions: Prediction[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const held = new Set(inFold.filter((_, i) => i % folds === fold));
    const spotter = new Spotter(
      trainSpotter(
        texts.filter((one) => !held.has(one)),
        [1],
      ),
      features,
    );
    predictions.push(...[...held].map((text) => predict(text, spotter, corpus)));
    say(`${corpus}: fold ${fold + 1} of ${folds}`);
  }
  const read = new Set(predictions.map(({ id }) => id));
  return scoreCorpora(
    golds.filter(({ id }) => read.has(id)).map(({ attributions: _, ...gold }) => gold),
    predictions,
  );
}

function predict({ annotated, sentences }: PreparedText, spotter: Spotter, corpus: string): Prediction {
  const terms: Readonly<Record<string, string | undefined>> = termsFor(corpus).entities;
  const entities = spotter.spot(sentences.map(({ tokens }) => tokens)).flatMap((found, i) =>
    found.flatMap(({ kind, from, to }) => {
      const tokens = sentences[i]?.tokens ?? [];
      const [first, last] = [tokens[from], tokens[to - 1]];
      const type = terms[kind];
      return type !== undefined && first && last ? [{ type, begin: first.begin, end: last.end }] : [];
    }),
  );
  return { id: annotated.id, entities, relations: [] };
}
