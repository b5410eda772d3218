import { describe, expect, it } from 'vitest';
import { naiveAttributions } from './naive-attributions.ts';
import { nearestPersonRelations } from './nearest-person.ts';
import { loadWinkTagger, properNounEntities } from './proper-nouns.ts';

// The baselines are to be simple, not broken: a comparison with a broken one says nothing.

describe('runs of proper nouns', () => {
  it('are ranks, persons, bodies and titles by their words', async () => {
    const text = 'Brig. Gen. Ilka Varo took command of 3 Brigade in Lagos State on Monday.';
    const types = { person: 'Person', body: 'Organization', place: 'Location', rank: 'Rank', title: 'Title' };
    const found = properNounEntities(text, await loadWinkTagger(), types);
    expect(found.map(({ type, begin, end }) => [type, text.slice(begin, end)])).toEqual([
      ['Rank', 'Brig. Gen.'],
      ['Person', 'Ilka Varo'],
      ['Organization', '3 Brigade'],
      ['Location', 'Lagos State'],
    ]);
  });
});

describe('the nearest person', () => {
  it('is one on the same line', () => {
    const text = 'Gen. Varo met\nCol. Imre';
    const at = (id: string, type: string, words: string) => ({
      id,
      type,
      begin: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const entities = [
      at('v', 'Person', 'Varo'),
      at('g', 'Rank', 'Gen.'),
      at('c', 'Rank', 'Col.'),
      at('i', 'Person', 'Imre'),
    ];
    expect(nearestPersonRelations(text, entities)).toEqual([
      { type: 'has_rank', from: 'v', to: 'g' },
      { type: 'has_rank', from: 'i', to: 'c' },
    ]);
    expect(nearestPersonRelations(text, entities.slice(0, 3))).toHaveLength(1);
  });
});

describe('naive attributions', () => {
  it.each([
    ['Ilka Varo said that the bridge fell.', ['Ilka Varo', 'said', 'the bridge fell']],
    ['"The bridge fell," said Ilka Varo.', ['Ilka Varo', 'said', '"The bridge fell,"']],
    ['According to Ilka Varo, the bridge fell.', ['Ilka Varo', 'According to', 'the bridge fell']],
  ])('find source, cue and content: %s', (text, expected) => {
    const words = naiveAttributions(text).map(({ source, cue, content }) =>
      [source, cue, content].map((spans) => spans.map(({ begin, end }) => text.slice(begin, end)).join(' ')),
    );
    expect(words).toEqual([expected]);
  });

  it('find nothing where nobody says anything', () => {
    expect(naiveAttributions('The bridge fell.')).toEqual([]);
  });
});
