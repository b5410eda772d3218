import { useSyncExternalStore } from 'react';

/** A theme the person chose; without one the system's applies. */
export type Theme = 'light' | 'dark';

const storageKey = 'muster-theme'; // also read by public/theme.js, before the first paint
const listeners = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');
systemDark.addEventListener('change', tell);

function tell(): void {
  for (const listener of listeners) listener();
}

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return systemDark.matches ? 'dark' : 'light';
}

/** The theme in use, and a way to change to the other one. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(storageKey, next);
    } catch {
      // Storage may be switched off: the choice then lasts until the page is closed.
    }
    tell();
  };
  return [theme, toggle];
}
