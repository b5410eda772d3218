import type { ClaimType } from '../model/index.ts';
import type { Context } from './context.ts';
import { copulaOf, saidOf } from './descriptions.ts';
import { singular } from './discourse.ts';
import { type Argument, type Draft, draft } from './draft.ts';
import { foldWord } from './lexicon.ts';
import type { NounPhrase } from './phrases.ts';
import { materielIn } from './relations.ts';
import { endOf, findAppositions, postmodifiers } from './structure.ts';

/** What the second half of a compound says of the first: "US-backed", "ISIS-affiliated". */
const compoundTies: {
  readonly [participle: string]: {
    readonly type: ClaimType;
    readonly kinds: readonly string[];
    readonly partIs: 'subject' | 'object';
  };
} = {
  backed: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  sponsored: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  supported: { type: 'support', kinds: ['unspecified'], partIs: 'subject' },
  funded: { type: 'support', kinds: ['funding'], partIs: 'subject' },
  financed: { type: 'support', kinds: ['funding'], partIs: 'subject' },
  armed: { type: 'support', kinds: ['weapons'], partIs: 'subject' },
  equipped: { type: 'support', kinds: ['equipment'], partIs: 'subject' },
  supplied: { type: 'support', kinds: ['equipment'], partIs: 'subject' },
  trained: { type: 'support', kinds: ['training'], partIs: 'subject' },
  led: { type: 'command', kinds: [], partIs: 'subject' },
  commanded: { type: 'command', kinds: [], partIs: 'subject' },
  affiliated: { type: 'affiliation', kinds: [], partIs: 'object' },
  linked: { type: 'affiliation', kinds: [], partIs: 'object' },
  aligned: { type: 'affiliation', kinds: [], partIs: 'object' },
  allied: { type: 'cooperation', kinds: [], partIs: 'object' },
};

const holders = /^(?:held|controlled|occupied|run)$/;
const affiliates =
  /^(?:affiliates?|offshoots?|branch(?:es)?|franchises?|prox(?:y|ies)|arms?|wings?|subsidiar(?:y|ies)|appendages?|extensions?)$/;
const splinters = /^(?:splinters?|breakaways?|remnants?)$/;
const parts = /^(?:part|members?|component|components|unit|elements?)$/;
const allies = /^(?:all(?:y|ies)|partners?)$/;
const backers = /^(?:backers?|sponsors?|patrons?|supporters?|financiers?|suppliers?|paymasters?)$/;
const sites = /^(?:bases?|headquarters|hq|garrisons?|outposts?|barracks|airbases?|strongholds?|positions?|camps?)$/;
const fights =
  /^(?:clash(?:es)?|fighting|battles?|war|skirmish(?:es)?|attacks?|operations?|offensives?|campaigns?|assaults?|raids?|ambush(?:es)?|strikes?|airstrikes?|hostilities|confrontations?|shelling|bombardments?)$/;
const quarrels =
  /^(?:arguments?|disputes?|disagreements?|tensions?|rifts?|feuds?|quarrels?|differences|rivalry|divisions)$/;
const drills = /^(?:drills?|exercises?|manoeuvres|maneuvers|patrols?)$/;
const permissions = /^(?:mandate|consent|authori[sz]ation|permission|approval|invitation|agreement)$/;
const attributive =
  /^(?:terrorists?|rebels?|militants?|jihadists?|opposition|insurgents?|government|regime|foreign|state|military|army|security|family|clan|tribe|locally|well|self|newly)$/;

/** Claims that noun phrases make. */
export function claimsOfNouns(context: Context): Draft[] {
  const { parsed } = context;
  return parsed.phrases.flatMap((phrase) => {
    if (phrase.type !== 'noun') return [];
    return [
      ...compounds(phrase, context),
      ...affiliations(phrase, context),
      ...backing(phrase, context),
      ...bases(phrase, context),
      ...presences(phrase, context),
      ...conflicts(phrase, context),
      ...helps(phrase, context),
      ...permits(phrase, context),
      ...helpedBy(phrase, context),
    ];
  });
}

function base(context: Context, phrase: NounPhrase) {
  return {
    parsed: context.parsed,
    anchor: { begin: phrase.begin, end: phrase.end },
    inPassing: true,
    holdsNow: true,
  } as const;
}

/** "the US-backed X", "ISIS-affiliated militants", "the Turkish-sponsored faction"; two words where the hyphen is left out or spaced. */
function compounds(phrase: NounPhrase, context: Context): Draft[] {
  const { make, lexicon, text } = context;
  const { tokens } = phrase.sentence;
  return tokens.slice(phrase.from, phrase.to).flatMap((token) => {
    const [left, right] = [token.parts.at(-2), token.parts.at(-1)];
    if (token.parts.length < 2 || !left || !right) return [];
    const participle = text.slice(right.begin, right.end).toLowerCase();
    const first = token.parts[0] ?? left;
    const part = { begin: first.begin, end: left.end, text: text.slice(first.begin, left.end) };
    if (attributive.test(foldWord(part.text)) || !/^\p{Lu}/u.test(part.text) || lexicon.ranks.has(part.text)) return [];
    const tie = compoundTies[participle];
    const evidence = [{ begin: token.begin, end: token.end }];
    if (holders.test(participle)) {
      const place = make.place(phrase);
      const holder = make.compound(part);
      if (!place || place.begin < token.end) return [];
      return [
        draft({
          ...base(context, phrase),
          type: 'positioning',
          kinds: ['control'],
          subject: holder,
          object: place,
          evidence: [...evidence, place],
          rule: 'compound:held',
          confidence: 0.75,
        }),
      ];
    }
    if (!tie) return [];
    const described = make.unit(phrase);
    if (!described || described.end <= token.end || described.name.includes(token.text)) return [];
    const other = make.compound(part);
    if (other.referent !== undefined && other.referent === described.referent) return [];
    const [subject, object] = tie.partIs === 'subject' ? [other, described] : [described, other];
    return [
      draft({
        ...base(context, phrase),
        type: tie.type,
        kinds: tie.kinds,
        subject,
        object,
        evidence: [...evidence, described],
        rule: `compound:${participle}`,
        confidence: described.referent?.named ? 0.85 : 0.7,
      }),
    ];
  });
}

/** "an ISIS affiliate", "an offshoot of X", "part of the coalition": who it is said of stands beside it or before the copula. */
function affiliations(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const { tokens } = phrase.sentence;
  const word = tokens
    .slice(phrase.from, phrase.to)
    .find(
      (token) =>
        (affiliates.test(token.lower) ||
          (token === phrase.head &&
            (splinters.test(token.lower) || parts.test(token.lower) || allies.test(token.lower)))) &&
        token.pos !== 'VERB',
    );
  if (!word || (/^parts?$/.test(word.lower) && phrase.possessor)) return [];
  const isHead = word === phrase.head;
  const of = isHead
    ? postmodifiers(parsed.phrases, phrase).find(
        (oblique) => oblique.preposition === 'of' || oblique.preposition === 'to',
      )?.nouns[0]
    : undefined;
  const before = phrase.names
    .filter((name) => name.to <= word.index)
    .map((name) => make.named(name, phrase))
    .findLast((argument) => argument !== undefined);
  const owner = asActor(before, context) ?? make.actor(of) ?? make.actor(phrase.possessor);
  if (!owner) return [];
  const after = phrase.names
    .filter((name) => name.from > word.index)
    .map((name) => make.named(name, phrase))
    .find((argument) => argument?.kind === 'unit' || argument?.kind === 'organisation');
  const subjects = after ? [after] : saidOf(phrase, context);
  const [type, kinds] = tieOf(word.lower);
  return subjects
    .filter((subject) => subject.referent === undefined || subject.referent !== owner.referent)
    .map((subject) =>
      draft({
        ...base(context, phrase),
        type,
        kinds,
        subject,
        object: owner,
        evidence: [subject, owner, { begin: word.begin, end: word.end }],
        negated: copulaOf(phrase, context)?.verb.negated ?? false,
        rule: `noun:${singular(word.lower)}`,
        confidence: 0.78,
      }),
    );
}

function tieOf(word: string): readonly [ClaimType, readonly string[]] {
  if (splinters.test(word)) return ['succession', ['split']];
  if (parts.test(word)) return ['membership', ['part of']];
  if (allies.test(word)) return ['cooperation', []];
  return ['affiliation', []];
}

function asActor(argument: Argument | undefined, context: Context): Argument | undefined {
  if (!argument) return undefined;
  if (argument.kind === 'place')
    return context.make.isState(argument.referent) ? { ...argument, kind: 'organisation' } : undefined;
  return argument.kind === 'person' ? undefined : argument;
}

/** "Iran, the main backer of X", "their US Army patrons": support by a noun for the one who gives it. */
function backing(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!backers.test(phrase.head.lower)) return [];
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) => oblique.preposition === 'of')?.nouns[0];
  const helped = make.actor(of) ?? make.unit(phrase.possessor);
  const named = phrase.names
    .map((name) => asActor(make.named(name, phrase), context))
    .findLast((argument) => argument !== undefined);
  const givers = named ? [named] : saidOfActor(phrase, context);
  if (!helped) return [];
  return givers
    .filter(
      (giver) => giver.begin !== helped.begin && (giver.referent === undefined || giver.referent !== helped.referent),
    )
    .map((giver) =>
      draft({
        ...base(context, phrase),
        type: 'support',
        kinds: ['unspecified'],
        subject: giver,
        object: helped,
        evidence: [giver, helped, phrase.head],
        rule: 'noun:backer',
        confidence: 0.7,
      }),
    );
}

function saidOfActor(phrase: NounPhrase, context: Context): Argument[] {
  const { make, parsed } = context;
  const pair = findAppositions(parsed.phrases).find(
    (one) => !one.list && (one.second === phrase || one.first === phrase),
  );
  const other = pair ? (pair.second === phrase ? pair.first : pair.second) : undefined;
  const beside = make.actor(other);
  if (beside) return [beside];
  return (
    copulaOf(phrase, context)
      ?.subjects.map((noun) => make.actor(noun))
      .filter((unit) => unit !== undefined) ?? []
  );
}

/** "its base in X", "the US garrison at Y", "X's headquarters near Z". */
function bases(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!sites.test(phrase.head.lower)) return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const owner =
    make.actor(phrase.possessor) ??
    make.actor(after.find((oblique) => oblique.preposition === 'of')?.nouns[0]) ??
    phrase.names.map((name) => asActor(make.named(name, phrase), context)).find((argument) => argument !== undefined) ??
    make.nation(phrase) ??
    keeper(phrase, context);
  const place =
    after
      .filter((oblique) => /^(?:in|at|near|outside|inside|around|on|of)$/.test(oblique.preposition))
      .map((oblique) => make.place(oblique.nouns[0]))
      .find((found) => found !== undefined) ??
    phrase.names
      .map((name) => make.named(name, phrase))
      .find((argument) => argument?.kind === 'place' && !make.isState(argument.referent));
  if (!owner || !place || owner.kind === 'person' || owner.referent === place.referent) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'positioning',
      kinds: ['site'],
      subject: owner,
      object: place,
      negated: /^no\b/i.test(phrase.text),
      evidence: [owner, phrase.head, place],
      rule: 'noun:base',
      confidence: 0.8,
    }),
  ];
}

/** "X opened its second base in", "X has no base on": the body that keeps the site. */
function keeper(phrase: NounPhrase, { make, parsed }: Context): Argument | undefined {
  const clause = parsed.clauses.find(
    (one) =>
      one.objects.includes(phrase) &&
      /^(?:have|maintain|run|operate|keep|open|establish|set|build|hold|use|man|occupy)$/.test(one.verb.lemma),
  );
  return clause?.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
}

/** "X fighters in Y", "US forces near Z": people of a body at a place. */
function presences(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, lexicon } = context;
  const people =
    lexicon.fighters.has(phrase.head.lower) || /^(?:forces|troops|units?|soldiers)$/.test(phrase.head.lower);
  const subject = make.unit(phrase);
  if (!subject?.referent?.named) return [];
  const isSubject = parsed.clauses.some((clause) => clause.subjects.includes(phrase));
  if (!people && !isSubject && parsed.sentence.segment.kind !== 'caption') return [];
  const after = postmodifiers(parsed.phrases, phrase).find((oblique) =>
    /^(?:in|at|near|inside|around)$/.test(oblique.preposition),
  );
  const place = after ? make.place(after.nouns[0]) : undefined;
  if (!place) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'positioning',
      kinds: ['present'],
      subject,
      object: place,
      evidence: [subject, phrase.head, place],
      rule: 'noun:presence',
      confidence: 0.7,
    }),
  ];
}

/** "clashes between X and Y", "its operations against Z", "arguments with the US army", "joint drills with X". */
function conflicts(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const word = phrase.head.lower;
  const type: ClaimType | undefined = fights.test(word)
    ? 'hostility'
    : quarrels.test(word)
      ? 'dispute'
      : drills.test(word)
        ? 'cooperation'
        : undefined;
  if (!type) return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const between = after.find((oblique) => oblique.preposition === 'between' || oblique.preposition === 'among');
  const makeTie = (subject: Argument, object: Argument, confidence: number): Draft[] =>
    subject.begin === object.begin || (subject.referent !== undefined && subject.referent === object.referent)
      ? []
      : [
          draft({
            ...base(context, phrase),
            type,
            subject,
            object,
            evidence: [subject, object, phrase.head],
            aspect: 'event',
            inPassing: phrase.possessor !== null,
            rule: `noun:${singular(word)}`,
            confidence,
          }),
        ];
  if (between) {
    const [first, ...rest] = between.nouns.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
    return first ? rest.flatMap((other) => makeTie(first, other, 0.78)) : [];
  }
  const wanted = type === 'hostility' ? /^(?:against|on|with)$/ : /^with$/;
  const targets = after
    .filter((oblique) => wanted.test(oblique.preposition))
    .flatMap((oblique) => oblique.nouns)
    .map((noun) => make.actor(noun))
    .filter((argument) => argument !== undefined);
  if (targets.length === 0) return type === 'cooperation' ? jointly(phrase, context) : [];
  if (type === 'hostility' && targets.every((target) => target.kind === 'place')) return [];
  const by = after.find((oblique) => oblique.preposition === 'by' || oblique.preposition === 'of')?.nouns[0];
  const clause = parsed.clauses.find(
    (one) => one.objects.includes(phrase) || one.obliques.some((oblique) => oblique.nouns.includes(phrase)),
  );
  const owner =
    make.actor(phrase.possessor) ??
    make.actor(by) ??
    phrase.names.map((name) => asActor(make.named(name, phrase), context)).find((argument) => argument !== undefined) ??
    (clause &&
    /^(?:have|engage|be|wage|launch|conduct|carry|stage|mount|begin|start|lead|hold|enter|participate|take)$/.test(
      clause.verb.lemma,
    )
      ? clause.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined)
      : undefined);
  if (!owner) return [];
  return targets.flatMap((target) =>
    makeTie(owner, target, 0.72).map((one) => ({
      ...one,
      clause: phrase.possessor ? null : (clause ?? null),
      negated: clause?.verb.negated ?? false,
    })),
  );
}

/** "they carried out drills together": both parties stand in the subject, or in the clause before where the subject is "they". */
function jointly(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  const joint = parsed.sentence.tokens.some((token) => /^(?:together|joint|jointly)$/.test(token.lower));
  if (!clause || !joint) return [];
  let parties = clause.subjects.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
  if (clause.subjects[0]?.head.lower === 'they') {
    const before = parsed.clauses.findLast((one) => one.at < clause.at && one.finite);
    const others = before
      ? [...before.subjects, ...before.objects, ...before.obliques.flatMap((oblique) => oblique.nouns)]
      : [];
    parties = others.map((noun) => make.actor(noun)).filter((argument) => argument !== undefined);
  }
  const [first, second] = parties;
  if (!first || !second || (first.referent !== undefined && first.referent === second.referent)) return [];
  return [
    draft({
      ...base(context, phrase),
      type: 'cooperation',
      subject: first,
      object: second,
      evidence: [first, second, clause.verb, phrase.head],
      clause,
      aspect: 'event',
      inPassing: false,
      negated: clause.verb.negated,
      rule: 'noun:joint-drill',
      confidence: 0.7,
    }),
  ];
}

/** "US support for X", "weapons from Y", "the coalition's backing of Z". */
function helps(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (
    !/^(?:support|backing|aid|assistance|funding|help|training|patronage|sponsorship|weapons|arms|protection|supplies)$/.test(
      phrase.head.lower,
    )
  )
    return [];
  const after = postmodifiers(parsed.phrases, phrase);
  const helped = after
    .filter((oblique) => /^(?:for|to|of)$/.test(oblique.preposition))
    .map((oblique) => make.unit(oblique.nouns[0]))
    .find((unit) => unit !== undefined);
  const giver =
    make.actor(phrase.possessor) ??
    phrase.names.map((name) => asActor(make.named(name, phrase), context)).find((argument) => argument !== undefined) ??
    make.nation(phrase) ??
    after
      .filter((oblique) => /^(?:from|by)$/.test(oblique.preposition))
      .map((oblique) => make.actor(oblique.nouns[0]))
      .find((argument) => argument !== undefined) ??
    provider(phrase, context);
  if (!helped || !giver || helped.begin === giver.begin) return [];
  const goods = materielIn(phrase, context);
  const clause = parsed.clauses.find((one) => one.objects.includes(phrase));
  const ended =
    clause !== undefined &&
    /^(?:end|stop|cease|halt|suspend|cut|withdraw|terminate|freeze|discontinue)$/.test(clause.verb.lemma);
  return [
    draft({
      ...base(context, phrase),
      type: 'support',
      kinds:
        [...new Set(goods.map((good) => good.kind))].length > 0
          ? [...new Set(goods.map((good) => good.kind))]
          : ['unspecified'],
      subject: giver,
      object: helped,
      evidence: [giver, phrase.head, helped, ...(clause ? [clause.verb] : [])],
      clause: clause ?? null,
      aspect: ended ? 'end' : 'state',
      inPassing: clause === undefined,
      holdsNow: !ended,
      rule: 'noun:support',
      confidence: 0.7,
    }),
  ];
}

/** "with British support", "with the backing of X": the clause's object is helped where it is being made, else its subject. */
function helpedBy(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed } = context;
  if (!/^(?:support|backing|help|aid|assistance|sponsorship|patronage|blessing|funding)$/.test(phrase.head.lower))
    return [];
  const at = parsed.phrases.indexOf(phrase);
  const before = parsed.phrases[at - 1];
  if (!before || !('word' in before) || !/^(?:with|under)$/.test(before.word)) return [];
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) => /^(?:of|from)$/.test(oblique.preposition))
    ?.nouns[0];
  const giver =
    make.actor(of) ??
    make.actor(phrase.possessor) ??
    phrase.names.map((name) => asActor(make.named(name, phrase), context)).find((argument) => argument !== undefined) ??
    make.nation(phrase);
  const clause = parsed.clauses.findLast((one) => one.at < at);
  if (!giver || !clause) return [];
  const made = /^(?:found|form|establish|create|set|launch|build)$/.test(clause.verb.lemma);
  const helped = (made ? clause.objects : clause.subjects)
    .map((noun) => make.unit(noun))
    .find((unit) => unit !== undefined);
  if (!helped || (giver.referent !== undefined && giver.referent === helped.referent)) return [];
  const goods = materielIn(phrase, context).map((good) => good.kind);
  return [
    draft({
      ...base(context, phrase),
      type: 'support',
      kinds: goods.length > 0 ? [...new Set(goods)] : ['unspecified'],
      subject: giver,
      object: helped,
      evidence: [giver, helped, phrase.head],
      clause,
      inPassing: false,
      holdsNow: clause.verb.tense !== 'past',
      aspect: clause.verb.tense === 'past' ? 'event' : 'state',
      rule: 'with-support',
      confidence: 0.72,
    }),
  ];
}

/** "X has resumed the training of Y": who starts, goes on with or stops the help gives it. */
function provider(phrase: NounPhrase, { make, parsed }: Context): Argument | undefined {
  const clause = parsed.clauses.find(
    (one) =>
      one.objects.includes(phrase) &&
      /^(?:resume|start|begin|continue|provide|conduct|offer|oversee|increase|expand|end|stop|cease|halt|suspend|cut|withdraw|terminate|freeze|discontinue|give|extend|announce|pledge|approve)$/.test(
        one.verb.lemma,
      ),
  );
  return clause?.subjects.map((noun) => make.actor(noun)).find((argument) => argument !== undefined);
}

/** "without any mandate from X", "without the consent of Y": a legal standing denied. */
function permits(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, text } = context;
  if (!permissions.test(phrase.head.lower)) return [];
  const at = parsed.phrases.indexOf(phrase);
  const before = parsed.phrases[at - 1];
  const clause = parsed.clauses.findLast((one) => one.at < at && one.finite);
  if (!clause) return [];
  const without = before !== undefined && 'word' in before && before.word === 'without';
  const has = clause.verb.lemma === 'have' && clause.objects.includes(phrase);
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
