import type { LooseBlock } from './block.ts';
import type { ExtractedPage } from './extract-page.ts';
import type { YamlFields } from './yaml-fields.ts';

/** Work for the worker: a text to take apart. */
export interface ExtractionJob {
  readonly kind: 'page' | 'markdown' | 'yaml';
  readonly text: string;
}

/** What the worker sends: once that it is ready; then for each job that it begins (its code is loaded), and the result. */
export type ExtractionMessage =
  | { readonly type: 'ready' | 'begun' }
  | { readonly type: 'page'; readonly page: ExtractedPage }
  | { readonly type: 'markdown'; readonly blocks: readonly LooseBlock[] }
  | { readonly type: 'yaml'; readonly yaml: YamlFields }
  | { readonly type: 'failed'; readonly reason: string };
