import { parentPort } from 'node:worker_threads';
import type { ExtractionJob, ExtractionMessage } from './extraction.ts';

/*
 * The worker in which pages and Markdown are taken apart, so that a hostile text can be stopped. It is started by
 * `extractor.ts` with a limit on memory, and ended by it when a job takes too long.
 */

const port = parentPort;
if (port !== null) {
  const send = (message: ExtractionMessage) => port.postMessage(message);
  port.on('message', (job: ExtractionJob) => {
    extract(job, send).then(send, (error: unknown) =>
      send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  });
  send({ type: 'ready' });
}

async function extract(job: ExtractionJob, send: (message: ExtractionMessage) => void): Promise<ExtractionMessage> {
  if (job.kind === 'markdown') {
    const { readMarkdown } = await import('./markdown.ts');
    send({ type: 'begun' });
    return { type: 'markdown', blocks: readMarkdown(job.text) };
  }
  const { extractPage } = await import('./extract-page.ts');
  send({ type: 'begun' });
  return { type: 'page', page: extractPage(job.text) };
}
