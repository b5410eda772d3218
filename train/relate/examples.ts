import { isParty } from '../../bench/reading/own/compare-claims.ts';
import { makeParty } from '../../src/model/index.ts';
import {
  type Candidate,
  type Evidence,
  pairFeatures,
  pairLabel,
  pairLabels,
  pairsOf,
  singleFeatures,
  singleLabels,
} from '../../src/read/relate/index.ts';
import type { CorpusClaim, CorpusDocument, CorpusParty } from '../corpus/document.ts';
import type { TrainingSequence } from '../crf/trainer.ts';

/** What there is to learn from a report: one example for each pair of parties of a sentence, and one for each party. */
export interface RelateExamples {
  readonly pairs: readonly TrainingSequence[];
  readonly singles: readonly TrainingSequence[];
  /** Claims asked for, and those of them whose parties stand among a sentence's candidates: what could be learned or found at all. */
  readonly claims: number;
  readonly reachable: number;
}

/** Compares a report's annotation with the candidates of its sentences. */
export function relateExamples(document: CorpusDocument, sentences: readonly Evidence[]): RelateExamples {
  const pairs: TrainingSequence[] = [];
  const singles: TrainingSequence[] = [];
  let reachable = 0;
  for (const evidence of sentences) {
    const { sentence } = evidence.context.parsed;
    const middle = (sentence.begin + sentence.end) / 2;
    const claims = document.claims.filter((claim) => {
      const span = document.sentences[claim.sentence];
      return span !== undefined && span.begin <= middle && middle < span.end;
    });
    const combinations = pairsOf(evidence.candidates);
    const allowed = new Map<string, number>();
    const key = (first: Candidate, second: Candidate | null) =>
      `${first.from}-${first.to}|${second ? `${second.from}-${second.to}` : ''}`;
    for (const claim of claims) {
      const found =
        claim.object === null && claim.value === null
          ? bestSingle(claim, evidence, document)
          : bestPair(claim, combinations, document);
      if (found.length > 0 && !claim.debatable) reachable += 1;
      found.forEach(({ first, second, label }, rank) => {
        const labels = second ? pairLabels : singleLabels;
        const bit = 1 << labels.indexOf(label);
        const before = allowed.get(key(first, second)) ?? 0;
        // The nearest pair stands for the claim; farther ones of the same parties may or may not.
        const bits =
          rank === 0 && !claim.debatable ? (before & ~1) | bit | settled : before | bit | (before & settled ? 0 : 1);
        allowed.set(key(first, second), bits);
      });
    }
    for (const [first, second] of combinations)
      pairs.push(example(pairFeatures(first, second, evidence), allowed.get(key(first, second)) ?? 1));
    for (const first of evidence.candidates)
      if (first.shape !== 'count')
        singles.push(example(singleFeatures(first, evidence), allowed.get(key(first, null)) ?? 1));
  }
  return { pairs, singles, claims: document.claims.filter(({ debatable }) => !debatable).length, reachable };
}

/** Marks a pair that certainly makes a claim: "none" is no longer allowed. */
const settled = 2 ** 31;

function example(features: Uint32Array, bits: number): TrainingSequence {
  return {
    features,
    offsets: Uint32Array.from([0, features.length]),
    allowed: Uint32Array.from([(bits & ~settled) >>> 0]),
  };
}

interface Found {
  readonly first: Candidate;
  readonly second: Candidate | null;
  readonly label: string;
}

/** Pairs that are the claim's parties, the nearest first. */
function bestPair(
  claim: CorpusClaim,
  combinations: readonly (readonly [Candidate, Candidate])[],
  document: CorpusDocument,
): readonly Found[] {
  const value = claim.value === null ? null : document.mentions.find(({ id }) => id === claim.value);
  const isObject = (candidate: Candidate) =>
    value
      ? candidate.shape === 'count' && candidate.argument.begin < value.end && value.begin < candidate.argument.end
      : claim.object !== null && is(claim.object, candidate, document);
  return combinations
    .flatMap(([first, second]): (Found & { readonly gap: number })[] => {
      const straight = is(claim.subject, first, document) && isObject(second);
      const turned = is(claim.subject, second, document) && isObject(first);
      if (!straight && !turned) return [];
      const type = claim.type as Parameters<typeof pairLabel>[0];
      const label = pairLabel(type, straight);
      return pairLabels.includes(label) ? [{ first, second, label, gap: second.from - first.to }] : [];
    })
    .sort((a, b) => a.gap - b.gap);
}

function bestSingle(claim: CorpusClaim, evidence: Evidence, document: CorpusDocument): readonly Found[] {
  if (!singleLabels.includes(claim.type)) return [];
  return evidence.candidates
    .filter((candidate) => candidate.shape !== 'count' && is(claim.subject, candidate, document))
    .map((first) => ({ first, second: null, label: claim.type }));
}

/** Whether a candidate is a party of the annotation: it stands at one of its mentions, or has one of its names. */
function is(party: CorpusParty, { argument, shape }: Candidate, document: CorpusDocument): boolean {
  if (shape === 'count') return false;
  if ('entity' in party) {
    const here = document.mentions.find(({ begin, end }) => begin < argument.end && argument.begin < end);
    if (here && shape === 'name') return here.entity === party.entity;
  }
  return isParty(
    party,
    makeParty({
      begin: argument.begin,
      end: argument.end,
      text: argument.text,
      kind: argument.kind,
      name: argument.name,
    }),
    document,
  );
}
