import type { AsOfAnswer, Day } from '../model/index.ts';
import { asOf, certainSpan, daysBetween, mayOverlap } from '../model/index.ts';
import type { ClaimView, CommandAnswer, CommanderAnswer, EntityRef } from './answers.ts';

type DatedView = ClaimView & { readonly asOf: AsOfAnswer | null };

/** What is said of one party's command: the same for a person and for a body. */
interface Command {
  readonly party: EntityRef;
  readonly asOf: AsOfAnswer | null;
  readonly claims: readonly DatedView[];
  readonly against: readonly ClaimView[];
}

const order: readonly (AsOfAnswer | null)[] = ['attested', 'possible', 'none', null];

/**
 * Who is said to command `unit`, from the claims about it. Takes any claims and uses those of command: postings with the role of commander
 * and claims of type command. Claims people have rejected are left out. Never picks a winner.
 */
export function answerCommand(
  unit: EntityRef,
  on: Day | null,
  views: readonly ClaimView[],
  alike: readonly EntityRef[] = [],
): CommandAnswer {
  const commands = gather(unit, on, views);
  const [people, bodies] = split(commands, ({ party }) => party.kind === 'person');
  const holds = (command: Command) => on === null || command.asOf !== 'none';
  const [current, other] = split(people, holds);
  return {
    unit,
    on,
    commanders: current.toSorted(byWeight).map(asCommander),
    disputed: on === null ? attestedTogether(people) : current.length > 1,
    superiors: bodies
      .filter(holds)
      .toSorted(byWeight)
      .map(({ party: body, ...rest }) => ({ body, ...rest })),
    otherDays: on === null ? [] : other.toSorted(byNearness(on)).map(asCommander),
    alike,
  };
}

/** Whether a claim tells of somebody's command over the unit. */
function tellsOfCommand({ claim, entities, status }: ClaimView, unit: EntityRef): boolean {
  if (status === 'rejected' || entities.object?.id !== unit.id) return false;
  return claim.type === 'command' || (claim.type === 'posting' && claim.role === 'commander');
}

function gather(unit: EntityRef, on: Day | null, views: readonly ClaimView[]): readonly Command[] {
  const parties = new Map<string, { party: EntityRef; claims: DatedView[]; against: ClaimView[] }>();
  const of = (party: EntityRef) => {
    const known = parties.get(party.id) ?? { party, claims: [], against: [] };
    parties.set(party.id, known);
    return known;
  };
  for (const view of views) {
    if (!tellsOfCommand(view, unit)) continue;
    const { subject, replaces } = view.entities;
    if (subject) {
      const entry = of(subject);
      if (view.claim.polarity === 'negated') {
        if (on === null || asOf(view.claim.range, on) !== 'none') entry.against.push(view);
      } else {
        entry.claims.push({ ...view, asOf: on === null ? null : asOfClaim(view, on) });
        if (hasEnded(view, on)) entry.against.push(view);
      }
    }
    // Who is replaced is in command no longer once the successor's posting has begun.
    if (replaces && view.claim.polarity === 'affirmed' && hasBegun(view, on)) of(replaces).against.push(view);
  }
  return [...parties.values()].map((entry) => ({ ...entry, asOf: on === null ? null : best(entry.claims) }));
}

/**
 * What one claim answers for a day. Words that only hold it possible, or tell of a plan, never attest; a question claims nothing.
 */
function asOfClaim({ claim }: ClaimView, on: Day): AsOfAnswer {
  const answer = asOf(claim.range, on);
  if (claim.certainty === 'asked') return 'none';
  const onlyPossible = claim.certainty === 'possible' || claim.certainty === 'planned';
  return answer === 'attested' && onlyPossible ? 'possible' : answer;
}

/** Whether the claim tells of an end that may lie on or before the day; of any end where no day was asked. */
function hasEnded({ claim }: ClaimView, on: Day | null): boolean {
  if (!claim.range.ending) return false;
  const earliestEnd = claim.range.to[0] ?? claim.range.to[1];
  return on === null || (earliestEnd !== null && earliestEnd <= on);
}

function hasBegun({ claim }: ClaimView, on: Day | null): boolean {
  const earliestStart = claim.range.from[0] ?? claim.range.from[1];
  return on === null || (earliestStart !== null && earliestStart <= on);
}

function best(claims: readonly DatedView[]): AsOfAnswer {
  if (claims.some((claim) => claim.asOf === 'attested')) return 'attested';
  return claims.some((claim) => claim.asOf === 'possible') ? 'possible' : 'none';
}

/** Whether two different people are attested on one and the same day. */
function attestedTogether(people: readonly Command[]): boolean {
  const spans = people.flatMap(({ party, claims }) =>
    claims.flatMap((view) => {
      const span = asOfClaimSpan(view);
      return span === null
        ? []
        : [{ person: party.id, range: { from: span, to: span, starting: false, ending: false } }];
    }),
  );
  return spans.some((one, at) =>
    spans.slice(at + 1).some((other) => one.person !== other.person && mayOverlap(one.range, other.range)),
  );
}

/** The days a claim attests, `null` where it attests none. */
function asOfClaimSpan(view: ClaimView): readonly [Day, Day] | null {
  const span = certainSpan(view.claim.range);
  return span !== null && asOfClaim(view, span[0]) === 'attested' ? span : null;
}

function byWeight(a: Command, b: Command): number {
  return order.indexOf(a.asOf) - order.indexOf(b.asOf) || b.claims.length - a.claims.length || byName(a, b);
}

function byNearness(on: Day): (a: Command, b: Command) => number {
  return (a, b) => distanceTo(a, on) - distanceTo(b, on) || byWeight(a, b);
}

/** Days from the day asked to the nearest one the claims may hold on; last where they name none. */
function distanceTo({ claims }: Command, on: Day): number {
  const distances = claims.flatMap(({ claim }) => {
    const [earliest] = claim.range.from;
    const [, latest] = claim.range.to;
    if (latest !== null && latest < on) return [daysBetween(latest, on)];
    return earliest !== null && earliest > on ? [daysBetween(on, earliest)] : [];
  });
  return Math.min(Number.POSITIVE_INFINITY, ...distances);
}

function byName(a: Command, b: Command): number {
  const [left, right] = [a.party.name + a.party.id, b.party.name + b.party.id];
  return left < right ? -1 : left > right ? 1 : 0;
}

function asCommander({ party: person, ...rest }: Command): CommanderAnswer {
  return { person, ...rest };
}

function split<T>(all: readonly T[], first: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(first), all.filter((each) => !first(each))];
}
