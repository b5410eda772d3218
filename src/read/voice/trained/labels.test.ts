import { describe, expect, it } from 'vitest';
import { partLabels, partStepAllowed } from './labels.ts';

const number = (label: (typeof partLabels)[number]) => partLabels.indexOf(label);
const allowed = (before: (typeof partLabels)[number] | null, label: (typeof partLabels)[number]) =>
  partStepAllowed(before === null ? null : number(before), number(label));

describe('the labels of sources and contents', () => {
  it('go on inside what was begun, up to its last word', () => {
    expect(allowed('B-source', 'I-source')).toBe(true);
    expect(allowed('I-content', 'E-content')).toBe(true);
    expect(allowed('B-source', 'O')).toBe(false);
    expect(allowed('I-content', 'cue')).toBe(false);
  });
  it('never change from source to content half way', () => {
    expect(allowed('B-source', 'E-content')).toBe(false);
    expect(allowed('I-content', 'E-source')).toBe(false);
  });
  it('may begin, or stand for a single word, anywhere outside', () => {
    for (const before of [null, 'O', 'cue', 'E-source', 'E-content'] as const) {
      expect(allowed(before, 'B-content')).toBe(true);
      expect(allowed(before, 'E-source')).toBe(true);
      expect(allowed(before, 'I-source')).toBe(false);
    }
  });
});
