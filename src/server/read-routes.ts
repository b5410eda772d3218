import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import { claimStatuses, claimTypes, entityKinds, MusterError, partyRoles } from '../model/index.ts';
import {
  caseSummarySchema,
  claimDetailSchema,
  entityViewSchema,
  searchAnswerSchema,
  sourceViewSchema,
} from './answer-schemas.ts';
import { claimViewSchema, entityLineSchema, sourceLineSchema } from './claim-schemas.ts';
import { count, given, idParam, json, ok, refusals } from './route-parts.ts';

/** Claims answered at once where the request names no limit; a page shows fewer, a program asks on with `offset`. */
const defaultLimit = 200;
const maxLimit = 1000;

/** Adds the routes that only read. */
export function addReadRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/case',
      summary: 'What the record counts',
      responses: {
        200: { description: 'The case.', ...json(z.object({ ok, case: caseSummarySchema })) },
        ...refusals,
      },
    }),
    async (c) => c.json({ ok: true as const, case: await workspace.summary() }, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources',
      summary: 'All sources, in order of capture',
      responses: {
        200: {
          description: 'The sources.',
          ...json(z.object({ ok, sources: z.array(sourceLineSchema).readonly() })),
        },
        ...refusals,
      },
    }),
    async (c) => c.json({ ok: true as const, sources: await workspace.sources() }, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources/{id}',
      summary: 'A source with its text and its claims in order of place; offsets count UTF-16 units',
      request: { params: idParam },
      responses: {
        200: { description: 'The source.', ...json(z.object({ ok, source: sourceViewSchema })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const source = await workspace.source(id);
      if (source === undefined) throw unknownSource(id);
      return c.json({ ok: true as const, source }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims',
      summary: 'Claims that meet every given condition, in order of source and place',
      request: {
        query: z.object({
          type: z.enum(claimTypes).optional(),
          source: z.string().max(200).optional(),
          entity: z.string().max(500).optional().openapi({ description: 'An id, or a name one entity answers to.' }),
          part: z.enum(partyRoles).optional(),
          status: z.enum(claimStatuses).optional(),
          words: z.string().max(500).optional(),
          order: z.enum(['place', 'confidence']).optional(),
          limit: count(1, maxLimit).optional(),
          offset: count(0, Number.MAX_SAFE_INTEGER).optional(),
        }),
      },
      responses: {
        200: {
          description: 'The claims; `more` says that there are others after them.',
          ...json(z.object({ ok, claims: z.array(claimViewSchema).readonly(), more: z.boolean() })),
        },
        ...refusals,
      },
    }),
    async (c) => {
      const { limit = defaultLimit, ...conditions } = c.req.valid('query');
      const claims = await workspace.claims({ ...given(conditions), limit: limit + 1 });
      return c.json({ ok: true as const, claims: claims.slice(0, limit), more: claims.length > limit }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims/{id}',
      summary: 'A claim with the passage it stands in and the claims it is linked to',
      request: { params: idParam },
      responses: {
        200: { description: 'The claim.', ...json(z.object({ ok, claim: claimDetailSchema })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const claim = await workspace.claim(id);
      if (claim === undefined) {
        throw new MusterError('claim-unknown', `There is no claim ${id} in this case.`, {
          hint: 'It may belong to another case.',
        });
      }
      return c.json({ ok: true as const, claim }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/entities',
      summary: 'Entities, most claims first',
      request: { query: z.object({ kind: z.enum(entityKinds).optional(), limit: count(1, 10_000).optional() }) },
      responses: {
        200: {
          description: 'The entities.',
          ...json(z.object({ ok, entities: z.array(entityLineSchema).readonly() })),
        },
        ...refusals,
      },
    }),
    async (c) => c.json({ ok: true as const, entities: await workspace.entities(given(c.req.valid('query'))) }, 200),
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/entities/{id}',
      summary: 'What the record holds about an entity, by id or by a name',
      request: { params: idParam, query: z.object({ kind: z.enum(entityKinds).optional() }) },
      responses: {
        200: { description: 'The entity.', ...json(z.object({ ok, entity: entityViewSchema })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { kind } = c.req.valid('query');
      return c.json({ ok: true as const, entity: await workspace.entity(c.req.valid('param').id, kind) }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/search',
      summary: 'Search over names, claims and texts',
      request: { query: z.object({ q: z.string().max(500), limit: count(1, 200).optional() }) },
      responses: {
        200: { description: 'The hits.', ...json(z.object({ ok, answer: searchAnswerSchema })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { q, limit } = c.req.valid('query');
      return c.json({ ok: true as const, answer: await workspace.search(q, limit) }, 200);
    },
  );
}

/**
 * Adds the route that hands out a source's original bytes: always as a download of no particular type, so that no browser ever
 * renders or runs what a source contains.
 */
export function addOriginalRoute(app: OpenAPIHono, workspace: Workspace): void {
  app.get('/api/sources/:id/original', async (c) => {
    const id = c.req.param('id');
    const original = await workspace.original(id);
    if (original === undefined) throw unknownSource(id);
    return c.body(new Uint8Array(original.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${id.replace(/[^\w-]/g, '')}.original"`,
    });
  });
}

function unknownSource(id: string): MusterError {
  return new MusterError('source-unknown', `There is no source ${id} in this case.`, {
    hint: 'It may belong to another case.',
  });
}
