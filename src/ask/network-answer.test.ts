import { describe, expect, it } from 'vitest';
import { makeFacts } from '../../test/weigh/make-facts.ts';
import type { ClaimFacts } from '../model/index.ts';
import { answerNetwork } from './network-answer.ts';

const bare = {
  entity: (id: string) => ({ id, kind: 'unit' as const, name: id }),
  origins: (claims: readonly ClaimFacts[]) => claims.length,
};
const tie = (number: number, subject: string, object: string) =>
  makeFacts(number, { type: 'membership', role: null, subject, object });

describe('a network', () => {
  const facts = [tie(1, 'a', 'b'), tie(2, 'a', 'b'), tie(3, 'a', 'c'), tie(4, 'd', 'a'), tie(5, 'b', 'c')];

  it('counts each entity’s claims and the ties that are not shown', () => {
    const { nodes, edges } = answerNetwork(['a'], null, facts, 2, bare);
    expect(nodes.map(({ entity, claims, more }) => [entity.id, claims, more])).toEqual([
      ['a', 4, 2],
      ['b', 3, 1],
    ]);
    expect(edges.map(({ from, to, claims }) => [from, to, claims.length])).toEqual([['a', 'b', 2]]);
  });

  it('hides nothing where all are shown', () => {
    const { nodes } = answerNetwork(['a'], null, facts, 10, bare);
    expect(nodes.map(({ entity, more }) => [entity.id, more]).sort()).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 0],
      ['d', 0],
    ]);
  });
});
