import type { LineageEdge, Upstream } from '../../model/index.ts';
import { compareSources } from './compare.ts';
import type { Compared, Marks, VoiceKey } from './compared.ts';
import { marksOf } from './marks.ts';
import { upstreamsOf } from './upstreams.ts';

/** How sources hang together, told from their words. */
export interface Origins {
  /** What a source is found by among others. */
  marks(compared: Compared): Marks;
  /** Whom a source says it leans on. */
  upstreams(compared: Compared): readonly Upstream[];
  /** How two sources hang together; `null` where nothing shows that they do. `left` was recorded first. */
  compare(left: Compared, right: Compared): LineageEdge | null;
}

/** @param voiceKey What two spellings of one voice's name, in any script, share. It must depend on its arguments only. */
export function createOrigins({ voiceKey }: { readonly voiceKey: VoiceKey }): Origins {
  return {
    marks: (compared) => marksOf(compared, voiceKey),
    upstreams: (compared) => upstreamsOf(compared, voiceKey),
    compare: (left, right) => compareSources(left, right, voiceKey),
  };
}
