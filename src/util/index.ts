export type { FoldedWord } from './fold.ts';
export { foldedWords, foldForms, foldText } from './fold.ts';
export { canonicalJson, contentId, sha256 } from './hash.ts';
export { loaderArguments, ownModule } from './own-module.ts';
export { countWords } from './words.ts';
