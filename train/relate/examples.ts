import { isParty } from '../../bench/reading/own/compare-claims.ts';
import { makeParty } from '../../src/model/index.ts';
import { type Candidate, type Evidence, type Pair, pairFeatures, pairsOf } from '../../src/read/relate/index.ts';
import type { CorpusClaim, CorpusDocument, CorpusParty } from '../corpus/document.ts';
import type { TrainingSequence } from '../crf/trainer.ts';

/** What there is to learn from a report: one example for each person and body of a sentence. */
export interface RelateExamples {
  readonly pairs: readonly TrainingSequence[];
  /** Postings asked for, and those of them whose parties stand among a sentence's candidates: what could be learned or found at all. */
  readonly postings: number;
  readonly reachable: number;
}

const none = 1;
const posted = 2;

/** Compares the postings of a report's annotation with the persons and bodies of its sentences. */
export function relateExamples(document: CorpusDocument, sentences: readonly Evidence[]): RelateExamples {
  const postings = document.claims.filter(({ type, object }) => type === 'posting' && object !== null);
  const pairs: TrainingSequence[] = [];
  const reached = new Set<CorpusClaim>();
  for (const evidence of sentences) {
    const { sentence } = evidence.context.parsed;
    const middle = (sentence.begin + sentence.end) / 2;
    const here = postings.filter((claim) => {
      const span = document.sentences[claim.sentence];
      return span !== undefined && span.begin <= middle && middle < span.end;
    });
    const combinations = pairsOf(evidence.candidates);
    const allowed = new Map<Pair, number>();
    for (const claim of here) {
      const fitting = combinations
        .filter(({ person, body }) => fits(claim, person, body, document))
        .sort((a, b) => gap(a) - gap(b));
      if (fitting.length > 0) reached.add(claim);
      // The nearest pair stands for the claim; farther ones of the same parties may or may not, as may debatable ones.
      fitting.forEach((pair, rank) => {
        const settled = rank === 0 && !claim.debatable;
        allowed.set(pair, settled || allowed.get(pair) === posted ? posted : none | posted);
      });
    }
    for (const pair of combinations) {
      const features = pairFeatures(pair, evidence);
      pairs.push({
        features,
        offsets: Uint32Array.from([0, features.length]),
        allowed: Uint32Array.from([allowed.get(pair) ?? none]),
      });
    }
  }
  const asked = postings.filter(({ debatable }) => !debatable);
  return { pairs, postings: asked.length, reachable: asked.filter((claim) => reached.has(claim)).length };
}

function gap({ person, body }: Pair): number {
  return Math.max(body.from - person.to, person.from - body.to);
}

function fits(claim: CorpusClaim, person: Candidate, body: Candidate, document: CorpusDocument): boolean {
  return claim.object !== null && is(claim.subject, person, document) && is(claim.object, body, document);
}

/** Whether a candidate is a party of the annotation: it stands at one of its mentions, or has one of its names. */
function is(party: CorpusParty, { argument, shape }: Candidate, document: CorpusDocument): boolean {
  if ('entity' in party && shape === 'name') {
    const here = document.mentions.find(({ begin, end }) => begin < argument.end && argument.begin < end);
    if (here) return here.entity === party.entity;
  }
  const { begin, end, text, kind, name } = argument;
  return isParty(party, makeParty({ begin, end, text, kind, name }), document);
}
