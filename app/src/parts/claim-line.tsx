import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useClaim } from '../queries.ts';
import { text } from '../text.ts';
import type { ClaimView, SourceLine } from '../types.ts';
import { ChooseBox } from './choose-box.tsx';
import { Certainty, StatusTag, TypeTag } from './claim-flags.tsx';
import { NoteOf } from './notes.tsx';
import { VoiceChain } from './voice-chain.tsx';
import { claimPath, Sentence, Summary, sourcePath } from './words.tsx';

interface LineProps {
  readonly view: ClaimView;
  readonly typed: boolean;
  /** What else can be done with it where it stands. */
  readonly extra?: ReactNode;
}

/** A claim as a line of a list: what it says, its words, who says so, when, how sure, and where. */
export function ClaimLine({ view, typed, extra }: LineProps) {
  const [whole, setWhole] = useState(false);
  return (
    <li className="claim-line" data-step data-claim={view.claim.id} data-status={view.status} tabIndex={-1}>
      <p className="claim-line-summary">
        <ChooseBox claim={view.claim.id} />{' '}
        {typed ? (
          <>
            <TypeTag view={view} />{' '}
          </>
        ) : null}
        <Summary view={view} linked /> <StatusTag status={view.status} />
      </p>
      <Quote view={view} whole={whole} />
      <div className="claim-line-meta">
        <VoiceChain
          voices={view.claim.attribution}
          publisher={<SourceReference line={view.source} claim={view.claim.id} />}
        />
        <span className="when">
          <Sentence>{view.when}</Sentence>
        </span>
        <span>
          <Certainty view={view} />
        </span>
        <span className="claim-line-tools">
          {extra}
          <button type="button" className="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? text.entity.passageLess : text.entity.passage}
          </button>
          <Link href={claimPath(view.claim.id)} data-open>
            {text.card.permalink}
          </Link>
        </span>
      </div>
    </li>
  );
}

/** The source's own words, cut to two lines; `whole` shows the passage around them. */
function Quote({ view, whole }: { readonly view: ClaimView; readonly whole: boolean }) {
  const detail = useClaim(view.claim.id, whole);
  const passage = whole ? detail.data?.passage : undefined;
  return (
    <blockquote dir="auto" className={passage ? 'quote' : 'quote clamped'} lang={view.source.language ?? undefined}>
      {passage ? (
        <>
          {passage.before}
          <mark data-on="current">{passage.quote}</mark>
          {passage.after}
        </>
      ) : (
        view.claim.citation.quote
      )}
    </blockquote>
  );
}

/** The publication and date of a source, leading to the words in it, and what the source says of itself. */
export function SourceReference({ line, claim }: { readonly line: SourceLine; readonly claim?: string }) {
  return (
    <span className="source-ref">
      <Link href={sourcePath(line.id, claim)}>
        <bdi>{line.publication ?? line.title ?? line.name}</bdi>
        {line.published ? (
          <>
            {text.comma}
            <Published line={line} />
          </>
        ) : null}
      </Link>
      {line.note ? ' ' : null}
      <NoteOf line={line} />
    </span>
  );
}

/** The days a source's publication date can be, as far as it is known and no further. */
export function Published({ line }: { readonly line: SourceLine }) {
  if (line.published === null) return <span className="soft">{text.home.undated}</span>;
  const [first, last] = line.published;
  return <time className="day">{first === last ? first : shorten(first, last)}</time>;
}

/** A whole month or year by its name, other stretches by both ends. */
function shorten(first: string, last: string): string {
  if (first.slice(0, 4) === last.slice(0, 4)) {
    if (first.endsWith('-01-01') && last.endsWith('-12-31')) return first.slice(0, 4);
    const month = first.slice(0, 7);
    const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
    if (first === `${month}-01` && last === lastDay) return month;
  }
  return `${first} – ${last}`;
}
