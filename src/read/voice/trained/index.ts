export { clausesByPhrase, cuePlaceFeatures, cueReach, cueWordFeatures, edgeWord, maySpeak } from './cue-features.ts';
export { type SentenceFacts, VoiceFacts } from './facts.ts';
export { cueLabels, cueStepAllowed, partLabels, partStepAllowed } from './labels.ts';
export { loadVoicer } from './load.ts';
export { partWindow } from './part-features.ts';
export { type HeardVoice, Voicer } from './voicer.ts';
export type { CueAt } from './windows.ts';
