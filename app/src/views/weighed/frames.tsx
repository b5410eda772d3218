import { Quoted } from '../../parts/notes.tsx';
import { Answered } from '../../parts/states.tsx';
import { Publication } from '../../parts/voice-chain.tsx';
import { type FramesAnswer, useFrames } from '../../queries-weighed.ts';
import { text } from '../../text.ts';
import type { AskWhy } from './why.tsx';

/** Things of a cell before "more". */
const firstItems = 6;

/** How each publication names, counts, dates and hedges an entity; every item opens the claims it stands on. */
export function Frames({ entity, onWhy }: { readonly entity: string; readonly onWhy: AskWhy }) {
  return (
    <Answered query={useFrames(entity, true)}>
      {(answer) =>
        answer.rows.length === 0 ? (
          <p className="soft">{text.weighed.noFrames}</p>
        ) : (
          <FrameTable answer={answer} onWhy={onWhy} />
        )
      }
    </Answered>
  );
}

interface Item {
  readonly key: string;
  readonly words: string;
  readonly said: boolean;
  readonly ids: readonly string[];
  readonly note?: string;
}

function FrameTable({ answer, onWhy }: { readonly answer: FramesAnswer; readonly onWhy: AskWhy }) {
  const { frames } = text.weighed;
  const blamed = answer.rows.some(({ blames }) => blames.length > 0);
  const worded = answer.rows.some(({ wording }) => wording.length > 0);
  return (
    <>
      <p className="soft">{text.weighed.framesHelp}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="frames-scroll" tabIndex={0} aria-label={text.weighed.framesHelp}>
        <table className="frames">
          <thead>
            <tr>
              <th scope="col">{frames.publication}</th>
              <th scope="col">{frames.names}</th>
              {worded ? <th scope="col">{frames.wording}</th> : null}
              <th scope="col">{frames.numbers}</th>
              <th scope="col">{frames.dates}</th>
              <th scope="col">{frames.hedges}</th>
              {blamed ? <th scope="col">{frames.blames}</th> : null}
            </tr>
          </thead>
          <tbody>
            {answer.rows.map((row) => {
              const cell = (label: string, items: readonly Item[]) => (
                <Cell label={label} items={items} publication={row.publication} onWhy={onWhy} />
              );
              return (
                <tr key={row.publication}>
                  <th scope="row">
                    <Publication name={row.publication} />
                    <span className="soft frames-sources">{text.weighed.originSources(row.sources.length)}</span>
                  </th>
                  {cell(frames.names, listed(row.names))}
                  {worded ? cell(frames.wording, listed(row.wording)) : null}
                  {cell(frames.numbers, single(row.numbers))}
                  {cell(
                    frames.dates,
                    row.dates.map(({ what, when, claim }) => ({
                      key: `${claim} ${when}`,
                      words: when,
                      said: false,
                      ids: [claim],
                      note: what,
                    })),
                  )}
                  {cell(
                    frames.hedges,
                    row.hedges.map(({ certainty, claims }) => ({
                      key: certainty,
                      words: certainty,
                      said: false,
                      ids: claims,
                    })),
                  )}
                  {blamed ? cell(frames.blames, single(row.blames)) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

function listed(said: readonly { readonly text: string; readonly claims: readonly string[] }[]): readonly Item[] {
  return said.map(({ text: words, claims }) => ({ key: words, words, said: true, ids: claims }));
}

function single(said: readonly { readonly text: string; readonly claim: string }[]): readonly Item[] {
  return said.map(({ text: words, claim }) => ({ key: `${claim} ${words}`, words, said: true, ids: [claim] }));
}

interface CellProps {
  readonly label: string;
  readonly items: readonly Item[];
  readonly publication: string;
  readonly onWhy: AskWhy;
}

function Cell({ label, items, publication, onWhy }: CellProps) {
  const rest = items.slice(firstItems);
  const all = [...new Set(rest.flatMap(({ ids }) => ids))];
  const ask = (words: string, ids: readonly string[]) =>
    onWhy({ kind: 'claims', title: `${publication}: ${words}`, ids });
  return (
    <td data-label={label}>
      {items.length === 0 ? <span className="soft">{text.weighed.nothing}</span> : null}
      <ul>
        {items.slice(0, firstItems).map((item) => (
          <li key={item.key}>
            <button type="button" className="link" onClick={() => ask(item.words, item.ids)}>
              {item.said ? <Quoted>{item.words}</Quoted> : <bdi>{item.words}</bdi>}
            </button>
            {item.ids.length > 1 ? <span className="count"> {text.showNumber(item.ids.length)}</span> : null}
            {item.note ? (
              <span className="soft frames-note">
                <bdi>{item.note}</bdi>
              </span>
            ) : null}
          </li>
        ))}
        {rest.length > 0 ? (
          <li>
            <button type="button" className="link" onClick={() => ask(label, all)}>
              {text.weighed.more(rest.length)}
            </button>
          </li>
        ) : null}
      </ul>
    </td>
  );
}
