import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseDaySpan } from '../../src/model/index.ts';

const folder = fileURLToPath(new URL('../../examples/al-tanf', import.meta.url));
const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

const frontMatter = z.strictObject({
  title: z.string().min(10),
  publication: z.string().min(3),
  published: z.union([z.string(), z.number()]).refine((date) => parseDaySpan(String(date)) !== undefined),
  url: z.url(),
  language: z.enum(['en', 'ar', 'fr']),
  note: z.literal("Restated for Muster, not the outlet's text."),
});

const files = readdirSync(folder).filter((name) => /^r\d\d-.+[.]md$/.test(name));
const reports = files.map((name) => {
  const [, head = '', body = ''] = readFileSync(join(folder, name), 'utf8').split(/^---\n/m, 3);
  return { name, about: frontMatter.parse(parse(head)), body };
});

const words = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];

describe('the bundled example', () => {
  it('holds at least 18 reports, five or more of them not in English', () => {
    expect(reports.length).toBeGreaterThanOrEqual(18);
    expect(reports.filter(({ about }) => about.language !== 'en').length).toBeGreaterThanOrEqual(5);
  });

  it.each(reports)('$name opens with its title and has 120 to 300 words', ({ about, body }) => {
    const [, headline, text = ''] = /^\n# (.+)\n([\s\S]*)$/.exec(body) ?? [];
    expect(headline).toBe(about.title);
    expect(words(text).length).toBeGreaterThanOrEqual(120);
    expect(words(text).length).toBeLessThanOrEqual(300);
  });

  it('lists every report and its site in its README', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const { name, about } of reports) {
      const line = readme.split('\n').find((row) => row.startsWith(`| \`${name}\``));
      expect(line, name).toBeDefined();
      expect(line).toContain(new URL(about.url).hostname);
    }
  });

  it('tells one story in nearly the same words in the two English copies of r22', () => {
    const texts = reports
      .filter(({ name, about }) => name.startsWith('r22-') && about.language === 'en')
      .map(({ body }) => new Set(words(body.replace(/^\n# .+/, ''))));
    expect(texts).toHaveLength(2);
    const [left = new Set<string>(), right = new Set<string>()] = texts;
    const shared = [...left].filter((word) => right.has(word)).length;
    expect(shared / new Set([...left, ...right]).size).toBeGreaterThan(0.9);
  });
});

const withSeeds = existsSync(seeds);
if (!withSeeds)
  console.warn('Skipped: the seed article is not here (../shared/seeds), so the example was not compared with it.');

describe.skipIf(!withSeeds)('beside the seed article', () => {
  it('the example shares no run of eight words with it', () => {
    const runs = (text: string, length: number): readonly string[] => {
      const all = words(text);
      return all.slice(length - 1).map((_, index) => all.slice(index, index + length).join(' '));
    };
    const seed = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
    expect(seed.length).toBeGreaterThan(0);
    const known = new Set(seed.flatMap((name) => runs(readFileSync(join(seeds, name), 'utf8'), 8)));
    expect(known.size).toBeGreaterThan(100);
    expect(
      reports.flatMap(({ name, body }) =>
        runs(body, 8)
          .filter((run) => known.has(run))
          .map((run) => `${name}: ${run}`),
      ),
    ).toEqual([]);
  });
});
