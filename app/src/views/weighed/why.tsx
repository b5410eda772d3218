// "Why is this here?": the words, rules and rivals behind what was clicked in a drawing or a table, beside it.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { ChartEdge, ChartUnit, DisputeView, EntityRef, PlaceSaid, TenureView } from '../../draw/types.ts';
import { Answered } from '../../parts/states.tsx';
import { EntityLink, Sentence } from '../../parts/words.tsx';
import { useDisputesOf } from '../../queries-weighed.ts';
import { text } from '../../text.ts';
import type { Day } from '../../types.ts';
import { ClaimLines, ClaimsById, Origins } from './claims-said.tsx';
import { onDay } from './day.ts';
import { DisputesOf } from './disputes-of.tsx';
import { InferredBy } from './places.tsx';
import { StandingWord } from './standing-word.tsx';
import { TenureSaid } from './tenure-said.tsx';

/** What a panel explains. */
export type WhyThing =
  | { readonly kind: 'claims'; readonly title: string; readonly ids: readonly string[] }
  | { readonly kind: 'tenure'; readonly tenure: TenureView }
  | { readonly kind: 'place'; readonly said: PlaceSaid }
  | { readonly kind: 'dispute'; readonly view: DisputeView }
  | { readonly kind: 'unit'; readonly unit: ChartUnit; readonly on: Day | null }
  | { readonly kind: 'edge'; readonly edge: ChartEdge; readonly unit: EntityRef; readonly superior: EntityRef };

export type AskWhy = (thing: WhyThing) => void;

/** What is explained at the moment, a way to ask, and the panel's place: to be given to `WithWhy`. */
export function useWhy(): { readonly thing: WhyThing | null; readonly ask: AskWhy; readonly close: () => void } {
  const [thing, setThing] = useState<WhyThing | null>(null);
  const from = useRef<Element | null>(null);
  return {
    thing,
    ask: (next) => {
      if (thing === null) from.current = document.activeElement;
      setThing(next);
    },
    close: () => {
      setThing(null);
      // Back to what was clicked, so that the next arrow key goes on from there.
      if (from.current instanceof HTMLElement || from.current instanceof SVGElement) from.current.focus();
    },
  };
}

/** Content with the panel beside it, where one is open. */
export function WithWhy({ why, children }: { readonly why: ReturnType<typeof useWhy>; readonly children: ReactNode }) {
  return (
    <div className="with-why" data-open={why.thing !== null}>
      <div className="why-beside">{children}</div>
      {why.thing === null ? null : <WhyPanel thing={why.thing} close={why.close} />}
    </div>
  );
}

function WhyPanel({ thing, close }: { readonly thing: WhyThing; readonly close: () => void }) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new thing is read from its head
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [thing]);
  return (
    <aside
      className="why"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <p className="kicker">{text.weighed.why}</p>
        <button type="button" className="button small" onClick={close}>
          {text.weighed.close}
        </button>
      </header>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {titleOf(thing)}
      </h2>
      <p className="unverified">{text.unverified}</p>
      <Explained thing={thing} />
    </aside>
  );
}

function titleOf(thing: WhyThing): ReactNode {
  switch (thing.kind) {
    case 'claims':
      return <Sentence>{thing.title}</Sentence>;
    case 'tenure':
      return (
        <>
          <EntityLink entity={thing.tenure.person} />
          {', '}
          {text.weighed.roles[thing.tenure.role]}
          {', '}
          <EntityLink entity={thing.tenure.unit} />
        </>
      );
    case 'place':
      return <EntityLink entity={thing.said.place} />;
    case 'dispute':
      return <Sentence>{thing.view.title}</Sentence>;
    case 'unit':
      return <EntityLink entity={thing.unit.unit} />;
    case 'edge':
      return (
        <>
          <EntityLink entity={thing.superior} /> <span className="soft">{text.weighed.tieVerbs.command}</span>{' '}
          <EntityLink entity={thing.unit} />
        </>
      );
  }
}

function Explained({ thing }: { readonly thing: WhyThing }) {
  switch (thing.kind) {
    case 'claims':
      return <ClaimsById ids={thing.ids} typed />;
    case 'tenure':
      return <TenureSaid tenure={thing.tenure} />;
    case 'place':
      return (
        <>
          <p>
            {thing.said.kinds.join(', ')} <StandingWord asOf={thing.said.asOf} />
          </p>
          <InferredBy said={thing.said} />
          <ClaimLines views={thing.said.claims} typed />
          <Against views={thing.said.against.map(({ claim }) => claim.id)} />
          <Origins backing={thing.said.backing} />
        </>
      );
    case 'dispute':
      return <DisputesOf disputes={[thing.view]} />;
    case 'unit':
      return <UnitWhy unit={thing.unit} on={thing.on} />;
    case 'edge':
      return <EdgeWhy edge={thing.edge} />;
  }
}

function UnitWhy({ unit, on }: { readonly unit: ChartUnit; readonly on: Day | null }) {
  const id = encodeURIComponent(unit.unit.id);
  return (
    <>
      <p className="why-links">
        <Link href={onDay(`/entities/${id}`, on)}>{text.weighed.open}</Link>
        <Link href={onDay(`/chart/${id}`, on)}>{text.weighed.chartHere}</Link>
        <Link href={onDay(`/map?unit=${id}`, on)}>{text.weighed.mapLink}</Link>
      </p>
      <h3>{text.command.title}</h3>
      {unit.commanders.length === 0 ? <p className="soft">{on ? text.command.nobody : text.command.never}</p> : null}
      {unit.disputed ? <p className="disputed">{text.command.disputed}</p> : null}
      {unit.commanders.map((commander) => (
        <section key={commander.person.id} className="why-commander">
          <h4>
            <EntityLink entity={commander.person} /> <StandingWord asOf={commander.asOf} />
          </h4>
          <ClaimsById ids={commander.claims} />
        </section>
      ))}
    </>
  );
}

function EdgeWhy({ edge }: { readonly edge: ChartEdge }) {
  return (
    <>
      <p>
        <span className="soft">{text.types[edge.kind]}</span>{' '}
        {edge.standing === 'inferred' ? null : <StandingWord asOf={edge.standing} />}
        {edge.disputed ? <span className="negated"> ≠ {text.weighed.disputed}</span> : null}
      </p>
      {edge.rule ? (
        <div className="inferred">
          <p>
            {text.weighed.inferred} <Sentence>{edge.rule}</Sentence>
          </p>
          <h3>{text.weighed.premises}</h3>
          <ClaimsById ids={edge.premises} typed />
        </div>
      ) : null}
      {edge.claims.length > 0 ? <ClaimsById ids={edge.claims} /> : null}
      <Against views={edge.against} />
      {edge.disputed ? <Rivals claims={[...edge.claims, ...edge.against]} unit={edge.unit} /> : null}
    </>
  );
}

function Against({ views }: { readonly views: readonly string[] }) {
  return views.length === 0 ? null : (
    <>
      <h3>{text.weighed.against}</h3>
      <ClaimsById ids={views} typed />
    </>
  );
}

/** Disputes of a unit that hold any of these claims. */
function Rivals({ claims, unit }: { readonly claims: readonly string[]; readonly unit: string }) {
  return (
    <>
      <h3>{text.weighed.rivals}</h3>
      <Answered query={useDisputesOf(unit)}>
        {(disputes) => (
          <DisputesOf
            disputes={disputes.filter(({ dispute }) =>
              dispute.sides.some((side) => side.claims.some((claim) => claims.includes(claim))),
            )}
          />
        )}
      </Answered>
    </>
  );
}
