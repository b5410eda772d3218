import { useDeferredValue, useMemo, useState } from 'react';
import type { NetworkAnswer, OnAsk } from '../types.ts';
import type { DrawWords } from '../words.ts';
import { Held, type OnExpand } from './held.tsx';

/** Names shown at first, and by each wish for more. */
const portion = 60;

interface ListProps {
  readonly answer: NetworkAnswer;
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  readonly onExpand: OnExpand;
}

/** The network as names with their ties: all the drawing says, in words and buttons. */
export function NetworkList({ answer, words, onAsk, onExpand }: ListProps) {
  const [filter, setFilter] = useState('');
  const [most, setMost] = useState(portion);
  const sought = useDeferredValue(filter.trim().toLocaleLowerCase());
  const names = useMemo(() => new Map(answer.nodes.map(({ entity }) => [entity.id, entity.name])), [answer]);
  const ties = useMemo(() => {
    const found = new Map<string, NetworkAnswer['edges'][number][]>();
    for (const edge of answer.edges) {
      for (const end of new Set([edge.from, edge.to])) {
        const list = found.get(end);
        if (list) list.push(edge);
        else found.set(end, [edge]);
      }
    }
    return found;
  }, [answer]);
  const sorted = useMemo(
    () =>
      [...answer.nodes]
        .sort((a, b) => b.claims - a.claims || (a.entity.id < b.entity.id ? -1 : 1))
        .filter(({ entity }) => entity.name.toLocaleLowerCase().includes(sought)),
    [answer, sought],
  );
  return (
    <section className="draw-list" aria-label={words.network.list}>
      <label>
        {words.network.find}{' '}
        <input className="field" type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
      </label>
      <ul>
        {sorted.slice(0, most).map((node) => (
          <li key={node.entity.id}>
            <Held of={node} words={words} onAsk={onAsk} onExpand={onExpand} />
            <details>
              <summary>
                {words.network.ties}: {(ties.get(node.entity.id) ?? []).length}
              </summary>
              <ul>
                {(ties.get(node.entity.id) ?? []).map((edge) => {
                  const other = edge.from === node.entity.id ? edge.to : edge.from;
                  return (
                    <li key={edge.id}>
                      <button type="button" className="link" onClick={() => onAsk({ kind: 'tie', id: edge.id })}>
                        {words.network.types[edge.type]} {edge.from === node.entity.id ? '→' : '←'}{' '}
                        <bdi>{names.get(other) ?? other}</bdi>
                      </button>{' '}
                      <span className="soft">
                        {edge.standing ? `${words.standings[edge.standing].name}, ` : ''}
                        {edge.disputed ? `≠ ${words.disputed.name}, ` : ''}
                        {words.claims(edge.claims.length)}, {words.origins(edge.origins)}
                      </span>
                    </li>
                  );
                })}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {sorted.length > most ? (
        <button type="button" className="button" onClick={() => setMost(most + portion)}>
          {words.more(sorted.length - most)}
        </button>
      ) : null}
    </section>
  );
}
