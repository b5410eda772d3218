// The states every view can be in besides showing its answer: waiting, failed, nothing there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api.ts';
import { text } from '../text.ts';

/** Shows the answer, or that it is on its way, or why it did not come. An answer that is there stays when asking again fails. */
export function Answered<T>(props: { readonly query: UseQueryResult<T>; readonly children: (answer: T) => ReactNode }) {
  const { query } = props;
  if (query.data !== undefined) return props.children(query.data);
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading />;
}

/** Waiting for an answer. */
export function Loading() {
  return (
    <p className="state state-loading" role="status">
      {text.states.loading}
    </p>
  );
}

/** Why there is no answer, and what to do. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const refusal = error instanceof ApiError ? error : null;
  if (refusal?.status === 404) return <NotFound message={refusal.message} hint={refusal.hint} />;
  return (
    <div className="state" role="alert">
      <h1>{text.states.failed}</h1>
      <p>{refusal?.message ?? String(error)}</p>
      {refusal?.hint ? <p className="soft">{refusal.hint}</p> : null}
      <button type="button" className="button" onClick={retry}>
        {text.states.retry}
      </button>
    </div>
  );
}

/** Nothing is at this address. */
export function NotFound(props: { readonly message?: string; readonly hint?: string | null }) {
  return (
    <div className="state">
      <h1>{text.states.notFoundTitle}</h1>
      {props.message ? <p>{props.message}</p> : null}
      <p className="soft">{props.hint ?? text.states.notFoundHint}</p>
      <p>
        <Link className="button" href="/">
          {text.states.toSources}
        </Link>
      </p>
    </div>
  );
}
