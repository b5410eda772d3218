import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { MusterError } from '../model/index.ts';

/** One fault: what programs match on (`code`), what people read, and where it lies (a field, a header) if that is known. */
export interface ErrorItem {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly place: string | null;
}

/** The one shape every refusal and failure of the interface has. `error` is the first message; `status` repeats the HTTP status. */
export interface ErrorAnswer {
  readonly ok: false;
  readonly error: string;
  readonly errors: readonly ErrorItem[];
  readonly status: number;
}

/** The schema of every error, for the interface's description. */
export const errorAnswer: z.ZodType<ErrorAnswer> = z
  .object({
    ok: z.literal(false),
    error: z.string(),
    errors: z
      .array(
        z.object({
          code: z.string(),
          message: z.string(),
          hint: z.string().nullable(),
          place: z.string().nullable(),
        }),
      )
      .readonly(),
    status: z.number().int(),
  })
  .openapi('Error');

/** HTTP statuses of the errors a workspace throws, by code; `*-unknown` is 404 and anything else it can explain 400. */
const statusOfCode: { readonly [code: string]: ContentfulStatusCode } = {
  'entity-ambiguous': 409,
  'event-refused': 409,
  'judgement-contradicts': 409,
  'judgement-pointless': 409,
  'case-readonly': 403,
  'case-busy': 503,
  'disk-full': 507,
};

/** An error answer of one item. */
export function refuse(
  c: Context,
  status: ContentfulStatusCode,
  item: { readonly code: string; readonly message: string; readonly hint?: string; readonly place?: string },
): Response {
  return answerErrors(c, status, [
    { code: item.code, message: item.message, hint: item.hint ?? null, place: item.place ?? null },
  ]);
}

/** An error answer of several items, the first of which becomes `error`. */
function answerErrors(c: Context, status: ContentfulStatusCode, errors: readonly ErrorItem[]): Response {
  const body: ErrorAnswer = { ok: false, error: errors[0]?.message ?? 'Refused.', errors, status };
  return c.json(body, status);
}

/**
 * The answer to something thrown. A `MusterError` is told as it is; anything else is a fault of the program, which is
 * handed to `report` and told without its inner workings.
 */
export function answerThrown(c: Context, thrown: unknown, report: (error: unknown) => void): Response {
  if (thrown instanceof MusterError) {
    const status = statusOfCode[thrown.code] ?? (thrown.code.endsWith('-unknown') ? 404 : 400);
    return refuse(c, status, {
      code: thrown.code,
      message: thrown.message,
      ...(thrown.hint === undefined ? {} : { hint: thrown.hint }),
    });
  }
  if (thrown instanceof HTTPException) {
    return refuse(c, thrown.status as ContentfulStatusCode, {
      code: 'request-invalid',
      message: thrown.message === '' ? 'The request cannot be read.' : thrown.message,
    });
  }
  report(thrown);
  return refuse(c, 500, {
    code: 'internal',
    message: 'Something broke while answering.',
    hint: 'The terminal that runs Muster shows what. Trying again may help; `muster verify` checks the case.',
  });
}

/** The answer to a request that does not fit its schema: one item a fault, each naming its field. */
export function answerInvalid(c: Context, error: z.core.$ZodError, where: string): Response {
  return answerErrors(
    c,
    400,
    error.issues.map((issue) => ({
      code: 'request-invalid',
      message: `${[where, ...issue.path].join('.')}: ${issue.message}`,
      hint: null,
      place: [where, ...issue.path].join('.'),
    })),
  );
}
