import { Link } from 'wouter';
import { SharedPassages } from '../../draw/index.tsx';
import { Quoted } from '../../parts/notes.tsx';
import { Answered } from '../../parts/states.tsx';
import { sourcePath } from '../../parts/words.tsx';
import { useSource } from '../../queries.ts';
import type { OriginsAnswer } from '../../queries-board.ts';
import { text } from '../../text.ts';
import type { SourceView } from '../../types.ts';
import { Panel } from './panel.tsx';

/** What two sources share, side by side. */
export function Pair({
  edge,
  onClose,
}: {
  readonly edge: OriginsAnswer['edges'][number];
  readonly onClose: () => void;
}) {
  const [left, right] = [useSource(edge.left), useSource(edge.right)];
  return (
    <Panel title={text.origins.pairTitle} onClose={onClose}>
      <Answered query={left}>
        {(one) => (
          <Answered query={right}>
            {(other) => (
              <>
                <p className="page-links">
                  <ReadLink view={one} /> <ReadLink view={other} />
                </p>
                <SharedPassages edge={edge} left={passageText(one)} right={passageText(other)} />
              </>
            )}
          </Answered>
        )}
      </Answered>
    </Panel>
  );
}

function ReadLink({ view: { line } }: { readonly view: SourceView }) {
  return (
    <Link href={sourcePath(line.id)}>
      {text.origins.read}: <bdi>{line.publication ?? line.title ?? line.name}</bdi>
    </Link>
  );
}

function passageText({ line, text: words, direction }: SourceView) {
  return { name: line.publication ?? line.title ?? line.name, text: words, direction, language: line.language };
}

interface UpstreamProps {
  readonly answer: OriginsAnswer;
  readonly upstreamKey: string;
  readonly onClose: () => void;
}

/** The sources that lean on an upstream, with the words in which each says so. */
export function Upstream({ answer, upstreamKey, onClose }: UpstreamProps) {
  const all = answer.upstreams.filter(({ key }) => key === upstreamKey);
  const [first] = all;
  if (!first) return null;
  return (
    <Panel title={<bdi>{first.text}</bdi>} onClose={onClose}>
      <p className="soft">
        {text.origins.upstreamTitle};{' '}
        {text.origins.leaning(new Set(all.flatMap(({ leaning }) => leaning.map(({ source }) => source))).size)}.
      </p>
      <ul className="leaning">
        {all.flatMap((upstream) =>
          upstream.leaning.map((lean) => {
            const line = answer.sources.find(({ id }) => id === lean.source);
            return (
              <li key={`${upstream.speaker ?? ''} ${lean.source} ${lean.begin}`} data-step tabIndex={-1}>
                <Link href={sourcePath(lean.source)} data-open>
                  <bdi>{line?.publication ?? line?.title ?? line?.name ?? lean.source}</bdi>
                </Link>{' '}
                <span lang={line?.language ?? undefined}>
                  <Quoted>{lean.quote}</Quoted>
                </span>
              </li>
            );
          }),
        )}
      </ul>
    </Panel>
  );
}
