import { Link } from 'wouter';
import type { DisputeView } from '../../draw/types.ts';
import { Sentence } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import { ClaimLines } from './claims-said.tsx';

/** Address of a dispute's page. */
function disputePath(id: string): string {
  return `/disputes/${encodeURIComponent(id)}`;
}

/** Disputes, each with its rule and its sides; none is decided here. */
export function DisputesOf({ disputes }: { readonly disputes: readonly DisputeView[] }) {
  if (disputes.length === 0) return <p className="soft">{text.weighed.noDisputes}</p>;
  return (
    <ul className="disputes-of">
      {disputes.map((view) => (
        <li key={view.dispute.id} data-step data-state={view.state} tabIndex={-1}>
          <p className="dispute-title">
            <span aria-hidden="true">≠</span>{' '}
            <Link href={disputePath(view.dispute.id)} data-open>
              <Sentence>{view.title}</Sentence>
            </Link>{' '}
            <span className="dispute-state" data-state={view.state}>
              {text.weighed.disputeStates[view.state]}
            </span>
          </p>
          <p className="soft">
            <Sentence>{view.rule}</Sentence>
          </p>
          <ul className="dispute-sides">
            {view.sides.map((side) => (
              <li key={`${side.entity?.id ?? ''} ${side.label}`}>
                <details>
                  <summary>
                    <bdi>{side.label}</bdi>{' '}
                    <span className="soft">
                      {text.weighed.backing(side.backing.sources, side.backing.origins.length)}
                      {side.deciding ? `, ${text.weighed.deciding}` : ''}
                    </span>
                  </summary>
                  <ClaimLines views={side.best} />
                </details>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
