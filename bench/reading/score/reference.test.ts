import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type GoldDocument, loadGold, loadPredictions, type Prediction } from './document.ts';
import { scoreCorpora } from './score.ts';

// The public corpora come with a scorer of their own. This one must count as that one does, on any documents. Both stand beside the checkout, not in it.

const folder = fileURLToPath(new URL('../../../../shared/corpora/', import.meta.url));
const present = existsSync(`${folder}score.mjs`);
if (!present)
  console.warn(`NOT COMPARED: ${folder} is not there, so the scorer is not compared with the corpora's own.`);

const row = z.object({
  hit: z.number(),
  pred: z.number(),
  gold: z.number(),
  p: z.number(),
  r: z.number(),
  f1: z.number(),
  docF1: z.number(),
  ci: z.tuple([z.number(), z.number()]).optional(),
});
const report = z.array(
  z.object({ view: z.string(), documents: z.number(), missing: z.number(), rows: z.record(z.string(), row) }),
);
type Report = (
  golds: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: { readonly types?: readonly string[]; readonly ci?: boolean },
) => unknown;

async function loadReference(): Promise<Report> {
  const module: { readonly report: Report } = await import(`${folder}score.mjs`);
  return module.report;
}

/** Both scores as one shape, so that a difference shows where it is. Sums are rounded: they may be added up in another order. */
function compare(
  reference: Report,
  golds: readonly GoldDocument[],
  predictions: readonly Prediction[],
  options: { readonly types?: readonly string[]; readonly intervals?: boolean },
): void {
  const { types, intervals = false } = options;
  const round = (value: number) => Math.round(value * 1e9) / 1e9;
  const theirs = report.parse(reference(golds, predictions, { ...(types ? { types } : {}), ci: intervals }));
  const ours = scoreCorpora(golds, predictions, options);
  const shape = (
    rows: readonly (readonly [string, z.infer<typeof row>])[],
    { view, documents, missing }: { readonly view: string; readonly documents: number; readonly missing: number },
  ) => ({
    view,
    documents,
    missing,
    rows: Object.fromEntries(
      rows
        .map(([key, each]): [string, readonly number[]] => [
          key,
          [each.hit, each.pred, each.gold, each.p, each.r, each.f1, each.docF1, ...(each.ci ?? [])].map(round),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  });
  expect(
    ours.map((score) =>
      shape(
        [...score.rows].map(([key, { interval, ...each }]) => [
          key,
          { ...each, ...(interval ? { ci: [interval[0], interval[1]] as [number, number] } : {}) },
        ]),
        score,
      ),
    ),
  ).toEqual(theirs.map((score) => shape(Object.entries(score.rows), score)));
}

const words = [
  'The',
  'the',
  'a',
  'an ',
  'Gen.',
  '"Ada',
  'Obi"',
  '7',
  'Division,',
  '(GOC)',
  'he',
  'said',
  'َ',
  '\n',
  '-',
  "army's",
];
const someText = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 }).map((parts) => parts.join(' '));
const types = {
  sfm: ['Person', 'Organization', 'Organisation', 'Title', 'Role', 'Rank'],
  re3d: ['Person', 'Organisation', 'Location'],
  other: ['Person', 'Place'],
};
const links = ['is_posted', 'has_title', 'has_role', 'FightingAgainst', 'IsSynonymOf', 'BelongsTo'];

function someSpan(text: string) {
  return fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ begin: Math.min(a, b), end: Math.max(a, b) }));
}

function somePrediction(text: string, allowed: readonly string[]): fc.Arbitrary<Omit<Prediction, 'id'>> {
  const ids = ['1', '2', '3', '4', '5'];
  const spans = fc.array(someSpan(text), { maxLength: 2 });
  return fc.record({
    entities: fc.array(
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(...allowed), someSpan(text))
        .map(([id, type, span]) => ({ id, type, ...span })),
      { maxLength: 7 },
    ),
    relations: fc.array(
      fc.record({
        type: fc.constantFrom(...links),
        from: fc.constantFrom(...ids),
        to: fc.constantFrom(...ids),
      }),
      { maxLength: 7 },
    ),
    attributions: fc.array(fc.record({ source: spans, cue: spans, content: spans }), { maxLength: 4 }),
  });
}

const someCase = fc
  .tuple(fc.constantFrom('sfm', 're3d', 'other'), fc.array(someText, { minLength: 1, maxLength: 3 }))
  .chain(([corpus, texts]) => {
    const allowed = types[corpus === 'sfm' || corpus === 're3d' ? corpus : 'other'];
    return fc.tuple(
      ...texts.map((text, index) =>
        fc
          .tuple(
            somePrediction(text, allowed),
            fc.option(somePrediction(text, allowed), { nil: undefined }),
            fc.array(someSpan(text), { maxLength: 2 }),
          )
          .map(([annotated, predicted, discard]) => ({
            gold: { id: `d${index}`, corpus, split: 'dev', text, discard, ...annotated },
            predicted: predicted && { id: `d${index}`, ...predicted },
          })),
      ),
    );
  });

describe.skipIf(!present)("the corpora's own scorer", () => {
  it('counts generated documents as this one does', async () => {
    const reference = await loadReference();
    fc.assert(
      fc.property(someCase, fc.option(fc.constantFrom(['Person'], ['Organisation', 'Role'])), (cases, chosen) => {
        compare(
          reference,
          cases.map(({ gold }) => gold),
          cases.flatMap(({ predicted }) => predicted ?? []),
          chosen ? { types: chosen } : {},
        );
      }),
      { numRuns: 400 },
    );
  });

  it('counts the real predictions of another system as this one does, with the same intervals', async () => {
    const golds = loadGold(`${folder}sfm.jsonl`).filter(({ split }) => split === 'dev');
    const predictions = loadPredictions(`${folder}peer-sfm.jsonl`);
    const reference = await loadReference();
    compare(reference, golds, predictions, { intervals: true });
    compare(reference, golds, predictions, { types: ['Person', 'Organization'] });
  });

  it('counts attributions of one document told by another alike', async () => {
    const golds = loadGold(`${folder}polnear.jsonl`).filter(({ split }) => split === 'dev');
    // Each attribution loses its last piece of content and every third is left out: alike enough to be paired, unlike enough to differ.
    const predictions = golds.map(({ id, attributions }) => ({
      id,
      attributions: (attributions ?? []).flatMap((each, index) =>
        index % 3 === 0 ? [] : [{ ...each, content: each.content.slice(0, -1) }],
      ),
    }));
    compare(await loadReference(), golds, predictions, { intervals: true });
  });
});
