import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { ask } from '../api.ts';
import { useReachable } from '../connection.ts';
import { useCase } from '../queries.ts';
import { useReview } from '../review.tsx';
import { openCurrent, step, useShortcuts } from '../shortcuts.ts';
import { text } from '../text.ts';
import { useTheme } from '../theme.ts';
import type { ClaimStatus } from '../types.ts';
import { Help } from './help.tsx';

/** What stands around every view: the way in, the search, whether the server answers, what was just done. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const main = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const first = useRef(true);

  // A new view starts at its top, and a screen reader hears it; typing in the search field keeps the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the path changes, which it need not read
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (document.activeElement === search.current) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  const decide = useDecide();
  useShortcuts({
    '/': () => {
      search.current?.focus();
      search.current?.select();
    },
    '?': () => help.current?.showModal(),
    j: () => step(1),
    k: () => step(-1),
    a: () => decide('accepted'),
    r: () => decide('rejected'),
    w: () => decide('work needed'),
    u: () => decide(null),
    Enter: openCurrent,
    'g s': () => navigate('/'),
    'g e': () => navigate('/entities'),
  });

  return (
    <>
      <a className="skip" href="#main">
        {text.skip}
      </a>
      <header className="top">
        <Link className="brand" href="/">
          {text.product}
        </Link>
        <CaseName />
        <nav aria-label={text.nav.label}>
          <Link href="/" aria-current={path === '/' ? 'page' : undefined}>
            {text.nav.sources}
          </Link>
          <Link href="/entities" aria-current={path === '/entities' ? 'page' : undefined}>
            {text.nav.entities}
          </Link>
        </nav>
        <SearchField field={search} />
        <ThemeButton />
        <button
          type="button"
          className="icon-button"
          aria-label={text.nav.help}
          title={text.nav.help}
          aria-keyshortcuts="?"
          onClick={() => help.current?.showModal()}
        >
          ?
        </button>
      </header>
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <NoticeBar />
      <Help dialog={help} />
    </>
  );
}

/** Acts on the claim the focus is in, or the one marked current; `null` takes the last decision back. */
function useDecide(): (status: ClaimStatus | null) => void {
  const { review, undo, say } = useReview();
  return (status) => {
    if (status === null) return void undo();
    const element =
      document.activeElement?.closest<HTMLElement>('[data-claim]') ??
      document.querySelector<HTMLElement>('[data-claim][data-current="true"]');
    const claim = element?.dataset.claim;
    if (claim) void review(claim, status);
    else say(text.review.noClaim);
  };
}

function CaseName() {
  const { data } = useCase();
  return <p className="case-name">{data ? <bdi>{data.name}</bdi> : null}</p>;
}

function SearchField({ field }: { readonly field: React.RefObject<HTMLInputElement | null> }) {
  const [path, navigate] = useLocation();
  const [params] = useSearchParams();
  const searching = path === '/search';
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to all screen readers yet
    <form role="search" className="search-field" onSubmit={(event) => event.preventDefault()}>
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={text.nav.search}
        aria-keyshortcuts="/"
        placeholder={text.nav.searchHint}
        autoComplete="off"
        spellCheck={false}
        value={searching ? (params.get('q') ?? '') : ''}
        onChange={(event) =>
          navigate(`/search?${new URLSearchParams({ q: event.target.value })}`, { replace: searching })
        }
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className="key-hint" aria-hidden="true">
        /
      </span>
    </form>
  );
}

function ThemeButton() {
  const [theme, toggle] = useTheme();
  const label = theme === 'dark' ? text.nav.theme.light : text.nav.theme.dark;
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={toggle}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** How often a server that does not answer is asked again, in milliseconds. */
const askAgainMs = 3000;

function ConnectionBanner() {
  const reachable = useReachable();
  const client = useQueryClient();
  useEffect(() => {
    if (reachable) return;
    const timer = setInterval(() => {
      ask('/api/case').then(
        () => client.invalidateQueries(),
        () => undefined, // still down: the banner stays
      );
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [reachable, client]);
  if (reachable) return null;
  return (
    <div className="banner" role="alert">
      <p>
        <strong>{text.connection.down}</strong> {text.connection.how}
      </p>
      <button type="button" className="button small" onClick={() => void client.invalidateQueries()}>
        {text.connection.retry}
      </button>
    </div>
  );
}

/** How long it stays said that something was done, in milliseconds; what failed stays until it is dismissed. */
const noticeMs = 8000;

function NoticeBar() {
  const { notice, dismiss } = useReview();
  useEffect(() => {
    if (notice?.tone !== 'done') return;
    const timer = setTimeout(dismiss, noticeMs);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <div className="notice-place" role="status">
      {notice ? (
        <div className="notice" data-tone={notice.tone}>
          <p>
            {notice.message} {notice.hint ? <span className="soft">{notice.hint}</span> : null}
          </p>
          {notice.action ? (
            <button type="button" className="button small" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          ) : null}
          <button type="button" className="icon-button" aria-label={text.review.dismiss} onClick={dismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
