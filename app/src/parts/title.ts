import { useEffect } from 'react';
import { text } from '../text.ts';

/** Names the view in the browser's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${text.product}`;
  }, [title]);
}
