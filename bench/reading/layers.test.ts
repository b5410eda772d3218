import { describe, expect, it } from 'vitest';
import type { Mention, MentionKind } from '../../src/model/index.ts';
import { predictionOf, termsOf } from './layers.ts';

const text = 'Gen. Ilka Varo of the Third Brigade and the Lowland Party';
const at = (words: string) => ({ begin: text.indexOf(words), end: text.indexOf(words) + words.length });
const mention = (kind: MentionKind, words: string): Mention => ({ kind, text: words, ...at(words) });
const mentions = [
  mention('rank', 'Gen.'),
  mention('person', 'Ilka Varo'),
  mention('unit', 'Third Brigade'),
  mention('organisation', 'Lowland Party'),
  mention('place', 'Lowland'),
];

describe('the layers of a reading in the terms of a corpus', () => {
  it('keep what the corpus has a type for', () => {
    const types = (terms: (typeof termsOf)[keyof typeof termsOf]) =>
      predictionOf('d', { mentions, ties: [], attributions: [] }, terms).entities?.map(({ type }) => type);
    expect(types(termsOf.sfm)).toEqual(['Rank', 'Person', 'Organization']);
    expect(types(termsOf.sfmWithOrganisations)).toEqual(['Rank', 'Person', 'Organization', 'Organization']);
    expect(types(termsOf.re3d)).toEqual(['Person', 'Organisation', 'Organisation', 'Location']);
  });

  it('tie the mentions that the ends of a tie touch', () => {
    const ties = [
      { type: 'has-rank', from: at('Varo'), to: at('Gen.') },
      { type: 'posted-to', from: at('Ilka Varo'), to: at('the Third Brigade') },
    ] as const;
    const { entities = [], relations = [] } = predictionOf('d', { mentions, ties, attributions: [] }, termsOf.sfm);
    const words = (id: string) => {
      const entity = entities.find((each) => each.id === id);
      return entity && text.slice(entity.begin, entity.end);
    };
    expect(relations.map(({ type, from, to }) => [type, words(from), words(to)])).toEqual([
      ['has_rank', 'Ilka Varo', 'Gen.'],
      ['is_posted', 'Ilka Varo', 'Third Brigade'],
    ]);
  });

  it('leave out a tie to words that are no mention, or a mention the corpus has no type for', () => {
    const ties = [
      { type: 'posted-to', from: at('Ilka Varo'), to: at('Lowland Party') },
      { type: 'has-title', from: at('Ilka Varo'), to: at('and') },
    ] as const;
    expect(predictionOf('d', { mentions, ties, attributions: [] }, termsOf.sfm).relations).toEqual([]);
    const { relations } = predictionOf('d', { mentions, ties, attributions: [] }, termsOf.sfmWithOrganisations);
    expect(relations?.map(({ type }) => type)).toEqual(['is_posted']);
  });
});
