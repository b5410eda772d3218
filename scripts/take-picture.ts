/**
 * Takes the README's picture anew: a source of the bundled example with its claims, as the built page shows it.
 * `npm run picture`; needs dist/ and a Chromium (`MUSTER_CHROMIUM` names another than Debian's).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/images');
/** Title of the source shown: one with several kinds of claims, voices and certainties. */
const title = 'Maghawir al-Thawra Command Rejects Removal of its Leader';

const folder = mkdtempSync(join(tmpdir(), 'muster-picture-'));
const args = [join(root, 'dist/cli/bin.js'), 'example', '--json', '--case', folder];
const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
try {
  // One line: where it serves. Then it goes on until it is told to end.
  const [line] = await once(server.stdout, 'data');
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(String(line)));
  const browser = await chromium.launch({
    executablePath: process.env.MUSTER_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: 1.5 });
    await page.goto(url);
    await page.getByRole('link', { name: title }).click();
    await page.locator('main mark').first().waitFor();
    await page.evaluate('document.fonts.ready');
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, 'source.png'), animations: 'disabled' });
  } finally {
    await browser.close();
  }
} finally {
  server.kill('SIGINT');
  if (server.exitCode === null) await once(server, 'close');
  rmSync(folder, { recursive: true, force: true });
}
console.log('docs/images/source.png shows the page as it is.');
