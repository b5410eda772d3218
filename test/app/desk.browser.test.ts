/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, settle, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)('the desk, in a browser', { timeout: patienceMs }, () => {
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

  const sourceNamed = async (name: string) => {
    const source = (await stage.workspace.sources()).find((line) => line.name === name);
    if (!source) throw new Error(`no source ${name}`);
    return `/sources/${source.id}`;
  };

  it('lists the sources, filters them as one types, and opens one by keyboard alone', async () => {
    const { page } = await open('/');
    await expect.poll(() => page.locator('.source-row').count()).toBe(5);
    expect(await page.locator('.source-row', { hasText: 'La Colline' }).textContent()).toContain('not read yet');
    expect(await page.locator('.note-box').textContent()).toContain('3 of 5 sources');
    await page.getByLabel('Filter sources').fill('valley COALITION');
    await expect.poll(() => page.locator('.source-row').count()).toBe(1);
    await page.getByLabel('Filter sources').fill('');
    await page.getByLabel('Filter sources').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\/src-/);
    await expect.poll(() => page.locator('h1').textContent()).toBe('Coalition names a new head of River Brigade');
    await expect.poll(() => page.title()).toContain('Coalition names');
  });

  it('shows the text exactly as stored, with caption and comment as voices of their own', async () => {
    const path = await sourceNamed('valley-post.txt');
    const { page } = await open(path);
    const source = await stage.workspace.source(path.slice('/sources/'.length));
    const paragraphs = await page.locator('.source-text .segment > p:not(.segment-label)').allTextContents();
    expect(paragraphs.join('\n\n')).toBe(source?.text);
    expect(await page.locator('.segment[data-kind="caption"] .segment-label').textContent()).toBe('Caption');
    expect(await page.locator('.segment[data-kind="comment"] .segment-label').textContent()).toContain('Rami K.');
    expect(await page.getByText('Claims are the sources’ own, unverified.').count()).toBeGreaterThan(0);
  });

  it('marks exactly the words of the claim whose card is chosen, and its parties in them', async () => {
    const path = await sourceNamed('valley-post.txt');
    const { page } = await open(path);
    const cards = page.locator('.card');
    await expect.poll(() => cards.count()).toBe(12);
    const source = await stage.workspace.source(path.slice('/sources/'.length));
    for (const index of [0, 2, 3, 9]) {
      await cards.nth(index).click({ position: { x: 40, y: 12 } });
      const marked = async () =>
        (await page.locator('.source-text mark[data-on="current"]').allTextContents()).join('');
      await expect.poll(marked).toBe(source?.claims[index]?.claim.citation.quote);
    }
    await cards.nth(2).click({ position: { x: 40, y: 12 } });
    await expect
      .poll(() => page.locator('mark[data-part="party"]').allTextContents())
      .toEqual(['Northern Alliance', 'Salim Harb', 'River Brigade', 'Karim Odeh']);
    await expect.poll(() => page.locator('mark[data-part="voice"]').allTextContents()).toEqual(['Several sources']);
  });

  it('chooses a card by its words in the text, the next one of overlapping claims at the next click', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'));
    const overlap = page.locator('.source-text mark', { hasText: 'Karim Odeh' }).first();
    expect((await overlap.getAttribute('data-claims'))?.split(' ')).toHaveLength(2);
    await overlap.click();
    const chosen = () => page.locator('.card[data-current="true"]').getAttribute('data-claim');
    const first = await chosen();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe(first);
    await overlap.click();
    await expect.poll(chosen).not.toBe(first);
    await overlap.click();
    await expect.poll(chosen).toBe(first);
  });

  it('shows the other side while the pointer is on a card or on words', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'));
    await page.locator('.card').nth(5).hover();
    await expect.poll(() => page.locator('mark[data-on="pointed"]').first().textContent()).toContain('River Brigade');
    await page.locator('.source-text mark', { hasText: 'left for Port Sella' }).hover();
    await expect.poll(() => page.locator('.card[data-pointed="true"]').textContent()).toContain('Port Sella');
  });

  it('steps through cards, decides and takes back by keyboard, each as an entry of the ledger', async () => {
    const path = await sourceNamed('hill-radio.md');
    const { page } = await open(path);
    const id = path.slice('/sources/'.length);
    const statuses = async () => (await stage.workspace.source(id))?.claims.map((view) => view.status);
    const entries = (await stage.workspace.log()).length;
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('.notice', { hasText: 'accepted' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.locator('.notice', { hasText: 'rejected' }).waitFor();
    expect(await statuses()).toEqual(['accepted', 'rejected']);
    await page.locator('.card').nth(1).locator('.status-tag', { hasText: 'Rejected' }).waitFor();
    await page.keyboard.press('w');
    await page.locator('.notice', { hasText: 'work needed' }).waitFor();
    expect(await statuses()).toEqual(['accepted', 'work needed']);
    for (const left of [
      ['accepted', 'rejected'],
      ['accepted', 'proposed'],
      ['proposed', 'proposed'],
    ]) {
      await page.keyboard.press('u');
      await expect.poll(statuses).toEqual(left);
      await page.locator('.notice', { hasText: 'Taken back' }).waitFor();
    }
    expect((await stage.workspace.log()).length).toBe(entries + 6);
    await page.keyboard.press('u');
    await page.locator('.notice', { hasText: 'left to undo' }).waitFor();
  });

  it('keeps undo over a reload, and decides by mouse', async () => {
    const path = await sourceNamed('hill-radio.md');
    const { page } = await open(path);
    await page.locator('.card').first().getByRole('button', { name: 'Accept' }).click();
    await page.locator('.card').first().locator('.status-tag', { hasText: 'Accepted' }).waitFor();
    await page.reload();
    await page.locator('.card').first().getByRole('button', { name: 'Undo' }).click();
    await page.locator('.notice', { hasText: 'Taken back' }).waitFor();
    await expect.poll(() => page.locator('.card').first().locator('.status-tag').count()).toBe(0);
  });

  it('does not act on keys while somebody types', async () => {
    const path = await sourceNamed('hill-radio.md');
    const { page } = await open(path);
    const head = (await stage.workspace.summary()).head;
    await page.keyboard.press('j');
    await page.keyboard.press('/');
    await page.keyboard.type('arrw?');
    await page.waitForURL(/\/search\?q=arrw/);
    expect((await stage.workspace.summary()).head).toBe(head);
  });

  it('leads from a card to the claim’s own page, with its passage and the alternative it competes with', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'));
    const card = page.locator('.card', { hasText: 'detention' }).first();
    await card.click({ position: { x: 40, y: 12 } });
    await expect.poll(() => card.textContent()).toContain('is an alternative to');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/claims\/clm-/);
    expect(await page.locator('.passage mark').textContent()).toBe('other reports say Karim Odeh was detained');
    await page.getByRole('link', { name: 'Read it in the source' }).click();
    await page.waitForURL(/\/sources\/.*claim=clm-/);
    await page.locator('mark[data-on="current"]').first().waitFor();
    const marked = await page.locator('mark[data-on="current"]').allTextContents();
    expect(marked.join('')).toBe('other reports say Karim Odeh was detained');
  });

  it('sets Arabic text from right to left and isolates names in English sentences', async () => {
    const { page } = await open(await sourceNamed('wadi-news.html'));
    const direction = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
    expect(await direction('.source-text .segment > p')).toBe('rtl');
    expect(await direction('h1')).toBe('rtl');
    expect(await direction('.card')).toBe('ltr');
    expect(await page.locator('.card-says bdi').first().textContent()).toBe('أخبار الوادي');
    expect(await page.locator('.source-text').getAttribute('lang')).toBe('ar');
  });

  it('says what to do in an address that leads nowhere', async () => {
    const tab = await stage.open('/claims/clm-none');
    await expect.poll(() => tab.page.locator('h1').textContent()).toBe('There is nothing at this address');
    await tab.page.goto(new URL('/nowhere', stage.url).href);
    await expect.poll(() => tab.page.locator('h1').textContent()).toBe('There is nothing at this address');
    await tab.page.getByRole('link', { name: 'To the sources' }).click();
    await tab.page.locator('.source-row').first().waitFor();
    await tab.page.context().close();
  });

  it('puts the cards below the text on a narrow page, which never scrolls sideways', async () => {
    const { page } = await open(await sourceNamed('valley-post.txt'), { viewport: { width: 360, height: 740 } });
    const text = await page.locator('.desk-text').boundingBox();
    const cards = await page.locator('.desk-cards').boundingBox();
    expect(cards && text && cards.y >= text.y + text.height).toBe(true);
    for (const path of ['/', '/entities', '/search?q=river', await sourceNamed('<b>hostile</b>.html')]) {
      await page.goto(new URL(path, stage.url).href);
      await settle(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
});
