/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, settle, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)(
  'disputes, origins, what if, timeline, network, in a browser',
  { timeout: patienceMs },
  () => {
    let stage: Stage;
    let tabs: Tab[] = [];

    beforeAll(async () => {
      stage = await setStage({ example: true });
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

    it('lists disputes with rule, sides, counts and quotes, and keeps the conditions in the address', async () => {
      const all = await stage.workspace.disputes();
      expect(all.length).toBeGreaterThan(1);
      const { page } = await open('/disputes');
      await expect.poll(() => page.locator('.dispute-item').count()).toBe(Math.min(20, all.length));
      const [first] = all;
      const item = page.locator('.dispute-item').first();
      const words = (await item.textContent()) ?? '';
      expect(words).toContain(first?.rule);
      for (const side of first?.sides.slice(0, 4) ?? []) {
        expect(words).toContain(side.label);
        expect(words).toContain(side.best[0]?.claim.citation.quote);
        expect(words).toContain(`${side.backing.claims} claim`);
      }
      const [rule] = all.map(({ dispute }) => dispute.rule);
      await page.getByLabel('Why they clash').selectOption(rule ?? '');
      await page.waitForURL(/rule=/);
      const ofRule = all.filter(({ dispute }) => dispute.rule === rule).length;
      await expect.poll(() => page.locator('.dispute-item').count()).toBe(ofRule);
      await page.reload();
      await expect.poll(() => page.locator('.dispute-item').count()).toBe(ofRule);
      await page.getByRole('button', { name: /^Settled/ }).click();
      await page.getByText('No dispute meets these conditions.').waitFor();
      await page.getByRole('link', { name: 'Show all disputes' }).click();
      await expect.poll(() => page.locator('.dispute-item').count()).toBe(Math.min(20, all.length));
    });

    it('settles by keyboard, says by which claims and why, and takes it back', async () => {
      const { page } = await open('/disputes');
      await page.locator('.dispute-item').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/disputes\/dsp-/);
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await page.locator('.settle').waitFor();
      await page.getByRole('button', { name: 'Settle', exact: true }).click();
      await page.getByText('Choose at least one claim that decides.').waitFor();
      await page.locator('main').focus();
      await page.keyboard.press('1');
      await page.keyboard.press('s');
      await page.keyboard.type('the later report is plainer');
      await page.keyboard.press('Enter');
      await page.locator('.settled', { hasText: 'the later report is plainer' }).waitFor();
      const settled = await stage.workspace.dispute(id);
      expect(settled?.state).toBe('settled');
      expect(settled?.settlement?.deciding).toEqual(settled?.dispute.sides[0]?.claims);
      await page.keyboard.press('u');
      await page.locator('.settled').waitFor({ state: 'detached' });
      expect((await stage.workspace.dispute(id))?.state).toBe('open');
    });

    it('settles by mouse on single claims, and the board shows it last', async () => {
      const [first] = await stage.workspace.disputes();
      const { page } = await open(`/disputes/${first?.dispute.id}`);
      await page.getByLabel('This claim decides').first().check();
      await page.getByText('1 claim chosen.').waitFor();
      await page.getByRole('button', { name: 'Settle', exact: true }).click();
      await page.locator('.settled').waitFor();
      await page.getByRole('link', { name: 'All disputes' }).click();
      await page.locator('.dispute-item').last().locator('[data-state="settled"]').waitFor();
      await page.locator('.dispute-item').last().getByRole('link', { name: 'Open and decide' }).click();
      await page.getByRole('button', { name: 'Take the settlement back' }).click();
      await page.locator('.settled').waitFor({ state: 'detached' });
    });

    it('thinks a source away from its page, shows what falls, and puts it back', async () => {
      const [line] = [...(await stage.workspace.sources())].sort((a, b) => b.claims - a.claims);
      const answer = await stage.workspace.whatIf({ source: line?.id ?? '' });
      const { page } = await open(`/sources/${line?.id}`);
      await page.getByRole('link', { name: 'What if it were struck?' }).click();
      await page.locator('.struck', { hasText: `${answer.struck} claims fall with it` }).waitFor();
      await expect.poll(() => page.locator('[data-losses="lost"] .loss-list > li').count()).toBe(answer.lost.length);
      const told = await page.locator('[data-losses="lost"]').textContent();
      for (const { statement } of answer.lost) expect(told).toContain(statement);
      await expect
        .poll(() => page.locator('[data-losses="settled"] .dispute-item').count())
        .toBe(answer.settled.length);
      await page.keyboard.press('Escape');
      await page.locator('.struck').waitFor({ state: 'detached' });
      await page.getByRole('combobox').fill('observer');
      await page
        .getByRole('option', { name: /The Syrian Observer/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/publication=The\+Syrian\+Observer/);
      await page.getByRole('button', { name: 'Put it back' }).click();
      await page.locator('.strike-start').waitFor();
    });

    it('puts claims and disputes in order of time, about all or one name, and opens them by keys', async () => {
      const all = await stage.workspace.timeline(null);
      const { page } = await open('/timeline');
      const list = page.getByRole('listbox', { name: 'Timeline' });
      await list.waitFor();
      expect(Number(await list.getByRole('option').first().getAttribute('aria-setsize'))).toBe(all.items.length);
      await list.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      const opened = page.locator('.opened');
      await opened.waitFor();
      expect(await opened.textContent()).toContain(all.items[1]?.title);
      await page.keyboard.press('Escape');
      await opened.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Disputes', exact: true }).click();
      await page.waitForURL(/show=dispute/);
      await page.getByRole('combobox', { name: 'Of' }).fill('maghawir');
      await page
        .locator('.suggest-list')
        .getByRole('option', { name: /Maghawir Thawra/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/entity=ent-/);
    });

    it('shows the network by types and days, and all of it as a list', async () => {
      const { page } = await open('/network');
      await page.getByRole('button', { name: 'As a list' }).click();
      const list = page.locator('.draw-list');
      await list.waitFor();
      const all = await stage.workspace.network(null);
      await expect.poll(() => list.locator('.draw-held').count()).toBe(all.nodes.length);
      await page.locator('.board-chips').getByRole('button', { name: 'support' }).click();
      await page.waitForURL(/types=support/);
      const support = await stage.workspace.network(null, { types: ['support'] });
      expect(support.nodes.length).toBeLessThan(all.nodes.length);
      await expect.poll(() => list.locator('.draw-held').count()).toBe(support.nodes.length);
      await list.locator('summary').first().click();
      await list.locator('details[open] li button').first().click();
      await page.locator('.opened .claim-line').first().waitFor();
    });

    it('finds by arrows and Enter from the search field', async () => {
      const { page } = await open('/');
      await page.keyboard.press('/');
      await page.keyboard.type('qasim');
      await page.locator('.search .entity-list a', { hasText: 'Muhammad Fareed Qassim' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/entities\//);
    });

    it('is clean for axe, and nothing runs over the edge of a narrow page', async () => {
      const [first] = await stage.workspace.disputes();
      const [source] = await stage.workspace.sources();
      for (const path of [
        '/disputes',
        `/disputes/${first?.dispute.id}`,
        '/origins',
        `/origins/${source?.id}`,
        '/what-if',
        `/what-if?source=${source?.id}`,
        '/timeline',
        '/network',
        '/search?q=qasim',
      ]) {
        const { page } = await open(path, { viewport: { width: 390, height: 800 } });
        await settle(page);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(found, path).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(
          0,
        );
        await page.context().close();
        tabs = [];
      }
    });
  },
);
