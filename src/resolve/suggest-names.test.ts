import { describe, expect, it } from 'vitest';
import { suggestNames } from './suggest-names.ts';

const names = ['Maghawir al-Thawra', 'Qaryateen Brigade', 'Tiger Forces', 'Muhammad Fareed Qassim', 'US-led coalition'];

describe('suggestNames', () => {
  it.each([
    ['Maghaweer Thawra', 'Maghawir al-Thawra'],
    ['Thawra', 'Maghawir al-Thawra'],
    ['qasim', 'Muhammad Fareed Qassim'],
    ['Al Qaryatayn Brigade', 'Qaryateen Brigade'],
    ['coalition led by US', 'US-led coalition'],
  ])('leads from "%s" to the nearest name', (query, nearest) => {
    expect(suggestNames(query, names)[0]).toBe(nearest);
  });

  it('offers nothing where nothing is near', () => {
    expect(suggestNames('Zebra', names)).toEqual([]);
    expect(suggestNames('?!', names)).toEqual([]);
    expect(suggestNames('Tanf', [])).toEqual([]);
  });

  it('offers each name once, at most as many as asked for', () => {
    expect(suggestNames('Tiger', ['Tiger Forces', 'Tiger Forces', 'Tiger Corps'], 1)).toHaveLength(1);
    expect(suggestNames('Tiger', ['Tiger Forces', 'Tiger Forces'])).toEqual(['Tiger Forces']);
  });
});
