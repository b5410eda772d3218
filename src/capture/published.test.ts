import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '../model/index.ts';
import { parsePublished } from './published.ts';

describe('a publication date', () => {
  it.each([
    ['2022-09-28', '2022-09-28'],
    ['2022-09-28T23:30:00-05:00', '2022-09-28'],
    ['2022-09-28 08:00', '2022-09-28'],
    ['2022/9/28', '2022-09-28'],
    ['20220928', '2022-09-28'],
    ['20220928T100000Z', '2022-09-28'],
    ['Wed, 28 Sep 2022 10:00:00 GMT', '2022-09-28'],
    ['28th September 2022', '2022-09-28'],
    ['28-Sep-2022', '2022-09-28'],
    ['Wednesday, Sept. 28, 2022 3:14 pm', '2022-09-28'],
    ['September 28 2022', '2022-09-28'],
    ['28.09.2022', '2022-09-28'],
    ['09/28/2022', '2022-09-28'],
    ['9/9/2022', '2022-09-09'],
  ])('is the day written in "%s"', (text, day) => {
    expect(parsePublished(text)).toEqual([day, day]);
  });

  it('is all days of a month or a year', () => {
    expect(parsePublished('2022-09')).toEqual(['2022-09-01', '2022-09-30']);
    expect(parsePublished('February 2024')).toEqual(['2024-02-01', '2024-02-29']);
    expect(parsePublished('2022')).toEqual(['2022-01-01', '2022-12-31']);
  });

  it.each(['2022-02-30', '2022-13', '31/31/2022', 'yesterday', '', '1664323200', 'May', '20221', '2022-9-28x'])(
    'is none in "%s"',
    (text) => {
      expect(parsePublished(text)).toBeUndefined();
    },
  );

  it('is none where day and month cannot be told apart', () => {
    expect(parsePublished('03/04/2022')).toBeUndefined();
  });

  it.each(['0001-01-01T00:00:00', '1970-01-01T00:00:00Z'])('is none in the placeholder "%s"', (text) => {
    expect(parsePublished(text)).toBeUndefined();
  });

  it('is read back from every way of writing a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), (number) => {
        const day = dayFromNumber(number);
        const [year, month, date] = day.split('-');
        for (const text of [day, `${day}T12:00:00+03:00`, `${year}/${month}/${date}`, `${year}${month}${date}`])
          expect(parsePublished(text)).toEqual([day, day]);
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePublished(text)));
  });
});
