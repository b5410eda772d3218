import type { Clause } from '../../parse/clause.ts';
import type { NounPhrase } from '../../parse/phrase.ts';
import type { Argument } from '../../refer/argument.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';
import { doerOf } from '../people.ts';
import { personOf } from '../persons.ts';
import { told } from './told.ts';

const confinements: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^(?:in|under)$/, /^(?:custody|detention|prison|jail|captivity|arrest|remand)$/, 'detention'],
  [/^on$/, /^(?:trial|remand|bail)$/, 'legal status'],
  [/^under$/, /^(?:investigation|indictment|sanctions?)$/, 'legal status'],
];

/** "X is in custody", "remains under house arrest", "goes on trial": how a person is held, in a copula's or a motion's words. */
function confinement(clause: Clause, context: Context): Draft[] {
  if (!/^(?:be|remain|stay|languish|sit|go|stand)$/.test(clause.verb.lemma)) return [];
  const found = clause.obliques.flatMap(({ preposition, nouns: [noun] }) => {
    const known = confinements.find(([word, head]) => word.test(preposition) && head.test(noun?.head.lower ?? ''));
    return noun && known ? [{ noun, kind: known[2] }] : [];
  })[0];
  const subject = found
    ? clause.subjects.map((noun) => personOf(noun, context)).find((person) => person?.referent?.named)
    : undefined;
  if (!found || !subject) return [];
  const { begin, end, text } = found.noun;
  return [
    draft({
      ...told(clause, context),
      type: 'status',
      kinds: [found.kind],
      subject,
      value: { kind: 'text', text, begin, end },
      evidence: [subject, clause.verb, found.noun],
      rule: 'confined',
      confidence: 0.78,
    }),
  ];
}

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
  const confined = confinement(clause, context);
  if (confined.length > 0) return confined;
  const [holder] = held ? clause.subjects.map((noun) => doerOf(noun, context)).filter((one) => one !== undefined) : [];
  if (held) {
    return clause.objects
      .map((noun) => personOf(noun, context))
      .filter((subject) => subject !== undefined)
      .map((subject) =>
        draft({
          type: 'status',
          kinds: ['detention'],
          subject,
          object: holder ?? object ?? null,
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
    .map((noun) => personOf(noun, context) ?? (noun.pronoun ? undefined : unitDoer(noun, context)) ?? make.unit(noun))
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

function unitDoer(noun: NounPhrase, context: Context): Argument | undefined {
  const doer = doerOf(noun, context);
  return doer?.kind === 'unit' ? doer : undefined;
}
