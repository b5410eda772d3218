export { canonicalJson, contentId, sha256 } from './hash.ts';
