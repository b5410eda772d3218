import type { Clause } from '../../parse/clause.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { bodyNamed } from './parties.ts';
import { told } from './told.ts';

/** "took control of X and Y", "lost control of". */
export function controls(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:take|seize|gain|have|hold|lose|assert|establish|regain|wrest|assume|consolidate)$/.test(lemma))
    return undefined;
  const control = clause.objects.find((noun) => noun.head.lower === 'control');
  const subject = control
    ? clause.subjects.map((noun) => bodyNamed(noun, context)).find((argument) => argument !== undefined)
    : undefined;
  if (control && subject) {
    const places = clause.obliques
      .filter((oblique) => /^(?:of|over)$/.test(oblique.preposition))
      .flatMap((oblique) => oblique.nouns)
      .map((noun) => make.place(noun))
      .filter((argument) => argument !== undefined);
    const aspect =
      lemma === 'lose' ? ('end' as const) : /^(?:have|hold)$/.test(lemma) ? ('state' as const) : ('start' as const);
    return places.map((object) =>
      draft({
        ...told(clause, context),
        type: 'positioning',
        kinds: ['control'],
        subject,
        object,
        evidence: [subject, clause.verb, object],
        aspect,
        rule: 'control-of',
        confidence: 0.78,
      }),
    );
  }
  return undefined;
}
