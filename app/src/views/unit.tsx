// What is weighed of a unit or organisation: who commands it, disputes, numbers, places, relations, names, how it is told.
import { Link } from 'wouter';
import { DateControl, StrengthChart, TenureBands } from '../draw/index.tsx';
import type { DrawAsk, TenureView } from '../draw/types.ts';
import { Answered } from '../parts/states.tsx';
import { TenureChart } from '../parts/tenure-chart.tsx';
import { EntityLink } from '../parts/words.tsx';
import { useWho } from '../queries.ts';
import { type DossierAnswer, useBacks, useDossier, useWhere } from '../queries-weighed.ts';
import { text } from '../text.ts';
import type { CommandAnswer, CommanderAnswer, Day } from '../types.ts';
import { ClaimLines, Stands } from './weighed/claims-said.tsx';
import { DatesSaid } from './weighed/dates-said.tsx';
import { onDay, recordDays, useDay } from './weighed/day.ts';
import { DisputesOf } from './weighed/disputes-of.tsx';
import { Frames } from './weighed/frames.tsx';
import { Places } from './weighed/places.tsx';
import { Section, SectionNav } from './weighed/sections.tsx';
import { StandingWord } from './weighed/standing-word.tsx';
import { Ranks, Stretches } from './weighed/tenure-said.tsx';
import { Ties } from './weighed/ties.tsx';
import type { AskWhy } from './weighed/why.tsx';

/** The weighed part of a unit's page. */
export function UnitRecord({ unit, onWhy }: { readonly unit: string; readonly onWhy: AskWhy }) {
  const [on, chooseDay] = useDay();
  const who = useWho(unit, on);
  const query = useDossier(unit);
  return (
    <Answered query={query}>
      {(dossier) => {
        const days = recordDays(rangesOf(dossier));
        const sections = [
          'command',
          'disputes',
          'strength',
          'places',
          'relations',
          'names',
          'frames',
          'claims',
        ] as const;
        return (
          <>
            <SectionNav names={sections} />
            <p className="why-links">
              <Link href={onDay(`/chart/${encodeURIComponent(unit)}`, on)}>{text.weighed.chartLink}</Link>
              <Link href={onDay(`/map?unit=${encodeURIComponent(unit)}`, on)}>{text.weighed.mapLink}</Link>
            </p>
            <div className="day-bar">
              <DateControl day={on} onDay={chooseDay} days={days ?? someDay} />
            </div>
            <Section name="command" title={text.command.title}>
              <Answered query={who}>{(answer) => <Command answer={answer} onWhy={onWhy} />}</Answered>
              <OtherRoles tenures={dossier.tenures} on={on} onWhy={onWhy} />
            </Section>
            <Section name="disputes">
              <DisputesOf disputes={dossier.disputes} />
            </Section>
            <Section name="strength">
              {dossier.strengths.length === 0 ? (
                <p className="soft">{text.weighed.noNumbers}</p>
              ) : (
                <StrengthChart numbers={dossier.strengths} onAsk={(ask) => askClaim(ask, onWhy)} />
              )}
            </Section>
            <Section name="places">
              <PlacesOn unit={unit} on={on} onWhy={onWhy} />
            </Section>
            <Section name="relations">
              <TiesOn dossier={dossier} unit={unit} on={on} />
            </Section>
            <Section name="names">
              <Names dossier={dossier} />
            </Section>
            {dossier.incidents.length + dossier.other.length > 0 ? (
              <Section name="other">
                <ClaimLines views={[...dossier.incidents, ...dossier.other]} typed />
              </Section>
            ) : null}
            <Section name="frames" title={text.weighed.framesTitle}>
              <Frames entity={unit} onWhy={onWhy} />
            </Section>
          </>
        );
      }}
    </Answered>
  );
}

/** The days of a date control where the record knows none: it then says nothing of the record. */
const someDay = { first: '2000-01-01' as Day, last: '2000-12-31' as Day, changes: [] };

/** Everything with days in it. */
function rangesOf(dossier: DossierAnswer) {
  const views = [
    ...dossier.tenures.flatMap(({ claims }) => claims),
    ...dossier.strengths.map(({ view }) => view),
    ...dossier.places.flatMap(({ claims }) => claims),
    ...dossier.ties.flatMap(({ claims }) => claims),
    ...dossier.succession,
    ...dossier.other,
  ];
  return views.map(({ claim }) => claim.range);
}

/** Opens the claim that was clicked in a drawing. */
export function askClaim(ask: DrawAsk, onWhy: AskWhy): void {
  if (ask.kind === 'claim') onWhy({ kind: 'claims', title: text.weighed.showQuotes, ids: [ask.id] });
}

/** Opens the tenure that was clicked in a drawing. */
export function askTenure(ask: DrawAsk, tenures: readonly TenureView[], onWhy: AskWhy): void {
  askClaim(ask, onWhy);
  const tenure = ask.kind === 'tenure' ? tenures.find(({ id }) => id === ask.id) : undefined;
  if (tenure) onWhy({ kind: 'tenure', tenure });
}

function Command({ answer, onWhy }: { readonly answer: CommandAnswer; readonly onWhy: AskWhy }) {
  const nothing = answer.otherDays.length > 0 ? text.command.nobody : text.command.never;
  const tenures = [...answer.commanders, ...answer.otherDays].flatMap((commander) => commander.tenures);
  return (
    <>
      <div aria-live="polite">
        {answer.commanders.length === 0 ? <p>{answer.on ? nothing : text.command.never}</p> : null}
        {answer.disputed ? <p className="disputed">{text.command.disputed}</p> : null}
      </div>
      <ul className="commanders">
        {answer.commanders.map((commander) => (
          <Commander key={commander.person.id} said={commander} />
        ))}
      </ul>
      {answer.on && answer.otherDays.length > 0 ? (
        <details className="other-days">
          <summary>{text.command.otherDays}</summary>
          <ul className="commanders">
            {answer.otherDays.map((commander) => (
              <Commander key={commander.person.id} said={commander} />
            ))}
          </ul>
        </details>
      ) : null}
      {answer.superiors.length > 0 ? (
        <>
          <h3>{text.command.superiors}</h3>
          <ul className="commanders">
            {answer.superiors.map((superior) => (
              <li key={superior.body.id} className="commander" data-as-of={superior.asOf ?? 'any'}>
                <p className="commander-name">
                  <EntityLink entity={superior.body} />
                  <StandingWord asOf={superior.asOf} />
                </p>
                <details>
                  <summary>
                    {text.command.claims(superior.claims.length)}
                    {superior.against.length > 0 ? `, ${text.command.against(superior.against.length)}` : ''}
                  </summary>
                  <ClaimLines views={[...superior.claims, ...superior.against]} typed />
                </details>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {tenures.length > 0 ? (
        <>
          <h3>{text.weighed.tenuresTitle}</h3>
          <TenureBands
            tenures={tenures}
            on={answer.on}
            onAsk={(ask) => askTenure(ask, tenures, onWhy)}
            title={text.command.title}
          />
          <details className="claim-by-claim">
            <summary>{text.weighed.claimByClaim}</summary>
            <TenureChart answer={answer} />
          </details>
        </>
      ) : null}
    </>
  );
}

/** Somebody said to command: how far the claims reach for the day, every date given, and all for and against. */
function Commander({ said }: { readonly said: CommanderAnswer }) {
  return (
    <li className="commander" data-as-of={said.asOf ?? 'any'} data-step tabIndex={-1}>
      <p className="commander-name">
        <EntityLink entity={said.person} />
        <StandingWord asOf={said.asOf} />
      </p>
      <Ranks ranks={said.ranks} />
      <DatesSaid starts={said.starts} ends={said.ends} />
      {said.tenures.map((tenure) => (
        <Stretches key={tenure.id} tenure={tenure} />
      ))}
      <Stands backing={said.backing} claims={said.claims} against={said.against} />
    </li>
  );
}

function OtherRoles(props: {
  readonly tenures: readonly TenureView[];
  readonly on: Day | null;
  readonly onWhy: AskWhy;
}) {
  const others = props.tenures.filter(({ role }) => role !== 'commander');
  if (others.length === 0) return null;
  return (
    <>
      <h3>{text.weighed.otherRoles}</h3>
      <ul className="plain-list">
        {others.map((tenure) => (
          <li key={tenure.id} className="tie" data-step tabIndex={-1}>
            <p className="tie-parties">
              <EntityLink entity={tenure.person} /> <span className="soft">{text.weighed.roles[tenure.role]}</span>{' '}
              <button type="button" className="link" onClick={() => props.onWhy({ kind: 'tenure', tenure })}>
                {text.weighed.why}
              </button>
            </p>
            <Stretches tenure={tenure} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PlacesOn(props: { readonly unit: string; readonly on: Day | null; readonly onWhy: AskWhy }) {
  return (
    <Answered query={useWhere(props.unit, props.on)}>
      {(answer) => (
        <>
          <Places
            places={answer.places}
            title={text.weighed.sectionNames.places}
            onAsk={(ask) => {
              const said = ask.kind === 'place' ? answer.places.find(({ place }) => place.id === ask.id) : undefined;
              if (said) props.onWhy({ kind: 'place', said });
            }}
          />
          {answer.disputes.length > 0 ? <DisputesOf disputes={answer.disputes} /> : null}
        </>
      )}
    </Answered>
  );
}

/** Relations, with who backs it as it stands on the day: the others are told without one. */
function TiesOn(props: { readonly dossier: DossierAnswer; readonly unit: string; readonly on: Day | null }) {
  const { dossier, unit, on } = props;
  return (
    <Answered query={useBacks(unit, on)}>
      {({ backers, backed }) => {
        const support = [...backers, ...backed];
        const others = dossier.ties.filter(({ type }) => type !== 'support');
        const hidden = on === null ? 0 : dossier.ties.filter(({ type }) => type === 'support').length - support.length;
        return (
          <>
            <Ties ties={[...support, ...others]} />
            {hidden > 0 ? <p className="soft">{text.weighed.notOnDay(hidden)}</p> : null}
          </>
        );
      }}
    </Answered>
  );
}

function Names({ dossier }: { readonly dossier: DossierAnswer }) {
  if (dossier.otherNames.length === 0 && dossier.succession.length === 0)
    return <p className="soft">{text.weighed.noNames}</p>;
  return (
    <>
      {dossier.otherNames.length > 0 ? (
        <>
          <h3>{text.weighed.otherNames}</h3>
          <ul>
            {dossier.otherNames.map(({ entity, how, claims }) => (
              <li key={`${how} ${entity.id}`} className="tie" data-step tabIndex={-1}>
                <p className="tie-parties">
                  <span className="soft">{text.weighed.how[how]}</span> <EntityLink entity={entity} />
                </p>
                <details>
                  <summary>{text.command.claims(claims.length)}</summary>
                  <ClaimLines views={claims} typed />
                </details>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {dossier.succession.length > 0 ? (
        <>
          <h3>{text.weighed.succession}</h3>
          <ClaimLines views={dossier.succession} />
        </>
      ) : null}
    </>
  );
}
