import { describe, expect, it } from 'vitest';
import { requireDaySpan } from '../../model/index.ts';
import { judgePair, type NameProfile, type ProfilePosting } from './judge-pair.ts';

function profile(
  kind: NameProfile['kind'],
  entity: string,
  name: string,
  more: Partial<NameProfile> = {},
): NameProfile {
  return {
    entity,
    kind,
    names: [name],
    scope: null,
    postings: [],
    places: [],
    ties: [],
    identities: [],
    sources: [],
    ...more,
  };
}

const post = (other: string, year: string, role: ProfilePosting['role'] = 'commander'): ProfilePosting => ({
  other,
  role,
  rank: null,
  held: requireDaySpan(year),
});

describe('judgePair, for people', () => {
  const left = profile('person', 'a', 'Salim Harb', { postings: [post('river', '2020')] });

  it('never goes beyond likely on a name alone', () => {
    expect(judgePair(profile('person', 'a', 'Salim Harb'), profile('person', 'b', 'سليم حرب')).line).toBe('likely');
    expect(judgePair(profile('person', 'a', 'Salim Harb'), profile('person', 'b', 'Salim Harb')).line).toBe('likely');
  });

  it('is certain where a similar name has a post in the same unit', () => {
    const judged = judgePair(left, profile('person', 'b', 'Saleem Harb', { postings: [post('river', '2021')] }));
    expect(judged.line).toBe('certain');
    expect(judged.reasons).toContain('same unit');
  });

  it('is at most possible where the same name has posts in other units only', () => {
    const other = profile('person', 'b', 'Salim Harb', { postings: [post('valley', '2021')] });
    expect(judgePair(left, other).line).toBe('possible');
    expect(judgePair(left, { ...other, ties: ['river'] }).line).toBe('likely');
  });

  it('keeps brothers in one unit apart', () => {
    const judged = judgePair(left, profile('person', 'b', 'Samir Harb', { postings: [post('river', '2020')] }));
    expect(judged.line).toBe('none');
    expect(judged.reasons.join()).toContain('given name');
  });

  it('counts two commands at one time in unconnected bodies against it', () => {
    const judged = judgePair(
      left,
      profile('person', 'b', 'Salim Harb', { postings: [post('valley', '2020')], places: [] }),
    );
    expect(judged.line).toBe('possible');
    expect(judged.reasons).toContain('both commanded, other bodies at one time');
  });

  it('believes a source that says so, and one that denies it', () => {
    const named = profile('person', 'a', 'Abu Ward', {
      identities: [{ by: 'Valley Post', quote: 'Salim Harb, known as Abu Ward', with: 'b', denied: false }],
    });
    const other = profile('person', 'b', 'Salim Harb');
    expect(judgePair(named, other)).toMatchObject({
      line: 'certain',
      reasons: ['Valley Post says so: Salim Harb, known as Abu Ward'],
    });
    expect(judgePair(other, named).line).toBe('certain');
    const denied = { ...named, identities: named.identities.map((word) => ({ ...word, denied: true })) };
    expect(judgePair(denied, other).line).toBe('none');
  });
});

describe('judgePair, for bodies', () => {
  it('is certain of a full name with two telling words, or one and shared ground', () => {
    expect(
      judgePair(profile('unit', 'a', 'Wadi Zarqun Brigade'), profile('unit', 'b', 'لواء وادي زرقون')).line,
    ).not.toBe('none');
    expect(
      judgePair(profile('unit', 'a', 'Zarqun Murjan Brigade'), profile('unit', 'b', 'لواء زرقون مرجان')).line,
    ).toBe('certain');
    const one = profile('unit', 'a', 'Zarqun Brigade', { places: ['dam'] });
    expect(judgePair(one, profile('unit', 'b', 'لواء زرقون')).line).toBe('likely');
    expect(judgePair(one, profile('unit', 'b', 'لواء زرقون', { places: ['dam'] })).line).toBe('certain');
  });

  it('suggests the same words in another order only on shared ground, and never more', () => {
    const one = profile('unit', 'a', 'Syrian Free Army', { postings: [post('harb', '2022')], places: ['camp'] });
    const shared = profile('unit', 'b', 'Free Syrian Army', { postings: [post('harb', '2023')], places: ['camp'] });
    expect(judgePair(one, shared).line).toBe('likely');
    expect(judgePair(one, profile('unit', 'b', 'Free Syrian Army')).line).toBe('possible');
  });

  it('tells a body of the same words apart by its commanders, places and years', () => {
    const one = profile('unit', 'a', 'Syrian Free Army', { postings: [post('harb', '2022')], places: ['camp'] });
    const wider = profile('unit', 'b', 'Free Syrian Army', { postings: [post('rawi', '2012')], places: ['city'] });
    const judged = judgePair(one, wider);
    expect(judged.line).toBe('none');
    expect(judged.reasons.join()).toContain('told apart by other commanders, other places, other years: 2012 and 2022');
  });

  it('never joins other numbers', () => {
    const shared = { postings: [post('harb', '2022')], places: ['camp'] };
    expect(
      judgePair(profile('unit', 'a', '1st Brigade', shared), profile('unit', 'b', '11th Brigade', shared)).line,
    ).toBe('none');
  });
});

describe('judgePair, with the file of well-known bodies', () => {
  const left = profile('unit', 'a', 'Syrian Democratic Forces');

  it('makes names of one well-known body likely, with where they are from, and never certain', () => {
    const judged = judgePair(left, profile('unit', 'b', 'قسد'));
    expect(judged.line).toBe('likely');
    expect(judged.reasons[0]).toMatch(/^known as names of one body: .*\(own names, as used by itself\)/);
    const shared = { ties: ['t'], places: ['p'], postings: [post('c', '2020')] };
    const grounded = judgePair({ ...left, ...shared }, profile('unit', 'b', 'قسد', shared));
    expect(grounded.line).toBe('likely');
  });

  it('stops at possible where another body has one of the names', () => {
    expect(
      judgePair(profile('unit', 'a', 'Special Deterrence Force'), profile('unit', 'b', 'SDF', { names: ['SDF'] })).line,
    ).not.toBe('certain');
    const judged = judgePair(profile('unit', 'a', 'قسد'), profile('unit', 'b', 'SDF'));
    expect(judged.line).toBe('possible');
    expect(judged.reasons[0]).toContain('also a name of Special Deterrence Force');
  });

  it('gives way to what sources say and to what sets them apart', () => {
    const denied = { by: 'Northern Gazette', quote: 'not the same', with: 'b', denied: true };
    expect(judgePair({ ...left, identities: [denied] }, profile('unit', 'b', 'قسد')).line).toBe('none');
    const apart = judgePair(
      { ...left, places: ['p'], ties: ['t'] },
      profile('unit', 'b', 'قسد', { places: ['q'], ties: ['u'] }),
    );
    expect(apart.line).toBe('none');
  });

  it('is not asked about people and places', () => {
    expect(judgePair(profile('person', 'a', 'MONUC'), profile('person', 'b', 'MONUSCO')).reasons.join()).not.toContain(
      'known as',
    );
  });
});

describe('judgePair, for places', () => {
  it('knows a country by its names in any language, and nothing smaller by its name alone', () => {
    expect(judgePair(profile('place', 'a', 'Turkey'), profile('place', 'b', 'تركيا'))).toMatchObject({
      line: 'certain',
    });
    expect(judgePair(profile('place', 'a', 'Germany'), profile('place', 'b', 'Allemagne')).line).toBe('certain');
    expect(judgePair(profile('place', 'a', 'Tripoli'), profile('place', 'b', 'طرابلس')).line).not.toBe('certain');
    expect(judgePair(profile('place', 'a', 'Iraq'), profile('place', 'b', 'إيران')).line).not.toBe('certain');
  });
});
