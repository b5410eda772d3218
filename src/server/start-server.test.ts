import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCase } from '../../test/app/make-case.ts';
import type { Workspace } from '../main/index.ts';
import { openWorkspace } from '../main/index.ts';
import { startServer } from './start-server.ts';

let folder = '';
let workspace: Workspace;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-start-'));
  await makeTestCase(join(folder, 'case'));
  workspace = await openWorkspace(join(folder, 'case'));
});

afterAll(async () => {
  await workspace?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The status of a request whose path and Host header are sent exactly as given. */
function statusOf(port: number, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('startServer', () => {
  it('answers at its address until it is closed, and frees the port at once', async () => {
    const server = await startServer({ workspace });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    const first = await fetch(`${server.url}api/case`);
    expect(await first.json()).toMatchObject({ ok: true, case: { name: 'River Brigade test' } });
    await server.close();
    await expect(fetch(`${server.url}api/case`)).rejects.toThrow();
    const again = await startServer({ workspace, port: server.port });
    expect(again.port).toBe(server.port);
    await again.close();
  });

  it('refuses foreign names and raw paths that climb, over a real connection', async () => {
    const server = await startServer({ workspace });
    try {
      expect(await statusOf(server.port, '/api/case', `127.0.0.1:${server.port}`)).toBe(200);
      expect(await statusOf(server.port, '/api/case', 'rebound.example')).toBe(403);
      expect(await statusOf(server.port, '/../../../../etc/passwd.js', `127.0.0.1:${server.port}`)).toBe(404);
    } finally {
      await server.close();
    }
  });

  it('gives the page of each start a token of its own, long enough not to be guessed', async () => {
    await writeFile(join(folder, 'index.html'), '__MUSTER_TOKEN__');
    const tokens: string[] = [];
    for (let start = 0; start < 2; start++) {
      const server = await startServer({ workspace, appFolder: folder });
      tokens.push(await (await fetch(server.url)).text());
      await server.close();
    }
    expect(tokens[0]).toMatch(/^[\w-]{43}$/);
    expect(tokens[1]).not.toBe(tokens[0]);
  });

  it('serves no address but this machine’s', async () => {
    await expect(startServer({ workspace, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'host-not-loopback' });
  });

  it('says that a port is taken', async () => {
    const server = await startServer({ workspace });
    await expect(startServer({ workspace, port: server.port })).rejects.toMatchObject({ code: 'port-in-use' });
    await server.close();
  });
});
