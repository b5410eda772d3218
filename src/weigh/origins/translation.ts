import type { LineageEdge } from '../../model/index.ts';
import type { Compared, VoiceKey } from './compared.ts';

export function findTranslation(_left: Compared, _right: Compared, _keyOf: VoiceKey): LineageEdge | null {
  return null;
}
