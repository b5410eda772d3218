import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Timed } from '../record/measure.ts';
import { timesOf } from '../record/measure.ts';
import type { Subjects } from './subjects.ts';

/** A view with the addresses it is visited at. */
type Visited = readonly [view: string, paths: readonly string[]];

/** What a view took, in milliseconds of the browser's own clock. */
export interface ViewTimed {
  readonly view: string;
  /** From the address being asked for until the view stands with its answers, and a frame of it was drawn. */
  readonly shown: Timed;
  /** Of its requests, the one whose answer began latest after it was sent. */
  readonly server: Timed;
  /** What went wrong instead. */
  readonly fault: string | null;
}

/** The first view of a browser that never saw the page. */
export interface FirstView {
  readonly painted: Timed;
  readonly shown: Timed;
  /** Scripts, as gzip would send them, in bytes. */
  readonly scripts: number;
}

/** Requests of the page to anywhere but its own server. */
export interface Outside {
  readonly asked: string[];
}

export const visits = 5;

/** Longest a view may take before the bench says that it did not come, in milliseconds. */
const patience = 60_000;
/** A view stands when nothing has come or gone for so long, in milliseconds; this is in no figure. */
const quiet = 400;

/** Every view, visited at addresses of all parts of the case. */
export function viewsOf(subjects: Subjects): readonly Visited[] {
  const { units, people, places, sources, publications, disputes, claims, words, days } = subjects;
  const each = (path: string, things: readonly string[]) => things.map((thing) => path + encodeURIComponent(thing));
  const onDays = (path: string, things: readonly string[]) =>
    each(path, things).map((address, at) => `${address}&on=${days[at % days.length] ?? ''}`);
  return [
    ['sources (home)', ['/']],
    ['a source', each('/sources/', sources)],
    ['a claim', each('/claims/', claims)],
    ['queue', ['/queue']],
    ['entities', ['/entities', '/entities?kind=unit', '/entities?kind=person', '/entities?kind=place']],
    ['a unit', each('/entities/', units)],
    ['a person', each('/entities/', people)],
    ['a place', each('/entities/', places)],
    ['search', each('/search?q=', words)],
    ['chart', onDays('/chart?unit=', units)],
    ['who is who', ['/who-is-who']],
    ['network', ['/network', ...each('/network?around=', units)]],
    ['timeline', each('/timeline?entity=', units)],
    ['map', ['/map', ...days.map((day) => `/map?on=${day}`)]],
    ['disputes', ['/disputes', ...each('/disputes?entity=', units)]],
    ['a dispute', each('/disputes/', disputes)],
    ['origins', ['/origins']],
    ['origins of a source', each('/origins/', sources)],
    ['what if', [...each('/what-if?source=', sources).slice(0, 3), ...each('/what-if?publication=', publications)]],
    ['log', ['/log']],
    ['settings', ['/settings']],
  ];
}

/** Runs in the page: marks when a view stands, as its reader sees it. Text, so that no compiler adds to it. */
const watching = `(() => {
  let stands = false;
  let changed = performance.now();
  const look = () => {
    const main = document.querySelector('main');
    const now = main !== null && main.querySelector('h1') !== null && main.querySelector('.state-loading') === null;
    if (now === stands) return;
    stands = now;
    changed = performance.now();
    if (!now) return;
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => performance.mark('view shown');
      drawn.port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  performance.setResourceTimingBufferSize(5000);
  window.benchQuiet = () => stands && performance.now() - changed > ${quiet};
  window.benchGo = (path) => {
    stands = false;
    changed = performance.now();
    performance.clearMarks();
    performance.clearResourceTimings();
    performance.mark('view asked');
    history.pushState(null, '', path);
  };
  window.benchRead = () => {
    const at = (entries) => entries.at(-1)?.startTime ?? 0;
    const resources = performance.getEntriesByType('resource');
    return {
      asked: at(performance.getEntriesByName('view asked')),
      shown: at(performance.getEntriesByName('view shown')),
      painted: at(performance.getEntriesByName('first-contentful-paint')),
      answers: resources
        .filter(({ name, responseEnd }) => name.includes('/api/') && responseEnd > 0)
        .map(({ requestStart, responseStart }) => responseStart - requestStart),
      scripts: [...new Set(resources.map(({ name }) => name).filter((name) => name.endsWith('.js')))],
      fault: document.querySelector('main [role=alert], main .state:not(.state-loading) h1')?.textContent ?? null,
    };
  };
})()`;

interface Reading {
  readonly asked: number;
  readonly shown: number;
  readonly painted: number;
  readonly answers: readonly number[];
  readonly scripts: readonly string[];
  readonly fault: string | null;
}

async function read(page: Page): Promise<Reading> {
  // Asked from outside: the page's own policy lets nothing be evaluated in it later.
  for (const begun = performance.now(); !(await page.evaluate<boolean>('window.benchQuiet()')); await setTimeout(100)) {
    if (performance.now() - begun > patience) throw new Error(`not there after ${patience / 1000} s`);
  }
  return page.evaluate<Reading>('window.benchRead()');
}

async function open(browser: Browser, url: string, outside: Outside): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce' });
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(url).host) outside.asked.push(request.url());
  });
  await context.addInitScript(watching);
  return context;
}

/** Opens the page as one who never had it, several times. */
export async function timeFirstView(
  browser: Browser,
  url: string,
  appFolder: string,
  outside: Outside,
): Promise<FirstView> {
  const [painted, shown] = [[] as number[], [] as number[]];
  let scripts = 0;
  for (let visit = 0; visit < visits; visit++) {
    const context = await open(browser, url, outside);
    const page = await context.newPage();
    await page.goto(url);
    const reading = await read(page);
    if (reading.fault !== null) throw new Error(`The first view failed: ${reading.fault}`);
    painted.push(reading.painted);
    shown.push(reading.shown);
    const files = reading.scripts.map((name) => join(appFolder, new URL(name).pathname));
    scripts = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).byteLength, 0);
    await context.close();
  }
  return { painted: timesOf(painted), shown: timesOf(shown), scripts };
}

/**
 * Visits views from another view of an open page, each time in a tab that has none of their answers; the browser keeps scripts between visits, as it does
 * for anyone who uses the page a second time.
 */
export async function* timeViews(
  browser: Browser,
  url: string,
  views: readonly Visited[],
  outside: Outside,
): AsyncGenerator<ViewTimed> {
  const context = await open(browser, url, outside);
  for (const [view, paths] of views) {
    if (paths.length === 0) continue;
    const [shown, server] = [[] as number[], [] as number[]];
    let fault: string | null = null;
    for (let visit = 0; visit < visits && fault === null; visit++) {
      const page = await context.newPage();
      await page.goto(new URL(view === 'settings' ? '/log' : '/settings', url).href);
      try {
        await read(page);
        // From the most named to the least, whatever their number.
        const path = paths[Math.floor((visit * paths.length) / visits)] ?? '';
        await page.evaluate(`window.benchGo(${JSON.stringify(path)})`);
        const reading = await read(page);
        fault = reading.fault;
        shown.push(reading.shown - reading.asked);
        server.push(Math.max(0, ...reading.answers));
      } catch (error) {
        fault = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      }
      await page.close();
    }
    yield { view, shown: timesOf(shown), server: timesOf(server), fault };
  }
  await context.close();
}
