import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { recall, remember } from '../settings.ts';
import { text } from '../text.ts';

const seenKey = 'muster-look-seen';
const openEvent = 'muster-look';
/** What each step points at, in order; a step whose thing is not on the page points at nothing. */
const places: readonly string[] = [
  '[data-nav="sources"]',
  '.source-list',
  '',
  '[data-nav="queue"]',
  '[data-nav="log"]',
];

/** Opens the guided look, from anywhere. */
export function openLook(): void {
  document.dispatchEvent(new Event(openEvent));
}

let seen = recall(seenKey) !== null;
const listeners = new Set<() => void>();

function noteSeen(): void {
  seen = true;
  remember(seenKey, 'yes');
  for (const listener of listeners) listener();
}

function useSeen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => seen,
  );
}

/** Offers the guided look, until it was seen or declined. */
export function LookOffer() {
  if (useSeen()) return null;
  return (
    <p className="look-offer">
      <strong>{text.look.offer}</strong> {text.look.offerWhat}{' '}
      <button type="button" className="button small" onClick={openLook}>
        {text.look.start}
      </button>{' '}
      <button type="button" className="button small plain" onClick={noteSeen}>
        {text.look.no}
      </button>
    </p>
  );
}

/** The guided look: steps forward and back by button or arrow key, left by Escape. */
export function Look() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const { steps } = text.look;
  const last = at === steps.length - 1;

  useEffect(() => {
    const open = () => {
      setAt(0);
      dialog.current?.showModal();
    };
    document.addEventListener(openEvent, open);
    return () => document.removeEventListener(openEvent, open);
  }, []);

  const leave = () => {
    noteSeen();
    for (const element of document.querySelectorAll('.looked-at')) element.classList.remove('looked-at');
  };
  const show = (step: number) => {
    setAt(Math.min(Math.max(step, 0), steps.length - 1));
  };
  useEffect(() => {
    if (!dialog.current?.open) return;
    for (const element of document.querySelectorAll('.looked-at')) element.classList.remove('looked-at');
    const place = places[at];
    if (place) document.querySelector(place)?.classList.add('looked-at');
  }, [at]);

  const step = steps[at];
  return (
    <dialog
      ref={dialog}
      className="dialog look"
      aria-labelledby="look-title"
      onClose={leave}
      onKeyDown={(event) => {
        const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') show(at + (event.key === forward ? 1 : -1));
      }}
    >
      <p className="soft">{text.look.step(at + 1, steps.length)}</p>
      <h2 id="look-title">{step?.title}</h2>
      <p aria-live="polite">{step?.what}</p>
      <p className="form-foot">
        <button
          type="button"
          className="button primary"
          onClick={() => (last ? dialog.current?.close() : show(at + 1))}
        >
          {last ? text.look.done : text.look.next}
        </button>
        {at > 0 ? (
          <button type="button" className="button" onClick={() => show(at - 1)}>
            {text.look.back}
          </button>
        ) : null}
        {last ? null : (
          <button type="button" className="button plain" onClick={() => dialog.current?.close()}>
            {text.look.skip}
          </button>
        )}
      </p>
    </dialog>
  );
}
