import type { NounPhrase } from '../parse/phrase.ts';
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
  if (!lexicon.fighters.has(head) && !/^(?:men|troops|personnel|forces|strong)$/.test(head)) return [];
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
  const of = postmodifiers(parsed.phrases, phrase).find((oblique) =>
    /^(?:of|from|belonging)$/.test(oblique.preposition),
  )?.nouns[0];
  const before = parsed.phrases[at - 1];
  const governor =
    before?.type === 'preposition' && /^(?:of|with)$/.test(before.word) ? parsed.phrases[at - 2] : undefined;
  let unit: Argument | undefined =
    make.unit(of) ??
    namedIn(phrase, context) ??
    (governor?.type === 'noun' ? (make.unit(governor) ?? saidOf(governor, context)[0]) : undefined) ??
    (clause && (clause.objects.includes(phrase) || clause.verb.lemma === 'consist') && sizeVerbs.test(clause.verb.lemma)
      ? clause.subjects.map((noun) => make.unit(noun)).find((one) => one !== undefined)
      : undefined) ??
    (clause && before?.type === 'preposition' && /^(?:with|of)$/.test(before.word) && sizeVerbs.test(clause.verb.lemma)
      ? clause.subjects.map((noun) => make.unit(noun)).find((one) => one !== undefined)
      : undefined);
  if (!unit && next && 'word' in next && next.word === 'strong') unit = saidOf(phrase, context)[0];
  if (!unit) return [];
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
