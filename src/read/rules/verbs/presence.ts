import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';

/** "X was in Istanbul", "the group is active in Y", "he is being held at Z". */
export function presence(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const at = clause.obliques.find((oblique) => /^(?:in|at|near|inside)$/.test(oblique.preposition));
  const object = make.place(at?.nouns[0]);
  const held = clause.verb.lemma === 'hold' && clause.verb.passive;
  const active =
    clause.verb.lemma === 'be' &&
    (clause.complement === null || /^(?:active|present|stationed|currently|still|now)$/.test(clause.complement)) &&
    clause.objects.length === 0;
  if (held) {
    return clause.objects
      .map((noun) => personOf(noun, context))
      .filter((subject) => subject !== undefined)
      .map((subject) =>
        draft({
          type: 'status',
          kinds: ['detention'],
          subject,
          object: object ?? null,
          value: {
            kind: 'text',
            text: clause.verb.verb.text,
            begin: clause.verb.verb.begin,
            end: clause.verb.verb.end,
          },
          parsed,
          clause,
          anchor: clause.verb,
          evidence: [subject, clause.verb, ...(object ? [object] : [])],
          holdsNow: clause.verb.tense !== 'past',
          negated: clause.verb.negated,
          rule: 'held',
          confidence: 0.7,
        }),
      );
  }
  if (!active || !object || (at && parsed.phrases.indexOf(at.nouns[0] as NounPhrase) > clause.at + 3)) return [];
  return clause.subjects
    .map((noun) => personOf(noun, context) ?? make.unit(noun))
    .filter((subject) => subject !== undefined)
    .map((subject) =>
      draft({
        type: 'positioning',
        kinds: ['present'],
        subject,
        object,
        parsed,
        clause,
        anchor: clause.verb,
        evidence: [subject, clause.verb, object],
        aspect: clause.verb.tense === 'past' ? 'past-state' : 'state',
        holdsNow: clause.verb.tense !== 'past',
        negated: clause.verb.negated,
        rule: 'is-at',
        confidence: 0.7,
      }),
    );
}
