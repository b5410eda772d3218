import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { surfaceAbove } from './slots.ts';
import { told } from './told.ts';

/** "calls it an occupation", "labelled the group terrorist": the name somebody gives another. */
export function labels(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:call|label|brand|term|dub|describe)$/.test(lemma)) return undefined;
  const subject = [...clause.subjects, ...(clause.verb.form === 'ing' ? surfaceAbove(clause) : [])]
    .map((noun) => make.actor(noun) ?? personOf(noun, context))
    .find((argument) => argument !== undefined);
  const object = clause.objects
    .map((noun) => make.actor(noun))
    .find((argument) => argument !== undefined && argument.referent !== subject?.referent);
  const label = clause.second ?? clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  if (subject && object && label && !clause.verb.passive) {
    const value = { kind: 'text' as const, text: '', begin: label.begin, end: label.end };
    return [
      draft({
        ...told(clause, context),
        type: 'stance',
        kinds: ['calls'],
        subject,
        object,
        value,
        evidence: [subject, clause.verb, object, label],
        rule: 'stance:call',
        confidence: 0.65,
      }),
    ];
  }
  return undefined;
}
