// Two entities that may be one, side by side.

import { isolate } from '../../lib/isolate.ts';
import { ClaimLine } from '../../parts/claim-line.tsx';
import { SharedNote } from '../../parts/notes.tsx';
import { EntityLink, Sentence } from '../../parts/words.tsx';
import { useSources } from '../../queries.ts';
import type { Suggestion } from '../../queries-weighed.ts';
import { text } from '../../text.ts';
import type { ClaimView, EntityRef } from '../../types.ts';

type Side = Suggestion['left'];

/** Both sides of a pair: names, where they are written, and what is said of each, what both share marked. */
export function PairSides({ pair }: { readonly pair: Suggestion }) {
  const shared = sharedBy(pair.left, pair.right);
  return (
    <>
      {shared.length > 0 ? (
        <p className="shared">
          <span className="soft">{text.weighed.who.both}: </span>
          {shared.map((entity, at) => (
            <span key={entity.id}>
              {at > 0 ? ' · ' : ''}
              <EntityLink entity={entity} />
            </span>
          ))}
        </p>
      ) : null}
      <SharedNote lines={[...pair.left.about, ...pair.right.about].map(({ source }) => source)}>
        <div className="pair-sides">
          <SideOf side={pair.left} />
          <SideOf side={pair.right} />
        </div>
      </SharedNote>
    </>
  );
}

function SideOf({ side }: { readonly side: Side }) {
  const scope = useSources().data?.find(({ id }) => id === side.scope);
  return (
    <section className="pair-side" aria-label={isolate(side.entity.name)}>
      <h3>
        <EntityLink entity={side.entity} />{' '}
        <span className="soft pair-kind">{text.kinds[side.entity.kind].one.toLowerCase()}</span>
      </h3>
      <dl>
        <div>
          <dt>{text.weighed.who.names}</dt>
          <dd>
            {side.names.map(({ name, claims }) => (
              <span key={name} className="spelling">
                <bdi>{name}</bdi> <span className="count">{text.showNumber(claims)}</span>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{text.weighed.who.claims}</dt>
          <dd>{text.showNumber(side.claims)}</dd>
        </div>
        {side.scope === null ? null : (
          <div>
            <dt>{text.weighed.who.scope}</dt>
            <dd>
              <bdi>{scope?.publication ?? scope?.title ?? scope?.name ?? side.scope}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {side.about.length === 0 ? <p className="soft">{text.weighed.who.noAbout}</p> : null}
      <ul className="claim-lines" aria-label={text.weighed.who.about}>
        {side.about.map((view) => (
          <ClaimLine key={view.claim.id} view={view} typed />
        ))}
      </ul>
    </section>
  );
}

/** Entities that claims of both sides name besides the two themselves: the unit both command, the place both are at. */
function sharedBy(left: Side, right: Side): readonly EntityRef[] {
  const own = new Set([left.entity.id, right.entity.id]);
  const others = (views: readonly ClaimView[]) =>
    new Map(
      views
        .flatMap(({ entities }) => Object.values(entities))
        .filter(({ id }) => !own.has(id))
        .map((entity) => [entity.id, entity]),
    );
  const named = others(right.about);
  return [...others(left.about).values()].filter(({ id }) => named.has(id));
}

/** Why two may be one, as the record's rules put it. */
export function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul className="reasons" aria-label={text.weighed.who.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>
          <Sentence>{reason}</Sentence>
        </li>
      ))}
    </ul>
  );
}
