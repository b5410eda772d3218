import { familyOf } from '../lib/families.ts';
import { text } from '../text.ts';
import type { ClaimStatus, ClaimView } from '../types.ts';

/** The claim's type, in words and the colour of its family. */
export function TypeTag({ view }: { readonly view: ClaimView }) {
  return (
    <span className="type-tag" data-family={familyOf(view.claim.type)}>
      {text.types[view.claim.type]}
    </span>
  );
}

/** How sure the words are, and whether they deny. A plain statement is said to be one, so that silence never passes for certainty. */
export function Certainty({ view }: { readonly view: ClaimView }) {
  const { certainty, polarity } = view.claim;
  return (
    <>
      <span className="certainty" data-certainty={certainty}>
        {text.certainties[certainty]}
      </span>
      {polarity === 'negated' ? (
        <>
          {' '}
          <strong className="negated">{text.card.negated}</strong>
        </>
      ) : null}
    </>
  );
}

const glyphs: { readonly [S in ClaimStatus]: string } = {
  proposed: '',
  accepted: '✓',
  conflict: '⇄',
  'work needed': '⚑',
  issue: '!',
  rejected: '✕',
};

/** What people decided; nothing is shown for a claim that waits. */
export function StatusTag({ status }: { readonly status: ClaimStatus }) {
  if (status === 'proposed') return null;
  return (
    <span className="status-tag" data-status={status}>
      <span aria-hidden="true">{glyphs[status]} </span>
      {text.statuses[status]}
    </span>
  );
}
