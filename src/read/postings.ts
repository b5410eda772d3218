import type { Role, Span, TextSpan } from '../model/index.ts';
import type { Clause } from './clauses.ts';
import { surfaceSubject } from './clauses.ts';
import type { Context } from './context.ts';
import { saidOf } from './descriptions.ts';
import { type Argument, type Aspect, type Draft, draft } from './draft.ts';
import { type Office, officeOf, rankIn } from './offices.ts';
import type { NounPhrase } from './phrases.ts';
import { findAppositions, postmodifiers } from './structure.ts';

const appoint = new Set(
  'appoint name promote nominate designate install elect choose select assign tap pick reappoint instal reinstate post'.split(
    ' ',
  ),
);
const dismiss = new Set(
  'dismiss remove sack fire relieve oust discharge depose suspend retire expel isolate strip topple unseat'.split(' '),
);
const resign = new Set(['resign', 'quit']);
const head = new Set(['lead', 'head', 'command', 'run', 'spearhead', 'chair']);
const replace = new Set(['replace', 'succeed', 'supplant']);

/** Postings that clauses tell of: appointing, dismissing, leading, replacing, being. */
export function postingsOfClauses(context: Context): Draft[] {
  return context.parsed.clauses.flatMap((clause) => {
    const { lemma } = clause.verb;
    if (lemma === 'be' || lemma === 'become' || lemma === 'remain' || lemma === 'serve') return beings(clause, context);
    if (appoint.has(lemma)) return appointments(clause, context);
    if (dismiss.has(lemma)) return dismissals(clause, context);
    if (resign.has(lemma) || (lemma === 'step' && nextWord(clause, context) === 'down'))
      return resignations(clause, context);
    if (replace.has(lemma) || (lemma === 'follow' && followsPerson(clause, context)))
      return replacements(clause, context);
    if (head.has(lemma)) return leaderships(clause, context);
    if (lemma === 'take' || lemma === 'assume' || lemma === 'hand') return takings(clause, context);
    if (lemma === 'found' || lemma === 'establish' || lemma === 'form') return foundings(clause, context);
    if (lemma === 'have') return havings(clause, context);
    if (lemma === 'send' || lemma === 'force') return retirements(clause, context);
    if (lemma === 'come' || lemma === 'step') return comings(clause, context);
    return [];
  });
}

/** Postings said in passing: "X, commander of Y", "Y commander X", "the group's leader, X". */
export function postingsOfPhrases(context: Context): Draft[] {
  const { parsed } = context;
  const drafts: Draft[] = [];
  const appositions = findAppositions(parsed.phrases);
  for (const phrase of parsed.phrases) {
    if (phrase.type !== 'noun') continue;
    const office = office_(phrase, context);
    if (!office || office.field === 'civil') continue;
    const beside = appositions.flatMap((pair) =>
      pair.first === phrase ? [pair.second] : pair.second === phrase ? [pair.first] : [],
    );
    const person =
      office.person ??
      beside.map((noun) => context.make.person(noun)).find((argument) => argument?.referent?.named) ??
      trailingName(phrase, context);
    const partner = coordinatedOffice(phrase, context);
    const shared =
      person ?? (partner ? (partner.office.person ?? appositionPerson(partner.phrase, context)) : undefined);
    const unit = office.unit ?? partner?.office.unit;
    if (!shared || !unit) continue;
    if (isPredicate(phrase, context)) continue;
    const rank = office.rank ?? rankBeside(shared, context);
    drafts.push(
      posting(context, office, shared, unit, {
        clause: null,
        rank,
        anchor: office.title,
        aspect: aspectOf(office),
        holdsNow: office.time !== 'former',
        inPassing: true,
        rule: 'office-beside-name',
        confidence: office.person ? 0.85 : 0.8,
        evidence: [shared, office.title, unit],
      }),
    );
  }
  return drafts;
}

/** "its founder and commander, X": the office joined to this one, which may name the unit or the person for both. */
function coordinatedOffice(
  phrase: NounPhrase,
  context: Context,
): { readonly phrase: NounPhrase; readonly office: Office } | undefined {
  const { phrases } = context.parsed;
  const at = phrases.indexOf(phrase);
  for (const [mark, other] of [
    [phrases[at + 1], phrases[at + 2]],
    [phrases[at - 1], phrases[at - 2]],
  ] as const) {
    if (mark?.type !== 'conjunction' || other?.type !== 'noun') continue;
    const office = office_(other, context);
    if (office) return { phrase: other, office };
  }
  return undefined;
}

function appositionPerson(phrase: NounPhrase, context: Context): Argument | undefined {
  return findAppositions(context.parsed.phrases)
    .flatMap((pair) => (pair.first === phrase ? [pair.second] : pair.second === phrase ? [pair.first] : []))
    .map((noun) => context.make.person(noun))
    .find((argument) => argument?.referent?.named);
}

function office_(phrase: NounPhrase | null | undefined, context: Context): Office | undefined {
  return phrase ? officeOf(phrase, context.parsed, context.make, context.discourse, context.lexicon) : undefined;
}

/** Whether a phrase is what a copula or a verb of appointing says of somebody else: those rules take it. */
function isPredicate(phrase: NounPhrase, { parsed }: Context): boolean {
  return parsed.clauses.some((clause) => {
    const copula = /^(?:be|become|remain)$/.test(clause.verb.lemma) && clause.objects.includes(phrase);
    return copula || (appoint.has(clause.verb.lemma) && clause.second === phrase);
  });
}

/** "the commander of the group Muhannad al-Talla": a person's name directly behind the office and its unit. */
function trailingName(phrase: NounPhrase, { parsed, make }: Context): Argument | undefined {
  const last = postmodifiers(parsed.phrases, phrase).at(-1)?.nouns.at(-1);
  const after = parsed.phrases[parsed.phrases.indexOf(last ?? phrase) + 1];
  const inside = last?.names.map((name) => make.named(name, last)).find((argument) => argument?.kind === 'person');
  if (inside && last && last.names.length > 1) return inside;
  return after?.type === 'noun' ? make.person(after) : undefined;
}

/** The rank written before a person's name where the office stands elsewhere. */
function rankBeside(person: Argument, { lexicon }: Context): TextSpan | null {
  return person.phrase ? rankIn(person.phrase, lexicon) : null;
}

/** "He follows Y": a person who was just posted follows another person. */
function followsPerson(clause: Clause, { make, discourse }: Context): boolean {
  const [before, after] = [make.person(clause.objects[0]), make.person(clause.subjects[0])];
  return (
    before?.referent?.named === true && after?.referent !== undefined && discourse.unitOf(after.referent) !== undefined
  );
}

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

function posting(
  context: Context,
  office: Office | undefined,
  person: Argument,
  unit: Argument | null,
  told: Told,
): Draft {
  return draft({
    type: 'posting',
    subject: person,
    object: unit,
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

function aspectOf(office: Office): Aspect {
  if (office.time === 'former') return 'past-state';
  return office.time === 'new' ? 'start' : 'state';
}

/** "X is the new commander of Y", "X was the head of Y", "X became Y's leader". */
function beings(clause: Clause, context: Context): Draft[] {
  const named =
    context.make.person(clause.objects[0]) ??
    (clause.objects[0] && office_(clause.subjects[0], context)
      ? appositionPerson(clause.objects[0], context)
      : undefined);
  const inverted =
    clause.verb.lemma === 'be' && named?.referent?.named ? office_(clause.subjects[0], context) : undefined;
  // "The group's commander is X": the office stands first.
  if (inverted?.unit && named && inverted.field !== 'civil') {
    const told = {
      clause,
      anchor: clause.verb,
      negated: clause.verb.negated,
      rule: 'office-is',
      confidence: 0.85,
      evidence: [inverted.title, clause.verb, named, inverted.unit],
    };
    const over = clause.verb.tense === 'past' || inverted.time === 'former';
    return [
      posting(context, inverted, named, inverted.unit, {
        ...told,
        aspect: over ? 'past-state' : inverted.time === 'new' ? 'start' : 'state',
        holdsNow: !over,
      }),
    ];
  }
  const predicate = /^(?:be|become|remain)$/.test(clause.verb.lemma)
    ? clause.objects[0]
    : clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = office_(predicate, context);
  const subject = clause.subjects[0];
  if (!office || !subject || office.field === 'civil') return [];
  const person = personOf(subject, context) ?? office.person;
  const unit = office.unit ?? unitNear(context);
  if (!person || !unit) return [];
  // "used to be", "was".
  const past = clause.verb.tense === 'past' || clause.parent?.verb.lemma === 'use';
  const aspect: Aspect =
    clause.verb.lemma === 'become' || office.time === 'new'
      ? 'start'
      : past || office.time === 'former'
        ? 'past-state'
        : 'state';
  return [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect,
      holdsNow: !past,
      negated: clause.verb.negated,
      rule: 'is-office',
      confidence: office.unit ? 0.88 : 0.6,
      evidence: [person, clause.verb, office.title, unit],
    }),
  ];
}

/** "C appointed X commander of Y", "X was named head of Y by C", "C has appointed a new head for Y". */
function appointments(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const [target] = clause.objects;
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as' || oblique.preposition === 'to')
    ?.nouns[0];
  const office = office_(clause.second, context) ?? office_(asPhrase, context) ?? office_(target, context);
  const infinitive = parsed.clauses.find(
    (other) =>
      other.parent?.at === clause.at &&
      other.verb.form === 'infinitive' &&
      (head.has(other.verb.lemma) || replace.has(other.verb.lemma)),
  );
  const by = make.actor(clause.subjects[0]);
  const drafts: Draft[] = [];
  const predecessor =
    otherThan(
      target,
      inPlaceOf(clause, context) ?? (infinitive ? inPlaceOf(infinitive, context) : undefined),
      context,
    ) ?? (infinitive && replace.has(infinitive.verb.lemma) ? personOf(infinitive.objects[0], context) : undefined);
  const infinitiveUnit = infinitive && head.has(infinitive.verb.lemma) ? make.unit(infinitive.objects[0]) : undefined;
  const predecessorUnit = predecessor?.referent ? context.discourse.unitOf(predecessor.referent) : undefined;
  const unit =
    office?.unit ??
    infinitiveUnit ??
    obliqueUnit(clause, context) ??
    predecessorUnit ??
    (office || predecessor ? unitNear(context) : undefined);
  if (!target || (!office && !infinitiveUnit && !predecessor)) return [];
  if (office?.field === 'civil') return [];
  const person =
    promoted(target, office, context) ?? personOf(target, context) ?? office?.person ?? unnamedHolder(target, office);
  if (!person || !unit) return [];
  drafts.push(
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: clause.verb.tense === 'perfect' || clause.verb.tense === 'present',
      negated: clause.verb.negated,
      appointedBy: by ?? null,
      replaces: predecessor ?? null,
      rule: 'appoint',
      confidence: office?.unit || infinitiveUnit ? 0.88 : 0.65,
      evidence: [clause.verb, person, unit, ...(office ? [office.title] : []), ...(by ? [by] : [])],
    }),
  );
  if (predecessor) drafts.push(ended(context, clause, predecessor, unit, office, by, 'appoint-in-place-of'));
  return drafts;
}

/** "the new commander was dismissed", "C removed X as commander of Y", "X's dismissal" is read by the nominal rules. */
function dismissals(clause: Clause, context: Context): Draft[] {
  const { make, discourse } = context;
  const [target] = clause.objects;
  if (!target) return [];
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const fromPhrase = clause.obliques.find((oblique) => oblique.preposition === 'from' || oblique.preposition === 'of')
    ?.nouns[0];
  const office = office_(asPhrase, context) ?? office_(fromPhrase, context) ?? office_(target, context);
  if (office?.field === 'civil') return [];
  const person = personOf(target, context) ?? office?.person;
  if (!person || person.kind !== 'person') return [];
  const ofPost = fromPhrase
    ? postmodifiers(context.parsed.phrases, fromPhrase).find(
        (oblique) => oblique.preposition === 'of' || oblique.preposition === 'as',
      )
    : undefined;
  const unit =
    office?.unit ??
    make.unit(fromPhrase) ??
    make.unit(ofPost?.nouns[0]) ??
    (person.referent ? discourse.unitOf(person.referent) : undefined) ??
    unitNear(context) ??
    ownBody(clause, context);
  if (!unit) return [];
  const by = make.actor(clause.subjects[0]);
  return [ended(context, clause, person, unit, office, by, 'dismiss')];
}

/** "was relieved of his command by the Free Army": an armed group that dismisses, with no other body named, dismisses from itself. */
function ownBody(clause: Clause, { make }: Context): Argument | undefined {
  const by = make.unit(clause.subjects[0]);
  return by?.kind === 'unit' &&
    by.referent?.named &&
    !by.referent.state &&
    !by.referent.heads.has('coalition') &&
    !by.referent.heads.has('command')
    ? by
    : undefined;
}

function resignations(clause: Clause, context: Context): Draft[] {
  const person = personOf(clause.subjects[0], context);
  const asPhrase = clause.obliques.find((oblique) => /^(?:as|from)$/.test(oblique.preposition))?.nouns[0];
  const office = office_(asPhrase, context) ?? office_(clause.objects[0], context);
  const unit = office?.unit ?? context.make.unit(asPhrase);
  return person && unit && office?.field !== 'civil'
    ? [ended(context, clause, person, unit, office, undefined, 'resign')]
    : [];
}

/** "X replaced Y as commander of Z", "X ... replacing Y". */
function replacements(clause: Clause, context: Context): Draft[] {
  const { discourse } = context;
  // "X was replaced by Y": the "by" phrase comes in.
  const incoming = clause.subjects[0];
  const outgoing = clause.objects[0];
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = office_(asPhrase, context) ?? officeAround(clause, context);
  if (office?.field === 'civil') return [];
  const before = personOf(outgoing, context);
  const after = personOf(incoming, context) ?? parentPerson(clause, context);
  const started = after?.referent ? discourse.startedIn(after.referent) : undefined;
  const unit =
    office?.unit ?? (before?.referent ? discourse.unitOf(before.referent) : undefined) ?? started ?? unitNear(context);
  if (!unit || !before) return [];
  const drafts = [ended(context, clause, before, unit, office, undefined, 'replace')];
  // A participle only adds the end: the start stands in the clause it hangs on.
  if (
    after &&
    after.referent !== before.referent &&
    clause.relation !== 'participle' &&
    clause.relation !== 'infinitive'
  ) {
    drafts.unshift(
      posting(context, office, after, unit, {
        clause,
        anchor: clause.verb,
        aspect: 'start',
        holdsNow: clause.verb.tense !== 'past',
        negated: clause.verb.negated,
        replaces: before,
        rule: 'replace',
        confidence: 0.8,
        evidence: [after, clause.verb, before, unit],
      }),
    );
  }
  return drafts;
}

function ended(
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

/** "X leads Y", "Y, headed by X", "the group commanded by X". */
function leaderships(clause: Clause, context: Context): Draft[] {
  const { make } = context;
  // "A, B and C command the 1, 2 and 3 Battalions respectively": who has which is told by order only; better nothing than all with all.
  if (clause.subjects.length > 1 && context.parsed.sentence.tokens.some((token) => token.lower === 'respectively'))
    return [];
  const person = personOf(clause.subjects[0], context);
  // "led a small band, X Brigade": the name in apposition is the unit.
  const units = clause.objects
    .map((noun) => {
      const unit = make.unit(noun);
      return unit?.referent?.named ? unit : (saidOf(noun, context)[0] ?? unit);
    })
    .filter((unit) => unit !== undefined);
  if (!person) return [];
  return units.map((unit) =>
    posting(context, undefined, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: clause.finite && clause.verb.tense === 'past' && !clause.verb.passive ? 'past-state' : 'state',
      holdsNow: clause.verb.tense !== 'past' || !clause.finite,
      negated: clause.verb.negated,
      inPassing: !clause.finite,
      rule: 'lead',
      confidence: 0.8,
      evidence: [person, clause.verb, unit],
    }),
  );
}

/** "X took command of Y", "assumed leadership of", "took over as commander", "took over from Z", "handed over command to X". */
function takings(clause: Clause, context: Context): Draft[] {
  const { make } = context;
  const [object] = clause.objects;
  const over = nextWord(clause, context) === 'over';
  const command =
    object !== undefined &&
    /^(?:command|leadership|charge|helm|control|office|duties|post|position|reins|duty)$/.test(object.head.lower);
  if (clause.verb.lemma === 'hand') return handings(clause, context, over);
  if (!over && !command) return [];
  const subject = clause.subjects[0];
  const person = personOf(subject, context);
  const asPhrase = clause.obliques.find((oblique) => oblique.preposition === 'as')?.nouns[0];
  const office = office_(asPhrase, context);
  const governed = object
    ? postmodifiers(context.parsed.phrases, object).find((oblique) => oblique.preposition === 'of')?.nouns[0]
    : undefined;
  const taken = over ? make.unit(object) : undefined;
  const unit =
    office?.unit ??
    make.unit(governed) ??
    (taken?.referent?.named ? taken : undefined) ??
    obliqueUnit(clause, context) ??
    unitNear(context) ??
    taken;
  if (!person || !unit || office?.field === 'civil') return [];
  if (object?.head.lower === 'control' && make.place(governed)) return [];
  const from = clause.obliques.find((oblique) => oblique.preposition === 'from')?.nouns[0];
  const before = personOf(from, context);
  const drafts = [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated,
      replaces: before ?? null,
      rule: 'take-command',
      confidence: 0.78,
      evidence: [person, clause.verb, unit, ...(office ? [office.title] : [])],
    }),
  ];
  if (before) drafts.push(ended(context, clause, before, unit, office, undefined, 'take-over-from'));
  return drafts;
}

function handings(clause: Clause, context: Context, over: boolean): Draft[] {
  const command = [...clause.objects, ...clause.obliques.flatMap((oblique) => oblique.nouns)].find((noun) =>
    /^(?:command|leadership|baton|reins|duties|control)$/.test(noun.head.lower),
  );
  if (!over && !command) return [];
  const to = personOf(clause.obliques.find((oblique) => oblique.preposition === 'to')?.nouns[0], context);
  const from = personOf(clause.subjects[0], context);
  const governed = command
    ? postmodifiers(context.parsed.phrases, command).find((oblique) => oblique.preposition === 'of')?.nouns[0]
    : undefined;
  const unit =
    context.make.unit(governed) ??
    (from?.referent ? context.discourse.unitOf(from.referent) : undefined) ??
    unitNear(context);
  if (!unit || !from || !command) return [];
  const drafts = [ended(context, clause, from, unit, undefined, undefined, 'hand-over')];
  if (to) {
    drafts.unshift(
      posting(context, undefined, to, unit, {
        clause,
        anchor: clause.verb,
        aspect: 'start',
        replaces: from,
        negated: clause.verb.negated,
        rule: 'hand-over',
        confidence: 0.78,
        evidence: [from, clause.verb, to, unit],
      }),
    );
  }
  return drafts;
}

/** "The army has a new commander: X". */
function havings(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const [object] = clause.objects;
  const office = office_(object, context);
  const unit =
    office?.unit ?? clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined);
  if (!object || !office || office.time !== 'new' || !unit || office.field === 'civil') return [];
  const at = parsed.phrases.indexOf(object);
  const mark = parsed.phrases[at + 1];
  const noun = mark?.type === 'stop' || mark?.type === 'comma' ? parsed.phrases[at + 2] : undefined;
  const person = office.person ?? (noun?.type === 'noun' ? make.person(noun) : undefined);
  if (!person) return [];
  return [
    posting(context, office, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'start',
      holdsNow: true,
      negated: clause.verb.negated,
      rule: 'has-new',
      confidence: 0.82,
      evidence: [unit, clause.verb, office.title, person],
    }),
  ];
}

/** "sent X into retirement", "forced X out of his post". */
function retirements(clause: Clause, context: Context): Draft[] {
  const retired = clause.obliques.some(
    (oblique) =>
      /^(?:into|of|from)$/.test(oblique.preposition) &&
      oblique.nouns.some((noun) => /^(?:retirement|post|office|command|position)$/.test(noun.head.lower)),
  );
  return retired ? dismissals(clause, context) : [];
}

/** "In his place comes X": who comes takes the post of the one whose place it is. */
function comings(clause: Clause, context: Context): Draft[] {
  const { phrases } = context.parsed;
  const place = phrases.find(
    (phrase) => phrase.type === 'noun' && /^(?:place|stead)$/.test(phrase.head.lower) && phrase.possessor !== null,
  );
  const before = place?.type === 'noun' ? context.make.person(place.possessor) : undefined;
  const after = [...clause.subjects, ...clause.objects]
    .map((noun) => personOf(noun, context))
    .find((person) => person !== undefined && person.referent !== before?.referent);
  const unit = before?.referent ? context.discourse.unitOf(before.referent) : undefined;
  if (!before || !after || !unit) return [];
  const told = {
    clause,
    anchor: clause.verb,
    aspect: 'start' as const,
    holdsNow: clause.verb.tense !== 'past',
    negated: clause.verb.negated,
    replaces: before,
    rule: 'in-his-place',
    confidence: 0.72,
    evidence: [before, clause.verb, after],
  };
  return [posting(context, undefined, after, unit, told)];
}

/** "X founded Y": the person's role in it. A body that founds another is a support or succession claim, read elsewhere. */
function foundings(clause: Clause, context: Context): Draft[] {
  const person = personOf(clause.subjects[0], context) ?? (clause.parent ? parentPerson(clause, context) : undefined);
  const unit = context.make.unit(clause.objects[0]);
  if (!person || !unit || clause.objects[0]?.determiner === 'quantifier') return [];
  return [
    posting(context, undefined, person, unit, {
      clause,
      anchor: clause.verb,
      aspect: 'event',
      negated: clause.verb.negated,
      role: 'founder',
      rule: 'found',
      confidence: 0.8,
      evidence: [person, clause.verb, unit],
    }),
  ];
}

/** The person a phrase stands for: a name, a pronoun, an office met before ("the new commander"), or a name in apposition. */
export function personOf(phrase: NounPhrase | null | undefined, context: Context): Argument | undefined {
  if (!phrase) return undefined;
  const direct = context.make.person(phrase);
  if (direct) return direct;
  const office = office_(phrase, context);
  if (office?.person) return office.person;
  for (const pair of findAppositions(context.parsed.phrases)) {
    if (pair.first === phrase) {
      const person = context.make.person(pair.second);
      if (person?.referent?.named) return person;
    }
  }
  if (!office || office.plural) return undefined;
  const referent = context.discourse.holderOf(office.role, office.unit?.referent, office.time);
  if (referent)
    return {
      begin: phrase.begin,
      end: phrase.end,
      text: phrase.text,
      kind: 'person',
      name: referent.name,
      referent,
      phrase,
    };
  return undefined;
}

/** "appoints this group's head as the commander of X": the head of another group than X. */
function promoted(target: NounPhrase, office: Office | undefined, context: Context): Argument | undefined {
  const held = office_(target, context);
  if (!held || held.person || !office || office.phrase === target) return undefined;
  const referent = context.discourse.holderElsewhere(held.role, office.unit?.referent);
  return referent
    ? {
        begin: target.begin,
        end: target.end,
        text: target.text,
        kind: 'person',
        name: referent.name,
        referent,
        phrase: target,
      }
    : undefined;
}

/** "a new head": somebody the text does not name here. */
function unnamedHolder(phrase: NounPhrase, office: Office | undefined): Argument | undefined {
  if (!office || office.phrase !== phrase || office.plural || /^no\b/i.test(phrase.text)) return undefined;
  return {
    begin: phrase.begin,
    end: phrase.end,
    text: phrase.text,
    kind: 'person',
    name: phrase.text.replace(/^(?:the|a|an)\s+/i, ''),
    referent: undefined,
    phrase,
  };
}

/** "X was appointed in his stead": the pronoun cannot mean X himself; it means who lost the post before. */
function otherThan(
  target: NounPhrase | undefined,
  before: Argument | undefined,
  context: Context,
): Argument | undefined {
  const own = personOf(target, context)?.referent;
  if (!before || before.referent !== own || own === undefined) return before;
  const referent = context.discourse.lastEnded(own);
  return referent ? { ...before, name: referent.name, referent } : undefined;
}

/** "in place of X", "instead of X", "as a replacement for X". */
function inPlaceOf(clause: Clause, context: Context): Argument | undefined {
  for (const oblique of clause.obliques) {
    const [noun] = oblique.nouns;
    if (!noun) continue;
    const replaces =
      (oblique.preposition === 'in' && /^(?:place|stead)$/.test(noun.head.lower)) ||
      (oblique.preposition === 'as' && /^(?:replacement|successor)$/.test(noun.head.lower));
    if (replaces) {
      const of = postmodifiers(context.parsed.phrases, noun).find((next) => /^(?:of|for|to)$/.test(next.preposition))
        ?.nouns[0];
      const person = personOf(of, context) ?? (noun.possessor ? context.make.person(noun.possessor) : undefined);
      if (person) return person;
    }
  }
  const { phrases } = context.parsed;
  for (let at = clause.at; at < phrases.length; at += 1) {
    const phrase = phrases[at];
    if (phrase && 'word' in phrase && phrase.word === 'instead' && phrases[at + 1]?.type === 'preposition') {
      const noun = phrases[at + 2];
      if (noun?.type === 'noun') return personOf(noun, context);
    }
  }
  return undefined;
}

function obliqueUnit(clause: Clause, context: Context): Argument | undefined {
  return clause.obliques
    .filter((oblique) => /^(?:of|for)$/.test(oblique.preposition))
    .map((oblique) => context.make.unit(oblique.nouns[0]))
    .find((unit) => unit !== undefined);
}

/** The office in the clause a participle hangs on: "X is the commander of Y, replacing Z". */
function officeAround(clause: Clause, context: Context): Office | undefined {
  const { phrases } = context.parsed;
  const own = phrases
    .slice(0, clause.at)
    .filter((phrase) => phrase.type === 'noun')
    .reverse();
  for (const noun of own) {
    const office = office_(noun as NounPhrase, context);
    if (office?.unit) return office;
  }
  const parent = clause.parent;
  return parent ? office_(parent.objects[0], context) : undefined;
}

function parentPerson(clause: Clause, context: Context): Argument | undefined {
  return clause.parent
    ? surfaceSubject(clause.parent)
        .map((noun) => context.make.person(noun))
        .find((person) => person !== undefined)
    : undefined;
}

/** The unit a sentence is about where its own words leave it out: the last one a posting was told of in the two sentences before. */
function unitNear(context: Context): Argument | undefined {
  return context.discourse.postedUnit(context.parsed.sentence.index);
}

function nextWord(clause: Clause, { parsed }: Context): string {
  const phrase = parsed.phrases[clause.at + 1];
  return phrase && 'word' in phrase ? phrase.word : '';
}
