import type { ClaimType, ClaimValue, Span } from '../model/index.ts';
import { type Clause, type Oblique, surfaceSubject } from './clauses.ts';
import type { Context } from './context.ts';
import { saidOf } from './descriptions.ts';
import { type Argument, type Draft, draft } from './draft.ts';
import { foldWord, type VerbFrame } from './lexicon.ts';
import { isUnitNoun, placeHeads } from './names.ts';
import type { NounPhrase } from './phrases.ts';
import { personOf } from './postings.ts';
import { postmodifiers } from './structure.ts';
import type { Sentence } from './tokens.ts';

/** Claims that verbs make, by the frames of lexicon/verbs.tsv. */
export function claimsOfVerbs(context: Context): Draft[] {
  return context.parsed.clauses.flatMap((clause) => {
    const stopped = clause.verb.ceased ? 'end' : stopping(clause, context);
    const frames = context.lexicon.verbs.get(clause.verb.lemma) ?? [];
    for (const frame of frames) {
      if (frame.particle && !particleFollows(clause, frame.particle, context)) continue;
      const drafts = fill(clause, frame, context, stopped);
      if (drafts.length > 0) return drafts;
    }
    return special(clause, context);
  });
}

function particleFollows(clause: Clause, particle: string, { parsed }: Context): boolean {
  return parsed.phrases
    .slice(clause.at + 1, clause.at + 4)
    .some((phrase) => 'word' in phrase && phrase.word === particle);
}

/** "stopped supporting X", "no longer backs X", "began arming X": a phase verb before the one that makes the claim. */
function stopping(clause: Clause, context: Context): 'end' | 'start' | null {
  const { phrases } = context.parsed;
  const previous = phrases[clause.at - 1];
  const before = previous?.type === 'verb' ? previous : previous?.type === 'to' ? phrases[clause.at - 2] : undefined;
  if (before?.type !== 'verb') return null;
  if (/^(?:stop|cease|halt|suspend|end|quit|discontinue|finish)$/.test(before.lemma)) return 'end';
  if (/^(?:start|begin|resume|commence)$/.test(before.lemma)) return 'start';
  return null;
}

function fill(clause: Clause, frame: VerbFrame, context: Context, phase: 'end' | 'start' | null): Draft[] {
  if (frame.flags.has('transfer')) return transfers(clause, frame, context, phase);
  if (frame.type === 'stance') return stances(clause, frame, context);
  const need = [...frame.flags]
    .find((flag) => flag.startsWith('need:'))
    ?.slice(5)
    .split('|');
  if (need) {
    const words = [...clause.objects, ...clause.obliques.flatMap((oblique) => oblique.nouns)]
      .map((noun) => noun.text.toLowerCase())
      .join(' ');
    if (!need.some((word) => words.includes(word))) return [];
  }
  const wantsPlace = frame.flags.has('place');
  const subjects = slots(clause, frame.subject, (noun) => subjectFor(noun, frame, context), context);
  if (subjects.length === 0) return [];
  if (frame.flags.has('person')) return personStatus(clause, frame, subjects, context);
  const objects =
    frame.object.length === 0
      ? [null]
      : slots(clause, frame.object, (noun) => objectFor(noun, wantsPlace, frame, context), context);
  if (objects.length === 0) return [];
  const aspect = phase ?? frame.aspect;
  const past = clause.verb.tense === 'past' && clause.finite && aspect === 'state' && phase === null;
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object === null || different(subject, object))
      .map((object) => {
        const purpose =
          frame.type === 'incident'
            ? incidentValue(clause, context)
            : frame.type === 'movement'
              ? purposeOf(clause, object, context)
              : null;
        return draft({
          type: frame.type as ClaimType,
          subject,
          object,
          value: purpose,
          kinds: frame.kinds.filter((kind) => kind !== '*'),
          parsed: context.parsed,
          clause,
          anchor: clause.verb,
          evidence: [subject, clause.verb, ...(object ? [object] : []), ...(purpose ? [purpose] : [])],
          aspect: past ? 'past-state' : aspect,
          holdsNow: clause.verb.tense !== 'past',
          negated: clause.verb.negated !== (withoutBefore(clause, context) || noneOf(subject, context)),
          inPassing: isReduced(clause),
          rule: `verb:${frame.lemma}`,
          confidence: 0.75,
        });
      }),
  );
}

/** "crimes committed by X": a shortened relative clause is said in passing. */
function isReduced(clause: Clause): boolean {
  return (
    !clause.finite &&
    clause.relation === 'participle' &&
    (clause.verb.form === 'either' || clause.verb.form === 'participle')
  );
}

/** "on a mission to arrange ...", "to discuss ...": why somebody went, in the source's words. */
function purposeOf(
  clause: Clause,
  object: Argument | null,
  { parsed, text }: Context,
): Extract<ClaimValue, { kind: 'text' }> | null {
  const { phrases } = parsed;
  const from = object?.phrase ? phrases.indexOf(object.phrase) + 1 : clause.at + 1;
  const [mark, noun] = [phrases[from], phrases[from + 1]];
  const onMission =
    mark?.type === 'preposition' &&
    /^(?:on|for)$/.test(mark.word) &&
    noun?.type === 'noun' &&
    /^(?:missions?|visit|trip|leave|business|holiday|treatment|talks|meetings?|negotiations|training|tour|errand)$/.test(
      noun.head.lower,
    );
  if (mark?.type !== 'to' && !onMission) return null;
  let end = from;
  while (end < phrases.length && !/^(?:stop|that|relative|subordinator|comma)$/.test(phrases[end]?.type ?? ''))
    end += 1;
  const last = phrases[end - 1];
  if (!mark || !last || last.end <= mark.begin) return null;
  return { kind: 'text', text: text.slice(mark.begin, last.end), begin: mark.begin, end: last.end };
}

/** "Neither X nor Y holds", "No group controls": the subject itself denies. */
function noneOf(subject: Argument, { parsed }: Context): boolean {
  const { phrase } = subject;
  if (!phrase) return false;
  if (/^(?:no|neither)\b/i.test(phrase.text)) return true;
  const before = parsed.sentence.tokens.slice(Math.max(0, phrase.from - 8), phrase.from).map((token) => token.lower);
  return (
    before.at(-1) === 'neither' ||
    (before.at(-1) === 'nor' && parsed.sentence.tokens.some((token) => token.lower === 'neither'))
  );
}

/** "without coordinating", "instead of supporting": the preposition denies the act. */
function withoutBefore(clause: Clause, { parsed }: Context): boolean {
  const before = parsed.phrases[clause.at - 1];
  return before !== undefined && 'word' in before && before.word === 'without';
}

function different(left: Argument, right: Argument): boolean {
  return left.begin !== right.begin && (left.referent === undefined || left.referent !== right.referent);
}

/** The arguments a frame's slots hold: the first slot that is filled. */
function slots(
  clause: Clause,
  names: readonly string[],
  accept: (noun: NounPhrase) => Argument | undefined,
  context: Context,
): Argument[] {
  for (const name of names) {
    const nouns = slot(clause, name, context);
    const found = nouns.map(accept).filter((argument) => argument !== undefined);
    if (found.length > 0) return found;
    // "X condemns the presence on its soil, demanding ...": a participle whose nearest noun cannot act belongs to the subject above.
    const above =
      name === 'subj' && !clause.finite && clause.verb.form === 'ing'
        ? surfaceAbove(clause)
            .map(accept)
            .filter((argument) => argument !== undefined)
        : [];
    if (above.length > 0) return above;
  }
  return [];
}

/** The subjects of the clauses a participle hangs on, nearest first. */
function surfaceAbove(clause: Clause): readonly NounPhrase[] {
  let above = clause.parent;
  while (above && !above.finite) above = above.parent;
  return above ? surfaceSubject(above) : [];
}

function slot(clause: Clause, name: string, context: Context): readonly NounPhrase[] {
  if (name === 'subj')
    return name === 'subj' &&
      context.lexicon.verbs.get(clause.verb.lemma)?.some((frame) => frame.object.includes('subj2')) &&
      clause.subjects.length > 1 &&
      !hasPartner(clause)
      ? clause.subjects.slice(0, 1)
      : clause.subjects;
  if (name === 'obj') return clause.objects;
  if (name === 'second') return clause.second ? [clause.second] : [];
  if (name === 'subj2') return clause.subjects.length > 1 && !hasPartner(clause) ? clause.subjects.slice(1) : [];
  return clause.obliques.filter((oblique) => oblique.preposition === name).flatMap((oblique) => oblique.nouns);
}

function hasPartner(clause: Clause): boolean {
  return clause.objects.length > 0 || clause.obliques.some((oblique) => /^(?:with|against)$/.test(oblique.preposition));
}

function subjectFor(noun: NounPhrase, frame: VerbFrame, context: Context): Argument | undefined {
  const { make } = context;
  switch (frame.type) {
    case 'movement':
      return personOf(noun, context) ?? bodyNamed(noun, context);
    case 'status':
      return frame.flags.has('person') ? personOf(noun, context) : make.actor(noun);
    case 'incident':
    case 'stance':
      return make.actor(noun) ?? personOf(noun, context);
    case 'positioning':
      return bodyNamed(noun, context);
    case 'succession':
    case 'affiliation':
    case 'membership':
      return make.unit(noun);
    default:
      return bodyNamed(noun, context);
  }
}

function objectFor(noun: NounPhrase, wantsPlace: boolean, frame: VerbFrame, context: Context): Argument | undefined {
  const { make } = context;
  if (wantsPlace) return make.place(noun) ?? placeOfSite(noun, context);
  if (frame.type === 'hostility')
    return (
      make.unit(noun) ??
      membersOf(noun, context) ??
      (make.isState(make.any(noun)?.referent) && /^(?:fight|attack|bomb|combat|battle)$/.test(frame.lemma)
        ? make.actor(noun)
        : undefined)
    );
  if (
    frame.type === 'support' ||
    frame.type === 'cooperation' ||
    frame.type === 'coordination' ||
    frame.type === 'dispute'
  )
    return make.actor(noun) ?? bodyOf(noun, context);
  if (frame.type === 'succession') return make.unit(noun);
  return make.unit(noun) ?? bodyOf(noun, context);
}

/** A body by its name, or by the name behind its people ("fighters of X"); else by its description. */
function bodyNamed(noun: NounPhrase, context: Context): Argument | undefined {
  const direct = context.make.actor(noun);
  if (direct?.referent?.named) return direct;
  return bodyOf(noun, context) ?? direct;
}

/** "the group's positions", "fighters of X", "X convoy": the body a thing belongs to, where the thing stands for it. */
function bodyOf(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, lexicon, parsed } = context;
  const head = noun.head.folded;
  // "pays the salaries of X": paying for a body's people is paying the body.
  if (isUnitNoun(head, lexicon) || /^(?:salaries|wages|stipends|expenses|payroll)$/.test(head)) {
    const owner = /s$/.test(head) && !isUnitNoun(head, lexicon) ? make.unit(noun.possessor) : undefined;
    if (owner) return owner;
    for (const oblique of postmodifiers(parsed.phrases, noun)) {
      if (/^(?:of|from)$/.test(oblique.preposition)) {
        const unit = make.unit(oblique.nouns[0]);
        if (unit) return unit;
      }
    }
  }
  return undefined;
}

const belongings =
  /^(?:positions?|posts?|convoys?|bases?|headquarters|camps?|checkpoints?|vehicles?|depots?|strongholds?|hideouts?|sites?|targets?|forces|fighters|troops|soldiers|members|militants|commanders?|leaders?|patrols?|barracks|outposts?|ranks)$/;

/** The body whose people or positions are attacked: "SDF positions", "the group's fighters". */
function membersOf(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, parsed } = context;
  if (!belongings.test(noun.head.lower)) return undefined;
  const named = noun.names
    .map((name) => make.named(name, noun))
    .find((argument) => argument && (argument.kind === 'unit' || argument.kind === 'organisation'));
  if (named) return named;
  if (noun.possessor) return make.unit(noun.possessor);
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => /^(?:of|from)$/.test(oblique.preposition));
  return make.unit(of?.nouns[0]);
}

const placeNoun =
  /^(?:towns?|villages?|cit(?:y|ies)|bases?|camps?|areas?|checkpoints?|parts?|districts?|hills?|airports?|positions?|outskirts|territor(?:y|ies)|swathes?|neighbourhoods?|compounds?|headquarters|barracks|roads?|crossings?|bridges?|centre|center|north|south|east|west|countryside|stretch|stretches|half|most|much|all|side|front|fields?|mines?|ports?|enclaves?|strongholds?|garrisons?|posts?|islands?)$/;

/** "its base in X", "a camp near Y": the place behind a site's noun. */
function placeOfSite(noun: NounPhrase, context: Context): Argument | undefined {
  const { make, parsed } = context;
  if (!placeNoun.test(noun.head.lower) && !placeHeads.has(noun.head.lower)) return undefined;
  for (const oblique of postmodifiers(parsed.phrases, noun)) {
    if (/^(?:of|in|at|near|around|on|outside|inside|from)$/.test(oblique.preposition)) {
      const place = make.place(oblique.nouns[0]);
      if (place) return place;
    }
  }
  return undefined;
}

/** Arrest, death, injury and release of a person. */
function personStatus(clause: Clause, frame: VerbFrame, subjects: readonly Argument[], context: Context): Draft[] {
  return subjects
    .filter((subject) => subject.referent?.named === true && subject.kind === 'person')
    .map((subject) =>
      draft({
        type: 'status',
        subject,
        value: { kind: 'text', text: clause.verb.verb.text, begin: clause.verb.verb.begin, end: clause.verb.verb.end },
        kinds: frame.kinds,
        parsed: context.parsed,
        clause,
        anchor: clause.verb,
        evidence: [subject, clause.verb],
        aspect: frame.aspect === 'start' && frame.kinds[0] === 'death' ? 'event' : frame.aspect,
        negated: clause.verb.negated,
        rule: `verb:${frame.lemma}`,
        confidence: 0.75,
      }),
    );
}

/** What was done, in the source's words: the object of "commit", or the victims of a verb of violence. */
function incidentValue(
  clause: Clause,
  _context: Context,
): { readonly kind: 'text'; readonly text: string; readonly begin: number; readonly end: number } | null {
  const [object] = clause.objects;
  if (!object)
    return { kind: 'text', text: clause.verb.verb.text, begin: clause.verb.verb.begin, end: clause.verb.verb.end };
  return { kind: 'text', text: object.text, begin: object.begin, end: object.end };
}

/** Giving and receiving: which noun is the help, which the one helped. */
function transfers(clause: Clause, frame: VerbFrame, context: Context, phase: 'end' | 'start' | null): Draft[] {
  const { make } = context;
  const givers = slots(clause, frame.subject, (noun) => make.actor(noun), context);
  const reverse = frame.object.includes('subj');
  const takers = slots(
    clause,
    frame.object,
    (noun) =>
      materielIn(noun, context).length > 0 && !make.actor(noun)
        ? undefined
        : (make.actor(noun) ?? bodyOf(noun, context)),
    context,
  );
  const goods = goodsOf(clause, takers, context);
  if (goods.length === 0) return [];
  // "has grown under the protection of X, received weapons": the giver stands two clauses away.
  const giver = givers.length > 0 ? givers : reverse || clause.verb.passive ? patronBefore(clause, context) : [];
  if (giver.length === 0 || takers.length === 0) return [];
  const kinds = [
    ...new Set([...goods.map((good) => good.kind), ...(givers.length === 0 ? patronKinds(clause, context) : [])]),
  ];
  return giver.flatMap((subject) =>
    takers
      .filter((taker) => different(subject, taker))
      .map((object) =>
        draft({
          type: 'support',
          subject,
          object,
          kinds,
          parsed: context.parsed,
          clause,
          anchor: clause.verb,
          evidence: [subject, object, clause.verb, ...goods],
          aspect: phase ?? (clause.verb.tense === 'past' ? 'past-state' : frame.aspect),
          holdsNow: clause.verb.tense !== 'past',
          negated: clause.verb.negated,
          rule: `transfer:${frame.lemma}`,
          confidence: givers.length > 0 ? 0.75 : 0.6,
        }),
      ),
  );
}

/** What is handed over: the materiel named between the verb and the end of its clause, the receiver's own words aside. */
function goodsOf(clause: Clause, takers: readonly Argument[], context: Context): (Span & { readonly kind: string })[] {
  const { phrases, sentence } = context.parsed;
  let end = clause.at + 1;
  while (end < phrases.length) {
    const phrase = phrases[end];
    const next = phrases[end + 1];
    if (!phrase || /^(?:that|relative|subordinator|stop)$/.test(phrase.type)) break;
    if (phrase.type === 'verb' && phrase.form === 'finite') break;
    if (
      phrase.type === 'noun' &&
      next?.type === 'verb' &&
      next.form !== 'ing' &&
      next.form !== 'infinitive' &&
      end > clause.at + 1 &&
      phrases[end - 1]?.type !== 'preposition'
    )
      break;
    end += 1;
  }
  const from = phrases[clause.at]?.to ?? 0;
  const to = phrases[end - 1]?.to ?? from;
  return materielBetween(sentence, from, to, context).filter(
    (good) => !takers.some((taker) => taker.begin <= good.begin && good.end <= taker.end),
  );
}

/** "under the protection of X", "with the help of X" earlier in the same sentence: the one who gives. */
function patronBefore(clause: Clause, context: Context): Argument[] {
  return patrons(clause, context).flatMap(({ nouns }) =>
    nouns.map((noun) => context.make.actor(noun)).filter((argument) => argument !== undefined),
  );
}

function patronKinds(clause: Clause, context: Context): string[] {
  return patrons(clause, context).map(({ kind }) => kind);
}

function patrons(clause: Clause, context: Context): { readonly kind: string; readonly nouns: readonly NounPhrase[] }[] {
  return context.parsed.phrases.slice(0, clause.at).flatMap((phrase) => {
    if (phrase.type !== 'noun') return [];
    const kind = helpKind(phrase.head.lower);
    const of = kind
      ? postmodifiers(context.parsed.phrases, phrase).find((oblique) => oblique.preposition === 'of')
      : undefined;
    if (kind && phrase.possessor) return [{ kind, nouns: [phrase.possessor] }];
    return kind && of ? [{ kind, nouns: of.nouns }] : [];
  });
}

function helpKind(word: string): string | undefined {
  if (/^(?:protection|umbrella|shelter|cover)$/.test(word)) return 'protection';
  if (/^(?:support|help|aid|assistance|backing|patronage|sponsorship)$/.test(word)) return 'unspecified';
  return undefined;
}

/** The kinds of support named inside a noun phrase, with the words that name them. */
export function materielIn(noun: NounPhrase, context: Context): (Span & { readonly kind: string })[] {
  return materielBetween(noun.sentence, noun.from, noun.to, context);
}

function materielBetween(
  { tokens, folded }: Sentence,
  from: number,
  end: number,
  { lexicon }: Context,
): (Span & { readonly kind: string })[] {
  const found: (Span & { kind: string })[] = [];
  for (let i = from; i < end; i += 1) {
    const hit = lexicon.materiel.longestAt(folded, i);
    const word = folded[i] ?? '';
    const kind = hit?.entry ?? helpKind(word);
    if (!kind) continue;
    const to = hit?.to ?? i + 1;
    const [first, last] = [tokens[i], tokens[Math.min(to, end) - 1]];
    if (first && last) found.push({ begin: first.begin, end: last.end, kind });
    i = to - 1;
  }
  // "logistical support", "military aid": the narrower word tells the kind, the general one adds nothing.
  const narrow = found.filter((one) => one.kind !== 'unspecified');
  return narrow.length > 0 ? narrow : found;
}

/** Condemning, demanding, rejecting: a body's or a person's position, in its own voice. */
function stances(clause: Clause, frame: VerbFrame, context: Context): Draft[] {
  const { make, parsed } = context;
  const [subject] = slots(
    clause,
    frame.subject,
    (noun) => make.actor(noun) ?? personOf(noun, context) ?? councilOf(noun, context),
    context,
  );
  const [object] = clause.objects;
  if (subject && !object) return demandedClause(clause, frame, subject, context);
  if (!subject || !object) return [];
  const own = object.possessor?.pronoun === true && make.actor(object.possessor)?.referent === subject.referent;
  // "condemns the coalition, demanding its withdrawal": what is demanded is the other's.
  const other = own
    ? clause.parent?.objects
        .map((noun) => make.actor(noun) ?? make.actor(noun.possessor))
        .find((one) => one !== undefined && one.referent !== subject.referent)
    : undefined;
  const target = own
    ? other
    : object.possessor
      ? (make.actor(object.possessor) ?? undefined)
      : (make.actor(object) ??
        postmodifiers(parsed.phrases, object)
          .filter((oblique) => /^(?:of|by|against)$/.test(oblique.preposition))
          .map((oblique) => make.actor(oblique.nouns[0]))
          .find((argument) => argument !== undefined));
  const end = postmodifiers(parsed.phrases, object).at(-1)?.nouns.at(-1)?.end ?? object.end;
  return [
    draft({
      type: 'stance',
      subject,
      object: target ?? null,
      value: { kind: 'text', text: '', begin: object.begin, end },
      // Not accepting is rejecting.
      kinds: clause.verb.negated && frame.kinds[0] === 'welcomes' ? ['rejects'] : frame.kinds,
      parsed,
      clause,
      anchor: clause.verb,
      evidence: [subject, clause.verb, { begin: object.begin, end }],
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated && frame.kinds[0] !== 'welcomes',
      rule: `stance:${frame.lemma}`,
      confidence: target ? 0.75 : 0.6,
    }),
  ];
}

/** "demanded that all troops leave": what is demanded is a clause. */
function demandedClause(clause: Clause, frame: VerbFrame, subject: Argument, { parsed, make, text }: Context): Draft[] {
  const that = parsed.phrases[clause.at + 1];
  const inner = parsed.clauses.find((other) => other.at > clause.at);
  if (that?.type !== 'that' || !inner || !/^(?:demands|rejects|threatens)$/.test(frame.kinds[0] ?? '')) return [];
  let end = parsed.sentence.end;
  while (end > that.end && /[\s.,;:!?"”]/.test(text[end - 1] ?? '')) end -= 1;
  const object = inner.subjects
    .map((noun) => make.actor(noun))
    .find((argument) => argument !== undefined && argument.referent !== subject.referent);
  return [
    draft({
      type: 'stance',
      kinds: frame.kinds,
      subject,
      object: object ?? null,
      value: { kind: 'text', text: '', begin: that.end + 1, end },
      parsed,
      clause,
      anchor: clause.verb,
      evidence: [subject, { begin: clause.verb.begin, end }],
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      holdsNow: clause.verb.tense !== 'past',
      negated: clause.verb.negated,
      rule: `stance:${frame.lemma}`,
      confidence: 0.7,
    }),
  ];
}

/** "the faction's joint military command", "its military council": a named body's own organ speaks for it. */
function councilOf(noun: NounPhrase, { make, parsed }: Context): Argument | undefined {
  if (!/^(?:command|council|leadership|commanders|office|leaders|spokesman|spokesperson)$/.test(noun.head.lower))
    return undefined;
  if (noun.possessor) return make.unit(noun.possessor);
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => oblique.preposition === 'of');
  return make.unit(of?.nouns[0]);
}

/** "X was in Istanbul", "the group is active in Y", "he is being held at Z". */
function presence(clause: Clause, context: Context): Draft[] {
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

/** Verbs whose claim needs more than slots. */
function special(clause: Clause, context: Context): Draft[] {
  const { make, parsed } = context;
  const { lemma } = clause.verb;
  const location = presence(clause, context);
  if (location.length > 0) return location;
  const base = {
    parsed,
    clause,
    anchor: clause.verb as Span,
    negated: clause.verb.negated,
    holdsNow: clause.verb.tense !== 'past',
  };
  // "X commands Y" between bodies; persons are postings.
  if (/^(?:command|control|lead|direct|oversee|run)$/.test(lemma)) {
    const [subject] = clause.subjects.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
    if (!subject) return [];
    const objects = commandTargets(clause, context);
    return objects
      .filter((object) => different(subject, object) && object.referent !== undefined)
      .map((object) =>
        draft({
          ...base,
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
  // "calls it an occupation", "labelled the group terrorist": the name somebody gives another.
  if (/^(?:call|label|brand|term|dub|describe)$/.test(lemma)) {
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
          ...base,
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
  }
  // "took orders from X", "answers to X", "reports to X".
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
          ...base,
          type: 'command',
          subject,
          object,
          evidence: [subject, clause.verb, object],
          rule: 'take-orders',
          confidence: 0.72,
        }),
      ];
  }
  // "pledged allegiance to X", "swore loyalty to".
  if (/^(?:pledge|swear|declare|renew|give|proclaim)$/.test(lemma)) {
    const oath = clause.objects.find((noun) => /^(?:allegiance|loyalty|bayah|bay'ah|fealty)$/.test(noun.head.lower));
    const to = clause.obliques.find((oblique) => oblique.preposition === 'to')?.nouns[0];
    const object = oath ? (make.unit(to) ?? make.unit(to?.possessor) ?? personOf(to, context)) : undefined;
    const subject = clause.subjects
      .map((noun) => make.unit(noun) ?? personOf(noun, context))
      .find((argument) => argument !== undefined);
    if (subject && object && different(subject, object))
      return [
        draft({
          ...base,
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
  }
  // "took control of X and Y", "lost control of".
  if (/^(?:take|seize|gain|have|hold|lose|assert|establish|regain|wrest|assume|consolidate)$/.test(lemma)) {
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
          ...base,
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
  }
  // "X was formed from the remnants of Y", "founded X out of Y".
  if (/^(?:form|found|create|establish|build|grow|emerge)$/.test(lemma)) {
    const made =
      clause.objects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined) ??
      (/^(?:grow|emerge)$/.test(lemma)
        ? clause.subjects.map((noun) => make.unit(noun)).find((argument) => argument !== undefined)
        : undefined);
    const from = clause.obliques
      .filter((oblique) => oblique.preposition === 'from' || (oblique.preposition === 'of' && outOf(oblique, context)))
      .map((oblique) => formerBody(oblique.nouns[0], context))
      .find((argument) => argument !== undefined);
    if (made && from && different(made, from))
      return [
        draft({
          ...base,
          type: 'succession',
          kinds: ['formed from'],
          subject: made,
          object: from,
          evidence: [made, clause.verb, from],
          aspect: 'event',
          rule: 'formed-from',
          confidence: 0.75,
        }),
      ];
    const founder = clause.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
    const dated = clause.dates.length > 0;
    if (made?.referent?.named && (dated || founder) && !/^(?:build|grow|emerge)$/.test(lemma)) {
      return [
        draft({
          ...base,
          type: 'succession',
          kinds: ['founded'],
          subject: made,
          object: founder && different(founder, made) ? founder : null,
          evidence: [made, clause.verb, ...(founder ? [founder] : [])],
          aspect: 'event',
          rule: 'founded',
          confidence: 0.7,
        }),
      ];
    }
  }
  // "joined X", "left X", "defected from X".
  if (/^(?:join|quit|defect|leave)$/.test(lemma)) {
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
                ...base,
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
                ...base,
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
  }
  return [];
}

/** Whether "of" stands behind "out". */
function outOf(oblique: Oblique, { parsed }: Context): boolean {
  const before = parsed.phrases[oblique.at - 1];
  return before !== undefined && 'word' in before && before.word === 'out';
}

/** The body something was made from, also behind "remnants of", "fighters of", "members of". */
function formerBody(noun: NounPhrase | undefined, { make, parsed }: Context): Argument | undefined {
  const direct = make.unit(noun);
  if (direct?.referent?.named || !noun) return direct;
  const of = postmodifiers(parsed.phrases, noun).find((oblique) => /^(?:of|from)$/.test(oblique.preposition));
  return make.unit(of?.nouns[0]) ?? direct;
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
