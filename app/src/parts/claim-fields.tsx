// Fields of a claim made by hand: words that must stand in the text, parties, choices.
import { useId } from 'react';
import { type PartyDraft, placeOf, type WordsDraft } from '../lib/hand-draft.ts';
import { entityKinds } from '../lib/terms.ts';
import { text } from '../text.ts';
import type { Party, SourceView, Span } from '../types.ts';

/** What every field of words needs of its surroundings. */
export interface Surroundings {
  readonly source: SourceView;
  /** Where the claim's own words stand; typed words are looked for there first. */
  readonly quote: Span | null;
  /** The words selected in the text now. */
  readonly selected: Span | null;
  /** Parties other claims name in the quote. */
  readonly known: readonly Party[];
}

interface WordsFieldProps extends Surroundings {
  readonly label: string;
  readonly long?: boolean;
  readonly value: WordsDraft;
  readonly onChange: (words: WordsDraft) => void;
}

/** Words of the text: typed, or taken from the selection. */
export function WordsField({ label, long, value, onChange, source, quote, selected }: WordsFieldProps) {
  const id = useId();
  const lost = value.words !== '' && placeOf(source.text, value, long ? null : quote) === null;
  const shared = {
    id,
    dir: 'auto' as const,
    className: 'source-words',
    lang: source.line.language ?? undefined,
    'aria-invalid': lost,
    'aria-describedby': lost ? `${id}-fault` : undefined,
    value: value.words,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="with-button">
        {long ? (
          <textarea rows={3} {...shared} onChange={(event) => onChange({ words: event.target.value, at: value.at })} />
        ) : (
          <input
            type="text"
            autoComplete="off"
            {...shared}
            onChange={(event) => onChange({ words: event.target.value, at: value.at })}
          />
        )}
        <button
          type="button"
          className="button small"
          title={text.hand.pick}
          aria-label={`${label}: ${text.hand.pick}`}
          disabled={selected === null}
          // Pressing must not take the selection away.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() =>
            selected && onChange({ words: source.text.slice(selected.begin, selected.end), at: selected.begin })
          }
        >
          <span aria-hidden="true">⇠</span>
        </button>
      </span>
      {lost ? (
        <small id={`${id}-fault`} className="fault">
          {text.hand.outside}
        </small>
      ) : null}
    </div>
  );
}

interface PartyFieldProps extends Surroundings {
  readonly label: string;
  readonly value: PartyDraft;
  readonly onChange: (party: PartyDraft) => void;
}

/** A party: its words, what it is, and the name it goes by. Parties that other claims name in the same words are offered. */
export function PartyField({ label, value, onChange, ...around }: PartyFieldProps) {
  const offered = around.known.filter(({ begin, text: words }) => begin !== value.at || words !== value.words);
  return (
    <fieldset className="party">
      <legend>{label}</legend>
      <WordsField
        label={text.hand.party}
        value={value}
        onChange={({ words, at }) => onChange({ ...value, words, at, name: '' })}
        {...around}
      />
      {offered.length > 0 ? (
        <p className="offered">
          {offered.map((party) => (
            <button
              key={`${party.begin}-${party.end}-${party.kind}`}
              type="button"
              className="chip"
              aria-label={`${label}: ${party.text}`}
              onClick={() =>
                onChange({
                  words: party.text,
                  at: party.begin,
                  kind: party.kind,
                  name: party.name === party.text ? '' : party.name,
                })
              }
            >
              <bdi>{party.text}</bdi>
            </button>
          ))}
        </p>
      ) : null}
      <div className="fields">
        <Choice
          label={text.hand.partyKind}
          value={value.kind}
          choices={entityKinds.map((kind) => [kind, text.kinds[kind].one])}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <label className="field">
          <span>{text.hand.partyName}</span>
          <input
            type="text"
            dir="auto"
            autoComplete="off"
            placeholder={value.words}
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        </label>
      </div>
    </fieldset>
  );
}

/** One of several, as a list that opens. */
export function Choice<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const found = props.choices.find(([one]) => one === event.target.value);
          if (found) props.onChange(found[0]);
        }}
      >
        {props.choices.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
