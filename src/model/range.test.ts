import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day, DaySpan } from './day.ts';
import { addDays, dayFromNumber, requireDay } from './day.ts';
import { MusterError } from './error.ts';
import type { Bounds, ClaimRange } from './range.ts';
import { asOf, certainSpan, isUnknown, makeRange, mayOverlap, rangeOn, unknownRange } from './range.ts';

const day = (text: string): Day => requireDay(text);
/** Few days, so that random bounds often meet. */
const someDay = fc.integer({ min: 19_000, max: 19_030 }).map(dayFromNumber);
const maybeDay = fc.option(someDay, { nil: null });
const bounds = fc.tuple(maybeDay, maybeDay);

/** Any range the constructor accepts. */
const anyRange = fc.tuple(bounds, bounds, fc.boolean(), fc.boolean()).chain(([from, to, starting, ending]) => {
  try {
    return fc.constant(makeRange({ from, to, starting, ending }));
  } catch {
    return fc.constant(unknownRange);
  }
});

describe('a claim range', () => {
  it('refuses bounds that lie after the one they must not pass, and never swaps them', () => {
    const reversed: readonly (readonly [Bounds, Bounds])[] = [
      [
        [day('2022-09-26'), day('2022-09-25')],
        [null, null],
      ],
      [
        [null, null],
        [day('2022-09-26'), day('2022-09-25')],
      ],
      [
        [day('2022-09-26'), null],
        [null, day('2022-09-25')],
      ],
    ];
    for (const [from, to] of reversed) {
      expect(() => makeRange({ from, to })).toThrow(MusterError);
      expect(() => makeRange({ from, to })).toThrow(/A range cannot start in \[.*\] and end in \[.*\]\./);
    }
    try {
      makeRange({ from: [day('2022-09-26'), null], to: [null, day('2022-09-25')] });
    } catch (error) {
      expect(error).toMatchObject({ code: 'range-reversed', hint: expect.stringContaining('never swapped') });
    }
  });

  it('takes no end or start to be told unless said so', () => {
    expect(makeRange({ from: [null, null], to: [null, null] })).toEqual(unknownRange);
    expect(makeRange({ from: [null, null], to: [null, null], ending: true })).toMatchObject({
      starting: false,
      ending: true,
    });
  });

  it('keeps the bounds it is given, or refuses them', () => {
    fc.assert(
      fc.property(bounds, bounds, ([a, b], [c, d]) => {
        const reversed = (x: Day | null, y: Day | null) => x !== null && y !== null && x > y;
        const bad = reversed(a, b) || reversed(c, d) || reversed(a, d);
        if (bad) expect(() => makeRange({ from: [a, b], to: [c, d] })).toThrow(MusterError);
        else expect(makeRange({ from: [a, b], to: [c, d] })).toMatchObject({ from: [a, b], to: [c, d] });
      }),
    );
  });

  it('of a bare report holds on its publication day', () => {
    const published: DaySpan = [day('2022-09-25'), day('2022-09-25')];
    expect(certainSpan(rangeOn(published))).toEqual(published);
    expect(asOf(rangeOn(published), day('2022-09-25'))).toBe('attested');
    expect(asOf(rangeOn(published), day('2022-09-26'))).toBe('none');
    expect(rangeOn(null)).toBe(unknownRange);
  });

  it('of a report published in some month is possible on its days and certain on none', () => {
    const range = rangeOn([day('2022-09-01'), day('2022-09-30')]);
    expect(certainSpan(range)).toBeNull();
    expect(asOf(range, day('2022-09-15'))).toBe('possible');
    expect(asOf(range, day('2022-10-01'))).toBe('none');
  });
});

describe('as-of answers', () => {
  // Appointed last month, spoken of as in post on 3 June 2005 (Research Handbook, how-dates-work).
  const range = makeRange({
    from: [day('2005-05-01'), day('2005-05-31')],
    to: [day('2005-06-03'), day('2005-06-03')],
    starting: true,
  });

  it('tell certain days from possible ones and from the rest', () => {
    const answers = ['2005-04-30', '2005-05-01', '2005-05-30', '2005-05-31', '2005-06-03', '2005-06-04'].map((text) =>
      asOf(range, day(text)),
    );
    expect(answers).toEqual(['none', 'possible', 'possible', 'attested', 'attested', 'none']);
  });

  it('exclude nothing where an outer bound is unknown', () => {
    expect(asOf(unknownRange, day('1900-01-01'))).toBe('possible');
    const before = makeRange({ from: [null, day('2014-08-01')], to: [null, day('2014-08-01')] });
    expect(asOf(before, day('1990-01-01'))).toBe('possible');
    expect(asOf(before, day('2014-08-02'))).toBe('none');
  });

  it('agree with the certain span, and with the outer one', () => {
    fc.assert(
      fc.property(anyRange, someDay, (any, on) => {
        const answer = asOf(any, on);
        const certain = certainSpan(any);
        expect(answer === 'attested').toBe(certain !== null && certain[0] <= on && on <= certain[1]);
        const [earliest] = any.from;
        const [, latest] = any.to;
        if (answer === 'none')
          expect((earliest !== null && on < earliest) || (latest !== null && on > latest)).toBe(true);
      }),
    );
  });

  it('never attest a day outside the outer bounds', () => {
    fc.assert(
      fc.property(anyRange, (any) => {
        const certain = certainSpan(any);
        const [earliest] = any.from;
        const [, latest] = any.to;
        if (certain && earliest !== null) expect(earliest <= certain[0]).toBe(true);
        if (certain && latest !== null) expect(certain[1] <= latest).toBe(true);
      }),
    );
  });
});

describe('unknown and overlapping ranges', () => {
  it('are unknown only without any bound', () => {
    expect(isUnknown(unknownRange)).toBe(true);
    expect(isUnknown({ ...unknownRange, starting: true })).toBe(true);
    expect(isUnknown(makeRange({ from: [null, null], to: [null, day('2022-09-25')] }))).toBe(false);
  });

  it('overlap unless one is surely over before the other can begin', () => {
    const until = makeRange({ from: [null, null], to: [null, day('2022-09-24')] });
    const since = makeRange({ from: [day('2022-09-25'), null], to: [null, null] });
    expect(mayOverlap(until, since)).toBe(false);
    expect(mayOverlap(until, unknownRange)).toBe(true);
    const sameDay: ClaimRange = makeRange({ from: [addDays(day('2022-09-25'), -1), null], to: [null, null] });
    expect(mayOverlap(until, sameDay)).toBe(true);
  });

  it('overlap the same way round, and whenever they share a possible day', () => {
    fc.assert(
      fc.property(anyRange, anyRange, someDay, (left, right, on) => {
        expect(mayOverlap(left, right)).toBe(mayOverlap(right, left));
        if (asOf(left, on) !== 'none' && asOf(right, on) !== 'none') expect(mayOverlap(left, right)).toBe(true);
      }),
    );
  });
});
