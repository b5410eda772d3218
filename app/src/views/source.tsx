import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useTextSelection } from '../lib/text-selection.ts';
import { ClaimCard, type LinkTarget } from '../parts/claim-card.tsx';
import { ClaimForm } from '../parts/claim-form.tsx';
import { Published } from '../parts/claim-line.tsx';
import { currentClaim } from '../parts/decide.ts';
import { MarkedText } from '../parts/marked-text.tsx';
import { Quoted, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { useSource } from '../queries.ts';
import { useReview } from '../review.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { showNumber, text } from '../text.ts';
import type { ClaimView, SourceLine, SourceView, Span } from '../types.ts';

/** A source: its text with the claims marked, and the claims as cards beside it. */
export function SourcePage({ id }: { readonly id: string }) {
  return <Answered query={useSource(id)}>{(source) => <Desk key={source.line.id} source={source} />}</Answered>;
}

function Desk({ source }: { readonly source: SourceView }) {
  useTitle(source.line.title ?? source.line.name);
  const [params, setParams] = useSearchParams();
  const { say } = useReview();
  const current = params.get('claim');
  const [pointed, setPointed] = useState<string | null>(null);
  const arrived = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  const [selection, clearSelection] = useTextSelection(root);
  const selected = selection && trimSpan(source.text, selection);
  const [form, setForm] = useState<HandForm | null>(null);

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

  const make = (quote: Span | null) => {
    const span = quote ?? source.claims.find((view) => view.claim.id === current)?.claim.citation ?? null;
    if (span) setForm({ corrects: null, quote: { begin: span.begin, end: span.end } });
    else say(text.hand.selectFirst);
  };
  const correct = (view: ClaimView | undefined) => {
    if (!view) return say(text.review.noClaim);
    choose(view.claim.id);
    setForm({ corrects: view, quote: view.claim.citation });
  };
  useShortcuts({
    m: () => make(selected),
    e: () => correct(source.claims.find((view) => view.claim.id === (currentClaim() ?? current))),
    t: () => {
      const claim = currentClaim() ?? current;
      if (claim) scrollToWords(claim, true, true);
    },
  });
  // A link from elsewhere can ask for the form at once.
  const asked = params.get('correct') === '1';
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, by the address
  useEffect(() => {
    if (!asked) return;
    correct(source.claims.find((view) => view.claim.id === current));
    setParams(current ? { claim: current } : {}, { replace: true });
  }, [asked]);

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
          root={root}
          onChoose={(claim) => {
            choose(claim);
            const card = document.getElementById(`card-${claim}`);
            card?.focus({ preventScroll: true });
            card?.scrollIntoView({ block: 'nearest', behavior: motion() });
          }}
          onPoint={setPointed}
        />
        {selection && selected ? (
          <button
            type="button"
            className="button small make-claim"
            aria-keyshortcuts="m"
            style={{ left: selection.left, top: selection.bottom + 6 }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => make(selected)}
          >
            {text.hand.make} <span className="key-mark">m</span>
          </button>
        ) : null}
      </section>
      <section className="desk-cards" aria-labelledby="cards-title">
        <h2 id="cards-title" className="pane-title">
          {text.source.claimsTitle} <span className="count">{showNumber(source.claims.length)}</span>
        </h2>
        <Unverified />
        {form ? (
          <ClaimForm
            key={`${form.corrects?.claim.id ?? ''} ${form.quote.begin} ${form.quote.end}`}
            source={source}
            corrects={form.corrects}
            quote={form.quote}
            selected={selected}
            close={() => {
              setForm(null);
              clearSelection();
            }}
            saved={choose}
          />
        ) : null}
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
            onCorrect={() => correct(view)}
          />
        ))}
      </section>
    </div>
  );
}

/** What the form is open for: words of the text, or a claim to correct. */
interface HandForm {
  readonly corrects: ClaimView | null;
  readonly quote: Span;
}

/** The stretch without white space at its ends: a selection of a whole paragraph reaches to the next one. */
function trimSpan(words: string, { begin, end }: Span): Span | null {
  const slice = words.slice(begin, end);
  const lead = slice.length - slice.trimStart().length;
  const trimmed = slice.trim();
  return trimmed === '' ? null : { begin: begin + lead, end: begin + lead + trimmed.length };
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
          <bdi>{line.name}</bdi>
          {text.comma}
          <a href={`/api/sources/${encodeURIComponent(line.id)}/original`} download>
            {text.source.download}
          </a>{' '}
          <span className="soft">({text.counts.bytes(source.size)})</span>
        </Fact>
      </dl>
      <p className="page-links">
        <Link href={`/origins/${encodeURIComponent(line.id)}`}>{text.origins.hangs}</Link>
        <Link href={`/what-if?${new URLSearchParams({ source: line.id })}`}>{text.origins.whatIf}</Link>
      </p>
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
function scrollToWords(claim: string, smooth: boolean, always = false): void {
  const mark = document.querySelector<HTMLElement>(`mark[data-claims~="${CSS.escape(claim)}"]`);
  if (!mark) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const header = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  if (!always && top >= header && bottom <= innerHeight) return;
  mark.scrollIntoView({ block: 'center', behavior: smooth ? motion() : 'auto' });
}
