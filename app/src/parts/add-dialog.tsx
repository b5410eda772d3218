import { type RefObject, useId, useState } from 'react';
import { Link } from 'wouter';
import type { Added } from '../adding.tsx';
import type { Known } from '../lib/upload.ts';
import { text } from '../text.ts';
import { sourcePath } from './words.tsx';

interface AddDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly items: readonly Added[];
  readonly start: (files: readonly { readonly name: string; readonly content: Blob }[], known: Known) => void;
}

const noWords = { paste: '', name: '', publication: '', published: '', url: '', title: '' };
const dateShape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Chooses files or takes a pasted text, with what is known of them, and shows what becomes of each. */
export function AddDialog({ dialog, items, start }: AddDialogProps) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [words, setWords] = useState(noWords);
  const [fault, setFault] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const set = (field: keyof typeof noWords) => (value: string) => setWords((all) => ({ ...all, [field]: value }));

  const submit = () => {
    const pasted =
      words.paste.trim() === '' ? [] : [{ name: pastedName(words.name), content: new Blob([words.paste]) }];
    const all = [...files.map((file) => ({ name: file.name, content: file })), ...pasted];
    if (all.length === 0) return setFault(text.add.nothing);
    if (words.published.trim() !== '' && !dateShape.test(words.published.trim())) return setFault(text.add.badDate);
    setFault(null);
    start(all, knownOf(words));
    setFiles([]);
    setWords((kept) => ({ ...noWords, publication: kept.publication }));
    setRound((n) => n + 1); // a file field is emptied by making it anew
  };

  const done = items.filter(({ state }) => state === 'done' || state === 'failed').length;
  return (
    <dialog ref={dialog} className="dialog wide" aria-labelledby="add-title">
      <header>
        <h2 id="add-title">{text.add.title}</h2>
        <button type="button" className="button small" onClick={() => dialog.current?.close()}>
          {text.add.close}
        </button>
      </header>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label className="field">
          <span>{text.add.files}</span>
          <input key={round} type="file" multiple onChange={(event) => setFiles([...(event.target.files ?? [])])} />
          <small>{text.add.filesHint}</small>
        </label>
        <label className="field">
          <span>{text.add.paste}</span>
          <textarea dir="auto" rows={5} value={words.paste} onChange={(event) => set('paste')(event.target.value)} />
        </label>
        <fieldset className="fields">
          <legend>
            {text.add.known} <small>{text.add.knownHint}</small>
          </legend>
          <Field label={text.add.publication} value={words.publication} onChange={set('publication')} />
          <Field
            label={text.add.published}
            value={words.published}
            onChange={set('published')}
            placeholder={text.add.publishedHint}
          />
          <Field label={text.add.titleField} value={words.title} onChange={set('title')} />
          <Field label={text.add.url} value={words.url} onChange={set('url')} />
          {words.paste.trim() === '' ? null : (
            <Field
              label={text.add.pasteName}
              value={words.name}
              onChange={set('name')}
              placeholder={text.add.pasteNameDefault}
            />
          )}
        </fieldset>
        <p className="form-foot">
          <button type="submit" className="button primary">
            {text.add.start}
          </button>
          {fault ? (
            <span className="fault" role="alert">
              {fault}
            </span>
          ) : null}
        </p>
      </form>
      {items.length > 0 ? (
        <section className="added" aria-live="polite">
          <p>
            <progress max={items.length} value={done} /> {text.add.progress(done, items.length)}
          </p>
          <ul>
            {[...items].reverse().map((item) => (
              <AddedLine key={item.key} item={item} close={() => dialog.current?.close()} />
            ))}
          </ul>
        </section>
      ) : null}
    </dialog>
  );
}

function AddedLine({ item, close }: { readonly item: Added; readonly close: () => void }) {
  const source = item.answer?.captured[0] ?? item.answer?.alreadyThere[0];
  const fault = item.fault ?? item.answer?.problems.find(({ severity }) => severity === 'error')?.reason;
  return (
    <li data-state={item.state}>
      <bdi className="added-name">{item.name}</bdi> <span className="soft">{outcomeOf(item)}</span>
      {fault ? (
        <>
          {' '}
          <span className="fault">{fault}</span>
        </>
      ) : null}
      {source ? (
        <>
          {' '}
          <Link href={sourcePath(source.id)} onClick={close}>
            {text.add.open}
          </Link>
        </>
      ) : null}
    </li>
  );
}

function outcomeOf({ state, answer }: Added): string {
  if (state === 'failed') return text.add.failed;
  if (state !== 'done' || answer === null) {
    return state === 'done' ? text.add.kept : text.add[state];
  }
  const [there] = answer.alreadyThere;
  if (there) return text.add.alreadyThere(there.firstName);
  const [captured] = answer.captured;
  if (!captured) return text.add.failed;
  const read = answer.read.find(({ id }) => id === captured.id);
  if (read) return text.add.done(read.claims);
  return answer.notRead.some(({ id }) => id === captured.id) ? text.add.notRead : text.add.kept;
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

function Field({ label, value, onChange, placeholder }: FieldProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </p>
  );
}

/** A name for pasted text: a file name, so that the log can tell it from others. */
function pastedName(words: string): string {
  const name = words.trim() === '' ? text.add.pasteNameDefault : words.trim();
  return /\.[a-z]{2,4}$/i.test(name) ? name : `${name}.txt`;
}

function knownOf(words: typeof noWords): Known {
  const { publication, published, url, title } = words;
  return Object.fromEntries(
    Object.entries({ publication, published, url, title })
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );
}
