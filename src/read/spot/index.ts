export { beginLabel, insideLabel, type SpotKind, spotKinds, spotLabels, spotStepAllowed } from './labels.ts';
export { loadSpotFeatures, loadSpotter, loadWeights } from './load.ts';
export { SpotFeatures, type Spotted, Spotter } from './spotter.ts';
export type { SpotToken } from './surroundings.ts';
