import { describe, expect, it } from 'vitest';
import { boxesMeet } from '../kit/box.ts';
import { estimateWidth } from '../kit/names.ts';
import { makePlaces } from '../try/make-record.ts';
import { fitProjection, layoutPlaces, nearestThatWay, placeLabels, shapeOfPlace, standingOfPlace } from './layout.ts';

const places = makePlaces();
const projection = fitProjection(places, 900, 520);
const put = layoutPlaces(places, projection);

describe('the layout of a map', () => {
  it('puts every place with a position in the window, north above south and west left of east', () => {
    expect(put).toHaveLength(places.filter(({ position }) => position).length);
    for (const { x, y } of put) expect(x > 0 && x < 900 && y > 0 && y < 520).toBe(true);
    const sorted = [...put].sort((a, b) => (a.said.position?.latitude ?? 0) - (b.said.position?.latitude ?? 0));
    for (const [index, one] of sorted.slice(1).entries()) expect(one.y).toBeLessThanOrEqual(sorted[index]?.y ?? 0);
  });

  it('shows land around a lone place, and the world where there is none', () => {
    const lone = places.slice(0, 1);
    const [spot] = layoutPlaces(lone, fitProjection(lone, 900, 520));
    expect(spot?.x).toBeCloseTo(450, 0);
    const world = fitProjection([], 900, 520);
    expect(world([0, 0])?.[0]).toBeGreaterThan(0);
  });

  it('lets no label lie on another or on a place, at any zoom', () => {
    for (const k of [0.3, 1, 8]) {
      const labels = placeLabels(put, { x: 0, y: 0, k }, estimateWidth);
      expect(labels.length).toBeGreaterThan(0);
      for (const [index, one] of labels.entries()) {
        for (const other of labels.slice(index + 1)) expect(boxesMeet(one, other)).toBe(false);
        for (const place of put) {
          const dot = { x: place.x * k - 7, y: place.y * k - 7, width: 14, height: 14 };
          expect(boxesMeet(one, dot)).toBe(false);
        }
      }
    }
  });

  it('tells areas from sites and inferences from what is said', () => {
    expect(shapeOfPlace({ kinds: ['area of operations'] })).toBe('area');
    expect(shapeOfPlace({ kinds: ['site', 'area of operations'] })).toBe('site');
    expect(shapeOfPlace({ kinds: [] })).toBe('site');
    expect(standingOfPlace({ asOf: 'attested', inferred: true })).toBe('inferred');
  });

  it('goes by arrows to what lies that way, never back', () => {
    const dots = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 5, y: 40 },
      { x: -3, y: 0 },
    ] as const;
    expect(nearestThatWay(dots, dots[0], 'ArrowRight')).toBe(dots[1]);
    expect(nearestThatWay(dots, dots[0], 'ArrowDown')).toBe(dots[2]);
    expect(nearestThatWay(dots, dots[0], 'ArrowLeft')).toBe(dots[3]);
    expect(nearestThatWay(dots, dots[0], 'ArrowUp')).toBeNull();
  });
});
