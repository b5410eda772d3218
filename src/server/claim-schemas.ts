// Schemas of claims, sources and entities. Each is annotated with the type it describes, so that the two cannot drift apart.
import { z } from '@hono/zod-openapi';
import type { ClaimView, EntityRef, SourceLine } from '../main/index.ts';
import type { Day } from '../model/index.ts';
import {
  certainties,
  claimStatuses,
  claimTypes,
  entityKinds,
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
/** Words and where they stand. */
export const textSpan: z.ZodObject<{ begin: z.ZodNumber; end: z.ZodNumber; text: z.ZodString }> = z.object({
  begin: offset,
  end: offset,
  text: z.string(),
});
const bounds = z.tuple([daySchema.nullable(), daySchema.nullable()]).readonly();

/** An entity as an answer names it. */
export const entityRefSchema: z.ZodType<EntityRef> = z
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

/** What every view of a claim tells, to be told with more. */
export const claimViewFields: { readonly [K in keyof ClaimView]: z.ZodType<ClaimView[K]> } = {
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
