export { addToHash, beginHash, endHash, hashPair, hashText, mix } from './hash.ts';
export { addFeature, bestPath, marginals } from './lattice.ts';
export { type CrfModel, type CrfParts, forbidden, makeModel, packModel, unpackModel } from './model.ts';
