// Beginnings and ends as sources give them: each day with who says it, none chosen over another.
import type { DateSaid } from '../../draw/types.ts';
import { Sentence } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import { Stands } from './claims-said.tsx';

/** Every day said for a beginning and for an end. */
export function DatesSaid(props: { readonly starts: readonly DateSaid[]; readonly ends: readonly DateSaid[] }) {
  return (
    <div className="dates-said">
      <Days term={text.weighed.start} days={props.starts} none={text.weighed.startUnknown} />
      <Days term={text.weighed.end} days={props.ends} none={text.weighed.endUnknown} />
    </div>
  );
}

function Days(props: { readonly term: string; readonly days: readonly DateSaid[]; readonly none: string }) {
  const { term, days, none } = props;
  return (
    <div>
      <p className="dates-term">{term}</p>
      {days.length === 0 ? <p className="soft">{none}</p> : null}
      <ul aria-label={term}>
        {days.map((said) => (
          <li key={`${said.when} ${said.days.join(' ')}`} className="date-said">
            <span className="when">
              <Sentence>{said.when}</Sentence>
            </span>
            <Stands backing={said.backing} claims={said.claims} />
          </li>
        ))}
      </ul>
    </div>
  );
}
