import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { hasWords } from '../lib/filter.ts';
import { Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { EntityLink } from '../parts/words.tsx';
import { useEntities } from '../queries.ts';
import { showNumber, text } from '../text.ts';
import type { EntityKind } from '../types.ts';

const kinds: readonly EntityKind[] = ['unit', 'person', 'organisation', 'place'];

/** Names asked for at once; search finds the rest. */
const listed = 500;

/** The people, units, organisations and places of the record, most written of first. */
export function EntitiesPage() {
  useTitle(text.entities.title);
  const [params, setParams] = useSearchParams();
  const chosen = kinds.find((kind) => kind === params.get('kind')) ?? null;
  const [words, setWords] = useState('');
  const query = useEntities(chosen, listed);
  return (
    <div className="page">
      <h1>{text.entities.title}</h1>
      <Unverified />
      <div className="list-tools">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form, which this is not */}
        <div className="segmented" role="group" aria-label={text.entities.title}>
          {[null, ...kinds].map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              aria-pressed={kind === chosen}
              onClick={() => setParams(kind ? { kind } : {}, { replace: true })}
            >
              {kind ? text.kinds[kind].many : text.entities.all}
            </button>
          ))}
        </div>
        <label className="filter">
          <span>{text.entities.filter}</span>
          <input type="search" dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <Answered query={query}>
        {(entities) => {
          const shown = entities.filter((entity) => hasWords(words, [entity.name]));
          return (
            <>
              {entities.length === 0 ? <p className="soft">{text.entities.none}</p> : null}
              {entities.length > 0 && shown.length === 0 ? (
                <p className="soft">{text.entities.noMatch(words)}</p>
              ) : null}
              <ul className="entity-list">
                {shown.map((entity) => (
                  <li key={entity.id} data-step tabIndex={-1}>
                    <span data-kind={entity.kind} className="kind-tag">
                      {text.kinds[entity.kind].one}
                    </span>
                    <EntityLink entity={entity} />
                    <span className="count">{showNumber(entity.claims)}</span>
                  </li>
                ))}
              </ul>
              {entities.length === listed ? <p className="soft">{text.entities.first(listed)}</p> : null}
            </>
          );
        }}
      </Answered>
    </div>
  );
}
