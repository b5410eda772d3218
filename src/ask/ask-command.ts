import type { Ledger, RecordedEntity } from '../ledger/index.ts';
import type { ClaimFacts, Day, EntityId } from '../model/index.ts';
import type { CommandAnswer } from './answers.ts';
import { mostDisputes, viewDisputes } from './ask-disputes.ts';
import { answerCommand, tellsOfCommand } from './command-answer.ts';
import { findEntity } from './find-entity.ts';
import { loadMaterial } from './load-material.ts';
import type { OtherName } from './other-names.ts';
import { otherNamesOf } from './other-names.ts';
import type { Views } from './views.ts';
import { createViews, refOf } from './views.ts';
import { weighPostings } from './weigh-postings.ts';

/** A name of a name of a name is followed no further: texts that call two bodies by one name would join half the record. */
const mostSteps = 2;

/** At most so many other names are taken in. */
const mostNames = 12;

/**
 * Who is said to command a unit, on a day or on any (`null`), the claims under other names of it included.
 * @throws {MusterError} `entity-unknown`, `entity-ambiguous`
 */
export async function askCommand(ledger: Ledger, unit: string, on: Day | null): Promise<CommandAnswer> {
  const { recorded, alike } = await findEntity(ledger, unit, ['unit', 'organisation']);
  const ref = refOf(recorded);
  const names = await findOtherNames(ledger, recorded);
  const units = [ref.id, ...new Set(names.map(({ entity }) => entity))];
  const views = createViews(ledger);
  const found = await ledger.facts({ entities: units, parts: ['object'], types: ['posting', 'command'] });
  const facts = found.filter(tellsOfCommand);
  const namers = names.flatMap(({ claims }) => claims);
  const material = await loadMaterial(ledger, views, facts, { shown: [...facts, ...namers], entities: units });
  const stances = await ledger.facts({ entities: units, parts: ['subject'], types: ['stance'] });
  const disputes = (await Promise.all(units.map((id) => ledger.disputes({ entity: id, limit: mostDisputes })))).flat();
  const inAnswer = new Set(facts.map(({ claim }) => claim));
  const touching = disputes.filter(({ dispute }, at) => {
    const first = disputes.findIndex((other) => other.dispute.id === dispute.id) === at;
    return first && dispute.sides.some(({ claims }) => claims.some((claim) => inAnswer.has(claim)));
  });
  return answerCommand(ref, on, {
    facts,
    material,
    // A body's postings count as one body's, whatever it was called.
    tenures: weighPostings(
      facts.map((fact) => ({ ...fact, object: ref.id })),
      on,
    ),
    otherNames: await whyOf(names, material.entity, views),
    recordedDisputes: touching,
    disputes: await viewDisputes(ledger, views, touching),
    stances: [...(await views.claimsById(stances.map(({ claim }) => claim))).values()],
    alike,
  });
}

/** The names claims give an entity, and the names they give those; none that somebody judged another's. */
async function findOtherNames(ledger: Ledger, recorded: RecordedEntity): Promise<readonly OtherName[]> {
  const own = new Set([recorded.entity.id, ...recorded.merged]);
  const apart = new Set<EntityId>();
  for (const { left, right, judgement } of await ledger.judgements()) {
    if (judgement !== 'different') continue;
    if (own.has(left)) apart.add(right);
    if (own.has(right)) apart.add(left);
  }
  const kept = await ledger.entitiesById([...apart]);
  const judgedApart = new Set([...apart, ...[...kept.values()].map(({ id }) => id)]);
  const names: OtherName[] = [];
  const seen = new Set([recorded.entity.id]);
  let edge: readonly EntityId[] = [recorded.entity.id];
  for (let step = 0; step < mostSteps && edge.length > 0; step += 1) {
    const facts = await ledger.facts({
      entities: edge,
      parts: ['subject', 'object'],
      types: ['identity', 'succession'],
    });
    const found = edge.flatMap((id) => otherNamesOf(id, facts, judgedApart)).filter(({ entity }) => !seen.has(entity));
    names.push(...found);
    edge = [...new Set(found.map(({ entity }) => entity))].slice(0, mostNames - seen.size);
    for (const id of edge) seen.add(id);
  }
  return names.filter(({ entity }) => seen.has(entity));
}

/** Each other name once, with the words of why: "renamed to Free River Army, says Valley Post". */
async function whyOf(
  names: readonly OtherName[],
  entity: (id: EntityId) => CommandAnswer['unit'],
  views: Views,
): Promise<CommandAnswer['otherNames']> {
  const claims = (found: readonly ClaimFacts[]) => views.claimsById(found.map(({ claim }) => claim));
  const once = names.filter((name, at) => names.findIndex((other) => other.entity === name.entity) === at);
  const result: CommandAnswer['otherNames'][number][] = [];
  for (const { entity: id, how, claims: found, of } of once) {
    const shown = [...(await claims(found)).values()];
    const says = [...new Set(shown.map(({ source }) => source.publication ?? source.title ?? source.name))];
    const [name, other] = [entity(id).name, entity(of).name];
    const words = {
      identity: `${other} and ${name} are one`,
      'renamed to': `${other} was renamed to ${name}`,
      'renamed from': `${name} was renamed to ${other}`,
    };
    result.push({
      entity: entity(id),
      why: `${words[how]}, say ${says.join('; ')}; nobody has judged it`,
      claims: shown,
    });
  }
  return result;
}
