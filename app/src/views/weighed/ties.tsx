import type { TieSaid } from '../../../../src/main/index.ts';
import { EntityLink } from '../../parts/words.tsx';
import { text } from '../../text.ts';
import { Stands } from './claims-said.tsx';
import { StandingWord } from './standing-word.tsx';

type TieType = TieSaid['type'];

const order: readonly TieType[] = [
  'support',
  'command',
  'membership',
  'affiliation',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
];

/** Relations of a body, grouped by what they are, each with its doubt and its words. */
export function Ties({ ties }: { readonly ties: readonly TieSaid[] }) {
  if (ties.length === 0) return <p className="soft">{text.weighed.noRelations}</p>;
  return order.map((type) => {
    const own = ties.filter((tie) => tie.type === type);
    return own.length === 0 ? null : (
      <section key={type} className="ties" aria-label={text.weighed.tieTypes[type]}>
        <h3>{text.weighed.tieTypes[type]}</h3>
        <ul>
          {own.map((tie) => (
            <Tie key={`${tie.from.id} ${tie.to.id}`} tie={tie} />
          ))}
        </ul>
      </section>
    );
  });
}

function Tie({ tie }: { readonly tie: TieSaid }) {
  return (
    <li className="tie" data-step tabIndex={-1}>
      <p className="tie-parties">
        <EntityLink entity={tie.from} /> <span className="soft">{text.weighed.tieVerbs[tie.type]}</span>{' '}
        <EntityLink entity={tie.to} />
        {tie.kinds.some((kind) => kind !== 'unspecified') ? (
          <span className="soft">
            {' '}
            (
            {tie.kinds
              .filter((kind) => kind !== 'unspecified')
              .map(text.kindName)
              .join(text.comma)}
            )
          </span>
        ) : null}{' '}
        <StandingWord asOf={tie.asOf} />
        {tie.disputed || tie.against.length > 0 ? <span className="negated"> ≠ {text.weighed.disputed}</span> : null}
      </p>
      <Stands backing={tie.backing} claims={tie.claims} against={tie.against} typed />
    </li>
  );
}
