import { useEffect } from 'react';
import { Link, useSearchParams } from 'wouter';
import { ClaimLine, Published } from '../parts/claim-line.tsx';
import { NoteOf, SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { Publication } from '../parts/voice-chain.tsx';
import { EntityLink, sourcePath } from '../parts/words.tsx';
import { useSearchAnswer } from '../queries.ts';
import { showNumber, text } from '../text.ts';
import type { SearchAnswer } from '../types.ts';
import { useRested } from './board/use-rested.ts';

/** Hits over names, claims and texts, as the words in the search field change. */
export function SearchPage() {
  useTitle(text.search.title);
  const [params] = useSearchParams();
  const words = useRested(params.get('q') ?? '');
  const query = useSearchAnswer(words);
  useHitKeys();
  return (
    <div className="page search">
      <h1>{text.search.title}</h1>
      <Unverified />
      {words.trim() === '' ? (
        <p className="soft">{text.search.prompt}</p>
      ) : (
        <Answered query={query}>{(answer) => <Hits answer={answer} />}</Answered>
      )}
    </div>
  );
}

/**
 * Keys of the search field, wherever the page has it: arrows step from it through the hits and back, Enter opens the first. The field itself belongs to the
 * frame, so its keys are listened for on the document.
 */
function useHitKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
      const at = document.activeElement;
      const field = document.querySelector<HTMLInputElement>('.top input[type="search"]');
      const hits = [...document.querySelectorAll<HTMLElement>('.search [data-step]')];
      const inField = at === field && field !== null;
      const index = at instanceof HTMLElement ? hits.indexOf(at) : -1;
      if (!inField && index === -1) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const next = index + (event.key === 'ArrowDown' ? 1 : -1);
        if (next < 0) field?.focus();
        else {
          hits[next]?.focus({ preventScroll: true });
          hits[next]?.scrollIntoView({ block: 'nearest' });
        }
      } else if (event.key === 'Enter' && inField) {
        event.preventDefault();
        const [first] = hits;
        // The field keeps the focus where a view is changed by typing; opening a hit is no typing.
        field?.blur();
        (first?.querySelector<HTMLElement>('[data-open]') ?? first?.querySelector<HTMLElement>('a'))?.click();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function Hits({ answer }: { readonly answer: SearchAnswer }) {
  const { entities, claims, texts } = answer;
  if (entities.length + claims.length + texts.length === 0) {
    return <p role="status">{text.search.none(answer.query)}</p>;
  }
  return (
    <>
      <p className="soft hit-keys">
        <span role="status">{text.found.summary(entities.length, claims.length, texts.length)}</span> ·{' '}
        {text.found.keys}
      </p>
      <SharedNote lines={[...claims.map((view) => view.source), ...texts.map((hit) => hit.source)]}>
        {entities.length > 0 ? (
          <section aria-labelledby="hits-entities">
            <h2 id="hits-entities">
              {text.search.entities} <span className="count">{showNumber(entities.length)}</span>
            </h2>
            <ul className="entity-list">
              {entities.map((entity) => (
                <li key={entity.id} data-step tabIndex={-1}>
                  <span className="kind-tag" data-kind={entity.kind}>
                    {text.kinds[entity.kind].one}
                  </span>
                  <EntityLink entity={entity} />
                  <span className="count">{showNumber(entity.claims)}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {claims.length > 0 ? (
          <section aria-labelledby="hits-claims">
            <h2 id="hits-claims">
              {text.search.claims} <span className="count">{showNumber(claims.length)}</span>
            </h2>
            <ul className="claim-lines">
              {claims.map((view) => (
                <ClaimLine key={view.claim.id} view={view} typed />
              ))}
            </ul>
          </section>
        ) : null}
        {texts.length > 0 ? (
          <section aria-labelledby="hits-texts">
            <h2 id="hits-texts">
              {text.search.texts} <span className="count">{showNumber(texts.length)}</span>
            </h2>
            <ul className="text-hits">
              {texts.map(({ source, passage }) => (
                <li key={source.id} data-step tabIndex={-1}>
                  <p className="source-row-facts">
                    <span className="publication">
                      <Publication name={source.publication} />
                    </span>
                    <Published line={source} />
                    <NoteOf line={source} />
                  </p>
                  <p className="source-row-title">
                    <Link href={sourcePath(source.id)} data-open>
                      <bdi>{source.title ?? source.name}</bdi>
                    </Link>
                  </p>
                  <p className="quote" dir="auto">
                    {passage}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </SharedNote>
    </>
  );
}
