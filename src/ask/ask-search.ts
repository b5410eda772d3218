import type { Ledger, RecordedEntity } from '../ledger/index.ts';
import { nameWords } from '../resolve/index.ts';
import type { SearchAnswer } from './answers.ts';
import { createViews, refOf } from './views.ts';

/** Entities, claims and texts that have all the words (beginnings of words; case and diacritics aside); at most `limit` of each. */
export async function askSearch(ledger: Ledger, query: string, limit: number): Promise<SearchAnswer> {
  const words = nameWords(query);
  if (words.length === 0) return { query, entities: [], claims: [], texts: [] };
  const views = createViews(ledger);
  const entities = (await ledger.entities())
    .filter((each) => hasWords(each, words))
    .slice(0, limit)
    .map((each) => ({ ...refOf(each), claims: each.claims }));
  const claims = await views.claims(await ledger.claims({ words: query, limit }));
  const lines = await views.lines();
  const texts = (await ledger.searchText(query, limit)).flatMap(({ source: id, passage }) => {
    const source = lines.get(id);
    return source === undefined ? [] : [{ source, passage }];
  });
  return { query, entities, claims, texts };
}

function hasWords(each: RecordedEntity, words: readonly string[]): boolean {
  return [each.entity.name, ...each.names.map(({ name }) => name)].some((name) => {
    const own = nameWords(name);
    return words.every((word) => own.some((other) => other.startsWith(word)));
  });
}
