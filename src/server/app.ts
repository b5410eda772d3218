import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Workspace } from '../main/index.ts';
import { addDeskRoutes } from './desk-routes.ts';
import { answerInvalid, answerThrown, refuse } from './error-answer.ts';
import { addEventRoutes } from './event-routes.ts';
import { addExportRoutes } from './export-routes.ts';
import { neverStored, ownNamesOnly, protectiveHeaders, tokenRequired } from './guard.ts';
import { addImportRoutes, importPath, maxUploadBytes } from './import-routes.ts';
import { LogWatch } from './log-watch.ts';
import { pageHandler } from './page-files.ts';
import { addQuestionRoutes } from './question-routes.ts';
import { addOriginalRoute, addReadRoutes } from './read-routes.ts';
import { describeToken } from './route-parts.ts';
import { addWriteRoutes } from './write-routes.ts';

/** Everything the interface depends on. */
export interface AppSetting {
  readonly workspace: Workspace;
  /** Random and secret; given to the page in its HTML, required for writes. */
  readonly token: string;
  /** The `host:port` names the server goes by. */
  readonly names: () => readonly string[];
  /** Folder of the built page. */
  readonly appFolder: string;
  /** Where faults of the program go. */
  readonly report: (error: unknown) => void;
}

/** Version of the interface under `/api/`; it changes when a field or a route goes or changes its meaning. */
const interfaceVersion = '1.0.0';

/** Any other body than a file holds decisions and notes, never a document. */
const maxBodyBytes = 64 * 1024;

/** The interface and the page as one application, not yet listening. */
export async function createApp(setting: AppSetting): Promise<OpenAPIHono> {
  const app = new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : answerInvalid(c, result.error, result.target)),
  });
  app.onError((error, c) => answerThrown(c, error, setting.report));
  app.use(protectiveHeaders(), neverStored(), ownNamesOnly(setting.names));
  app.use('/api/*', tokenRequired(setting.token));
  app.use(importPath, limitBody(maxUploadBytes));
  app.use('/api/*', async (c, next) => (c.req.path === importPath ? next() : limitBody(maxBodyBytes)(c, next)));
  const watch = new LogWatch(setting.workspace, setting.report);
  // What this server wrote itself is told at once.
  app.use('/api/*', async (c, next) => {
    await next();
    if (c.req.method === 'POST') void watch.look();
  });

  describeToken(app);
  addReadRoutes(app, setting.workspace);
  addOriginalRoute(app, setting.workspace);
  addWriteRoutes(app, setting.workspace);
  addQuestionRoutes(app, setting.workspace);
  addDeskRoutes(app, setting.workspace);
  addImportRoutes(app, setting.workspace, setting.report);
  addExportRoutes(app, setting.workspace);
  addEventRoutes(app, watch);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Muster',
      version: interfaceVersion,
      description: 'The record of an open case. Claims are the sources’ own, unverified.',
    },
  });
  app.all('/api/*', (c) =>
    refuse(c, 404, {
      code: 'path-unknown',
      message: `The interface has no ${c.req.method} ${c.req.path}.`,
      hint: '/api/openapi.json describes it.',
    }),
  );
  app.get('*', await pageHandler(setting.appFolder, setting.token));
  app.notFound((c) => refuse(c, 404, { code: 'path-unknown', message: 'There is nothing at this address.' }));
  return app;
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: (c) => refuse(c, 413, { code: 'request-too-large', message: `A request may hold ${maxSize} bytes.` }),
  });
}
