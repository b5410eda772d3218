import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useAdd } from '../adding.tsx';
import { useLiveCase } from '../live.ts';
import { navPages } from '../pages.tsx';
import { openCurrent, step, useShortcuts } from '../shortcuts.ts';
import { text } from '../text.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { useDecide } from './decide.ts';
import { Help } from './help.tsx';
import { Look } from './look.tsx';
import { NoteDialog, openNote } from './note-dialog.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { Top } from './top.tsx';

/** What stands around every view: the way in, the search, whether the server answers, what was just done. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [path, navigate] = useLocation();
  const main = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const first = useRef(true);
  const { openDialog } = useAdd();
  useLiveCase();

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
    a: () => decide.mark('accepted'),
    r: () => decide.mark('rejected'),
    w: () => decide.mark('work needed'),
    c: () => decide.mark('conflict'),
    u: decide.undo,
    x: decide.toggleChosen,
    n: () => {
      const claim = decide.current();
      if (claim) openNote(claim);
    },
    p: openDialog,
    Escape: decide.chooseNone,
    Enter: openCurrent,
    ...Object.fromEntries(
      navPages.flatMap(({ key, path: to }) => (key === null ? [] : [[`g ${key}`, () => navigate(to)]])),
    ),
  });

  return (
    <>
      <a className="skip" href="#main">
        {text.skip}
      </a>
      <Top search={search} onHelp={() => help.current?.showModal()} />
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <div className="foot">
        <NoticeBar />
        <BulkBar />
      </div>
      <Help dialog={help} />
      <NoteDialog />
      <Look />
    </>
  );
}
