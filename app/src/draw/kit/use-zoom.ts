import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Box } from './box.ts';
import { placeBox, showBox } from './box.ts';

/** How a drawing is moved and enlarged: a point p of it is shown at `k * p + [x, y]`. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Zoom {
  readonly view: View;
  readonly zoomBy: (factor: number) => void;
  readonly moveBy: (x: number, y: number) => void;
  /** Shows a whole box, never larger than life. */
  readonly fit: (box: Box) => void;
  /** Puts a view. */
  readonly place: (view: View) => void;
  /** Moves just so far that a box is in sight. */
  readonly show: (box: Box) => void;
}

/** Dragging, wheel and pinch on an SVG element by d3-zoom, and the same by functions for keys and buttons. */
export function useZoom(
  ref: RefObject<SVGSVGElement | null>,
  size: readonly [number, number],
  limits: readonly [number, number],
): Zoom {
  const [view, setView] = useState<View>({ x: 0, y: 0, k: 1 });
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const [least, most] = limits;
  // Before the first view is put: layout effects run in order.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([least, most])
      // A plain wheel scrolls the page; with Ctrl (also what a pinch on a touchpad sends) it enlarges.
      .filter((event: MouseEvent) => (event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0))
      .wheelDelta((event: WheelEvent) => -event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004))
      .on('zoom', (event: { readonly transform: ZoomTransform }) => {
        const { x, y, k } = event.transform;
        setView({ x, y, k });
      });
    behaviour.current = own;
    const selection = select(element);
    selection.call(own).on('dblclick.zoom', null);
    return () => {
      selection.on('.zoom', null);
      behaviour.current = null;
    };
  }, [ref, least, most]);
  const [width, height] = size;
  const acts = useMemo(() => {
    const on = (act: (own: ZoomBehavior<SVGSVGElement, unknown>, element: SVGSVGElement) => void) => {
      if (behaviour.current && ref.current) act(behaviour.current, ref.current);
    };
    const place = (to: View) =>
      on((own, element) => {
        select(element).call(own.transform, zoomIdentity.translate(to.x, to.y).scale(to.k));
      });
    return {
      place,
      zoomBy: (factor: number) =>
        on((own, element) => select(element).call(own.scaleBy, factor, [width / 2, height / 2])),
      moveBy: (x: number, y: number) =>
        on((own, element) => {
          const k = (element as { __zoom?: ZoomTransform }).__zoom?.k ?? 1;
          select(element).call(own.translateBy, x / k, y / k);
        }),
      fit: (box: Box) => place(placeBox(box, [width, height], [least, 1])),
      show: (box: Box) =>
        on((_, element) => {
          const now = (element as { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
          place(showBox(box, [width, height], { x: now.x, y: now.y, k: now.k }));
        }),
    };
  }, [ref, width, height, least]);
  return { view, ...acts };
}
