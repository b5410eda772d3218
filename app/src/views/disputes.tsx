import { Link } from 'wouter';
import { SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type DisputeConditions, useDisputeCounts, useDisputes } from '../queries-board.ts';
import { showNumber, text } from '../text.ts';
import { useAddress } from './board/address.ts';
import { ChosenName } from './board/chosen-name.tsx';
import { DisputeBrief } from './board/dispute-brief.tsx';
import { NameField } from './board/name-field.tsx';

const states = ['reopened', 'open', 'settled'] as const;
const rules = Object.keys(text.disputes.rules) as readonly (keyof typeof text.disputes.rules)[];

/** Disputes of a page: what fits a long look. */
const pageSize = 20;

/** Claims that cannot all hold, by state, rule and entity; the reopened first. */
export function DisputesPage() {
  useTitle(text.disputes.title);
  const [params, change] = useAddress();
  const state = states.find((one) => one === params.get('state')) ?? null;
  const rule = rules.find((one) => one === params.get('rule')) ?? null;
  const conditions = { state, rule, entity: params.get('entity') };
  const offset = Math.max(0, Math.trunc(Number(params.get('from') ?? '0')) || 0);
  const query = useDisputes(conditions, pageSize, offset);
  const chosen = state !== null || rule !== null || conditions.entity !== null;
  return (
    <div className="page disputes">
      <h1>{text.disputes.title}</h1>
      <p className="lead soft">{text.disputes.what}</p>
      <Unverified />
      <Conditions conditions={conditions} onChange={(next) => change({ ...next, from: null })} />
      <Answered query={query}>
        {(views) =>
          views.length === 0 ? (
            <None chosen={chosen || offset > 0} />
          ) : (
            <SharedNote
              lines={views.flatMap((view) => view.sides.flatMap(({ best }) => best.map((one) => one.source)))}
            >
              <ol className="dispute-list">
                {views.map((view) => (
                  <li key={view.dispute.id} className="dispute-item" data-step tabIndex={-1} data-state={view.state}>
                    <DisputeBrief view={view} query={params.toString()} />
                  </li>
                ))}
              </ol>
              <Pages
                conditions={conditions}
                offset={offset}
                shown={views.length}
                onPage={(from) => change({ from }, true)}
              />
            </SharedNote>
          )
        }
      </Answered>
    </div>
  );
}

function None({ chosen }: { readonly chosen: boolean }) {
  return (
    <div className="empty">
      <p>{chosen ? text.disputes.noneChosen : text.disputes.none}</p>
      {chosen ? (
        <p>
          <Link className="button" href="/disputes">
            {text.disputes.clear}
          </Link>
        </p>
      ) : (
        <p className="soft">{text.disputes.noneWhat}</p>
      )}
    </div>
  );
}

interface ConditionsProps {
  readonly conditions: DisputeConditions;
  readonly onChange: (change: { readonly [name: string]: string | null }) => void;
}

function Conditions({ conditions, onChange }: ConditionsProps) {
  const counts = useDisputeCounts(conditions).data;
  const ofState = (state: string) => counts?.states.find((one) => one.state === state)?.disputes ?? 0;
  const ofRule = (rule: string) => counts?.rules.find((one) => one.rule === rule)?.disputes ?? 0;
  const all = counts?.states.reduce((sum, { disputes }) => sum + disputes, 0) ?? 0;
  const shownRules = rules.filter((rule) => rule === conditions.rule || ofRule(rule) > 0);
  const anyRule = counts?.rules.reduce((sum, { disputes }) => sum + disputes, 0) ?? 0;
  return (
    <div className="board-tools">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
      <div className="segmented" role="group" aria-label={text.disputes.state}>
        {([null, ...states] as const).map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            aria-pressed={state === conditions.state}
            onClick={() => onChange({ state })}
          >
            {state === null ? text.disputes.anyState : text.disputes.states[state]}{' '}
            <span className="tally">{showNumber(state === null ? all : ofState(state))}</span>
          </button>
        ))}
      </div>
      <label className="board-choice">
        <span>{text.disputes.rule}</span>
        <select value={conditions.rule ?? ''} onChange={(event) => onChange({ rule: event.target.value || null })}>
          <option value="">
            {text.disputes.anyRule} ({showNumber(anyRule)})
          </option>
          {shownRules.map((rule) => (
            <option key={rule} value={rule}>
              {text.disputes.rules[rule]} ({showNumber(ofRule(rule))})
            </option>
          ))}
        </select>
      </label>
      <div className="board-about">
        <NameField label={text.disputes.about} onChoose={(entity) => onChange({ entity })} />
        {conditions.entity === null ? null : (
          <ChosenName entity={conditions.entity} onClear={() => onChange({ entity: null })} />
        )}
      </div>
      <ul className="board-names" aria-label={text.disputes.about}>
        {(counts?.entities ?? []).slice(0, 8).map(({ entity, disputes }) => (
          <li key={entity.id}>
            <button
              type="button"
              className="board-chip"
              aria-pressed={entity.id === conditions.entity}
              onClick={() => onChange({ entity: entity.id === conditions.entity ? null : entity.id })}
            >
              <bdi>{entity.name}</bdi> <span className="tally">{showNumber(disputes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PagesProps {
  readonly conditions: DisputeConditions;
  readonly offset: number;
  readonly shown: number;
  readonly onPage: (from: string | null) => void;
}

function Pages({ conditions, offset, shown, onPage }: PagesProps) {
  const counts = useDisputeCounts(conditions).data;
  const of = (counts?.states ?? []).reduce(
    (sum, { state, disputes }) => (conditions.state === null || state === conditions.state ? sum + disputes : sum),
    0,
  );
  const total = Math.max(of, offset + shown);
  const go = (to: number) => {
    onPage(to <= 0 ? null : String(to));
    window.scrollTo(0, 0);
  };
  return (
    <nav className="pages" aria-label={text.disputes.neighbours}>
      <span className="soft">{text.disputes.page(offset + 1, offset + shown, total)}</span>
      {offset > 0 ? (
        <button type="button" className="button small" onClick={() => go(offset - pageSize)}>
          {text.disputes.earlier}
        </button>
      ) : null}
      {offset + shown < total ? (
        <button type="button" className="button small" onClick={() => go(offset + pageSize)}>
          {text.disputes.later}
        </button>
      ) : null}
    </nav>
  );
}
