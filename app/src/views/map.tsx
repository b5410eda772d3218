// Where a chosen unit or person, or the units most written of, are said to be on the day in the address.
import { useSearchParams } from 'wouter';
import { DateControl } from '../draw/index.tsx';
import { Unverified } from '../parts/notes.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { useEntities } from '../queries.ts';
import { useWhereAll, type WhereAnswer } from '../queries-weighed.ts';
import { text } from '../text.ts';
import type { Day } from '../types.ts';
import { daysOfClaims, useDay } from './weighed/day.ts';
import { mergePlaces } from './weighed/merge-places.ts';
import { Places } from './weighed/places.tsx';
import { EntityChoice } from './weighed/unit-choice.tsx';
import { useWhy, WithWhy } from './weighed/why.tsx';

/** Units shown where none is chosen: more would lie on each other. */
const mostUnits = 12;

/** The map, with a list of the same places beneath. */
export function MapPage() {
  useTitle(text.weighed.map.title);
  const [params, setParams] = useSearchParams();
  const [on, chooseDay] = useDay();
  const chosen = params.get('unit');
  const most = useEntities('unit', mostUnits);
  const asked = chosen ? [chosen] : (most.data ?? []).map(({ id }) => id);
  const always = useWhereAll(asked, null);
  const today = useWhereAll(asked, on);
  const days = daysOfClaims(always.answers?.flatMap(placeClaims) ?? []);
  const own = chosen ? (always.answers?.[0]?.entity ?? null) : null;
  const error = today.error ?? (chosen ? null : most.error);
  return (
    <div className="page wide">
      <header className="view-head">
        <h1>{text.weighed.map.title}</h1>
        <Unverified />
      </header>
      <div className="list-tools">
        <EntityChoice
          label={text.weighed.map.unit}
          chosen={own}
          none={text.weighed.map.most}
          kinds={['unit', 'person']}
          onChoose={(id) =>
            setParams(
              (old) => {
                const next = new URLSearchParams(old);
                if (id === '') next.delete('unit');
                else next.set('unit', id);
                return next;
              },
              { replace: true },
            )
          }
        />
      </div>
      {days ? (
        <div className="day-bar">
          <DateControl day={on} onDay={chooseDay} days={days} />
        </div>
      ) : null}
      {error ? <Failed error={error} retry={today.again} /> : null}
      {today.answers === undefined && !error ? <Loading /> : null}
      {today.answers ? <Shown answers={today.answers} on={on} /> : null}
    </div>
  );
}

function placeClaims({ places }: WhereAnswer) {
  return places.flatMap(({ claims }) => claims);
}

function Shown({ answers, on }: { readonly answers: readonly WhereAnswer[]; readonly on: Day | null }) {
  const why = useWhy();
  const places = mergePlaces(answers.map((answer) => answer.places));
  if (places.length === 0) return <p>{text.weighed.map.none}</p>;
  const placed = answers.filter((answer) => answer.places.length > 0);
  return (
    <WithWhy why={why}>
      <p>
        <span className="soft">{text.weighed.map.who(placed.length)}: </span>
        {placed.map(({ entity }, at) => (
          <span key={entity.id}>
            {at > 0 ? ' · ' : ''}
            <EntityLink entity={entity} />
          </span>
        ))}
        {on ? <span className="soft"> ({on})</span> : null}
      </p>
      <Places
        places={places}
        title={text.weighed.map.title}
        onAsk={(ask) => {
          const said = places.find(({ place }) => ask.kind === 'place' && place.id === ask.id);
          if (said) why.ask({ kind: 'place', said });
        }}
      />
    </WithWhy>
  );
}
