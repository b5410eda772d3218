import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { DateControl, drawWords, Network } from '../draw/index.tsx';
import type { OnAsk } from '../draw/types.ts';
import { isDay } from '../lib/timescale.ts';
import { ClaimLine } from '../parts/claim-line.tsx';
import { Unverified } from '../parts/notes.tsx';
import { Answered, Loading } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { type Expansion, type NetworkAnswer, useClaims, useExpansions, useNetwork } from '../queries-board.ts';
import { text } from '../text.ts';
import type { Day } from '../types.ts';
import { useAddress } from './board/address.ts';
import { ChosenName } from './board/chosen-name.tsx';
import { joinNetworks } from './board/join-networks.ts';
import { NameField } from './board/name-field.tsx';
import { Panel } from './board/panel.tsx';
import { useRecordDays } from './board/record-days.ts';

/** Names of a network, and those each expansion adds at most: enough to read, few enough to tell apart. */
const mostNames = 60;
const mostAdded = 25;

/** Claims of a tie shown at once. */
const mostClaims = 12;

const types = Object.keys(drawWords.network.types) as readonly (keyof typeof drawWords.network.types)[];

/** Who is tied to whom by claims, around a name or among those most written of, on a day or any. */
export function NetworkPage() {
  useTitle(text.network.title);
  const [params, change] = useAddress();
  const around = params.get('around');
  const asked = params.get('on');
  const on = asked !== null && isDay(asked) ? (asked as Day) : null;
  const chosen = (params.get('types') ?? '').split(',').filter((one) => types.some((type) => type === one));
  const listed = chosen.length === 0 ? null : chosen.join(',');
  const expansions = readExpansions(params.get('more'));
  const days = useRecordDays(around);
  const query = useNetwork(around, on, listed, mostNames);
  const added = useExpansions(expansions, on, mostAdded);
  const toggle = (type: string) => {
    const next = chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type];
    change({ types: next.length === 0 ? null : next.join(',') });
  };
  return (
    <div className="page network-page">
      <h1>{text.network.title}</h1>
      <p className="lead soft">{text.network.what}</p>
      <Unverified />
      <div className="board-tools">
        <div className="board-about">
          <NameField label={text.network.around} onChoose={(id) => change({ around: id, more: null }, true)} />
          {around === null ? (
            <p className="chosen-name soft">{text.network.mostNamed}</p>
          ) : (
            <ChosenName entity={around} onClear={() => change({ around: null, more: null }, true)} />
          )}
        </div>
        <fieldset className="board-chips">
          <legend>{text.network.types}</legend>
          <button
            type="button"
            className="board-chip"
            aria-pressed={chosen.length === 0}
            onClick={() => change({ types: null })}
          >
            {text.network.allTypes}
          </button>
          {types.map((type) => (
            <button
              key={type}
              type="button"
              className="board-chip"
              aria-pressed={chosen.includes(type)}
              onClick={() => toggle(type)}
            >
              {drawWords.network.types[type]}
            </button>
          ))}
        </fieldset>
        {days ? <DateControl day={on} days={days} onDay={(day) => change({ on: day })} /> : null}
        {expansions.length > 0 ? (
          <p className="soft">
            {text.network.expanded(new Set(expansions.map(({ entity }) => entity)).size)}{' '}
            <button type="button" className="link" onClick={() => change({ more: null })}>
              {text.network.fold}
            </button>
          </p>
        ) : null}
      </div>
      <Answered query={query}>
        {(answer) =>
          answer.nodes.length === 0 ? (
            <div className="empty">
              <p>{text.network.none}</p>
              <p className="soft">{text.network.noneWhat}</p>
            </div>
          ) : (
            <Drawn
              answer={answer}
              added={added}
              onAround={(id) => change({ around: id, more: null }, true)}
              onExpand={(entity, type) => change({ more: withExpansion(expansions, { entity, type }) })}
            />
          )
        }
      </Answered>
    </div>
  );
}

/** "ent-1:support,ent-2:command" as what it asks for. */
function readExpansions(words: string | null): readonly Expansion[] {
  return (words ?? '').split(',').flatMap((one) => {
    const [entity = '', type = ''] = one.split(':');
    return entity !== '' && types.some((known) => known === type) ? [{ entity, type }] : [];
  });
}

function withExpansion(before: readonly Expansion[], added: Expansion): string {
  return [...new Set([...before, added].map(({ entity, type }) => `${entity}:${type}`))].join(',');
}

type Opened = { readonly tie: string } | { readonly entity: string };

interface DrawnProps {
  readonly answer: NetworkAnswer;
  readonly added: readonly NetworkAnswer[];
  readonly onAround: (entity: string) => void;
  readonly onExpand: (entity: string, type: string) => void;
}

function Drawn({ answer, added, onAround, onExpand }: DrawnProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const whole = useMemo(() => joinNetworks(answer, added), [answer, added]);
  const onAsk: OnAsk = (ask) => {
    if (ask.kind === 'tie') setOpened({ tie: ask.id });
    if (ask.kind === 'entity') setOpened({ entity: ask.id });
  };
  const edge = opened && 'tie' in opened ? whole.edges.find(({ id }) => id === opened.tie) : undefined;
  const node = opened && 'entity' in opened ? whole.nodes.find(({ entity }) => entity.id === opened.entity) : undefined;
  return (
    <>
      <Network answer={whole} onAsk={onAsk} onExpand={onExpand} />
      {edge ? <Tie key={edge.id} edge={edge} nodes={whole.nodes} onClose={() => setOpened(null)} /> : null}
      {node ? (
        <Panel key={node.entity.id} title={<bdi>{node.entity.name}</bdi>} onClose={() => setOpened(null)}>
          <p className="page-links">
            <button
              type="button"
              className="button small"
              onClick={() => {
                setOpened(null);
                onAround(node.entity.id);
              }}
            >
              {text.network.centre}
            </button>{' '}
            <Link className="button small" href={`/entities/${encodeURIComponent(node.entity.id)}`}>
              {text.network.page}
            </Link>
          </p>
        </Panel>
      ) : null}
    </>
  );
}

interface TieProps {
  readonly edge: NetworkAnswer['edges'][number];
  readonly nodes: NetworkAnswer['nodes'];
  readonly onClose: () => void;
}

/** The claims a tie stands on. */
function Tie({ edge, nodes, onClose }: TieProps) {
  const shown = edge.claims.slice(0, mostClaims);
  const claims = useClaims(shown);
  const refOf = (id: string) => nodes.find(({ entity }) => entity.id === id)?.entity;
  const [from, to] = [refOf(edge.from), refOf(edge.to)];
  const title = (
    <>
      {drawWords.network.types[edge.type]}: {from ? <EntityLink entity={from} /> : edge.from} →{' '}
      {to ? <EntityLink entity={to} /> : edge.to}
    </>
  );
  return (
    <Panel title={title} onClose={onClose}>
      {claims.length < shown.length ? <Loading /> : null}
      <ul className="claim-lines">
        {claims.map((view) => (
          <ClaimLine key={view.claim.id} view={view} typed />
        ))}
      </ul>
      {edge.claims.length > shown.length ? (
        <p className="soft">{text.network.moreClaims(edge.claims.length - shown.length)}</p>
      ) : null}
    </Panel>
  );
}
