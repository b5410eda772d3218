export { joinDrafts } from './drafts.ts';
export { evidenceOf, type SentenceTie, tiesBySentence } from './evidence.ts';
export { clauseOf, covers, draftsBetween, type Evidence, pairFeatures, singleFeatures } from './features.ts';
export { kindsIn } from './kinds.ts';
export { meaningOf, pairLabel, pairLabels, singleLabels } from './labels.ts';
export { loadRelator } from './load.ts';
export type { Candidate } from './parties.ts';
export { pairsOf, Relator, type Weighed } from './relator.ts';
