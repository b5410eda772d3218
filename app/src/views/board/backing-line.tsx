import type { Backing } from '../../queries-board.ts';
import { text } from '../../text.ts';

/** How much stands behind something said: n claims in n sources, of m origins, and which these are and why. */
export function BackingLine({ backing }: { readonly backing: Backing }) {
  const words = text.backing(backing.claims, backing.sources, backing.origins.length);
  return (
    <details className="backing">
      <summary>{words}</summary>
      <ul>
        {backing.origins.map((origin) => (
          <li key={origin.id}>
            <bdi>{origin.label}</bdi>{' '}
            <span className="soft">
              {text.counts.sources(origin.sources.length)}, {text.counts.claims(origin.claims.length)}
              {origin.reasons.length > 0 ? `: ${origin.reasons.join('; ')}` : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
