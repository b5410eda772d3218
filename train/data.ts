import { publicFile } from '../bench/reading/places.ts';
import { type GoldDocument, loadGold } from '../bench/reading/score/document.ts';

/** Documents of a public corpus beside the checkout, of one of its parts; `undefined` where the corpus is not there. */
export function publicDocuments(
  name: 'sfm' | 're3d' | 'polnear',
  split: 'train' | 'dev',
): readonly GoldDocument[] | undefined {
  const path = publicFile(`${name}.jsonl`);
  return path === undefined ? undefined : loadGold(path).filter((one) => one.split === split);
}
