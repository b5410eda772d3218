import { type EntityLine, useEntities } from '../../queries.ts';
import { text } from '../../text.ts';
import type { EntityKind, EntityRef } from '../../types.ts';

/** Entities offered; any other is reached from its own page or by the search. */
const offered = 300;

/** A box to choose a unit (or a person) by, those most written of first. */
export function EntityChoice(props: {
  readonly label: string;
  readonly chosen: EntityRef | null;
  readonly none?: string;
  readonly kinds: readonly EntityKind[];
  readonly onChoose: (id: string) => void;
}) {
  const { label, chosen, none, kinds, onChoose } = props;
  const units = useEntities('unit', offered).data ?? [];
  const people = useEntities('person', offered).data ?? [];
  const groups: readonly (readonly [string, readonly EntityLine[]])[] = [
    [text.weighed.map.units, kinds.includes('unit') ? units : []],
    [text.weighed.map.people, kinds.includes('person') ? people : []],
  ];
  const known = chosen === null || groups.some(([, all]) => all.some(({ id }) => id === chosen.id));
  return (
    <label className="choice">
      {label}{' '}
      <select className="field" value={chosen?.id ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {known || chosen === null ? null : <option value={chosen.id}>{chosen.name}</option>}
        {groups.map(([name, all]) =>
          all.length === 0 ? null : (
            <optgroup key={name} label={name}>
              {all.map((entity) => (
                <option key={entity.id} value={entity.id}>
                  {entity.name} ({text.showNumber(entity.claims)})
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
}
