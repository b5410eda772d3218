import { useEffect, useState } from 'react';

/** How long typing must rest before the server is asked, in milliseconds: short enough to feel immediate, long enough to skip half words. */
const restMs = 120;

/** A value once it has rested. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
