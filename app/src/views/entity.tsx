import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { ClaimLine } from '../parts/claim-line.tsx';
import { SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { useEntity } from '../queries.ts';
import { useSuggestions } from '../queries-weighed.ts';
import { useReview } from '../review.tsx';
import { showNumber, text } from '../text.ts';
import type { EntityView } from '../types.ts';
import { useWhy, WithWhy } from './weighed/why.tsx';

// Loaded with the drawings they show: a place's page needs neither.
const UnitRecord = lazy(async () => ({ default: (await import('./unit.tsx')).UnitRecord }));
const PersonRecord = lazy(async () => ({ default: (await import('./person.tsx')).PersonRecord }));

/** Lines of a group shown before "show all": enough to see who disagrees, few enough to see the next group. */
const firstLines = 8;

/** What the record holds about a person, a unit, a place or another organisation. */
export function EntityPage({ id }: { readonly id: string }) {
  return <Answered query={useEntity(id)}>{(view) => <Entity key={view.entity.id} view={view} />}</Answered>;
}

function Entity({ view }: { readonly view: EntityView }) {
  useTitle(view.entity.name);
  const why = useWhy();
  const others = view.names.filter(({ name }) => name !== view.entity.name);
  return (
    <div className="page entity">
      <header className="entity-head">
        <p className="kicker">{text.kinds[view.entity.kind].one}</p>
        <h1 dir="auto">{view.entity.name}</h1>
        {others.length > 0 ? (
          <p className="names">
            <span className="soft">{text.entity.alsoWritten}: </span>
            {others.map(({ name, claims }) => (
              <span key={name} className="spelling">
                <bdi>{name}</bdi> <span className="count">{showNumber(claims)}</span>
              </span>
            ))}
          </p>
        ) : null}
        {view.merged.length > 0 ? <p className="soft">{text.entity.merged(view.merged.length)}</p> : null}
        {view.alike.length > 0 ? (
          <p className="names">
            <span className="soft">{text.entity.alike}: </span>
            {view.alike.map((other) => (
              <span key={other.id} className="spelling">
                <EntityLink entity={other} /> <span className="soft">{text.kinds[other.kind].one.toLowerCase()}</span>
              </span>
            ))}
          </p>
        ) : null}
        <Judgements view={view} />
        <MaybeSame entity={view.entity.id} />
        <Unverified />
      </header>
      <SharedNote lines={view.groups.flatMap((group) => group.claims.map((claim) => claim.source))}>
        <WithWhy why={why}>
          <Suspense fallback={<Loading />}>
            {view.entity.kind === 'unit' || view.entity.kind === 'organisation' ? (
              <UnitRecord unit={view.entity.id} onWhy={why.ask} />
            ) : null}
            {view.entity.kind === 'person' ? <PersonRecord person={view.entity.id} onWhy={why.ask} /> : null}
          </Suspense>
          <section className="claimed" id="section-claims" aria-labelledby="claimed-title">
            <h2 id="claimed-title">{text.entity.claimsTitle}</h2>
            {view.groups.length === 0 ? <p className="soft">{text.entity.none}</p> : null}
            {view.groups.map((group) => (
              <Group key={`${group.type} ${group.part}`} group={group} />
            ))}
          </section>
        </WithWhy>
      </SharedNote>
    </div>
  );
}

/** Leads to the pairs of names this one may be one with. */
function MaybeSame({ entity }: { readonly entity: string }) {
  const { data } = useSuggestions(entity, 50);
  const open = data?.filter(({ judged }) => judged.length === 0) ?? [];
  return open.length === 0 ? null : (
    <p>
      <Link href={`/who-is-who?entity=${encodeURIComponent(entity)}`}>{text.weighed.maybeSame(open.length)}</Link>
    </p>
  );
}

function Group({ group }: { readonly group: EntityView['groups'][number] }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.claims : group.claims.slice(0, firstLines);
  return (
    <section className="group">
      <h3>
        {text.groupTitle(group.type, group.part, group.title)}{' '}
        <span className="count">{showNumber(group.claims.length)}</span>
      </h3>
      <ul className="claim-lines">
        {shown.map((view) => (
          <ClaimLine key={view.claim.id} view={view} typed={false} />
        ))}
      </ul>
      {shown.length < group.claims.length ? (
        <p>
          <span className="soft">{text.entity.shownOf(shown.length, group.claims.length)}</span>{' '}
          <button type="button" className="link" onClick={() => setAll(true)}>
            {text.entity.showAll}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Judgements({ view }: { readonly view: EntityView }) {
  const { undo } = useReview();
  if (view.judgements.length === 0) return null;
  const list = (
    <ul className="judgements" aria-label={text.entity.judgements}>
      {view.judgements.map(({ seq, other, judgement, reason }) => (
        <li key={seq}>
          {text.entity.judged[judgement]} <EntityLink entity={other} />
          {reason ? (
            <>
              {': '}
              <bdi>{reason}</bdi>
            </>
          ) : null}{' '}
          <button type="button" className="link" onClick={() => void undo([seq])}>
            {text.review.undo}
          </button>
        </li>
      ))}
    </ul>
  );
  // A name of many spellings has as many judgements: they are there for whoever asks.
  return view.judgements.length <= 2 ? (
    list
  ) : (
    <details>
      <summary>
        {text.entity.judgements} <span className="count">{showNumber(view.judgements.length)}</span>
      </summary>
      {list}
    </details>
  );
}
