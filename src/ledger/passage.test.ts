import { describe, expect, it } from 'vitest';
import { foldText } from '../util/index.ts';
import { passageAround } from './passage.ts';

const filler = 'The council met and spoke about the harvest. '.repeat(10);

describe('passageAround', () => {
  it('gives a short text whole, on one line', () => {
    expect(passageAround('«Vorst came\n\n  to Dunmere.»', ['vorst'])).toBe('«Vorst came to Dunmere.»');
  });

  it('cuts between words around the first match, and marks the cuts', () => {
    const passage = passageAround(`${filler}Vorst came to Dunmere. ${filler}`, ['dunm']);
    expect(passage).toMatch(/^….*Vorst came to Dunmere\. The council.*…$/);
    expect(passage.length).toBeLessThan(300);
    for (const word of passage.replaceAll('…', '').trim().split(' '))
      expect(`${filler} Vorst came to Dunmere.`).toContain(word);
  });

  it('prefers the place where most of the words stand together', () => {
    const text = `Dunmere is far. ${filler}Vorst came to Dunmere. ${filler}`;
    expect(passageAround(text, ['vorst', 'dunmere'])).toContain('Vorst came to Dunmere.');
  });

  it('shows Arabic words found without their article and signs', () => {
    const text = `${'كلام كثير عن الموسم. '.repeat(20)}غادر القائِد دنمير. ${'كلام كثير. '.repeat(20)}`;
    expect(passageAround(text, [foldText('قائد')])).toContain('القائِد دنمير');
  });

  it('begins at the beginning where no word is found as it was indexed', () => {
    expect(passageAround(`${filler}`, ['vorst'])).toMatch(/^The council met.*…$/);
  });
});
