import { Link } from 'wouter';
import { Sentence } from '../../parts/words.tsx';
import type { DisputeView } from '../../queries-board.ts';
import { text } from '../../text.ts';
import { BackingLine } from './backing-line.tsx';
import { ClaimQuote } from './claim-quote.tsx';
import { DisputeDays, DisputeState, DisputeTitle, disputePath } from './dispute-words.tsx';

/** Sides shown; the dispute's own page has all. */
const mostSides = 4;

/** A dispute in short: what clashes, why, its sides with their best quotes, and the way to its page. */
export function DisputeBrief({ view, query }: { readonly view: DisputeView; readonly query: string }) {
  const { dispute, sides } = view;
  const address = `${disputePath(dispute.id)}${query === '' ? '' : `?${query}`}`;
  return (
    <>
      <p className="dispute-facts">
        <DisputeState state={view.state} />
        <span>{text.disputes.rules[dispute.rule]}</span>
        <DisputeDays days={dispute.days} />
        <span>{text.disputes.sides(sides.length)}</span>
      </p>
      <h2 className="dispute-title">
        <Link href={address} data-open>
          <DisputeTitle view={view} />
        </Link>
      </h2>
      <p className="soft">
        <Sentence>{view.rule}</Sentence>
      </p>
      <ul className="side-columns">
        {sides.slice(0, mostSides).map((side, index) => (
          <li key={dispute.sides[index]?.key} data-deciding={side.deciding}>
            <p className="side-label">
              <bdi>{side.label}</bdi>{' '}
              {side.deciding ? <span className="deciding-mark">✓ {text.settle.isDeciding}</span> : null}
            </p>
            <BackingLine backing={side.backing} />
            {side.best.slice(0, 2).map((claim) => (
              <ClaimQuote key={claim.claim.id} view={claim} />
            ))}
          </li>
        ))}
      </ul>
      <p>
        <Link className="button small" href={address}>
          {text.disputes.open}
        </Link>
        {sides.length > mostSides ? <span className="soft"> {text.disputes.sides(sides.length)}</span> : null}
      </p>
    </>
  );
}
