import type { ExtractionJob, ExtractionMessage } from './extraction.ts';

/*
 * The process in which pages and Markdown are taken apart, so that a hostile text can be stopped and can break nothing but this. `extractor.ts`
 * starts it with a limit on memory, and ends it when a job takes too long. It ends itself when the one that started it is gone.
 */

process.on('message', (job: ExtractionJob) => {
  extract(job).then(send, (error: unknown) =>
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
send({ type: 'ready' });

async function extract(job: ExtractionJob): Promise<ExtractionMessage> {
  if (job.kind === 'markdown') {
    const { readMarkdown } = await import('./markdown.ts');
    send({ type: 'begun' });
    return { type: 'markdown', blocks: readMarkdown(job.text) };
  }
  if (job.kind === 'yaml') {
    const { readYamlFields } = await import('./yaml-fields.ts');
    send({ type: 'begun' });
    return { type: 'yaml', yaml: readYamlFields(job.text) };
  }
  const { extractPage } = await import('./extract-page.ts');
  send({ type: 'begun' });
  return { type: 'page', page: extractPage(job.text) };
}

function send(message: ExtractionMessage): void {
  process.send?.(message);
}
