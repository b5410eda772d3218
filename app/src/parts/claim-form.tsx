import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiError, write } from '../api.ts';
import { type ClaimDraft, draftOf, draftOn, finishDraft, isPosting, partiesIn, placeOf } from '../lib/hand-draft.ts';
import { certainties, claimTypes, kindsOf, roles } from '../lib/terms.ts';
import { keepForLater } from '../outbox.ts';
import { useReview } from '../review.tsx';
import { text } from '../text.ts';
import type { ClaimView, SourceView, Span, WrittenEntry } from '../types.ts';
import { Choice, PartyField, WordsField } from './claim-fields.tsx';
import { VoiceFields } from './voice-fields.tsx';

interface ClaimFormProps {
  readonly source: SourceView;
  /** The claim to correct; `null` for a new one. */
  readonly corrects: ClaimView | null;
  /** The words a new claim is made on. */
  readonly quote: Span;
  /** The words selected in the text now, to be taken into a field. */
  readonly selected: Span | null;
  readonly close: () => void;
  readonly saved: (claim: string) => void;
}

/** A claim made or corrected by hand, on words of the text beside it. */
export function ClaimForm({ source, corrects, quote, selected, close, saved }: ClaimFormProps) {
  const [draft, setDraft] = useState<ClaimDraft>(() => (corrects ? draftOf(corrects.claim) : draftOn(source, quote)));
  const [note, setNote] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const client = useQueryClient();
  const { noteAct, say } = useReview();
  const set = (change: Partial<ClaimDraft>) => setDraft((all) => ({ ...all, ...change }));
  const { claim, faults } = finishDraft(draft, source.text);
  const here = placeOf(source.text, draft.quote, null);
  const shared = { source, quote: here, selected, known: here ? partiesIn(source, here) : [] };

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'start' });
  }, []);

  const record = async () => {
    if (claim === null) return setTold(text.hand.missing(faults.map(faultName).join(text.comma)));
    const path = `/api/sources/${encodeURIComponent(source.line.id)}/claims`;
    const body = {
      claim,
      ...(corrects ? { replaces: corrects.claim.id } : {}),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    try {
      const answer = await write<{ entries: readonly WrittenEntry[]; claim: ClaimView | null }>(path, body);
      const reviews = answer.entries.filter(({ type }) => type === 'claim-reviewed').map(({ seq }) => seq);
      const message = corrects ? text.hand.corrected : text.hand.saved;
      if (corrects && reviews.length > 0) {
        noteAct({ seqs: reviews, claims: [corrects.claim.id], status: 'rejected' }, message);
      } else say(message);
      await client.invalidateQueries();
      if (answer.claim) saved(answer.claim.claim.id);
      close();
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unreachable') {
        keepForLater(path, body);
        say(text.review.kept);
        return close();
      }
      setTold(error instanceof ApiError ? error.message : text.states.failed);
    }
  };

  const kinds = kindsOf[draft.type] ?? [];
  return (
    <form
      ref={form}
      className="card form claim-form"
      aria-labelledby="hand-title"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <h3 id="hand-title">{corrects ? text.hand.correctTitle : text.hand.title}</h3>
      {corrects ? <p className="soft">{text.hand.correctWhat}</p> : null}
      <WordsField
        label={text.hand.quote}
        long
        value={draft.quote}
        onChange={(words) => set({ quote: words })}
        {...shared}
      />
      <div className="fields">
        <Choice
          label={text.hand.type}
          value={draft.type}
          choices={claimTypes.map((type) => [type, text.types[type]])}
          onChange={(type) => set({ type, kinds: [] })}
        />
        {isPosting(draft.type) ? (
          <Choice
            label={text.hand.role}
            value={draft.role}
            choices={roles.map((role) => [role, text.roles[role]])}
            onChange={(role) => set({ role })}
          />
        ) : null}
      </div>
      {kinds.length > 0 ? (
        <fieldset className="kinds">
          <legend>{text.hand.kinds}</legend>
          {kinds.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={draft.kinds.includes(kind)}
                onChange={(event) =>
                  set({
                    kinds: event.target.checked ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind),
                  })
                }
              />{' '}
              {text.kindName(kind)}
            </label>
          ))}
        </fieldset>
      ) : null}
      <PartyField
        label={text.parts.subject}
        value={draft.subject}
        onChange={(subject) => set({ subject })}
        {...shared}
      />
      <PartyField label={text.parts.object} value={draft.object} onChange={(object) => set({ object })} {...shared} />
      <details open={draft.value.words !== ''}>
        <summary>{text.hand.value}</summary>
        <WordsField
          label={text.hand.value}
          value={draft.value}
          onChange={(words) => set({ value: { ...draft.value, ...words } })}
          {...shared}
        />
        <div className="fields">
          {(['low', 'high', 'of'] as const).map((part) => (
            <label key={part} className="field">
              <span>{{ low: text.hand.valueLow, high: text.hand.valueHigh, of: text.hand.valueOf }[part]}</span>
              <input
                type="text"
                inputMode={part === 'of' ? 'text' : 'numeric'}
                value={draft.value[part]}
                onChange={(event) => set({ value: { ...draft.value, [part]: event.target.value } })}
              />
            </label>
          ))}
        </div>
      </details>
      {isPosting(draft.type) ? (
        <details open={[draft.title, draft.rank, draft.appointedBy, draft.replaces].some((one) => one.words !== '')}>
          <summary>
            {[text.card.title, text.card.rank, text.parts.appointedBy, text.parts.replaces].join(text.comma)}
          </summary>
          <WordsField label={text.card.title} value={draft.title} onChange={(title) => set({ title })} {...shared} />
          <WordsField label={text.card.rank} value={draft.rank} onChange={(rank) => set({ rank })} {...shared} />
          <PartyField
            label={text.parts.appointedBy}
            value={draft.appointedBy}
            onChange={(appointedBy) => set({ appointedBy })}
            {...shared}
          />
          <PartyField
            label={text.parts.replaces}
            value={draft.replaces}
            onChange={(replaces) => set({ replaces })}
            {...shared}
          />
        </details>
      ) : null}
      <fieldset>
        <legend>{text.hand.dates}</legend>
        <small>{text.hand.dateHint}</small>
        <div className="fields days">
          {[text.hand.startEarliest, text.hand.startLatest, text.hand.endEarliest, text.hand.endLatest].map(
            (label, index) => (
              <label key={label} className="field">
                <span>{label}</span>
                <input
                  type="text"
                  dir="ltr"
                  inputMode="numeric"
                  maxLength={10}
                  autoComplete="off"
                  value={draft.days[index] ?? ''}
                  onChange={(event) => set({ days: withDay(draft.days, index, event.target.value) })}
                />
              </label>
            ),
          )}
        </div>
        <Check label={text.hand.starting} on={draft.starting} onChange={(starting) => set({ starting })} />
        <Check label={text.hand.ending} on={draft.ending} onChange={(ending) => set({ ending })} />
      </fieldset>
      <div className="fields">
        <Choice
          label={text.hand.certainty}
          value={draft.certainty}
          choices={certainties.map((one) => [one, text.certainties[one]])}
          onChange={(certainty) => set({ certainty })}
        />
        <Choice
          label={text.hand.polarity}
          value={draft.polarity}
          choices={(['affirmed', 'negated'] as const).map((one) => [one, text.hand.polarities[one]])}
          onChange={(polarity) => set({ polarity })}
        />
      </div>
      <VoiceFields voices={draft.voices} onChange={(voices) => set({ voices })} {...shared} />
      <label className="field">
        <span>{text.hand.note}</span>
        <textarea dir="auto" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <p className="form-foot">
        <button type="submit" className="button primary">
          {corrects ? text.hand.saveCorrection : text.hand.save}
        </button>
        <button type="button" className="button plain" onClick={close}>
          {text.review.cancel}
        </button>
      </p>
      {told ? (
        <p className="fault" role="alert">
          {told}
        </p>
      ) : null}
    </form>
  );
}

function Check(props: { readonly label: ReactNode; readonly on: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={props.on} onChange={(event) => props.onChange(event.target.checked)} />{' '}
      {props.label}
    </label>
  );
}

function withDay(days: ClaimDraft['days'], index: number, day: string): ClaimDraft['days'] {
  const [a, b, c, d] = days.map((one, at) => (at === index ? day : one));
  return [a ?? '', b ?? '', c ?? '', d ?? ''];
}

function faultName(fault: ReturnType<typeof finishDraft>['faults'][number]): string {
  const names = {
    quote: text.hand.quote,
    subject: text.parts.subject,
    object: text.parts.object,
    appointedBy: text.parts.appointedBy,
    replaces: text.parts.replaces,
    value: text.hand.value,
    title: text.card.title,
    rank: text.card.rank,
    days: text.hand.dates,
    voices: text.hand.voice,
  };
  return names[fault];
}
