// Schemas of what answers that weigh are made of: backing, dates said, disputes, tenures, places, ties.
import { z } from '@hono/zod-openapi';
import type {
  Backing,
  DateSaid,
  DisputeView,
  OriginLine,
  PlaceSaid,
  StrengthSaid,
  TenureView,
  TieSaid,
} from '../main/index.ts';
import type { Day, Settlement } from '../model/index.ts';
import { disputeRules, disputeStates, roles } from '../model/index.ts';
import { claimViewSchema, daySchema, entityRefSchema } from './claim-schemas.ts';

const ids = z.array(z.string()).readonly();
const views = z.array(claimViewSchema).readonly();
const whole = z.number().int();

/** Two days either of which may be unknown. */
export const openDays: z.ZodType<readonly [Day | null, Day | null]> = z
  .tuple([daySchema.nullable(), daySchema.nullable()])
  .readonly();
const span = z.tuple([daySchema, daySchema]).readonly();
/** How a day asked is answered; `null` where none was asked. */
export const asOfSchema: z.ZodType<'attested' | 'possible' | 'bridged' | 'none' | null> = z
  .enum(['attested', 'possible', 'bridged', 'none'])
  .nullable();

const origin: z.ZodType<OriginLine> = z
  .object({ id: z.string(), label: z.string(), sources: ids, claims: ids, reasons: ids })
  .openapi('Origin');

/** How much stands behind something said. */
export const backingSchema: z.ZodType<Backing> = z
  .object({ claims: whole, sources: whole, origins: z.array(origin).readonly() })
  .openapi('Backing');

/** Days that claims give for a beginning or an end. */
export const dateSaidSchema: z.ZodType<DateSaid> = z
  .object({ days: openDays, when: z.string(), claims: views, backing: backingSchema })
  .openapi('DateSaid');

const dispute = z.object({
  id: z.string(),
  rule: z.enum(disputeRules),
  about: ids,
  sides: z
    .array(z.object({ key: z.string(), entity: z.string().nullable(), value: z.string().nullable(), claims: ids }))
    .readonly(),
  days: openDays,
});
const settlement: z.ZodType<Settlement> = z.object({
  seq: whole,
  rule: z.enum(disputeRules),
  claims: ids,
  deciding: ids,
  reason: z.string().nullable(),
});

/** A dispute with its words. */
export const disputeViewSchema: z.ZodType<DisputeView> = z
  .object({
    dispute,
    state: z.enum(disputeStates),
    settlement: settlement.nullable(),
    about: z.array(entityRefSchema).readonly(),
    title: z.string(),
    rule: z.string(),
    sides: z
      .array(
        z.object({
          label: z.string(),
          entity: entityRefSchema.nullable(),
          best: views,
          backing: backingSchema,
          deciding: z.boolean(),
        }),
      )
      .readonly(),
  })
  .openapi('DisputeView');

/** Ranks with the claims that give them. */
export const ranksSchema: z.ZodType<TenureView['ranks']> = z
  .array(z.object({ rank: z.string(), claims: views }))
  .readonly();

/** A person's contiguous time in a role of a unit. */
export const tenureSchema: z.ZodType<TenureView> = z
  .object({
    id: z.string(),
    person: entityRefSchema,
    unit: entityRefSchema,
    role: z.enum(roles),
    range: z.object({ from: openDays, to: openDays, starting: z.boolean(), ending: z.boolean() }),
    asOf: asOfSchema,
    attested: z.array(span).readonly(),
    gaps: z.array(span).readonly(),
    starts: z.array(dateSaidSchema).readonly(),
    ends: z.array(dateSaidSchema).readonly(),
    ranks: ranksSchema,
    reasons: ids,
    claims: views,
    backing: backingSchema,
    disputes: ids,
  })
  .openapi('Tenure');

/** A number claimed for a body. */
export const strengthSaidSchema: z.ZodType<StrengthSaid> = z
  .object({
    low: z.number().nullable(),
    high: z.number().nullable(),
    of: z.string(),
    text: z.string(),
    view: claimViewSchema,
  })
  .openapi('StrengthSaid');

/** A place something is said to be at. */
export const placeSaidSchema: z.ZodType<PlaceSaid> = z
  .object({
    place: entityRefSchema,
    kinds: ids,
    asOf: asOfSchema,
    inferred: z.boolean(),
    rule: z.string().nullable(),
    premises: views,
    claims: views,
    against: views,
    backing: backingSchema,
    position: z.object({ latitude: z.number(), longitude: z.number(), country: z.string() }).nullable(),
  })
  .openapi('PlaceSaid');

/** What two bodies can be to each other. */
export const tieTypes = [
  'command',
  'membership',
  'affiliation',
  'support',
  'cooperation',
  'coordination',
  'hostility',
  'dispute',
  'succession',
] as const;

/** A tie between two bodies. */
export const tieSaidSchema: z.ZodType<TieSaid> = z
  .object({
    from: entityRefSchema,
    to: entityRefSchema,
    type: z.enum(tieTypes),
    kinds: ids,
    asOf: asOfSchema,
    disputed: z.boolean(),
    claims: views,
    against: views,
    backing: backingSchema,
  })
  .openapi('TieSaid');
