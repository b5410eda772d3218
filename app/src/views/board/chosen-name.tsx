import { useEntity } from '../../queries.ts';
import { text } from '../../text.ts';

/** A name chosen as a condition, with a way to leave it. */
export function ChosenName({ entity, onClear }: { readonly entity: string; readonly onClear: () => void }) {
  const name = useEntity(entity).data?.entity.name ?? entity;
  return (
    <p className="chosen-name">
      <bdi>{name}</bdi>{' '}
      <button
        type="button"
        className="icon-button"
        aria-label={text.clearName(name)}
        title={text.clearName(name)}
        onClick={onClear}
      >
        <span aria-hidden="true">×</span>
      </button>
    </p>
  );
}
