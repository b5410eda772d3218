import { describe, expect, it } from 'vitest';
import { day, makeFacts, on, range } from '../../test/weigh/make-facts.ts';
import { inferPlaces } from './inferred-places.ts';

const below = (number: number, superior: string) =>
  makeFacts(number, {
    type: 'membership',
    role: null,
    subject: 'ent-battalion',
    object: superior,
    range: range('2020-01-01', '2020-12-31'),
  });
const area = makeFacts(9, {
  type: 'positioning',
  role: null,
  kinds: ['area of operations'],
  subject: 'ent-battalion',
  object: 'ent-valley',
  range: on('2020-04-24'),
});

describe('areas a unit takes on', () => {
  it('are those of a unit below it, on the days both are told of, with the claims they rest on', () => {
    const [found] = inferPlaces('ent-division', day('2020-04-24'), [below(1, 'ent-division'), area]);
    expect(found).toMatchObject({
      asOf: 'attested',
      fact: { object: 'ent-valley', premises: [below(1, '').claim, area.claim] },
    });
    expect(inferPlaces('ent-division', day('2021-04-24'), [below(1, 'ent-division'), area])[0]?.asOf).not.toBe(
      'attested',
    );
  });

  it('are nobody’s where the unit may have two superiors then, and nothing is handed down', () => {
    const two = [below(1, 'ent-division'), below(2, 'ent-corps'), area];
    expect(inferPlaces('ent-division', day('2020-04-24'), two)).toEqual([]);
    expect(inferPlaces('ent-battalion', day('2020-04-24'), [below(1, 'ent-division'), area])).toEqual([]);
  });
});
