import { describe, expect, it } from 'vitest';
import { makeOrigins } from '../try/make-record.ts';
import { layoutLineage } from './layout.ts';

describe('the layout of lineage', () => {
  const answer = makeOrigins(24);
  const layout = layoutLineage(answer);

  it('stands sources in order of publication, undated last, and every upstream above who leans on it', () => {
    const days = layout.rows.flatMap((row) => (row.kind === 'source' ? [row.source.published?.[0] ?? '9999'] : []));
    expect(days).toHaveLength(24);
    expect([...days].sort()).toEqual(days);
    for (const tie of layout.ties.filter(({ kind }) => kind === 'upstream')) {
      expect(layout.rows[tie.upper]?.kind).toBe('upstream');
    }
  });

  it('lets no two ties of one lane touch, and loses none', () => {
    const leaning = answer.upstreams.reduce((sum, one) => sum + new Set(one.leaning.map((l) => l.source)).size, 0);
    expect(layout.ties).toHaveLength(answer.edges.length + leaning);
    for (const one of layout.ties) {
      for (const other of layout.ties) {
        if (one === other || one.lane !== other.lane) continue;
        expect(one.lower < other.upper || other.lower < one.upper).toBe(true);
      }
    }
  });

  it('does not depend on the order of the answer', () => {
    const turned = { ...answer, sources: [...answer.sources].reverse(), edges: [...answer.edges].reverse() };
    expect(layoutLineage(turned)).toEqual(layout);
  });
});
