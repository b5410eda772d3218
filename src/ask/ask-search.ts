import type { Ledger } from '../ledger/index.ts';
import type { EntityId } from '../model/index.ts';
import { nameWords } from '../resolve/index.ts';
import type { ClaimView, SearchAnswer } from './answers.ts';
import { createViews } from './views.ts';

/** Claims with the words that are looked through for names: every name stands in a claim. */
const claimsLookedThrough = 400;

/** Entities, claims and texts that have all the words (beginnings of words; case and diacritics aside); at most `limit` of each. */
export async function askSearch(ledger: Ledger, query: string, limit: number): Promise<SearchAnswer> {
  const words = nameWords(query);
  if (words.length === 0) return { query, entities: [], claims: [], texts: [] };
  const views = createViews(ledger);
  const found = await views.claims(await ledger.claims({ words: query, limit: Math.max(limit, claimsLookedThrough) }));
  const entities = [];
  for (const id of [...namedIn(found, words)].slice(0, limit)) {
    const each = await ledger.entity(id);
    if (each !== undefined) entities.push({ id, kind: each.entity.kind, name: each.entity.name, claims: each.claims });
  }
  const hits = await ledger.searchText(query, limit);
  const lines = await views.lines(hits.map(({ source }) => source));
  const texts = hits.flatMap(({ source: id, passage }) => {
    const source = lines.get(id);
    return source === undefined ? [] : [{ source, passage }];
  });
  return { query, entities: entities.sort((a, b) => b.claims - a.claims), claims: found.slice(0, limit), texts };
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
