import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { ClaimLine } from '../parts/claim-line.tsx';
import { SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink, Sentence } from '../parts/words.tsx';
import { type DisputeView, useClaims, useDispute } from '../queries-board.ts';
import { text } from '../text.ts';
import { BackingLine } from './board/backing-line.tsx';
import { DisputeDays, DisputeState, DisputeTitle } from './board/dispute-words.tsx';
import { Settled, SettleForm } from './board/settle.tsx';

/** Claims of a side fetched at once when all are asked for. */
const mostOfSide = 100;

/** A dispute: what clashes and why, every side with who says so, and the way to settle it. */
export function DisputePage({ id }: { readonly id: string }) {
  return <Answered query={useDispute(id)}>{(view) => <Dispute key={view.dispute.id} view={view} />}</Answered>;
}

function Dispute({ view }: { readonly view: DisputeView }) {
  useTitle(view.title);
  const [params] = useSearchParams();
  const [deciding, setDeciding] = useState<ReadonlySet<string>>(() => new Set(view.settlement?.deciding));
  const back = params.toString();
  const all = view.dispute.sides.flatMap(({ claims }) => claims);
  const choose = (claims: readonly string[], on: boolean) =>
    setDeciding((before) => {
      const after = new Set(before);
      for (const claim of claims) {
        if (on) after.add(claim);
        else after.delete(claim);
      }
      return after;
    });
  const toggleSide = (index: number) => {
    const claims = view.dispute.sides[index]?.claims ?? [];
    if (claims.length > 0) choose(claims, !claims.every((claim) => deciding.has(claim)));
  };
  const lines = view.sides.flatMap(({ best }) => best.map((one) => one.source));
  return (
    <div className="page dispute">
      <p>
        <Link href={back === '' ? '/disputes' : `/disputes?${back}`}>{text.disputes.back}</Link>
      </p>
      <header className="dispute-head">
        <p className="dispute-facts">
          <DisputeState state={view.state} />
          <span>{text.disputes.rules[view.dispute.rule]}</span>
          <DisputeDays days={view.dispute.days} />
        </p>
        <h1>
          <DisputeTitle view={view} />
        </h1>
        <p className="lead">
          <Sentence>{view.rule}</Sentence>
        </p>
        <p className="soft">
          {text.disputes.about}:{' '}
          {view.about.map((entity) => (
            <span key={entity.id} className="spelling">
              <EntityLink entity={entity} />
            </span>
          ))}
        </p>
        <Unverified />
        <Settled view={view} />
      </header>
      <SharedNote lines={lines}>
        <div className="sides">
          {view.dispute.sides.map((side, index) => (
            <Side
              key={side.key}
              view={view}
              index={index}
              deciding={deciding}
              onChoose={choose}
              onSide={() => toggleSide(index)}
            />
          ))}
        </div>
      </SharedNote>
      <SettleForm view={view} deciding={all.filter((claim) => deciding.has(claim))} onSide={toggleSide} />
    </div>
  );
}

interface SideProps {
  readonly view: DisputeView;
  readonly index: number;
  readonly deciding: ReadonlySet<string>;
  readonly onChoose: (claims: readonly string[], on: boolean) => void;
  readonly onSide: () => void;
}

function Side({ view, index, deciding, onChoose, onSide }: SideProps) {
  const [whole, setWhole] = useState(false);
  const side = view.sides[index];
  const claims = view.dispute.sides[index]?.claims ?? [];
  const others = useClaims(whole ? claims.slice(0, mostOfSide) : []);
  if (!side) return null;
  const chosen = claims.filter((claim) => deciding.has(claim)).length;
  const shown = whole && others.length > 0 ? others : side.best;
  const known = view.settlement ? new Set(view.settlement.claims) : null;
  return (
    <section className="side" aria-labelledby={`side-${index}`} data-deciding={side.deciding}>
      <h2 id={`side-${index}`} className="side-title">
        <span className="side-number" aria-hidden="true">
          {index + 1}
        </span>{' '}
        {side.entity ? <EntityLink entity={side.entity} /> : <bdi>{side.label}</bdi>}
        {side.entity && side.label !== side.entity.name ? (
          <span className="soft"> {side.label.replace(side.entity.name, '')}</span>
        ) : null}
        {side.deciding ? <span className="deciding-mark">✓ {text.settle.isDeciding}</span> : null}
      </h2>
      <BackingLine backing={side.backing} />
      <label className="decide-box">
        <input
          type="checkbox"
          checked={chosen === claims.length}
          aria-label={`${text.settle.side(index + 1, side.label)}. ${text.settle.wholeSide(claims.length)}`}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < claims.length;
          }}
          onChange={onSide}
        />
        {text.settle.wholeSide(claims.length)}
      </label>
      <ul className="claim-lines">
        {shown.map((claim) => (
          <ClaimLine
            key={claim.claim.id}
            view={claim}
            typed={false}
            extra={
              <label className="decide-box">
                <input
                  type="checkbox"
                  checked={deciding.has(claim.claim.id)}
                  onChange={(event) => onChoose([claim.claim.id], event.target.checked)}
                />
                {text.settle.decides}
                {known && !known.has(claim.claim.id) ? <em className="is-new"> {text.settle.isNew}</em> : null}
              </label>
            }
          />
        ))}
      </ul>
      {side.best.length < claims.length ? (
        <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? text.settle.fewer : text.settle.more(claims.length)}
        </button>
      ) : null}
    </section>
  );
}
