import { PlaceMap } from '../../draw/index.tsx';
import type { OnAsk, PlaceSaid } from '../../draw/types.ts';
import { EntityLink, Sentence } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import { ClaimLines, Stands } from './claims-said.tsx';
import { StandingWord } from './standing-word.tsx';

/** Places as a list with their doubt, and on a map where positions are known. */
export function Places(props: {
  readonly places: readonly PlaceSaid[];
  readonly title: string;
  readonly onAsk: OnAsk;
}) {
  const { places, title, onAsk } = props;
  if (places.length === 0) return <p className="soft">{text.weighed.noPlaces}</p>;
  const known = places.some(({ position }) => position !== null);
  return (
    <>
      {known ? (
        <PlaceMap places={places} onAsk={onAsk} title={title} />
      ) : (
        <p className="soft">{text.weighed.noPosition}</p>
      )}
      <ul className="places">
        {places.map((said) => (
          <li key={said.place.id} className="tie" data-step tabIndex={-1}>
            <p className="tie-parties">
              <EntityLink entity={said.place} />{' '}
              <span className="soft">{said.kinds.map(text.kindName).join(text.comma)}</span>{' '}
              <StandingWord asOf={said.asOf} />
              {said.against.length > 0 ? <span className="negated"> ≠ {text.weighed.disputed}</span> : null}
            </p>
            <InferredBy said={said} />
            <Stands backing={said.backing} claims={said.claims} against={said.against} typed />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says that no source places it there, by which rule it follows and from which words. */
export function InferredBy({ said }: { readonly said: PlaceSaid }) {
  if (!said.inferred) return null;
  return (
    <div className="inferred">
      <p>
        {text.weighed.inferred} <Sentence>{said.rule ?? ''}</Sentence>
      </p>
      <details>
        <summary>{text.weighed.premises}</summary>
        <ClaimLines views={said.premises} typed />
      </details>
    </div>
  );
}
