import { describe, expect, it } from 'vitest';
import type { ClaimRange, DaySpan } from '../../model/index.ts';
import { asOf, requireDay, requireDaySpan, unknownRange } from '../../model/index.ts';
import type { TemporalShape } from './index.ts';
import { findDates, rangeFromDates } from './index.ts';

type Aspect = TemporalShape['aspect'];
type Tense = TemporalShape['tense'];

interface Told {
  readonly anchor: DaySpan | null;
  readonly aspect: Aspect;
  readonly tense: Tense;
  readonly holds?: boolean;
}

/** The range of a clause that has the dates of `words`. */
function rangeOf(words: string, told: Told): ClaimRange {
  const { anchor, aspect, tense, holds } = told;
  const input = { anchor, dates: findDates(words, anchor), shape: { aspect, tense } };
  return rangeFromDates(holds === undefined ? input : { ...input, holdsAtAnchor: holds });
}

/** "a..b c..d S E", with `?` for what is unknown. */
function show(range: ClaimRange): string {
  const bounds = [range.from, range.to].map(([x, y]) => (x === y ? (x ?? '?') : `${x ?? '?'}..${y ?? '?'}`));
  return [...bounds, ...(range.starting ? ['S'] : []), ...(range.ending ? ['E'] : [])].join(' ');
}

const published = requireDaySpan('2022-09-25');

describe("the Handbook's worked examples", () => {
  it('F1: appointed on a day', () => {
    const anchor = requireDaySpan('2014-08-01');
    expect(show(rangeOf('on 2014-08-01', { anchor, aspect: 'start', tense: 'past' }))).toBe('2014-08-01 2014-08-01 S');
    const later = rangeOf('on 2014-08-01', { anchor: requireDaySpan('2014-08-05'), aspect: 'start', tense: 'past' });
    expect(show(later)).toBe('2014-08-01 2014-08-01..2014-08-05 S');
    expect(asOf(later, requireDay('2014-08-01'))).toBe('attested');
    expect(asOf(later, requireDay('2014-08-03'))).toBe('possible');
  });

  it('F2: in post since a day of the same week', () => {
    const told: Told = { anchor: requireDaySpan('2023-11-05'), aspect: 'state', tense: 'present' };
    expect(show(rangeOf('since 1 Nov', told))).toBe('2023-11-01 2023-11-05 S');
    expect(asOf(rangeOf('since 1 Nov', told), requireDay('2023-11-03'))).toBe('attested');
  });

  it('F3: operations since an attack', () => {
    const anchor = requireDaySpan('2024-03-24');
    const range = rangeOf('since the attack on 15 Feb', { anchor, aspect: 'event', tense: 'past' });
    expect(show(range)).toBe('2024-02-15..2024-03-24 2024-02-15..2024-03-24');
    expect(asOf(range, requireDay('2024-03-01'))).toBe('possible');
  });

  it('F4: previously', () => {
    const anchor = requireDaySpan('2014-08-01');
    const range = rangeOf('previously', { anchor, aspect: 'past-state', tense: 'past' });
    expect(show(range)).toBe('?..2014-08-01 ?..2014-08-01');
    expect(asOf(range, requireDay('1999-01-01'))).toBe('possible');
  });

  it('F5: appointed last month, and spoken of as in post', () => {
    const anchor = requireDaySpan('2005-06-03');
    const range = rangeOf('last month', { anchor, aspect: 'start', tense: 'past', holds: true });
    expect(show(range)).toBe('2005-05-01..2005-05-31 2005-06-03 S');
    expect(asOf(range, requireDay('2005-05-20'))).toBe('possible');
    expect(asOf(range, requireDay('2005-06-01'))).toBe('attested');
  });

  it('F6: replaced on the day of the appointment', () => {
    const anchor = requireDaySpan('2014-08-01');
    const range = rangeOf('on 2014-08-01', { anchor, aspect: 'end', tense: 'past' });
    expect(show(range)).toBe('?..2014-08-01 2014-08-01 E');
    expect(asOf(range, requireDay('2014-08-01'))).toBe('attested');
    expect(asOf(range, requireDay('2014-07-31'))).toBe('possible');
    expect(asOf(range, requireDay('2014-08-02'))).toBe('none');
  });

  it('F7: a ceremony and an earlier appointment are two starts', () => {
    const anchor = requireDaySpan('2014-08-03');
    expect(show(rangeOf('today', { anchor, aspect: 'start', tense: 'past' }))).toBe('2014-08-03 2014-08-03 S');
    expect(show(rangeOf('on 1 August', { anchor, aspect: 'start', tense: 'past' }))).toBe(
      '2014-08-01 2014-08-01..2014-08-03 S',
    );
  });
});

/** Each row: the words of the clause with its dates, tense, range; `+` after the tense says that it holds at the anchor, `-` that it does not. */
function tell(aspect: Aspect, rows: readonly (readonly [string, Tense | `${Tense}+` | `${Tense}-`, string])[]): void {
  it.each(rows.map(([words, how, range]) => ({ words, how, range })))(
    `${aspect}, $how: $words`,
    ({ words, how, range }) => {
      const tense = how.replace(/[+-]$/, '') as Tense;
      const told: Told = { anchor: published, aspect, tense };
      const marked = /[+-]$/.test(how) ? { ...told, holds: how.endsWith('+') } : told;
      expect(show(rangeOf(words, marked))).toBe(range);
    },
  );
}

describe('a state', () => {
  tell('state', [
    ['commands it', 'present', '2022-09-25 2022-09-25'],
    ['has commanded it', 'perfect', '2022-09-25 2022-09-25'],
    ['has commanded it since 2014', 'perfect', '2014-01-01..2014-12-31 2022-09-25 S'],
    ['has commanded it for 16 months', 'perfect', '2021-05-11..2021-06-10 2022-09-25 S'],
    ['has backed it for the past three years', 'perfect', '2019-03-27..2020-03-26 2022-09-25 S'],
    ['is fighting there this week', 'present', '2022-09-25 2022-09-25'],
    ['is fighting there this month', 'present', '2022-09-01..2022-09-25 2022-09-25'],
    ['currently commands it', 'present', '2022-09-25 2022-09-25'],
    ['has been there in September', 'perfect', '2022-09-01..2022-09-25 2022-09-01..2022-09-25'],
    ['commanded it', 'past', '?..2022-09-25 ?..2022-09-25'],
    ['was there on 5 May', 'past', '2022-05-05 2022-05-05'],
    ['was there in 2017', 'past', '2017-01-01..2017-12-31 2017-01-01..2017-12-31'],
    ['was there in 2022', 'past', '2022-01-01..2022-09-25 2022-01-01..2022-09-25'],
    ['commanded it from 2013 to 2017', 'past', '2013-01-01..2013-12-31 2017-01-01..2017-12-31 S E'],
    ['commander (2013-2017)', 'present', '2013-01-01..2013-12-31 2017-01-01..2017-12-31 S E'],
    ['backed it between 2013 and 2017', 'past', '2013-01-01..2013-12-31 2017-01-01..2017-12-31'],
    ['held it throughout May 2015', 'past', '2015-05-01 2015-05-31'],
    ['backed it until 2017', 'past', '?..2017-12-31 2017-01-01..2017-12-31 E'],
    ['backed it since 2013, until 2017', 'past', '2013-01-01..2013-12-31 2017-01-01..2017-12-31 S E'],
    ['had led it since 2014', 'past', '2014-01-01..2014-12-31 2014-01-01..2022-09-25 S'],
    ['held it by May 2015', 'past', '?..2015-05-31 2015-05-01..2022-09-25'],
    ['held it no later than May 2015', 'past', '?..2015-05-31 2015-05-01..2022-09-25'],
    ['held it before May 2015', 'past', '?..2015-04-30 ?..2022-09-25'],
    ['held it after May 2015', 'past', '2015-05-01..2022-09-25 2015-05-01..2022-09-25'],
    ['has held it from 2013 to next year', 'present', '2013-01-01..2013-12-31 2022-09-25 S'],
    ['holds it until next Friday', 'present', '2022-09-25 2022-09-25'],
    ['was there for 16 months', 'past', '?..2022-09-25 ?..2022-09-25'],
    ['was there recently', 'past', '?..2022-09-25 ?..2022-09-25'],
    ['had led it since May, until April', 'past', '? ? S E'],
  ]);

  tell('past-state', [
    ['formerly its head', 'past', '?..2022-09-25 ?..2022-09-25'],
    ['the former head', 'present', '?..2022-09-25 ?..2022-09-25'],
    ['was its head in May 2015', 'past', '2015-05-01..2015-05-31 2015-05-01..2015-05-31'],
    ['its former head, until May 2015', 'past', '?..2015-05-31 2015-05-01..2015-05-31 E'],
  ]);

  it('keeps a day of May certain where all of May is, and none where it is only within it', () => {
    const all = rangeOf('throughout May 2015', { anchor: published, aspect: 'state', tense: 'past' });
    const within = rangeOf('in May 2015', { anchor: published, aspect: 'state', tense: 'past' });
    expect([asOf(all, requireDay('2015-05-15')), asOf(within, requireDay('2015-05-15'))]).toEqual([
      'attested',
      'possible',
    ]);
  });
});

describe('a start', () => {
  tell('start', [
    ['was appointed', 'past', '?..2022-09-25 ?..2022-09-25 S'],
    ['was appointed', 'past+', '?..2022-09-25 2022-09-25 S'],
    ['has been appointed', 'perfect', '?..2022-09-25 2022-09-25 S'],
    ['has been appointed', 'perfect-', '?..2022-09-25 ?..2022-09-25 S'],
    ['appoints', 'present', '?..2022-09-25 2022-09-25 S'],
    ['was appointed yesterday', 'past', '2022-09-24 2022-09-24..2022-09-25 S'],
    ['was appointed yesterday', 'past+', '2022-09-24 2022-09-25 S'],
    ['took over last month', 'past', '2022-08-01..2022-08-31 2022-08-01..2022-09-25 S'],
    ['took over between March and June', 'past', '2022-03-01..2022-06-30 2022-03-01..2022-09-25 S'],
    ['took over before 2015', 'past', '?..2014-12-31 ?..2022-09-25 S'],
    ['took over by 2015', 'past+', '?..2015-12-31 2022-09-25 S'],
    ['took over after 2015', 'past', '2015-01-01..2022-09-25 2015-01-01..2022-09-25 S'],
    ['was appointed from 2013 to 2017', 'past', '2013-01-01..2013-12-31 2017-01-01..2017-12-31 S E'],
    ['was appointed for two years', 'past', '?..2022-09-25 ?..2022-09-25 S'],
    ['takes over next month', 'present', '2022-10-01..2022-10-31 ? S'],
    ['was to take over next month', 'past', '?..2022-09-25 ?..2022-09-25 S'],
  ]);
});

describe('an end', () => {
  tell('end', [
    ['was dismissed', 'past', '?..2022-09-25 ?..2022-09-25 E'],
    ['has been dismissed', 'perfect', '?..2022-09-25 ?..2022-09-25 E'],
    ['was dismissed on Saturday', 'past', '?..2022-09-24 2022-09-24 E'],
    ['stopped backing it in 2017', 'past', '?..2017-12-31 2017-01-01..2017-12-31 E'],
    ['stopped between May and June 2015', 'past', '?..2015-06-30 2015-05-01..2015-06-30 E'],
    ['stopped before 2015', 'past', '?..2014-12-31 ?..2014-12-31 E'],
    ['stopped after 2015', 'past', '?..2022-09-25 2015-01-01..2022-09-25 E'],
  ]);
});

describe('an event', () => {
  tell('event', [
    ['attacked', 'past', '?..2022-09-25 ?..2022-09-25'],
    ['attacks', 'present', '?..2022-09-25 ?..2022-09-25'],
    ['has attacked today', 'perfect', '2022-09-25 2022-09-25'],
    ['attacked on Saturday', 'past', '2022-09-24 2022-09-24'],
    ['attacked last week', 'past', '2022-09-18..2022-09-24 2022-09-18..2022-09-24'],
    ['has attacked since May', 'perfect', '2022-05-01..2022-09-25 2022-05-01..2022-09-25'],
    ['attacked between March and June', 'past', '2022-03-01..2022-06-30 2022-03-01..2022-06-30'],
    ['fought from 3 to 9 May', 'past', '2022-05-03 2022-05-09'],
    ['attacked before May', 'past', '?..2022-04-30 ?..2022-04-30'],
    ['attacked on 5 May, in 2022', 'past', '2022-05-05 2022-05-05'],
  ]);
});

describe('a future act', () => {
  tell('start', [
    ['will take command', 'future', '2022-09-25..? ? S'],
    ['will take command next month', 'future', '2022-10-01..2022-10-31 ? S'],
    ['will take command this month', 'future', '2022-09-25..2022-09-30 ? S'],
    ['will take command before November', 'future', '2022-09-25..2022-10-31 ? S'],
    ['will, as in 2015, take command', 'future', '2022-09-25..? ? S'],
  ]);
  tell('end', [
    ['will leave by the end of 2022', 'future', '?..2022-09-25 ?..2022-12-31 E'],
    ['will leave', 'future', '?..2022-09-25 ? E'],
    ['will stop next month', 'future+', '?..2022-09-25 2022-09-25..2022-10-31 E'],
  ]);
  tell('event', [
    ['will attack on Friday', 'future', '2022-09-30 ?..2022-09-30'],
    ['will attack', 'future', '2022-09-25..? ?'],
  ]);
  tell('state', [['will be based there from October', 'future', '2022-10-01..2022-10-31 ? S']]);
});

describe('an unknown publication date', () => {
  const none = (words: string, aspect: Aspect, tense: Tense) => show(rangeOf(words, { anchor: null, aspect, tense }));

  it('leaves unknown what it would bound, and keeps what the text tells', () => {
    expect(rangeOf('commands it', { anchor: null, aspect: 'state', tense: 'present' })).toEqual(unknownRange);
    expect(none('was appointed yesterday', 'start', 'past')).toBe('? ? S');
    expect(none('has been appointed', 'start', 'perfect')).toBe('? ? S');
    expect(none('was dismissed', 'end', 'past')).toBe('? ? E');
    expect(none('formerly', 'past-state', 'past')).toBe('? ?');
    expect(none('will leave', 'end', 'future')).toBe('? ? E');
  });

  it('lets dates that need none bound the range', () => {
    expect(none('has led it since 5 May 2015', 'state', 'perfect')).toBe('2015-05-05 2015-05-05..? S');
    expect(none('was appointed on 5 May 2015', 'start', 'past')).toBe('2015-05-05 2015-05-05..? S');
    expect(none('stopped in 2017', 'end', 'past')).toBe('?..2017-12-31 2017-01-01..2017-12-31 E');
    expect(none('from 2013 to 2017', 'state', 'past')).toBe('2013-01-01..2013-12-31 2017-01-01..2017-12-31 S E');
  });
});

describe('a publication date of several days', () => {
  const september = requireDaySpan('2022-09');

  it('attests no day and leaves each possible', () => {
    const range = rangeOf('commands it', { anchor: september, aspect: 'state', tense: 'present' });
    expect(show(range)).toBe('2022-09-01..2022-09-30 2022-09-01..2022-09-30');
    expect(asOf(range, requireDay('2022-09-15'))).toBe('possible');
  });

  it('makes what began before it certain up to its first day', () => {
    const range = rangeOf('has commanded it since 2014', { anchor: september, aspect: 'state', tense: 'perfect' });
    expect(show(range)).toBe('2014-01-01..2014-12-31 2022-09-01..2022-09-30 S');
    expect(asOf(range, requireDay('2022-09-01'))).toBe('attested');
    expect(asOf(range, requireDay('2022-09-02'))).toBe('possible');
  });
});

describe('dates after the publication', () => {
  it('cannot date what is told as past', () => {
    const range = rangeOf('was attacked on 5 May 2023', { anchor: published, aspect: 'event', tense: 'past' });
    expect(show(range)).toBe('?..2022-09-25 ?..2022-09-25');
  });
});
