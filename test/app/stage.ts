// What a test of the page in a browser stands on: the page as it would be packed, a case, a server, and Chromium.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { createCase } from '../../src/ledger/index.ts';
import type { Workspace } from '../../src/main/index.ts';
import { createWorkspace, exampleClaims, exampleFolder, openWorkspace } from '../../src/main/index.ts';
import type { RunningServer } from '../../src/server/index.ts';
import { startServer } from '../../src/server/index.ts';
import { makeTestCase } from './make-case.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const places = [
  process.env.MUSTER_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser's program, or `undefined` where there is none: tests are then skipped, loudly, or fail where one is required. */
export const chromiumPath: string | undefined = places.find((path) => path && existsSync(path));

if (chromiumPath === undefined) {
  const how =
    'No Chromium found. Install it (Debian: apt-get install chromium) or name its program in MUSTER_CHROMIUM.';
  if (process.env.MUSTER_REQUIRE_BROWSER === '1') throw new Error(how);
  console.warn(`Tests of the page are SKIPPED. ${how} MUSTER_REQUIRE_BROWSER=1 makes this a failure.`);
}

/** Builds the page into `folder`, as it would be packed: in a process of its own, for a test's environment is no production's. */
export async function buildPage(folder: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
}

/** Longest a test of the page may take, in milliseconds: a slow machine with other work must fail none of them. */
export const patienceMs = 120_000;

/** Waits until the view has its answers. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.locator('main .state-loading').first().waitFor({ state: 'detached' });
}

/** A page being tested, with everything that went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Errors of scripts and of the console, and addresses outside the server that were asked for. */
  readonly faults: string[];
}

/** A served case and a browser. */
export interface Stage {
  readonly workspace: Workspace;
  readonly url: string;
  /** Opens an address of the page in a fresh context and waits until it stands still. */
  open(path: string, options?: BrowserContextOptions): Promise<Tab>;
  /** Stops the server and starts another on the same port, as somebody does who restarts Muster. */
  stopServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** The bundled example as `muster example` sets it up: read, weighed, with the claims made by hand. */
async function readExample(folder: string): Promise<Workspace> {
  const workspace = await createWorkspace(folder, { cwd: exampleFolder(), name: 'Example' });
  await workspace.addInputs(['r*.md']);
  const hand = await exampleClaims();
  await workspace.as(hand.by).addClaims(hand.lines, hand.file);
  return workspace;
}

/** Sets up a case (`empty`: one without sources; `example`: the bundled one), its server and a browser. */
export async function setStage(options: { readonly empty?: boolean; readonly example?: boolean } = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-page-'));
  const appFolder = join(folder, 'app');
  const caseFolder = join(folder, 'case');
  await buildPage(appFolder);
  if (options.empty) await (await createCase(caseFolder, { name: 'Empty case' })).close();
  else if (!options.example) await makeTestCase(caseFolder);
  const workspace = options.example ? await readExample(caseFolder) : await openWorkspace(caseFolder);
  let server: RunningServer | undefined = await startServer({ workspace, appFolder });
  const { port, url } = server;
  const browser: Browser = await chromium.launch({
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
  const stopServer = async () => {
    await server?.close();
    server = undefined;
  };
  return {
    workspace,
    url,
    async open(path, contextOptions = {}) {
      const context = await browser.newContext({
        viewport: { width: 1360, height: 900 },
        reducedMotion: 'reduce',
        ...contextOptions,
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
          faults.push(`request: ${request.url()}`);
      });
      await page.goto(new URL(path, url).href);
      await settle(page);
      return { page, faults };
    },
    stopServer,
    async startServer() {
      server = await startServer({ workspace, appFolder, port });
    },
    async close() {
      await browser.close();
      await stopServer();
      await workspace.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
