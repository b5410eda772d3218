/** What a caller did wrong, or what broke, in a form a person can act on: a stable code, what happened, and what to do instead. */
export class MusterError extends Error {
  override readonly name: string = 'MusterError';
  /** Stable identifier such as `day-invalid`; programs match on it, never on the message. */
  readonly code: string;
  /** One sentence saying what to do instead; shown below the message. */
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: { readonly hint?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}
