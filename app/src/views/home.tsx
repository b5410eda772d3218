import { useState } from 'react';
import { Link } from 'wouter';
import { useAdd } from '../adding.tsx';
import { hasWords } from '../lib/filter.ts';
import { Published } from '../parts/claim-line.tsx';
import { LookOffer } from '../parts/look.tsx';
import { NoteOf, SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { Publication } from '../parts/voice-chain.tsx';
import { EntityLink, sourcePath } from '../parts/words.tsx';
import { useCase, useEntities, useSources } from '../queries.ts';
import { showNumber, text } from '../text.ts';
import type { CaseSummary, EntityKind, SourceLine } from '../types.ts';

/** The case: what it counts, its sources, and the names they write of most. */
export function HomePage() {
  useTitle(text.home.title);
  const summary = useCase();
  const sources = useSources();
  return (
    <Answered query={summary}>
      {(counted) => (
        <div className="page home">
          <LookOffer />
          <CaseHead counted={counted} />
          <Answered query={sources}>
            {(lines) => (lines.length === 0 ? <EmptyCase /> : <Sources lines={lines} />)}
          </Answered>
        </div>
      )}
    </Answered>
  );
}

function CaseHead({ counted }: { readonly counted: CaseSummary }) {
  const kinds: readonly EntityKind[] = ['person', 'unit', 'organisation', 'place'];
  const notRead = useSources().data?.filter((line) => line.reading === 'not read').length ?? 0;
  return (
    <header className="case-head">
      <h1 dir="auto">{counted.name}</h1>
      <p className="counts">
        <span>{text.counts.sources(counted.sources)}</span>
        {counted.unread > 0 ? <span>{text.counts.unread(counted.unread)}</span> : null}
        {notRead > 0 ? <span>{text.counts.notRead(notRead)}</span> : null}
        <span>{text.counts.claims(counted.claims)}</span>
        {kinds.map((kind) => (
          <Link key={kind} href={`/entities?kind=${kind}`}>
            {text.counts.kind(kind, counted.entities[kind])}
          </Link>
        ))}
      </p>
      <Unverified />
    </header>
  );
}

function EmptyCase() {
  const { openDialog } = useAdd();
  return (
    <section className="empty">
      <h2>{text.home.emptyTitle}</h2>
      <p>{text.home.emptyWhat}</p>
      <p>
        <button type="button" className="button primary" onClick={openDialog}>
          {text.home.emptyAdd}
        </button>
      </p>
      <p className="soft">{text.home.emptyDrop}</p>
      <h3>{text.home.emptyThen}</h3>
      <ol>
        {text.home.emptySteps.map((say) => (
          <li key={say}>{say}</li>
        ))}
      </ol>
      <h3>{text.home.emptyTerminal}</h3>
      <ul>
        {text.home.emptyCommands.map(({ say, command }) => (
          <li key={command}>
            {say}
            <pre>
              <code>{command}</code>
            </pre>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rows drawn at first, and with each step: an archive of thousands would keep the first view waiting. The filter looks through all. */
const firstRows = 100;
const moreRows = 400;

function Sources({ lines }: { readonly lines: readonly SourceLine[] }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(firstRows);
  const found = lines.filter((line) =>
    hasWords(words, [
      line.title,
      line.publication,
      line.author,
      line.name,
      line.language && text.languageName(line.language),
    ]),
  );
  const shown = found.slice(0, limit);
  return (
    <div className="home-columns">
      <section aria-labelledby="sources-title">
        <div className="list-tools">
          <h2 id="sources-title">{text.home.title}</h2>
          <label className="filter">
            <span>{text.home.filter}</span>
            <input
              type="search"
              dir="auto"
              placeholder={text.home.filterHint}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
        </div>
        <p className="visually-hidden" role="status">
          {words === '' ? '' : text.home.shown(found.length, lines.length)}
        </p>
        {shown.length === 0 ? <p className="soft">{text.home.noMatch(words)}</p> : null}
        <SharedNote lines={lines}>
          <ul className="source-list">
            {shown.map((line) => (
              <SourceRow key={line.id} line={line} />
            ))}
          </ul>
        </SharedNote>
        {found.length > shown.length ? (
          <button type="button" className="button" onClick={() => setLimit(limit + moreRows)}>
            {text.home.more(found.length - shown.length)}
          </button>
        ) : null}
      </section>
      <aside className="most-named" aria-labelledby="named-title">
        <h2 id="named-title">{text.home.mostNamed}</h2>
        <MostNamed kind="unit" />
        <MostNamed kind="person" />
      </aside>
    </div>
  );
}

function SourceRow({ line }: { readonly line: SourceLine }) {
  return (
    <li className="source-row" data-step tabIndex={-1}>
      <p className="source-row-facts">
        <span className="publication">
          <Publication name={line.publication} />
        </span>
        <Published line={line} />
        {line.language ? <span>{text.languageName(line.language)}</span> : null}
        <NoteOf line={line} />
      </p>
      <p className="source-row-title" lang={line.language ?? undefined}>
        <Link href={sourcePath(line.id)} data-open>
          <bdi>{line.title ?? line.name}</bdi>
        </Link>
      </p>
      <p className="source-row-claims">
        {line.reading === 'read' ? (
          text.counts.claims(line.claims)
        ) : (
          <span className="unread">{line.reading === 'unread' ? text.home.unread : text.home.notRead}</span>
        )}
      </p>
    </li>
  );
}

function MostNamed({ kind }: { readonly kind: EntityKind }) {
  const query = useEntities(kind, 8);
  if (!query.data || query.data.length === 0) return null;
  return (
    <section>
      <h3>{text.kinds[kind].many}</h3>
      <ul>
        {query.data.map((entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} /> <span className="count">{showNumber(entity.claims)}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={`/entities?kind=${kind}`}>{text.home.all}</Link>
      </p>
    </section>
  );
}
