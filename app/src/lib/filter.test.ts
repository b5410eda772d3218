import { expect, it } from 'vitest';
import { hasWords } from './filter.ts';

it('finds every word, in any of the texts, without regard to case and marks', () => {
  expect(hasWords('qasim post', ['Muḥammad al-Qāsim', 'Valley Post'])).toBe(true);
  expect(hasWords('qasim gazette', ['Muḥammad al-Qāsim', 'Valley Post'])).toBe(false);
  expect(hasWords('  ', [null])).toBe(true);
});
