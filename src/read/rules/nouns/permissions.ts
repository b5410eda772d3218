import type { NounPhrase } from '../../parse/phrase.ts';
import { endOf, postmodifiers } from '../../parse/structure.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { base } from './base.ts';

/** "without any mandate from X", "without the consent of Y": a legal standing denied. */
export function permits(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, text } = context;
  if (!context.lexicon.words.permission.has(phrase.head.lower)) return [];
  const at = parsed.phrases.indexOf(phrase);
  const before = parsed.phrases[at - 1];
  const clause = parsed.clauses.findLast((one) => one.at < at && one.finite);
  if (!clause) return [];
  const without = before !== undefined && 'word' in before && before.word === 'without';
  // "has an agreement with" tells of a tie, not of a leave given.
  const has = clause.verb.lemma === 'have' && clause.objects.includes(phrase) && phrase.head.lower !== 'agreement';
  if (!without && !has) return [];
  const subject = clause.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
  if (!subject) return [];
  const end = parsed.phrases[endOf(parsed.phrases, phrase) - 1]?.end ?? phrase.end;
  const giver = postmodifiers(parsed.phrases, phrase)
    .map((oblique) => make.actor(oblique.nouns[0]))
    .find((argument) => argument !== undefined);
  const kind =
    phrase.head.lower === 'mandate'
      ? 'mandate'
      : /^(?:consent|permission|approval|invitation|agreement)$/.test(phrase.head.lower)
        ? 'consent'
        : 'legal status';
  return [
    draft({
      ...base(context, phrase),
      type: 'status',
      kinds: [kind],
      subject,
      object: giver ?? null,
      value: { kind: 'text', text: text.slice(phrase.begin, end), begin: phrase.begin, end },
      evidence: [subject, { begin: before?.begin ?? phrase.begin, end }],
      clause,
      inPassing: false,
      negated: without || clause.verb.negated || (phrase.determiner === 'quantifier' && /^no\b/i.test(phrase.text)),
      rule: 'noun:permission',
      confidence: 0.75,
    }),
  ];
}
