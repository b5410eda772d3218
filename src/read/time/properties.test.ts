import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimRange, Day, DaySpan } from '../../model/index.ts';
import { dayFromNumber } from '../../model/index.ts';
import type { TemporalShape } from './index.ts';
import { findDates, rangeFromDates } from './index.ts';

/** Days around the turn of several years, so that all the edges of months and years are met. */
const someDay = fc.integer({ min: 16_700, max: 19_400 }).map(dayFromNumber);
const anchor = fc.option(
  fc
    .tuple(someDay, fc.integer({ min: 0, max: 60 }))
    .map(([day, days]): DaySpan => [day, dayFromNumber(numberOf(day) + days)]),
  { nil: null },
);

function numberOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

const word = fc.constantFrom(
  ...`the a an this that last past next previous following same since until till before after by in on at of from to and or between
  during throughout around early mid late end beginning first second half day days week weeks month months year years decade
  weekend morning night yesterday today tomorrow now currently recently then ago earlier later every twice daily for over
  May March September Sept. Dec Sunday Saturday Sat spring fall winter will said 3 9 25 31 5th 1990s 2013 2015 2017-18 2022-09-25
  05/06/2022 25.09.2022 12:30 1,000 fighters Brigade uprising two three 16 several more than nearly couple - – , . ; : ( ) ' ’s
  prior ahead back ever starting present date old per month's`.split(/\s+/),
);
const phrase = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
const glued = fc
  .array(fc.oneof(word, fc.constantFrom(' ', '\n', '\n\n', '')), { maxLength: 20 })
  .map((words) => words.join(''));
const anyText = fc.oneof(phrase, glued, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 }));

describe('findDates, on any text', () => {
  it('gives mentions that are the text at their offsets, in order, without overlaps, each with its marker before it', () => {
    fc.assert(
      fc.property(anyText, anchor, (text, published) => {
        let reached = 0;
        for (const mention of findDates(text, published)) {
          expect(text.slice(mention.begin, mention.end)).toBe(mention.text);
          expect(mention.text.trim()).toBe(mention.text);
          expect(mention.begin).toBeGreaterThanOrEqual(reached);
          expect(mention.end).toBeGreaterThan(mention.begin);
          reached = mention.end;
          if (mention.marker) {
            expect(text.slice(mention.marker.begin, mention.marker.end)).toBe(mention.marker.text);
            expect(mention.marker.end).toBeLessThanOrEqual(mention.begin);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives spans that run forward, and two only to a range', () => {
    fc.assert(
      fc.property(anyText, anchor, (text, published) => {
        for (const { kind, span, endSpan, durationDays } of findDates(text, published)) {
          if (span) expect(span[0] <= span[1]).toBe(true);
          if (endSpan) expect(endSpan[0] <= endSpan[1]).toBe(true);
          if (span && endSpan) expect(span[0] <= endSpan[1]).toBe(true);
          if (kind !== 'between') expect(endSpan).toBeNull();
          if (kind === 'duration' || kind === 'frequency') expect(span).toBeNull();
          if (durationDays) expect(durationDays[0]).toBeLessThanOrEqual(durationDays[1]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same words with and without an anchor, and the same days where a date needs none', () => {
    fc.assert(
      fc.property(phrase, anchor, (text, published) => {
        const without = findDates(text, null);
        const mentions = findDates(text, published);
        expect(without.map(({ begin, end }) => [begin, end])).toEqual(mentions.map(({ begin, end }) => [begin, end]));
        mentions.forEach((mention, index) => {
          if (!mention.relative) expect(without[index]?.span).toEqual(mention.span);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('skips no text that holds one', () => {
    // The number makes the text pass the cheap test for any date at all, and is none itself.
    fc.assert(
      fc.property(anyText, anchor, (text, published) => {
        expect(findDates(`${text}\n\n7`, published)).toEqual(findDates(`${text}\n\n`, published));
      }),
    );
  });

  it('gives the same dates wherever in a text a paragraph stands', () => {
    fc.assert(
      fc.property(phrase, anchor, (text, published) => {
        const before = 'A line.\n\n';
        const moved = findDates(before + text, published);
        expect(moved.map(({ begin, text: words, span }) => [begin - before.length, words, span])).toEqual(
          findDates(text, published).map(({ begin, text: words, span }) => [begin, words, span]),
        );
      }),
    );
  });

  it('takes a megabyte of anything', () => {
    for (const part of [
      '1',
      '12 ',
      '1/2/',
      'May ',
      '2015-',
      'the end of ',
      'two days before ',
      'early ',
      'in 2015 and ',
      ' ',
      '\n',
    ]) {
      const text = part.repeat(Math.ceil(1_000_000 / part.length));
      for (const mention of findDates(text, null)) expect(text.slice(mention.begin, mention.end)).toBe(mention.text);
    }
  }, 60_000);
});

const aspects = ['state', 'past-state', 'start', 'end', 'event'] as const;
const tenses = ['present', 'perfect', 'past', 'future'] as const;
const shape: fc.Arbitrary<TemporalShape> = fc.record({
  aspect: fc.constantFrom(...aspects),
  tense: fc.constantFrom(...tenses),
});
const holds = fc.constantFrom(true, false, undefined);

function range(
  text: string,
  published: DaySpan | null,
  how: TemporalShape,
  holdsAtAnchor: boolean | undefined,
): ClaimRange {
  const input = { anchor: published, dates: findDates(text, published), shape: how };
  return rangeFromDates(holdsAtAnchor === undefined ? input : { ...input, holdsAtAnchor });
}

describe('rangeFromDates, on any dates', () => {
  it('runs forward, bound by bound', () => {
    fc.assert(
      fc.property(phrase, anchor, shape, holds, (text, published, how, held) => {
        const { from, to } = range(text, published, how, held);
        const forward = (x: Day | null, y: Day | null) => x === null || y === null || x <= y;
        expect([forward(from[0], from[1]), forward(to[0], to[1]), forward(from[0], to[1])]).toEqual([true, true, true]);
        expect([forward(from[1], to[1]), forward(from[0], to[0])]).toEqual([true, true]);
      }),
      { numRuns: 3000 },
    );
  });

  it('reaches past the publication only for future acts', () => {
    fc.assert(
      fc.property(phrase, anchor, shape, holds, (text, published, how, held) => {
        fc.pre(published !== null);
        const { from, to } = range(text, published, how, held);
        const act = how.aspect === 'start' || how.aspect === 'end' || how.aspect === 'event';
        if (how.tense === 'future' || (how.tense === 'present' && act)) return;
        for (const bound of [...from, ...to]) if (bound && published) expect(bound <= published[1]).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('is certain of nothing to come', () => {
    fc.assert(
      fc.property(phrase, anchor, fc.constantFrom(...aspects), (text, published, aspect) => {
        const { from, to } = range(text, published, { aspect, tense: 'future' }, undefined);
        expect(from[1] !== null && to[0] !== null && from[1] <= to[0]).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('tells a start of starts and an end of ends, with or without dates', () => {
    fc.assert(
      fc.property(phrase, anchor, fc.constantFrom(...tenses), holds, (text, published, tense, held) => {
        expect(range(text, published, { aspect: 'start', tense }, held).starting).toBe(true);
        expect(range(text, published, { aspect: 'end', tense }, held).ending).toBe(true);
      }),
    );
  });
});
