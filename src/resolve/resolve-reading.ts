import type { Claim, Entity, EntityId, EntityKind, Party, PartyEntity, SourceId } from '../model/index.ts';
import { partyRoles } from '../model/index.ts';
import { contentId } from '../util/index.ts';
import { displayName, isDoubtful, nameKey } from './name-key.ts';

/** Which entities the parties of a reading's claims are. Each entity once; every party of every claim has one. */
export interface Resolution {
  readonly entities: readonly Entity[];
  readonly parties: readonly PartyEntity[];
}

/** The entity of a name: the same name gives the same entity on any machine. `scope` confines a doubtful name to its source. */
function entityOf(kind: EntityKind, name: string, source: SourceId): Entity {
  const key = nameKey(kind, name);
  const scope = isDoubtful(kind, name) ? source : null;
  return { id: entityIdOf(kind, key, scope), kind, name: displayName(name), key, scope };
}

/** The id that belongs to a kind, a name key and a scope. */
function entityIdOf(kind: EntityKind, key: string, scope: string | null): EntityId {
  return contentId('ent', { kind, key, scope });
}

/**
 * Resolves the parties of claims read from one source: by kind and normalised name, never across sources on a doubtful name.
 * Inside the source a person's last name alone is the one fuller name that ends in it, where there is exactly one.
 * The order of `claims` makes no difference: an entity is shown by the spelling that stands first in the text.
 */
export function resolveReading(claims: readonly Claim[], source: SourceId): Resolution {
  const found = claims
    .flatMap((claim) =>
      partyRoles.flatMap((part) => {
        const party = claim[part];
        return party === null ? [] : [{ claim: claim.id, part, party }];
      }),
    )
    .sort((a, b) => comparePlaces(a.party, b.party) || compare(a.claim, b.claim) || compare(a.part, b.part));
  const fullNames = new Map([...fullPersonNames(found.map(({ party }) => party)), ...namedNewcomers(claims)]);
  const entities = new Map<EntityId, Entity>();
  const parties = found.map(({ claim, part, party }): PartyEntity => {
    const entity = entityOf(party.kind, fullNames.get(party) ?? party.name, source);
    if (!entities.has(entity.id)) entities.set(entity.id, entity);
    return { claim, part, entity: entity.id };
  });
  return { entities: [...entities.values()], parties };
}

/**
 * "A new leader" in a headline, and the name in the text below: where a source tells of one named person only who took up a role in a unit, whoever it says took it up
 * without naming is that one.
 */
function namedNewcomers(claims: readonly Claim[]): ReadonlyMap<Party, string> {
  const starts = claims.filter(
    ({ type, polarity, range, object: unit }) =>
      type === 'posting' && polarity === 'affirmed' && range.starting && unit !== null,
  );
  const postOf = ({ role, object: unit }: Claim): string => `${role} ${unit && nameKey(unit.kind, unit.name)}`;
  const named = new Map<string, Map<string, string>>();
  for (const claim of starts) {
    if (isDoubtful('person', claim.subject.name)) continue;
    const names = named.get(postOf(claim)) ?? new Map<string, string>();
    const key = nameKey('person', claim.subject.name);
    if (!names.has(key)) names.set(key, claim.subject.name);
    named.set(postOf(claim), names);
  }
  const result = new Map<Party, string>();
  for (const claim of starts) {
    const { subject } = claim;
    const [only, ...others] = named.get(postOf(claim))?.values() ?? [];
    // A surname is a name, and has its own rule.
    if (only === undefined || others.length > 0 || subject.kind !== 'person' || !describesOnly(subject)) continue;
    result.set(subject, only);
  }
  return result;
}

/** Whether words describe and hold no name: all in small letters, where the script has them, but for the capitals of a headline. */
function describesOnly({ name }: Party): boolean {
  return isDoubtful('person', name) && newcomer.test(name);
}

const newcomer = /(?:^|\s)(?:new|next|another)\s+\p{L}+$|(?:^|\s)(?:قائد|زعيم|رئيس)(?:اً|ا)?\s+جديد/iu;

/** For each person named by one word: the only fuller name of the source that ends in it. */
function fullPersonNames(parties: readonly Party[]): ReadonlyMap<Party, string> {
  const people = parties.filter((party) => party.kind === 'person');
  const fuller = new Map<string, Map<string, string>>();
  for (const { name } of people) {
    if (isDoubtful('person', name)) continue;
    const key = nameKey('person', name);
    const last = key.slice(key.lastIndexOf(' ') + 1);
    const spellings = fuller.get(last) ?? new Map<string, string>();
    if (!spellings.has(key)) spellings.set(key, name);
    fuller.set(last, spellings);
  }
  const result = new Map<Party, string>();
  for (const party of people) {
    const key = nameKey('person', party.name);
    const candidates = key.includes(' ') ? undefined : fuller.get(key);
    const [only] = candidates?.values() ?? [];
    if (candidates?.size === 1 && only !== undefined && isDoubtful('person', party.name)) result.set(party, only);
  }
  return result;
}

function comparePlaces(a: Party, b: Party): number {
  return a.begin - b.begin || a.end - b.end || compare(a.kind, b.kind) || compare(a.name, b.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
