import { directionOf } from './names.ts';

interface SvgNameProps {
  readonly words: string;
  /** Where the words begin, reading in the direction of the page: left edge, right edge, or middle. */
  readonly x: number;
  readonly y: number;
  readonly at?: 'left' | 'right' | 'middle';
  readonly className?: string;
}

/**
 * Words of a source in a drawing. Each stands in a text element of its own with its own direction: SVG has no `<bdi>`, and a text element
 * is a paragraph to the bidirectional algorithm, so no name turns what stands beside it.
 */
export function SvgName({ words, x, y, at = 'left', className }: SvgNameProps) {
  const direction = directionOf(words);
  const anchor = at === 'middle' ? 'middle' : (at === 'left') === (direction === 'ltr') ? 'start' : 'end';
  return (
    <text x={x} y={y} textAnchor={anchor} direction={direction} unicodeBidi="isolate" className={className}>
      {words}
    </text>
  );
}
