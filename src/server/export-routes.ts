import type { OpenAPIHono } from '@hono/zod-openapi';
import { createRoute, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import type { ClaimView, Workspace } from '../main/index.ts';
import { claimStatuses } from '../model/index.ts';
import { given, refusals } from './route-parts.ts';

/** Claims fetched at a time. */
const page = 500;

const columns: readonly (readonly [name: string, value: (view: ClaimView) => string | number | null])[] = [
  ['claim', ({ claim }) => claim.id],
  ['type', ({ claim }) => claim.type],
  ['summary', ({ summary }) => summary],
  ['subject', ({ claim, entities }) => entities.subject?.name ?? claim.subject.name],
  ['subject_id', ({ entities }) => entities.subject?.id ?? null],
  ['object', ({ claim, entities }) => entities.object?.name ?? claim.object?.name ?? null],
  ['object_id', ({ entities }) => entities.object?.id ?? null],
  ['value', ({ claim }) => claim.value?.text ?? null],
  ['role', ({ claim }) => claim.role],
  ['title', ({ claim }) => claim.title?.text ?? null],
  ['rank', ({ claim }) => claim.rank?.text ?? null],
  ['kinds', ({ claim }) => claim.kinds.join('; ')],
  ['said_by', ({ saidBy }) => saidBy],
  ['certainty', ({ claim }) => claim.certainty],
  ['polarity', ({ claim }) => claim.polarity],
  ['start_earliest', ({ claim }) => claim.range.from[0]],
  ['start_latest', ({ claim }) => claim.range.from[1]],
  ['end_earliest', ({ claim }) => claim.range.to[0]],
  ['end_latest', ({ claim }) => claim.range.to[1]],
  ['quote', ({ claim }) => claim.citation.quote],
  ['begin', ({ claim }) => claim.citation.begin],
  ['end', ({ claim }) => claim.citation.end],
  ['source', ({ source }) => source.id],
  ['publication', ({ source }) => source.publication],
  ['source_title', ({ source }) => source.title],
  ['published', ({ source }) => source.published?.join('/') ?? null],
  ['url', ({ source }) => source.url],
  ['status', ({ status }) => status],
  ['note', ({ note }) => note],
  ['reader', ({ claim }) => claim.reader],
  ['confidence', ({ claim }) => claim.confidence],
];

/** Adds the routes that hand claims out as files. Every line names its source and its words. */
export function addExportRoutes(app: OpenAPIHono, workspace: Workspace): void {
  const formats = [
    { path: '/api/export/claims.jsonl', type: 'application/x-ndjson', first: '', line: lineOfJson },
    { path: '/api/export/claims.csv', type: 'text/csv; charset=utf-8', first: head(), line: lineOfCsv },
  ] as const;
  for (const { path, type, first, line } of formats) {
    app.openapi(
      createRoute({
        method: 'get',
        path,
        summary: 'All claims as a file, in order of source and place',
        request: { query: z.object({ status: z.enum(claimStatuses).optional() }) },
        responses: {
          200: { description: 'One claim a line.', content: { [type]: { schema: z.string() } } },
          ...refusals,
        },
      }),
      (c) => {
        c.header('content-type', type);
        c.header('content-disposition', `attachment; filename="${path.slice(path.lastIndexOf('/') + 1)}"`);
        const { status } = c.req.valid('query');
        return stream(c, async (out) => {
          if (first !== '') await out.write(first);
          for (let offset = 0; !out.aborted; offset += page) {
            const views = await workspace.claims({ ...given({ status }), order: 'place', limit: page, offset });
            if (views.length > 0) await out.write(views.map(line).join(''));
            if (views.length < page) return;
          }
        });
      },
    );
  }
}

function head(): string {
  return `${columns.map(([name]) => name).join(',')}\r\n`;
}

function lineOfJson(view: ClaimView): string {
  return `${JSON.stringify(view)}\n`;
}

function lineOfCsv(view: ClaimView): string {
  return `${columns.map(([, value]) => cell(value(view))).join(',')}\r\n`;
}

/** A cell by RFC 4180. Words that a spreadsheet would run as a formula get an apostrophe before them: a source must never run. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
