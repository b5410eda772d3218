/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)('deciding, in a browser', { timeout: patienceMs }, () => {
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
    // Every test starts from claims that wait.
    for (const { claim, status } of await stage.workspace.claims()) {
      if (status !== 'proposed') await stage.workspace.review(claim.id, 'proposed');
    }
  });

  const open: Stage['open'] = async (path, options) => {
    const tab = await stage.open(path, options);
    tabs.push(tab);
    return tab;
  };

  const sourceNamed = async (name: string) => {
    const source = (await stage.workspace.sources()).find((line) => line.name === name);
    if (!source) throw new Error(`no source ${name}`);
    return `/sources/${source.id}`;
  };

  const statusOf = async (claim: string | null) => (await stage.workspace.claim(claim ?? ''))?.view.status;

  it('goes through the queue by keyboard: each decision leads to the next claim, and undo takes back the last', async () => {
    const { page } = await open('/queue');
    await page.locator('.card').first().waitFor();
    const ids = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-claim')));
    const line = (await stage.workspace.queue({ limit: 30 })).claims.map(({ claim }) => claim.id);
    expect(ids).toEqual(line);
    await page.keyboard.press('a');
    await expect.poll(() => statusOf(ids[0] ?? null)).toBe('accepted');
    await page.keyboard.press('c');
    await expect.poll(() => statusOf(ids[1] ?? null)).toBe('conflict');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe(ids[2]);
    await page.getByText('2 decisions in this sitting').waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => statusOf(ids[1] ?? null)).toBe('proposed');
  });

  it('goes on where one left off', async () => {
    const { page } = await open('/queue?order=entity');
    await page
      .locator('.card')
      .nth(3)
      .click({ position: { x: 300, y: 12 } });
    const left = await page.locator('.card').nth(3).getAttribute('data-claim');
    await page.goto(new URL('/queue', stage.url).href);
    await expect.poll(() => page.locator('.card[data-current="true"]').getAttribute('data-claim')).toBe(left);
    await page.getByText('Going on where you left off.').waitFor();
  });

  it('decides on several claims at once, chosen by key and by mouse, and takes them back together', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'));
    const ids = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-claim')));
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.locator('.card').nth(2).getByLabel('Choose this claim').check();
    await page.locator('.bulk', { hasText: '2 claims chosen' }).waitFor();
    await page.keyboard.press('w');
    await page.locator('.notice', { hasText: '2 claims marked: work needed' }).waitFor();
    expect(await Promise.all([0, 1, 2].map((at) => statusOf(ids[at] ?? null)))).toEqual([
      'work needed',
      'proposed',
      'work needed',
    ]);
    await expect.poll(() => page.locator('.bulk').count()).toBe(0);
    await page.keyboard.press('u');
    await expect.poll(() => statusOf(ids[2] ?? null)).toBe('proposed');
    expect(await statusOf(ids[0] ?? null)).toBe('proposed');
  });

  it('writes a note by key, and shows who decided what before', async () => {
    const { page } = await open('/settings');
    await page.getByRole('textbox', { name: 'Who I am' }).fill('Rana');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.goto(new URL(await sourceNamed('hill-radio.md'), stage.url).href);
    await page.locator('.card').first().waitFor();
    const claim = await page.locator('.card').first().getAttribute('data-claim');
    await stage.workspace.as('Yusuf').review(claim ?? '', 'conflict', 'two dates');
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'A note on this claim' });
    await expect.poll(() => dialog.getByLabel('Note').inputValue()).toBe('two dates');
    await dialog.getByLabel('Note').fill('asked the editor');
    await dialog.getByLabel('Decision').selectOption('work needed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const history = page.locator('.card').first().locator('.history li');
    await expect.poll(() => history.count()).toBeGreaterThanOrEqual(2);
    expect(await history.nth(-2).textContent()).toMatch(/In conflict.*Yusuf.*two dates/);
    expect(await history.nth(-1).textContent()).toMatch(/Work needed.*Rana.*asked the editor/);
    await history.nth(-1).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => statusOf(claim)).toBe('conflict');
    await history.nth(-1).getByText('taken back by Rana').waitFor();
  });

  it('makes a claim of selected words, with what stands in them filled in', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'));
    const before = (await stage.workspace.claims()).length;
    // The words of the first claim, selected as by a mouse.
    const words = await page
      .locator('.source-text mark', { hasText: 'Karim Odeh' })
      .first()
      .evaluate((mark) => {
        const paragraph = mark.closest('p');
        const range = document.createRange();
        if (paragraph) range.selectNodeContents(paragraph);
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        return paragraph?.textContent ?? '';
      });
    await page.getByRole('button', { name: /Make a claim of this/ }).waitFor();
    await page.keyboard.press('m');
    const form = page.getByRole('form', { name: 'A claim of yours' });
    expect(await form.getByLabel('On these words', { exact: true }).inputValue()).toBe(words);
    await form.getByLabel('What is claimed').selectOption('support');
    await form.getByLabel('funding').check();
    const subject = form.getByRole('group', { name: 'Subject' });
    await subject.getByLabel('Words', { exact: true }).fill('nobody wrote this');
    await form.getByRole('button', { name: 'Record the claim' }).click();
    await form.getByText('Still missing: Subject').waitFor();
    await subject.getByLabel('Words', { exact: true }).fill('Northern Alliance');
    await subject.getByLabel('What it is').selectOption('unit');
    await form.getByLabel('How sure the words are').selectOption('possible');
    await form.getByRole('button', { name: 'Record the claim' }).click();
    await page.locator('.notice', { hasText: 'Your claim is recorded' }).waitFor();
    const all = await stage.workspace.claims();
    expect(all.length).toBe(before + 1);
    const made = all.find(({ claim }) => claim.reader.startsWith('person:'));
    expect(made?.claim).toMatchObject({ type: 'support', kinds: ['funding'], certainty: 'possible' });
    expect(made?.claim.citation.quote).toBe(words);
    await expect.poll(() => page.locator('.card[data-current="true"]').getAttribute('data-claim')).toBe(made?.claim.id);
  });

  it('corrects a claim in place by keyboard: the old one is rejected and says where the new one is', async () => {
    const { page } = await open(await sourceNamed('hill-radio.md'));
    await page.keyboard.press('j');
    const old = await page.locator('.card').first().getAttribute('data-claim');
    await page.keyboard.press('e');
    const form = page.getByRole('form', { name: 'Correct this claim' });
    await form.getByLabel('Start, earliest').fill('2021-05-02');
    await form.getByLabel('Start, latest').fill('2021-05-02');
    await form.getByLabel('Why (goes into the log)').fill('the text gives the day');
    await form.getByRole('button', { name: 'Record the correction' }).click();
    await page.locator('.notice', { hasText: 'The correction is recorded' }).waitFor();
    const rejected = (await stage.workspace.claim(old ?? ''))?.view;
    expect(rejected?.status).toBe('rejected');
    const successor = /clm-[0-9a-f]{16}/.exec(rejected?.note ?? '')?.[0];
    expect((await stage.workspace.claim(successor ?? ''))?.view.claim.range.from).toEqual(['2021-05-02', '2021-05-02']);
    await page.keyboard.press('u');
    await expect.poll(() => statusOf(old)).toBe('proposed');
  });

  it('keeps a decision while the server is stopped, over a reload of the page too, and sends it when it is back', async () => {
    const tab = await stage.open(await sourceNamed('hill-radio.md'));
    const { page } = tab;
    const claim = await page.locator('.card').first().getAttribute('data-claim');
    await stage.stopServer();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.notice', { hasText: 'The decision is kept here' }).waitFor();
    await page.locator('.banner', { hasText: '1 decision waits' }).waitFor();
    expect(await statusOf(claim)).toBe('proposed');
    await stage.startServer();
    await expect.poll(() => statusOf(claim), { timeout: 15_000 }).toBe('accepted');
    await page.locator('.banner').waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('keeps two open pages in step, and tells what another program did', async () => {
    const path = await sourceNamed('hill-radio.md');
    const [one, other] = [await open(path), await open(path)];
    await one.page.locator('.card').first().getByRole('button', { name: 'Accept' }).click();
    await other.page.locator('.card').first().locator('.status-tag', { hasText: 'Accepted' }).waitFor();
    const claim = await one.page.locator('.card').first().getAttribute('data-claim');
    await stage.workspace.review(claim ?? '', 'issue');
    await one.page.locator('.card').first().locator('.status-tag', { hasText: 'Issue' }).waitFor();
    await other.page.locator('.card').first().locator('.status-tag', { hasText: 'Issue' }).waitFor();
  });

  it('keeps many pages of one browser in step, more than it opens connections', async () => {
    const { page } = await open(await sourceNamed('hill-radio.md'));
    const pages = [page];
    for (let more = 0; more < 7; more++) {
      const next = await page.context().newPage();
      await next.goto(page.url());
      await next.locator('.card').first().waitFor();
      pages.push(next);
    }
    await page.close(); // the one that listened
    const claim = await pages[7]?.locator('.card').first().getAttribute('data-claim');
    await stage.workspace.review(claim ?? '', 'accepted');
    for (const one of pages.slice(1)) {
      await one.locator('.card').first().locator('.status-tag', { hasText: 'Accepted' }).waitFor();
    }
  });
});
