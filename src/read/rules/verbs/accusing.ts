import type { ClaimValue } from '../../../model/index.ts';
import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { told } from './told.ts';

/** "Residents accuse the militia of looting and of killing civilians", "is accused of abducting aid workers": what is laid at a body's door. */
export function accusations(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make, parsed, lexicon, text } = context;
  if (clause.verb.lemma !== 'accuse') return undefined;
  const accused = clause.objects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
  const from = parsed.phrases.findIndex(
    (phrase, i) => i > clause.at && phrase.type === 'preposition' && phrase.word === 'of',
  );
  const of = parsed.phrases[from];
  if (!accused || !of) return [];
  let to = from + 1;
  while (
    to < parsed.phrases.length &&
    !/^(?:stop|that|relative|subordinator|comma)$/.test(parsed.phrases[to]?.type ?? '')
  )
    to += 1;
  const [first, last] = [parsed.phrases[from + 1], parsed.phrases[to - 1]];
  if (!first || !last) return [];
  const value: ClaimValue = {
    kind: 'text',
    text: text.slice(first.begin, last.end),
    begin: first.begin,
    end: last.end,
  };
  const folded = parsed.sentence.folded;
  let kind: string | undefined;
  for (let i = first.from; i < last.to && kind === undefined; i += 1)
    kind = lexicon.incidents.longestAt(folded, i)?.entry;
  // Only wrongs count: "accused of supporting X" is read from its own verb.
  if (kind === undefined) return [];
  return [
    draft({
      ...told(clause, context),
      type: 'incident',
      kinds: [kind],
      subject: accused,
      value,
      anchor: value,
      evidence: [accused, clause.verb, value],
      aspect: 'event',
      rule: 'accused-of',
      confidence: 0.65,
    }),
  ];
}
