import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Item, loadArticles, loadSentences } from './expected.ts';
import { idealClaims } from './ideal.ts';
import { judge, loadReader, type Result } from './run.ts';
import { scoreReading } from './score.ts';
import { recallOf, tallyOf, violationsOf } from './tally.ts';

const recall = z.strictObject({ full: z.number().min(0).max(1), core: z.number().min(0).max(1) });
const floor = z
  .strictObject({ sentences: recall, articles: recall, violations: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('floor.json', import.meta.url), 'utf8')));

const items: Record<'sentences' | 'articles', Item[]> = { sentences: loadSentences(), articles: loadArticles() };

describe('the texts that judge the reader', () => {
  it('are enough of both kinds, with ids of their own, every third of them held', () => {
    expect(items.sentences.length).toBeGreaterThanOrEqual(160);
    expect(items.articles).toHaveLength(14);
    const all = [...items.sentences, ...items.articles];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, held } of all) expect([id, held]).toEqual([id, Number(id.slice(1)) % 3 === 0]);
  });

  it('hold every quoted word they expect', () => {
    for (const { id, text, must } of [...items.sentences, ...items.articles]) {
      for (const { wording = [] } of must)
        for (const words of wording) expect([id, text]).toEqual([id, expect.stringContaining(words)]);
    }
  });
});

describe('a reading that says exactly what it must', () => {
  it.each([...items.sentences, ...items.articles])('is found in full and violates nothing: $id', (item) => {
    const { must, violations } = scoreReading(item, idealClaims(item));
    expect(must.filter(({ full }) => !full)).toEqual([]);
    expect(violations.map(({ statement }) => statement)).toEqual([]);
  });
});

describe('the built-in reader, on texts written without looking at it', () => {
  const results: Record<'sentences' | 'articles', Result[]> = { sentences: [], articles: [] };
  beforeAll(async () => {
    const reader = await loadReader();
    results.sentences = await judge(reader, items.sentences);
    results.articles = await judge(reader, items.articles);
  });

  it.each(['sentences', 'articles'] as const)('finds at least as much as before in %s', (kind) => {
    const { full, core } = recallOf(tallyOf(results[kind]));
    expect(full, 'statements found in full').toBeGreaterThanOrEqual(floor[kind].full);
    expect(core, 'statements found but for details').toBeGreaterThanOrEqual(floor[kind].core);
  });

  it('reads nothing that is not there but what floor.json records', () => {
    const unknown = violationsOf([...results.sentences, ...results.articles]).filter(
      (key) => !floor.violations.includes(key),
    );
    expect(unknown).toEqual([]);
  });
});
