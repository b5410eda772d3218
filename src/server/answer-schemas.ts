// Schemas of what the interface answers. Each is annotated with the type it describes, so that the two cannot drift apart.
import { z } from '@hono/zod-openapi';
import type {
  CaseSummary,
  ClaimDetail,
  ClaimView,
  CommandAnswer,
  CommanderAnswer,
  EntityRef,
  EntityView,
  SearchAnswer,
  SourceLine,
  SourceView,
} from '../main/index.ts';
import type { Day } from '../model/index.ts';
import {
  certainties,
  claimStatuses,
  claimTypes,
  entityKinds,
  judgements,
  linkTypes,
  parseDay,
  partyRoles,
  polarities,
  roles,
  segmentKinds,
  stances,
  voiceKinds,
} from '../model/index.ts';

/** A day that exists, `YYYY-MM-DD`. */
export const daySchema: z.ZodType<Day, string> = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: 'Write a day that exists as YYYY-MM-DD.' })
  .transform((text) => text as Day)
  .openapi({ type: 'string', format: 'date', example: '2022-09-25' });

const offset = z.number().int().nonnegative();
const textSpan = z.object({ begin: offset, end: offset, text: z.string() });
const bounds = z.tuple([daySchema.nullable(), daySchema.nullable()]).readonly();

/** An entity as an answer names it. */
const entityRefSchema: z.ZodType<EntityRef> = z
  .object({ id: z.string(), kind: z.enum(entityKinds), name: z.string() })
  .openapi('EntityRef');

/** A line of a list of entities. */
export const entityLineSchema: z.ZodType<EntityRef & { readonly claims: number }> = z
  .object({ id: z.string(), kind: z.enum(entityKinds), name: z.string(), claims: z.number().int() })
  .openapi('EntityLine');

/** A line of the list of sources. */
export const sourceLineSchema: z.ZodType<SourceLine> = z
  .object({
    id: z.string(),
    name: z.string(),
    publication: z.string().nullable(),
    title: z.string().nullable(),
    author: z.string().nullable(),
    published: z.tuple([daySchema, daySchema]).readonly().nullable(),
    url: z.string().nullable(),
    language: z.string().nullable(),
    note: z.string().nullable(),
    capturedAt: z.string(),
    reading: z.enum(['unread', 'read', 'not read']),
    claims: z.number().int(),
  })
  .openapi('SourceLine');

const party = textSpan.extend({ kind: z.enum(entityKinds), name: z.string() }).openapi('Party');

const voice = z
  .object({
    voice: z.enum(voiceKinds),
    text: z.string(),
    begin: offset.nullable(),
    end: offset.nullable(),
    cue: z.string().nullable(),
    stance: z.enum(stances).nullable(),
  })
  .openapi('Voice');

const claimValue = z.union([
  textSpan.extend({
    kind: z.literal('count'),
    low: z.number().nullable(),
    high: z.number().nullable(),
    of: z.string(),
  }),
  textSpan.extend({ kind: z.literal('text') }),
]);

const claim = z
  .object({
    id: z.string(),
    source: z.string(),
    type: z.enum(claimTypes),
    subject: party,
    object: party.nullable(),
    value: claimValue.nullable(),
    role: z.enum(roles).nullable(),
    title: textSpan.nullable(),
    rank: textSpan.nullable(),
    kinds: z.array(z.string()).readonly(),
    appointedBy: party.nullable(),
    replaces: party.nullable(),
    attribution: z.array(voice).readonly(),
    certainty: z.enum(certainties),
    polarity: z.enum(polarities),
    range: z.object({ from: bounds, to: bounds, starting: z.boolean(), ending: z.boolean() }),
    wording: z.array(z.string()).readonly(),
    links: z.array(z.object({ type: z.enum(linkTypes), claim: z.string() })).readonly(),
    citation: z.object({ segment: z.enum(segmentKinds), begin: offset, end: offset, quote: z.string() }),
    reader: z.string(),
    confidence: z.number().min(0).max(1),
  })
  .openapi('Claim');

const claimViewFields = {
  claim,
  status: z.enum(claimStatuses),
  note: z.string().nullable(),
  source: sourceLineSchema,
  entities: z.partialRecord(z.enum(partyRoles), entityRefSchema),
  summary: z.string(),
  saidBy: z.string(),
  when: z.string(),
};

/** A claim with everything a card tells. */
export const claimViewSchema: z.ZodType<ClaimView> = z.object(claimViewFields).openapi('ClaimView');

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

const asOfAnswer = z.enum(['attested', 'possible', 'none']).nullable();

const forAndAgainst = {
  asOf: asOfAnswer,
  claims: z.array(z.object({ ...claimViewFields, asOf: asOfAnswer })).readonly(),
  against: z.array(claimViewSchema).readonly(),
};

const commander: z.ZodType<CommanderAnswer> = z
  .object({ person: entityRefSchema, ...forAndAgainst })
  .openapi('Commander');

const superior: z.ZodType<CommandAnswer['superiors'][number]> = z
  .object({ body: entityRefSchema, ...forAndAgainst })
  .openapi('Superior');

/** Who is said to command a unit. */
export const commandAnswerSchema: z.ZodType<CommandAnswer> = z
  .object({
    unit: entityRefSchema,
    on: daySchema.nullable(),
    commanders: z.array(commander).readonly(),
    disputed: z.boolean(),
    superiors: z.array(superior).readonly(),
    otherDays: z.array(commander).readonly(),
    alike: z.array(entityRefSchema).readonly(),
  })
  .openapi('CommandAnswer');

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
