import type { ClaimFacts, Span, Upstream } from '../../model/index.ts';
import type { Compared, VoiceKey } from './compared.ts';
import { findLeanings } from './find-upstreams.ts';
import { endsSentence, tokensOf } from './tokens.ts';

/** Words of a name that are tried when a claim's voice is looked for in the text. */
const longestName = 4;

/**
 * Whom a source leans on: by its own words (`findLeanings`) and by the attribution chains of its claims, where a named body stands between the
 * publisher and the innermost voice. The publication itself is no upstream of its own. In order of the text; one for each upstream and speaker.
 */
export function upstreamsOf({ source, facts }: Compared, voiceKey: VoiceKey): readonly Upstream[] {
  const keyOf = remembering(voiceKey);
  const own = source.publication === null ? '' : keyOf('body', source.publication);
  const found: Upstream[] = [];
  const put = (name: Span, key: string, speaker: string | null) => {
    if (key === '' || key === own) return;
    if (found.some((one) => one.key === key && (one.speaker === speaker || speaker === null))) return;
    const text = source.text.slice(name.begin, name.end);
    found.push({ source: source.id, key, text, speaker, begin: name.begin, end: name.end });
  };
  for (const { name, speaker, whole } of findLeanings(source)) {
    const named = speaker ? keyOf('person', source.text.slice(speaker.begin, speaker.end)) : '';
    const key = keyOf('body', source.text.slice(name.begin, name.end));
    put(name, key, named === '' ? speakerNear(facts, whole, key) : named);
  }
  for (const fact of facts) {
    const speaker = innermostPerson(fact);
    for (const { voice, key } of fact.voices.slice(1, -1)) {
      if (voice !== 'body' || key === '' || found.some((one) => one.key === key && one.speaker === speaker)) continue;
      const name = findName(source.text, fact, (text) => keyOf('body', text) === key);
      if (name) put(name, key, speaker);
    }
  }
  return found.sort((a, b) => a.begin - b.begin || a.end - b.end);
}

/** Asks for the key of each name once: some texts say one a thousand times. */
function remembering(keyOf: VoiceKey): VoiceKey {
  const known = new Map<string, string>();
  return (voice, text) => {
    const asked = `${voice} ${text}`;
    const key = known.get(asked) ?? keyOf(voice, text);
    known.set(asked, key);
    return key;
  };
}

/** The named person whose words a claim is, where it lies right behind or around the words that lean on somebody. */
function speakerNear(facts: readonly ClaimFacts[], words: Span, key: string): string | null {
  const through = facts.find(
    ({ begin, end, voices }) =>
      begin <= words.end + 60 &&
      end >= words.begin - 60 &&
      voices.slice(1, -1).some((voice) => voice.key === key) &&
      voices.at(-1)?.voice === 'person',
  );
  return through ? innermostPerson(through) : null;
}

function innermostPerson(fact: ClaimFacts): string | null {
  const last = fact.voices.length > 1 ? fact.voices.at(-1) : undefined;
  return last?.voice === 'person' && last.key !== '' ? last.key : null;
}

/** The words of a name in the sentences of a claim. */
function findName(text: string, claim: Span, isIt: (words: string) => boolean): Span | undefined {
  const from = Math.max(0, claim.begin - 400);
  const tokens = tokensOf(text.slice(from, claim.end + 200));
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    for (let words = longestName; words > 0 && first; words -= 1) {
      const last = tokens[at + words - 1];
      if (!last || first.folded === '' || last.folded === '') continue;
      if (tokens.slice(at, at + words).some(endsSentence)) continue;
      const span = { begin: from + first.begin, end: from + last.end };
      if (isIt(text.slice(span.begin, span.end))) return span;
    }
  }
  return undefined;
}
