import type { Entity, Relation } from '../score/document.ts';

const relationTo: { readonly [type: string]: string } = {
  Rank: 'has_rank',
  Title: 'has_title',
  Role: 'has_role',
  Title_Role: 'has_title_or_role',
  Organization: 'is_posted',
};

/** The naive linker: every rank, title and organization belongs to the person nearest to it on its line; the earlier one of two as near. */
export function nearestPersonRelations(text: string, entities: readonly Entity[]): Relation[] {
  const persons = entities.filter(({ type }) => type === 'Person');
  return entities.flatMap((entity): Relation[] => {
    const type = relationTo[entity.type];
    if (type === undefined || entity.id === undefined) return [];
    const gap = (person: Entity) => Math.max(person.begin - entity.end, entity.begin - person.end);
    const sameLine = (person: Entity) =>
      !text.slice(Math.min(person.end, entity.end), Math.max(person.begin, entity.begin)).includes('\n');
    const [nearest] = persons.filter(sameLine).sort((a, b) => gap(a) - gap(b) || a.begin - b.begin);
    return nearest?.id === undefined ? [] : [{ type, from: nearest.id, to: entity.id }];
  });
}
