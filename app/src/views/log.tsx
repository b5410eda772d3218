import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ask } from '../api.ts';
import { Moment } from '../parts/moment.tsx';
import { Quoted } from '../parts/notes.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { claimPath, EntityLink, Sentence, sourcePath } from '../parts/words.tsx';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { LogLine } from '../types.ts';

/** Entries asked for at once. */
const page = 60;

/** Who did what, newest first; what can be taken back has a button for it. */
export function LogPage() {
  useTitle(text.log.title);
  const query = useInfiniteQuery({
    queryKey: ['/api/log'],
    queryFn: ({ pageParam, signal }) =>
      ask<{ entries: readonly LogLine[] }>(
        `/api/log?limit=${page}${pageParam === null ? '' : `&before=${pageParam}`}`,
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries }) => {
      const last = entries.at(-1)?.seq ?? 1;
      return last > 1 ? last : undefined;
    },
  });
  const lines = query.data?.pages.flatMap(({ entries }) => entries) ?? [];
  const undone = new Set(lines.flatMap(({ what }) => (what.type === 'undone' ? [what.event] : [])));
  return (
    <div className="page">
      <h1>{text.log.title}</h1>
      <p className="soft lead">{text.log.what}</p>
      {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.isSuccess && lines.length === 0 ? <p>{text.log.none}</p> : null}
      <ol className="log">
        {lines.map((line) => (
          <Line key={line.seq} line={line} undone={undone.has(line.seq)} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <p>
          <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
            {text.log.older}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** Entries that can be taken back; captures and readings never are. */
const undoable: readonly LogLine['what']['type'][] = ['claim-reviewed', 'identity-judged', 'dispute-settled'];

function Line({ line, undone }: { readonly line: LogLine; readonly undone: boolean }) {
  const { undo } = useReview();
  return (
    <li className="log-line" data-undone={undone} data-step tabIndex={-1}>
      <span className="log-seq">{line.seq}</span>
      <span className="soft">
        <Moment at={line.recordedAt} />
      </span>
      <p className="log-what">
        <bdi className="log-by">{line.by}</bdi> {whatOf(line)}
        {undone ? <span className="soft"> ({text.log.undone})</span> : null}
      </p>
      {undoable.includes(line.what.type) && !undone ? (
        <button type="button" className="button small" onClick={() => void undo([line.seq])}>
          {text.log.undo}
        </button>
      ) : null}
    </li>
  );
}

function whatOf({ what }: LogLine): ReactNode {
  const { says } = text.log;
  switch (what.type) {
    case 'case-created':
      return (
        <>
          {says.created} <bdi>{what.name}</bdi>
        </>
      );
    case 'source-captured':
      return (
        <>
          {says.captured} <SourceLink id={what.source} name={what.name} />
        </>
      );
    case 'claims-proposed':
      return (
        <>
          {saysRead(what)} <SourceLink id={what.source} name={what.name} />
        </>
      );
    case 'claim-reviewed':
      return (
        <>
          {says.reviewed(what.status)}{' '}
          <Link href={claimPath(what.claim)} data-open>
            <Sentence>{what.summary}</Sentence>
          </Link>
          <Because words={what.note} />
        </>
      );
    case 'identity-judged':
      return (
        <>
          {says.judged[what.judgement]} <EntityLink entity={what.left} /> {says.and} <EntityLink entity={what.right} />
          <Because words={what.reason} />
        </>
      );
    case 'dispute-settled':
      return (
        <>
          {says.settled} {text.counts.claims(what.deciding.length)}
          <Because words={what.reason} />
        </>
      );
    case 'undone':
      return (
        <>
          {says.undone} {what.event}
          <Because words={what.reason} />
        </>
      );
  }
}

function saysRead({ reader, outcome, claims }: Extract<LogLine['what'], { type: 'claims-proposed' }>): string {
  if (reader.startsWith('person:')) return text.log.says.byHand(claims);
  return outcome === 'read' ? text.log.says.read(claims) : text.log.says.notRead;
}

function Because({ words }: { readonly words: string | null }) {
  return words === null || words === '' ? null : (
    <>
      {' '}
      <Quoted>{words}</Quoted>
    </>
  );
}

function SourceLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Link href={sourcePath(id)} data-open>
      <bdi>{name}</bdi>
    </Link>
  );
}
