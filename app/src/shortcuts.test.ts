import { describe, expect, it } from 'vitest';
import { keyOf } from './shortcuts.ts';

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

describe('keys of shortcuts', () => {
  it('takes a Latin keyboard at its word, wherever its letters lie', () => {
    expect(pressed('a', 'KeyA')).toBe('a');
    expect(pressed('a', 'KeyQ')).toBe('a'); // AZERTY
    expect(pressed('?', 'Minus', true)).toBe('?'); // German
    expect(pressed('/', 'Digit7', true)).toBe('/');
    expect(pressed('Enter', 'Enter')).toBe('Enter');
    expect(pressed('ö', 'Semicolon')).toBe('ö');
  });

  it('takes the place of a key where the keyboard writes no Latin letters', () => {
    expect(pressed('ش', 'KeyA')).toBe('a');
    expect(pressed('ع', 'KeyU')).toBe('u');
    expect(pressed('ظ', 'Slash')).toBe('/');
    expect(pressed('؟', 'Slash', true)).toBe('?');
    expect(pressed('و', 'Comma')).toBe(',');
    expect(pressed('ф', 'KeyA')).toBe('a');
    expect(pressed('ِ', 'KeyA', true)).toBe('A');
    expect(pressed('١', 'Digit1')).toBe('١');
  });
});
