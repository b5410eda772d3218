import type { EntityId, EntityRef, OnAsk } from '../types.ts';
import type { DrawWords, NetworkType } from '../words.ts';
import { tieTypes } from './look.ts';

/** Asks for more ties of an entity, of one type. */
export type OnExpand = (entity: EntityId, type: NetworkType) => void;

interface HeldProps {
  readonly of: { readonly entity: EntityRef; readonly claims: number; readonly more: number };
  readonly words: DrawWords;
  readonly onAsk: OnAsk;
  readonly onExpand: OnExpand;
}

/** What is pointed at, and its ties that are not shown, to be asked for by type. */
export function Held({ of: { entity, claims, more }, words, onAsk, onExpand }: HeldProps) {
  return (
    <div className="draw-held">
      <p>
        <button type="button" className="link" onClick={() => onAsk({ kind: 'entity', id: entity.id })}>
          <bdi>{entity.name}</bdi>
        </button>{' '}
        <span className="soft">
          {words.network.kinds[entity.kind]}, {words.claims(claims)}
          {more > 0 ? `, ${words.network.hidden(more)}` : ''}
        </span>
      </p>
      {more > 0 ? (
        <p className="draw-tool-group">
          {words.network.expandAny}:
          {tieTypes.map((type) => (
            <button
              key={type}
              type="button"
              className="button"
              aria-label={words.network.expand(entity.name, words.network.types[type])}
              onClick={() => onExpand(entity.id, type)}
            >
              {words.network.types[type]}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}
