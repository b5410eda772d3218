import type { EntityKind } from '../../model/index.ts';
import { type BodyName, parseBody } from './body-name.ts';
import { type PersonName, parsePerson } from './person-name.ts';

/** A name taken apart by its kind. */
export type ParsedName =
  | { readonly kind: 'person'; readonly person: PersonName; readonly body: null }
  | { readonly kind: Exclude<EntityKind, 'person'>; readonly person: null; readonly body: BodyName };

/** Names taken apart lately: one name is compared with many. Bounded, and without effect on results. */
const recent = new Map<string, ParsedName>();
const mostRecent = 4096;

/** Takes a name apart. */
export function parseName(kind: EntityKind, name: string): ParsedName {
  const id = `${kind}\t${name}`;
  const known = recent.get(id);
  if (known !== undefined) return known;
  const parsed: ParsedName =
    kind === 'person'
      ? { kind, person: parsePerson(name), body: null }
      : { kind, person: null, body: parseBody(name, kind) };
  if (recent.size >= mostRecent) recent.clear();
  recent.set(id, parsed);
  return parsed;
}
