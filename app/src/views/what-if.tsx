import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ApiError } from '../api.ts';
import { ClaimLine } from '../parts/claim-line.tsx';
import { SharedNote, Unverified } from '../parts/notes.tsx';
import { Answered } from '../parts/states.tsx';
import { useTitle } from '../parts/title.ts';
import { Sentence, sourcePath } from '../parts/words.tsx';
import { useSources } from '../queries.ts';
import { type DisputeView, useWhatIf, type WhatIf, type WhatIfAnswer } from '../queries-board.ts';
import { useShortcuts } from '../shortcuts.ts';
import { showNumber, text } from '../text.ts';
import type { ClaimView } from '../types.ts';
import { useAddress } from './board/address.ts';
import { DisputeBrief } from './board/dispute-brief.tsx';
import { StrikeField } from './board/strike-field.tsx';

const kinds = ['source', 'publication', 'voice'] as const;

/** What the record would lose without a source, a publication or a voice. Nothing is changed by asking. */
export function WhatIfPage() {
  useTitle(text.whatIf.title);
  const [params, change] = useAddress();
  const kind = kinds.find((one) => (params.get(one) ?? '') !== '');
  const value = kind === undefined ? null : params.get(kind);
  const without: WhatIf | null = kind === undefined || value === null ? null : { [kind]: value };
  const choose = (next: (typeof kinds)[number] | null, words: string | null) =>
    change({ source: null, publication: null, voice: null, ...(next === null ? {} : { [next]: words }) }, true);
  const back = () => choose(null, null);
  useShortcuts(without === null ? {} : { Escape: back });
  return (
    <div className="page what-if">
      <h1>{text.whatIf.title}</h1>
      <p className="lead soft">{text.whatIf.what}</p>
      <Unverified />
      <StrikeField onChoose={choose} start={without === null} />
      {without !== null && kind !== undefined && value !== null ? (
        <Struck kind={kind} value={value} without={without} onBack={back} />
      ) : null}
    </div>
  );
}

interface StruckProps {
  readonly kind: (typeof kinds)[number];
  readonly value: string;
  readonly without: WhatIf;
  readonly onBack: () => void;
}

function Struck({ kind, value, without, onBack }: StruckProps) {
  const query = useWhatIf(without);
  const source = useSources().data?.find(({ id }) => kind === 'source' && id === value);
  const nothing = query.error instanceof ApiError && query.error.code === 'nothing-struck';
  return (
    <>
      <div className="struck" role="status">
        <p>
          <b>{text.whatIf.away}:</b> {text.whatIf.kinds[kind]}{' '}
          {kind === 'source' ? (
            <Link href={sourcePath(value)}>
              <bdi>{source ? [source.publication, source.title ?? source.name].filter(Boolean).join(': ') : value}</bdi>
            </Link>
          ) : (
            <bdi>{value}</bdi>
          )}
          . {query.data ? text.whatIf.struck(query.data.struck) : null}
        </p>
        <button
          type="button"
          className="button"
          aria-keyshortcuts="Escape"
          title={text.whatIf.backHint}
          onClick={onBack}
        >
          {text.whatIf.back}
        </button>
      </div>
      {nothing ? (
        <p className="empty">{text.whatIf.nothing}</p>
      ) : (
        <Answered query={query}>{(answer) => <Losses answer={answer} />}</Answered>
      )}
    </>
  );
}

function Losses({ answer }: { readonly answer: WhatIfAnswer }) {
  const { lost, weakened, settled, changed, totals } = answer;
  const views = [...lost, ...weakened].flatMap(({ claims }) => claims);
  return (
    <SharedNote lines={views.map(({ source }) => source)}>
      <Section id="lost" title={text.whatIf.lost} what={text.whatIf.lostWhat} shown={lost.length} of={totals.lost}>
        <ul className="loss-list">
          {lost.map(({ statement, claims }) => (
            <Loss
              key={claims[0]?.claim.id}
              statement={statement}
              claims={claims}
              change={text.whatIf.claims(claims.length)}
            />
          ))}
        </ul>
      </Section>
      <Section
        id="weakened"
        title={text.whatIf.weakened}
        what={text.whatIf.weakenedWhat}
        shown={weakened.length}
        of={totals.weakened}
      >
        <ul className="loss-list">
          {weakened.map(({ statement, claims, before, after }) => (
            <Loss
              key={claims[0]?.claim.id}
              statement={statement}
              claims={claims}
              change={text.whatIf.origins(before, after)}
            />
          ))}
        </ul>
      </Section>
      <Section
        id="settled"
        title={text.whatIf.settled}
        what={text.whatIf.settledWhat}
        shown={settled.length}
        of={totals.settled}
      >
        <Disputes views={settled} />
      </Section>
      <Section
        id="changed"
        title={text.whatIf.changed}
        what={text.whatIf.changedWhat}
        shown={changed.length}
        of={totals.changed}
      >
        <Disputes views={changed} />
      </Section>
    </SharedNote>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly shown: number;
  readonly of: number;
  readonly children: ReactNode;
}

function Section({ id, title, what, shown, of, children }: SectionProps) {
  return (
    <section className="losses" aria-labelledby={`${id}-title`} data-losses={id}>
      <h2 id={`${id}-title`}>
        {title} <span className="count">{showNumber(of)}</span>
      </h2>
      {of === 0 ? (
        <p className="soft">{text.whatIf.none}</p>
      ) : (
        <>
          <p className="soft">{what}</p>
          {children}
          {shown < of ? <p className="soft">{text.whatIf.first(shown, of)}</p> : null}
        </>
      )}
    </section>
  );
}

interface LossProps {
  readonly statement: string;
  readonly claims: readonly ClaimView[];
  readonly change: string;
}

function Loss({ statement, claims, change }: LossProps) {
  return (
    <li data-step tabIndex={-1}>
      <details>
        <summary data-open>
          <span className="loss-words">
            <Sentence>{statement}</Sentence>
          </span>{' '}
          <span className="count">{change}</span>
        </summary>
        <ul className="claim-lines">
          {claims.map((claim) => (
            <ClaimLine key={claim.claim.id} view={claim} typed />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Disputes({ views }: { readonly views: readonly DisputeView[] }) {
  return (
    <ol className="dispute-list">
      {views.map((view) => (
        <li key={view.dispute.id} className="dispute-item" data-step tabIndex={-1}>
          <DisputeBrief view={view} query="" />
        </li>
      ))}
    </ol>
  );
}
