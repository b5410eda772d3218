// Adding reports: files chosen, dropped anywhere or pasted as text, sent one after the other, each with what became of it.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from './api.ts';
import { type Known, upload } from './lib/upload.ts';
import { AddDialog } from './parts/add-dialog.tsx';
import { text } from './text.ts';
import type { ImportAnswer } from './types.ts';

/** What became of a file so far. */
export interface Added {
  readonly key: number;
  readonly name: string;
  readonly state: 'waiting' | 'sending' | 'capturing' | 'reading' | 'done' | 'failed';
  readonly answer: ImportAnswer | null;
  readonly fault: string | null;
}

interface Adding {
  readonly items: readonly Added[];
  readonly openDialog: () => void;
  readonly start: (files: readonly { readonly name: string; readonly content: Blob }[], known: Known) => void;
}

const AddContext = createContext<Adding | null>(null);

/** The largest file the server takes, in bytes; larger ones are refused before they are sent. */
const maxBytes = 32 * 1024 * 1024;

let lastKey = 0;

/** Keeps what is being added while one goes from view to view. */
export function AddProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const [items, setItems] = useState<readonly Added[]>([]);
  const [dropping, setDropping] = useState(false);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const openDialog = useCallback(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  const start = useCallback<Adding['start']>(
    (files, known) => {
      for (const { name, content } of files) {
        lastKey += 1;
        const key = lastKey;
        const become = (change: Partial<Added>) =>
          setItems((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
        setItems((all) => [...all, { key, name, state: 'waiting', answer: null, fault: null }]);
        queue.current = queue.current.then(async () => {
          if (content.size > maxBytes) return become({ state: 'failed', fault: text.add.tooLarge });
          become({ state: 'sending' });
          try {
            const answer = await upload(name, content, known, ({ phase }) =>
              become({ state: phase === 'capture' ? 'capturing' : 'reading' }),
            );
            become({ state: 'done', answer });
          } catch (error) {
            become({ state: 'failed', fault: error instanceof ApiError ? error.message : text.states.failed });
          }
          await client.invalidateQueries();
        });
      }
    },
    [client],
  );

  // Files may be dropped anywhere; the dialog then shows what becomes of them.
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDropping(false);
      const files = [...(event.dataTransfer?.files ?? [])].map((file) => ({ name: file.name, content: file }));
      if (files.length === 0) return;
      openDialog();
      start(files, {});
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [openDialog, start]);

  const value = useMemo(() => ({ items, openDialog, start }), [items, openDialog, start]);
  return (
    <AddContext value={value}>
      {children}
      <AddDialog dialog={dialog} items={items} start={start} />
      {dropping ? <p className="drop-here">{text.add.drop}</p> : null}
    </AddContext>
  );
}

/** Adding reports, from anywhere in the page. */
export function useAdd(): Adding {
  const adding = useContext(AddContext);
  if (!adding) throw new Error('useAdd needs an AddProvider above it');
  return adding;
}
