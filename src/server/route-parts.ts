// What routes are described by: bodies, refusals, and who writes.
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Workspace } from '../main/index.ts';
import type { LedgerEntry } from '../model/index.ts';
import { errorAnswer } from './error-answer.ts';
import { tokenHeader } from './guard.ts';

/** Part of every answer that is none of a refusal. */
export const ok: z.ZodLiteral<true> = z.literal(true);

/** A body of JSON. */
export function json<T extends z.ZodType>(schema: T): { content: { 'application/json': { schema: T } } } {
  return { content: { 'application/json': { schema } } };
}

/** A request's body of JSON. */
export function body<T extends z.ZodType>(
  schema: T,
): { body: { required: true; content: { 'application/json': { schema: T } } } } {
  return { body: { required: true, ...json(schema) } };
}

/** The refusals any route can answer with; they are thrown, and told in the one shape of `errorAnswer`. */
export const refusals: {
  default: { description: string; content: { 'application/json': { schema: typeof errorAnswer } } };
} = { default: { description: 'Refused or failed; every error has this shape.', ...json(errorAnswer) } };

/** What a write needs besides its body. */
export const security: { [name: string]: string[] }[] = [{ pageToken: [] }];

/** An id in a path. */
export const idParam: z.ZodObject<{ id: z.ZodString }> = z.object({ id: z.string().min(1).max(200) });

/** A whole number in a query string, between `min` and `max`. */
export function count(min: number, max: number): z.ZodCoercedNumber {
  return z.coerce.number().int().min(min).max(max);
}

/** A remark a person writes. */
export const note: z.ZodOptional<z.ZodNullable<z.ZodString>> = z.string().max(10_000).nullable().optional();

/** The header that says who writes, percent-encoded, for a header holds no other letters than English ones. */
export const personHeader = 'x-muster-by';

/** Longest name a person can go by in the log, in letters. */
const longestName = 80;

/**
 * Who writes, as the page's settings have it. No slash and no colon: they mark readers and their versions, which nobody may pass for. Nothing
 * invisible, so that no two names look alike on paper.
 */
const personName: z.ZodType<string | undefined, string | undefined> = z
  .string()
  .max(longestName * 12)
  .transform((written, context) => {
    try {
      return decodeURIComponent(written).normalize('NFC').trim();
    } catch {
      context.addIssue({ code: 'custom', message: 'Write the name percent-encoded.' });
      return z.NEVER;
    }
  })
  .refine((name) => name !== '' && [...name].length <= longestName && !/[/:\p{C}\p{Zl}\p{Zp}]/u.test(name), {
    error: `A name has 1 to ${longestName} letters, without slash, colon or invisible signs.`,
  })
  .optional()
  .openapi({ type: 'string', description: 'Who writes, percent-encoded; the name in the log.' });

/** The headers of a write. */
export const writeHeaders: z.ZodObject<{ [personHeader]: typeof personName }> = z.object({
  [personHeader]: personName,
});

/** The workspace as the person of a request's header writes to it. */
export function writerOf(workspace: Workspace, headers: { readonly [personHeader]?: string | undefined }): Workspace {
  const by = headers[personHeader];
  return by === undefined ? workspace : workspace.as(by);
}

/** What a write answers: the entry of the ledger it made, whose number takes it back. */
export interface WrittenEntry {
  readonly seq: number;
  readonly recordedAt: string;
  readonly by: string;
  readonly type: string;
}

/** The schema of a written entry. */
export const writtenEntry: z.ZodType<WrittenEntry> = z
  .object({ seq: z.number().int(), recordedAt: z.string(), by: z.string(), type: z.string() })
  .openapi('WrittenEntry');

/** A written entry as answers tell it. */
export function lineOf(written: LedgerEntry): WrittenEntry {
  return { seq: written.seq, recordedAt: written.recordedAt, by: written.by, type: written.event.type };
}

/** Describes the token of writes. */
export function describeToken(app: OpenAPIHono): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'pageToken', {
    type: 'apiKey',
    in: 'header',
    name: tokenHeader,
    description: 'The token of the running server; the page finds it in its own HTML.',
  });
}

/** The properties that were given: an absent condition is left out, not passed on as `undefined`. */
export function given<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
