// Schemas of what the desk asks and writes, annotated with the types they describe.
import { z } from '@hono/zod-openapi';
import type { ClaimReview, HandDraft, JudgementLine, LogLine } from '../main/index.ts';
import type { Instant } from '../model/index.ts';
import {
  certainties,
  claimStatuses,
  claimTypes,
  entityKinds,
  judgements,
  polarities,
  roles,
  stances,
  voiceKinds,
} from '../model/index.ts';
import { daySchema } from './claim-schemas.ts';

const instant: z.ZodType<Instant, string> = z.string().transform((text) => text as Instant);
const offset = z.number().int().nonnegative();
const span = z.strictObject({ begin: offset, end: offset });
const words = z.string().max(500);

const handParty = z.strictObject({
  begin: offset,
  end: offset,
  kind: z.enum(entityKinds),
  name: words.optional(),
});
const bounds = z.tuple([daySchema.nullable(), daySchema.nullable()]).readonly();

/** A claim a person makes: spans of the source's text, never words. */
export const handDraftSchema: z.ZodType<HandDraft, unknown> = z
  .strictObject({
    type: z.enum(claimTypes),
    quote: span,
    subject: handParty,
    object: handParty.nullable(),
    value: z
      .strictObject({
        begin: offset,
        end: offset,
        count: z.strictObject({ low: z.number().nullable(), high: z.number().nullable(), of: words }).nullable(),
      })
      .nullable(),
    role: z.enum(roles).nullable(),
    title: span.nullable(),
    rank: span.nullable(),
    kinds: z.array(words).max(20).readonly(),
    appointedBy: handParty.nullable(),
    replaces: handParty.nullable(),
    voices: z
      .array(
        z.strictObject({
          voice: z.enum(voiceKinds).exclude(['publisher']),
          words: span.nullable(),
          cue: words.nullable(),
          stance: z.enum(stances),
        }),
      )
      .max(10)
      .readonly(),
    certainty: z.enum(certainties),
    polarity: z.enum(polarities),
    range: z.strictObject({ from: bounds, to: bounds, starting: z.boolean(), ending: z.boolean() }),
    wording: z.array(words).max(20).readonly(),
  })
  .openapi('HandDraft');

/** What somebody decided about a claim. */
export const claimReviewSchema: z.ZodType<ClaimReview> = z
  .object({
    seq: z.number().int(),
    recordedAt: instant,
    by: z.string(),
    status: z.enum(claimStatuses),
    note: z.string().nullable(),
    undoneBy: z.object({ seq: z.number().int(), by: z.string() }).nullable(),
  })
  .openapi('ClaimReview');

const party = z.object({ id: z.string(), kind: z.enum(entityKinds), name: z.string() });
const reason = z.string().nullable();

/** A standing judgement of identity. */
export const judgementLineSchema: z.ZodType<JudgementLine> = z
  .object({
    seq: z.number().int(),
    recordedAt: instant,
    by: z.string(),
    left: party,
    right: party,
    now: party,
    judgement: z.enum(judgements),
    reason,
  })
  .openapi('JudgementLine');

/** A line of the log. */
export const logLineSchema: z.ZodType<LogLine> = z
  .object({
    seq: z.number().int(),
    recordedAt: instant,
    by: z.string(),
    what: z.discriminatedUnion('type', [
      z.object({ type: z.literal('case-created'), name: z.string() }),
      z.object({ type: z.literal('source-captured'), source: z.string(), name: z.string() }),
      z.object({
        type: z.literal('claims-proposed'),
        source: z.string(),
        name: z.string(),
        reader: z.string(),
        outcome: z.enum(['read', 'not read']),
        claims: z.number().int(),
      }),
      z.object({
        type: z.literal('claim-reviewed'),
        claim: z.string(),
        summary: z.string(),
        status: z.enum(claimStatuses),
        note: reason,
      }),
      z.object({
        type: z.literal('identity-judged'),
        left: party,
        right: party,
        judgement: z.enum(judgements),
        reason,
      }),
      z.object({
        type: z.literal('dispute-settled'),
        rule: z.string(),
        claims: z.number().int(),
        deciding: z.array(z.string()).readonly(),
        reason,
      }),
      z.object({ type: z.literal('undone'), event: z.number().int(), reason }),
    ]),
  })
  .openapi('LogLine');
