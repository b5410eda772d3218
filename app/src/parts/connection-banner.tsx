import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { ask, knownCase } from '../api.ts';
import { useReachable } from '../connection.ts';
import { forgetWaiting, sendWaiting, useWaiting } from '../outbox.ts';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';

/** How often a server that does not answer is asked again, in milliseconds. */
const askAgainMs = 3000;

/** Says plainly that the server does not answer, and what waits to be sent; sends it when the server is back. */
export function ConnectionBanner() {
  const reachable = useReachable();
  const waiting = useWaiting();
  const client = useQueryClient();
  const { say } = useReview();

  const goOn = useCallback(async () => {
    try {
      await ask('/api/case');
      const sent = await sendWaiting();
      await client.invalidateQueries();
      if (sent > 0) say(text.connection.sent(sent));
    } catch {
      // Still down: the banner stays.
    }
  }, [client, say]);

  useEffect(() => {
    if (reachable) {
      if (waiting.some(({ refused }) => refused === null)) void goOn();
      return;
    }
    const timer = setInterval(() => void goOn(), askAgainMs);
    return () => clearInterval(timer);
  }, [reachable, waiting, goOn]);

  const open = knownCase();
  const stuck = waiting.filter((one) => one.refused !== null || (reachable && open !== null && one.case !== open));
  if (reachable && stuck.length === 0) return null;
  return (
    <div className="banner" role="alert">
      <p>
        {reachable ? null : (
          <>
            <strong>{text.connection.down}</strong> {text.connection.how}{' '}
          </>
        )}
        {!reachable && waiting.length > 0 ? text.connection.waiting(waiting.length) : null}
        {reachable
          ? stuck.map((one) => (
              <span key={`${one.path} ${JSON.stringify(one.body)}`}>
                {one.refused ?? (
                  <>
                    {text.connection.otherCase} <bdi>{one.case}</bdi>
                  </>
                )}{' '}
              </span>
            ))
          : null}
      </p>
      {reachable ? null : (
        <button type="button" className="button small" onClick={() => void goOn()}>
          {text.connection.retry}
        </button>
      )}
      {waiting.length > 0 ? (
        <button
          type="button"
          className="button small"
          onClick={() => {
            void navigator.clipboard
              .writeText(JSON.stringify(waiting, null, 2))
              .then(() => say(text.connection.copied));
          }}
        >
          {text.connection.copy}
        </button>
      ) : null}
      {reachable ? (
        <button type="button" className="button small" onClick={forgetWaiting}>
          {text.review.dismiss}
        </button>
      ) : null}
    </div>
  );
}
