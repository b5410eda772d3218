import type { GoldDocument } from '../../bench/reading/score/document.ts';
import type { CorpusDocument } from '../corpus/document.ts';
import type { VoicedText } from './examples.ts';

/** The project's own reports. */
export function ownVoiced(documents: readonly CorpusDocument[]): VoicedText[] {
  return documents.map(({ id, text, date, attributions }) => ({ corpus: 'muster', id, text, date, attributions }));
}

/** The PolNeAR corpus. */
export function polnearVoiced(documents: readonly GoldDocument[]): VoicedText[] {
  return documents.map(({ id, text, date, attributions }) => ({
    corpus: 'polnear',
    id,
    text,
    date,
    attributions: attributions ?? [],
  }));
}
