import { reportReached, reportUnreachable } from './connection.ts';
import { personName } from './settings.ts';
import { text } from './text.ts';
import type { CaseSummary, ErrorAnswer } from './types.ts';

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

/** Path of the case this page was opened on; an act is never sent to another. */
let casePath: string | null = null;

/** Path of the case this page was opened on; `null` until it is known. */
export function knownCase(): string | null {
  return casePath;
}

/** Asks the interface. @throws {ApiError} */
export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await send<T>(path, signal ? { signal } : {});
  if (path === '/api/case') casePath ??= (answer as { case?: CaseSummary }).case?.path ?? null;
  return answer;
}

/** The token the server gave this page; writes carry it. */
function pageToken(): string {
  return tokenPlace()?.content ?? '';
}

function tokenPlace(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>('meta[name="muster-token"]');
}

/** Headers of every write: the token, and who writes. */
export function writeHeaders(): { readonly [name: string]: string } {
  const person = personName();
  return {
    'x-muster-token': pageToken(),
    ...(person === '' ? {} : { 'x-muster-by': encodeURIComponent(person) }),
  };
}

/**
 * Sends a write with the page's token. Where the server was started anew since, its new token is fetched, if it still serves the same case.
 * @throws {ApiError}
 */
export async function write<T>(path: string, body: object): Promise<T> {
  try {
    return await post<T>(path, body);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'token-wrong' || !(await renewToken())) throw error;
    return post<T>(path, body);
  }
}

function post<T>(path: string, body: object): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...writeHeaders() },
    body: JSON.stringify(body),
  });
}

/** Takes over the token of a server that was started anew on the same case. Gives whether that worked. */
export async function renewToken(): Promise<boolean> {
  try {
    const { case: summary } = await send<{ case: CaseSummary }>('/api/case', {});
    if (casePath !== null && summary.path !== casePath) return false;
    const html = await (await fetch('/', { cache: 'no-store', credentials: 'omit' })).text();
    const token = new DOMParser()
      .parseFromString(html, 'text/html')
      .querySelector<HTMLMetaElement>('meta[name="muster-token"]')?.content;
    const place = tokenPlace();
    if (!token || !place) return false;
    place.content = token;
    return true;
  } catch {
    return false; // not there: whoever asks says so
  }
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

/** A refusal of the server as an error. */
export function refusalOf(answer: unknown, status: number): ApiError {
  if (typeof answer === 'object' && answer !== null && 'errors' in answer) {
    const refusal = answer as ErrorAnswer;
    const first = refusal.errors[0];
    return new ApiError(first?.code ?? 'refused', refusal.error, first?.hint ?? null, status);
  }
  return new ApiError('refused', text.states.refused(status), null, status);
}
