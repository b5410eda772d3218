import { type RefObject, useLayoutEffect, useState } from 'react';

/** The size of an element in whole pixels; `fallback` until it is known. */
export function useSize(
  ref: RefObject<HTMLElement | null>,
  fallback: readonly [number, number],
): readonly [width: number, height: number] {
  const [size, setSize] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = () => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) {
        setSize((old) => (old[0] === clientWidth && old[1] === clientHeight ? old : [clientWidth, clientHeight]));
      }
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
