import { estimateWidth, type Measure } from './names.ts';

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** Widths as this browser draws them in the page's own face; estimated where it cannot say. */
export const measureWidth: Measure = (words, size, bold) => {
  if (context === undefined) {
    context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  }
  if (!context) return estimateWidth(words, size, bold);
  const key = `${bold ? 'b' : 'n'}${size} ${words}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const face = getComputedStyle(document.documentElement).getPropertyValue('--font-record') || 'sans-serif';
  context.font = `${bold ? 600 : 400} ${size}px ${face}`;
  const width = context.measureText(words).width;
  // Fonts that are still being loaded change widths a little; a cache that grows for ever would be worse.
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
};
