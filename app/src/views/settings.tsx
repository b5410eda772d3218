import { type ReactNode, useState } from 'react';
import { openLook } from '../parts/look.tsx';
import { useTitle } from '../parts/title.ts';
import { useCase } from '../queries.ts';
import { choosePerson, isPersonName, textSizes, usePerson, useTextSize } from '../settings.ts';
import { chooseLanguage, chosenLanguage, languages, text } from '../text.ts';
import { useThemeChoice } from '../theme.ts';

/** What a person chooses for this browser, and the claims as files. */
export function SettingsPage() {
  useTitle(text.settings.title);
  const [theme, chooseTheme] = useThemeChoice();
  const [size, chooseSize] = useTextSize();
  const summary = useCase().data;
  return (
    <div className="page settings">
      <h1>{text.settings.title}</h1>
      <p className="soft lead">{text.settings.onThisMachine}</p>
      <Person />
      <Setting title={text.settings.theme}>
        <Choices
          label={text.settings.theme}
          choices={(['system', 'light', 'dark'] as const).map((one) => [one, text.settings.themes[one]])}
          chosen={theme}
          choose={chooseTheme}
        />
      </Setting>
      <Setting title={text.settings.size}>
        <Choices
          label={text.settings.size}
          choices={textSizes.map((one) => [one, text.settings.sizes[one]])}
          chosen={size}
          choose={chooseSize}
        />
      </Setting>
      <Setting title={text.settings.language}>
        <Choices
          label={text.settings.language}
          choices={languages.map(({ code, name }) => [code, name])}
          chosen={chosenLanguage()}
          choose={chooseLanguage}
        />
      </Setting>
      <Setting title={text.settings.export} what={text.settings.exportWhat}>
        <ul className="export">
          {(['', '?status=accepted'] as const).map((query) => (
            <li key={query}>
              {query === '' ? text.settings.exportAll : text.settings.exportAccepted}:{' '}
              <a href={`/api/export/claims.csv${query}`} download>
                {text.settings.exportCsv}
              </a>{' '}
              <a href={`/api/export/claims.jsonl${query}`} download>
                {text.settings.exportJson}
              </a>
            </li>
          ))}
        </ul>
      </Setting>
      <Setting title={text.settings.lookTitle} what={text.settings.lookWhat}>
        <button type="button" className="button" onClick={openLook}>
          {text.settings.look}
        </button>
      </Setting>
      {summary ? (
        <p className="soft">
          {text.settings.caseAt} <bdi dir="ltr">{summary.path}</bdi>
        </p>
      ) : null}
    </div>
  );
}

function Person() {
  const person = usePerson();
  const [words, setWords] = useState(person);
  const [saved, setSaved] = useState(false);
  const bad = !isPersonName(words);
  return (
    <Setting title={text.settings.person} what={text.settings.personHint}>
      <form
        className="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (bad) return;
          choosePerson(words);
          setSaved(true);
        }}
      >
        <input
          type="text"
          dir="auto"
          aria-label={text.settings.person}
          aria-invalid={bad}
          autoComplete="name"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setSaved(false);
          }}
        />
        <button type="submit" className="button small" disabled={bad}>
          {text.review.noteSave}
        </button>
        <span role="status">
          {bad ? <span className="fault">{text.settings.personBad}</span> : saved ? text.settings.saved : null}
        </span>
      </form>
    </Setting>
  );
}

function Setting(props: { readonly title: string; readonly what?: string; readonly children: ReactNode }) {
  return (
    <section className="setting">
      <h2>{props.title}</h2>
      {props.what ? <p className="soft">{props.what}</p> : null}
      {props.children}
    </section>
  );
}

function Choices<T extends string>(props: {
  readonly label: string;
  readonly choices: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly choose: (one: T) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not
    <div className="segmented" role="group" aria-label={props.label}>
      {props.choices.map(([one, label]) => (
        <button key={one} type="button" aria-pressed={one === props.chosen} onClick={() => props.choose(one)}>
          {label}
        </button>
      ))}
    </div>
  );
}
