import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { ask, knownCase } from '../api.ts';
import { ClaimCard } from '../parts/claim-card.tsx';
import { SourceReference } from '../parts/claim-line.tsx';
import { currentClaim } from '../parts/decide.ts';
import { SharedNote, Unverified } from '../parts/notes.tsx';
import { Failed, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { correctPath, sourcePath } from '../parts/words.tsx';
import { useClaim } from '../queries.ts';
import { useReview } from '../review.tsx';
import { recall, remember } from '../settings.ts';
import { step, useShortcuts } from '../shortcuts.ts';
import { text } from '../text.ts';
import type { ClaimView, QueueAnswer, QueueOrder } from '../types.ts';

const orders: readonly QueueOrder[] = ['confidence', 'dispute', 'entity'];
/** Claims asked for at once. */
const page = 30;
/** How far to look for the claim one left off at before starting anew, in claims. */
const lookFor = 300;
const storageKey = 'muster-queue';

/** Claims that wait for a decision, one after the other; a decision leads to the next. */
export function QueuePage() {
  const [params, setParams] = useSearchParams();
  const order = orders.find((one) => one === params.get('order')) ?? leftOff()?.order ?? 'confidence';
  useTitle(text.queue.title);
  return (
    <div className="page queue">
      <h1>{text.queue.title}</h1>
      <p className="soft lead">{text.queue.what}</p>
      <Unverified />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
      <div className="segmented" role="group" aria-label={text.queue.order}>
        {orders.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === order}
            onClick={() => setParams({ order: one }, { replace: true })}
          >
            {text.queue.orders[one]}
          </button>
        ))}
      </div>
      <Line key={order} order={order} />
    </div>
  );
}

interface LeftOff {
  readonly case: string;
  readonly order: QueueOrder;
  readonly claim: string;
}

/** Where the queue was left. */
function leftOff(): LeftOff | null {
  try {
    const stored = JSON.parse(recall(storageKey) ?? 'null') as LeftOff | null;
    return stored && orders.includes(stored.order) ? stored : null;
  } catch {
    return null;
  }
}

function Line({ order }: { readonly order: QueueOrder }) {
  const [items, setItems] = useState<readonly ClaimView[]>([]);
  const [more, setMore] = useState<boolean | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [resumed, setResumed] = useState(false);
  const [, navigate] = useLocation();
  const { decided, made } = useReview();
  const latest = useRef({ items, decided });
  useEffect(() => {
    latest.current = { items, decided };
  });

  const load = useCallback(async (): Promise<readonly ClaimView[]> => {
    // What was decided here has left the line; what was passed over still stands in it.
    const skip = latest.current.items.filter((view) => latest.current.decided(view.claim.id) === undefined).length;
    try {
      const answer = await ask<QueueAnswer>(`/api/queue?order=${order}&limit=${page}&skip=${skip}`);
      const known = new Set(latest.current.items.map((view) => view.claim.id));
      const all = [...latest.current.items, ...answer.claims.filter((view) => !known.has(view.claim.id))];
      latest.current = { ...latest.current, items: all };
      setItems(all);
      setMore(answer.more);
      setFault(null);
      return answer.more ? all : [...all];
    } catch (error) {
      setFault(error);
      setMore(false);
      return latest.current.items;
    }
  }, [order]);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const last = leftOff();
    const wanted = last?.order === order && (knownCase() === null || last.case === knownCase()) ? last.claim : null;
    void (async () => {
      let all = await load();
      const found = () => all.findIndex((view) => view.claim.id === wanted);
      for (let size = 0; wanted !== null && found() === -1 && all.length > size && all.length < lookFor; ) {
        size = all.length;
        all = await load();
      }
      const start = all[Math.max(0, found())];
      if (start) setCurrent(start.claim.id);
      if (found() > 0) {
        setResumed(true);
        requestAnimationFrame(() => document.getElementById(`card-${wanted}`)?.scrollIntoView({ block: 'center' }));
      }
    })();
  }, [load, order]);

  useEffect(() => {
    if (current !== null) remember(storageKey, JSON.stringify({ case: knownCase() ?? '', order, claim: current }));
  }, [current, order]);

  // A decision by key leads to the next claim.
  useEffect(() => {
    const next = (event: Event) => {
      const claim: unknown = event instanceof CustomEvent ? event.detail : null;
      const card = document.getElementById(`card-${String(claim)}`);
      if (!card) return;
      card.focus({ preventScroll: true });
      step(1);
      const at = latest.current.items.findIndex((view) => view.claim.id === claim);
      const follower = latest.current.items[at + 1];
      if (follower) setCurrent(follower.claim.id);
      if (at + 5 > latest.current.items.length) void load();
    };
    document.addEventListener('muster-decided', next);
    return () => document.removeEventListener('muster-decided', next);
  }, [load]);

  useShortcuts({
    e: () => {
      const view = items.find(({ claim }) => claim.id === (currentClaim() ?? current));
      if (view) navigate(correctPath(view.source.id, view.claim.id));
    },
  });

  if (fault !== null && items.length === 0) return <Failed error={fault} retry={() => void load()} />;
  if (more === null) return <Loading />;
  return (
    <>
      <p className="soft" role="status">
        {resumed ? `${text.queue.resumed} ` : ''}
        {made > 0 ? text.queue.decided(made) : ''}
      </p>
      {items.length === 0 ? <p>{order === 'dispute' ? text.queue.emptyDisputes : text.queue.empty}</p> : null}
      <h2 className="visually-hidden">{text.queue.what}</h2>
      <SharedNote lines={items.map((view) => view.source)}>
        {items.map((view) => {
          const { claim } = view;
          const status = decided(claim.id);
          const isCurrent = claim.id === current;
          return (
            <ClaimCard
              key={claim.id}
              view={status === undefined ? view : { ...view, status }}
              number={null}
              open={isCurrent}
              current={isCurrent}
              passage={<QueuePassage view={view} whole={isCurrent} />}
              onChoose={() => setCurrent(claim.id)}
              onCorrect={() => navigate(correctPath(view.source.id, claim.id))}
            />
          );
        })}
      </SharedNote>
      {more ? (
        <p>
          <button type="button" className="button" onClick={() => void load()}>
            {text.queue.more}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** The words a claim stands on, in their passage where the card is open. */
function QueuePassage({ view, whole }: { readonly view: ClaimView; readonly whole: boolean }) {
  const passage = useClaim(view.claim.id, whole).data?.passage;
  return (
    <div className="queue-passage">
      <blockquote dir="auto" className={whole ? 'quote' : 'quote clamped'} lang={view.source.language ?? undefined}>
        {whole ? passage?.before : null}
        <mark data-on="current">{view.claim.citation.quote}</mark>
        {whole ? passage?.after : null}
      </blockquote>
      <p className="soft">
        <SourceReference line={view.source} claim={view.claim.id} />{' '}
        <Link href={sourcePath(view.source.id, view.claim.id)} data-open>
          {text.queue.inSource}
        </Link>
      </p>
    </div>
  );
}
