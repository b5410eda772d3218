import { text } from '../../text.ts';
import type { AsOfAnswer } from '../../types.ts';

/** How something stands on the day asked about, in words and by a mark told apart without colour. */
export function StandingWord({ asOf }: { readonly asOf: AsOfAnswer | null }) {
  return asOf === null ? null : (
    <span className="as-of" data-as-of={asOf}>
      {text.asOf[asOf]}
    </span>
  );
}
