import { describe, expect, it } from 'vitest';
import { factsOf, materialOf } from '../../test/ask/facts.ts';
import { claimOf, sourceOf } from '../../test/cli/material.ts';
import type { ClaimFacts } from '../model/index.ts';
import { requireDay } from '../model/index.ts';
import { chartEdges, drawChart } from './chart-answer.ts';

const text =
  'River Brigade is part of Hill Corps. Coast Brigade is part of Hill Corps. Hill Corps commands North Army. First Company is part of River Brigade. River Brigade is not part of North Army.';
const source = sourceOf(text, { published: '2022-09-27' });
const part = (subject: string, object: string, denied = false) => ({
  source,
  claim: claimOf(source, `${subject} is ${denied ? 'not ' : ''}part of ${object}`, {
    type: 'membership',
    subject,
    object,
    ...(denied ? { polarity: 'negated' as const } : {}),
  }),
});
const claims = [
  part('River Brigade', 'Hill Corps'),
  part('Coast Brigade', 'Hill Corps'),
  part('First Company', 'River Brigade'),
  part('River Brigade', 'North Army', true),
];
const facts = factsOf(claims);
const material = materialOf(claims);
const asked: string[][] = [];
const charted = (limit = 500, on = '2022-09-27') =>
  drawChart('River Brigade', requireDay(on), limit, {
    ties: async (units) => {
      asked.push([...units]);
      return facts.filter(({ subject, object }) => units.includes(subject) || units.includes(object ?? ''));
    },
    entities: async (ids) => new Map(ids.map((id) => [id, material.entity(id)])),
  });
const one = (of: readonly ClaimFacts[]) => of.length;

describe('a chart of command', () => {
  it('goes up and down, not sideways, and asks for no unit twice', async () => {
    asked.length = 0;
    const { levels, ties, omitted } = await charted();
    expect(Object.fromEntries(levels)).toEqual({ 'River Brigade': 0, 'Hill Corps': 1, 'First Company': -1 });
    expect(omitted).toBe(0);
    const once = asked.flat();
    expect(new Set(once).size).toBe(once.length);
    expect(chartEdges(ties, requireDay('2022-09-27'), new Set(), one)).toMatchObject([
      { superior: 'Hill Corps', unit: 'River Brigade', kind: 'membership', standing: 'attested', disputed: false },
      { superior: 'River Brigade', unit: 'First Company', kind: 'membership', standing: 'attested' },
    ]);
  });

  it('marks ties that an open dispute doubts', async () => {
    const { ties } = await charted();
    const first = facts[0]?.claim ?? '';
    const edges = chartEdges(ties, requireDay('2022-09-27'), new Set([first]), one);
    expect(edges.map(({ disputed }) => disputed)).toEqual([true, false]);
  });

  it('keeps to the limit and counts what it left out', async () => {
    const { levels, omitted } = await charted(2);
    expect([levels.size, omitted]).toEqual([2, 1]);
  });

  it('leaves out ties of other days', async () => {
    expect((await charted(500, '2021-01-01')).levels.size).toBe(1);
  });
});
