import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { familyOf } from '../lib/families.ts';
import { text } from '../text.ts';
import type { ClaimView, PartyRole } from '../types.ts';
import { ChooseBox } from './choose-box.tsx';
import { Certainty, StatusTag, TypeTag } from './claim-flags.tsx';
import { History } from './history.tsx';
import { Quoted } from './notes.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import { Publication, VoiceChain } from './voice-chain.tsx';
import { claimPath, EntityLink, Name, Sentence, Summary } from './words.tsx';

/** A claim another claim's link names: how to call it, and where it is. */
export interface LinkTarget {
  readonly label: string;
  readonly summary: string;
}

interface ClaimCardProps {
  readonly view: ClaimView;
  /** Place among the source's claims, from 1; `null` where the card stands alone. */
  readonly number: number | null;
  /** Whether the card shows all its parts. */
  readonly open: boolean;
  /** Whether it is the one keys act on. */
  readonly current: boolean;
  /** Whether the pointer is on its words. */
  readonly pointed?: boolean;
  readonly linkTarget?: (claim: string) => LinkTarget | undefined;
  readonly onChoose?: () => void;
  readonly onPoint?: (on: boolean) => void;
  readonly onShowInText?: () => void;
  /** Opens the form that corrects it. */
  readonly onCorrect?: () => void;
  /** The passage it stands in, where the card stands away from its source. */
  readonly passage?: ReactNode;
}

/** A claim as a card: what it says, who says so, when, how sure, and what to decide. */
export function ClaimCard(props: ClaimCardProps) {
  const { view, number, open, current } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys choose a card by moving the focus to it
    <article
      className="card"
      id={`card-${view.claim.id}`}
      aria-labelledby={`summary-${view.claim.id}`}
      data-step
      data-claim={view.claim.id}
      data-family={familyOf(view.claim.type)}
      data-status={view.status}
      data-current={current}
      data-pointed={props.pointed ?? false}
      tabIndex={-1}
      // A pressed button takes the focus before it is clicked: opening the card then would move the button from under the pointer.
      onFocus={(event) => event.target.matches(':focus-visible') && props.onChoose?.()}
      onClick={(event) => isPlain(event.target) && props.onChoose?.()}
      onMouseEnter={() => props.onPoint?.(true)}
      onMouseLeave={() => props.onPoint?.(false)}
    >
      <header className="card-head">
        <ChooseBox claim={view.claim.id} />
        {number === null ? null : <span className="card-number">{number}</span>}
        <TypeTag view={view} />
        {view.claim.kinds.length > 0 ? (
          <span className="soft">{view.claim.kinds.map(text.kindName).join(text.comma)}</span>
        ) : null}
        <StatusTag status={view.status} />
      </header>
      <h3 className="card-summary" id={`summary-${view.claim.id}`}>
        <Summary view={view} linked />
      </h3>
      <div className="card-says">
        <span className="visually-hidden">{text.card.said}: </span>
        <VoiceChain voices={view.claim.attribution} publisher={<Publication name={view.source.publication} />} />
      </div>
      <p className="card-facts">
        <span className="visually-hidden">{text.card.when}: </span>
        <span className="when">
          <Sentence>{view.when}</Sentence>
        </span>
        <span className="visually-hidden">; {text.card.certainty}: </span>
        <Certainty view={view} />
      </p>
      {props.passage}
      {open ? <Details {...props} /> : null}
      {open ? <History claim={view.claim.id} /> : null}
      <footer className="card-foot">
        <ReviewButtons view={view} />
        <span className="card-links">
          {props.onShowInText ? (
            <button type="button" className="link narrow-only" onClick={props.onShowInText}>
              {text.source.jumpToText}
            </button>
          ) : null}
          {props.onCorrect ? (
            <button type="button" className="link" aria-keyshortcuts="e" onClick={props.onCorrect}>
              {text.review.correct}
            </button>
          ) : null}
          {number === null ? (
            <code className="soft">{view.claim.id}</code>
          ) : (
            <Link href={claimPath(view.claim.id)} data-open>
              {text.card.permalink}
            </Link>
          )}
        </span>
      </footer>
    </article>
  );
}

/** Whether a click there means the card, not a control in it. */
function isPlain(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label') === null;
}

const partOrder: readonly PartyRole[] = ['subject', 'object', 'appointedBy', 'replaces'];

function Details({ view, linkTarget }: ClaimCardProps) {
  const { claim } = view;
  return (
    <dl className="card-details">
      {partOrder.map((part) => {
        const party = claim[part];
        if (!party) return null;
        const entity = view.entities[part];
        const shown = entity?.name ?? party.name;
        return (
          <Row key={part} term={text.parts[part]}>
            {entity ? <EntityLink entity={entity} /> : <Name>{party.name}</Name>}
            {party.text === shown ? null : (
              <>
                {' '}
                <Quoted>{party.text}</Quoted>
              </>
            )}
          </Row>
        );
      })}
      {claim.role === null || claim.role === 'other' ? null : <Row term={text.card.role}>{text.roles[claim.role]}</Row>}
      {claim.title ? (
        <Row term={text.card.title}>
          <Quoted>{claim.title.text}</Quoted>
        </Row>
      ) : null}
      {claim.rank ? (
        <Row term={text.card.rank}>
          <Quoted>{claim.rank.text}</Quoted>
        </Row>
      ) : null}
      {claim.value ? (
        <Row term={text.card.value}>
          <Quoted>{claim.value.text}</Quoted>
        </Row>
      ) : null}
      {claim.wording.length > 0 ? (
        <Row term={text.card.wording}>
          {claim.wording.map((words) => (
            <Quoted key={words}>{words}</Quoted>
          ))}
        </Row>
      ) : null}
      {claim.links.map((link) => {
        const target = linkTarget?.(link.claim);
        return (
          <Row key={`${link.type} ${link.claim}`} term={text.card.links}>
            {text.card.linkTypes[link.type] ?? link.type}{' '}
            <Link href={claimPath(link.claim)}>{target?.label ?? text.claim.title}</Link>
            {target ? (
              <span className="soft">
                {' '}
                <Sentence>{target.summary}</Sentence>
              </span>
            ) : null}
          </Row>
        );
      })}
      {view.note ? (
        <Row term={text.card.note}>
          <bdi>{view.note}</bdi>
        </Row>
      ) : null}
      <Row term={text.card.reader}>
        <span className="soft">
          <bdi>{claim.reader}</bdi> · {text.card.confidence(claim.confidence)}
        </span>
      </Row>
    </dl>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
