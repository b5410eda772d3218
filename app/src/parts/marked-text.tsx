// A source's text with its claims marked: text nodes and <mark> elements only, so whatever the source holds is shown, never run.
import { type CSSProperties, Fragment, memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import { familyOf } from '../lib/families.ts';
import { layUnderlines, type Marking, paragraphsOf, splitAtMarkings, type Underline } from '../lib/pieces.ts';
import { text as words } from '../text.ts';
import type { ClaimView, SegmentKind, SourceView, Span } from '../types.ts';

interface MarkedTextProps {
  readonly source: SourceView;
  /** Id of the claim keys act on. */
  readonly current: string | null;
  /** Id of the claim the pointer is on. */
  readonly pointed: string | null;
  readonly onChoose: (claim: string) => void;
  readonly onPoint: (claim: string | null) => void;
  /** The element the text stands in, for what is selected in it. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** The text in its segments. Clicking marked words chooses the claim they belong to, the narrowest first, then the next. */
export function MarkedText({ source, current, pointed, onChoose, onPoint, root }: MarkedTextProps) {
  const blocks = useMemo(() => blocksOf(source), [source]);
  const latest = useRef({ current, onChoose, onPoint });
  useEffect(() => {
    latest.current = { current, onChoose, onPoint };
  });
  // The pointer's way to the cards; the keyboard's are the cards themselves, so the marks are no controls.
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const idsAt = (event: Event) =>
      event.target instanceof Element
        ? (event.target.closest<HTMLElement>('mark')?.dataset.claims?.split(' ') ?? [])
        : [];
    const click = (event: MouseEvent) => {
      const ids = idsAt(event);
      const selecting = !(window.getSelection()?.isCollapsed ?? true);
      if (ids.length === 0 || selecting) return;
      const next = ids[(ids.indexOf(latest.current.current ?? '') + 1) % ids.length];
      if (next) latest.current.onChoose(next);
    };
    const over = (event: MouseEvent) => latest.current.onPoint(idsAt(event)[0] ?? null);
    const leave = () => latest.current.onPoint(null);
    element.addEventListener('click', click);
    element.addEventListener('mouseover', over);
    element.addEventListener('mouseleave', leave);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('mouseover', over);
      element.removeEventListener('mouseleave', leave);
    };
  }, [root]);

  const numbers = useMemo(() => new Map(source.claims.map(({ claim }, index) => [claim.id, index + 1])), [source]);
  const claimOf = (id: string | null) => source.claims.find((view) => view.claim.id === id);
  const currentView = claimOf(current);
  const pointedView = claimOf(pointed);
  return (
    <div className="source-text" ref={root} lang={source.line.language ?? undefined}>
      {blocks.map((block) => (
        <section key={block.begin} className="segment" data-kind={block.kind}>
          {block.kind === 'body' || block.kind === 'headline' ? null : (
            <p className="segment-label" lang={words.locale}>
              {words.segments[block.kind]}
              {block.author ? (
                <>
                  {' · '}
                  <bdi>{block.author}</bdi>
                </>
              ) : null}
            </p>
          )}
          {block.paragraphs.map((paragraph) => (
            <Paragraph
              key={paragraph.begin}
              text={source.text}
              numbers={numbers}
              begin={paragraph.begin}
              end={paragraph.end}
              views={paragraph.views}
              current={overlapping(currentView, paragraph)}
              pointed={overlapping(pointedView, paragraph)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

interface Block extends Span {
  readonly kind: SegmentKind;
  readonly author: string | null;
  readonly paragraphs: readonly (Span & { readonly views: readonly ClaimView[] })[];
}

/** The segments, and what lies between them, with their paragraphs and the claims that touch each. */
function blocksOf({ text, segments, claims }: SourceView): readonly Block[] {
  const bounds: { begin: number; end: number; kind: SegmentKind; author: string | null }[] = [];
  let reached = 0;
  for (const segment of segments) {
    if (segment.begin > reached) bounds.push({ begin: reached, end: segment.begin, kind: 'body', author: null });
    bounds.push({ ...segment, author: segment.author?.text ?? null });
    reached = segment.end;
  }
  if (reached < text.length) bounds.push({ begin: reached, end: text.length, kind: 'body', author: null });
  return bounds
    .map((bound) => ({
      ...bound,
      paragraphs: paragraphsOf(text, bound.begin, bound.end).map((paragraph) => ({
        ...paragraph,
        views: claims.filter((view) => touches(view.claim.citation, paragraph)),
      })),
    }))
    .filter((block) => block.paragraphs.length > 0);
}

const touches = (a: Span, b: Span) => a.begin < b.end && b.begin < a.end;

/** The claim where any of its marked words lie in the paragraph; else `null`, so that other paragraphs need no new drawing. */
function overlapping(view: ClaimView | undefined, paragraph: Span): ClaimView | null {
  return view && (touches(view.claim.citation, paragraph) || partsOf(view).some((part) => touches(part, paragraph)))
    ? view
    : null;
}

/** What stands where in the words of a claim: shown while the claim is current. */
function partsOf({ claim }: ClaimView): readonly Marking[] {
  const parts: Marking[] = [];
  const add = (key: string, span: { readonly begin: number | null; readonly end: number | null } | null) => {
    if (span && span.begin !== null && span.end !== null) parts.push({ key, begin: span.begin, end: span.end });
  };
  add('party', claim.subject);
  add('party', claim.object);
  add('party', claim.appointedBy);
  add('party', claim.replaces);
  add('detail', claim.title);
  add('detail', claim.rank);
  add('detail', claim.value);
  for (const voice of claim.attribution) add('voice', voice);
  return parts;
}

interface ParagraphProps extends Span {
  readonly text: string;
  /** Place of each claim among the source's claims, from 1, by its id: the number its card bears. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly views: readonly ClaimView[];
  readonly current: ClaimView | null;
  readonly pointed: ClaimView | null;
}

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { text, numbers, begin, end, views, current, pointed } = props;
  // Narrowest first: the claim a click chooses first.
  const citations = views
    .map((view) => ({ ...view.claim.citation, key: view.claim.id, family: familyOf(view.claim.type) }))
    .sort((a, b) => a.end - a.begin - (b.end - b.begin));
  const parts = current ? partsOf(current).map((part) => ({ ...part, key: `part:${part.key}` })) : [];
  const underlines = layUnderlines(citations);
  return (
    <p dir="auto" data-begin={begin}>
      {splitAtMarkings(begin, end, [...citations, ...parts]).map((piece) => {
        const words = text.slice(piece.begin, piece.end);
        const ids = piece.keys.filter((key) => !key.startsWith('part:'));
        const part = piece.keys.find((key) => key.startsWith('part:'))?.slice('part:'.length);
        if (piece.keys.length === 0) return <Fragment key={piece.begin}>{words}</Fragment>;
        return (
          <mark
            key={piece.begin}
            data-claims={ids.join(' ')}
            data-numbers={startingAt(piece.begin, ids, views, numbers)}
            data-part={part}
            data-on={stateOf(ids, part, current, pointed)}
            style={underlineStyle(underlines.filter((line) => touches(line, piece)))}
          >
            {words}
          </mark>
        );
      })}
    </p>
  );
});

/** The numbers of the claims whose words begin here, for the small figures before them; drawn by the style, so that they are no text. */
function startingAt(
  begin: number,
  ids: readonly string[],
  views: readonly ClaimView[],
  numbers: ReadonlyMap<string, number>,
): string | undefined {
  const starting = views.filter(({ claim }) => ids.includes(claim.id) && claim.citation.begin === begin);
  if (starting.length === 0) return undefined;
  return starting
    .map(({ claim }) => numbers.get(claim.id) ?? 0)
    .sort((a, b) => a - b)
    .join(' ');
}

function stateOf(
  ids: readonly string[],
  part: string | undefined,
  current: ClaimView | null,
  pointed: ClaimView | null,
): 'current' | 'pointed' | 'part' | undefined {
  if (current && ids.includes(current.claim.id)) return 'current';
  if (pointed && ids.includes(pointed.claim.id)) return 'pointed';
  return part === undefined ? undefined : 'part';
}

/** Height of a line and of the step from one to the next, in pixels. */
const lineHeight = 2;
const laneStep = 4;

/** The lines under a piece, as stacked backgrounds, so that they take no room and never move the text. */
function underlineStyle(lines: readonly Underline[]): CSSProperties {
  if (lines.length === 0) return {};
  return {
    backgroundImage: lines.map((l) => `linear-gradient(var(--${l.family}), var(--${l.family}))`).join(', '),
    backgroundSize: lines.map(() => `100% ${lineHeight}px`).join(', '),
    backgroundPosition: lines.map((l) => `0 calc(var(--lane-base) + ${l.lane * laneStep}px)`).join(', '),
    backgroundRepeat: 'no-repeat',
  };
}
