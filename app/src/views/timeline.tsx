import { useMemo, useState } from 'react';
import { ApiError } from '../api.ts';
import { Timeline } from '../draw/index.tsx';
import type { OnAsk } from '../draw/types.ts';
import { ClaimLine } from '../parts/claim-line.tsx';
import { Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { type TimelineItem, useTimeline } from '../queries-board.ts';
import { text } from '../text.ts';
import { useAddress } from './board/address.ts';
import { ChosenName } from './board/chosen-name.tsx';
import { DisputeBrief } from './board/dispute-brief.tsx';
import { NameField } from './board/name-field.tsx';
import { Panel } from './board/panel.tsx';

/** Items asked for at once. */
const mostItems = 2000;

const kinds = ['all', 'claim', 'dispute'] as const;

/** Claims and disputes in order of time, about a name or about all. */
export function TimelinePage() {
  useTitle(text.timeline.title);
  const [params, change] = useAddress();
  const entity = params.get('entity');
  const kind = kinds.find((one) => one === params.get('show')) ?? 'all';
  const query = useTimeline(entity, mostItems);
  const tooLong = query.error instanceof ApiError && query.error.code === 'timeline-too-long';
  return (
    <div className="page timeline">
      <h1>{text.timeline.title}</h1>
      <p className="lead soft">{text.timeline.what}</p>
      <Unverified />
      <div className="board-tools">
        <div className="board-about">
          <NameField label={text.timeline.of} onChoose={(id) => change({ entity: id }, true)} />
          {entity === null ? (
            <p className="chosen-name soft">{text.timeline.everything}</p>
          ) : (
            <ChosenName entity={entity} onClear={() => change({ entity: null }, true)} />
          )}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
        <div className="segmented" role="group" aria-label={text.timeline.show}>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === kind}
              onClick={() => change({ show: one === 'all' ? null : one })}
            >
              {text.timeline.kinds[one]}
            </button>
          ))}
        </div>
      </div>
      {tooLong ? (
        <p className="empty">{text.timeline.tooLong}</p>
      ) : (
        <Answered query={query}>
          {({ items, omitted }) => (
            <>
              <Items key={`${entity} ${kind}`} items={items} kind={kind} one={entity !== null} />
              {omitted > 0 ? <p className="soft">{text.timeline.omitted(omitted)}</p> : null}
            </>
          )}
        </Answered>
      )}
    </div>
  );
}

interface ItemsProps {
  readonly items: readonly TimelineItem[];
  readonly kind: (typeof kinds)[number];
  /** Whether they are about one name. */
  readonly one: boolean;
}

function Items({ items, kind, one }: ItemsProps) {
  const [opened, setOpened] = useState<TimelineItem | null>(null);
  const shown = useMemo(() => (kind === 'all' ? items : items.filter((item) => item.kind === kind)), [items, kind]);
  if (shown.length === 0) {
    const none = items.length > 0 ? text.timeline.noneKind : one ? text.timeline.noneOf : text.timeline.none;
    return <p className="empty">{none}</p>;
  }
  const onAsk: OnAsk = (ask) => {
    if (ask.kind !== 'claim' && ask.kind !== 'dispute') return;
    setOpened(
      shown.find((item) => (ask.kind === 'claim' ? item.view?.claim.id : item.dispute?.dispute.id) === ask.id) ?? null,
    );
  };
  const key = opened?.view?.claim.id ?? opened?.dispute?.dispute.id;
  return (
    <>
      <Timeline items={shown} onAsk={onAsk} />
      {opened ? (
        <Panel key={key} title={<span dir="auto">{opened.title}</span>} onClose={() => setOpened(null)}>
          {opened.view ? (
            <ul className="claim-lines">
              <ClaimLine view={opened.view} typed />
            </ul>
          ) : null}
          {opened.dispute ? <DisputeBrief view={opened.dispute} query="" /> : null}
        </Panel>
      ) : null}
    </>
  );
}
