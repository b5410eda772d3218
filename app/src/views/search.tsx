import { useEffect, useState } from 'react';
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

/** How long typing must rest before the server is asked, in milliseconds: short enough to feel immediate, long enough to skip half words. */
const restMs = 120;

/** Hits over names, claims and texts, as the words in the search field change. */
export function SearchPage() {
  useTitle(text.search.title);
  const [params] = useSearchParams();
  const words = useRested(params.get('q') ?? '');
  const query = useSearchAnswer(words);
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

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

function Hits({ answer }: { readonly answer: SearchAnswer }) {
  const { entities, claims, texts } = answer;
  if (entities.length + claims.length + texts.length === 0) {
    return <p role="status">{text.search.none(answer.query)}</p>;
  }
  return (
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
  );
}
