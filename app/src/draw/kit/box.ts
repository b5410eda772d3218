import type { View } from './use-zoom.ts';

/** An upright rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around boxes; empty at the origin where there are none. */
export function boxAround(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether two boxes share more than an edge. */
export function boxesMeet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

const margin = 16;

/** The view that shows a whole box in the middle of a window, enlarged within limits. */
export function placeBox(box: Box, size: readonly [number, number], limits: readonly [number, number]): View {
  const fitting = Math.min(
    (size[0] - 2 * margin) / Math.max(box.width, 1),
    (size[1] - 2 * margin) / Math.max(box.height, 1),
  );
  const k = Math.min(limits[1], Math.max(limits[0], fitting));
  return {
    k,
    x: (size[0] - box.width * k) / 2 - box.x * k,
    y: (size[1] - box.height * k) / 2 - box.y * k,
  };
}

/** The view nearest to `view` in which a box can be seen. */
export function showBox(box: Box, size: readonly [number, number], view: View): View {
  const shift = (begin: number, length: number, room: number) => {
    if (begin < margin) return margin - begin;
    if (begin + length > room - margin) return Math.max(room - margin - begin - length, margin - begin);
    return 0;
  };
  return {
    k: view.k,
    x: view.x + shift(box.x * view.k + view.x, box.width * view.k, size[0]),
    y: view.y + shift(box.y * view.k + view.y, box.height * view.k, size[1]),
  };
}

/** The view nearest to `view` that wastes no room: what is smaller than the window stands in its middle, what is larger fills it. */
export function clampView(box: Box, size: readonly [number, number], view: View): View {
  const settle = (at: number, begin: number, length: number, room: number) => {
    if (length * view.k <= room - 2 * margin) return (room - length * view.k) / 2 - begin * view.k;
    const most = margin - begin * view.k;
    const least = room - margin - (begin + length) * view.k;
    return Math.min(most, Math.max(least, at));
  };
  return {
    k: view.k,
    x: settle(view.x, box.x, box.width, size[0]),
    y: settle(view.y, box.y, box.height, size[1]),
  };
}
