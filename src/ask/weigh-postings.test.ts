import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../test/ask/facts.ts';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { ClaimRange, Day } from '../model/index.ts';
import { addDays, makeRange, requireDay } from '../model/index.ts';
import { weighPostings } from './weigh-postings.ts';

const day = requireDay;
const source = sourceOf('Salim Harb commands River Brigade. Karim Daoud commands River Brigade.', {
  published: '2022-09-27',
});

function posting(name: 'Salim Harb' | 'Karim Daoud', range: ClaimRange) {
  const claim = claimOf(source, `${name} commands River Brigade`, { subject: name, object: 'River Brigade', range });
  return { claim, source };
}

const on = (first: string): ClaimRange => makeRange({ from: [null, day(first)], to: [day(first), null] });
const since = (first: string): ClaimRange =>
  makeRange({ from: [day(first), day(first)], to: [day(first), null], starting: true });
const until = (last: string): ClaimRange => makeRange({ from: [null, null], to: [day(last), day(last)], ending: true });

const stands = (claims: Parameters<typeof factsOf>[0], asked: Day) =>
  weighPostings(factsOf(claims), asked)
    .map(({ tenure, asOf, rivalOnly }) => [tenure.person, asOf, rivalOnly])
    .sort(([a], [b]) => (String(a) < String(b) ? 1 : -1));

describe('postings on a day', () => {
  it('takes who is told of earlier for gone once another is told to have begun', () => {
    const claims = [posting('Salim Harb', on('2017-06-07')), posting('Karim Daoud', since('2022-09-23'))];
    expect(stands(claims, day('2022-10-20'))).toEqual([
      ['Salim Harb', 'none', false],
      ['Karim Daoud', 'possible', true],
    ]);
    expect(stands(claims, day('2020-01-01'))[0]).toEqual(['Salim Harb', 'possible', true]);
  });

  it('holds both only vaguely possible where the one has no beginning told and the other no end', () => {
    const claims = [posting('Salim Harb', on('2024-03-05')), posting('Karim Daoud', since('2022-09-23'))];
    expect(stands(claims, day('2022-10-20'))).toEqual([
      ['Salim Harb', 'possible', true],
      ['Karim Daoud', 'possible', true],
    ]);
  });

  it('keeps both where the day lies between a beginning of the one and an end of the other', () => {
    const claims = [posting('Salim Harb', until('2022-09-26')), posting('Karim Daoud', since('2022-09-23'))];
    expect(stands([...claims, posting('Salim Harb', until('2022-09-23'))], day('2022-09-24'))).toEqual([
      ['Salim Harb', 'possible', true],
      ['Karim Daoud', 'possible', true],
    ]);
  });

  it('never holds possible what is told to have ended by then', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day('2022-01-01'), count));
    fc.assert(
      fc.property(days, days, days, (known, ended, asked) => {
        fc.pre(known <= ended && ended < asked);
        const claims = [posting('Salim Harb', on(known)), posting('Salim Harb', until(ended))];
        expect(stands(claims, asked)).toEqual([['Salim Harb', 'none', false]]);
      }),
    );
  });
});
