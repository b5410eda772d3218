// What is weighed of a person: posts held, ranks, whereabouts with the alternatives texts give, disputes, what else is said.
import { DateControl } from '../draw/index.tsx';
import { Answered } from '../parts/states.tsx';
import { EntityLink } from '../parts/words.tsx';
import { type CareerAnswer, useCareer, useWhere } from '../queries-weighed.ts';
import { text } from '../text.ts';
import type { ClaimView, Day } from '../types.ts';
import { askTenure } from './unit.tsx';
import { ClaimLines, Stands } from './weighed/claims-said.tsx';
import { DatesSaid } from './weighed/dates-said.tsx';
import { daysOfClaims, useDay } from './weighed/day.ts';
import { DisputesOf } from './weighed/disputes-of.tsx';
import { Frames } from './weighed/frames.tsx';
import { Places } from './weighed/places.tsx';
import { Section, SectionNav } from './weighed/sections.tsx';
import { StandingWord } from './weighed/standing-word.tsx';
import { CareerBands, Ranks, Stretches } from './weighed/tenure-said.tsx';
import type { AskWhy } from './weighed/why.tsx';

/** The weighed part of a person's page. */
export function PersonRecord({ person, onWhy }: { readonly person: string; readonly onWhy: AskWhy }) {
  const [on, chooseDay] = useDay();
  const where = useWhere(person, on);
  return (
    <Answered query={useCareer(person)}>
      {(career) => {
        const placed = where.data?.places.flatMap(({ claims }) => claims) ?? [];
        const days = daysOfClaims([...career.tenures.flatMap(({ claims }) => claims), ...career.other, ...placed]);
        const alternatives = alternativesAmong([...career.other, ...placed]);
        return (
          <>
            <SectionNav names={['career', 'places', 'disputes', 'other', 'frames', 'claims']} />
            {days ? (
              <div className="day-bar">
                <DateControl day={on} onDay={chooseDay} days={days} />
              </div>
            ) : null}
            <Section name="career" title={text.weighed.held}>
              <Career career={career} on={on} onWhy={onWhy} />
            </Section>
            <Section name="places" title={text.weighed.whereabouts}>
              <Answered query={where}>
                {(answer) => (
                  <Places
                    places={answer.places}
                    title={text.weighed.whereabouts}
                    onAsk={(ask) => {
                      const said = answer.places.find(({ place }) => ask.kind === 'place' && place.id === ask.id);
                      if (said) onWhy({ kind: 'place', said });
                    }}
                  />
                )}
              </Answered>
              {alternatives.map((views) => (
                <section key={views[0]?.claim.id} className="alternatives">
                  <h3>{text.weighed.alternatives}</h3>
                  <ClaimLines views={views} typed />
                </section>
              ))}
            </Section>
            <Section name="disputes">
              <DisputesOf disputes={career.disputes} />
            </Section>
            {career.other.length > 0 ? (
              <Section name="other">
                <ClaimLines views={career.other} typed />
              </Section>
            ) : null}
            <Section name="frames" title={text.weighed.framesTitle}>
              <Frames entity={person} onWhy={onWhy} />
            </Section>
          </>
        );
      }}
    </Answered>
  );
}

interface CareerProps {
  readonly career: CareerAnswer;
  readonly on: Day | null;
  readonly onWhy: AskWhy;
}

function Career({ career, on, onWhy }: CareerProps) {
  if (career.tenures.length === 0) return <p className="soft">{text.weighed.noPosts}</p>;
  return (
    <>
      <CareerBands tenures={career.tenures} on={on} onAsk={(ask) => askTenure(ask, career.tenures, onWhy)} />
      <ul className="commanders">
        {career.tenures.map((tenure) => (
          <li key={tenure.id} className="commander" data-step tabIndex={-1}>
            <p className="commander-name">
              <span>
                {text.weighed.roleIn(text.weighed.roles[tenure.role])} <EntityLink entity={tenure.unit} />
              </span>
              <StandingWord asOf={tenure.asOf} />
            </p>
            <Ranks ranks={tenure.ranks} />
            <Stretches tenure={tenure} />
            <DatesSaid starts={tenure.starts} ends={tenure.ends} />
            <Stands backing={tenure.backing} claims={tenure.claims} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Groups of claims one text gives as alternatives to each other. */
export function alternativesAmong(views: readonly ClaimView[]): readonly (readonly ClaimView[])[] {
  const byId = new Map(views.map((view) => [view.claim.id, view]));
  const groups: Set<string>[] = [];
  for (const { claim } of byId.values()) {
    for (const link of claim.links) {
      if (link.type !== 'competes' || !byId.has(link.claim)) continue;
      const touching = groups.filter((group) => group.has(claim.id) || group.has(link.claim));
      for (const group of touching) groups.splice(groups.indexOf(group), 1);
      groups.push(new Set([...touching.flatMap((group) => [...group]), claim.id, link.claim]));
    }
  }
  return groups.map((group) => [...byId.values()].filter(({ claim }) => group.has(claim.id)));
}
