import type { AsOfAnswer, ClaimId, Day } from '../../model/index.ts';
import { certainSpan, isWithin } from '../../model/index.ts';
import type { Evidence } from './evidence.ts';
import { claimsOf } from './evidence.ts';
import type { Instance } from './instance.ts';
import { isPast, spokenDays } from './instance.ts';
import type { Tenure } from './tenures.ts';
import { knownDays } from './tenures.ts';

/** Whether a tenure held on a day, on whose word, and why. */
export interface TenureAsOf {
  readonly answer: AsOfAnswer;
  /** Claims the answer rests on, in order of recording. */
  readonly by: readonly ClaimId[];
  /** Claims that tell of a beginning after the day or an end before it, or deny the tie on it. */
  readonly against: readonly ClaimId[];
  /** Only claims that others of the same tenure exclude speak for the day: a vague or late date against dated ones. */
  readonly rivalOnly: boolean;
  /** The tie is only not told to have ended (or not to have begun later): an assumption, and never more than `possible`. */
  readonly assumed: boolean;
  /** A sentence. */
  readonly reason: string;
}

type Answer = Pick<TenureAsOf, 'answer' | 'reason'> & { readonly by: readonly Evidence[]; readonly assumed?: boolean };

/** Whether a tenure held on a day, see `asOfInstance`; what is only not told to have ended stops where another is attested in the post. */
export function asOfTenure(tenure: Tenure, day: Day): TenureAsOf {
  const result = asOfInstance(tenure, day);
  const denied = tenure.denials.filter(({ range }) => deniesOn(range, day)).map(({ claim }) => claim);
  const against = [...result.against, ...denied.filter((claim) => !result.against.includes(claim))];
  const { followedBy, precededBy } = tenure;
  if (result.assumed && followedBy && day >= followedBy.day)
    return none(against, `another is attested in the post from ${followedBy.day}`);
  if (result.assumed && precededBy && day <= precededBy.day)
    return none(against, `another is attested in the post until ${precededBy.day}`);
  return { ...result, against };
}

/** A denial of a day on which it certainly holds, or of the days on one of which it does. */
function deniesOn(range: Tenure['range'], day: Day): boolean {
  return spokenDays(range).some((span) => isWithin(day, span));
}

/**
 * Whether an instance of a tie held on a day, best first:
 * `attested`: in the certain span of a firm claim; `possible`: a firm claim speaks of the day; `bridged`: no claim speaks of it, but it lies between
 * days the instance is known to have held on; again `possible`: a weak or disputed claim speaks of it, a claim reaches back or on without a known bound,
 * or no beginning or end is told (`assumed`). After the latest end told, and before the earliest start told: `none`.
 */
export function asOfInstance(instance: Instance, day: Day): TenureAsOf {
  const { evidence } = instance;
  const firm = evidence.filter(({ weight }) => weight === 'firm');
  const against = firm.filter(({ range: { from, to, starting, ending } }) => {
    return (starting && from[0] !== null && from[0] > day) || (ending && to[1] !== null && to[1] < day);
  });
  const { first, last } = knownDays(instance);
  const between = first !== null && last !== null && first <= day && day <= last;
  const { answer, by, reason, assumed } = answerFor(instance, firm, day);
  return {
    answer,
    by: claimsOf(by),
    against: claimsOf(against),
    rivalOnly: answer === 'possible' && !between && against.length > 0,
    assumed: assumed ?? false,
    reason,
  };
}

function answerFor(instance: Instance, firm: readonly Evidence[], day: Day): Answer {
  const attesting = firm.filter(({ range }) => {
    const span = certainSpan(range);
    return span !== null && isWithin(day, span);
  });
  if (attesting.length > 0) return { answer: 'attested', by: attesting, reason: `attested on ${day}` };
  const speaks = ({ range }: Evidence) => spokenDays(range).some((span) => isWithin(day, span));
  const speaking = firm.filter(speaks);
  if (speaking.length > 0) return { answer: 'possible', by: speaking, reason: `${day} lies within dates told` };
  const bridged = bridgeOver(instance, firm, day);
  if (bridged) return bridged;
  const faint = instance.evidence.filter((each) => each.weight !== 'firm' && speaks(each));
  if (faint.length > 0)
    return { answer: 'possible', by: faint, reason: `only alleged, planned or judged wrong for ${day}` };
  return beyond(instance, firm, day);
}

function bridgeOver(instance: Instance, firm: readonly Evidence[], day: Day): Answer | null {
  const { first, last } = knownDays(instance);
  if (first === null || last === null || day < first || day > last) return null;
  // The claims nearest on either side carry the bridge.
  const begun = firm.filter(({ range: { from } }) => from[1] !== null && from[1] <= day);
  const lasting = firm.filter(({ range: { to } }) => to[0] !== null && to[0] >= day);
  const [before] = begun
    .map(({ range }) => range.from[1] ?? day)
    .sort()
    .slice(-1);
  const [after] = lasting.map(({ range }) => range.to[0] ?? day).sort();
  const by = [
    ...begun.filter(({ range }) => range.from[1] === before),
    ...lasting.filter(({ range }) => range.to[0] === after),
  ];
  return {
    answer: 'bridged',
    by,
    reason: `no source speaks of ${day}, which lies between days of one contiguous time, ${first} and ${last}`,
  };
}

/** Days outside what is known: open ends are an assumption, told ones are not passed. */
function beyond(instance: Instance, firm: readonly Evidence[], day: Day): Answer {
  const { range } = instance;
  const no = (reason: string, by: readonly Evidence[] = []): Answer => ({ answer: 'none', by, reason });
  if (firm.length === 0) return no(`no claim that could attest it speaks of ${day}`);
  if (range.from[0] !== null && day < range.from[0])
    return no(`it is told to have begun later, on ${range.from[0]} at the earliest`);
  if (range.to[1] !== null && day > range.to[1]) {
    return no(
      range.ending
        ? `it is told to have ended, on ${range.to[1]} at the latest`
        : `it is spoken of as past on ${range.to[1]}`,
    );
  }
  const { first, last } = knownDays(instance);
  if (first === null && last === null) {
    return { answer: 'possible', by: firm, assumed: true, reason: 'no source dates it' };
  }
  if (first !== null && day < first) {
    const back = firm.filter((each) => reachesBackTo(each, day));
    if (back.length === 0) return no(`no source speaks of it before ${first}`);
    return { answer: 'possible', by: back, assumed: true, reason: `no source tells how long before ${first} it began` };
  }
  const later = firm.filter(({ range: { ending, to } }) => ending && (to[1] === null || to[1] >= day));
  if (later.length > 0) return { answer: 'possible', by: later, reason: `an end after ${day} is not excluded` };
  const past = firm.filter((each) => isPast(each.range) && each.range.to[1] !== null && each.range.to[1] >= day);
  if (past.length > 0)
    return { answer: 'possible', by: past, assumed: true, reason: `spoken of as past later, on ${range.to[1]}` };
  const known = last ?? first;
  const nearest = firm.filter(({ range: { from, to } }) => [to[0], from[1]].includes(known));
  // An end told earlier, which other claims deny by telling of it later, still ended it for those who tell of it.
  const reason =
    last === null
      ? `known to have begun by ${known}, no end told`
      : range.ending
        ? `told of on ${known}, after an end told before`
        : `last attested on ${known}, no end told`;
  return { answer: 'possible', by: nearest.length > 0 ? nearest : firm, assumed: true, reason };
}

/** Whether a claim's words reach back past any first day: an unknown earliest day of what held, or of a start. */
function reachesBackTo({ range: { from, to } }: Evidence, day: Day): boolean {
  return from[0] === null && (from[1] === null || from[1] >= day || to[1] === null || to[1] >= day);
}

function none(against: readonly ClaimId[], reason: string): TenureAsOf {
  return { answer: 'none', by: [], against, rivalOnly: false, assumed: false, reason };
}
