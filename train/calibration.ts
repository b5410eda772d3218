import { writeFileSync } from 'node:fs';
import { judgeClaims } from '../bench/reading/own/judge-claims.ts';
import { type Outcome, reliabilityOf } from '../bench/reading/own/reliability.ts';
import { sourceOf } from '../bench/reading/source-of.ts';
import { Calibrator } from '../src/read/calibrate/index.ts';
import { proposeClaims } from '../src/read/english.ts';
import { Relator } from '../src/read/relate/index.ts';
import { loadVoicer } from '../src/read/voice/trained/index.ts';
import { loadLexicon } from '../src/read/words/lexicon.ts';
import { createTagger } from '../src/read/words/tagger.ts';
import { type Example, fitLogistic } from './calibrate/fit.ts';
import { type Fold, foldOf, folds } from './folds.ts';
import type { RelateExamples } from './relate/examples.ts';
import { relateExamplesOf, trainRelator } from './relator.ts';

/** Features of fewer claims are not learned. */
const least = 8;

/** Penalties that are tried; cross-validation takes the one with the least surprise. */
const penalties = [1, 3, 10, 30];

interface Judged extends Example {
  /** The reader's trust before calibration. */
  readonly trust: number;
  readonly report: string;
}

/**
 * Fits what makes probabilities of the reader's trust, and writes it. Each report is read by models that have not seen it (cross-fitting; the
 * voices alone are those that ship, since they decide on no type or party). The figures it says are cross-validated.
 */
export async function makeCalibration(folder: URL, withPublic: boolean, say: (line: string) => void): Promise<void> {
  const parts = await judgedParts(withPublic, say);
  const all = parts.flat();
  const unseen = (penalty: number) =>
    parts.flatMap((part, held) => {
      const calibrator = calibratorOf(parts.filter((_, at) => at !== held).flat(), penalty);
      return part.map((one) => ({ confidence: calibrator.confidenceOf(one.features), right: one.right }));
    });
  const tried = penalties.map((penalty) => ({ penalty, outcomes: unseen(penalty) }));
  const best = tried.reduce((one, other) => (surprise(other.outcomes) < surprise(one.outcomes) ? other : one));
  const raw = all.map(({ trust, right }) => ({ confidence: trust, right }));
  const figures = (outcomes: readonly Outcome[]) => ({
    error: round(reliabilityOf(outcomes).error),
    surprise: round(surprise(outcomes)),
    brier: round(mean(outcomes.map(({ confidence, right }) => (confidence - (right ? 1 : 0)) ** 2))),
    order: round(orderOf(outcomes)),
  });
  const notes = {
    claims: all.length,
    right: all.filter(({ right }) => right).length,
    penalty: best.penalty,
    before: figures(raw),
    after: figures(best.outcomes),
  };
  for (const [name, outcomes] of [
    ['before', raw],
    ['after', best.outcomes],
  ] as const) {
    say(`calibration, ${name}, on unseen parts: ${JSON.stringify(figures(outcomes))}`);
    for (const bin of reliabilityOf(outcomes).bins)
      say(
        `  ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}  ${bin.claims} claims, ${round(bin.confidence)} said, ${round(bin.precision)} right`,
      );
  }
  const { base, weights } = fitLogistic(all, best.penalty, least);
  writeFileSync(new URL('calibration.json', folder), `${JSON.stringify({ base, weights, notes }, null, 1)}\n`);
  say(`calibration: ${all.length} claims, ${Object.keys(weights).length} features, penalty ${best.penalty}`);
}

function calibratorOf(examples: readonly Example[], penalty: number): Calibrator {
  return new Calibrator({ ...fitLogistic(examples, penalty, least), notes: {} });
}

/** The claims of each part of the training reports, read by models that have not seen it, and whether they are right in type and parties. */
async function judgedParts(withPublic: boolean, say: (line: string) => void): Promise<readonly (readonly Judged[])[]> {
  const lexicon = loadLexicon();
  const tagger = await createTagger();
  const voicer = loadVoicer(lexicon);
  const fitted: { readonly fold: Fold; readonly examples: readonly RelateExamples[] }[] = [];
  for (let number = 0; number < folds; number += 1) {
    const fold = await foldOf(number, withPublic, lexicon);
    fitted.push({ fold, examples: await relateExamplesOf(fold, { tagger, lexicon }) });
    say(`calibration: part ${number + 1} of ${folds} read by models that have not seen it`);
  }
  const parts: (readonly Judged[])[] = [];
  for (const [number, { fold }] of fitted.entries()) {
    const others = fitted.filter((_, at) => at !== number).flatMap(({ examples }) => examples);
    const relator = new Relator(trainRelator(others, [number + 1]));
    const { spotter, tier } = fold;
    const tools = { tagger, spotter, conventions: null, tier, relator, voicer, calibrator: null, lexicon };
    const judged: Judged[] = [];
    for (const report of fold.held) {
      const { id, text, date, publisher } = report;
      const { claims, features } = proposeClaims(await sourceOf({ id, text, date, publisher }), tools, 'training');
      for (const { claim, verdict } of judgeClaims(report, claims).claims) {
        const known = features.get(claim.id);
        if (known && (verdict === 'right' || verdict === 'wrong'))
          judged.push({ features: known, right: verdict === 'right', trust: claim.confidence, report: id });
      }
    }
    parts.push(judged);
  }
  return parts;
}

/** Mean surprise in nats (log loss): what a probability costs where it is wrong. */
function surprise(outcomes: readonly Outcome[]): number {
  return mean(outcomes.map(({ confidence, right }) => -Math.log(Math.max(0.001, right ? confidence : 1 - confidence))));
}

/** How often a right claim stands above a wrong one (area under the curve): what sorting by confidence is worth. */
function orderOf(outcomes: readonly Outcome[]): number {
  const [right, wrong] = [outcomes.filter((one) => one.right), outcomes.filter((one) => !one.right)];
  const above = right.flatMap((one) =>
    wrong.map((other) => (one.confidence > other.confidence ? 1 : one.confidence === other.confidence ? 0.5 : 0)),
  );
  return mean(above);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
