import { describe, expect, it } from 'vitest';
import { describePace, describeReading, describeTimeLeft } from './progress.ts';

describe('how far a reading is', () => {
  it('is told as a rate in two figures that count', () => {
    expect(describePace({ documents: 170, words: 84_123, elapsedMs: 2000 })).toBe('85 documents/s, 42,000 words/s');
    expect(describePace({ documents: 1, words: 15, elapsedMs: 3000 })).toBe('0.33 documents/s, 5 words/s');
  });

  it('is told as time left at the pace so far, and not before there is a pace', () => {
    expect(describeTimeLeft({ documents: 0, words: 0, elapsedMs: 900 }, 100)).toBe('?');
    expect(describeTimeLeft({ documents: 25, words: 1, elapsedMs: 15_000 }, 100)).toBe('0:45');
    expect(describeTimeLeft({ documents: 1, words: 1, elapsedMs: 1000 }, 3724)).toBe('1:02:03');
    expect(describeTimeLeft({ documents: 100, words: 1, elapsedMs: 1000 }, 100)).toBe('0:00');
  });

  it('is summed up at the end', () => {
    const pace = { documents: 12_000, words: 6_000_000, elapsedMs: 140_000 };
    expect(describeReading(pace, 1)).toBe('12,000 documents read, 1 fault, in 2:20 (86 documents/s, 43,000 words/s).');
    expect(describeReading({ documents: 1, words: 300, elapsedMs: 1000 }, 0)).toBe(
      '1 document read, in 0:01 (1 documents/s, 300 words/s).',
    );
  });
});
