import type { Ledger, RecordedEntity } from '../ledger/index.ts';
import type { EntityKind } from '../model/index.ts';
import { entityKinds, MusterError, partyRoles } from '../model/index.ts';
import {
  likelyLine,
  matchNames,
  nameBlocks,
  nameKey,
  nameWords,
  possibleLine,
  suggestNames,
} from '../resolve/index.ts';
import type { EntityRef } from './answers.ts';
import { refOf } from './views.ts';

/** The entity a name or id means, and the others it could mean. */
export interface FoundEntity {
  readonly recorded: RecordedEntity;
  readonly alike: readonly EntityRef[];
}

/** At most so many entities or names are listed in an error's hint: enough to choose from, short enough to read. */
const listed = 6;

/** At most so many entities that share a key with an unknown name are compared with it: those that share most. */
const mostCompared = 60;

/**
 * The entity that an id or a name means. Of several entities of one name those of the first of `kinds` win, then those whose name holds
 * across sources; the rest is given as `alike`. A name no source spells so is looked for among spellings of it, in any script.
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
  const candidates = firmOf(wanted);
  const [recorded] = candidates;
  if (recorded === undefined) return findSpelling(ledger, nameOrId, kinds, all);
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
  return [...byId.values()].sort(byClaims);
}

/**
 * The entity of which a name is a spelling nobody has met yet. Only one that is likely, and alone so, is taken; else the error names those near it.
 */
async function findSpelling(
  ledger: Ledger,
  name: string,
  kinds: readonly EntityKind[] | undefined,
  ofOtherKind: readonly RecordedEntity[],
): Promise<FoundEntity> {
  const near = await spelledLike(ledger, name, kinds ?? entityKinds);
  const likely = near.filter(({ score }) => score >= likelyLine).map(({ recorded }) => recorded);
  const wanted = firmOf(kinds === undefined ? likely : firstOfKind(likely, kinds));
  const [recorded] = wanted;
  if (wanted.length > 1 && !isPlain(near, wanted)) throw ambiguous(name, wanted);
  if (recorded !== undefined && ofOtherKind.length === 0) return { recorded, alike: refsWithout(likely, recorded) };
  const nearest = near.length > 0 ? near.map(({ spelling }) => spelling) : await namesWithWords(ledger, name, kinds);
  throw unknown(name, [...new Set(nearest)].slice(0, listed), ofOtherKind, kinds);
}

/** So much nearer than the next a spelling must be to be taken without asking. */
const plainLead = 0.05;

/** Whether the nearest of several is plainly so: "Maghaweer Thawra" is the faction before it is the faction's command. */
function isPlain(near: readonly Spelled[], wanted: readonly RecordedEntity[]): boolean {
  const scores = wanted.map(({ entity }) => near.find(({ recorded }) => recorded.entity.id === entity.id)?.score ?? 0);
  return (scores[0] ?? 0) - Math.max(...scores.slice(1)) >= plainLead;
}

/** An entity a name may be a spelling of. */
export interface Spelled {
  readonly recorded: RecordedEntity;
  /** The spelling nearest to the name asked for. */
  readonly spelling: string;
  readonly score: number;
}

/** Entities of these kinds of which the name asked for may be a spelling, in any script, nearest first. */
export async function spelledLike(
  ledger: Ledger,
  name: string,
  kinds: readonly EntityKind[],
): Promise<readonly Spelled[]> {
  const blocks = [...new Set(kinds.flatMap((kind) => nameBlocks(kind, name)))];
  if (blocks.length === 0) return [];
  const found = await ledger.entitiesByBlock(blocks, mostCompared);
  return found
    .filter(({ entity }) => kinds.includes(entity.kind))
    .map((recorded): Spelled => {
      const spellings = [recorded.entity.name, ...recorded.names.map((spelling) => spelling.name)];
      const scored = spellings.map((spelling) => ({
        spelling,
        score: matchNames(recorded.entity.kind, name, spelling).score,
      }));
      const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
      return { recorded, ...best };
    })
    .filter(({ score }) => score >= nearEnough)
    .sort((a, b) => b.score - a.score || byClaims(a.recorded, b.recorded));
}

/** Names that have a word of the name asked for, nearest first: what is offered where no spelling is like it. */
async function namesWithWords(
  ledger: Ledger,
  name: string,
  kinds: readonly EntityKind[] | undefined,
): Promise<readonly string[]> {
  const words = nameWords(name)
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostWords);
  const names: string[] = [];
  for (const word of words) {
    for (const { claim } of await ledger.claims({ words: word, limit: claimsLookedThrough })) {
      for (const part of partyRoles) {
        const party = claim[part];
        if (party !== null && (kinds === undefined || kinds.includes(party.kind))) names.push(party.name);
      }
    }
  }
  return suggestNames(name, names, listed);
}

/** Words of an unknown name that are looked for, the longest. */
const mostWords = 3;

/** Claims with such a word that are looked through. */
const claimsLookedThrough = 100;

/** Names somewhat below what would be suggested as one are still worth naming to somebody who looks for one. */
const nearEnough = possibleLine / 2;

/** Entities whose name holds across sources, where there are any. */
function firmOf(all: readonly RecordedEntity[]): readonly RecordedEntity[] {
  const firm = all.filter(({ entity }) => entity.scope === null);
  return firm.length > 0 ? firm : all;
}

function byClaims(a: RecordedEntity, b: RecordedEntity): number {
  return b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1);
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
