// One day for the chart, the map and the tables: typed, slid to, stepped through, or played.
import { useEffect, useId, useRef, useState } from 'react';
import { dayToNumber, isDay, numberToDay } from '../../lib/timescale.ts';
import type { Day } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';
import { changeTicks, keepWithin, nextDay, type RecordDays, type StepSize } from './date-steps.ts';

export interface DateControlProps {
  /** `null`: any day. */
  readonly day: Day | null;
  readonly onDay: (day: Day | null) => void;
  readonly days: RecordDays;
  readonly words?: DrawWords;
}

const sizes: readonly StepSize[] = ['change', 'day', 'week', 'month'];
const beatMs = 900;

export function DateControl({ day, onDay, days, words = drawWords }: DateControlProps) {
  const of = words.date;
  const [typed, setTyped] = useState<string | null>(null);
  const [step, setStep] = useState<StepSize>('change');
  const [playing, setPlaying] = useState(false);
  const id = useId();
  const reduced = useReducedMotion();
  const shown = day ?? days.last;
  const wrong = typed !== null && typed.trim() !== '' && !isDay(typed.trim());
  const tell = useRef(onDay);
  tell.current = onDay;
  const next = nextDay(days, shown, step);
  useEffect(() => {
    if (!playing) return undefined;
    if (next === null) {
      setPlaying(false);
      return undefined;
    }
    const timer = setTimeout(() => tell.current(next), beatMs);
    return () => clearTimeout(timer);
  }, [playing, next]);
  const go = (to: Day | null) => {
    setTyped(null);
    setPlaying(false);
    onDay(to);
  };
  const take = () => {
    if (typed === null) return;
    const words = typed.trim();
    if (words === '') go(null);
    else if (isDay(words)) go(words as Day);
  };
  const play = () => {
    // Who asked for less motion gets the step, not the film.
    if (reduced) {
      if (next) go(next);
      return;
    }
    if (!playing && next === null) onDay(days.first);
    setPlaying(!playing);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not
    <div className="draw-date" role="group" aria-label={of.label}>
      <form
        className="draw-date-typed"
        onSubmit={(event) => {
          event.preventDefault();
          take();
        }}
      >
        <label htmlFor={`${id}day`}>{of.label}</label>
        <input
          id={`${id}day`}
          className="field"
          inputMode="numeric"
          placeholder={of.hint}
          value={typed ?? day ?? ''}
          dir="ltr"
          size={11}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}wrong` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null);
          }}
        />
        {wrong ? (
          <span id={`${id}wrong`} role="alert" className="draw-wrong">
            {of.wrong}
          </span>
        ) : null}
      </form>
      <div className="draw-date-slide">
        <input
          type="range"
          className="draw-slider"
          aria-label={of.slider}
          aria-describedby={`${id}help`}
          aria-valuetext={day ?? of.any}
          min={dayToNumber(days.first)}
          max={dayToNumber(days.last)}
          step={1}
          value={dayToNumber(keepWithin(days, shown))}
          dir="ltr"
          data-any={day === null}
          onChange={(event) => go(numberToDay(event.target.valueAsNumber) as Day)}
          onKeyDown={(event) => {
            const by = event.key === 'PageUp' ? 30 : event.key === 'PageDown' ? -30 : 0;
            if (by === 0) return;
            event.preventDefault();
            go(keepWithin(days, numberToDay(dayToNumber(shown) + by) as Day));
          }}
        />
        <svg className="draw-date-ticks" width="100%" height="12" aria-hidden="true">
          {changeTicks(days, 240).map(({ at, changes }) => (
            <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2={changes > 3 ? 12 : changes > 1 ? 9 : 6} />
          ))}
        </svg>
        <p className="draw-date-ends" aria-hidden="true">
          <span>{days.first}</span>
          <span>{days.last}</span>
        </p>
        <span id={`${id}help`} className="visually-hidden">
          {of.sliderHelp}
        </span>
      </div>
      <div className="draw-tool-group">
        {/* Earlier stands to the left in every language, as on the slider. */}
        <span className="draw-tool-group" dir="ltr">
          <button
            type="button"
            className="button"
            aria-label={of.earlier}
            onClick={() => go(keepWithin(days, numberToDay(dayToNumber(shown) - 1) as Day))}
          >
            ‹
          </button>
          <button
            type="button"
            className="button"
            aria-label={of.later}
            onClick={() => go(keepWithin(days, numberToDay(dayToNumber(shown) + 1) as Day))}
          >
            ›
          </button>
        </span>
        <button type="button" className="button" aria-pressed={reduced ? undefined : playing} onClick={play}>
          {playing ? of.pause : of.play}
        </button>
        <label className="draw-date-step">
          {of.step}{' '}
          <select className="field" value={step} onChange={(event) => setStep(event.target.value as StepSize)}>
            {sizes.map((size) => (
              <option key={size} value={size}>
                {of.steps[size]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" aria-pressed={day === null} onClick={() => go(null)}>
          {of.any}
        </button>
      </div>
    </div>
  );
}

/** Whether the person asked their system for less motion. */
function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(false);
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)');
    const look = () => setReduced(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return reduced;
}
