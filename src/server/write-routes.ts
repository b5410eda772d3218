import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import { claimStatuses, judgements } from '../model/index.ts';
import { claimViewSchema } from './claim-schemas.ts';
import {
  body,
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

/** Adds the routes that append to the ledger. Each is one event, and is taken back by `/api/undo`. */
export function addWriteRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/claims/{id}/review',
      summary: 'Record a decision about a claim',
      security,
      request: {
        params: idParam,
        headers: writeHeaders,
        ...body(z.strictObject({ status: z.enum(claimStatuses), note })),
      },
      responses: {
        200: {
          description: 'Stored; the claim as it now stands.',
          ...json(z.object({ ok, entry: writtenEntry, claim: claimViewSchema.nullable() })),
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const review = c.req.valid('json');
      const written = await writerOf(workspace, c.req.valid('header')).review(id, review.status, review.note ?? null);
      const detail = await workspace.claim(id);
      return c.json({ ok: true as const, entry: lineOf(written), claim: detail?.view ?? null }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/judgements',
      summary: 'Record whether two entities are one',
      security,
      request: {
        headers: writeHeaders,
        ...body(
          z.strictObject({
            left: z.string().min(1).max(500),
            right: z.string().min(1).max(500),
            judgement: z.enum(judgements),
            reason: note,
            anyway: z.boolean().optional().openapi({
              description:
                'Record `same` also where something of the one was judged different from something of the other.',
            }),
          }),
        ),
      },
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entry: writtenEntry })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { left, right, judgement, reason, anyway = false } = c.req.valid('json');
      const writer = writerOf(workspace, c.req.valid('header'));
      const written = await writer.judge(left, right, judgement, reason ?? null, { anyway });
      return c.json({ ok: true as const, entry: lineOf(written) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/undo',
      summary: 'Take back a review or a judgement by the number of its entry',
      security,
      request: { headers: writeHeaders, ...body(z.strictObject({ seq: z.number().int().positive(), reason: note })) },
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entry: writtenEntry })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { seq, reason } = c.req.valid('json');
      const written = await writerOf(workspace, c.req.valid('header')).undo(seq, reason ?? null);
      return c.json({ ok: true as const, entry: lineOf(written) }, 200);
    },
  );
}
