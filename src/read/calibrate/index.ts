export { type CalibrationWeights, Calibrator, parseCalibration } from './calibrator.ts';
export { type Features, featuresOf, logit, type Proposed } from './features.ts';
export { loadCalibrator } from './load.ts';
