import type { Argument } from '../refer/argument.ts';
import type { Attribution } from '../voice/attribution.ts';
import type { Context } from './context.ts';
import { type Draft, draft } from './draft.ts';
import { takerOf } from './verbs/stances.ts';

const proofs = /^(?:evidence|proof|confirmation|sign|indication|testimony|demonstration)$/;
const proves = /^(?:prove|show|demonstrate|indicate|mean|imply|reveal|suggest|confirm)$/;

/** Opinions and arguments the text itself marks as such. */
export function reasoningOf(context: Context, attributions: readonly Attribution[]): Draft[] {
  return [...interpretations(context, attributions), ...inferences(context), ...denials(context, attributions)];
}

/** "a move some analysts saw as a method to ...": a reading of an act, in the voice of those who read it so. */
function interpretations(context: Context, attributions: readonly Attribution[]): Draft[] {
  const { parsed, make, text } = context;
  return attributions.flatMap((attribution) => {
    const analysed =
      attribution.act === 'see' ||
      (attribution.voice === 'unnamed' &&
        /^(?:believe|claim)$/.test(attribution.act) &&
        /\b(?:analysts?|observers?|experts?)\b/i.test(attribution.sourceText));
    const [content] = attribution.content;
    if (!analysed || !content || attribution.sentence !== parsed.sentence.index) return [];
    const inside = parsed.phrases.flatMap((phrase) =>
      phrase.type === 'noun' && phrase.begin >= content.begin && phrase.end <= content.end ? [make.actor(phrase)] : [],
    );
    const before = parsed.phrases.flatMap((phrase) =>
      phrase.type === 'noun' && phrase.end <= attribution.cue.begin ? [make.actor(phrase)] : [],
    );
    const subject: Argument | undefined =
      inside.find((argument) => argument?.referent?.named) ?? before.find((argument) => argument?.referent?.named);
    if (!subject) return [];
    const value = { begin: content.begin, end: trimEnd(text, content.begin, content.end) };
    return [
      draft({
        type: 'interpretation',
        subject,
        value: { kind: 'text', text: text.slice(value.begin, value.end), ...value },
        parsed,
        anchor: value,
        evidence: [...(attribution.source ? [attribution.source] : []), attribution.cue, value],
        aspect: 'event',
        rule: 'interpretation',
        confidence: 0.65,
      }),
    ];
  });
}

/** "X denied that ...", "X denied the allegation": the denial is X's stance; what is denied is read as negated, in X's voice. */
function denials(context: Context, attributions: readonly Attribution[]): Draft[] {
  const { parsed, text } = context;
  return parsed.clauses.flatMap((clause) => {
    if (!/^(?:deny|refute|rebut)$/.test(clause.verb.lemma) || clause.verb.negated) return [];
    // "without quite denying".
    const before = parsed.phrases.slice(Math.max(0, clause.at - 2), clause.at);
    if (before.some((phrase) => 'word' in phrase && /^(?:without|nor|neither)$/.test(phrase.word))) return [];
    const said = attributions.find(
      (one) => one.cue.begin === clause.verb.begin && one.sentence === parsed.sentence.index,
    );
    const [speaker] = clause.subjects.map((noun) => takerOf(noun, context)).filter((one) => one !== undefined);
    const subject = speaker ?? (said ? speakerOf(said, text) : undefined);
    if (!subject) return [];
    const content = clause.objects.length > 0 ? undefined : said?.content[0];
    const begin = content
      ? content.begin + (/^that\s+/i.exec(text.slice(content.begin, content.end))?.[0].length ?? 0)
      : (clause.objects[0] ?? parsed.phrases[clause.at + 1] ?? clause.verb).begin;
    const value = { begin, end: trimEnd(text, begin, content?.end ?? clause.objects[0]?.end ?? parsed.sentence.end) };
    if (value.end <= value.begin) return [];
    return [
      draft({
        type: 'stance',
        kinds: ['denies'],
        subject,
        value: { kind: 'text', text: text.slice(value.begin, value.end), ...value },
        parsed,
        anchor: clause.verb,
        evidence: [subject, clause.verb, value],
        holdsNow: true,
        rule: 'stance:deny',
        confidence: 0.75,
      }),
    ];
  });
}

/** The source of an attribution as the party that speaks. */
function speakerOf({ source, referent }: Attribution, text: string): Argument | undefined {
  return source && referent
    ? {
        begin: source.begin,
        end: source.end,
        text: text.slice(source.begin, source.end),
        kind: referent.kind,
        name: referent.name,
        referent,
        phrase: undefined,
      }
    : undefined;
}

/** "The fact that A is clear evidence that B", "which proves that B": the publisher concludes. */
function inferences(context: Context): Draft[] {
  const { parsed, make, text } = context;
  return parsed.clauses.flatMap((clause) => {
    const noun =
      clause.verb.lemma === 'be' ? clause.objects.find((object) => proofs.test(object.head.lower)) : undefined;
    const after = noun ? parsed.phrases.indexOf(noun) + 1 : clause.at + 1;
    const that = parsed.phrases[after];
    if ((!noun && !proves.test(clause.verb.lemma)) || that?.type !== 'that') return [];
    const fact =
      parsed.phrases
        .slice(0, clause.at)
        .some(
          (phrase) => phrase.type === 'noun' && /^(?:fact|move|decision|appointment|step)$/.test(phrase.head.lower),
        ) ||
      clause.relation === 'relative' ||
      /^(?:this|that|it|which)$/.test(clause.subjects[0]?.head.lower ?? 'this');
    const told =
      clause.subjects.length > 0 &&
      clause.subjects.some(
        (one) =>
          make.any(one) !== undefined ||
          /^(?:reports?|documents?|records?|videos?|photos?|figures?|data|stud(?:y|ies)|sources?|he|she|they|it|we)$/.test(
            one.head.lower,
          ),
      );
    const argued = /^(?:prove|demonstrate|mean)$/.test(clause.verb.lemma) && !told;
    if (!noun && !fact && !argued) return [];
    const inner = parsed.clauses.find((other) => other.at > after);
    const subject = inner?.subjects.map((one) => make.actor(one)).find((argument) => argument !== undefined);
    if (!subject) return [];
    const value = { begin: that.end + 1, end: trimEnd(text, that.end + 1, parsed.sentence.end) };
    return [
      draft({
        type: 'inference',
        subject,
        value: { kind: 'text', text: text.slice(value.begin, value.end), ...value },
        parsed,
        clause: null,
        anchor: clause.verb,
        evidence: [{ begin: parsed.sentence.begin, end: value.end }],
        aspect: 'event',
        rule: 'inference',
        confidence: 0.65,
      }),
    ];
  });
}

/** End of a stretch without closing punctuation and white space. */
function trimEnd(text: string, begin: number, end: number): number {
  let at = end;
  while (at > begin && /[\s.,;:!?]/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}
