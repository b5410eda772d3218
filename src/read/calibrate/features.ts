import type { Claim } from '../../model/index.ts';
import type { Argument } from '../refer/argument.ts';
import type { Draft } from '../rules/draft.ts';
import type { Spotted } from '../spot/index.ts';

/** A claim, and what was known of it when it was made. */
export interface Proposed {
  readonly draft: Draft;
  readonly claim: Claim;
  /** Claims made of the same sentence, this one among them. */
  readonly inSentence: number;
  /** What the spotter found in the sentence. */
  readonly spotted: readonly Spotted[];
  /** What the relator makes of the two parties, 0 to 1; `null` where it does not weigh them. */
  readonly weight: number | null;
}

/** Amounts of features by their names; a feature that is not there is 0. */
export type Features = ReadonlyMap<string, number>;

/** What tells how far a claim can be trusted: the rule, the parties and how they were found, the sentence. No words of the text. */
export function featuresOf({ draft, claim, inSentence, spotted, weight }: Proposed): Features {
  const features = new Map<string, number>();
  const mark = (name: string) => features.set(name, 1);
  const { subject, object, parsed } = draft;
  const { tokens, segment } = parsed.sentence;
  features.set('trust', logit(claim.confidence));
  mark(`type ${draft.type}`);
  mark(`rule ${draft.rule}`);
  mark(`subject ${shapeOf(subject)}`);
  mark(`object ${shapeOf(object)}`);
  mark(`parties ${subject.kind} ${object?.kind ?? 'none'}`);
  mark(`aspect ${draft.aspect}`);
  mark(`certainty ${claim.certainty}`);
  mark(`segment ${segment.kind}`);
  if (draft.inPassing) mark('in passing');
  if (draft.negated) mark('negated');
  if (draft.clause) mark(`clause ${draft.clause.relation}`);
  features.set('words', Math.log(tokens.length + 1) - 3);
  features.set('claims', Math.log(inSentence));
  const apart = object ? wordsBetween(subject, object, draft) : 0;
  features.set('apart', Math.log(apart + 1));
  if (object && object.begin < subject.begin) mark('turned');
  const doubt = (party: Argument | null) => (party ? doubtOf(party, draft, spotted) : null);
  for (const [name, found] of [
    ['subject', doubt(subject)],
    ['object', doubt(object)],
  ] as const) {
    if (found === null) continue;
    if (found === undefined) mark(`${name} unspotted`);
    else features.set(`${name} doubt`, found);
  }
  if (draft.type === 'posting')
    if (weight === null) mark('unweighed');
    else features.set('weight', logit(weight));
  return features;
}

/** Log-odds of a probability, with a bound so that no single number decides. */
export function logit(probability: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(bounded / (1 - bounded));
}

/** Named where it stands, named elsewhere in the text, or never named. */
function shapeOf(party: Argument | null): string {
  if (!party) return 'none';
  if (party.phrase?.pronoun) return party.referent?.named ? 'pronoun of a name' : 'pronoun';
  if (!party.referent?.named) return 'description';
  return party.phrase && party.phrase.names.length === 0 ? 'description of a name' : 'name';
}

function wordsBetween(left: Argument, right: Argument, { parsed }: Draft): number {
  const [from, to] = left.begin < right.begin ? [left.end, right.begin] : [right.end, left.begin];
  return parsed.sentence.tokens.filter(({ begin, end }) => begin >= from && end <= to).length;
}

/** The spotter's doubt in the mention a party stands at, 0 to 1; `undefined` where it found none of the party's kind there. */
function doubtOf(party: Argument, { parsed }: Draft, spotted: readonly Spotted[]): number | undefined {
  const { tokens } = parsed.sentence;
  const there = spotted.find(
    ({ from, to }) => (tokens[from]?.begin ?? 0) < party.end && party.begin < (tokens[to - 1]?.end ?? 0),
  );
  return there?.kind === party.kind ? 1 - there.confidence : undefined;
}
