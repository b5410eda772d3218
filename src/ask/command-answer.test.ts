import { describe, expect, it } from 'vitest';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { Claim, ClaimStatus, Source } from '../model/index.ts';
import { makeRange, partyRoles, requireDay } from '../model/index.ts';
import type { ClaimView, EntityRef, SourceLine } from './answers.ts';
import { answerCommand } from './command-answer.ts';
import { describeRange } from './describe-range.ts';

const unit: EntityRef = { id: 'River Brigade', kind: 'unit', name: 'River Brigade' };
const day = requireDay;

/** A view whose entities are simply the parties' names. */
function viewOf(claim: Claim, source: Source, status: ClaimStatus = 'proposed'): ClaimView {
  const parts = partyRoles.flatMap((part) => {
    const party = claim[part];
    return party === null ? [] : [[part, { id: party.name, kind: party.kind, name: party.name }] as const];
  });
  const line: SourceLine = { ...source, reading: 'read', claims: 1 };
  return {
    claim,
    status,
    note: null,
    source: line,
    entities: Object.fromEntries(parts),
    summary: '',
    saidBy: '',
    when: describeRange(claim.range),
  };
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
const from = (first: string, last: string | null = null) =>
  makeRange({ from: [day(first), day(first)], to: [last === null ? null : day(last), null], starting: true });

describe('who commands', () => {
  it('attests a commander on the day a report speaks of, and not the day before', () => {
    const views = [viewOf(harb(), source)];
    const answer = answerCommand(unit, day('2022-09-27'), views);
    expect(answer.commanders.map(({ person, asOf }) => [person.name, asOf])).toEqual([['Salim Harb', 'attested']]);
    expect(answer.commanders[0]?.claims[0]?.asOf).toBe('attested');
    const before = answerCommand(unit, day('2022-09-26'), views);
    expect(before.commanders).toEqual([]);
    expect(before.otherDays.map(({ person }) => person.name)).toEqual(['Salim Harb']);
  });

  it('leaves it possible that a posting still holds whose end is not told', () => {
    const answer = answerCommand(unit, day('2023-05-01'), [viewOf(harb(from('2022-01-01', '2022-09-27')), source)]);
    expect(answer.commanders[0]?.asOf).toBe('possible');
  });

  it('lists all who are named for the day, attested first, and calls it disputed', () => {
    const open = makeRange({ from: [null, day('2022-01-01')], to: [null, null] });
    const answer = answerCommand(unit, day('2022-09-27'), [viewOf(daoud(open), source), viewOf(harb(), source)]);
    expect(answer.commanders.map(({ person, asOf }) => [person.name, asOf])).toEqual([
      ['Salim Harb', 'attested'],
      ['Karim Daoud', 'possible'],
    ]);
    expect(answer.disputed).toBe(true);
  });

  it('does not take words that only hold it possible, a plan or a question for an attestation', () => {
    const asked = (certainty: Claim['certainty']) =>
      answerCommand(unit, day('2022-09-27'), [viewOf({ ...harb(), certainty }, source)]);
    expect(asked('probable').commanders[0]?.asOf).toBe('attested');
    expect(asked('possible').commanders[0]?.asOf).toBe('possible');
    expect(asked('planned').commanders[0]?.asOf).toBe('possible');
    expect(asked('asked').commanders).toEqual([]);
  });

  it('sets the end of a posting, and the one who follows, against the one before', () => {
    const ended = harb(makeRange({ from: [null, null], to: [day('2022-05-01'), day('2022-05-01')], ending: true }));
    const views = [viewOf(ended, source), viewOf(daoud(from('2022-05-01', '2022-09-27')), source)];
    const answer = answerCommand(unit, day('2022-09-01'), views);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Karim Daoud']);
    expect(answer.otherDays[0]?.person.name).toBe('Salim Harb');
    expect(answer.otherDays[0]?.against.map(({ claim }) => claim.id)).toEqual([ended.id, views[1]?.claim.id]);
    expect(answer.disputed).toBe(false);
    const earlier = answerCommand(unit, day('2022-04-01'), views);
    expect(earlier.commanders[0]?.person.name).toBe('Salim Harb');
    expect(earlier.commanders[0]?.against).toEqual([]);
  });

  it('sets a denial against the person, never for them', () => {
    const denial = claimOf(source, 'Samir Qadi is not commander of River Brigade', {
      subject: 'Samir Qadi',
      object: 'River Brigade',
      polarity: 'negated',
    });
    const answer = answerCommand(unit, day('2022-09-27'), [viewOf(denial, source)]);
    expect(answer.commanders).toEqual([]);
    expect(answer.otherDays).toMatchObject([{ person: { name: 'Samir Qadi' }, asOf: 'none', claims: [] }]);
    expect(answer.otherDays[0]?.against).toHaveLength(1);
  });

  it('names commanders of other days, nearest first', () => {
    const far = harb(
      makeRange({ from: [day('2015-01-01'), day('2015-01-01')], to: [day('2015-02-01'), day('2015-02-01')] }),
    );
    const near = daoud(
      makeRange({ from: [day('2023-01-01'), day('2023-01-01')], to: [day('2023-02-01'), day('2023-02-01')] }),
    );
    const answer = answerCommand(unit, day('2022-09-27'), [viewOf(far, source), viewOf(near, source)]);
    expect(answer.otherDays.map(({ person }) => person.name)).toEqual(['Karim Daoud', 'Salim Harb']);
  });

  it('names everybody where no day is asked, and a dispute only where two are attested on one day', () => {
    const apart = [
      viewOf(
        harb(makeRange({ from: [day('2015-01-01'), day('2015-01-01')], to: [day('2015-02-01'), day('2015-02-01')] })),
        source,
      ),
      viewOf(daoud(), source),
    ];
    const answer = answerCommand(unit, null, apart);
    expect(answer.commanders).toHaveLength(2);
    expect(answer.commanders[0]?.asOf).toBeNull();
    expect(answer.disputed).toBe(false);
    expect(answerCommand(unit, null, [viewOf(harb(), source), viewOf(daoud(), source)]).disputed).toBe(true);
  });

  it('keeps bodies in command apart from persons', () => {
    const body = claimOf(source, 'The Coast Command directs River Brigade', {
      type: 'command',
      subject: 'The Coast Command',
      object: 'River Brigade',
    });
    const answer = answerCommand(unit, day('2022-09-27'), [viewOf(body, source), viewOf(harb(), source)]);
    expect(answer.superiors.map(({ body: each, asOf }) => [each.name, asOf])).toEqual([
      ['The Coast Command', 'attested'],
    ]);
    expect(answer.commanders.map(({ person }) => person.name)).toEqual(['Salim Harb']);
    expect(answer.disputed).toBe(false);
  });

  it('leaves out what people have rejected, other roles and other units', () => {
    const deputy = { ...harb(), role: 'deputy commander' as const };
    const elsewhere = answerCommand({ ...unit, id: 'Hill Brigade' }, null, [viewOf(harb(), source)]);
    expect(elsewhere.commanders).toEqual([]);
    expect(answerCommand(unit, null, [viewOf(harb(), source, 'rejected')]).commanders).toEqual([]);
    expect(answerCommand(unit, null, [viewOf(deputy, source)]).commanders).toEqual([]);
  });
});
