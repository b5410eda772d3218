import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { ClaimCard, type LinkTarget } from '../parts/claim-card.tsx';
import { Published } from '../parts/claim-line.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Quoted, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { useSource } from '../queries.ts';
import { showNumber, text } from '../text.ts';
import type { SourceLine, SourceView } from '../types.ts';

/** A source: its text with the claims marked, and the claims as cards beside it. */
export function SourcePage({ id }: { readonly id: string }) {
  return <Answered query={useSource(id)}>{(source) => <Desk key={source.line.id} source={source} />}</Answered>;
}

function Desk({ source }: { readonly source: SourceView }) {
  useTitle(source.line.title ?? source.line.name);
  const [params, setParams] = useSearchParams();
  const current = params.get('claim');
  const [pointed, setPointed] = useState<string | null>(null);
  const arrived = useRef(false);

  const choose = (claim: string) => {
    if (claim !== current) setParams({ claim }, { replace: true });
  };

  // The words follow the card. On a narrow page the text stands above the cards: there it stays where it is, except on arrival.
  useEffect(() => {
    if (current === null) return;
    if (!arrived.current || isWide()) scrollToWords(current, arrived.current);
    if (!arrived.current) document.getElementById(`card-${current}`)?.scrollIntoView({ block: 'nearest' });
    arrived.current = true;
  }, [current]);

  const linkTarget = (claim: string): LinkTarget | undefined => {
    const index = source.claims.findIndex((view) => view.claim.id === claim);
    const view = source.claims[index];
    return view && { label: text.card.number(index + 1, source.claims.length), summary: view.summary };
  };
  return (
    <div className="desk">
      <section className="desk-text" aria-label={text.source.textTitle}>
        <SourceHead source={source} />
        <MarkedText
          source={source}
          current={current}
          pointed={pointed}
          onChoose={(claim) => {
            choose(claim);
            const card = document.getElementById(`card-${claim}`);
            card?.focus({ preventScroll: true });
            card?.scrollIntoView({ block: 'nearest', behavior: motion() });
          }}
          onPoint={setPointed}
        />
      </section>
      <section className="desk-cards" aria-labelledby="cards-title">
        <h2 id="cards-title" className="pane-title">
          {text.source.claimsTitle} <span className="count">{showNumber(source.claims.length)}</span>
        </h2>
        <Unverified />
        {source.claims.length === 0 ? <p>{whyNone(source.line)}</p> : null}
        {source.claims.map((view, index) => (
          <ClaimCard
            key={view.claim.id}
            view={view}
            number={index + 1}
            open={view.claim.id === current}
            current={view.claim.id === current}
            pointed={view.claim.id === pointed}
            linkTarget={linkTarget}
            onChoose={() => choose(view.claim.id)}
            onPoint={(on) => setPointed(on ? view.claim.id : null)}
            onShowInText={() => scrollToWords(view.claim.id, true)}
          />
        ))}
      </section>
    </div>
  );
}

function whyNone(line: SourceLine): string {
  if (line.reading === 'unread') return text.source.noneUnread;
  return line.reading === 'not read' ? text.source.noneNotRead : text.source.none;
}

function SourceHead({ source }: { readonly source: SourceView }) {
  const { line } = source;
  return (
    <header className="source-head">
      <p className="publication" dir="auto">
        {line.publication ?? text.home.unknownPublication}
      </p>
      <h1 dir="auto" className={hasHeadline(source) ? 'visually-hidden' : undefined}>
        {line.title ?? line.name}
      </h1>
      <dl className="facts">
        <Fact term={text.source.published}>
          <Published line={line} />
        </Fact>
        {line.author ? (
          <Fact term={text.source.by}>
            <bdi>{line.author}</bdi>
          </Fact>
        ) : null}
        {line.language ? <Fact term={text.source.language}>{text.languageName(line.language)}</Fact> : null}
        <Fact term={text.source.captured}>
          <time className="day" dateTime={line.capturedAt}>
            {line.capturedAt.slice(0, 10)}
          </time>
        </Fact>
        {line.url ? (
          <Fact term={text.source.original}>
            <OutsideAddress url={line.url} />
          </Fact>
        ) : null}
        <Fact term={text.source.file}>
          <bdi>{line.name}</bdi>,{' '}
          <a href={`/api/sources/${encodeURIComponent(line.id)}/original`} download>
            {text.source.download}
          </a>{' '}
          <span className="soft">({text.counts.bytes(source.size)})</span>
        </Fact>
      </dl>
      {line.note ? (
        <p className="note-box">
          {text.source.note} <Quoted>{line.note}</Quoted>
        </p>
      ) : null}
    </header>
  );
}

/** Whether the text begins with its own headline, which says the title already. */
function hasHeadline({ line, text: words, segments }: SourceView): boolean {
  const [first] = segments;
  return first?.kind === 'headline' && words.slice(first.begin, first.end).trim() === line.title?.trim();
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An address outside: a link only where it is one of the web's, for a source can name any scheme; followed only when clicked. */
function OutsideAddress({ url }: { readonly url: string }) {
  const shown = <bdi dir="ltr">{url}</bdi>;
  return /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer external">
      {shown}
    </a>
  ) : (
    shown
  );
}

function isWide(): boolean {
  return matchMedia('(min-width: 64rem)').matches;
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** Brings a claim's words into view, where they are not. */
function scrollToWords(claim: string, smooth: boolean): void {
  const mark = document.querySelector<HTMLElement>(`mark[data-claims~="${CSS.escape(claim)}"]`);
  if (!mark) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const header = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  if (top >= header && bottom <= innerHeight) return;
  mark.scrollIntoView({ block: 'center', behavior: smooth ? motion() : 'auto' });
}
