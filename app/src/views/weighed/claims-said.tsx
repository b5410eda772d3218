// Claims with their words, and how much stands behind what they say together.
import { useState } from 'react';
import { Link } from 'wouter';
import type { Backing } from '../../draw/types.ts';
import { ClaimLine } from '../../parts/claim-line.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { sourcePath } from '../../parts/words.tsx';
import { useSources } from '../../queries.ts';
import { useClaims } from '../../queries-weighed.ts';
import { text } from '../../text.ts';
import type { ClaimView } from '../../types.ts';

/** Claims shown before "more": as many as fit a screen. */
const firstLines = 8;

/** Claims as lines with their quotes, the first few until more are asked for. */
export function ClaimLines({
  views,
  typed = false,
}: {
  readonly views: readonly ClaimView[];
  readonly typed?: boolean;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? views : views.slice(0, firstLines);
  return (
    <>
      <ul className="claim-lines">
        {shown.map((view) => (
          <ClaimLine key={view.claim.id} view={view} typed={typed} />
        ))}
      </ul>
      <More hidden={views.length - shown.length} show={() => setAll(true)} />
    </>
  );
}

/** Claims by their ids, fetched as they are shown. */
export function ClaimsById({ ids, typed = false }: { readonly ids: readonly string[]; readonly typed?: boolean }) {
  const [most, setMost] = useState(firstLines);
  const { views, waiting, error } = useClaims(ids.slice(0, most));
  return (
    <>
      <ul className="claim-lines">
        {views.map((view) => (
          <ClaimLine key={view.claim.id} view={view} typed={typed} />
        ))}
      </ul>
      {waiting ? <Loading /> : null}
      {error ? <Failed error={error} retry={() => setMost((n) => n)} /> : null}
      <More hidden={ids.length - Math.min(most, ids.length)} show={() => setMost((n) => n + 20)} />
    </>
  );
}

function More({ hidden, show }: { readonly hidden: number; readonly show: () => void }) {
  return hidden > 0 ? (
    <p>
      <button type="button" className="link" onClick={show}>
        {text.weighed.more(hidden)}
      </button>
    </p>
  ) : null;
}

/** "n sources, m origins" of something said; opened it shows where it comes from, and the quotes. */
export function Stands(props: {
  readonly backing: Backing;
  readonly claims: readonly ClaimView[];
  readonly against?: readonly ClaimView[];
  readonly typed?: boolean;
}) {
  const { backing, claims, against = [], typed = false } = props;
  return (
    <details className="stands">
      <summary>
        {text.weighed.backing(backing.sources, backing.origins.length)}
        {against.length > 0 ? `, ${text.command.against(against.length)}` : ''}
      </summary>
      <ClaimLines views={claims} typed={typed} />
      {against.length > 0 ? (
        <>
          <h4>{text.weighed.against}</h4>
          <ClaimLines views={against} typed />
        </>
      ) : null}
      <Origins backing={backing} />
    </details>
  );
}

/** The independent origins behind something said, each with why its sources are one. */
export function Origins({ backing }: { readonly backing: Backing }) {
  const sources = useSources().data;
  const nameOf = (id: string) => {
    const line = sources?.find((source) => source.id === id);
    return line?.publication ?? line?.title ?? line?.name ?? id;
  };
  return (
    <details className="origins-said">
      <summary>{text.weighed.origins}</summary>
      <p className="soft">{text.weighed.backingHelp}</p>
      <ul>
        {backing.origins.map((origin) => (
          <li key={origin.id}>
            <bdi>{origin.label}</bdi>{' '}
            <span className="soft">
              {origin.sources.map((id, at) => (
                <span key={id}>
                  {at > 0 ? ', ' : '('}
                  <Link href={sourcePath(id)}>
                    <bdi>{nameOf(id)}</bdi>
                  </Link>
                </span>
              ))}
              {origin.sources.length > 0 ? ')' : ''}
              {origin.reasons.length > 0 ? (
                <>
                  {': '}
                  <bdi>{origin.reasons.join('; ')}</bdi>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
