// What was judged, by people or by a rule, newest first; every entry is taken apart by one key.
import { useState } from 'react';
import { Moment } from '../../parts/moment.tsx';
import { Answered } from '../../parts/states.tsx';
import { EntityLink } from '../../parts/words.tsx';
import { type JudgementLine, useJudgements } from '../../queries-weighed.ts';
import { step, useShortcuts } from '../../shortcuts.ts';
import { text } from '../../text.ts';
import { useJudging } from './judging.ts';
import { Reasons } from './pair.tsx';

/** Entries asked for at once. */
const page = 50;

export function JoinedList({ by }: { readonly by: 'rule' | 'person' }) {
  const [limit, setLimit] = useState(page);
  const { takeApart } = useJudging();
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    d: () => {
      const seq = document.activeElement?.closest<HTMLElement>('[data-seq]')?.dataset.seq;
      if (seq) void takeApart(Number(seq));
    },
  });
  const none = by === 'rule' ? text.weighed.who.noneRule : text.weighed.who.nonePeople;
  return (
    <>
      <p className="soft">{text.weighed.who.keysJoined}</p>
      <Answered query={useJudgements(by, limit)}>
        {(lines) => (
          <>
            {lines.length === 0 ? <p>{none}</p> : null}
            <ul className="joined">
              {lines.map((line) => (
                <Joined key={line.seq} line={line} apart={() => void takeApart(line.seq)} />
              ))}
            </ul>
            {lines.length === limit ? (
              <button type="button" className="button" onClick={() => setLimit((n) => Math.min(500, n + page))}>
                {text.weighed.who.moreOf}
              </button>
            ) : null}
          </>
        )}
      </Answered>
    </>
  );
}

function Joined({ line, apart }: { readonly line: JudgementLine; readonly apart: () => void }) {
  return (
    <li className="joined-line" data-step data-seq={line.seq} tabIndex={-1}>
      <div>
        <p className="joined-names">
          <bdi>{line.left.name}</bdi>{' '}
          <span aria-hidden="true">{line.judgement === 'same' ? '=' : line.judgement === 'different' ? '≠' : '?'}</span>
          <span className="visually-hidden">{text.weighed.who.judgedBy(line.judgement)}</span>{' '}
          <bdi>{line.right.name}</bdi>{' '}
          {line.judgement === 'same' ? (
            <span className="soft">
              {text.weighed.who.now} <EntityLink entity={line.now} />
            </span>
          ) : null}
        </p>
        {line.reason ? <Reasons reasons={line.reason.split('; ')} /> : null}
        <p className="soft joined-by">
          {text.weighed.who.by} <bdi>{line.by}</bdi>, <Moment at={line.recordedAt} />
        </p>
      </div>
      <button type="button" className="button small" aria-keyshortcuts="d" onClick={apart}>
        {line.judgement === 'same' ? text.weighed.who.apart : text.review.undo}
      </button>
    </li>
  );
}
