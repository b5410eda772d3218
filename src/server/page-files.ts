import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context, Handler } from 'hono';
import { refuse } from './error-answer.ts';

/** Kinds of files the built page is made of; nothing else is served. */
const mediaTypes: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What stands for the token in the built page's HTML. */
const tokenPlace = '__MUSTER_TOKEN__';

/** Where the build puts the page: `dist/app` of the package, seen from `src/server/` and from `dist/server/` alike. */
export function defaultAppFolder(): string {
  return fileURLToPath(new URL('../../dist/app/', import.meta.url));
}

/**
 * Serves the built page. The folder is listed once and a request is answered only from that list, by its exact path: no path
 * of a request ever reaches the file system. Addresses that name no file are views of the page and get its HTML.
 */
export async function pageHandler(folder: string, token: string): Promise<Handler> {
  const files = await listFiles(folder);
  return async (c) => {
    const path = c.req.path;
    const asset = path.endsWith('.html') ? undefined : files.get(path);
    if (asset) {
      // Built names carry a hash of the content, so a browser may keep them; the few fixed names are asked for anew.
      const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
      return c.body(new Uint8Array(await readFile(asset)), 200, {
        'content-type': mediaTypes[extname(asset)] ?? 'application/octet-stream',
        'cache-control': kept,
      });
    }
    if (extname(path) !== '') {
      return refuse(c, 404, { code: 'path-unknown', message: 'There is nothing at this address.' });
    }
    return answerPage(c, files.get('/index.html'), token);
  };
}

async function answerPage(c: Context, file: string | undefined, token: string): Promise<Response> {
  if (file === undefined) {
    return refuse(c, 503, {
      code: 'page-not-built',
      message: 'The page is not built.',
      hint: 'Run `npm run build` in the folder of Muster, then start again. The interface under /api/ works without it.',
    });
  }
  const html = (await readFile(file, 'utf8')).replace(tokenPlace, token);
  return c.html(html, 200, { 'cache-control': 'no-store' });
}

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && extname(entry.name) in mediaTypes)
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
}
