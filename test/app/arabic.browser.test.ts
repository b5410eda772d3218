/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '../../app/src/text/ar.ts';
import { en } from '../../app/src/text/en.ts';
import { chromiumPath, patienceMs, type Stage, setStage, settle, type Tab } from './stage.ts';

/** Latin words an Arabic page may hold: names of the product, of its commands, keys, languages and file formats. */
const latinNames = new Set(
  'Muster muster open add example English CSV JSON Lines SVG PNG HTML Markdown Enter Esc Ctrl Shift Page Up Down Home End Natural Earth'.split(
    ' ',
  ),
);

describe.skipIf(!chromiumPath)('the page in Arabic, in a browser', { timeout: patienceMs }, () => {
  let stage: Stage;
  let tabs: Tab[] = [];

  beforeAll(async () => {
    stage = await setStage();
  });

  afterAll(async () => {
    await stage?.close();
  });

  afterEach(async () => {
    for (const { page, faults } of tabs) {
      expect(faults).toEqual([]);
      await page.context().close();
    }
    tabs = [];
  });

  const open: Stage['open'] = async (path, options) => {
    const tab = await stage.open(path, options);
    tabs.push(tab);
    return tab;
  };
  const openArabic: Stage['open'] = (path, options) => open(path, { locale: 'ar', ...options });

  /** Addresses of one page of every sort. */
  const everyPage = async (page: Page): Promise<readonly string[]> => {
    const inNav = await page
      .locator('header nav a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''));
    expect(inNav.length).toBeGreaterThanOrEqual(5);
    const source = (await stage.workspace.sources()).find(({ name }) => name === 'valley-post.txt');
    const claim = source && (await stage.workspace.source(source.id))?.claims[2]?.claim.id;
    const entity = (kind: 'unit' | 'person', name: string) =>
      stage.workspace.entity(name, kind).then((view) => `/entities/${view.entity.id}`);
    return [
      ...inNav,
      `/sources/${source?.id}?claim=${claim}`,
      `/claims/${claim}`,
      await entity('unit', 'River Brigade'),
      await entity('person', 'Karim Odeh'),
      '/search?q=river',
      '/nowhere',
    ];
  };
  const languageOf = (page: Page) =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir].join(' '));

  it('speaks what the browser asks for until a person chooses, and English to everybody else', async () => {
    for (const [locale, spoken, title] of [
      ['ar-SY', 'ar rtl', ar.settings.title],
      ['en-GB', 'en ltr', en.settings.title],
      ['fr-FR', 'en ltr', en.settings.title],
    ] as const) {
      const { page } = await open('/settings', { locale });
      expect(await languageOf(page)).toBe(spoken);
      expect(await page.locator('h1').textContent()).toBe(title);
    }
  });

  it('changes the language by mouse, keeps it, and changes back by keyboard alone', async () => {
    const { page } = await open('/settings');
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { level: 1, name: ar.settings.title }).waitFor();
    expect(await languageOf(page)).toBe('ar rtl');
    expect(await page.title()).toBe(`${ar.settings.title} · Muster`);
    await page.goto(new URL('/queue', stage.url).href);
    await settle(page);
    expect(await page.locator('h1').textContent()).toBe(ar.queue.title);

    await page.keyboard.press('g');
    await page.keyboard.press(',');
    await page.getByRole('heading', { level: 1, name: ar.settings.title }).waitFor();
    const english = page.getByRole('button', { name: 'English' });
    for (let tabs = 0; tabs < 60 && !(await english.evaluate((one) => one === document.activeElement)); tabs++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: en.settings.title }).waitFor();
    expect(await languageOf(page)).toBe('en ltr');
  });

  it('shows no English of its own on any page; what the record and sources say is marked as theirs', async () => {
    const { page } = await openArabic('/');
    const english: string[] = [];
    const look = async (where: string) => {
      const latin = (await latinWords(page)).filter((words) => words.split(' ').some((word) => !latinNames.has(word)));
      english.push(...new Set(latin.map((words) => `${where}: ${words}`)));
    };
    for (const path of await everyPage(page)) {
      await page.goto(new URL(path, stage.url).href);
      await settle(page);
      await page.waitForLoadState('networkidle');
      expect(await languageOf(page), path).toBe('ar rtl');
      await look(path);
    }
    for (const key of ['?', 'p']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open] h2').waitFor();
      await look(key);
      await page.keyboard.press('Escape');
    }
    expect(english).toEqual([]);
  });

  it('runs from right to left, with days, keys and the record’s English the way they are written', async () => {
    const { page } = await openArabic('/');
    const links = page.locator('header nav a');
    const [first, second] = [await links.nth(0).boundingBox(), await links.nth(1).boundingBox()];
    expect(first && second && first.x > second.x + second.width).toBe(true);
    const brand = await page.locator('.brand').boundingBox();
    expect(brand && brand.x > 1000).toBe(true);
    // A day after an Arabic word would be turned around were it not set apart.
    for (const day of await page.locator('time').all())
      expect(await day.evaluate((time) => getComputedStyle(time).direction + getComputedStyle(time).unicodeBidi)).toBe(
        'ltrisolate',
      );
    await page.goto(new URL('/queue', stage.url).href);
    await settle(page);
    const summary = page.locator('.card-summary > span').first();
    expect(await summary.evaluate((span) => [span.getAttribute('lang'), span.getAttribute('dir')].join(' '))).toBe(
      'en ltr',
    );
    // The hint of the search field begins at the right, clear of its key.
    const search = page.locator('.search-field input');
    expect(await search.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
    await search.fill('river');
    expect(await search.evaluate((field) => getComputedStyle(field).direction)).toBe('ltr');
  });

  it('takes the same keys from an Arabic keyboard', async () => {
    const { page } = await openArabic('/queue');
    const press = (key: string, code: string) =>
      page.evaluate(
        ([pressed, at]) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed ?? '', code: at ?? '', bubbles: true, cancelable: true }),
          ),
        [key, code],
      );
    await page.locator('.card').first().waitFor();
    await press('ت', 'KeyJ');
    const waiting = await page.evaluate(() => document.activeElement?.getAttribute('data-claim'));
    expect(waiting).toMatch(/^clm-/);
    await press('ش', 'KeyA');
    await expect
      .poll(() => page.locator(`.card[data-claim="${waiting}"]`).getAttribute('data-status'))
      .toBe('accepted');
    await page.getByText(ar.review.done('accepted')).waitFor();
    await press('ع', 'KeyU');
    await page.getByText(ar.review.undone).waitFor();
    await press('ل', 'KeyG');
    await press('س', 'KeyS');
    await page.waitForURL((url) => url.pathname === '/');
  });

  it.each([
    ['light', 1360],
    ['dark', 360],
  ] as const)(
    // Every page is looked at: three times the patience of a test of one.
    'has nothing axe finds fault with, and never scrolls sideways: %s, %i wide',
    async (colorScheme, width) => {
      const { page } = await openArabic('/', { colorScheme, viewport: { width, height: 900 } });
      for (const path of await everyPage(page)) {
        await page.goto(new URL(path, stage.url).href);
        await settle(page);
        await page.waitForLoadState('networkidle');
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`,
          );
        expect(told, path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(
          0,
        );
      }
    },
    3 * patienceMs,
  );
});

/**
 * Runs of Latin letters on the page, in its words and in the names it gives its controls, outside what is marked as a name, a quote, a key,
 * an id, or words of another language.
 */
async function latinWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marked =
      'bdi, q, blockquote, kbd, code, pre, time, svg, [dir="auto"], [lang]:not(html), [dir="ltr"], .publication, .source-text';
    const own = (words: string) =>
      words.replaceAll(/\u2068[^\u2069]*\u2069/gu, '').match(/[a-z]{2,}(?: [a-z]+)*/giu) ?? [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && parent.closest(`${marked}, script, noscript, option`) === null)
        found.push(...own(node.textContent ?? ''));
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.matches('.note-mark, time, .party *') || element.closest('svg')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(...own(element.getAttribute(name) ?? ''));
    }
    return found;
  });
}
