import { describe, expect, it } from 'vitest';
import { reportCorpus } from './corpora.ts';
import { figuresFor } from './corpora-figures.ts';
import type { GoldDocument } from './score/document.ts';
import type { System } from './systems.ts';
import { corpusLines } from './table.ts';

const text = 'Ilka Varo leads 4 Brigade.';
const gold: GoldDocument = {
  id: 'one',
  corpus: 'elsewhere',
  split: 'dev',
  text,
  entities: [
    { id: 'p', type: 'Person', begin: 0, end: 9 },
    { id: 'o', type: 'Organisation', begin: 16, end: 25 },
  ],
  relations: [{ type: 'leads', from: 'p', to: 'o' }],
};
const system = (name: string, entities: GoldDocument['entities']): System => ({
  name,
  predict: () => Promise.resolve([{ id: 'one', entities, relations: gold.relations }]),
});

describe('the figures of a corpus', () => {
  it('are those its annotation allows where the corpus is not known', () => {
    const names = figuresFor('elsewhere', { types: ['Person'], relations: ['leads'], attributions: false });
    expect(names.map(({ name }) => name.trim())).toEqual(['mentions, trimmed', 'Person', 'ties, overlap', 'leads']);
  });

  it('are printed for the first system in full, for the others as F1', async () => {
    const report = await reportCorpus([gold], 'dev', [
      system('ours', gold.entities),
      system('theirs', gold.entities?.slice(0, 1)),
    ]);
    const [title, head, mentions] = corpusLines(report);
    expect(title).toContain('1 documents');
    expect(head?.trim().split(/\s{2,}/)).toEqual(['P', 'R', 'F1', '95 %', 'theirs', 'target']);
    expect(mentions?.trim().split(/\s{2,}/)).toEqual([
      'mentions, trimmed',
      '100.0',
      '100.0',
      '100.0',
      '100.0-100.0',
      '66.7',
    ]);
  });

  it('leave a system out of the rows it says nothing of', async () => {
    const report = await reportCorpus([gold], 'dev', [system('ours', gold.entities), system('theirs', [])]);
    const [row] = report.rows;
    expect([...(row?.systems.keys() ?? [])]).toEqual(['ours']);
  });
});
