/** A moment as the log has it, day and minute in UTC, set apart so that no writing direction turns it. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time className="day" dir="ltr" dateTime={at} title={at}>
      {at.slice(0, 10)} {at.slice(11, 16)}
    </time>
  );
}
