// Schemas of what the interface answers when it looks things up, annotated with the types they describe.
import { z } from '@hono/zod-openapi';
import type { CaseSummary, ClaimDetail, EntityView, SearchAnswer, SourceView } from '../main/index.ts';
import { claimTypes, judgements, partyRoles, segmentKinds } from '../model/index.ts';
import { claimViewSchema, entityLineSchema, entityRefSchema, sourceLineSchema, textSpan } from './claim-schemas.ts';

const offset = z.number().int().nonnegative();

const segment = z.object({
  begin: offset,
  end: offset,
  kind: z.enum(segmentKinds),
  author: textSpan.nullable(),
});

/** A source with its text and claims. */
export const sourceViewSchema: z.ZodType<SourceView> = z
  .object({
    line: sourceLineSchema,
    text: z.string(),
    segments: z.array(segment).readonly(),
    hash: z.string(),
    size: z.number().int(),
    mediaType: z.string(),
    charset: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    claims: z.array(claimViewSchema).readonly(),
  })
  .openapi('SourceView');

/** A claim with the passage it stands in. */
export const claimDetailSchema: z.ZodType<ClaimDetail> = z
  .object({
    view: claimViewSchema,
    passage: z.object({ before: z.string(), quote: z.string(), after: z.string() }),
    linked: z
      .array(z.object({ type: z.string(), direction: z.enum(['to', 'from']), view: claimViewSchema }))
      .readonly(),
  })
  .openapi('ClaimDetail');

/** What the record holds about an entity. */
export const entityViewSchema: z.ZodType<EntityView> = z
  .object({
    entity: entityRefSchema,
    names: z.array(z.object({ name: z.string(), claims: z.number().int() })).readonly(),
    merged: z.array(z.string()).readonly(),
    groups: z
      .array(
        z.object({
          type: z.enum(claimTypes),
          part: z.enum(partyRoles),
          title: z.string(),
          claims: z.array(claimViewSchema).readonly(),
        }),
      )
      .readonly(),
    judgements: z
      .array(
        z.object({
          seq: z.number().int(),
          other: entityRefSchema,
          judgement: z.enum(judgements),
          reason: z.string().nullable(),
        }),
      )
      .readonly(),
    alike: z.array(entityRefSchema).readonly(),
  })
  .openapi('EntityView');

/** Hits of a search. */
export const searchAnswerSchema: z.ZodType<SearchAnswer> = z
  .object({
    query: z.string(),
    entities: z.array(entityLineSchema).readonly(),
    claims: z.array(claimViewSchema).readonly(),
    texts: z.array(z.object({ source: sourceLineSchema, passage: z.string() })).readonly(),
  })
  .openapi('SearchAnswer');

/** Everything the record counts. */
export const caseSummarySchema: z.ZodType<CaseSummary> = z
  .object({
    name: z.string(),
    path: z.string(),
    sources: z.number().int(),
    unread: z.number().int(),
    claims: z.number().int(),
    entities: z.object({
      person: z.number().int(),
      unit: z.number().int(),
      place: z.number().int(),
      organisation: z.number().int(),
    }),
    head: z.string().nullable(),
  })
  .openapi('CaseSummary');
