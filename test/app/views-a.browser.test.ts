/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, patienceMs, type Stage, setStage, type Tab } from './stage.ts';

describe.skipIf(!chromiumPath)('what sources say, weighed, in a browser', { timeout: patienceMs }, () => {
  let stage: Stage;
  let tabs: Tab[] = [];

  beforeAll(async () => {
    stage = await setStage();
  }, patienceMs);

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

  const idOf = async (name: string) => (await stage.workspace.entity(name)).entity.id;

  it('tells of a commander every start with its sources, and opens the quotes', async () => {
    const { page } = await open(`/entities/${await idOf('River Brigade')}?on=2021-05-10`);
    const harb = page.locator('.commander', { hasText: 'Salim Harb' }).first();
    const starts = harb.getByRole('list', { name: 'Began' });
    await expect.poll(() => starts.locator('.date-said').count()).toBe(2);
    expect(await starts.textContent()).toContain('2021-05-04');
    expect(await starts.textContent()).toContain('2021-05-06');
    const first = starts.locator('.date-said', { hasText: '2021-05-04' });
    expect(await first.locator('summary').first().textContent()).toBe('1 source, 1 origin');
    await first.locator('summary').first().click();
    expect(await first.locator('blockquote').first().textContent()).toContain('Several sources confirmed');
  });

  it('opens from the table of framing the words a cell stands on, and closes by Escape to where one was', async () => {
    const { page } = await open(`/entities/${await idOf('River Brigade')}`);
    const row = page.locator('.frames tbody tr', { hasText: 'Valley Post' });
    const cell = row.getByRole('button', { name: 'about 80 fighters' });
    await cell.focus();
    await page.keyboard.press('Enter');
    const why = page.locator('.why');
    await why.locator('blockquote').first().waitFor();
    expect(await why.locator('blockquote').first().textContent()).toContain('has about 80 fighters');
    expect(await why.textContent()).toContain('Claims are the sources’ own, unverified.');
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
    expect(await cell.evaluate((element) => document.activeElement === element)).toBe(true);
  });

  it('shows of a person posts, whereabouts and the alternatives one text gives', async () => {
    const { page } = await open(`/entities/${await idOf('Karim Odeh')}`);
    await page.locator('.commander', { hasText: 'River Brigade' }).first().waitFor();
    const places = page.locator('#section-places');
    await places.getByRole('link', { name: 'Port Sella' }).first().waitFor();
    const alternatives = places.locator('.alternatives');
    await alternatives.waitFor();
    expect(await alternatives.locator('.claim-line').count()).toBe(2);
    expect(await alternatives.textContent()).toContain('detained');
  });

  it('explains in the chart what is clicked or entered, and keeps the day on the way to the unit', async () => {
    const { page } = await open(`/chart/${await idOf('River Brigade')}?on=2021-05-10`);
    const unit = page.locator('.draw-chart [data-held="true"]').first();
    await unit.focus();
    await page.keyboard.press('Enter');
    const why = page.locator('.why');
    await why.locator('blockquote').first().waitFor();
    expect(await why.locator('h4').count()).toBe(3);
    await why.getByRole('link', { name: 'Open its page' }).click();
    await page.waitForURL(/\/entities\/.*on=2021-05-10/);
    await expect.poll(() => page.getByRole('textbox', { name: 'On the day' }).inputValue()).toBe('2021-05-10');
  });

  it('says on the map that no position is known, and lists the places of the day', async () => {
    const { page } = await open('/map');
    await page.locator('.places').getByRole('link', { name: 'Tell Amar' }).first().waitFor();
    await page.getByLabel('Whose places').selectOption({ label: 'Delta Company (1)' });
    await page.getByText('No source places any of these on the day.').waitFor();
  });

  it('joins by a key, lists it with who judged, and takes it apart by a key', async () => {
    // A judgement of a person’s, for a list that holds one.
    await stage.workspace.as('Maryam').judge('Hill Front', 'Delta Company', 'same', 'one valley');
    const { page } = await open('/who-is-who?show=people');
    const line = page.locator('.joined-line', { hasText: 'Hill Front' });
    await line.waitFor();
    expect(await line.textContent()).toContain('Delta Company');
    expect(await line.textContent()).toContain('Maryam');
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await line.waitFor({ state: 'detached' });
    expect((await stage.workspace.entity('Hill Front')).entity.name).toBe('Hill Front');
  });

  it('judges suggested pairs by one key, and takes the last back', async () => {
    const before = await stage.workspace.suggestions();
    expect(before.length).toBeGreaterThan(0);
    const { page } = await open('/who-is-who');
    await page.locator('.pair').waitFor();
    await page.keyboard.press('d');
    await page.locator('.notice', { hasText: 'Judged different.' }).waitFor();
    await expect.poll(async () => (await stage.workspace.suggestions()).length).toBe(before.length - 1);
    await page.keyboard.press('z');
    await expect.poll(async () => (await stage.workspace.suggestions()).length).toBe(before.length);
  });

  it('asks before a merge that contradicts a judgement, and then records both', async () => {
    const [pair] = await stage.workspace.suggestions();
    const [left, right] = [pair?.left.entity.id ?? '', pair?.right.entity.id ?? ''];
    await stage.workspace.as('Maryam').judge(left, right, 'different');
    // Not among the tabs without faults: the browser’s console tells of the refusal.
    const { page } = await stage.open(`/who-is-who?entity=${left}`);
    await page.locator('.judged-before', { hasText: 'Maryam' }).waitFor();
    await page.keyboard.press('s');
    const warning = page.locator('.contradicts[role="alert"]');
    await warning.waitFor();
    expect((await stage.workspace.entity(right)).entity.id).toBe(right);
    await warning.getByRole('button', { name: 'Judge them the same all the same' }).click();
    await page.locator('.notice', { hasText: 'Judged the same.' }).waitFor();
    const idNow = async (id: string) => (await stage.workspace.entity(id)).entity.id;
    expect(await idNow(left)).toBe(await idNow(right));
    await page.keyboard.press('z');
    await expect.poll(async () => (await idNow(left)) === (await idNow(right))).toBe(false);
    await page.context().close();
  });

  it.each(['/map', '/who-is-who', '/chart', 'unit', 'person'])('has nothing axe finds serious on %s', async (where) => {
    const path =
      where === 'unit'
        ? `/entities/${await idOf('River Brigade')}?on=2021-05-10`
        : where === 'person'
          ? `/entities/${await idOf('Karim Odeh')}`
          : where;
    for (const options of [{}, { colorScheme: 'dark', viewport: { width: 390, height: 800 } }] as const) {
      const { page } = await open(path, options);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });
});
