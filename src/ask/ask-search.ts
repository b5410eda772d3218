import type { Ledger } from '../ledger/index.ts';
import type { EntityId } from '../model/index.ts';
import { entityKinds } from '../model/index.ts';
import { nameWords, possibleLine } from '../resolve/index.ts';
import type { ClaimView, SearchAnswer } from './answers.ts';
import { spelledLike } from './find-entity.ts';
import { createViews } from './views.ts';

/** Claims with the words that are looked through for names: every name stands in a claim. */
const claimsLookedThrough = 400;

/**
 * Entities, claims and texts that have all the words (beginnings of words; case and diacritics aside); at most `limit` of each. After the entities come those
 * the words may be another spelling of, in any script.
 */
export async function askSearch(ledger: Ledger, query: string, limit: number): Promise<SearchAnswer> {
  const words = nameWords(query);
  if (words.length === 0) return { query, entities: [], claims: [], texts: [] };
  const views = createViews(ledger);
  const found = await views.claims(await ledger.claims({ words: query, limit: Math.max(limit, claimsLookedThrough) }));
  const entities = [];
  const likely = [];
  for (const id of [...namedIn(found, words)].slice(0, limit)) {
    const each = await ledger.entity(id);
    if (each !== undefined) entities.push({ id, kind: each.entity.kind, name: each.entity.name, claims: each.claims });
  }
  // Spellings nobody has met yet come after those that stand in the record.
  for (const { recorded, score } of entities.length < limit ? await spelledLike(ledger, query, entityKinds) : []) {
    const { entity, claims } = recorded;
    if (score < possibleLine || entities.some(({ id }) => id === entity.id)) continue;
    likely.push({ id: entity.id, kind: entity.kind, name: entity.name, claims });
  }
  const hits = await ledger.searchText(query, limit);
  const lines = await views.lines(hits.map(({ source }) => source));
  const texts = hits.flatMap(({ source: id, passage }) => {
    const source = lines.get(id);
    return source === undefined ? [] : [{ source, passage }];
  });
  return {
    query,
    entities: [...entities.sort((a, b) => b.claims - a.claims), ...likely].slice(0, limit),
    claims: found.slice(0, limit),
    texts,
  };
}

/** Entities of which a spelling has all the words. */
function namedIn(views: readonly ClaimView[], words: readonly string[]): ReadonlySet<EntityId> {
  const ids = new Set<EntityId>();
  for (const { claim, entities } of views) {
    for (const part of ['subject', 'object', 'appointedBy', 'replaces'] as const) {
      const entity = entities[part];
      const spelled = [claim[part]?.name, claim[part]?.text, entity?.name];
      if (entity !== undefined && spelled.some((name) => name !== undefined && hasWords(name, words)))
        ids.add(entity.id);
    }
  }
  return ids;
}

function hasWords(name: string, words: readonly string[]): boolean {
  const own = nameWords(name);
  return words.every((word) => own.some((other) => other.startsWith(word)));
}
