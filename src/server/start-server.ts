import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Workspace } from '../main/index.ts';
import { MusterError } from '../model/index.ts';
import { createApp } from './app.ts';
import { defaultAppFolder } from './page-files.ts';

/** How to serve a case. */
export interface ServerOptions {
  readonly workspace: Workspace;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** A loopback address: `127.0.0.1` (the default), `::1` or `localhost`. */
  readonly host?: string;
  /** Folder of the built page; by default the package's own. */
  readonly appFolder?: string;
  /** Where faults of the program go; by default the console. */
  readonly report?: (error: unknown) => void;
}

/** A server that answers. */
export interface RunningServer {
  /** Address of the page, with a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Stops answering; the workspace stays open. */
  close(): Promise<void>;
}

const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

/**
 * Serves a case and its page on this machine only.
 * @throws {MusterError} `host-not-loopback`, `port-in-use`, `port-refused`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  if (!loopbackHosts.includes(host)) {
    throw new MusterError('host-not-loopback', `Muster serves a case on this machine only, not on ${host}.`, {
      hint: 'Use 127.0.0.1. To reach it from another machine, forward the port over SSH.',
    });
  }
  let port = options.port ?? 0;
  const app = await createApp({
    workspace: options.workspace,
    token: randomBytes(32).toString('base64url'),
    names: () => [bracketed(host), '127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`),
    appFolder: options.appFolder ?? defaultAppFolder(),
    report: options.report ?? ((error) => console.error(error)),
  });
  const server = serve({ fetch: app.fetch, port, hostname: host });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: Error) => reject(explainListening(error, port)));
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://${bracketed(host)}:${port}/`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // A page that is open keeps its connections for minutes; closing means now.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function explainListening(error: Error, port: number): MusterError {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new MusterError('port-in-use', `Port ${port} is in use.`, {
      hint: 'Name another with --port, or 0 for any free one.',
      cause: error,
    });
  }
  return new MusterError('port-refused', `The system does not let Muster listen on port ${port}.`, {
    hint: 'Ports under 1024 need special rights; name another with --port.',
    cause: error,
  });
}
