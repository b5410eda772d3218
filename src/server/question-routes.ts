import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import { networkTypes } from '../main/index.ts';
import { disputeRules, disputeStates, MusterError } from '../model/index.ts';
import { daySchema } from './claim-schemas.ts';
import {
  backsSchema,
  careerSchema,
  chartSchema,
  commandAnswerSchema,
  disputeCountsSchema,
  dossierSchema,
  framesSchema,
  networkSchema,
  originsSchema,
  strengthSchema,
  suggestionSchema,
  timelineSchema,
  voiceLineSchema,
  whatIfSchema,
  whereSchema,
} from './question-schemas.ts';
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
import { disputeViewSchema } from './weighed-schemas.ts';

const name = z.string().min(1).max(500).openapi({ description: 'An id, or a name one entity answers to.' });
const on = daySchema.optional();
const offset = count(0, Number.MAX_SAFE_INTEGER).optional();

/** Types of ties, separated by commas. */
const tieList = z
  .string()
  .max(500)
  .transform((listed) => listed.split(','))
  .pipe(z.array(z.enum([...networkTypes])))
  .openapi({
    type: 'string',
    description: `Only ties of these types, separated by commas: ${networkTypes.join(', ')}.`,
  });

/** Adds the questions that weigh what sources say: each answers with everyone for and against, never with a winner. */
export function addQuestionRoutes(app: OpenAPIHono, workspace: Workspace): void {
  /** A question whose answer is one thing. */
  const question = <Q extends z.ZodObject, A extends z.ZodType>(
    path: string,
    summary: string,
    query: Q,
    schema: A,
    answer: (asked: z.output<Q>) => Promise<z.input<A>>,
  ): void => {
    const route = createRoute({
      method: 'get',
      path,
      summary,
      request: { query },
      responses: { 200: { description: 'The answer.', ...json(z.object({ ok, answer: schema })) }, ...refusals },
    });
    app.openapi(route, (async (c: { req: { valid: (part: 'query') => z.output<Q> }; json: typeof Response.json }) =>
      c.json({ ok: true, answer: await answer(c.req.valid('query')) })) as never);
  };

  question(
    '/api/who',
    'Who is said to command a unit, on a day or on any; never a single winner',
    z.object({ unit: name, on }),
    commandAnswerSchema,
    ({ unit, on: day }) => workspace.who(unit, day ?? null),
  );
  question(
    '/api/chart',
    'The bodies over and under a unit with the ties between them, on a day or on any',
    z.object({ unit: name, on, limit: count(1, 5000).optional() }),
    chartSchema,
    ({ unit, on: day, limit }) => workspace.chart(unit, { on: day ?? null, ...given({ limit }) }),
  );
  question(
    '/api/career',
    'What posts a person is said to have held',
    z.object({ person: name }),
    careerSchema,
    (asked) => workspace.career(asked.person),
  );
  question(
    '/api/dossier',
    'What the record holds about a unit, weighed',
    z.object({ unit: name }),
    dossierSchema,
    (asked) => workspace.dossier(asked.unit),
  );
  question('/api/strength', 'Numbers said of a body', z.object({ unit: name }), strengthSchema, (asked) =>
    workspace.strength(asked.unit),
  );
  question('/api/where', 'Where a unit or person is said to be', z.object({ entity: name, on }), whereSchema, (asked) =>
    workspace.where(asked.entity, asked.on ?? null),
  );
  question('/api/backs', 'Who backs a body, and whom it backs', z.object({ unit: name, on }), backsSchema, (asked) =>
    workspace.backs(asked.unit, asked.on ?? null),
  );
  question(
    '/api/timeline',
    'What is claimed about an entity, or about all, in order of time',
    z.object({ entity: name.optional(), limit: count(1, 5000).optional() }),
    timelineSchema,
    ({ entity, limit }) => workspace.timeline(entity ?? null, given({ limit })),
  );
  question(
    '/api/what-if',
    'What the record would lose without a source, a publication or a voice',
    z.object({
      source: z.string().max(200).optional(),
      publication: z.string().max(500).optional(),
      voice: z.string().max(500).optional(),
    }),
    whatIfSchema,
    (asked) => workspace.whatIf(given(asked)),
  );
  question(
    '/api/frames',
    'How each publication names, counts, dates and hedges an entity',
    z.object({ entity: name }),
    framesSchema,
    (asked) => workspace.frames(asked.entity),
  );
  question(
    '/api/network',
    'The ties around an entity, or among those of most claims',
    z.object({ entity: name.optional(), on, types: tieList.optional(), limit: count(1, 5000).optional() }),
    networkSchema,
    ({ entity, on: day, types, limit }) =>
      workspace.network(entity ?? null, { on: day ?? null, ...given({ limit, types }) }),
  );
  question(
    '/api/origins',
    'How sources hang together and what they lean on: one of them, or all',
    z.object({ source: z.string().max(200).optional() }),
    originsSchema,
    (asked) => workspace.origins(asked.source ?? null),
  );
  question(
    '/api/suggestions',
    'Entities that may be one, likeliest first',
    z.object({ entity: name.optional(), limit: count(1, 200).optional(), offset }),
    z.array(suggestionSchema).readonly(),
    (asked) => workspace.suggestions(given(asked)),
  );
  question(
    '/api/disputes',
    'Disputes: the reopened first and the settled last, among them those of most claims first',
    z.object({
      entity: name.optional(),
      rule: z.enum(disputeRules).optional(),
      state: z.enum(disputeStates).optional(),
      claim: z.string().max(200).optional(),
      limit: count(1, 200).optional(),
      offset,
    }),
    z.array(disputeViewSchema).readonly(),
    (asked) => workspace.disputes(given(asked)),
  );
  question(
    '/api/dispute-counts',
    'How many disputes there are by state, rule and entity, each under the other conditions',
    z.object({
      entity: name.optional(),
      rule: z.enum(disputeRules).optional(),
      state: z.enum(disputeStates).optional(),
    }),
    disputeCountsSchema,
    (asked) => workspace.disputeCounts(given(asked)),
  );
  question(
    '/api/voices',
    'Whose word claims are, those of most claims first',
    z.object({ limit: count(1, 1000).optional() }),
    z.array(voiceLineSchema).readonly(),
    (asked) => workspace.voices(asked.limit),
  );
  addDisputeRoutes(app, workspace);
}

function addDisputeRoutes(app: OpenAPIHono, workspace: Workspace): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/disputes/{id}',
      summary: 'A dispute with its sides',
      request: { params: idParam },
      responses: {
        200: { description: 'The dispute.', ...json(z.object({ ok, answer: disputeViewSchema })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      const answer = await workspace.dispute(id);
      if (answer === undefined) {
        throw new MusterError('dispute-unknown', `There is no dispute ${id} in this case.`, {
          hint: 'It may have ended since: claims that were rejected or merged take their disputes with them.',
        });
      }
      return c.json({ ok: true as const, answer }, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/disputes/{id}/settle',
      summary: 'Record which of its claims decide a dispute',
      security,
      request: {
        params: idParam,
        headers: writeHeaders,
        ...body(z.strictObject({ deciding: z.array(z.string().min(1).max(200)).min(1).max(1000), reason: note })),
      },
      responses: {
        200: { description: 'Stored.', ...json(z.object({ ok, entry: writtenEntry })) },
        ...refusals,
      },
    }),
    async (c) => {
      const { deciding, reason } = c.req.valid('json');
      const writer = writerOf(workspace, c.req.valid('header'));
      const written = await writer.settle(c.req.valid('param').id, deciding, reason ?? null);
      return c.json({ ok: true as const, entry: lineOf(written) }, 200);
    },
  );
}
