import type { Token } from './tokens.ts';

/** The base form of a verb that the tagger took for an adjective or a noun at a place; `undefined` where it did not. */
export function missedVerb(
  tokens: readonly Token[],
  at: number,
  isVerb: (lemma: string) => boolean,
): string | undefined {
  const { pos, lower } = tokens[at] ?? { pos: '', lower: '' };
  // "is armed by X", "are allied with Y".
  if (pos === 'ADJ' && lower.endsWith('ed') && isPassive(tokens, at)) return stemsOf(lower).find(isVerb);
  // "The Eagles split from X", "instructors train the Y", "and patrols together with Z".
  if (pos !== 'NOUN') return undefined;
  // "The two gangs shot at each other".
  if (lower === 'shot' && tokens[at + 1]?.lower === 'at' && lacksVerb(tokens, at, false)) return 'shoot';
  const base = isVerb(lower) ? lower : lower.replace(/s$/, '');
  return isVerb(base) && lacksVerb(tokens, at, base === lower) ? base : undefined;
}

/** Base forms an -ed form may be of. */
function stemsOf(word: string): readonly string[] {
  const bare = word.slice(0, -2);
  return [bare, `${bare}e`, bare.replace(/(.)\1$/, '$1'), bare.replace(/i$/, 'y')];
}

/** Whether a form of "be" stands before, adverbs aside, or a noun, and an agent or a tie behind. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  let left = at - 1;
  while (tokens[left]?.pos === 'ADV' || tokens[left]?.lower === 'not') left -= 1;
  const behind = tokens[at + 1]?.lower ?? '';
  // "a militia armed by X".
  if (behind === 'by' && /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '')) return true;
  return (
    /^(?:is|are|was|were|be|been|being)$/.test(tokens[left]?.lower ?? '') &&
    (behind === 'by' ||
      (/^(?:with|to)$/.test(behind) &&
        /^(?:alli|align|affiliat|link|ti|attach|associat|connect)ed$/.test(tokens[at]?.lower ?? '')))
  );
}

const bounds =
  /^(?:[,;:()"“”–—.]|that|which|who|when|while|where|after|before|because|although|though|if|since|and|but|or)$/;

/** Whether a noun that may be a verb stands where its clause has a subject and no verb: a plural before a base form, a name before an -s form. */
function lacksVerb(tokens: readonly Token[], at: number, base: boolean): boolean {
  const [previous, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!previous || !token || !next) return false;
  const opens =
    /^(?:the|its|their|his|a|an|together|alongside|against|each|both)$/.test(next.lower) ||
    (next.lower === 'at' && tokens[at + 2]?.lower === 'each') ||
    (/^(?:with|from|to|for|in|under|on)$/.test(next.lower) &&
      /^(?:the|its|their|a|an)$|^\p{Lu}/u.test(tokens[at + 2]?.text ?? '')) ||
    next.pos === 'PROPN' ||
    next.pos === 'PRON';
  if (!opens) return false;
  // "and patrols together with", "but fights against": the second verb of a subject told before.
  if (previous.pos === 'CCONJ' && !base)
    return (
      (/^(?:together|alongside|against)$/.test(next.lower) ||
        (next.lower === 'to' && /^(?:reports|answers)$/.test(token.lower))) &&
      tokens.slice(0, at - 1).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
    );
  if (!/^(?:NOUN|PROPN)$/.test(previous.pos)) return false;
  const plural = /[^s]s$/.test(previous.lower) && previous.text !== previous.text.toUpperCase();
  if (base && !plural && !/^(?:split|quit|cut|put|set)$/.test(token.lower)) return false;
  if (!base && token.lower !== 'shot' && (plural || !isNamed(tokens, at - 1))) return false;
  let left = at - 1;
  while (left >= 0 && !bounds.test(tokens[left]?.lower ?? '')) left -= 1;
  let right = at + 1;
  while (right < tokens.length && !bounds.test(tokens[right]?.lower ?? '')) right += 1;
  const [before, behind] = [tokens.slice(left + 1, at), tokens.slice(at + 1, right)];
  return (
    ![...before, ...behind].some(({ pos }) => pos === 'VERB' || pos === 'AUX') &&
    !before.some(({ pos, lower }, i) => pos === 'ADP' && !(lower === 'of' && before[i + 1]?.pos === 'PROPN'))
  );
}

/** "the Tavush Regiment", "the bureau": a name, or one definite noun. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === 'PROPN' || /^(?:the|this|that|its|our)$/.test(tokens[at - 1]?.lower ?? '');
}
