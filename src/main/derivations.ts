import type { Derivations } from '../ledger/index.ts';
import type { VoiceKind } from '../model/index.ts';

/**
 * Changes whenever a rule of `resolve` or `weigh` changes that a table rests on: names, ranks, topics, disputes, passages. Cases of another version have
 * their tables made anew when they are opened.
 */
const version = '3';

/** How this version of Muster works out what follows from the record. The rooms are loaded when something is written: questions read tables only. */
export const derivations: Derivations = {
  version,
  load: async () => {
    const [{ matchNames, nameBlocks, rankOf, voiceKey }, { createOrigins, disputesOf, disputeTopics, settlementFor }] =
      await Promise.all([import('../resolve/index.ts'), import('../weigh/index.ts')]);
    const keys = remembered((voice: VoiceKind, text: string) => voiceKey(voice, text));
    const origins = createOrigins({ voiceKey: keys });
    return {
      nameBlocks,
      nameScore: (kind, left, right) => matchNames(kind, left, right).score,
      voiceKey: keys,
      rankOf,
      marks: origins.marks,
      upstreams: origins.upstreams,
      compare: origins.compare,
      topics: disputeTopics,
      disputes: disputesOf,
      settlementFor,
    };
  },
};

/** So many answers are kept: the voices of an archive are few beside its claims. */
const kept = 20_000;

/** The same function with its last answers kept, forgotten all at once where they become many. */
function remembered(work: (voice: VoiceKind, text: string) => string): (voice: VoiceKind, text: string) => string {
  const answers = new Map<string, string>();
  return (voice, text) => {
    const question = `${voice} ${text}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = work(voice, text);
    if (answers.size >= kept) answers.clear();
    answers.set(question, answer);
    return answer;
  };
}
