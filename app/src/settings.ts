// What a person chose for this browser: the name in the log, the size of the text. Kept outside React, for sending needs it too.
import { useSyncExternalStore } from 'react';

const personKey = 'muster-person';
const sizeKey = 'muster-text-size'; // also read by public/theme.js, before the first paint

export const textSizes = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept under a key; `null` where nothing is, or storage is switched off. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a value under a key, or with `null` forgets it. Where storage is switched off it lasts until the page is closed. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page works without.
  }
}

let name = recall(personKey) ?? '';

/** The name decisions bear in the log; empty where none was given. */
export function personName(): string {
  return name;
}

/** Whether the server takes this name: 1 to 80 letters, no slash or colon (they mark readers), nothing invisible. Empty is no name. */
export function isPersonName(words: string): boolean {
  return words.trim() === '' || ([...words.trim()].length <= 80 && !/[/:\p{C}\p{Zl}\p{Zp}]/u.test(words.trim()));
}

/** Chooses the name decisions bear. */
export function choosePerson(words: string): void {
  name = words.normalize('NFC').trim();
  remember(personKey, name === '' ? null : name);
  tell();
}

/** The name decisions bear; follows changes. */
export function usePerson(): string {
  return useSyncExternalStore(subscribe, personName);
}

function currentSize(): TextSize {
  return textSizes.find((size) => size === document.documentElement.dataset.size) ?? 'normal';
}

/** The size of the text, and a way to choose another. */
export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const size = useSyncExternalStore(subscribe, currentSize);
  return [
    size,
    (next) => {
      document.documentElement.dataset.size = next;
      remember(sizeKey, next === 'normal' ? null : next);
      tell();
    },
  ];
}
