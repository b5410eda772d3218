import { TenureBands } from '../../draw/index.tsx';
import type { OnAsk, TenureView } from '../../draw/types.ts';
import { Quoted } from '../../parts/notes.tsx';
import { Sentence } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import type { Day } from '../../types.ts';
import { ClaimLines, Origins } from './claims-said.tsx';
import { DatesSaid } from './dates-said.tsx';

/** One time in a post: what is attested, what nobody speaks of, every date, and why its claims are one. */
export function TenureSaid({ tenure }: { readonly tenure: TenureView }) {
  return (
    <>
      <Stretches tenure={tenure} />
      <DatesSaid starts={tenure.starts} ends={tenure.ends} />
      <Ranks ranks={tenure.ranks} />
      {tenure.reasons.length > 0 ? (
        <section>
          <h4>{text.weighed.reasons}</h4>
          <ul className="plain-list">
            {tenure.reasons.map((reason) => (
              <li key={reason}>
                <Sentence>{reason}</Sentence>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h4>{text.weighed.showQuotes}</h4>
        <ClaimLines views={tenure.claims} />
        <Origins backing={tenure.backing} />
      </section>
    </>
  );
}

/** Days that are attested, and gaps, in words. */
export function Stretches({ tenure }: { readonly tenure: TenureView }) {
  return (
    <ul className="plain-list stretches">
      {tenure.attested.map(([first, last]) => (
        <li key={`a${first}`}>
          {text.weighed.attested}: <bdi className="day">{first === last ? first : `${first} – ${last}`}</bdi>
        </li>
      ))}
      {tenure.gaps.map(([first, last]) => (
        <li key={`g${first}`} className="soft">
          {text.weighed.gap(first, last)}
        </li>
      ))}
    </ul>
  );
}

/** Ranks as sources give them. */
export function Ranks({ ranks }: { readonly ranks: TenureView['ranks'] }) {
  if (ranks.length === 0) return null;
  return (
    <p className="ranks">
      <span className="soft">{text.weighed.ranks}: </span>
      {ranks.map(({ rank, claims }, at) => (
        <span key={rank}>
          {at > 0 ? ' · ' : ''}
          <Quoted>{rank}</Quoted> <span className="count">{text.showNumber(claims.length)}</span>
        </span>
      ))}
    </p>
  );
}

/** A person's times in posts as bands: each band is named by the post, for the person is known. */
export function CareerBands(props: {
  readonly tenures: readonly TenureView[];
  readonly on: Day | null;
  readonly onAsk: OnAsk;
}) {
  const byPost = props.tenures.map((tenure) => ({
    ...tenure,
    person: {
      ...tenure.unit,
      id: `${tenure.unit.id} ${tenure.role}`,
      name: tenure.role === 'commander' ? tenure.unit.name : `${tenure.unit.name} (${text.weighed.roles[tenure.role]})`,
    },
    unit: tenure.person,
  }));
  return <TenureBands tenures={byPost} on={props.on} onAsk={props.onAsk} title={text.weighed.held} />;
}
