import type { Ledger } from '../ledger/index.ts';
import { voiceKey } from '../resolve/index.ts';
import type { VoiceLine } from './weighed-answers.ts';

/** Whose word claims are, those of most claims first, each by the words that first name it. */
export async function askVoices(ledger: Ledger, limit: number): Promise<readonly VoiceLine[]> {
  const recorded = await ledger.voices(limit);
  const firsts = await ledger.claimsById(recorded.map(({ first }) => first));
  return recorded.flatMap(({ key, claims, first }) => {
    const chain = firsts.get(first)?.claim.attribution ?? [];
    const named = chain.find(({ voice, text }) => voiceKey(voice, text) === key);
    return named === undefined ? [] : [{ text: named.text, kind: named.voice, claims }];
  });
}
