import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimOf, sourceOf } from './material.ts';
import { caseOf, muster, tempFolder } from './support.ts';

const source = sourceOf('Salim Harb commands River Brigade, the paper says.', { published: '2022-09-27' });
const filled = () =>
  caseOf([
    {
      source,
      claims: [
        claimOf(source, 'Salim Harb commands River Brigade', { subject: 'Salim Harb', object: 'River Brigade' }),
      ],
    },
  ]);

describe('muster open', () => {
  it('says where the page is, answers there while it runs, and no longer', async () => {
    let url = '';
    const folder = await filled();
    const served: unknown[] = [];
    const { code, out } = await muster(['open', '--case', folder, '--json'], {
      watch: (text) => {
        url = (JSON.parse(text) as { url: string }).url;
      },
      untilStopped: async () => {
        served.push(await (await fetch(new URL('api/case', url))).json());
      },
    });
    expect(code).toBe(0);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(served).toMatchObject([{ ok: true, case: { sources: 1, claims: 1 } }]);
    expect(JSON.parse(out)).toEqual({ url, case: folder });
    await expect(fetch(new URL('api/case', url))).rejects.toThrow();
  });

  it('names a port that is taken, and one that is none', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    try {
      const { code, err } = await muster(['open', '--port', String(port), '--case', await filled()]);
      expect(code).toBe(1);
      expect(err).toContain(`Port ${port} is in use.`);
    } finally {
      taken.close();
    }
    expect((await muster(['open', '--port', '70000'])).code).toBe(2);
  });
});

describe('muster example', () => {
  it('makes a case of the bundled reports once, says what it holds, and answers questions about it', {
    timeout: 120_000,
  }, async () => {
    const folder = join(await tempFolder(), 'example');
    const first = await muster(['example', '--no-serve', '--case', folder]);
    expect(first.err).toBe('');
    expect(first.code).toBe(0);
    const [, stored] = /^(\d+) sources stored/m.exec(first.out) ?? [];
    expect(Number(stored)).toBeGreaterThanOrEqual(14);
    const { lines } = await muster(['sources', '--json', '--case', folder]);
    const sources = lines.map((line) => JSON.parse(line) as { reading: string; language: string; note: string });
    expect(sources.filter(({ language }) => language !== 'en').length).toBeGreaterThanOrEqual(4);
    for (const { reading, language, note } of sources) {
      expect(reading).toBe(language === 'en' || language === 'ar' ? 'read' : 'not read');
      expect(note).toMatch(/restated for Muster/i);
    }
    const again = await muster(['example', '--no-serve', '--json', '--case', folder]);
    expect(JSON.parse(again.out)).toMatchObject({ sources: sources.length, unread: 0 });
    const who = await muster([
      'who',
      'commands',
      'Maghawir al-Thawra',
      '--on',
      '2022-10-01',
      '--json',
      '--case',
      folder,
    ]);
    const { commanders } = JSON.parse(who.out) as { commanders: { claims: { claim: { id: string } }[] }[] };
    expect(commanders.length).toBeGreaterThan(0);
    for (const { claim } of commanders.flatMap(({ claims }) => claims)) {
      expect((await muster(['claim', claim.id, '--case', folder])).out).toMatch(/>>[\s\S]+<</);
    }
    expect((await muster(['verify', '--case', folder])).code).toBe(0);
  });

  it('lies in the folder for data of the user when no case is named', { timeout: 120_000 }, async () => {
    const home = await tempFolder();
    await mkdir(join(home, 'data'));
    const { code } = await muster(['example', '--no-serve'], {
      env: { HOME: home, XDG_DATA_HOME: join(home, 'data') },
    });
    expect(code).toBe(0);
    expect(await readdir(join(home, 'data', 'muster', 'example-al-tanf'))).toContain('case.db');
  });
});
