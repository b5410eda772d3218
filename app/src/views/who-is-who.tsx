// Who is who: names that may mean one, both sides compared, one key to judge; what was joined, taken apart as easily.
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { type Suggestion, useSuggestions } from '../queries-weighed.ts';
import { useReview } from '../review.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { text } from '../text.ts';
import { JoinedList } from './weighed/joined-list.tsx';
import { type Contradiction, type Judgement, useJudging } from './weighed/judging.ts';
import { PairSides, Reasons } from './weighed/pair.tsx';

type Tab = keyof typeof text.weighed.who.tabs;
const tabs: readonly Tab[] = ['suggestions', 'people', 'rule'];

/** Pairs asked for at once; a reload after each judgement brings the next ones. */
const page = 50;

export function WhoIsWhoPage() {
  useTitle(text.weighed.who.title);
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((each) => each === params.get('show')) ?? 'suggestions';
  const entity = params.get('entity');
  const { undo } = useReview();
  // Here and not beside a pair: what was judged last may have been the last pair there was.
  useShortcuts({ z: () => void undo() });
  return (
    <div className="page wide">
      <header className="view-head">
        <h1>{text.weighed.who.title}</h1>
        <p className="soft lead">{text.weighed.who.lead}</p>
        <Unverified />
      </header>
      <div className="list-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
        <div className="segmented" role="group" aria-label={text.weighed.who.show}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === tab}
              onClick={() => setParams(each === 'suggestions' ? {} : { show: each }, { replace: true })}
            >
              {text.weighed.who.tabs[each]}
            </button>
          ))}
        </div>
      </div>
      {tab === 'suggestions' ? (
        <Suggestions entity={entity} all={() => setParams({}, { replace: true })} />
      ) : (
        <JoinedList key={tab} by={tab === 'rule' ? 'rule' : 'person'} />
      )}
    </div>
  );
}

function Suggestions({ entity, all }: { readonly entity: string | null; readonly all: () => void }) {
  const [limit, setLimit] = useState(page);
  const { undo } = useReview();
  return (
    <Answered query={useSuggestions(entity, limit)}>
      {(pairs) => (
        <>
          {entity === null ? null : <OnlyOf pairs={pairs} entity={entity} all={all} />}
          {pairs.length === 0 ? (
            <>
              <p>{entity === null ? text.weighed.who.none : text.weighed.who.noneOf}</p>
              <div className="judge-buttons">
                <Judge label={text.review.undo} at="z" act={() => void undo()} />
              </div>
            </>
          ) : (
            <Pairs pairs={pairs} more={pairs.length === limit && limit < 200 ? () => setLimit(200) : null} />
          )}
        </>
      )}
    </Answered>
  );
}

function OnlyOf(props: { readonly pairs: readonly Suggestion[]; readonly entity: string; readonly all: () => void }) {
  const sides = props.pairs.flatMap(({ left, right }) => [left.entity, right.entity]);
  const own = sides.find(({ id }) => id === props.entity);
  return (
    <p>
      {own ? (
        <>
          {text.weighed.who.of} <EntityLink entity={own} />{' '}
        </>
      ) : null}
      <button type="button" className="link" onClick={props.all}>
        {text.weighed.who.all}
      </button>
    </p>
  );
}

/** What a pair is known by while the list around it changes. */
function keyOf({ left, right }: Suggestion): string {
  return `${left.entity.id} ${right.entity.id}`;
}

function Pairs({ pairs, more }: { readonly pairs: readonly Suggestion[]; readonly more: (() => void) | null }) {
  const [chosen, setChosen] = useState(() => keyOf(pairs.find(({ judged }) => judged.length === 0) ?? first(pairs)));
  // Where a judged pair has left the list, the one now in its place is next.
  const [at, setAt] = useState(0);
  const found = pairs.findIndex((pair) => keyOf(pair) === chosen);
  const index = found === -1 ? Math.min(at, pairs.length - 1) : found;
  const current = pairs[index] ?? first(pairs);
  const { judge, contradiction, leave } = useJudging();
  const { undo } = useReview();
  const go = (to: number) => {
    const next = pairs[Math.max(0, Math.min(pairs.length - 1, to))];
    if (!next) return;
    leave();
    setChosen(keyOf(next));
    setAt(pairs.indexOf(next));
  };
  const decide = async (judgement: Judgement, anyway = false) => {
    const next = pairs[index + 1] ?? pairs[index - 1];
    if (!(await judge(current.left.entity, current.right.entity, judgement, { anyway }))) return;
    setAt(index);
    if (next) setChosen(keyOf(next));
  };
  const against =
    contradiction?.left === current.left.entity.id && contradiction.right === current.right.entity.id
      ? contradiction
      : null;
  useShortcuts({
    j: () => go(index + 1),
    k: () => go(index - 1),
    s: () => void decide('same'),
    d: () => void decide('different'),
    u: () => void decide('unsure'),
  });
  useEffect(() => {
    document.querySelector(`[data-pair="${CSS.escape(keyOf(current))}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div className="who">
      <nav className="pair-list" aria-label={text.weighed.who.tabs.suggestions}>
        <ol>
          {pairs.map((pair, place) => (
            <li key={keyOf(pair)}>
              <button
                type="button"
                data-pair={keyOf(pair)}
                aria-current={place === index ? 'true' : undefined}
                onClick={() => go(place)}
              >
                <bdi>{pair.left.entity.name}</bdi>
                <bdi>{pair.right.entity.name}</bdi>
                <span className="soft">
                  {text.weighed.who.lines[pair.line]}
                  {pair.judged.length > 0 ? ` · ${text.weighed.who.judgedBy(latest(pair))}` : ''}
                </span>
              </button>
            </li>
          ))}
        </ol>
        {more ? (
          <button type="button" className="button small" onClick={more}>
            {text.weighed.who.moreOf}
          </button>
        ) : null}
      </nav>
      <section className="pair" aria-live="polite" aria-label={text.weighed.who.title}>
        <p className="soft">
          {text.weighed.who.position(index + 1, pairs.length)} · {text.weighed.who.lines[current.line]} ·{' '}
          {text.weighed.who.score(percent(current.score))}
        </p>
        <Reasons reasons={current.reasons} />
        <JudgedBefore pair={current} undo={(seq) => void undo([seq])} />
        <div className="judge-buttons">
          <Judge label={text.weighed.who.same} at="s" act={() => void decide('same')} />
          <Judge label={text.weighed.who.different} at="d" act={() => void decide('different')} />
          <Judge label={text.weighed.who.unsure} at="u" act={() => void decide('unsure')} />
          <Judge label={text.review.undo} at="z" act={() => void undo()} />
        </div>
        {against ? <Contradicts what={against} anyway={() => void decide('same', true)} leave={leave} /> : null}
        <PairSides pair={current} />
        <p className="soft">{text.weighed.who.keys}</p>
      </section>
    </div>
  );
}

/** The first of pairs there are. */
function first(pairs: readonly Suggestion[]): Suggestion {
  const [pair] = pairs;
  if (!pair) throw new Error('there is no pair to show');
  return pair;
}

function latest({ judged }: Suggestion): Judgement {
  return judged.at(-1)?.judgement ?? 'unsure';
}

function percent(share: number): string {
  return new Intl.NumberFormat(text.locale, { style: 'percent' }).format(share);
}

function Judge({ label, at, act }: { readonly label: string; readonly at: string; readonly act: () => void }) {
  return (
    <button type="button" className="button" aria-keyshortcuts={at} onClick={act}>
      {label}{' '}
      <span className="key-hint" aria-hidden="true">
        {at}
      </span>
    </button>
  );
}

function JudgedBefore({ pair, undo }: { readonly pair: Suggestion; readonly undo: (seq: number) => void }) {
  if (pair.judged.length === 0) return null;
  return (
    <section className="judged-before">
      <h3>{text.weighed.who.before}</h3>
      <ul>
        {pair.judged.map(({ seq, judgement, by, reason }) => (
          <li key={seq}>
            {text.weighed.who.judgedBy(judgement)} {text.weighed.who.by} <bdi>{by}</bdi>
            {reason ? (
              <>
                {': '}
                <bdi>{reason}</bdi>
              </>
            ) : null}{' '}
            <button type="button" className="link" onClick={() => undo(seq)}>
              {text.review.undo}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contradicts(props: { readonly what: Contradiction; readonly anyway: () => void; readonly leave: () => void }) {
  return (
    <div className="contradicts" role="alert">
      <p>
        <strong>{text.weighed.who.contradicts}</strong> <bdi>{props.what.message}</bdi>
      </p>
      <button type="button" className="button" onClick={props.anyway}>
        {text.weighed.who.anyway}
      </button>{' '}
      <button type="button" className="button plain" onClick={props.leave}>
        {text.weighed.who.leave}
      </button>
    </div>
  );
}
