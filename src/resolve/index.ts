export { isDoubtful, nameKey, nameWords } from './name-key.ts';
export type { Resolution } from './resolve-reading.ts';
export { resolveReading } from './resolve-reading.ts';
export { suggestNames } from './suggest-names.ts';
