import { describe, expect, it } from 'vitest';
import type { GoldDocument, Prediction } from './document.ts';
import { scoreCorpora, type ViewScore } from './score.ts';
import { isName, viewNames } from './views.ts';

// Invented texts. Each case is small enough to count by hand.

const text = 'Maj. Ilka Varo heads 4 Brigade.\nThe militia said it held the bridge.';
const at = (words: string) => ({ begin: text.indexOf(words), end: text.indexOf(words) + words.length });
const entity = (id: string, type: string, words: string) => ({ id, type, ...at(words) });

const officers: GoldDocument = {
  id: 'one',
  corpus: 'sfm',
  split: 'dev',
  text,
  entities: [
    entity('p', 'Person', 'Ilka Varo'),
    entity('o', 'Organization', '4 Brigade'),
    entity('r', 'Rank', 'Maj.'),
    entity('t', 'Title', 'heads'),
  ],
  relations: [
    { type: 'is_posted', from: 'p', to: 'o' },
    { type: 'has_rank', from: 'p', to: 'r' },
    { type: 'has_title', from: 'p', to: 't' },
  ],
};

const voices: GoldDocument = {
  id: 'said',
  corpus: 'polnear',
  split: 'dev',
  text,
  discard: [],
  attributions: [{ source: [at('The militia')], cue: [at('said')], content: [at('it held the bridge')] }],
};

function counts(scores: readonly ViewScore[], view: string, key: string): readonly number[] | undefined {
  const row = scores.find((score) => score.view === view)?.rows.get(key);
  return row && [row.hit, row.pred, row.gold];
}

function countsOf(gold: GoldDocument, prediction: Omit<Prediction, 'id'> | undefined, view: string, key: string) {
  return counts(scoreCorpora([gold], prediction ? [{ id: gold.id, ...prediction }] : []), view, key);
}

describe('entities', () => {
  it('are all found where the prediction is the annotation', () => {
    for (const measure of ['exact', 'trimmed', 'partial'])
      expect(countsOf(officers, officers, viewNames.wholeAsAnnotated, `entity ${measure}|micro`)).toEqual([4, 4, 4]);
  });

  it('are all missed in a document without a prediction, and nothing is held to have been predicted', () => {
    const [score] = scoreCorpora([officers], []);
    expect(score?.missing).toBe(1);
    expect(score?.rows.get('entity exact|micro')).toMatchObject({ hit: 0, pred: 0, gold: 4, p: 0, r: 0, f1: 0 });
  });

  it('count once where the same span is predicted twice', () => {
    const twice = { entities: [entity('a', 'Person', 'Ilka Varo'), entity('b', 'Person', 'Ilka Varo')] };
    expect(countsOf(officers, twice, viewNames.wholeAsAnnotated, 'entity exact|Person')).toEqual([1, 1, 1]);
  });

  it('match but for punctuation and articles when trimmed, not when exact', () => {
    const rough = { entities: [entity('r', 'Rank', 'Maj'), { id: 'o', type: 'Organisation', begin: 21, end: 31 }] };
    expect(text.slice(21, 31)).toBe('4 Brigade.');
    expect(countsOf(officers, rough, viewNames.wholeAsAnnotated, 'entity exact|micro')).toEqual([0, 2, 4]);
    expect(countsOf(officers, rough, viewNames.wholeAsAnnotated, 'entity trimmed|micro')).toEqual([2, 2, 4]);
  });

  it('match in part one to one, so that a span over everything hits one only', () => {
    const all = { entities: [{ id: 'x', type: 'Person', begin: 0, end: text.length }] };
    const two = { ...officers, entities: [entity('p', 'Person', 'Ilka Varo'), entity('q', 'Person', 'militia')] };
    expect(countsOf(two, all, viewNames.wholeAsAnnotated, 'entity partial|micro')).toEqual([1, 1, 2]);
  });

  it('have one type for Title and Role only where a view merges them', () => {
    const role = { entities: [entity('t', 'Role', 'heads')] };
    expect(countsOf(officers, role, viewNames.wholeAsAnnotated, 'entity exact|micro')).toEqual([0, 1, 4]);
    expect(countsOf(officers, role, viewNames.whole, 'entity exact|Title_Role')).toEqual([1, 1, 1]);
  });

  it('are not held against a prediction on lines without annotation, in the view of labelled lines', () => {
    const more = { entities: [entity('p', 'Person', 'Ilka Varo'), entity('m', 'Organization', 'The militia')] };
    expect(countsOf(officers, more, viewNames.whole, 'entity exact|micro')).toEqual([1, 2, 4]);
    expect(countsOf(officers, more, viewNames.labelled, 'entity exact|micro')).toEqual([1, 1, 4]);
  });

  it('can be narrowed to some types on both sides, in either spelling', () => {
    const [score] = scoreCorpora([officers], [officers], { types: ['Organisation'] });
    expect(score?.rows.get('entity exact|micro')).toMatchObject({ hit: 1, pred: 1, gold: 1 });
    expect(score?.rows.get('relation exact|micro')).toMatchObject({ pred: 0, gold: 0 });
  });

  it('that are no names are left out on both sides where only names count', () => {
    const gold = { ...officers, corpus: 're3d', entities: [entity('m', 'Organisation', 'The militia')], relations: [] };
    expect(countsOf(gold, gold, viewNames.asAnnotated, 'entity exact|micro')).toEqual([1, 1, 1]);
    expect(countsOf(gold, gold, viewNames.namesOnly, 'entity exact|micro')).toEqual([0, 0, 0]);
  });

  it.each([
    ['the Free Varo Army', true],
    ['al-Qasr', true],
    ['The fighters', false],
    ['He', false],
    ['Others', false],
  ])('know a name from other words: %s', (words, expected) => {
    expect(isName(words)).toBe(expected);
  });
});

describe('relations', () => {
  const loose = {
    entities: [
      entity('a', 'Person', 'Varo'),
      entity('b', 'Organisation', '4 Brigade'),
      entity('c', 'Organization', 'militia'),
    ],
    relations: [
      { type: 'is_posted', from: 'a', to: 'b' },
      { type: 'is_posted', from: 'a', to: 'c' },
      { type: 'is_posted', from: 'a', to: 'nothing' },
    ],
  };

  it('need both ends exact, or both ends paired, or are judged among those whose ends are paired', () => {
    const view = viewNames.wholeAsAnnotated;
    expect(countsOf(officers, loose, view, 'relation exact|micro')).toEqual([0, 2, 3]);
    expect(countsOf(officers, loose, view, 'relation overlap|micro')).toEqual([1, 2, 3]);
    expect(countsOf(officers, loose, view, 'relation given|micro')).toEqual([1, 1, 1]);
  });

  it('have a direction, but for those that say the same either way', () => {
    const ends = [entity('1', 'Organisation', '4 Brigade'), entity('2', 'Organisation', 'The militia')];
    const relation = (type: string, from: string, to: string) => ({ entities: ends, relations: [{ type, from, to }] });
    const gold = (type: string) => ({ ...officers, corpus: 're3d', ...relation(type, '1', '2') });
    const key = 'relation exact|micro';
    expect(countsOf(gold('BelongsTo'), relation('BelongsTo', '2', '1'), viewNames.asAnnotated, key)).toEqual([0, 1, 1]);
    expect(
      countsOf(gold('FightingAgainst'), relation('FightingAgainst', '2', '1'), viewNames.asAnnotated, key),
    ).toEqual([1, 1, 1]);
  });
});

describe('attributions', () => {
  const guess = {
    attributions: [
      { source: [at('militia')], cue: [at('said')], content: [at('held the bridge.')] },
      { source: [at('Ilka Varo')], cue: [at('heads')], content: [] },
    ],
  };
  const get = (gold: GoldDocument, key: string) => countsOf(gold, guess, viewNames.attributions, `attribution ${key}`);

  it('are found by a shared word of the cue', () => {
    expect(get(voices, 'cue|found')).toEqual([1, 2, 1]);
  });

  it('score their parts by overlap, by equality and by tokens', () => {
    expect(get(voices, 'soft|source')).toEqual([2 / 3, 2, 1]);
    expect(get(voices, 'soft|content')).toEqual([(2 * 3) / (4 + 4), 2, 1]);
    expect(get(voices, 'exact|source')).toEqual([0, 2, 1]);
    expect(get(voices, 'tokens|content')).toEqual([3, 4, 4]);
    expect(get(voices, 'any|source')).toEqual([1, 3, 2]);
    expect(get(voices, 'span|cue')).toEqual([1, 2, 1]);
  });

  it('agree where neither names a source', () => {
    const nobody = { source: [], cue: [at('said')], content: [at('it held the bridge')] };
    const gold = { ...voices, attributions: [nobody] };
    expect(countsOf(gold, { attributions: [nobody] }, viewNames.attributions, 'attribution soft|source')).toEqual([
      1, 1, 1,
    ]);
  });

  it('without a cue are found by their content', () => {
    const silent = { attributions: [{ source: [], cue: [], content: [at('bridge')] }] };
    expect(countsOf(voices, silent, viewNames.attributions, 'attribution cue|found')).toEqual([1, 1, 1]);
  });

  it('are left out where their cue lies in discarded text', () => {
    expect(get({ ...voices, discard: [at('heads')] }, 'cue|found')).toEqual([1, 1, 1]);
  });
});

describe('a row', () => {
  const two = [officers, { ...officers, id: 'two' }];

  it('takes the mean over documents beside the sum over all', () => {
    const row = scoreCorpora(two, [officers])[0]?.rows.get('entity exact|micro');
    expect(row).toMatchObject({ hit: 4, pred: 4, gold: 8, p: 1, r: 0.5, docF1: 0.5 });
  });

  it('has an interval where asked for: narrow where all documents are alike, wide where they differ', () => {
    const interval = (predictions: readonly Prediction[]) =>
      scoreCorpora(two, predictions, { intervals: true })[0]?.rows.get('entity exact|micro')?.interval;
    expect(interval(two)).toEqual([1, 1]);
    expect(interval([officers])).toEqual([0, 1]);
    expect(scoreCorpora(two, two)[0]?.rows.get('entity exact|micro')?.interval).toBeNull();
  });
});
