import { describe, expect, it } from 'vitest';
import { voiceKey } from './voice-key.ts';

describe('voiceKey', () => {
  it.each([
    ['person', 'coalition spokesman Colonel Ryan Dillon', 'Ryan Dillon'],
    ['person', 'Colonel Ryan Dillon', 'العقيد رايان ديلون'],
    ['person', 'Muhammad Farid al-Qasim', 'Farid al-Qassem'],
    ['person', 'Sergei Shoigu', 'министр Сергей Шойгу'],
    ['body', 'US Central Command', 'القيادة المركزية الأميركية'],
    ['body', 'Enab Baladi', 'عنب بلدي'],
    ['publisher', 'The River Post', 'River Post'],
  ] as const)('is one for a %s called %s and %s', (voice, one, other) => {
    expect(voiceKey(voice, one)).not.toBe('');
    expect(voiceKey(voice, one)).toBe(voiceKey(voice, other));
  });

  it('tells people and bodies apart', () => {
    expect(voiceKey('person', 'Ryan Dillon')).not.toBe(voiceKey('person', 'Ryan Keller'));
    expect(voiceKey('body', '1st Brigade')).not.toBe(voiceKey('body', '2nd Brigade'));
  });

  it('is empty where nobody is named', () => {
    expect(voiceKey('unnamed', 'multiple sources')).toBe('');
    expect(voiceKey('unattributed', '')).toBe('');
    expect(voiceKey('person', ' ')).toBe('');
  });

  it('is empty for words that name nobody', () => {
    for (const words of ['them', 'It', 'They', 'the faction', 'residents of the camp', 'The latter']) {
      expect([words, voiceKey('body', words)]).toEqual([words, '']);
    }
    for (const words of ['US', 'WHO', 'the Coalition', 'هيئة التحرير']) expect(voiceKey('body', words)).not.toBe('');
  });
});
