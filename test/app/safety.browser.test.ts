/// <reference lib="dom" />
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileText } from './make-case.ts';
import { buildPage, chromiumPath, patienceMs, type Stage, setStage, settle } from './stage.ts';

/** What the scripts of the first view may weigh, compressed, in bytes. */
const scriptLimit = 350_000;

describe('the built page', { timeout: patienceMs }, () => {
  it('is small, and holds no inline script, style or foreign address to load from', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muster-build-'));
    try {
      await buildPage(folder);
      const html = await readFile(join(folder, 'index.html'), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=|https?:\/\//);
      const files = await readdir(join(folder, 'assets'));
      for (const file of files.filter((name) => name.endsWith('.css'))) {
        const css = await readFile(join(folder, 'assets', file), 'utf8');
        expect(css).not.toMatch(/url\(["']?(?:https?:|data:|\/\/)|@import/);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!chromiumPath)('the first view', { timeout: patienceMs }, () => {
  it.each(['/', '/queue', '/settings'])('loads little script (%s)', async (path) => {
    const stage = await setStage();
    try {
      const { page } = await stage.open(path);
      const names = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.endsWith('.js')),
      );
      expect(names.length).toBeGreaterThan(1);
      let weight = 0;
      for (const name of new Set(names)) weight += gzipSync(await (await fetch(name)).text()).length;
      expect(weight).toBeLessThan(scriptLimit);
    } finally {
      await stage.close();
    }
  });
});

describe.skipIf(!chromiumPath)('a hostile source, in a browser', { timeout: patienceMs }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(async () => {
    await stage?.close();
  });

  const hostile = async () => {
    const source = (await stage.workspace.sources()).find((line) => line.name.includes('hostile'));
    if (!source) throw new Error('no hostile source');
    return source;
  };

  it('is shown as text in every view: nothing runs, loads, breaks the page or offends its policy', async () => {
    const source = await hostile();
    const claim = (await stage.workspace.source(source.id))?.claims[0]?.claim.id;
    const unit = (await stage.workspace.entity('River Brigade', 'unit')).entity.id;
    for (const path of ['/', `/sources/${source.id}`, `/claims/${claim}`, `/entities/${unit}`, '/search?q=headline']) {
      const { page, faults } = await stage.open(path);
      expect(await page.evaluate(() => 'broken' in window), path).toBe(false);
      expect(await page.locator('main :is(script, img, iframe, object, embed)').count(), path).toBe(0);
      expect(await page.locator('a[href^="javascript:" i]').count(), path).toBe(0);
      expect(faults, path).toEqual([]);
      await page.context().close();
    }
    const { page } = await stage.open(`/sources/${source.id}`);
    expect(await page.locator('.source-text .segment > p').allTextContents()).toEqual([hostileText]);
    expect(await page.locator('h1').allTextContents()).toEqual(['<script>window.broken=4</script> A report & more']);
    await page.context().close();
  });

  it('is saved, not opened, where its original bytes are asked for', async () => {
    const { page } = await stage.open(`/sources/${(await hostile()).id}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Original bytes' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^src-[0-9a-f]+\.original$/);
    await page.context().close();
  });
});

describe.skipIf(!chromiumPath)('every view, by axe', { timeout: patienceMs }, () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(async () => {
    await stage?.close();
  });

  it.each([
    ['light', 1360],
    ['dark', 1360],
    ['light', 400],
  ] as const)('has no finding (%s, %i wide)', async (colorScheme, width) => {
    const sources = await stage.workspace.sources();
    const path = (name: string) => `/sources/${sources.find((line) => line.name === name)?.id}`;
    const unit = (await stage.workspace.entity('River Brigade', 'unit')).entity.id;
    const person = (await stage.workspace.entity('Karim Odeh', 'person')).entity.id;
    const [claim] = await stage.workspace.claims({ type: 'status' });
    const views = [
      '/',
      path('valley-post.txt'),
      `${path('valley-post.txt')}?claim=${claim?.claim.id}`,
      path('wadi-news.html'),
      path('la-colline.txt'),
      '/entities',
      `/entities/${unit}?on=2021-05-10`,
      `/entities/${person}`,
      `/claims/${claim?.claim.id}`,
      '/search?q=salim',
      '/search?q=',
      '/queue',
      '/log',
      '/settings',
      '/nowhere',
    ];
    const { page } = await stage.open('/', { colorScheme, viewport: { width, height: 900 } });
    // What changes on a narrow page is the frame, the desk, lists and the chart: one view of each.
    for (const view of width < 1000 ? views.filter((_, index) => [0, 2, 6, 11, 12, 13].includes(index)) : views) {
      await page.goto(new URL(view, stage.url).href);
      await settle(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      );
      expect(told, view).toEqual([]);
    }
    await page.goto(new URL(`${path('valley-post.txt')}?claim=${claim?.claim.id}`, stage.url).href);
    await settle(page);
    await page.keyboard.press('e');
    await page.locator('.claim-form').waitFor();
    expect((await new AxeBuilder({ page }).include('.claim-form').analyze()).violations.map(({ id }) => id)).toEqual(
      [],
    );
    await page.keyboard.press('Escape');
    for (const key of ['?', 'p', 'n']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open] h2').waitFor();
      const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
      expect(
        violations.map(({ id }) => id),
        key,
      ).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
});
