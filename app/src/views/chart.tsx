// The chart of command around a unit, on the day in the address; what is clicked is explained beside it.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { CommandChart, DateControl } from '../draw/index.tsx';
import type { DrawAsk } from '../draw/types.ts';
import { Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { useEntities } from '../queries.ts';
import { type ChartAnswer, type DossierAnswer, useChart, useDossier } from '../queries-weighed.ts';
import { text } from '../text.ts';
import { onDay, recordDays, useDay } from './weighed/day.ts';
import { EntityChoice } from './weighed/unit-choice.tsx';
import { type AskWhy, useWhy, WithWhy } from './weighed/why.tsx';

/** Units asked for at first, and when all are asked for: as many as the drawing folds and stays readable with. */
const firstUnits = 500;
const mostUnits = 5000;

/** The chart of command; without an id that of the unit most written of. */
export function ChartPage({ id }: { readonly id: string }) {
  const most = useEntities('unit', 1);
  if (id !== '') return <Chart key={id} unit={id} />;
  return (
    <Answered query={most}>
      {([first]) =>
        first ? (
          <Chart key={first.id} unit={first.id} />
        ) : (
          <div className="page">
            <h1>{text.weighed.chart.title}</h1>
            <Unverified />
            <p>{text.weighed.chart.none}</p>
            <p>
              <Link className="button" href="/">
                {text.states.toSources}
              </Link>
            </p>
          </div>
        )
      }
    </Answered>
  );
}

function Chart({ unit }: { readonly unit: string }) {
  useTitle(text.weighed.chart.title);
  const [on, chooseDay] = useDay();
  const [limit, setLimit] = useState(firstUnits);
  const [, navigate] = useLocation();
  const why = useWhy();
  const dossier = useDossier(unit);
  const days = dossier.data ? daysOf(dossier.data) : null;
  return (
    <Answered query={useChart(unit, on, limit)}>
      {(answer) => (
        <div className="page wide">
          <header className="view-head">
            <h1>
              {text.weighed.chart.title}: <EntityLink entity={answer.unit} />
            </h1>
            <Unverified />
          </header>
          <div className="list-tools">
            <EntityChoice
              label={text.weighed.chart.unit}
              chosen={answer.unit}
              kinds={['unit']}
              onChoose={(next) => navigate(onDay(`/chart/${encodeURIComponent(next)}`, on))}
            />
            <p className="soft">{text.weighed.chart.what}</p>
          </div>
          {days ? (
            <div className="day-bar">
              <DateControl day={on} onDay={chooseDay} days={days} />
            </div>
          ) : null}
          <WithWhy why={why}>
            <CommandChart
              answer={answer}
              {...(dossier.data ? { otherNames: otherNamesOf(dossier.data) } : {})}
              onAsk={(ask) => explain(ask, answer, why.ask)}
            />
            {answer.omitted > 0 && limit < mostUnits ? (
              <p>
                <button type="button" className="button" onClick={() => setLimit(mostUnits)}>
                  {text.weighed.chart.showAll(mostUnits)}
                </button>
              </p>
            ) : null}
          </WithWhy>
        </div>
      )}
    </Answered>
  );
}

/** The days on which something said of the unit begins or ends. */
function daysOf(dossier: DossierAnswer) {
  return recordDays([
    ...dossier.tenures.flatMap(({ claims }) => claims.map(({ claim }) => claim.range)),
    ...dossier.ties.flatMap(({ claims }) => claims.map(({ claim }) => claim.range)),
  ]);
}

function otherNamesOf({ unit, names }: DossierAnswer): ReadonlyMap<string, readonly string[]> {
  return new Map([[unit.id, names.map(({ name }) => name).filter((name) => name !== unit.name)]]);
}

function explain(ask: DrawAsk, answer: ChartAnswer, tell: AskWhy): void {
  const unitOf = (id: string) => answer.units.find(({ unit }) => unit.id === id);
  if (ask.kind === 'unit' || ask.kind === 'commander') {
    const unit = unitOf(ask.kind === 'unit' ? ask.id : ask.unit);
    if (unit) tell({ kind: 'unit', unit, on: answer.on });
  }
  if (ask.kind === 'edge') {
    const edge = answer.edges.find(({ id }) => id === ask.id);
    const below = unitOf(ask.unit);
    const above = unitOf(ask.superior);
    if (edge && below && above) tell({ kind: 'edge', edge, unit: below.unit, superior: above.unit });
  }
}
