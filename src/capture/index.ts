export type { CaptureOptions, CaptureResult } from './capture.ts';
export { captureBytes, captureFile } from './capture.ts';
export type { CaptureInput, FoundInputs } from './inputs.ts';
export { findInputs } from './inputs.ts';
export { detectLanguage } from './language.ts';
export { defaultMaxBytes } from './read-bytes.ts';
