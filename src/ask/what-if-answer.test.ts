import { describe, expect, it } from 'vitest';
import { factsOf } from '../../test/ask/facts.ts';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { Dispute } from '../model/index.ts';
import { compareDisputes, supportLost } from './what-if-answer.ts';

const words = 'Salim Harb commands River Brigade. Karim Daoud commands River Brigade.';
const told = ['Valley Post', 'Coast Courier'].map((publication) => {
  const source = sourceOf(`${publication}: ${words}`, { publication, published: '2022-09-27' });
  const harb = claimOf(source, 'Salim Harb commands River Brigade', { subject: 'Salim Harb', object: 'River Brigade' });
  const daoud = claimOf(source, 'Karim Daoud commands River Brigade', {
    subject: 'Karim Daoud',
    object: 'River Brigade',
  });
  return { source, harb, daoud };
});

function dispute(id: string, sides: readonly (readonly string[])[]): Dispute {
  const named = sides.map((claims, at) => ({ key: String(at), entity: null, value: null, claims }));
  return { id, rule: 'two commanders', about: ['River Brigade'], sides: named, days: [null, null] };
}

describe('thinking claims away', () => {
  it('loses what only they said, and keeps what others say too', () => {
    const facts = factsOf(
      told.flatMap(({ source, harb, daoud }, at) => [
        { claim: harb, source },
        ...(at === 0 ? [{ claim: daoud, source }] : []),
      ]),
    );
    const struck = new Set(facts.filter(({ source }) => source === told[0]?.source.id).map(({ claim }) => claim));
    expect(
      supportLost(facts, struck).map(({ before, after }) => [before[0]?.subject, before.length, after.length]),
    ).toEqual([
      ['Salim Harb', 2, 1],
      ['Karim Daoud', 1, 0],
    ]);
    expect(supportLost(facts, new Set())).toEqual([]);
  });

  it('tells disputes that end from those that lose a side, whatever their ids become', () => {
    const three = dispute('dsp-1', [['a'], ['b'], ['c', 'd']]);
    const two = dispute('dsp-2', [['x'], ['y']]);
    const rest = dispute('dsp-3', [['b'], ['c', 'd']]);
    expect(compareDisputes([three, two], [rest])).toEqual({ settled: [two], changed: [rest] });
    expect(compareDisputes([two], [two])).toEqual({ settled: [], changed: [] });
  });
});
