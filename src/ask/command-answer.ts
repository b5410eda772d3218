import type { RecordedDispute } from '../ledger/index.ts';
import type { AsOfAnswer, ClaimFacts, ClaimId, Day, EntityId } from '../model/index.ts';
import { asOf, certainSpan, daysBetween, mayOverlap } from '../model/index.ts';
import type {
  ClaimView,
  CommandAnswer,
  CommandClaim,
  CommanderAnswer,
  EntityRef,
  SuperiorAnswer,
  UnderName,
} from './answers.ts';
import { endsSaid, startsSaid } from './dates-said.ts';
import type { Material } from './material.ts';
import { claimAsOf, compareAsOf, compareDays, compareText, daysOf, hasBegun, hasEnded } from './standing.ts';
import { ranksSaid, viewTenure } from './tenure-views.ts';
import type { WeighedTenure } from './weigh-postings.ts';
import type { DisputeView } from './weighed-answers.ts';

/** What an answer about command is made of, besides the unit and the day. */
export interface CommandMaterial {
  /** Claims of command, the unit's own and those under its other names. */
  readonly facts: readonly ClaimFacts[];
  readonly material: Material;
  /** The times in command that postings among the facts join to, weighed for the day. */
  readonly tenures: readonly WeighedTenure[];
  readonly otherNames: CommandAnswer['otherNames'];
  readonly recordedDisputes: readonly RecordedDispute[];
  readonly disputes: readonly DisputeView[];
  readonly stances: CommandAnswer['stances'];
  readonly alike: readonly EntityRef[];
}

/** What is said of one party's command: the same for a person and for a body. */
interface Command {
  readonly party: EntityRef;
  readonly asOf: AsOfAnswer | null;
  /** Only claims of other days that say nothing of an end make it possible. */
  readonly vague: boolean;
  readonly claims: readonly CommandClaim[];
  readonly against: readonly ClaimView[];
}

/**
 * Who is said to command `unit`, from the claims about it. Takes any claims and uses those of command: postings with the role of commander
 * and claims of type command, about the unit or under another name claims give it. Never picks a winner.
 */
export function answerCommand(unit: EntityRef, on: Day | null, given: CommandMaterial): CommandAnswer {
  const commands = gather(unit, on, given);
  const [people, bodies] = split(commands, ({ party }) => party.kind === 'person');
  const holds = (command: Command) => on === null || command.asOf !== 'none';
  const [current, other] = split(people, holds);
  return {
    unit,
    on,
    commanders: current.toSorted(byWeight).map((command) => asCommander(command, given)),
    disputed: on === null ? attestedTogether(people) : rivals(current) > 1,
    superiors: bodies.filter(holds).toSorted(byWeight).map(asSuperior),
    otherDays: on === null ? [] : other.toSorted(byNearness(on)).map((command) => asCommander(command, given)),
    otherNames: given.otherNames,
    disputes: given.disputes,
    stances: given.stances,
    alike: given.alike,
  };
}

/** Whether a claim tells of somebody's command over a body. */
export function tellsOfCommand({ type, role, object }: ClaimFacts): boolean {
  return object !== null && (type === 'command' || (type === 'posting' && role === 'commander'));
}

function gather(unit: EntityRef, on: Day | null, given: CommandMaterial): readonly Command[] {
  const { material, tenures } = given;
  const under = new Map<EntityId, UnderName>(given.otherNames.map(({ entity, why }) => [entity.id, { entity, why }]));
  const parties = new Map<EntityId, { claims: CommandClaim[]; against: ClaimView[] }>();
  const of = (party: EntityId) => {
    const known = parties.get(party) ?? { claims: [], against: [] };
    parties.set(party, known);
    return known;
  };
  for (const fact of given.facts) {
    const view = material.view(fact.claim);
    if (view === undefined || fact.object === null || !tellsOfCommand(fact)) continue;
    if (fact.object !== unit.id && !under.has(fact.object)) continue;
    const entry = of(fact.subject);
    if (fact.polarity === 'negated') {
      if (on === null || asOf(fact.range, on) !== 'none') entry.against.push(view);
    } else {
      const answer = on === null ? null : claimAsOf(fact, on);
      entry.claims.push({ ...view, asOf: answer, under: under.get(fact.object) ?? null });
      if (hasEnded(fact, on)) entry.against.push(view);
      // Who is replaced is in command no longer once the successor's posting has begun.
      if (fact.replaces !== null && hasBegun(fact, on)) of(fact.replaces).against.push(view);
    }
  }
  return [...parties].map(([id, { claims, against }]): Command => {
    const own = tenures.filter(({ tenure }) => tenure.person === id);
    const answers = own.length > 0 ? own : claims;
    return {
      party: material.entity(id),
      asOf: on === null ? null : best(answers.map((each) => each.asOf)),
      vague: own.length > 0 && own.every(({ asOf: answer, rivalOnly }) => rivalOnly || answer === 'none'),
      claims,
      against,
    };
  });
}

function best(answers: readonly (AsOfAnswer | null)[]): AsOfAnswer {
  return answers.toSorted(compareAsOf)[0] ?? 'none';
}

/** How many rival each other: whoever is only vaguely possible stands back behind one who is told of, and beside others who are no more. */
function rivals(current: readonly Command[]): number {
  const told = current.filter(({ vague }) => !vague).length;
  return told > 0 ? told : current.length;
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
function asOfClaimSpan({ claim }: ClaimView): readonly [Day, Day] | null {
  const span = certainSpan(claim.range);
  return span !== null && claimAsOf(claim, span[0]) === 'attested' ? span : null;
}

function byWeight(a: Command, b: Command): number {
  return (
    compareAsOf(a.asOf, b.asOf) ||
    Number(a.vague) - Number(b.vague) ||
    b.claims.length - a.claims.length ||
    byName(a, b)
  );
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
  return compareText(a.party.name + a.party.id, b.party.name + b.party.id);
}

function asSuperior({ party: body, asOf: answer, claims, against }: Command): SuperiorAnswer {
  return { body, asOf: answer, claims, against };
}

function asCommander(
  { party: person, asOf: answer, claims, against }: Command,
  { facts, tenures, material, recordedDisputes }: CommandMaterial,
): CommanderAnswer {
  const ids = new Set<ClaimId>(claims.map(({ claim }) => claim.id));
  const own = facts.filter(({ claim }) => ids.has(claim));
  // A claim that names a successor tells the day of the end too.
  const followed = new Set(against.map(({ claim }) => claim.id));
  const replaced = facts
    .filter((fact) => followed.has(fact.claim) && fact.replaces === person.id && fact.range.starting)
    .map((fact) => ({ ...fact, range: { ...fact.range, to: fact.range.from, starting: false, ending: true } }));
  return {
    person,
    asOf: answer,
    claims,
    against,
    tenures: tenures
      .filter(({ tenure }) => tenure.person === person.id)
      .map((each) => viewTenure(each.tenure, each.asOf, recordedDisputes, material))
      .sort((a, b) => compareDays(daysOf(a.range), daysOf(b.range)) || compareText(a.id, b.id)),
    starts: startsSaid(own, material),
    ends: endsSaid([...own, ...replaced], material),
    ranks: ranksSaid(own, material),
    backing: material.backing(own),
  };
}

function split<T>(all: readonly T[], first: (each: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(first), all.filter((each) => !first(each))];
}
