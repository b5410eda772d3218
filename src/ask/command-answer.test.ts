import { describe, expect, it } from 'vitest';
import { factsOf, materialOf, type Told } from '../../test/ask/facts.ts';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { Claim, ClaimStatus, Day, Source } from '../model/index.ts';
import { makeRange, requireDay } from '../model/index.ts';
import type { CommandAnswer, EntityRef } from './answers.ts';
import { answerCommand } from './command-answer.ts';
import { weighPostings } from './weigh-postings.ts';

const unit: EntityRef = { id: 'River Brigade', kind: 'unit', name: 'River Brigade' };
const day = requireDay;

const told = (claim: Claim, source: Source, status: ClaimStatus = 'proposed'): Told => ({ claim, source, status });

function ask(
  of: EntityRef,
  on: Day | null,
  claims: readonly Told[],
  otherNames: CommandAnswer['otherNames'] = [],
): CommandAnswer {
  const facts = factsOf(claims);
  const tenures = weighPostings(
    facts.map((fact) => ({ ...fact, object: of.id })),
    on,
  );
  const material = materialOf(claims);
  return answerCommand(of, on, {
    facts,
    material,
    tenures,
    otherNames,
    recordedDisputes: [],
    disputes: [],
    stances: [],
    alike: [],
  });
}

const text =
  'Salim Harb commands River Brigade. Samir Qadi is not commander of River Brigade. Since May Karim Daoud heads River Brigade, replacing Salim Harb. The Coast Command directs River Brigade.';
const source = sourceOf(text, { published: '2022-09-27' });
const harb = (range?: Claim['range']) =>
  claimOf(source, 'Salim Harb commands River Brigade', {
    subject: 'Salim Harb',
    object: 'River Brigade',
    ...(range === undefined ? {} : { range }),
  });
const daoud = (range?: Claim['range']) =>
  claimOf(source, 'Karim Daoud heads River Brigade, replacing Salim Harb', {
    subject: 'Karim Daoud',
    object: 'River Brigade',
    replaces: 'Salim Harb',
    ...(range === undefined ? {} : { range }),
  });
const qadi = (range: Claim['range']) => ({
  ...daoud(range),
  replaces: null,
  subject: { ...daoud(range).subject, name: 'Samir Qadi' },
});
const from = (first: string, last: string | null = null) =>
  makeRange({ from: [day(first), day(first)], to: [last === null ? null : day(last), null], starting: true });

describe('who commands', () => {
  it('attests a commander on the day a report speaks of, and not the day before', () => {
    const views = [told(harb(), source)];
    const answer = ask(unit, day('2022-09-27'), views);
    expect(answer.commanders.map(({ person, asOf }) => [person.name, asOf])).toEqual([['Salim Harb', 'attested']]);
    expect(answer.commanders[0]?.claims[0]?.asOf).toBe('attested');
    const before = ask(unit, day('2022-09-26'), views);
    expect(before.commanders).toEqual([]);
    expect(before.otherDays.map(({ person }) => person.name)).toEqual(['Salim Harb']);
  });

  it('leaves it possible that a posting still holds whose end is not told', () => {
    const answer = ask(unit, day('2023-05-01'), [told(harb(from('2022-01-01', '2022-09-27')), source)]);
    expect(answer.commanders[0]?.asOf).toBe('possible');
  });

  it('lists all who are named for the day, attested first, and calls it disputed', () => {
    const open = makeRange({ from: [null, day('2022-01-01')], to: [null, null] });
    const answer = ask(unit, day('2022-09-27'), [told(daoud(open), source), told(harb(), source)]);
    expect(answer.commanders.map(({ person, asOf }) => [person.name, asOf])).toEqual([['Salim Harb', 'attested']]);
    // Of the one of old no end is told, but another is attested in the post since.
    expect(answer.otherDays.map(({ person }) => person.name)).toEqual(['Karim Daoud']);
    expect(answer.disputed).toBe(false);
    expect(ask(unit, day('2022-09-27'), [told(daoud(), source), told(harb(), source)]).disputed).toBe(true);
  });

  it('takes a post as over, by the latest day told, for claims that say nothing of an end', () => {
    const old = harb(makeRange({ from: [null, day('2017-06-07')], to: [day('2017-06-07'), null] }));
    const followed = daoud(from('2022-09-23', '2022-09-27'));
    const answer = ask(unit, day('2022-10-20'), [told(old, source), told(followed, source)]);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Karim Daoud']);
    expect(answer.otherDays.map(({ person }) => person.name)).toEqual(['Salim Harb']);
    expect(answer.otherDays[0]?.ends.map(({ when }) => when)).toEqual(['on 2022-09-23']);
  });

  it('lists every beginning said under its sources, and picks none', () => {
    const courier = sourceOf('Karim Daoud heads River Brigade, replacing Salim Harb, officers said.', {
      publication: 'Coast Courier',
      published: '2022-09-28',
    });
    const later = claimOf(courier, 'Karim Daoud heads River Brigade, replacing Salim Harb', {
      subject: 'Karim Daoud',
      object: 'River Brigade',
      range: from('2022-09-26', '2022-09-28'),
    });
    const first = told(daoud(from('2022-09-23', '2022-09-27')), source);
    const answer = ask(unit, day('2022-10-20'), [told(later, courier), first]);
    expect(
      answer.commanders[0]?.starts.map(({ when, claims, backing }) => [
        when,
        claims.map((view) => view.source.publication),
        backing.origins.length,
      ]),
    ).toEqual([
      ['on 2022-09-23', ['Valley Post'], 1],
      ['on 2022-09-26', ['Coast Courier'], 1],
    ]);
    expect(answer.commanders[0]?.backing).toMatchObject({ claims: 2, sources: 2 });
  });

  it('takes in claims under another name of the unit, and says why', () => {
    const entity: EntityRef = { id: 'River Brigade', kind: 'unit', name: 'River Brigade' };
    const asked: EntityRef = { id: 'Free River Army', kind: 'unit', name: 'Free River Army' };
    const why = 'River Brigade was renamed to Free River Army, say Valley Post; nobody has judged it';
    const answer = ask(asked, day('2022-09-27'), [told(harb(), source)], [{ entity, why, claims: [] }]);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Salim Harb']);
    expect(answer.commanders[0]?.claims[0]?.under).toEqual({ entity, why });
  });

  it('does not take words that only hold it possible, a plan or a question for an attestation', () => {
    const asked = (certainty: Claim['certainty']) =>
      ask(unit, day('2022-09-27'), [told({ ...harb(), certainty }, source)]);
    expect(asked('probable').commanders[0]?.asOf).toBe('attested');
    expect(asked('possible').commanders[0]?.asOf).toBe('possible');
    expect(asked('planned').commanders[0]?.asOf).toBe('possible');
    expect(asked('asked').commanders).toEqual([]);
  });

  it('sets the end of a posting, and the one who follows, against the one before', () => {
    const ended = harb(makeRange({ from: [null, null], to: [day('2022-05-01'), day('2022-05-01')], ending: true }));
    const views = [told(ended, source), told(daoud(from('2022-05-01', '2022-09-27')), source)];
    const answer = ask(unit, day('2022-09-01'), views);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Karim Daoud']);
    expect(answer.otherDays[0]?.person.name).toBe('Salim Harb');
    expect(answer.otherDays[0]?.against.map(({ claim }) => claim.id)).toEqual([ended.id, views[1]?.claim.id]);
    expect(answer.disputed).toBe(false);
    const earlier = ask(unit, day('2022-04-01'), views);
    expect(earlier.commanders[0]?.person.name).toBe('Salim Harb');
    expect(earlier.commanders[0]?.against).toEqual([]);
  });

  it('sets a denial against the person, never for them', () => {
    const denial = claimOf(source, 'Samir Qadi is not commander of River Brigade', {
      subject: 'Samir Qadi',
      object: 'River Brigade',
      polarity: 'negated',
    });
    const answer = ask(unit, day('2022-09-27'), [told(denial, source)]);
    expect(answer.commanders).toEqual([]);
    expect(answer.otherDays).toMatchObject([{ person: { name: 'Samir Qadi' }, asOf: 'none', claims: [] }]);
    expect(answer.otherDays[0]?.against).toHaveLength(1);
  });

  it('names commanders of other days, nearest first', () => {
    const far = harb(
      makeRange({
        from: [day('2015-01-01'), day('2015-01-01')],
        to: [day('2015-02-01'), day('2015-02-01')],
        ending: true,
      }),
    );
    const near = qadi(
      makeRange({
        from: [day('2023-01-01'), day('2023-01-01')],
        to: [day('2023-02-01'), day('2023-02-01')],
        starting: true,
      }),
    );
    const answer = ask(unit, day('2022-09-27'), [told(far, source), told(near, source)]);
    expect(answer.otherDays.map(({ person }) => person.name)).toEqual(['Samir Qadi', 'Salim Harb']);
  });

  it('names everybody where no day is asked, and a dispute only where two are attested on one day', () => {
    const apart = [
      told(
        harb(makeRange({ from: [day('2015-01-01'), day('2015-01-01')], to: [day('2015-02-01'), day('2015-02-01')] })),
        source,
      ),
      told(daoud(), source),
    ];
    const answer = ask(unit, null, apart);
    expect(answer.commanders).toHaveLength(2);
    expect(answer.commanders[0]?.asOf).toBeNull();
    expect(answer.disputed).toBe(false);
    expect(ask(unit, null, [told(harb(), source), told(daoud(), source)]).disputed).toBe(true);
  });

  it('keeps bodies in command apart from persons', () => {
    const body = claimOf(source, 'The Coast Command directs River Brigade', {
      type: 'command',
      subject: 'The Coast Command',
      object: 'River Brigade',
    });
    const answer = ask(unit, day('2022-09-27'), [told(body, source), told(harb(), source)]);
    expect(answer.superiors.map(({ body: each, asOf }) => [each.name, asOf])).toEqual([
      ['The Coast Command', 'attested'],
    ]);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Salim Harb']);
    expect(answer.disputed).toBe(false);
  });

  it('leaves out what people have rejected, other roles and other units', () => {
    const deputy = { ...harb(), role: 'deputy commander' as const };
    const elsewhere = ask({ ...unit, id: 'Hill Brigade' }, null, [told(harb(), source)]);
    expect(elsewhere.commanders).toEqual([]);
    expect(ask(unit, null, [told(harb(), source, 'rejected')]).commanders).toEqual([]);
    expect(ask(unit, null, [told(deputy, source)]).commanders).toEqual([]);
  });
});
