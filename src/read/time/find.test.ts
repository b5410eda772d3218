import { describe, expect, it } from 'vitest';
import type { DaySpan } from '../../model/index.ts';
import { requireDay, requireDaySpan } from '../../model/index.ts';
import type { DateMention } from './index.ts';
import { findDates } from './index.ts';

/** A Sunday. */
const published: DaySpan = requireDaySpan('2022-09-25');

/** Mentions as "kind [marker] words = span", with "-> end" for ranges; a month or year is written as its span is read. */
function show(text: string, anchor: DaySpan | null = published): string[] {
  return findDates(text, anchor).map(describeMention);
}

function describeMention(mention: DateMention): string {
  const marker = mention.marker ? `[${mention.marker.text}] ` : '';
  const end = mention.endSpan ? ` -> ${showSpan(mention.endSpan)}` : '';
  return `${mention.kind} ${marker}${mention.text} = ${showSpan(mention.span)}${end}`;
}

function showSpan(span: DaySpan | null): string {
  if (!span) return '?';
  return span[0] === span[1] ? span[0] : `${span[0]}..${span[1]}`;
}

/** Each row: a text, and the mentions it holds. */
function tell(title: string, rows: readonly (readonly [string, ...string[]])[]): void {
  it.each(rows.map(([text, ...mentions]) => ({ text, mentions })))(`${title}: $text`, ({ text, mentions }) => {
    expect(show(text)).toEqual(mentions);
  });
}

describe('dates of the calendar', () => {
  tell('are found written out', [
    ['He died on 25 September 2020.', 'point [on] 25 September 2020 = 2020-09-25'],
    ['He died September 25, 2020, at home.', 'point September 25, 2020 = 2020-09-25'],
    ['He died on Sept. 25.', 'point [on] Sept. 25 = 2022-09-25'],
    ['signed on the 25th of September', 'point [on] the 25th of September = 2022-09-25'],
    ['signed on 5th May 2015', 'point [on] 5th May 2015 = 2015-05-05'],
    ['a raid on Dec.14th', 'point [on] Dec.14th = 2021-12-14'],
    ['5-May-2015', 'point 5-May-2015 = 2015-05-05'],
    ['in September 2020', 'point [in] September 2020 = 2020-09-01..2020-09-30'],
    ['in Sept 2020', 'point [in] Sept 2020 = 2020-09-01..2020-09-30'],
    ['Back in 2017, the coalition left', 'point [Back in] 2017 = 2017-01-01..2017-12-31'],
    ['in the 1990s', 'point [in] the 1990s = 1990-01-01..1999-12-31'],
    ["in the '90s", "point [in] the '90s = 1990-01-01..1999-12-31"],
    ['in the 19th century', 'point [in] the 19th century = 1801-01-01..1900-12-31'],
    ['on 3 and 4 May 2015', 'point [on] 3 and 4 May 2015 = 2015-05-03..2015-05-04'],
    ['Attack kills 9 (2017)', 'point 2017 = 2017-01-01..2017-12-31'],
    ["2017's offensive", 'point 2017 = 2017-01-01..2017-12-31'],
    ['2011: the group is founded', 'point 2011 = 2011-01-01..2011-12-31'],
    ['25 SEPTEMBER 2020', 'point 25 SEPTEMBER 2020 = 2020-09-25'],
  ]);

  tell('are found in numbers, day first unless that cannot be', [
    ['on 25/09/2020', 'point [on] 25/09/2020 = 2020-09-25'],
    ['on 05/06/2020', 'point [on] 05/06/2020 = 2020-06-05'],
    ['on 09/25/2020', 'point [on] 09/25/2020 = 2020-09-25'],
    ['on 25.9.2020', 'point [on] 25.9.2020 = 2020-09-25'],
    ['on 25/9/98', 'point [on] 25/9/98 = 1998-09-25'],
    ['posted 2020-09-25T10:00:00Z', 'point 2020-09-25 = 2020-09-25'],
    ['2020/09/25', 'point 2020/09/25 = 2020-09-25'],
  ]);

  it('are read month first in numbers where the caller says so', () => {
    const [mention] = findDates('on 05/06/2020', published, { order: 'month-first' });
    expect(mention?.span).toEqual(['2020-05-06', '2020-05-06']);
    const [forced] = findDates('on 25/09/2020', published, { order: 'month-first' });
    expect(forced?.span).toEqual(['2020-09-25', '2020-09-25']);
  });

  tell('without a year are the last ones begun by the publication', [
    ['in September', 'point [in] September = 2022-09-01..2022-09-30'],
    ['in October', 'point [in] October = 2021-10-01..2021-10-31'],
    ['on 26 September', 'point [on] 26 September = 2021-09-26'],
    ['on 29 February', 'point [on] 29 February = 2020-02-29'],
    ['the May offensive', 'point May = 2022-05-01..2022-05-31'],
    ['last September', 'point last September = 2021-09-01..2021-09-30'],
    ['September last year', 'point September last year = 2021-09-01..2021-09-30'],
    ['in May of this year', 'point [in] May of this year = 2022-05-01..2022-05-31'],
  ]);

  tell('without a year are the next ones where the clause tells of the future', [
    ['He will take command in October.', 'point [in] October = 2022-10-01..2022-10-31'],
    ['He is due to leave on 26 September.', 'point [on] 26 September = 2022-09-26'],
    ['The post will be handed over on Friday.', 'point [on] Friday = 2022-09-30'],
    ['On Friday, the brigade will leave.', 'point [On] Friday = 2022-09-30'],
    [
      'He said on Friday that it will end in October.',
      'point [on] Friday = 2022-09-23',
      'point [in] October = 2022-10-01..2022-10-31',
    ],
  ]);

  tell('share the year the last of them says', [
    [
      'in May, June and July 2015',
      'point [in] May = 2015-05-01..2015-05-31',
      'point June = 2015-06-01..2015-06-30',
      'point July 2015 = 2015-07-01..2015-07-31',
    ],
    ['on 3 May and 9 June 2015', 'point [on] 3 May = 2015-05-03', 'point 9 June 2015 = 2015-06-09'],
    ['in 2011 and 2013', 'point [in] 2011 = 2011-01-01..2011-12-31', 'point 2013 = 2013-01-01..2013-12-31'],
  ]);

  tell('can be a part of a unit', [
    ['in late 2016', 'point [in] late 2016 = 2016-09-01..2016-12-31'],
    ['in early September 2020', 'point [in] early September 2020 = 2020-09-01..2020-09-10'],
    ['mid-September 2020', 'point mid-September 2020 = 2020-09-11..2020-09-20'],
    ['late February 2020', 'point late February 2020 = 2020-02-21..2020-02-29'],
    ['early in 2017', 'point early in 2017 = 2017-01-01..2017-04-30'],
    ['mid-to-late 2016', 'point mid-to-late 2016 = 2016-05-01..2016-12-31'],
    ['at the beginning of 2017', 'point [at] the beginning of 2017 = 2017-01-01..2017-03-31'],
    ['by the end of 2018', 'before [by] the end of 2018 = 2018-10-01..2018-12-31'],
    ['the end of last month', 'point the end of last month = 2022-08-21..2022-08-31'],
    ['the second half of 2017', 'point the second half of 2017 = 2017-07-01..2017-12-31'],
    ['in the first week of May 2015', 'point [in] the first week of May 2015 = 2015-05-01..2015-05-07'],
    ['the last days of 2016', 'point the last days of 2016 = 2016-10-01..2016-12-31'],
    ['in the early 1990s', 'point [in] the early 1990s = 1990-01-01..1993-05-01'],
    ['late on Friday', 'point [on] Friday = 2022-09-23'],
    ['early Sunday', 'point early Sunday = 2022-09-25'],
  ]);

  tell('can be seasons, of the northern hemisphere', [
    ['in the summer of 2018', 'point [in] the summer of 2018 = 2018-06-01..2018-08-31'],
    ['spring 2019', 'point spring 2019 = 2019-03-01..2019-05-31'],
    ['in winter 2018', 'point [in] winter 2018 = 2017-12-01..2019-02-28'],
    ['in winter 2018-19', 'point [in] winter 2018-19 = 2018-12-01..2019-02-28'],
    ['in the fall of 2016', 'point [in] the fall of 2016 = 2016-09-01..2016-11-30'],
    ['last winter', 'point last winter = 2021-12-01..2022-02-28'],
    ['in the spring', 'point [in] the spring = 2022-03-01..2022-05-31'],
    ['after the fall of the town'],
    ['a spring near the camp'],
  ]);
});

describe('what a date bounds', () => {
  tell('is told by the word before it', [
    ['since May', 'since [since] May = 2022-05-01..2022-05-31'],
    ['ever since 2014', 'since [ever since] 2014 = 2014-01-01..2014-12-31'],
    ['starting in May 2015', 'since [starting in] May 2015 = 2015-05-01..2015-05-31'],
    ['he commanded it from 2013 onwards', 'since [from] 2013 = 2013-01-01..2013-12-31'],
    ['a video from May 2015', 'point [from] May 2015 = 2015-05-01..2015-05-31'],
    ['until 2017', 'until [until] 2017 = 2017-01-01..2017-12-31'],
    ['till last month', 'until [till] last month = 2022-08-01..2022-08-31'],
    ['before 2011', 'before [before] 2011 = 2011-01-01..2011-12-31'],
    ['no later than 2011', 'before [later than] 2011 = 2011-01-01..2011-12-31'],
    ['as early as 2011', 'point [early as] 2011 = 2011-01-01..2011-12-31'],
    ['prior to 2011', 'before [prior to] 2011 = 2011-01-01..2011-12-31'],
    ['after the 2011 uprising', 'after [after] 2011 = 2011-01-01..2011-12-31'],
    ['since the attack on 15 February', 'since [since] 15 February = 2022-02-15'],
    ['until his death in 2017', 'until [until] 2017 = 2017-01-01..2017-12-31'],
    ["after the group's defeat in May 2015", 'after [after] May 2015 = 2015-05-01..2015-05-31'],
    ['after he fled in May 2015', 'point [in] May 2015 = 2015-05-01..2015-05-31'],
    ['he stood before the court in May 2015', 'point [in] May 2015 = 2015-05-01..2015-05-31'],
    ['as of Monday', 'point [as of] Monday = 2022-09-19'],
    ['throughout 2016', 'between [throughout] 2016 = 2016-01-01 -> 2016-12-31'],
    ['around May 2015', 'point [around] May 2015 = 2015-04-16..2015-06-15'],
  ]);

  tell('can have two ends', [
    ['from 2013 to 2017', 'between [from] 2013 to 2017 = 2013-01-01..2013-12-31 -> 2017-01-01..2017-12-31'],
    ['commander (2013-2017)', 'between 2013-2017 = 2013-01-01..2013-12-31 -> 2017-01-01..2017-12-31'],
    ['in 2013–14', 'between [in] 2013–14 = 2013-01-01..2013-12-31 -> 2014-01-01..2014-12-31'],
    [
      'between March and June 2015',
      'between [between] March and June 2015 = 2015-03-01..2015-03-31 -> 2015-06-01..2015-06-30',
    ],
    ['from 3 to 9 May 2015', 'between [from] 3 to 9 May 2015 = 2015-05-03 -> 2015-05-09'],
    ['between 3 and 9 May 2015', 'between [between] 3 and 9 May 2015 = 2015-05-03 -> 2015-05-09'],
    ['3-9 May 2015', 'between 3-9 May 2015 = 2015-05-03 -> 2015-05-09'],
    ['Sept. 20-Oct. 3, 2015', 'between Sept. 20-Oct. 3, 2015 = 2015-09-20 -> 2015-10-03'],
    ['27 May–3 June 2015', 'between 27 May–3 June 2015 = 2015-05-27 -> 2015-06-03'],
    ['March–June 2015', 'between March–June 2015 = 2015-03-01..2015-03-31 -> 2015-06-01..2015-06-30'],
    ['May 15-24', 'between May 15-24 = 2022-05-15 -> 2022-05-24'],
    [
      'from December to February 2015',
      'between [from] December to February 2015 = 2014-12-01..2014-12-31 -> 2015-02-01..2015-02-28',
    ],
    ['from March 2013 to June', 'between [from] March 2013 to June = 2013-03-01..2013-03-31 -> 2013-06-01..2013-06-30'],
    ['from 20 to 30 September', 'between [from] 20 to 30 September = 2022-09-20 -> 2022-09-30'],
    ['from Monday to Friday', 'between [from] Monday to Friday = 2022-09-19 -> 2022-09-23'],
    ['from 2013 to the present', 'since [from] 2013 to the present = 2013-01-01..2013-12-31'],
  ]);

  it('needs no anchor where the end says the year', () => {
    const [mention] = findDates('from March to June 2015', null);
    expect(mention).toMatchObject({
      relative: false,
      span: ['2015-03-01', '2015-03-31'],
      endSpan: ['2015-06-01', '2015-06-30'],
    });
  });
});

describe('dates that count from the publication', () => {
  tell('are days around it', [
    ['yesterday', 'point yesterday = 2022-09-24'],
    ['tonight', 'point tonight = 2022-09-25'],
    ['this morning', 'point this morning = 2022-09-25'],
    ['last night', 'point last night = 2022-09-24..2022-09-25'],
    ['tomorrow', 'point tomorrow = 2022-09-26'],
    ['the day before yesterday', 'point the day before yesterday = 2022-09-23'],
    ['yesterday, Saturday,', 'point yesterday, Saturday = 2022-09-24'],
    ['today, 24 September', 'point today, 24 September = 2022-09-24'],
    ['now commands', 'point now = 2022-09-25'],
    ['currently commands', 'point currently = 2022-09-25'],
  ]);

  tell('are weekdays on or before it', [
    ['on Saturday', 'point [on] Saturday = 2022-09-24'],
    ['on Sunday', 'point [on] Sunday = 2022-09-25'],
    ['last Sunday', 'point last Sunday = 2022-09-18'],
    ['next Sunday', 'point next Sunday = 2022-10-02'],
    ["Saturday's attack", 'point Saturday = 2022-09-24'],
    ['Saturday, September 24', 'point Saturday, September 24 = 2022-09-24'],
    ['on Tuesday (4 October 2022)', 'point [on] Tuesday (4 October 2022) = 2022-10-04'],
    ['Sat. 24 Sept.', 'point Sat. 24 Sept. = 2022-09-24'],
    ['Monday, Sept. 26', 'point Monday, Sept. 26 = 2022-09-26'],
    ['over the weekend', 'point [over] the weekend = 2022-09-24..2022-09-25'],
  ]);

  tell('are units of the calendar', [
    ['last week', 'point last week = 2022-09-18..2022-09-24'],
    ['this month', 'point this month = 2022-09-01..2022-09-30'],
    ['last month', 'point last month = 2022-08-01..2022-08-31'],
    ['last year', 'point last year = 2021-01-01..2021-12-31'],
    ['next month', 'point next month = 2022-10-01..2022-10-31'],
    ['earlier this month', 'point earlier this month = 2022-09-01..2022-09-25'],
    ['later this year', 'point later this year = 2022-09-25..2022-12-31'],
    ['earlier this year', 'point earlier this year = 2022-01-01..2022-09-25'],
  ]);

  it('keep weeks from Sunday to Saturday, as the Handbook counts them', () => {
    expect(show('last week', requireDaySpan('2019-07-15'))).toEqual(['point last week = 2019-07-07..2019-07-13']);
  });

  tell('reach half a unit to each side where a count is rounded', [
    ['two days ago', 'point two days ago = 2022-09-23'],
    ['two weeks ago', 'point two weeks ago = 2022-09-08..2022-09-14'],
    ['three years ago', 'point three years ago = 2019-03-27..2020-03-26'],
    ['more than three years ago', 'point three years ago = 2018-09-25..2019-09-26'],
    ['nearly three years ago', 'point three years ago = 2019-09-25..2020-09-25'],
    ['for the past three years', 'since [for] the past three years = 2019-03-27..2020-03-26'],
    ['in the last 24 hours', 'point [in] the last 24 hours = 2022-09-24..2022-09-25'],
    ['in the last decade', 'point [in] the last decade = 2007-09-25..2022-09-25'],
  ]);

  tell('stay unknown where the words leave them open', [
    ['recently', 'point recently = ?'],
    ['in recent weeks', 'point [in] recent weeks = ?'],
    ['several days ago', 'point several days ago = ?'],
    ['in the coming weeks', 'point [in] the coming weeks = ?'],
  ]);

  it('stay unknown where the publication date is', () => {
    for (const text of [
      'yesterday',
      'on Saturday',
      'last week',
      'in May',
      'Sept. 25',
      'two weeks ago',
      'last May',
      'now',
    ])
      expect(findDates(text, null)).toMatchObject([{ relative: true, span: null }]);
    expect(findDates('in 2017', null)).toMatchObject([{ relative: false, span: ['2017-01-01', '2017-12-31'] }]);
  });

  it('spread over all the days the publication can have been on', () => {
    const september = requireDaySpan('2022-09');
    expect(show('yesterday', september)).toEqual(['point yesterday = 2022-08-31..2022-09-29']);
    expect(show('last month', september)).toEqual(['point last month = 2022-08-01..2022-08-31']);
    expect(show('on Saturday', september)).toEqual(['point [on] Saturday = 2022-08-27..2022-09-24']);
    expect(show('last month', requireDaySpan('2022'))).toEqual(['point last month = 2021-12-01..2022-11-30']);
  });
});

describe('dates that count from the one before', () => {
  it('take the date last mentioned', () => {
    const text =
      'On 5 May 2015 he took over. The following day he spoke. Three days later he left. The same week it was over.';
    expect(show(text)).toEqual([
      'point [On] 5 May 2015 = 2015-05-05',
      'point The following day = 2015-05-06',
      'point Three days later = 2015-05-09',
      'point The same week = 2015-05-03..2015-05-09',
    ]);
    expect(show('In 2011 it began. Until then all was calm; a year earlier nobody knew him.')).toEqual([
      'point [In] 2011 = 2011-01-01..2011-12-31',
      'until [Until] then = 2011-01-01..2011-12-31',
      'point a year earlier = 2010-01-01..2010-12-31',
    ]);
  });

  it('take the one the caller remembers from the sentence before', () => {
    const previous = requireDaySpan('2015-05-05');
    expect(findDates('The next day he left.', published, { previous })).toMatchObject([
      { text: 'The next day', span: ['2015-05-06', '2015-05-06'], relative: true },
    ]);
  });

  it('are unknown without one, and where they count from an event', () => {
    for (const text of ['the following day', 'a day earlier', 'that year', 'two days later'])
      expect(findDates(text, published)).toMatchObject([{ span: null, relative: true }]);
    expect(show('On 5 May 2015 he left, two days after the attack.')).toEqual([
      'point [On] 5 May 2015 = 2015-05-05',
      'point two days after = ?',
    ]);
  });

  it('take the date written after them', () => {
    expect(show('two days before 5 May 2015')).toEqual(['point two days before 5 May 2015 = 2015-05-03']);
    expect(show('the day after 31 December 2015')).toEqual(['point the day after 31 December 2015 = 2016-01-01']);
  });
});

describe('durations and frequencies', () => {
  it('tell how many days they can be', () => {
    const days = (text: string) => findDates(text, published).map((mention) => [mention.kind, mention.durationDays]);
    expect(days('for 16 months')).toEqual([['duration', [472, 502]]]);
    expect(days('a two-week ceasefire')).toEqual([['duration', [11, 17]]]);
    expect(days('the 10-day siege')).toEqual([['duration', [10, 10]]]);
    expect(days('for two and a half years')).toEqual([['duration', [730, 1096]]]);
    expect(days('within twenty-five days')).toEqual([['duration', [25, 25]]]);
    expect(days('for several weeks')).toEqual([['duration', null]]);
    expect(days('for 10 days before the attack')).toEqual([['duration', [10, 10]]]);
    expect(days('for years')).toEqual([['duration', null]]);
  });

  tell('tell how often', [
    ['every week', 'frequency every week = ?'],
    ['twice a month', 'frequency twice a month = ?'],
    ['$400 a month', 'frequency a month = ?'],
    ['on Fridays', 'frequency [on] Fridays = ?'],
    ['daily patrols', 'frequency daily = ?'],
  ]);
});

describe('what looks like a date', () => {
  it.each([
    '1,000 fighters',
    '2016 fighters',
    'a force of 2016 fighters',
    'between 2013 and 2016 fighters',
    'at least 2015 people',
    'No. 12',
    'the 21st Brigade',
    'the 1st Division',
    'the 14 July Brigade',
    '17 September Brigade',
    'the 17 February Martyrs Brigade',
    'near 6 October City',
    'after the 7/7 bombings',
    'at 10:30',
    'at 1900 GMT',
    'by 1430 hours',
    'a ratio of 3/4',
    'version 10.5.12.1',
    'in 2000 metres',
    'resolution 2042',
    'it may have left',
    'May God help them',
    'they march on',
    'March on the capital',
    'the March on Rome',
    'Theresa May said',
    'he sat down',
    'The Sun said',
    'Bloody Sunday',
    'a second time',
    'The Daily Star',
    'a 30-year-old man',
    'in her early 20s',
    'formerly of the army',
    'previously its head',
    'on 31 April 2020',
    '30 February 2020',
    'the now-defunct group',
    'Russia Today said',
    'the last year of the war',
    'T72 2015A F-2016 $2017 2017% 12.2016 2016.5',
    '',
  ])('but is none is left alone: %s', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('but follows "on" is a date, whatever forces come next', () => {
    expect(show('On 25 September Army units moved.')).toEqual(['point [On] 25 September = 2022-09-25']);
  });

  it('is a month before a count of people after "in", and a day after "on"', () => {
    expect(show('In May 20 fighters died.')).toEqual(['point [In] May = 2022-05-01..2022-05-31']);
    expect(show('On May 20 fighters died.')).toEqual(['point [On] May 20 = 2022-05-20']);
  });

  it('does not reach over a blank line', () => {
    expect(show('It began in September\n\n2020 fighters came')).toEqual([
      'point [in] September = 2022-09-01..2022-09-30',
    ]);
    expect(show('It began on 5\nMay 2015')).toEqual(['point [on] 5\nMay 2015 = 2015-05-05']);
  });
});

describe('offsets', () => {
  it('count UTF-16 units and exclude the marker, the possessive and the closing mark', () => {
    const text = '🙂 «منذ» Since May 2015’s raid';
    const [mention] = findDates(text, published);
    expect(mention).toMatchObject({ begin: text.indexOf('May'), end: text.indexOf('’'), text: 'May 2015' });
    expect(mention?.marker).toEqual({ text: 'Since', begin: text.indexOf('Since'), end: text.indexOf('Since') + 5 });
  });

  it('lie within the years 1 to 9999, or the date is unknown', () => {
    expect(show('9999 years ago')).toEqual(['point 9999 years ago = ?']);
    expect(findDates('the next year', [requireDay('9999-12-31'), requireDay('9999-12-31')])).toMatchObject([
      { span: null },
    ]);
  });
});
