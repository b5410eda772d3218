import type { Role, Span, TextSpan } from '../../../model/index.ts';
import type { Aspect } from '../../claim-parts.ts';
import type { Clause } from '../../parse/clause.ts';
import { postmodifiers } from '../../parse/structure.ts';
import type { Argument } from '../../refer/argument.ts';
import { type Office, rankIn } from '../../refer/offices.ts';
import type { Context } from '../context.ts';
import { type Draft, draft } from '../draft.ts';

/** "by order of the coalition", "on the decision of X": who had a posting made. */
function orderedBy({ parsed, make }: Context): Argument | undefined {
  for (const [at, phrase] of parsed.phrases.entries()) {
    if (
      phrase.type !== 'noun' ||
      !/^(?:orders?|decision|decree|instructions?|command|directive)$/.test(phrase.head.lower)
    )
      continue;
    const before = parsed.phrases[at - 1];
    if (!before || !('word' in before) || !/^(?:by|with|on|under|at|following|upon)$/.test(before.word)) continue;
    const of = postmodifiers(parsed.phrases, phrase).find((oblique) => /^(?:of|from|by)$/.test(oblique.preposition))
      ?.nouns[0];
    const actor = make.actor(of) ?? make.actor(phrase.possessor);
    if (actor) return actor;
  }
  return undefined;
}

/** "made him its commander", "how long he led it": a pronoun that points at an office or a paper means the body the person was said to be in. */
function ownPost(person: Argument, unit: Argument, { discourse }: Context): Argument {
  if (!unit.phrase?.pronoun || unit.kind !== 'organisation' || !person.referent) return unit;
  const held = discourse.posts.unitOf(person.referent);
  return held?.kind === 'unit' ? { ...unit, kind: held.kind, name: held.name, referent: held.referent } : unit;
}

interface Told {
  readonly clause: Clause | null;
  readonly anchor: Span;
  readonly aspect: Aspect;
  readonly holdsNow?: boolean;
  readonly inPassing?: boolean;
  readonly negated?: boolean;
  readonly rule: string;
  readonly confidence: number;
  readonly evidence: readonly Span[];
  readonly appointedBy?: Argument | null;
  readonly replaces?: Argument | null;
  readonly rank?: TextSpan | null;
  readonly role?: Role;
}

/** A draft of a posting; role, title and rank are those of the office and the name unless told. */
export function posting(
  context: Context,
  office: Office | undefined,
  person: Argument,
  unit: Argument | null,
  told: Told,
): Draft {
  return draft({
    type: 'posting',
    subject: person,
    object: unit && ownPost(person, unit, context),
    role: told.role ?? office?.role ?? 'commander',
    title: office?.title ?? null,
    rank: told.rank ?? (person.phrase ? rankIn(person.phrase, context.lexicon) : null),
    appointedBy: told.appointedBy ?? (told.aspect === 'start' && !told.inPassing ? (orderedBy(context) ?? null) : null),
    replaces: told.replaces ?? null,
    parsed: context.parsed,
    clause: told.clause,
    anchor: told.anchor,
    evidence: told.evidence,
    aspect: told.aspect,
    holdsNow: told.holdsNow ?? false,
    negated: told.negated ?? false,
    inPassing: told.inPassing ?? false,
    rule: told.rule,
    confidence: told.confidence,
  });
}

/** What "former" and "new" before an office make of the posting. */
export function aspectOf(office: Office): Aspect {
  if (office.time === 'former') return 'past-state';
  return office.time === 'new' ? 'start' : 'state';
}

/** A draft of a posting that ends. */
export function ended(
  context: Context,
  clause: Clause,
  person: Argument,
  unit: Argument,
  office: Office | undefined,
  by: Argument | undefined,
  rule: string,
): Draft {
  return posting(context, office && office.person === undefined ? office : undefined, person, unit, {
    clause,
    anchor: clause.verb,
    aspect: 'end',
    holdsNow: false,
    negated: clause.verb.negated,
    role: office?.role ?? 'commander',
    rule,
    confidence: 0.82,
    evidence: [clause.verb, person, unit, ...(by ? [by] : [])],
  });
}

/** The unit a sentence is about where its own words leave it out: the last one a posting was told of in the two sentences before. */
export function unitNear(context: Context): Argument | undefined {
  return context.discourse.posts.postedUnit(context.parsed.sentence.index);
}
