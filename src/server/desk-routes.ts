import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import { queueOrders } from '../main/index.ts';
import { claimStatuses, judgements } from '../model/index.ts';
import { claimViewSchema } from './claim-schemas.ts';
import { claimReviewSchema, handDraftSchema, judgementLineSchema, logLineSchema } from './desk-schemas.ts';
import {
  body,
  count,
  given,
  idParam,
  json,
  lineOf,
  note,
  ok,
  refusals,
  security,
  writeHeaders,
  writerOf,
  writtenEntry,
} from './route-parts.ts';

/** Claims decided on at once: more than anybody chooses by hand, few enough for one transaction. */
const maxTogether = 1000;

/** Adds the routes of the reading desk: what waits, who decided what, deciding on many, claims by hand. */
export function addDeskRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/queue',
      summary: 'Claims that wait for a decision, in line',
      request: {
        query: z.object({
          order: z.enum(queueOrders).optional(),
          status: z.enum(claimStatuses).optional(),
          skip: count(0, 1_000_000).optional(),
          limit: count(1, 200).optional(),
        }),
      },
      responses: {
        200: {
          description: 'The claims; `more` says that others come after them.',
          ...json(z.object({ ok, claims: z.array(claimViewSchema).readonly(), more: z.boolean() })),
        },
        ...refusals,
      },
    }),
    async (c) => c.json({ ok: true as const, ...(await workspace.queue(given(c.req.valid('query')))) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims/{id}/history',
      summary: 'Everything decided about a claim, oldest first',
      request: { params: idParam },
      responses: {
        200: {
          description: 'The decisions, those taken back included.',
          ...json(z.object({ ok, reviews: z.array(claimReviewSchema).readonly() })),
        },
        ...refusals,
      },
    }),
    async (c) => c.json({ ok: true as const, reviews: await workspace.history(c.req.valid('param').id) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/log',
      summary: 'Who did what, newest first, without the texts and claims that entries hold',
      request: { query: z.object({ before: count(1, 1e15).optional(), limit: count(1, 500).optional() }) },
      responses: {
        200: {
          description: 'The entries, and the number of the last one of the whole log.',
          ...json(z.object({ ok, entries: z.array(logLineSchema).readonly(), end: z.number().int() })),
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { before, limit } = c.req.valid('query');
      const end = await workspace.logEnd();
      return c.json({ ok: true as const, entries: await workspace.logLines(before ?? end + 1, limit), end }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/judgements',
      summary: 'Standing judgements of identity, newest first, by the names the two were met by',
      request: {
        query: z.object({
          by: z.enum(['rule', 'person']).optional(),
          judgement: z.enum(judgements).optional(),
          before: count(1, 1e15).optional(),
          limit: count(1, 500).optional(),
        }),
      },
      responses: {
        200: {
          description: 'The judgements.',
          ...json(z.object({ ok, judgements: z.array(judgementLineSchema).readonly() })),
        },
        ...refusals,
      },
    }),
    async (c) =>
      c.json({ ok: true as const, judgements: await workspace.judgements(given(c.req.valid('query'))) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/reviews',
      summary: 'Record one decision about several claims, all or none',
      security,
      request: {
        headers: writeHeaders,
        ...body(
          z.strictObject({
            claims: z.array(z.string().min(1).max(200)).min(1).max(maxTogether),
            status: z.enum(claimStatuses),
            note,
          }),
        ),
      },
      responses: {
        200: { description: 'Stored, an entry a claim.', ...json(z.object({ ok, entries: z.array(writtenEntry) })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { claims, status, note: remark } = c.req.valid('json');
      const writer = writerOf(workspace, c.req.valid('header'));
      const written = await writer.reviewAll(
        [...new Set(claims)].map((claim) => ({ claim, status, note: remark ?? null })),
      );
      return c.json({ ok: true as const, entries: written.map(lineOf) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/undo-all',
      summary: 'Take several entries back, all or none',
      security,
      request: {
        headers: writeHeaders,
        ...body(z.strictObject({ seqs: z.array(z.number().int().positive()).min(1).max(maxTogether), reason: note })),
      },
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entries: z.array(writtenEntry) })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { seqs, reason } = c.req.valid('json');
      const written = await writerOf(workspace, c.req.valid('header')).undoAll([...new Set(seqs)], reason ?? null);
      return c.json({ ok: true as const, entries: written.map(lineOf) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/sources/{id}/claims',
      summary:
        'Record a claim a person makes on words of a source; with `replaces`, the claim it corrects is rejected with it',
      security,
      request: {
        params: idParam,
        headers: writeHeaders,
        ...body(z.strictObject({ claim: handDraftSchema, replaces: z.string().min(1).max(200).optional(), note })),
      },
      responses: {
        200: {
          description: 'Stored; the claim as it stands, and the entries that were made.',
          ...json(z.object({ ok, entries: z.array(writtenEntry), claim: claimViewSchema.nullable() })),
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { claim, replaces, note: remark } = c.req.valid('json');
      const { claims, entries } = await writerOf(workspace, c.req.valid('header')).proposeByHand(
        c.req.valid('param').id,
        [claim],
        { ...(replaces === undefined ? {} : { replaces }), note: remark ?? null },
      );
      const [id] = claims;
      const detail = id === undefined ? undefined : await workspace.claim(id);
      return c.json({ ok: true as const, entries: entries.map(lineOf), claim: detail?.view ?? null }, 200);
    },
  );
}
