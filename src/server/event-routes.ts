import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { LogNews, LogWatch } from './log-watch.ts';
import { refusals } from './route-parts.ts';

/** How often a stream without news says that it is alive, in milliseconds. */
const pulseMs = 15_000;

/** Adds the stream that tells every open page what was added to the log, so that two of them stay in step. */
export function addEventRoutes(app: OpenAPIHono, watch: LogWatch): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      summary: 'What is added to the log, as it happens: events `open` and `entries`, each with numbers of entries',
      responses: {
        200: {
          description: 'Server-sent events. `open`: `{"end"}`. `entries`: `{"from","to","types"}`.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...refusals,
      },
    }),
    (c) =>
      streamSSE(c, async (stream) => {
        const waiting: LogNews[] = [];
        let wake: () => void = () => undefined;
        const stop = watch.listen((news) => {
          waiting.push(news);
          wake();
        });
        stream.onAbort(() => wake());
        try {
          await stream.writeSSE({ event: 'open', data: JSON.stringify({ end: await watch.end() }) });
          while (!stream.aborted && !stream.closed) {
            const news = waiting.shift();
            if (news) {
              await stream.writeSSE({ event: 'entries', data: JSON.stringify(news) });
              continue;
            }
            const alive = await new Promise<boolean>((resolve) => {
              const timer = setTimeout(() => resolve(true), pulseMs).unref();
              wake = () => {
                clearTimeout(timer);
                resolve(false);
              };
            });
            if (alive) await stream.write(': alive\n\n');
          }
        } finally {
          stop();
        }
      }),
  );
}
