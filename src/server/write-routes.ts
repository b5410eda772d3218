import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import type { LedgerEntry } from '../model/index.ts';
import { claimStatuses, judgements } from '../model/index.ts';
import { claimViewSchema } from './answer-schemas.ts';
import { errorAnswer } from './error-answer.ts';
import { tokenHeader } from './guard.ts';

/** What a write answers: the entry of the ledger it made, whose number takes it back. */
export interface WrittenEntry {
  readonly seq: number;
  readonly recordedAt: string;
  readonly by: string;
  readonly type: string;
}

const ok = z.literal(true);
const note = z.string().max(10_000).nullable().optional();
const entry: z.ZodType<WrittenEntry> = z
  .object({ seq: z.number().int(), recordedAt: z.string(), by: z.string(), type: z.string() })
  .openapi('WrittenEntry');

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const body = <T extends z.ZodType>(schema: T) => ({ body: { required: true, ...json(schema) } });
const security = [{ pageToken: [] }];
const refusals = {
  default: { description: 'Refused or failed; every error has this shape.', ...json(errorAnswer) },
};

/** Adds the routes that append to the ledger. Each is one event, and is taken back by `/api/undo`. */
export function addWriteRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'pageToken', {
    type: 'apiKey',
    in: 'header',
    name: tokenHeader,
    description: 'The token of the running server; the page finds it in its own HTML.',
  });

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/claims/{id}/review',
      summary: 'Record a decision about a claim',
      security,
      request: {
        params: z.object({ id: z.string().min(1).max(200) }),
        ...body(z.strictObject({ status: z.enum(claimStatuses), note })),
      },
      responses: {
        200: {
          description: 'Stored; the claim as it now stands.',
          ...json(z.object({ ok, entry, claim: claimViewSchema.nullable() })),
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const review = c.req.valid('json');
      const written = await workspace.review(id, review.status, review.note ?? null);
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
      request: body(
        z.strictObject({
          left: z.string().min(1).max(500),
          right: z.string().min(1).max(500),
          judgement: z.enum(judgements),
          reason: note,
        }),
      ),
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entry })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { left, right, judgement, reason } = c.req.valid('json');
      const written = await workspace.judge(left, right, judgement, reason ?? null);
      return c.json({ ok: true as const, entry: lineOf(written) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/undo',
      summary: 'Take back a review or a judgement by the number of its entry',
      security,
      request: body(z.strictObject({ seq: z.number().int().positive(), reason: note })),
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entry })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { seq, reason } = c.req.valid('json');
      const written = await workspace.undo(seq, reason ?? null);
      return c.json({ ok: true as const, entry: lineOf(written) }, 200);
    },
  );
}

function lineOf(written: LedgerEntry): WrittenEntry {
  return { seq: written.seq, recordedAt: written.recordedAt, by: written.by, type: written.event.type };
}
