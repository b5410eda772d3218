// What must be said wherever people are shown: that nothing is verified, and what sources say of themselves.
import { createContext, type ReactNode, useContext } from 'react';
import { text } from '../text.ts';
import type { SourceLine } from '../types.ts';

/** Says that claims are the sources' own. */
export function Unverified() {
  return <p className="unverified">{text.unverified}</p>;
}

const SharedNoteContext = createContext<string | null>(null);

/**
 * Says once, above the content, the note that most sources in it carry; their references are then marked with a dagger.
 * A note only one source carries is written out beside it instead.
 */
export function SharedNote(props: { readonly lines: readonly SourceLine[]; readonly children: ReactNode }) {
  const sources = [...new Map(props.lines.map((line) => [line.id, line])).values()];
  const shared = sharedNote(sources);
  return (
    <SharedNoteContext value={shared?.note ?? null}>
      {shared ? (
        <p className="note-box">
          {text.notes.mark} {text.notes.shared(shared.sources, sources.length)} <Quoted>{shared.note}</Quoted>
        </p>
      ) : null}
      {props.children}
    </SharedNoteContext>
  );
}

/** What a source says of itself: the dagger where it stands above already, else its words. */
export function NoteOf({ line }: { readonly line: SourceLine }) {
  const shared = useContext(SharedNoteContext);
  if (line.note === null) return null;
  if (line.note === shared) {
    return (
      <span className="note-mark" title={line.note}>
        <span aria-hidden="true">{text.notes.mark}</span>
        <span className="visually-hidden"> ({text.notes.carried})</span>
      </span>
    );
  }
  return <bdi className="note">{line.note}</bdi>;
}

/** Words of a source inside a sentence of the record: in quotation marks, set apart. */
export function Quoted({ children }: { readonly children: string }) {
  return (
    <q className="source-words">
      <bdi>{children}</bdi>
    </q>
  );
}

function sharedNote(lines: readonly SourceLine[]): { readonly note: string; readonly sources: number } | null {
  const carrying = new Map<string, number>();
  for (const { note } of lines) if (note) carrying.set(note, (carrying.get(note) ?? 0) + 1);
  const [most] = [...carrying].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? { note: most[0], sources: most[1] } : null;
}
