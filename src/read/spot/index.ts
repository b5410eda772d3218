export { type ConventionName, type Conventions, conventionFeatures, conventionNames } from './conventions.ts';
export { beginLabel, insideLabel, type SpotKind, spotKinds, spotLabels, spotStepAllowed } from './labels.ts';
export { bytesOf, loadConventions, loadSpotFeatures, loadSpotter, loadWeights, loadWordClasses } from './load.ts';
export { SpotFeatures, type Spotted, Spotter } from './spotter.ts';
export type { SpotToken } from './surroundings.ts';
export { classAt, type WordClasses } from './word-classes.ts';
