// Schemas of the answers that weigh, annotated with the types they describe.
import { z } from '@hono/zod-openapi';
import type {
  BacksAnswer,
  CareerAnswer,
  ChartAnswer,
  CommandAnswer,
  CommanderAnswer,
  DisputeCounts,
  DossierAnswer,
  FramesAnswer,
  NetworkAnswer,
  OriginsAnswer,
  StrengthAnswer,
  Suggestion,
  SuggestionSide,
  TimelineAnswer,
  VoiceLine,
  WhatIfAnswer,
  WhereAnswer,
} from '../main/index.ts';
import { disputeRules, disputeStates, judgements, lineageKinds, voiceKinds } from '../model/index.ts';
import { claimViewFields, claimViewSchema, daySchema, entityRefSchema, sourceLineSchema } from './claim-schemas.ts';
import {
  asOfSchema,
  backingSchema,
  dateSaidSchema,
  disputeViewSchema,
  openDays,
  placeSaidSchema,
  ranksSchema,
  strengthSaidSchema,
  tenureSchema,
  tieSaidSchema,
  tieTypes,
} from './weighed-schemas.ts';

const ids = z.array(z.string()).readonly();
const views = z.array(claimViewSchema).readonly();
const whole = z.number().int();
const refs = z.array(entityRefSchema).readonly();
const names = z.array(z.object({ name: z.string(), claims: whole })).readonly();
const disputes = z.array(disputeViewSchema).readonly();
const tenures = z.array(tenureSchema).readonly();
const strengths = z.array(strengthSaidSchema).readonly();
const places = z.array(placeSaidSchema).readonly();
const ties = z.array(tieSaidSchema).readonly();

const underName = { entity: entityRefSchema, why: z.string() };
const commandClaims = z
  .array(z.object({ ...claimViewFields, asOf: asOfSchema, under: z.object(underName).nullable() }))
  .readonly();
const commander: z.ZodType<CommanderAnswer> = z
  .object({
    person: entityRefSchema,
    asOf: asOfSchema,
    claims: commandClaims,
    against: views,
    tenures,
    starts: z.array(dateSaidSchema).readonly(),
    ends: z.array(dateSaidSchema).readonly(),
    ranks: ranksSchema,
    backing: backingSchema,
  })
  .openapi('Commander');
const superior: z.ZodType<CommandAnswer['superiors'][number]> = z
  .object({ body: entityRefSchema, asOf: asOfSchema, claims: commandClaims, against: views })
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
    otherNames: z.array(z.object({ ...underName, claims: views })).readonly(),
    disputes,
    stances: views,
    alike: refs,
  })
  .openapi('CommandAnswer');

/** The bodies over and under a unit. */
export const chartSchema: z.ZodType<ChartAnswer> = z
  .object({
    unit: entityRefSchema,
    on: daySchema.nullable(),
    units: z
      .array(
        z.object({
          unit: entityRefSchema,
          level: whole,
          commanders: z
            .array(
              z.object({
                person: entityRefSchema,
                asOf: z.enum(['attested', 'possible', 'bridged', 'none']),
                rank: z.string().nullable(),
                claims: ids,
                origins: whole,
              }),
            )
            .readonly(),
          disputed: z.boolean(),
        }),
      )
      .readonly(),
    edges: z
      .array(
        z.object({
          id: z.string(),
          superior: z.string(),
          unit: z.string(),
          kind: z.enum(['command', 'membership']),
          standing: z.enum(['attested', 'possible', 'bridged', 'inferred']),
          disputed: z.boolean(),
          claims: ids,
          against: ids,
          origins: whole,
          rule: z.string().nullable(),
          premises: ids,
        }),
      )
      .readonly(),
    omitted: whole,
    alike: refs,
  })
  .openapi('Chart');

/** What posts a person is said to have held. */
export const careerSchema: z.ZodType<CareerAnswer> = z
  .object({ person: entityRefSchema, names, tenures, disputes, other: views, alike: refs })
  .openapi('Career');

/** Numbers said of a body. */
export const strengthSchema: z.ZodType<StrengthAnswer> = z
  .object({ unit: entityRefSchema, numbers: strengths, disputes, alike: refs })
  .openapi('Strength');

/** Where something is said to be. */
export const whereSchema: z.ZodType<WhereAnswer> = z
  .object({ entity: entityRefSchema, on: daySchema.nullable(), places, disputes, alike: refs })
  .openapi('Where');

/** Who backs a body, and whom it backs. */
export const backsSchema: z.ZodType<BacksAnswer> = z
  .object({ unit: entityRefSchema, on: daySchema.nullable(), backers: ties, backed: ties, alike: refs })
  .openapi('Backs');

const said = z.array(z.object({ text: z.string(), claims: ids })).readonly();
const saidOnce = z.array(z.object({ text: z.string(), claim: z.string() })).readonly();

/** How publications speak of an entity. */
export const framesSchema: z.ZodType<FramesAnswer> = z
  .object({
    entity: entityRefSchema,
    rows: z
      .array(
        z.object({
          publication: z.string(),
          sources: ids,
          names: said,
          wording: said,
          numbers: saidOnce,
          dates: z.array(z.object({ what: z.string(), when: z.string(), claim: z.string() })).readonly(),
          hedges: z.array(z.object({ certainty: z.string(), claims: ids })).readonly(),
          blames: saidOnce,
        }),
      )
      .readonly(),
    alike: refs,
  })
  .openapi('Frames');

/** Everything the record holds about a unit, weighed. */
export const dossierSchema: z.ZodType<DossierAnswer> = z
  .object({
    unit: entityRefSchema,
    names,
    otherNames: z
      .array(
        z.object({ entity: entityRefSchema, how: z.enum(['identity', 'renamed to', 'renamed from']), claims: views }),
      )
      .readonly(),
    tenures,
    strengths,
    places,
    ties,
    succession: views,
    incidents: views,
    other: views,
    disputes,
    backing: backingSchema,
    alike: refs,
  })
  .openapi('Dossier');

/** What is claimed, in order of time. */
export const timelineSchema: z.ZodType<TimelineAnswer> = z
  .object({
    entity: entityRefSchema.nullable(),
    items: z
      .array(
        z.object({
          days: openDays,
          kind: z.enum(['claim', 'dispute']),
          title: z.string(),
          view: claimViewSchema.nullable(),
          dispute: disputeViewSchema.nullable(),
        }),
      )
      .readonly(),
    omitted: whole,
  })
  .openapi('Timeline');

/** How many disputes there are by state, rule and entity. */
export const disputeCountsSchema: z.ZodType<DisputeCounts> = z
  .object({
    states: z.array(z.object({ state: z.enum(disputeStates), disputes: whole })).readonly(),
    rules: z.array(z.object({ rule: z.enum(disputeRules), disputes: whole })).readonly(),
    entities: z.array(z.object({ entity: entityRefSchema, disputes: whole })).readonly(),
  })
  .openapi('DisputeCounts');

/** A voice somewhere in the record. */
export const voiceLineSchema: z.ZodType<VoiceLine> = z
  .object({ text: z.string(), kind: z.enum(voiceKinds), claims: whole })
  .openapi('VoiceLine');

/** Entities and the ties between them. */
export const networkSchema: z.ZodType<NetworkAnswer> = z
  .object({
    on: daySchema.nullable(),
    nodes: z.array(z.object({ entity: entityRefSchema, claims: whole, more: whole })).readonly(),
    edges: z
      .array(
        z.object({
          id: z.string(),
          from: z.string(),
          to: z.string(),
          type: z.enum([...tieTypes, 'posting']),
          kinds: ids,
          standing: asOfSchema,
          disputed: z.boolean(),
          claims: ids,
          origins: whole,
        }),
      )
      .readonly(),
  })
  .openapi('Network');

const struck = { statement: z.string(), claims: views };

/** What the record would lose. */
export const whatIfSchema: z.ZodType<WhatIfAnswer> = z
  .object({
    without: z.object({ source: z.string(), publication: z.string(), voice: z.string() }).partial() as z.ZodType<
      WhatIfAnswer['without']
    >,
    struck: whole,
    lost: z.array(z.object(struck)).readonly(),
    weakened: z.array(z.object({ ...struck, before: whole, after: whole })).readonly(),
    settled: disputes,
    changed: disputes,
    totals: z.object({ lost: whole, weakened: whole, settled: whole, changed: whole }),
  })
  .openapi('WhatIf');

const side: z.ZodType<SuggestionSide> = z
  .object({ entity: entityRefSchema, names, claims: whole, scope: z.string().nullable(), about: views })
  .openapi('SuggestionSide');

/** Two entities that may be one. */
export const suggestionSchema: z.ZodType<Suggestion> = z
  .object({
    left: side,
    right: side,
    score: z.number(),
    line: z.enum(['certain', 'likely', 'possible']),
    reasons: ids,
    judged: z
      .array(z.object({ seq: whole, judgement: z.enum(judgements), by: z.string(), reason: z.string().nullable() }))
      .readonly(),
  })
  .openapi('Suggestion');

const stretch = z.object({ begin: whole, end: whole });

/** How sources hang together. */
export const originsSchema: z.ZodType<OriginsAnswer> = z
  .object({
    source: sourceLineSchema.nullable(),
    sources: z.array(sourceLineSchema).readonly(),
    edges: z
      .array(
        z.object({
          left: z.string(),
          right: z.string(),
          kind: z.enum(lineageKinds),
          share: z.number(),
          passages: z.array(z.object({ left: stretch, right: stretch })).readonly(),
          reasons: ids,
        }),
      )
      .readonly(),
    upstreams: z
      .array(
        z.object({
          key: z.string(),
          text: z.string(),
          speaker: z.string().nullable(),
          leaning: z.array(z.object({ source: z.string(), quote: z.string(), begin: whole, end: whole })).readonly(),
        }),
      )
      .readonly(),
  })
  .openapi('Origins');
