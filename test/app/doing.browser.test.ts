/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, settle, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)('doing things, in a browser', { timeout: patienceMs }, () => {
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

  it('takes in files by key and dialog, says what became of each, and shows them in the list', async () => {
    const { page } = await open('/');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Add reports' });
    const before = await page.locator('.source-row').count();
    await dialog.getByRole('button', { name: 'Take in and read' }).click();
    await dialog.getByText('Choose files or paste a text first.').waitFor();
    const report = Buffer.from(
      'Major Ines Falk was named commander of the Salt Brigade on 3 May 2021, the ministry said.',
    );
    await dialog.getByLabel('Choose files').setInputFiles([
      { name: 'salt.txt', mimeType: 'text/plain', buffer: report },
      { name: 'salt-again.txt', mimeType: 'text/plain', buffer: report },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await dialog.getByLabel('Published', { exact: true }).fill('yesterday');
    await dialog.getByRole('button', { name: 'Take in and read' }).click();
    await dialog.getByText('Write a day, a month or a year').waitFor();
    await dialog.getByLabel('Published', { exact: true }).fill('2021-05-04');
    await dialog.getByRole('button', { name: 'Take in and read' }).click();
    const line = (name: string) => dialog.locator('.added li', { hasText: name });
    await line('empty.txt').getByText('not taken in').waitFor();
    await line('salt-again.txt').getByText('in the case already, as salt.txt').waitFor();
    expect(await line('salt.txt').last().textContent()).toMatch(/read: \d+ claims?/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.locator('.source-row').count()).toBe(before + 1);
    const added = (await stage.workspace.sources()).find(({ name }) => name === 'salt.txt');
    expect(added?.published).toEqual(['2021-05-04', '2021-05-04']);
  });

  it('takes in files dropped anywhere', async () => {
    const { page } = await open('/entities');
    const files = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['The Dune Column left the town of Marrat, a resident said.'], 'dune.txt'));
      return data;
    });
    await page.dispatchEvent('main', 'dragover', { dataTransfer: files });
    await page.getByText('Drop the files to add them').waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.locator('.added li[data-state="done"]', { hasText: 'dune.txt' }).waitFor();
    expect((await stage.workspace.sources()).some(({ name }) => name === 'dune.txt')).toBe(true);
  });

  it('tells who did what in words, and takes back from there', async () => {
    const [claim] = await stage.workspace.claims();
    await stage.workspace.as('Yusuf').review(claim?.claim.id ?? '', 'rejected', 'not in the text');
    const { page } = await open('/log');
    const entry = page.locator('.log-line', { hasText: 'Yusuf' });
    expect(await entry.textContent()).toContain('marked as rejected');
    expect(await entry.textContent()).toContain('not in the text');
    await entry.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.log-line', { hasText: 'took back entry' }).first().waitFor();
    await entry.getByText('(taken back)').waitFor();
    expect(await entry.getByRole('button').count()).toBe(0);
    expect((await stage.workspace.claim(claim?.claim.id ?? ''))?.view.status).toBe('proposed');
    expect(await page.locator('.log-line').last().textContent()).toContain('made the case');
  });

  it('keeps settings over a reload, and refuses a name that is none', async () => {
    const { page } = await open('/settings');
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const normal = await size();
    await page.getByRole('button', { name: 'Larger' }).click();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('textbox', { name: 'Who I am' }).fill('a/b');
    await page.getByText('without slash or colon').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await page.reload();
    await settle(page);
    expect(await size()).not.toBe(normal);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Table (CSV)' }).first().click(),
    ]);
    expect(table.suggestedFilename()).toBe('claims.csv');
  });

  it('offers a guided look once, which goes by arrow keys and is left by Escape', async () => {
    const { page } = await open('/');
    await page.getByRole('button', { name: 'Show me' }).click();
    const look = page.locator('dialog.look');
    await look.getByRole('heading', { name: 'Sources' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await look.getByRole('heading', { name: 'Decide' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await look.getByRole('heading', { name: 'Claims' }).waitFor();
    await page.keyboard.press('Escape');
    await look.waitFor({ state: 'hidden' });
    await page.reload();
    await settle(page);
    expect(await page.locator('.look-offer').count()).toBe(0);
  });

  it('goes to every page by g and a letter, as the help says', async () => {
    const { page } = await open('/');
    for (const [key, path] of [
      ['q', '/queue'],
      ['l', '/log'],
      ['e', '/entities'],
      [',', '/settings'],
      ['s', '/'],
    ] as const) {
      await page.keyboard.press('g');
      await page.keyboard.press(key);
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      expect(await page.locator('.top nav a[aria-current="page"]').getAttribute('href')).toBe(path);
    }
  });
});
