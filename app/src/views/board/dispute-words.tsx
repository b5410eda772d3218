import { isolateNames } from '../../lib/isolate.ts';
import type { DisputeView } from '../../queries-board.ts';
import { text } from '../../text.ts';

/** Address of a dispute's page. */
export function disputePath(id: string): string {
  return `/disputes/${encodeURIComponent(id)}`;
}

/** A dispute's title with its names set apart. */
export function DisputeTitle({ view }: { readonly view: DisputeView }) {
  const names = [...view.about, ...view.sides.flatMap(({ entity }) => entity ?? [])];
  const pieces = isolateNames(
    view.title,
    names.map(({ name }) => ({ text: name, value: null })),
  );
  return (
    <span lang="en" dir="ltr">
      {pieces.map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a fixed sentence have no other identity
        piece.isolate ? <bdi key={index}>{piece.text}</bdi> : piece.text,
      )}
    </span>
  );
}

/** Open, settled or reopened, in words and a mark. */
export function DisputeState({ state }: { readonly state: DisputeView['state'] }) {
  return (
    <span className="board-state" data-state={state}>
      <span aria-hidden="true">{{ open: '≠', settled: '✓', reopened: '↻' }[state]} </span>
      {text.disputes.states[state]}
    </span>
  );
}

/** The days on which the sides exclude each other. */
export function DisputeDays({ days: [first, last] }: { readonly days: DisputeView['dispute']['days'] }) {
  if (first === null && last === null) return <span className="soft">{text.disputes.noDays}</span>;
  const words =
    first === null
      ? text.disputes.until(last ?? '')
      : last === null
        ? text.disputes.from(first)
        : first === last
          ? first
          : `${first} – ${last}`;
  return (
    <bdi className="day" dir={first !== null && last !== null ? 'ltr' : 'auto'}>
      {words}
    </bdi>
  );
}
