import { isolate } from '../kit/names.ts';
import type { DateSaid, OnAsk, TenureView } from '../types.ts';
import type { DrawWords } from '../words.ts';

interface TableProps {
  readonly tenures: readonly TenureView[];
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  /** It stands behind the drawing for screen readers: its buttons are no stops of the Tab key. */
  readonly inert: boolean;
}

/** The bands as a table: all they say, in words. */
export function BandsTable({ tenures, words, onAsk, inert }: TableProps) {
  const of = words.bands;
  return (
    <table className="draw-table">
      <thead>
        <tr>
          {[of.person, of.attested, of.gaps, of.starts, of.ends, of.backing].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tenures.map((tenure) => (
          <tr key={tenure.id}>
            <th scope="row">
              <button
                type="button"
                className="link"
                tabIndex={inert ? -1 : undefined}
                onClick={() => onAsk({ kind: 'tenure', id: tenure.id })}
              >
                <bdi>{tenure.person.name}</bdi>
              </button>
              {tenure.disputes.length > 0 ? (
                <strong className="draw-disputed-word"> ≠ {words.disputed.name}</strong>
              ) : null}
              <br />
              <span className="soft">
                <bdi>{tenure.unit.name}</bdi>
              </span>
            </th>
            <td>
              {lines(
                tenure.attested.map(([first, last]) => of.to(first, last)),
                of.notKnown,
              )}
            </td>
            <td>
              {lines(
                tenure.gaps.map(([first, last]) => of.gap(first, last)),
                '',
              )}
            </td>
            <td>
              {lines(
                tenure.starts.map((said) => dateWords(said, words)),
                of.notKnown,
              )}
            </td>
            <td>
              {lines(
                tenure.ends.map((said) => dateWords(said, words)),
                of.notKnown,
              )}
            </td>
            <td>
              {words.claims(tenure.backing.claims)}
              {words.comma}
              {words.origins(tenure.backing.origins.length)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dateWords(said: DateSaid, words: DrawWords): string {
  return `${isolate(said.when)} (${words.claims(said.backing.claims)}${words.comma}${words.origins(said.backing.origins.length)})`;
}

function lines(said: readonly string[], none: string) {
  if (said.length === 0) return <span className="soft">{none}</span>;
  return said.map((line) => <div key={line}>{line}</div>);
}
