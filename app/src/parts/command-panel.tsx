import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { dayToNumber, isDay, numberToDay } from '../lib/timescale.ts';
import { useWho } from '../queries.ts';
import { text } from '../text.ts';
import type { CommandAnswer, CommanderAnswer, EntityRef } from '../types.ts';
import { ClaimLine } from './claim-line.tsx';
import { Answered } from './states.tsx';
import { TenureChart } from './tenure-chart.tsx';
import { EntityLink } from './words.tsx';

/** Who is said to command a unit, on a day the person chooses or on any; the day stands in the address. */
export function CommandPanel({ unit }: { readonly unit: string }) {
  const [params, setParams] = useSearchParams();
  const asked = params.get('on') ?? '';
  const on = isDay(asked) ? asked : null;
  const query = useWho(unit, on);
  const chooseDay = (day: string) => setParams(day === '' ? {} : { on: day }, { replace: true });
  return (
    <section className="panel" aria-labelledby="command-title">
      <h2 id="command-title">{text.command.title}</h2>
      <DayControl asked={asked} on={on} choose={chooseDay} />
      <Answered query={query}>{(answer) => <Answer answer={answer} />}</Answered>
    </section>
  );
}

interface DayControlProps {
  readonly asked: string;
  /** The same where it is a day that exists. */
  readonly on: string | null;
  readonly choose: (day: string) => void;
}

/** A day as the record writes it: a browser's own date field would show it in the order of the machine's country. */
function DayControl({ asked, on, choose }: DayControlProps) {
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);
  const bad = typed !== '' && !isDay(typed);
  return (
    <form
      className="day-control"
      onSubmit={(event) => {
        event.preventDefault();
        choose(typed);
      }}
    >
      <label>
        {text.command.day}{' '}
        <input
          type="text"
          inputMode="numeric"
          dir="ltr"
          size={12}
          maxLength={10}
          autoComplete="off"
          placeholder={text.command.dayHint}
          value={typed}
          aria-invalid={bad && typed.length === 10}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '' || isDay(event.target.value)) choose(event.target.value);
          }}
        />
      </label>
      {on ? (
        <>
          <button type="button" className="button small" onClick={() => choose(numberToDay(dayToNumber(on) - 1))}>
            {text.command.earlier}
          </button>
          <button type="button" className="button small" onClick={() => choose(numberToDay(dayToNumber(on) + 1))}>
            {text.command.later}
          </button>
          <button type="button" className="button small plain" onClick={() => choose('')}>
            {text.command.anyDay}
          </button>
        </>
      ) : null}
      {bad && typed.length === 10 ? (
        <span className="negated" role="alert">
          {text.command.badDay}
        </span>
      ) : null}
    </form>
  );
}

function Answer({ answer }: { readonly answer: CommandAnswer }) {
  const nothing = answer.otherDays.length > 0 ? text.command.nobody : text.command.never;
  return (
    <>
      <div aria-live="polite">
        {answer.commanders.length === 0 ? <p>{answer.on ? nothing : text.command.never}</p> : null}
        {answer.disputed ? <p className="disputed">{text.command.disputed}</p> : null}
      </div>
      <ul className="commanders">
        {answer.commanders.map((commander) => (
          <Said key={commander.person.id} who={commander.person} said={commander} />
        ))}
      </ul>
      {answer.superiors.length > 0 ? (
        <>
          <h3>{text.command.superiors}</h3>
          <ul className="commanders">
            {answer.superiors.map((superior) => (
              <Said key={superior.body.id} who={superior.body} said={superior} />
            ))}
          </ul>
        </>
      ) : null}
      {answer.on && answer.otherDays.length > 0 ? (
        <details className="other-days">
          <summary>{text.command.otherDays}</summary>
          <ul className="commanders">
            {answer.otherDays.map((commander) => (
              <Said key={commander.person.id} who={commander.person} said={commander} />
            ))}
          </ul>
        </details>
      ) : null}
      <TenureChart answer={answer} />
    </>
  );
}

interface SaidProps {
  readonly who: EntityRef;
  readonly said: Pick<CommanderAnswer, 'asOf' | 'claims' | 'against'>;
}

/** Somebody said to command, with how far the claims reach for the day, and every claim for and against. */
function Said({ who, said: { asOf, claims, against } }: SaidProps) {
  return (
    <li className="commander" data-as-of={asOf ?? 'any'}>
      <p className="commander-name">
        <EntityLink entity={who} />
        {asOf ? (
          <span className="as-of" data-as-of={asOf}>
            {text.asOf[asOf]}
          </span>
        ) : null}
      </p>
      <details>
        <summary>
          {text.command.claims(claims.length)}
          {against.length > 0 ? `${text.comma}${text.command.against(against.length)}` : ''}
        </summary>
        <ul className="claim-lines">
          {claims.map((view) => (
            <ClaimLine key={view.claim.id} view={view} typed={false} />
          ))}
          {against.map((view) => (
            <ClaimLine key={`against ${view.claim.id}`} view={view} typed />
          ))}
        </ul>
      </details>
    </li>
  );
}
