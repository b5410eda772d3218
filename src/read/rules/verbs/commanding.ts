import type { Clause } from '../../parse/clause.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { saidOf } from '../said-of.ts';
import { different } from './parties.ts';
import { told } from './told.ts';

/** "X commands Y" between bodies; persons are postings. */
export function commands(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  if (!/^(?:command|control|lead|direct|oversee|run)$/.test(lemma)) return undefined;
  const [subject] = clause.subjects.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
  if (!subject) return [];
  const objects = commandTargets(clause, context);
  return objects
    .filter((object) => different(subject, object) && object.referent !== undefined)
    .map((object) =>
      draft({
        ...told(clause, context),
        type: 'command',
        subject,
        object,
        evidence: [subject, clause.verb, object],
        rule: `verb:${lemma}`,
        confidence: 0.72,
        aspect: clause.verb.tense === 'past' && clause.finite ? 'past-state' : 'state',
      }),
    );
}

/** "took orders from X", "answers to X", "reports to X". */
export function orders(clause: Clause, context: Context): readonly Draft[] | undefined {
  const { make } = context;
  const { lemma } = clause.verb;
  const orders =
    lemma === 'take' || lemma === 'receive'
      ? clause.objects.some((noun) => /^(?:orders|instructions)$/.test(noun.head.lower))
      : /^(?:answer|report)$/.test(lemma) && clause.objects.length === 0;
  if (orders) {
    const superior = clause.obliques.find(
      (oblique) => oblique.preposition === (lemma === 'take' || lemma === 'receive' ? 'from' : 'to'),
    )?.nouns[0];
    const subject = make.actor(superior);
    const object = clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined);
    if (subject && object && different(subject, object))
      return [
        draft({
          ...told(clause, context),
          type: 'command',
          subject,
          object,
          evidence: [subject, clause.verb, object],
          rule: 'take-orders',
          confidence: 0.72,
        }),
      ];
  }
  return undefined;
}

/** The bodies a verb of command acts on, its object or, in a shortened relative clause ("an affiliate it commands"), the noun before it. */
function commandTargets(clause: Clause, context: Context): Argument[] {
  const direct = clause.objects.map((noun) => context.make.unit(noun)).filter((argument) => argument !== undefined);
  if (direct.length > 0) return direct;
  const { phrases } = context.parsed;
  const subject = clause.subjects[0];
  if (!subject) return [];
  const before = phrases[phrases.indexOf(subject) - 1];
  if (before?.type !== 'noun') return [];
  const described = context.make.unit(before);
  return described ? [described] : saidOf(before, context);
}
