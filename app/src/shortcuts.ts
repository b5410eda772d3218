// Keys of the page. One listener for all; views add theirs while they are shown. Keys never act while a person types in a field,
// nor with Ctrl, Alt or Meta, which belong to the browser. On a keyboard that writes no Latin letters (Arabic, Cyrillic ...) a key does what its place
// does on a Latin one: nobody has to change the keyboard to decide.
import { useEffect, useRef } from 'react';

/** What each key does: `'a'`, `'?'`, or a sequence `'g s'`. */
export type Shortcuts = { readonly [keys: string]: () => void };

/** How long a first key of a sequence waits for the second, in milliseconds. */
const sequenceMs = 1200;

const stack: { current: Shortcuts }[] = [];
let firstKey = '';
let firstAt = 0;

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const key = keyOf(event);
  const sequence = event.timeStamp - firstAt < sequenceMs ? `${firstKey} ${key}` : '';
  firstKey = key;
  firstAt = event.timeStamp;
  // The latest added wins: a view before the frame.
  for (const keys of [sequence, key]) {
    for (const shortcuts of [...stack].reverse()) {
      const act = keys === '' ? undefined : shortcuts.current[keys];
      if (act) {
        event.preventDefault();
        firstKey = '';
        act();
        return;
      }
    }
  }
}

/** What keys of a Latin keyboard write, without and with Shift; letters say it by their name. */
const signs: { readonly [code: string]: readonly [plain: string, shifted: string] } = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
};

/** The key pressed, as shortcuts name it. */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (/^[ -~]+$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return signs[code]?.[shiftKey ? 1 : 0] ?? key;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A box that is only ticked takes no letters.
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Adds shortcuts while the component is shown. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    if (stack.length === 0) document.addEventListener('keydown', onKey);
    stack.push(latest);
    return () => {
      stack.splice(stack.indexOf(latest), 1);
      if (stack.length === 0) document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/**
 * Moves the focus to the next or previous thing that can be stepped through (`data-step`), in order of the page.
 * From outside, the first step goes to the one marked `data-current`, or the first.
 */
export function step(delta: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((e) => e.offsetParent !== null);
  const focused = document.activeElement?.closest<HTMLElement>('[data-step]') ?? null;
  const current = focused ?? all.find((e) => e.dataset.current === 'true') ?? null;
  const index = current === null ? -1 : all.indexOf(current);
  const next = all[index === -1 && delta === -1 ? all.length - 1 : index + delta];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

/** Opens what the focus is on: the link marked `data-open` in the step that has the focus. */
export function openCurrent(): void {
  const focused = document.activeElement;
  const step =
    focused?.closest<HTMLElement>('[data-step]') ??
    document.querySelector<HTMLElement>('[data-step][data-current="true"]');
  const control = focused instanceof HTMLElement && focused.matches('a, button, summary') ? focused : null;
  const link = step?.querySelector<HTMLElement>('[data-open]') ?? step?.querySelector<HTMLElement>('a');
  (control ?? link)?.click();
}
