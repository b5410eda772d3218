export { type TieItem, type TieKind, tieFeatures, tieKinds } from './features.ts';
export { type TieLabel, tieLabels, tieStepAllowed } from './labels.ts';
export { loadTier } from './load.ts';
export { type PlacedItem, type TieParagraph, tiedParagraphs, tieParagraphs } from './paragraphs.ts';
export { personAfter, personBefore, Tier } from './tier.ts';
