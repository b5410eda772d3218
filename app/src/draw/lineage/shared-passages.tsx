import type { LineageEdge } from '../types.ts';
import { type DrawWords, drawWords } from '../words.ts';

/** A text of a pair, with what it is named by. */
export interface PassageText {
  readonly name: string;
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
  readonly language: string | null;
}

export interface SharedPassagesProps {
  readonly edge: LineageEdge;
  /** The text of `edge.left`, and that of `edge.right`. */
  readonly left: PassageText;
  readonly right: PassageText;
  readonly words?: DrawWords;
}

/** Letters of the text around a passage that are shown with it. */
const around = 60;

/** A passage with some of the text around it, cut at spaces. */
function passageIn(
  text: string,
  span: { readonly begin: number; readonly end: number },
): { readonly before: string; readonly words: string; readonly after: string } {
  const begin = Math.max(0, span.begin - around);
  const end = Math.min(text.length, span.end + around);
  const before = text.slice(begin, span.begin);
  const after = text.slice(span.end, end);
  return {
    before: begin === 0 ? before : `…${before.slice(Math.max(0, before.search(/\s/u)))}`,
    words: text.slice(span.begin, span.end),
    after: end === text.length ? after : `${after.slice(0, Math.max(0, after.search(/\s\S*$/u)))} …`,
  };
}

/** What two sources share, side by side, each in its own direction; sources' words, shown as text only. */
export function SharedPassages({ edge, left, right, words = drawWords }: SharedPassagesProps) {
  const of = words.lineage;
  return (
    <section className="draw-passages" aria-label={of.shared}>
      <p>
        <b>{of.kinds[edge.kind]}</b>, {of.share(`${Math.round(edge.share * 100)} %`)},{' '}
        {of.passages(edge.passages.length)}
        {edge.reasons.length > 0 ? <span className="soft"> ({edge.reasons.join('; ')})</span> : null}
      </p>
      {edge.passages.length === 0 ? <p className="soft">{of.noPassages}</p> : null}
      <table className="draw-table">
        <thead>
          <tr>
            <th scope="col">
              <bdi>{left.name}</bdi>
            </th>
            <th scope="col">
              <bdi>{right.name}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {edge.passages.map((passage) => (
            <tr key={`${passage.left.begin} ${passage.right.begin} ${passage.left.end}`}>
              <Passage of={left} span={passage.left} />
              <Passage of={right} span={passage.right} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Passage({ of, span }: { readonly of: PassageText; readonly span: LineageEdge['passages'][number]['left'] }) {
  const { before, words, after } = passageIn(of.text, span);
  return (
    <td dir={of.direction} lang={of.language ?? undefined} className="source-words">
      <span className="soft">{before}</span>
      <mark className="draw-shared">{words}</mark>
      <span className="soft">{after}</span>
    </td>
  );
}
