import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, clampView, placeBox, showBox } from './box.ts';
import { cutWords, directionOf, estimateWidth, wrapWords } from './names.ts';
import { fileNameOf } from './save.ts';

describe('names in a drawing', () => {
  it('run in the direction of their first letter', () => {
    expect(directionOf('لواء الأرز 3rd')).toBe('rtl');
    expect(directionOf('3 - لواء')).toBe('rtl');
    expect(directionOf('Liwa لواء')).toBe('ltr');
    expect(directionOf('404')).toBe('ltr');
  });

  it('never grow wider than their room, nor into more lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Brigade', 'of', 'لواء', 'الأرز', 'Supercalifragilistic'), { maxLength: 12 }),
        (parts) => {
          const lines = wrapWords(parts.join(' '), 120, 2, 14, true, estimateWidth);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(estimateWidth(line, 14, true)).toBeLessThanOrEqual(120);
          if (!lines.some((line) => line.endsWith('…'))) expect(lines.join(' ').trim()).toBe(parts.join(' '));
        },
      ),
    );
    expect(cutWords('Cedar', 1000, 14, false, estimateWidth)).toBe('Cedar');
  });

  it('give file names of any script, without signs a file system refuses', () => {
    expect(fileNameOf('Chart of لواء الأرز, 2021/05', 'svg')).toBe('Chart-of-لواء-الأرز-2021-05.svg');
    expect(fileNameOf('///', 'png')).toBe('drawing.png');
  });
});

describe('views', () => {
  const size = [800, 600] as const;
  it('show a whole box in the middle, never enlarged beyond their limit', () => {
    const box = { x: -50, y: 20, width: 3000, height: 100 };
    const view = placeBox(box, size, [0.01, 1]);
    expect(box.x * view.k + view.x).toBeCloseTo(16);
    expect((box.x + box.width) * view.k + view.x).toBeCloseTo(784);
    expect(placeBox({ x: 0, y: 0, width: 10, height: 10 }, size, [0.01, 1]).k).toBe(1);
  });

  it('move only as far as a box needs to be seen', () => {
    const box = { x: 10, y: 10, width: 50, height: 50 };
    expect(showBox(box, size, { x: 20, y: 20, k: 1 })).toEqual({ x: 20, y: 20, k: 1 });
    const moved = showBox(box, size, { x: -300, y: 20, k: 1 });
    expect(moved).toEqual({ x: 6, y: 20, k: 1 });
  });

  it('waste no room at a long drawing’s ends', () => {
    const box = { x: 0, y: 0, width: 400, height: 5000 };
    expect(clampView(box, size, { x: 999, y: 999, k: 1 })).toEqual({ x: 200, y: 16, k: 1 });
    expect(clampView(box, size, { x: 0, y: -9000, k: 1 }).y).toBe(600 - 16 - 5000);
  });

  it('have a box around nothing', () => {
    expect(boxAround([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});
