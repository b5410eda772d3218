import type { Ledger, RecordedEntity } from '../ledger/index.ts';
import type { EntityKind } from '../model/index.ts';
import { entityKinds, MusterError } from '../model/index.ts';
import { nameKey, suggestNames } from '../resolve/index.ts';
import type { EntityRef } from './answers.ts';
import { refOf } from './views.ts';

/** The entity a name or id means, and the others it could mean. */
export interface FoundEntity {
  readonly recorded: RecordedEntity;
  readonly alike: readonly EntityRef[];
}

/** At most so many entities or names are listed in an error's hint: enough to choose from, short enough to read. */
const listed = 6;

/**
 * The entity that an id or a name means. Of several entities of one name those of the first of `kinds` win, then those whose name holds
 * across sources; the rest is given as `alike`.
 * @param kinds Kinds to look among, best first; without it, any kind.
 * @throws {MusterError} `entity-unknown` with the nearest names, `entity-ambiguous` with the entities the name can mean
 */
export async function findEntity(
  ledger: Ledger,
  nameOrId: string,
  kinds?: readonly EntityKind[],
): Promise<FoundEntity> {
  if (/^ent-[0-9a-f]{16}$/.test(nameOrId)) {
    const recorded = await ledger.entity(nameOrId);
    if (recorded === undefined) throw unknown(nameOrId, []);
    const others = await answering(ledger, recorded.entity.name);
    return { recorded, alike: refsWithout(others, recorded) };
  }
  const all = await answering(ledger, nameOrId);
  const wanted = kinds === undefined ? all : firstOfKind(all, kinds);
  const firm = wanted.filter(({ entity }) => entity.scope === null);
  const candidates = firm.length > 0 ? firm : wanted;
  const [recorded] = candidates;
  if (recorded === undefined) throw unknown(nameOrId, await nearestNames(ledger, nameOrId, kinds), all, kinds);
  if (candidates.length > 1) throw ambiguous(nameOrId, candidates);
  return { recorded, alike: refsWithout(all, recorded) };
}

/** Every entity the name can mean, of any kind, most claims first. */
async function answering(ledger: Ledger, name: string): Promise<readonly RecordedEntity[]> {
  const byId = new Map<string, RecordedEntity>();
  for (const key of new Set(entityKinds.map((kind) => nameKey(kind, name)))) {
    if (key === '') continue;
    for (const each of await ledger.entitiesByKey(key)) {
      // A key belongs to a kind: "General Front" is the person "front" and the unit "general front".
      if (nameKey(each.entity.kind, name) === key) byId.set(each.entity.id, each);
    }
  }
  return [...byId.values()].sort((a, b) => b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1));
}

function firstOfKind(all: readonly RecordedEntity[], kinds: readonly EntityKind[]): readonly RecordedEntity[] {
  for (const kind of kinds) {
    const found = all.filter(({ entity }) => entity.kind === kind);
    if (found.length > 0) return found;
  }
  return [];
}

function refsWithout(all: readonly RecordedEntity[], one: RecordedEntity): readonly EntityRef[] {
  return all.filter(({ entity }) => entity.id !== one.entity.id).map(refOf);
}

async function nearestNames(
  ledger: Ledger,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Promise<readonly string[]> {
  const entities = await ledger.entities();
  const names = entities
    .filter(({ entity }) => kinds === undefined || kinds.includes(entity.kind))
    .flatMap((each) => [each.entity.name, ...each.names.map((spelling) => spelling.name)]);
  return suggestNames(name, names, listed);
}

function unknown(
  asked: string,
  nearest: readonly string[],
  ofOtherKind: readonly RecordedEntity[] = [],
  kinds: readonly EntityKind[] = [],
): MusterError {
  if (ofOtherKind.length > 0) {
    return new MusterError('entity-unknown', `No ${kinds.join(' or ')} in this case is called "${asked}".`, {
      hint: `The name is known as: ${ofOtherKind.slice(0, listed).map(describe).join('; ')}.`,
    });
  }
  return new MusterError('entity-unknown', `Nothing in this case is called "${asked}".`, {
    hint:
      nearest.length > 0
        ? `The nearest names are: ${nearest.join('; ')}.`
        : 'No name in this case is near it. A search of the texts may find the words.',
  });
}

function ambiguous(asked: string, candidates: readonly RecordedEntity[]): MusterError {
  const more = candidates.length > listed ? `; and ${candidates.length - listed} more` : '';
  return new MusterError('entity-ambiguous', `"${asked}" can mean ${candidates.length} things in this case.`, {
    hint: `Ask by id: ${candidates.slice(0, listed).map(describe).join('; ')}${more}.`,
  });
}

function describe({ entity }: RecordedEntity): string {
  const where = entity.scope === null ? '' : `, only in ${entity.scope}`;
  return `${entity.id} (${entity.kind} ${entity.name}${where})`;
}
