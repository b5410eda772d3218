import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { text } from '../../text.ts';

/** Something that can be chosen. */
export interface Suggested {
  readonly key: string;
  readonly label: string;
  readonly note: ReactNode;
}

/** What can be chosen, under a heading; no heading where there is one group only. */
export interface SuggestedGroup {
  readonly title: string | null;
  readonly options: readonly Suggested[];
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly groups: readonly SuggestedGroup[];
  readonly onChoose: (key: string) => void;
  /** Whether the suggestions stand for the words: only then is nothing found said to be nothing. */
  readonly settled: boolean;
}

/** A field that suggests as one types; arrows choose, Enter takes, Esc leaves. */
export function SuggestField({ label, hint, words, onWords, groups, onChoose, settled }: FieldProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const options = groups.flatMap((group) => group.options);
  const shown = open && words.trim() !== '';
  const current = options[Math.min(at, options.length - 1)];
  const choose = (key: string) => {
    setOpen(false);
    onWords('');
    onChoose(key);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      setOpen(true);
      setAt(options.length === 0 ? 0 : (next + options.length) % options.length);
    } else if (event.key === 'Enter' && shown && current) choose(current.key);
    else if (event.key === 'Escape') {
      if (shown) onWords('');
      else event.currentTarget.blur();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="suggest">
      <label htmlFor={`${id}field`}>{label}</label>
      <div className="suggest-field">
        <input
          id={`${id}field`}
          type="search"
          role="combobox"
          dir="auto"
          aria-expanded={shown}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && current ? `${id}${current.key}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={hint}
          value={words}
          onChange={(event) => {
            setAt(0);
            setOpen(true);
            onWords(event.target.value);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={label}
          className="suggest-list"
          hidden={!shown || options.length === 0}
        >
          {groups.map((group) =>
            group.options.length === 0 ? null : (
              // biome-ignore lint/a11y/useSemanticElements: the options of a listbox are grouped so
              <div key={group.title ?? ''} role="group" aria-label={group.title ?? label}>
                {group.title === null ? null : (
                  <p className="suggest-title" aria-hidden="true">
                    {group.title}
                  </p>
                )}
                {group.options.map((option) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the current one
                  <div
                    key={option.key}
                    id={`${id}${option.key}`}
                    role="option"
                    aria-selected={option === current}
                    className="suggest-option"
                    // The field keeps the focus; else the list would be gone before the click.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => choose(option.key)}
                  >
                    <bdi>{option.label}</bdi> <span className="soft">{option.note}</span>
                  </div>
                ))}
              </div>
            ),
          )}
        </div>
      </div>
      <p className={shown && settled && options.length === 0 ? 'soft suggest-none' : 'visually-hidden'} role="status">
        {shown && settled ? text.suggestions(options.length) : ''}
      </p>
    </div>
  );
}
