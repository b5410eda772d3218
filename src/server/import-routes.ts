import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { AddOptions, AddResult, Workspace } from '../main/index.ts';
import { MusterError, parseDaySpan } from '../model/index.ts';
import { given, personHeader, refusals, security, writeHeaders, writerOf } from './route-parts.ts';

/** The largest file a page may hand in, in bytes. Larger ones are for `muster add`, which reads them from the disk. */
export const maxUploadBytes: number = 32 * 1024 * 1024;

/** The path that takes files; its bodies alone may be that large. */
export const importPath = '/api/imports';

const short = z.string().min(1).max(500).optional();
const published = z
  .string()
  .refine((text) => parseDaySpan(text) !== undefined, {
    error: 'Write a day, a month or a year: 2022-09-27, 2022-09, 2022.',
  })
  .optional();

/**
 * Adds the route that takes in one file and reads it. The answer is a stream, since reading may take long: what happens is told while it happens.
 */
export function addImportRoutes(app: OpenAPIHono, workspace: Workspace, report: (error: unknown) => void): void {
  let last: Promise<unknown> = Promise.resolve();
  app.openapi(
    createRoute({
      method: 'post',
      path: importPath,
      summary: 'Take in one file, whose bytes are the body, and read it; answers with a stream of what happens',
      security,
      request: {
        headers: writeHeaders,
        query: z.object({
          name: z.string().min(1).max(255).openapi({ description: 'The file’s name.' }),
          publication: short,
          published,
          title: short,
          author: short,
          url: short,
          language: z.string().max(35).optional(),
        }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: {
        200: {
          description:
            'Server-sent events. `step`: how far it is. `done`: what was captured and read, and problems. `failed`: an error, as everywhere.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { name, published: day, ...known } = c.req.valid('query');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const span = day === undefined ? undefined : parseDaySpan(day);
      const person = c.req.valid('header')[personHeader];
      const writer = writerOf(workspace, person === undefined ? {} : { [personHeader]: person });
      return streamSSE(c, async (stream) => {
        const stop = new AbortController();
        stream.onAbort(() => stop.abort());
        const options: AddOptions = {
          ...given(known),
          ...(span === undefined ? {} : { published: span }),
          maxBytes: maxUploadBytes,
          signal: stop.signal,
          onProgress: (step) => void stream.writeSSE({ event: 'step', data: JSON.stringify(step) }),
        };
        // One after the other: two readings at once would only slow each other down.
        const work = last.then(() => writer.addBytes(name, bytes, options));
        last = work.catch(() => undefined);
        try {
          await stream.writeSSE({ event: 'done', data: JSON.stringify(toldOf(await work)) });
        } catch (error) {
          if (!(error instanceof MusterError)) report(error);
          await stream.writeSSE({ event: 'failed', data: JSON.stringify(faultOf(error)) });
        }
      });
    },
  );
}

/** What an import did, as the page tells it. */
export type ImportAnswer = Pick<AddResult, 'captured' | 'alreadyThere' | 'read' | 'notRead' | 'problems'>;

function toldOf({ captured, alreadyThere, read, notRead, problems }: AddResult): ImportAnswer {
  return { captured, alreadyThere, read, notRead, problems };
}

function faultOf(error: unknown): { readonly code: string; readonly message: string; readonly hint: string | null } {
  if (error instanceof MusterError) return { code: error.code, message: error.message, hint: error.hint ?? null };
  return { code: 'internal', message: 'Something broke while taking this in.', hint: null };
}
