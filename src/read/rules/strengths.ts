import type { Clause } from '../parse/clause.ts';
import type { NounPhrase, Phrase } from '../parse/phrase.ts';
import { postmodifiers } from '../parse/structure.ts';
import type { Argument } from '../refer/argument.ts';
import type { Context } from './context.ts';
import { type Count, countIn, numberOf } from './counts.ts';
import { type Draft, draft } from './draft.ts';
import { saidOf } from './said-of.ts';

const casualtyVerbs =
  /^(?:kill|wound|injure|arrest|detain|capture|abduct|kidnap|die|eliminate|neutralise|neutralize|execute|lose|release|free|bury|surrender|displace|hit|attack|train|graduate|recruit)$/;
const sizeVerbs =
  /^(?:have|number|comprise|include|consist|boast|count|command|lead|total|muster|field|contain|be|host|maintain)$/;

/** How many people a body is said to have. Casualties and prisoners are not strength. */
export function strengthsOf(context: Context): Draft[] {
  const { parsed } = context;
  return parsed.phrases.flatMap((phrase) =>
    phrase.type === 'noun' ? [...counted(phrase, context), ...strong(phrase, context)] : [],
  );
}

function counted(phrase: NounPhrase, context: Context): Draft[] {
  const { lexicon, make, parsed } = context;
  const head = phrase.head.lower;
  const next = parsed.phrases[parsed.phrases.indexOf(phrase) + 1];
  // "the Rangers, about 700 strong,".
  if (phrase.head.pos === 'NUM' && next && 'word' in next && next.word === 'strong') {
    const unit = saidOf(phrase, context)[0];
    const value = countIn(phrase, context);
    return unit && value
      ? [
          draft({
            type: 'strength',
            subject: unit,
            value: { ...value, of: 'members' },
            parsed,
            anchor: value,
            evidence: [unit, value, next],
            inPassing: true,
            holdsNow: true,
            rule: 'strong',
            confidence: 0.8,
          }),
        ]
      : [];
  }
  // Formations are counted too, but they are no measure of how many people a body has.
  if (
    /^(?:units?|battalions?|brigades?|compan(?:y|ies)|groups?|divisions?|platoons?|squads?|regiments?|convoys?|teams?|cells?|factions?|posts?|squadrons?)$/.test(
      head,
    )
  )
    return [];
  const bare = phrase.head.pos === 'NUM';
  if (!bare && !lexicon.fighters.has(head) && !/^(?:men|troops|personnel|forces|strong)$/.test(head)) return [];
  const count = countIn(phrase, context);
  if (!count) return [];
  const at = parsed.phrases.indexOf(phrase);
  const clause = parsed.clauses.find(
    (one) =>
      one.objects.includes(phrase) ||
      one.subjects.includes(phrase) ||
      one.obliques.some((oblique) => oblique.nouns.includes(phrase)),
  );
  if (clause && casualtyVerbs.test(clause.verb.lemma)) return [];
  // "number fewer than 80", "is estimated at 300": a number without a noun tells a size only behind such a verb.
  const sized = clause && (/^(?:number|total)$/.test(clause.verb.lemma) ? clause.subjects : estimated(clause, phrase));
  if (bare && !sized) return [];
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) =>
    /^(?:of|from|belonging)$/.test(oblique.preposition),
  )?.nouns[0];
  const before = parsed.phrases[at - 1];
  const governor =
    before?.type === 'preposition' && /^(?:of|with)$/.test(before.word) ? parsed.phrases[at - 2] : undefined;
  const governed = governor?.type === 'noun' ? make.unit(governor) : undefined;
  let unit: Argument | undefined =
    sized?.map((noun) => make.unit(noun)).find((one) => one !== undefined) ??
    make.unit(of) ??
    namedIn(phrase, context) ??
    (governed?.referent?.named ? governed : undefined) ??
    (governor?.type === 'noun' ? (saidOf(governor, context)[0] ?? governed) : undefined) ??
    (clause && (clause.objects.includes(phrase) || clause.verb.lemma === 'consist') && sizeVerbs.test(clause.verb.lemma)
      ? clause.subjects.map((noun) => make.unit(noun)).find((one) => one !== undefined)
      : undefined) ??
    (clause &&
    before?.type === 'preposition' &&
    /^(?:with|of|between)$/.test(before.word) &&
    sizeVerbs.test(clause.verb.lemma)
      ? clause.subjects.map((noun) => make.unit(noun)).find((one) => one !== undefined)
      : undefined);
  if (!unit && next && 'word' in next && next.word === 'strong') unit = saidOf(phrase, context)[0];
  const served = unit ? undefined : servedBody(phrase, clause, context);
  unit ??= served;
  if (!unit) return [];
  // "Fighters number 700": people are counted, but whose they are is not told.
  if (unit.referent?.named !== true && lexicon.fighters.has(unit.phrase?.head.folded ?? '')) return [];
  // "four members of X": a handful is picked out of the body and does not measure it.
  const measures =
    sized !== undefined ||
    served !== undefined ||
    (clause !== undefined && sizeVerbs.test(clause.verb.lemma) && clause.verb.lemma !== 'be');
  const made = governor !== undefined && phrase.determiner !== 'definite';
  if (/\blast\b/i.test(phrase.text)) return [];
  if (!measures && !made && (count.high ?? count.low ?? 0) < fewest) return [];
  const past = clause?.verb.tense === 'past';
  return [
    draft({
      type: 'strength',
      subject: unit,
      value: count,
      parsed,
      clause: clause ?? null,
      anchor: { begin: count.begin, end: count.end },
      evidence: [unit, count],
      aspect: past && clause?.verb.lemma !== 'be' && clause?.objects.includes(phrase) ? 'past-state' : 'state',
      holdsNow: !past,
      negated: clause?.verb.negated ?? false,
      inPassing: governor !== undefined,
      rule: 'count',
      confidence: 0.78,
    }),
  ];
}

/** "about 300 fighters serve in X", "under him serve 300 men", "whose 300 fighters": the body people are said to belong to. */
function servedBody(phrase: NounPhrase, clause: Clause | undefined, context: Context): Argument | undefined {
  const { make, parsed, discourse } = context;
  const at = parsed.phrases.indexOf(phrase);
  const [mark, owner] = [parsed.phrases[at - 1], parsed.phrases[at - 2]];
  if (mark && 'word' in mark && mark.word === 'whose') {
    const noun = owner?.type === 'comma' ? parsed.phrases[at - 3] : owner;
    return noun?.type === 'noun' ? make.unit(noun) : undefined;
  }
  const serving = clause?.subjects.includes(phrase)
    ? clause
    : parsed.clauses.find(({ at: verb }) => verb === at - 1 && /^(?:serve|fight)$/.test(wordOf(parsed.phrases[verb])));
  if (!serving || !/^(?:serve|fight|belong|enlist)$/.test(serving.verb.lemma)) return undefined;
  const bodies = serving.obliques
    .filter(({ preposition }) => /^(?:in|with|under|for|to)$/.test(preposition))
    .flatMap(({ nouns }) => nouns);
  const [first, before] = parsed.phrases;
  const opening =
    first && 'word' in first && /^(?:under|in)$/.test(first.word) && before?.type === 'noun' ? [before] : [];
  for (const noun of [...bodies, ...opening]) {
    const unit = make.unit(noun);
    if (unit?.referent?.named) return unit;
    const chief = make.person(noun)?.referent;
    const post = chief ? discourse.posts.heldNear(chief, parsed.sentence.index) : undefined;
    if (post) return { ...post, begin: noun.begin, end: noun.end, text: noun.text, phrase: noun };
  }
  return undefined;
}

function wordOf(phrase: Phrase | undefined): string {
  return phrase?.type === 'verb' ? phrase.lemma : '';
}

/** Fewer people of a body, in a sentence that tells no size, are some of it: patrols, prisoners, speakers. */
const fewest = 30;

/** "is estimated at 300", "is put at 250 to 300": whose size that is. */
function estimated(clause: Clause, phrase: NounPhrase): readonly NounPhrase[] | undefined {
  return clause.verb.passive &&
    /^(?:estimate|put|reckon|assess|count)$/.test(clause.verb.lemma) &&
    clause.obliques.some((oblique) => /^(?:at|between)$/.test(oblique.preposition) && oblique.nouns.includes(phrase))
    ? clause.objects
    : undefined;
}

/** The body named in the counted phrase: "200 US troops", "300 X fighters", "its 80 fighters". */
function namedIn(phrase: NounPhrase, { make }: Context): Argument | undefined {
  const whole = make.unit(phrase);
  if (whole?.referent?.named) return whole;
  if (phrase.possessor) return make.unit(phrase.possessor);
  return undefined;
}

/** "the 3,000-strong brigade". */
function strong(phrase: NounPhrase, context: Context): Draft[] {
  const { make, parsed, text } = context;
  const token = phrase.sentence.tokens.slice(phrase.from, phrase.to).find((one) => /^[\d,.]+-strong$/.test(one.lower));
  const unit = token ? make.unit(phrase) : undefined;
  const number = token ? numberOf(token.lower.replace('-strong', '')) : undefined;
  if (!token || !unit || number === undefined) return [];
  const value: Count = {
    kind: 'count',
    text: text.slice(token.begin, token.end),
    begin: token.begin,
    end: token.end,
    low: number,
    high: number,
    of: 'members',
  };
  return [
    draft({
      type: 'strength',
      subject: unit,
      value,
      parsed,
      anchor: token,
      evidence: [unit, token],
      inPassing: true,
      holdsNow: true,
      rule: 'strong',
      confidence: 0.85,
    }),
  ];
}
