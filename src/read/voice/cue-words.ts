import type { Certainty, Span } from '../../model/index.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Phrase } from '../parse/phrase.ts';
import type { Discourse } from '../refer/discourse.ts';
import { textBetween } from '../words/tokens.ts';
import type { Lexicon } from '../words/word-lists.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd, trimSpan } from './reach.ts';
import { voiceOf } from './speaker.ts';

/** "according to X", "as per X", "as X reported" is handled as a clause. */
export function fromPrepositions(parsed: Parsed, discourse: Discourse, lexicon: Lexicon): Attribution[] {
  const { phrases, sentence } = parsed;
  const found: Attribution[] = [];
  for (let j = 0; j < phrases.length; j += 1) {
    const phrase = phrases[j];
    const cueEnd = accordingTo(phrases, j);
    if (!phrase || cueEnd === undefined) continue;
    const source = phrases[cueEnd];
    if (source?.type !== 'noun') continue;
    const voice = voiceOf(source, phrases, discourse, lexicon);
    if (!voice) continue;
    const first = phrases
      .slice(0, j)
      .every((earlier) => /^(?:adverb|date|conjunction|comma|other)$/.test(earlier.type));
    let content: Span;
    if (first) {
      const comma = phrases.slice(cueEnd).find((later) => later.type === 'comma');
      // "According to some, ...; others have him in Y": the others answer for theirs.
      const turn = phrases.findIndex(
        (later, at) => later.type === 'stop' && later.word === ';' && startsWithOthers(phrases[at + 1]),
      );
      const end = turn > j ? phrases[turn]?.begin : undefined;
      content = {
        begin: comma && comma.end < (end ?? sentence.end) ? comma.end : source.end,
        end: end ?? sentence.end,
      };
    } else {
      const opening = phrases[j - 1];
      content = { begin: sentence.begin, end: opening?.type === 'comma' ? opening.begin : phrase.begin };
    }
    found.push({
      sentence: sentence.index,
      ...voice,
      cue: { begin: phrase.begin, end: phrases[cueEnd - 1]?.end ?? phrase.end },
      cueText: textBetween(parsed.sentence.tokens, phrase.from, phrases[cueEnd - 1]?.to ?? phrase.to),
      act: 'say',
      stance: 'neutral',
      certainty: 'asserted',
      content: [trimSpan(content, sentence)],
      direct: false,
    });
  }
  return found;
}

function startsWithOthers(phrase: Phrase | undefined): boolean {
  return phrase?.type === 'noun' && /^(?:others?|another)\b/i.test(phrase.text);
}

/** Index behind "according to" or "per" at `at`; `undefined` where none stands there. */
function accordingTo(phrases: readonly Phrase[], at: number): number | undefined {
  const [phrase, next] = [phrases[at], phrases[at + 1]];
  if (!phrase) return undefined;
  const here = 'word' in phrase ? phrase.word : phrase.type === 'verb' ? phrase.verb.lower : '';
  if (here === 'according' && next && 'word' in next && next.word === 'to') return at + 2;
  if (here === 'according to') return at + 1;
  return undefined;
}

/** "reports that", "rumours of", "allegations of": no source, the noun is the cue. */
export function fromNouns(parsed: Parsed, lexicon: Lexicon): Attribution[] {
  const { phrases, sentence } = parsed;
  return phrases.flatMap((phrase, at) => {
    if (
      phrase.type !== 'noun' ||
      phrase.pronoun ||
      !/^(?:reports?|rumou?rs?|allegations?|claims?|accusations?|speculation|suspicions?)$/.test(phrase.head.lower)
    )
      return [];
    const next = phrases[at + 1];
    if (
      next?.type !== 'that' &&
      !(next?.type === 'preposition' && next.word === 'of' && !/^reports?$/.test(phrase.head.lower))
    )
      return [];
    return [
      {
        sentence: sentence.index,
        source: null,
        sourceText: phrase.text,
        voice: 'unattributed' as const,
        referent: undefined,
        cue: { begin: phrase.begin, end: phrase.end },
        cueText: phrase.text,
        act: 'claim',
        stance: 'distances' as const,
        certainty: 'alleged' as const,
        content: [{ begin: next.begin, end: contentEnd(parsed, at, lexicon) }],
        direct: false,
      },
    ];
  });
}

/** "reportedly", "allegedly": the clause around the adverb is somebody's unnamed word. */
export function fromAdverbs(parsed: Parsed, lexicon: Lexicon): Attribution[] {
  const { sentence, clauses } = parsed;
  return sentence.tokens.flatMap((token) => {
    if (!/^(?:reportedly|allegedly|purportedly|supposedly)$/.test(token.lower)) return [];
    const clause =
      clauses.find((one) => one.verb.from <= token.index && token.index < one.verb.to) ??
      clauses.find((one) => one.verb.from > token.index) ??
      clauses.at(-1);
    const subject = clause
      ? [...clause.subjects, ...clause.objects].filter((noun) => noun.begin < token.begin)[0]
      : undefined;
    const certainty = (lexicon.hedges.get(token.lower) ?? 'alleged') as Certainty;
    return [
      {
        sentence: sentence.index,
        source: null,
        sourceText: token.text,
        voice: 'unattributed' as const,
        referent: undefined,
        cue: { begin: token.begin, end: token.end },
        cueText: token.text,
        act: 'claim',
        stance: 'distances' as const,
        certainty,
        content: [
          { begin: subject?.begin ?? token.begin, end: clause ? contentEnd(parsed, clause.at, lexicon) : sentence.end },
        ],
        direct: false,
      },
    ];
  });
}
