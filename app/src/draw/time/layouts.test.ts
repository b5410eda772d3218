import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayToNumber, numberToDay } from '../../lib/timescale.ts';
import { makeBacking, makeStrengths, makeTenure, makeTenures, makeTimeline } from '../try/make-record.ts';
import type { Day } from '../types.ts';
import { makeAxis, windowAround } from './axis.ts';
import { layoutBands, windowOfTenures } from './bands-layout.ts';
import { changeTicks, nextDay, type RecordDays, type StepSize } from './date-steps.ts';
import { shapeOf } from './span.ts';
import { layoutStrength } from './strength-layout.ts';
import { itemSpan, moveWindow, rowsInSight, zoomWindow } from './timeline-layout.ts';

const axis = makeAxis({ begin: dayToNumber('2015-01-01'), end: dayToNumber('2024-01-01') }, 900);
const day = fc
  .integer({ min: dayToNumber('2016-01-01'), max: dayToNumber('2023-01-01') })
  .map((number) => numberToDay(number));
const bound = fc.option(day, { nil: null });

describe('an axis of days', () => {
  it.each([
    ['2022-09-01', '2022-09-20', 10],
    ['2019-01-01', '2022-01-01', 4],
    ['1950-01-01', '2022-01-01', 4],
  ])('labels %s to %s with no more of the day than is needed and with room', (first, last, length) => {
    const window = windowAround([first, last]);
    if (!window) throw new Error('no window');
    const { ticks } = makeAxis(window, 900);
    expect(ticks.length).toBeGreaterThan(1);
    for (const [index, tick] of ticks.entries()) {
      expect(tick.label).toHaveLength(length);
      expect(tick.x - (ticks[index - 1]?.x ?? -100)).toBeGreaterThan(60);
    }
  });

  it('has no window where no day is known', () => {
    expect(windowAround([null, null])).toBeNull();
  });
});

describe('soft ends', () => {
  it('never reach past the days a range names, and certain stretches are exactly its certain days', () => {
    fc.assert(
      fc.property(bound, bound, bound, bound, (w, x, y, z) => {
        const [a, b] = w !== null && x !== null && w > x ? [x, w] : [w, x];
        const [c, d] = y !== null && z !== null && y > z ? [z, y] : [y, z];
        const shape = shapeOf(axis, { from: [a, b], to: [c, d] });
        const begin = a === null ? 0 : axis.at(dayToNumber(a));
        const end = d === null ? axis.width : axis.at(dayToNumber(d) + 1);
        const parts = [shape.certain, shape.before, shape.after, shape.possible];
        for (const part of parts) {
          if (!part) continue;
          expect(part.from).toBeGreaterThanOrEqual(begin - 1e-6);
          expect(part.to).toBeLessThanOrEqual(end + 1e-6);
        }
        if (b !== null && c !== null && b <= c) {
          expect(shape.certain?.from).toBeCloseTo(axis.at(dayToNumber(b)));
          expect(shape.certain?.to).toBeCloseTo(axis.at(dayToNumber(c) + 1));
        } else expect(shape.certain).toBeNull();
        if (shape.before) expect(shape.before.open).toBe(a === null);
        if (shape.after) expect(shape.after.open).toBe(d === null);
      }),
    );
  });
});

describe('bands of tenures', () => {
  const rows = layoutBands(makeTenures(), axis);

  it('stand one row a person, in order of the first day known, undated last', () => {
    expect(rows).toHaveLength(5);
    expect(rows.map((row) => row.person.id)).toEqual([
      'ent-person-2',
      'ent-person-0',
      'ent-person-1',
      'ent-person-3',
      'ent-person-4',
    ]);
    expect(layoutBands([...makeTenures()].reverse(), axis)).toEqual(rows);
  });

  it('draw nothing solid that is not attested, and gaps lie between attested stretches', () => {
    const band = rows[1]?.bands[0];
    expect(band?.attested.map(({ from, to }) => [from, to])).toEqual([
      [axis.at(dayToNumber('2018-06-10')), axis.at(dayToNumber('2018-12-01'))],
      [axis.at(dayToNumber('2019-08-01')), axis.at(dayToNumber('2020-02-02'))],
    ]);
    expect(band?.gaps[0]?.from).toBe(band?.attested[0]?.to);
    expect(band?.gaps[0]?.to).toBe(band?.attested[1]?.from);
    expect(rows[0]?.bands[0]?.attested).toEqual([]);
    expect(rows[4]?.bands[0]).toMatchObject({ attested: [], before: null, after: null, possible: null, marks: [] });
  });

  it('mark as rivals only days that exclude each other', () => {
    expect(rows[2]?.bands[0]?.marks.map(({ rival }) => rival)).toEqual([true, true]);
    const said = (first: string, last: string) => ({
      days: [first, last] as unknown as readonly [Day, Day],
      when: `${first} to ${last}`,
      claims: [],
      backing: makeBacking(1),
    });
    const agreeing = makeTenure(1, {
      from: ['2018-01-01', '2018-01-31'],
      to: [null, null],
      starts: [said('2018-01-01', '2018-01-31'), said('2018-01-12', '2018-01-12')],
    });
    expect(layoutBands([agreeing], axis)[0]?.bands[0]?.marks.map(({ rival }) => rival)).toEqual([false, false]);
  });

  it('have a window that holds every day named', () => {
    const window = windowOfTenures(makeTenures(), ['2015-02-01']);
    expect(window?.begin).toBeLessThan(dayToNumber('2015-02-01'));
    expect(window?.end).toBeGreaterThan(dayToNumber('2022-09-24'));
  });
});

describe('numbers over time', () => {
  it('stand at their height; an end that is not said is open and is no number', () => {
    const { bars, unplaced } = layoutStrength(makeStrengths(), axis, 30, 288);
    expect(unplaced).toEqual([]);
    const [range, least, most, exact] = bars;
    expect(range && range.top < range.foot && !range.openTop && !range.openFoot).toBe(true);
    expect(least).toMatchObject({ openTop: true, openFoot: false });
    expect(most).toMatchObject({ openTop: false, openFoot: true });
    expect(exact?.top).toBe(exact?.foot);
    for (const bar of bars) {
      expect(bar.top).toBeGreaterThanOrEqual(30);
      expect(bar.foot).toBeLessThanOrEqual(288);
    }
  });
});

describe('the timeline', () => {
  it('keeps open ends open and cuts nothing that is in sight', () => {
    expect(itemSpan([null, null], axis, dayToNumber)).toBeNull();
    expect(itemSpan(['2018-01-01', '2018-01-01'], axis, dayToNumber)).toMatchObject({ exact: true });
    expect(itemSpan(['2018-01-01', null], axis, dayToNumber)).toMatchObject({
      openEnd: true,
      openStart: false,
      to: 900,
    });
    for (const item of makeTimeline(200)) {
      const span = itemSpan(item.days, axis, dayToNumber);
      if (span) expect(span.from).toBeLessThanOrEqual(span.to);
    }
  });

  it('draws only the rows in sight, and all of those', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(400_000), (count, top) => {
        const [from, to] = rowsInSight(count, 34, top, 544);
        expect(to - from).toBeLessThanOrEqual(30);
        const first = Math.floor(top / 34);
        if (first < count) expect(from <= first && to >= Math.min(count, first + 16)).toBe(true);
      }),
    );
  });

  it('zooms and moves within the whole', () => {
    const whole = { begin: 0, end: 1000 };
    expect(zoomWindow(whole, 2, whole)).toEqual({ begin: 250, end: 750 });
    expect(moveWindow({ begin: 0, end: 100 }, -0.5, whole)).toEqual({ begin: 0, end: 100 });
    expect(moveWindow({ begin: 850, end: 950 }, 5, whole)).toEqual({ begin: 900, end: 1000 });
    expect(zoomWindow({ begin: 0, end: 100 }, 0.001, whole)).toEqual(whole);
  });
});

describe('the days of a date control', () => {
  const days = {
    first: '2020-01-31',
    last: '2020-06-01',
    changes: ['2020-01-31', '2020-02-10', '2020-02-11', '2020-05-01'],
  } as unknown as RecordDays;

  it('plays from change to change, and always reaches the last day', () => {
    const seen: string[] = [];
    for (let now: Day | null = days.first; now !== null; now = nextDay(days, now, 'change')) seen.push(now);
    expect(seen).toEqual(['2020-01-31', '2020-02-10', '2020-02-11', '2020-05-01', '2020-06-01']);
  });

  it.each(['day', 'week', 'month'] as const)('ends with the record, by %s', (step: StepSize) => {
    let now: Day | null = days.first;
    let last = now;
    for (let rounds = 0; now !== null && rounds < 500; rounds += 1) {
      last = now;
      const next: Day | null = nextDay(days, now, step);
      if (next) expect(next > now).toBe(true);
      now = next;
    }
    expect(last).toBe(days.last);
  });

  it('holds the date of a month to its last day', () => {
    expect(nextDay(days, days.first, 'month')).toBe('2020-02-29');
  });

  it('joins ticks that fall on one place, and counts them', () => {
    const ticks = changeTicks(days, 10);
    expect(ticks.reduce((sum, tick) => sum + tick.changes, 0)).toBe(4);
    expect(ticks.length).toBeLessThan(4);
    expect(ticks[0]?.at).toBe(0);
  });
});
