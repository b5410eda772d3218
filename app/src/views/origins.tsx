import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LineageGraph } from '../draw/index.tsx';
import type { OnAsk } from '../draw/types.ts';
import { Published } from '../parts/claim-line.tsx';
import { NoteOf, SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { Publication } from '../parts/voice-chain.tsx';
import { sourcePath } from '../parts/words.tsx';
import { useSources } from '../queries.ts';
import { type OriginsAnswer, useOrigins } from '../queries-board.ts';
import { text } from '../text.ts';
import { useAddress } from './board/address.ts';
import { groupsOf } from './board/lineage-groups.ts';
import { Pair, Upstream } from './board/lineage-panels.tsx';

/** Sources drawn of one group: more rows than that nobody follows lines through. */
const mostRows = 60;

/** Groups shown at first, and by each wish for more. */
const portion = 5;

/** How sources hang together: all of them in groups, or one with those tied to it. */
export function OriginsPage({ id }: { readonly id: string }) {
  const query = useOrigins(id === '' ? null : id);
  return (
    <Answered query={query}>
      {(answer) => (answer.source === null ? <AllOrigins answer={answer} /> : <OneOrigin answer={answer} />)}
    </Answered>
  );
}

/** What is opened in a drawing: two sources side by side, an upstream, or a source's own page. */
function useOpened(): readonly [{ readonly pair: string | null; readonly upstream: string | null }, OnAsk, () => void] {
  const [params, change] = useAddress();
  const [, navigate] = useLocation();
  const onAsk: OnAsk = (ask) => {
    if (ask.kind === 'lineage') change({ pair: `${ask.edge.left}~${ask.edge.right}`, upstream: null });
    if (ask.kind === 'upstream') change({ pair: null, upstream: ask.key });
    if (ask.kind === 'source') navigate(`/origins/${encodeURIComponent(ask.id)}`);
  };
  return [
    { pair: params.get('pair'), upstream: params.get('upstream') },
    onAsk,
    () => change({ pair: null, upstream: null }),
  ];
}

function AllOrigins({ answer }: { readonly answer: OriginsAnswer }) {
  useTitle(text.origins.title);
  const sources = useSources().data?.length ?? answer.sources.length;
  const groups = useMemo(() => groupsOf(answer), [answer]);
  const [most, setMost] = useState(portion);
  const tied = groups.reduce((sum, group) => sum + group.sources.length, 0);
  return (
    <div className="page origins">
      <h1>{text.origins.title}</h1>
      <p className="lead soft">{text.origins.what}</p>
      <Unverified />
      <Explained />
      {groups.length === 0 ? (
        <div className="empty">
          <p>{text.origins.none}</p>
          <p className="soft">{text.origins.noneWhat}</p>
        </div>
      ) : (
        <SharedNote lines={answer.sources}>
          <p>{text.origins.counted(tied, sources, groups.length)}</p>
          {groups.slice(0, most).map((group, index) => (
            <section key={group.sources[0]?.id} aria-labelledby={`group-${index}`} className="lineage-group">
              <h2 id={`group-${index}`}>{text.origins.group(index + 1, group.sources.length)}</h2>
              <Ties answer={group} />
            </section>
          ))}
          {groups.length > most ? (
            <button type="button" className="button" onClick={() => setMost(most + portion)}>
              {text.origins.moreGroups(Math.min(portion, groups.length - most))}
            </button>
          ) : null}
        </SharedNote>
      )}
    </div>
  );
}

function OneOrigin({ answer }: { readonly answer: OriginsAnswer }) {
  const { source } = answer;
  const name = source?.title ?? source?.name ?? '';
  useTitle(`${text.origins.title}: ${name}`);
  if (source === null) return null;
  return (
    <div className="page origins">
      <p>
        <Link href="/origins">{text.origins.all}</Link>
      </p>
      <p className="source-row-facts">
        <span className="publication">
          <Publication name={source.publication} />
        </span>
        <Published line={source} />
        <NoteOf line={source} />
      </p>
      <h1 dir="auto" lang={source.language ?? undefined}>
        {name}
      </h1>
      <p className="page-links">
        <Link className="button small" href={sourcePath(source.id)}>
          {text.origins.read}
        </Link>{' '}
        <Link className="button small" href={`/what-if?${new URLSearchParams({ source: source.id })}`}>
          {text.origins.whatIf}
        </Link>
      </p>
      <Unverified />
      <Explained />
      {answer.edges.length + answer.upstreams.length === 0 ? (
        <p className="soft">{text.origins.noneOfOne}</p>
      ) : (
        <section aria-labelledby="ties-title">
          <h2 id="ties-title">{text.origins.ties}</h2>
          <Ties answer={answer} />
        </section>
      )}
    </div>
  );
}

function Explained() {
  return (
    <details className="explained">
      <summary>{text.origins.explainTitle}</summary>
      {text.origins.explain.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </details>
  );
}

/** A drawing of what hangs together, with what was opened in it beneath. */
function Ties({ answer }: { readonly answer: OriginsAnswer }) {
  const [opened, onAsk, close] = useOpened();
  const drawn = useMemo(() => firstSources(answer), [answer]);
  const pair = answer.edges.find(({ left, right }) => `${left}~${right}` === opened.pair);
  const upstream = answer.upstreams.find(({ key }) => key === opened.upstream);
  const left = answer.sources.length - drawn.sources.length;
  return (
    <>
      <LineageGraph answer={drawn} onAsk={onAsk} />
      {left > 0 ? <p className="soft">{text.origins.leftOut(left)}</p> : null}
      {pair ? <Pair key={`${pair.left} ${pair.right}`} edge={pair} onClose={close} /> : null}
      {upstream ? <Upstream key={upstream.key} answer={answer} upstreamKey={upstream.key} onClose={close} /> : null}
    </>
  );
}

/** The earliest published of a group, with the ties among them. */
function firstSources(answer: OriginsAnswer): OriginsAnswer {
  if (answer.sources.length <= mostRows) return answer;
  const dated = (one: OriginsAnswer['sources'][number]) => one.published?.[0] ?? '9999';
  const kept = [...answer.sources]
    .sort((a, b) => (dated(a) < dated(b) ? -1 : dated(a) > dated(b) ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, mostRows);
  const ids = new Set(kept.map(({ id }) => id));
  return {
    ...answer,
    sources: kept,
    edges: answer.edges.filter(({ left, right }) => ids.has(left) && ids.has(right)),
    upstreams: answer.upstreams.map((upstream) => ({
      ...upstream,
      leaning: upstream.leaning.filter(({ source }) => ids.has(source)),
    })),
  };
}
