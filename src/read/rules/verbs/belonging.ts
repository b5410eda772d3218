import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { personOf } from '../persons.ts';
import { different } from './parties.ts';
import { told } from './told.ts';

/** "pledged allegiance to X", "swore loyalty to". */
export function oaths(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:pledge|swear|declare|renew|give|proclaim)$/.test(lemma)) return undefined;
  const oath = clause.objects.find((noun) => /^(?:allegiance|loyalty|bayah|bay'ah|fealty)$/.test(noun.head.lower));
  const to = clause.obliques.find((oblique) => oblique.preposition === 'to')?.nouns[0];
  const object = oath ? (make.unit(to) ?? make.unit(to?.possessor) ?? personOf(to, context)) : undefined;
  const subject = clause.subjects
    .map((noun) => make.unit(noun) ?? personOf(noun, context))
    .find((argument) => argument !== undefined);
  if (subject && object && different(subject, object))
    return [
      draft({
        ...told(clause, context),
        type: 'membership',
        kinds: ['allegiance'],
        subject,
        object,
        evidence: [subject, clause.verb, object],
        aspect: 'start',
        rule: 'allegiance',
        confidence: 0.8,
      }),
    ];
  return undefined;
}

/** "joined X", "left X", "defected from X". */
export function joinings(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:join|quit|defect|leave)$/.test(lemma)) return undefined;
  const target =
    clause.objects[0] ??
    clause.obliques.find((oblique) => oblique.preposition === (lemma === 'defect' ? 'from' : 'with'))?.nouns[0];
  const object = make.unit(target);
  if (object) {
    return clause.subjects.flatMap((noun) => {
      const person = personOf(noun, context);
      const subject = person ?? make.unit(noun);
      if (!subject || !different(subject, object)) return [];
      const aspect = lemma === 'join' ? ('start' as const) : ('end' as const);
      const evidence = [subject, clause.verb, object];
      return person
        ? [
            draft({
              ...told(clause, context),
              type: 'posting',
              role: 'member',
              subject,
              object,
              evidence,
              aspect,
              rule: `verb:${lemma}`,
              confidence: 0.7,
            }),
          ]
        : [
            draft({
              ...told(clause, context),
              type: 'membership',
              kinds: ['part of'],
              subject,
              object,
              evidence,
              aspect,
              rule: `verb:${lemma}`,
              confidence: 0.72,
            }),
          ];
    });
  }
  return undefined;
}
