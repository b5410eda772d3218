import { reportReached, reportUnreachable } from './connection.ts';
import { text } from './text.ts';
import type { ErrorAnswer } from './types.ts';

/** A refusal of the server, or that it cannot be reached (`unreachable`), as the page tells it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** Stable identifier, as in the interface's description. */
  readonly code: string;
  readonly hint: string | null;
  readonly status: number;

  constructor(code: string, message: string, hint: string | null, status: number) {
    super(message);
    this.code = code;
    this.hint = hint;
    this.status = status;
  }
}

/** Asks the interface. @throws {ApiError} */
export function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  return send<T>(path, signal ? { signal } : {});
}

/** The token the server gave this page; writes carry it. */
export function pageToken(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="muster-token"]')?.content ?? '';
}

/** Sends a write with the page's token. @throws {ApiError} */
export function write<T>(path: string, body: object): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-muster-token': pageToken() },
    body: JSON.stringify(body),
  });
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(path, { ...init, cache: 'no-store', credentials: 'omit' });
    answer = await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportUnreachable();
    throw new ApiError('unreachable', text.connection.down, text.connection.how, 0);
  }
  reportReached();
  if (response.ok) return answer as T;
  throw refusalOf(answer, response.status);
}

function refusalOf(answer: unknown, status: number): ApiError {
  if (typeof answer === 'object' && answer !== null && 'errors' in answer) {
    const refusal = answer as ErrorAnswer;
    const first = refusal.errors[0];
    return new ApiError(first?.code ?? 'refused', refusal.error, first?.hint ?? null, status);
  }
  return new ApiError('refused', text.states.refused(status), null, status);
}
