import { Link, useLocation } from 'wouter';
import { ClaimCard, type LinkTarget } from '../parts/claim-card.tsx';
import { ClaimLine, SourceReference } from '../parts/claim-line.tsx';
import { Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { correctPath, sourcePath } from '../parts/words.tsx';
import { useClaim } from '../queries.ts';
import { useShortcuts } from '../shortcuts.ts';
import { text } from '../text.ts';
import type { ClaimDetail } from '../types.ts';

/** One claim at an address of its own: the passage with its words marked, and the card. */
export function ClaimPage({ id }: { readonly id: string }) {
  return <Answered query={useClaim(id)}>{(detail) => <Claim key={detail.view.claim.id} detail={detail} />}</Answered>;
}

function Claim({ detail }: { readonly detail: ClaimDetail }) {
  const { view, passage, linked } = detail;
  useTitle(view.summary);
  const [, navigate] = useLocation();
  useShortcuts({ e: () => navigate(correctPath(view.source.id, view.claim.id)) });
  const linkTarget = (claim: string): LinkTarget | undefined => {
    const other = linked.find((link) => link.view.claim.id === claim)?.view;
    return other && { label: text.types[other.claim.type], summary: other.summary };
  };
  const from = linked.filter((link) => link.direction === 'from');
  return (
    <div className="page claim-page">
      <h1 className="kicker">{text.claim.title}</h1>
      <Unverified />
      <section aria-labelledby="passage-title" className="passage">
        <h2 id="passage-title" className="visually-hidden">
          {text.claim.passage}
        </h2>
        <p>
          <SourceReference line={view.source} claim={view.claim.id} />
          {' · '}
          {text.segments[view.claim.citation.segment]}
        </p>
        <blockquote dir="auto" className="quote" lang={view.source.language ?? undefined}>
          {passage.before}
          <mark data-on="current">{passage.quote}</mark>
          {passage.after}
        </blockquote>
        <p>
          <Link href={sourcePath(view.source.id, view.claim.id)}>{text.claim.inSource}</Link>
        </p>
      </section>
      <ClaimCard
        view={view}
        number={null}
        open
        current
        linkTarget={linkTarget}
        onCorrect={() => navigate(correctPath(view.source.id, view.claim.id))}
      />
      {from.length > 0 ? (
        <section aria-labelledby="linked-title">
          <h2 id="linked-title">{text.claim.linked}</h2>
          {from.map((link) => (
            <section key={`${link.type} ${link.view.claim.id}`}>
              <p className="soft">{text.card.linkedFrom[link.type] ?? link.type}</p>
              <ul className="claim-lines">
                <ClaimLine view={link.view} typed />
              </ul>
            </section>
          ))}
        </section>
      ) : null}
    </div>
  );
}
