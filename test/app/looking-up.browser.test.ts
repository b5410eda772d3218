/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)('looking up, in a browser', { timeout: patienceMs }, () => {
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

  const unitPath = async (query = '') =>
    `/entities/${(await stage.workspace.entity('River Brigade', 'unit')).entity.id}${query}`;

  it('finds names, claims and texts as one types, from anywhere, by the slash key', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('darw');
    await page.locator('.entity-list a', { hasText: 'Yusuf Darwish' }).waitFor();
    // Answers to the first letters may still stand for a moment.
    await expect.poll(() => page.locator('.claim-line').count()).toBe(1);
    await expect.poll(() => page.locator('.text-hits > li').count()).toBe(1);
    await page.keyboard.type('zzz');
    await page.getByText('Nothing found for “darwzzz”.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  it('finds Arabic words and opens the source they stand in', async () => {
    const { page } = await open('/search?q=%D8%AD%D8%B1%D8%A8');
    await page.locator('.text-hits a', { hasText: 'قائد جديد' }).click();
    await page.waitForURL(/\/sources\//);
  });

  it('groups what is claimed of a unit, each line with voice, range, certainty, source and quote', async () => {
    const { page } = await open(await unitPath());
    const line = page.locator('.claimed .claim-line', { hasText: 'funding' });
    const words = await line.textContent();
    for (const part of ['Valley Post', '2021-05-04', 'Rami K.', 'everybody knows', 'stated as so'])
      expect(words).toContain(part);
    const hedged = page.locator('.claimed .claim-line', { hasText: 'weapons' });
    expect(await hedged.textContent()).toContain('relayed with distance');
    expect(await hedged.textContent()).toContain('alleged');
    await hedged.getByRole('button', { name: 'Whole passage' }).click();
    await hedged.locator('blockquote mark').waitFor();
    expect(await hedged.locator('blockquote').textContent()).toContain('about 80 fighters. The Northern Alliance');
  });

  it('answers who is said to command on a day, never one winner, and moves by a day', async () => {
    const { page } = await open(await unitPath());
    const day = page.getByRole('textbox', { name: 'On the day' });
    await day.fill('2021-05-10');
    await day.press('Enter');
    await page.locator('.commander[data-as-of]').first().waitFor();
    await page.waitForURL(/on=2021-05-10/);
    await page.getByText('Sources do not agree').waitFor();
    await expect.poll(() => page.locator('.commander-name').count()).toBe(3);
    await day.fill('2019-06-01');
    await day.press('Enter');
    const odeh = page
      .locator('.commander')
      .filter({ has: page.locator('.commander-name', { hasText: 'Karim Odeh' }) })
      .first();
    await odeh.locator('[data-as-of="attested"]').waitFor();
    await page.getByRole('button', { name: 'Day after' }).click();
    await page.waitForURL(/on=2019-06-02/);
    await expect.poll(() => day.inputValue()).toBe('2019-06-02');
    await day.fill('2019-02-30');
    await page.getByText('There is no such day.').waitFor();
    const all = odeh.locator(':scope > .stands');
    await all.locator('summary').first().click();
    await all.locator('blockquote', { hasText: 'who had led the group since 2018' }).first().waitFor();
  });

  it('draws one line a claim, with the asked day across all', async () => {
    const { page } = await open(await unitPath('?on=2021-05-10'));
    await expect.poll(() => page.locator('.tenure-row').count()).toBe(5);
    await expect.poll(() => page.locator('.tenure-row .asked').count()).toBe(5);
    const hedged = page.locator('.tenure-row', { hasText: 'two officers' });
    expect(await hedged.getAttribute('data-certainty')).toBe('alleged');
    await page.getByText('Claim by claim').click();
    await page.getByRole('button', { name: 'Three months' }).click();
    const asked = await page.locator('.tenure-row .asked').first().getAttribute('x1');
    expect(Number.parseFloat(asked ?? '')).toBeCloseTo(50, -1);
    await page.locator('.tenure-row a').first().click();
    await page.waitForURL(/\/claims\//);
  });

  it('goes by keys to the sources and to the names, and tells the keys', async () => {
    const { page } = await open(await unitPath());
    await page.keyboard.press('g');
    await page.keyboard.press('e');
    await page.waitForURL(/\/entities$/);
    await page.getByRole('button', { name: 'People', exact: true }).click();
    await expect.poll(() => page.locator('.entity-list li').count()).toBe(3);
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.locator('.source-row').first().waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await help.waitFor();
    expect(await help.textContent()).toContain('Undo the last decision');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
  });

  it('follows the system’s theme, and keeps a chosen one over a reload', async () => {
    const { page } = await open('/', { colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Use the light theme' }).click();
    const light = await ground();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await ground()).toBe(light);
  });

  it('says plainly that the server was stopped, keeps what is shown, and goes on when it is back', async () => {
    const tab = await stage.open(await unitPath());
    const { page } = tab;
    // Drawings are loaded when they are first shown: the server stops after that.
    await page.locator('.draw-bands').first().waitFor();
    await stage.stopServer();
    await page.getByRole('textbox', { name: 'On the day' }).fill('2021-05-10');
    await page.keyboard.press('Enter');
    const banner = page.locator('.banner[role="alert"]');
    await banner.waitFor();
    expect(await page.locator('.claimed .claim-line').count()).toBeGreaterThan(0);
    await stage.startServer();
    await banner.getByRole('button', { name: 'Try again' }).click();
    await banner.waitFor({ state: 'hidden' });
    await page.locator('.commander [data-as-of="possible"]').first().waitFor();
    // The new server has another token; the page takes it over, for it serves the same case.
    await page.locator('.claimed .claim-line').first().focus();
    await page.keyboard.press('a');
    await page.locator('.notice', { hasText: 'accepted' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('.notice', { hasText: 'Taken back' }).waitFor();
    await page.context().close();
  });
});

describe.skipIf(!chromiumPath)('an empty case, in a browser', { timeout: patienceMs }, () => {
  it('says what to do next', async () => {
    const stage = await setStage({ empty: true });
    try {
      const { page, faults } = await stage.open('/');
      expect(await page.locator('h1').textContent()).toBe('Empty case');
      expect(await page.locator('.empty').textContent()).toContain('muster add');
      expect(await page.locator('.empty').textContent()).toContain('muster example');
      await page.getByRole('button', { name: 'Add reports' }).last().click();
      const dialog = page.getByRole('dialog', { name: 'Add reports' });
      await dialog.getByLabel('Or paste a text').fill('Colonel Adam Voss commands the Harbor Guard, officials said.');
      await dialog.getByLabel('Publication').fill('Harbor News');
      await dialog.getByLabel('Published', { exact: true }).fill('2021-05');
      await dialog.getByRole('button', { name: 'Take in and read' }).click();
      await dialog.locator('.added li[data-state="done"]').waitFor();
      await dialog.getByRole('link', { name: 'Open' }).click();
      await page.locator('.source-head', { hasText: 'Harbor News' }).waitFor();
      expect(await page.locator('.source-text').textContent()).toContain('Colonel Adam Voss');
      expect(faults).toEqual([]);
    } finally {
      await stage.close();
    }
  });
});
