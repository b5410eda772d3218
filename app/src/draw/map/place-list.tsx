import type { OnAsk, PlaceSaid } from '../types.ts';
import type { DrawWords } from '../words.ts';

interface ListProps {
  readonly places: readonly PlaceSaid[];
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  /** It stands behind the drawing for screen readers: its buttons are no stops of the Tab key. */
  readonly inert: boolean;
}

/** Places with all the map says of them, in words. */
export function PlaceList({ places, words, onAsk, inert }: ListProps) {
  return (
    <ul className="draw-list" aria-label={words.map.list}>
      {places.map((said) => (
        <li key={said.place.id}>
          <button
            type="button"
            className="link"
            tabIndex={inert ? -1 : undefined}
            onClick={() => onAsk({ kind: 'place', id: said.place.id })}
          >
            <bdi>{said.place.name}</bdi>
          </button>{' '}
          <span className="soft">
            {said.kinds.map((kind) => words.kindName(kind) + words.comma)}
            {said.inferred
              ? words.map.inferred(said.rule ?? words.standings.inferred.what)
              : said.asOf
                ? words.standings[said.asOf].name
                : words.map.noDay}
            {words.comma}
            {words.claims(said.claims.length)}
            {words.comma}
            {words.origins(said.backing.origins.length)}
            {said.against.length > 0 ? `${words.comma}${words.chart.against(said.against.length)}` : ''}
            {said.position === null ? `${words.comma}${words.map.nowhere}` : ''}
          </span>
        </li>
      ))}
    </ul>
  );
}
