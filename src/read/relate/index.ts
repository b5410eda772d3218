export { type Candidate, type Pair, pairsOf } from './candidates.ts';
export { type Evidence, evidenceOf, pairFeatures } from './features.ts';
export { loadRelator } from './load.ts';
export { weighedPostings } from './postings.ts';
export { Relator, relateLabels, type Weighed } from './relator.ts';
export { type SentenceTie, tiesBySentence } from './sentence-ties.ts';
