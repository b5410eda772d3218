import { useSyncExternalStore } from 'react';
import { remember } from './settings.ts';

/** A theme the person chose; without one the system's applies. */
export type Theme = 'light' | 'dark';

const storageKey = 'muster-theme'; // also read by public/theme.js, before the first paint
const listeners = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');
systemDark.addEventListener('change', tell);

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function chosen(): Theme | 'system' {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function current(): Theme {
  const theme = chosen();
  return theme === 'system' ? (systemDark.matches ? 'dark' : 'light') : theme;
}

function choose(theme: Theme | 'system'): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  remember(storageKey, theme === 'system' ? null : theme);
  tell();
}

/** The theme in use, and a way to change to the other one. */
export function useTheme(): readonly [Theme, () => void] {
  const theme = useSyncExternalStore(subscribe, current);
  return [theme, () => choose(theme === 'dark' ? 'light' : 'dark')];
}

/** The theme a person chose, `system` where none, and a way to choose. */
export function useThemeChoice(): readonly [Theme | 'system', (theme: Theme | 'system') => void] {
  return [useSyncExternalStore(subscribe, chosen), choose];
}
