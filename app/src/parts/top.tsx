import type { RefObject } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useAdd } from '../adding.tsx';
import { navPages } from '../pages.tsx';
import { useCase } from '../queries.ts';
import { text } from '../text.ts';
import { useTheme } from '../theme.ts';

/** The bar at the head of every page: which case, where one can go, the search. */
export function Top(props: { readonly search: RefObject<HTMLInputElement | null>; readonly onHelp: () => void }) {
  const [path] = useLocation();
  const { openDialog } = useAdd();
  return (
    <header className="top">
      <div className="top-row">
        <Link className="brand" href="/">
          {text.product}
        </Link>
        <CaseName />
        <SearchField field={props.search} />
        <button type="button" className="button small" aria-keyshortcuts="p" onClick={openDialog}>
          {text.nav.add}
        </button>
        <ThemeButton />
        <button
          type="button"
          className="icon-button"
          aria-label={text.nav.help}
          title={text.nav.help}
          aria-keyshortcuts="?"
          onClick={props.onHelp}
        >
          ?
        </button>
      </div>
      <nav aria-label={text.nav.label}>
        {navPages.map(({ path: to, nav }) => (
          <Link key={to} href={to} aria-current={isAt(path, to) ? 'page' : undefined} data-nav={nav}>
            {text.nav.pages[nav]}
          </Link>
        ))}
      </nav>
    </header>
  );
}

/** Whether a page of the navigation holds the address: a source belongs to the sources. */
function isAt(path: string, to: string): boolean {
  return to === '/' ? path === '/' || path.startsWith('/sources/') : path === to || path.startsWith(`${to}/`);
}

function CaseName() {
  const { data } = useCase();
  return <p className="case-name">{data ? <bdi>{data.name}</bdi> : null}</p>;
}

function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
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
