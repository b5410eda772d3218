import { missedVerb } from './missed-verbs.ts';
import type { Token } from './tokens.ts';

/** What the reading of words needs to know beforehand. */
export interface WordKnowledge {
  /** Whether a capitalised word of a headline keeps its capital. */
  readonly isName: (word: string) => boolean;
  /** Whether a base form is a verb that makes claims. */
  readonly isVerb: (lemma: string) => boolean;
  /** Whether two words name materiel or help. */
  readonly isThing: (words: string) => boolean;
}

/** Acts that are counted, which the tagger often takes for nouns. */
const actLemmas: { readonly [form: string]: string | undefined } = {
  killing: 'kill',
  wounding: 'wound',
  injuring: 'injure',
  abducting: 'abduct',
  kidnapping: 'kidnap',
  arresting: 'arrest',
  detaining: 'detain',
  burning: 'burn',
  destroying: 'destroy',
  looting: 'loot',
};

/** Puts right what the tagger often gets wrong in these texts, by the words around. */
export function retag(tokens: readonly Token[], { isVerb, isThing }: WordKnowledge): Token[] {
  const verbless =
    !tokens.some((token) => token.pos === 'VERB' && !/(?:ing|ed)$/.test(token.lower)) &&
    !tokens.some((token) => token.pos === 'AUX');
  return tokens.map((token, i) => {
    const [previous, next] = [tokens[i - 1], tokens[i + 1]];
    // "some reports claim he left": a verb of saying between a plural and a new subject.
    if (
      token.pos === 'NOUN' &&
      /^(?:claim|report|say|state|note|deny)$/.test(token.lower) &&
      previous?.pos === 'NOUN' &&
      previous.lower.endsWith('s') &&
      next &&
      /^(?:PRON|PROPN|DET|SCONJ)$/.test(next.pos)
    ) {
      return { ...token, pos: 'VERB' };
    }
    // "had been retired while": behind "been" a participle tells what was done.
    if (token.pos === 'ADJ' && token.lower === 'retired' && previous?.lower === 'been') {
      return { ...token, pos: 'VERB', lemma: 'retire' };
    }
    // "about 800 vetted fighters": a participle between a number and what is counted describes it. "In 2015 armed men" counts nobody.
    if (
      token.pos === 'VERB' &&
      /ed$/.test(token.lower) &&
      previous?.pos === 'NUM' &&
      next?.pos === 'NOUN' &&
      /s$|^(?:men|troops|personnel|people)$/.test(next.lower) &&
      !/^(?:19|20)\d\d$/.test(previous.text)
    ) {
      return { ...token, pos: 'ADJ' };
    }
    // "an affiliate which the coalition commands from its base": a relative clause needs its verb.
    if (
      token.pos === 'NOUN' &&
      /s$/.test(token.lower) &&
      isVerb(token.lower.slice(0, -1)) &&
      previous?.pos === 'NOUN'
    ) {
      const opens = tokens.slice(Math.max(0, i - 6), i).findLastIndex(({ lower }) => /^(?:which|whom)$/.test(lower));
      const from = Math.max(0, i - 6) + opens;
      const comma = tokens.findIndex(({ text }, at) => at > i && /^[,;.]$/.test(text));
      const rest = [...tokens.slice(from + 1, i), ...tokens.slice(i + 1, comma < 0 ? undefined : comma)];
      if (opens >= 0 && next?.pos === 'ADP' && !rest.some(({ pos }) => pos === 'VERB' || pos === 'AUX'))
        return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) };
    }
    // A headline's "X commands Y": the tagger takes the verb for a plural where no other verb stands.
    if (
      verbless &&
      token.pos === 'NOUN' &&
      /s$/.test(token.lower) &&
      isVerb(token.lower.slice(0, -1)) &&
      previous &&
      /^(?:NOUN|PROPN|CCONJ|PUNCT)$/.test(previous.pos) &&
      next &&
      /^(?:PROPN|PRON|DET|ADJ|NUM)$/.test(next.pos)
    ) {
      return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) };
    }
    // "the Front funds the X", "Turkey and Qatar fund the X": a noun is hardly ever followed by an article, a verb often.
    if (
      token.pos === 'NOUN' &&
      previous &&
      (/^(?:PROPN|NOUN)$/.test(previous.pos) || previous.text === ',') &&
      next &&
      /^(?:the|its|their|his|a|an)$/.test(next.lower)
    ) {
      const base = token.lower.replace(/s$/, '');
      const joined = tokens.slice(Math.max(0, i - 5), i).some((before) => before.lower === 'and');
      if ((previous.pos === 'PROPN' || previous.text === ',') && isVerb(base) && (base !== token.lower || joined))
        return { ...token, pos: 'VERB', lemma: base };
    }
    // "Some say that": a verb of saying behind a quantifier that stands alone.
    if (
      token.pos === 'NOUN' &&
      /^(?:say|claim|believe|think|insist|report|argue|maintain|suspect|fear)$/.test(token.lower) &&
      /^(?:some|others|many|several|most|few)$/.test(previous?.lower ?? '') &&
      next &&
      /^(?:that|he|she|it|they|the)$/.test(next.lower)
    ) {
      return { ...token, pos: 'VERB', lemma: token.lower };
    }
    // "the Eagles number fewer than 80".
    if (
      token.pos === 'NOUN' &&
      /^(?:number|numbers|total|totals)$/.test(token.lower) &&
      /^(?:NOUN|PROPN|PRON|ADV)$/.test(previous?.pos ?? '') &&
      next &&
      (next.pos === 'NUM' ||
        /^(?:about|around|fewer|more|some|over|between|nearly|roughly|approximately)$/.test(next.lower))
    )
      return { ...token, pos: 'VERB', lemma: token.lower.replace(/s$/, '') };
    // "killing five people and wounding eight", "shot dead two farmers": an act before a number or "dead".
    if (
      token.pos !== 'VERB' &&
      next &&
      (actLemmas[token.lower] !== undefined
        ? next.pos === 'NUM' || /^(?:dozens|scores|hundreds|several)$/.test(next.lower)
        : token.lower === 'shot' && next.lower === 'dead') &&
      !/^(?:the|a|an|of)$/.test(previous?.lower ?? '')
    ) {
      const lemma = actLemmas[token.lower] ?? 'shoot';
      return { ...token, pos: 'VERB', lemma };
    }
    const missed = missedVerb(tokens, i, isVerb);
    if (missed !== undefined) return { ...token, pos: 'VERB', lemma: missed };
    // "is part of", "the brigade's chief of staff".
    if (/^(?:part|chief)$/.test(token.lower) && token.pos !== 'NOUN' && next?.lower === 'of')
      return { ...token, pos: 'NOUN' };
    // "the faction that Washington backs": a verb behind a relative word and a name.
    if (
      token.pos === 'NOUN' &&
      previous?.pos === 'PROPN' &&
      /s$/.test(token.lower) &&
      isVerb(token.lower.slice(0, -1)) &&
      /^(?:that|which|whom)$/.test(tokens[i - 2]?.lower ?? '')
    ) {
      return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) };
    }
    // "..., North Press reports.": a verb of saying behind a name at the end.
    if (
      token.pos === 'NOUN' &&
      /^(?:reports|says|writes|adds|claims|states|notes)$/.test(token.lower) &&
      previous?.pos === 'PROPN' &&
      (!next || next.text === '.') &&
      tokens.slice(Math.max(0, i - 5), i).some((before) => before.text === ',')
    ) {
      return { ...token, pos: 'VERB', lemma: token.lower.slice(0, -1) };
    }
    // "air cover", "arms drops": a thing of the lists whose second word looks like a verb.
    if (token.pos === 'VERB' && previous?.pos === 'NOUN' && isThing(`${previous.lower} ${token.lower}`))
      return { ...token, pos: 'NOUN' };
    // "to that movement's emir": no conjunction behind a preposition.
    if (token.pos === 'SCONJ' && token.lower === 'that' && previous?.pos === 'ADP' && next?.pos === 'NOUN')
      return { ...token, pos: 'DET' };
    // "its needs of", "their claims,": a noun behind a possessive.
    if (
      token.pos === 'VERB' &&
      previous &&
      /^(?:its|their|his|our|my)$/.test(previous.lower) &&
      (!next || /^(?:ADP|PUNCT|CCONJ|AUX|VERB)$/.test(next.pos))
    ) {
      return { ...token, pos: 'NOUN' };
    }
    return token;
  });
}
