import { ApiError, refusalOf, renewToken, writeHeaders } from '../api.ts';
import { reportReached, reportUnreachable } from '../connection.ts';
import { text } from '../text.ts';
import type { AddStep, ImportAnswer } from '../types.ts';
import { takeEvents } from './event-stream.ts';

/** What is known of a file better than it says itself. */
export interface Known {
  readonly publication?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
}

/**
 * Sends a file and tells how taking it in and reading it goes.
 * @throws {ApiError}
 */
export async function upload(
  name: string,
  content: Blob,
  known: Known,
  onStep: (step: AddStep) => void,
): Promise<ImportAnswer> {
  const query = new URLSearchParams({ name, ...known });
  const send = () =>
    fetch(`/api/imports?${query}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...writeHeaders() },
      body: content,
      cache: 'no-store',
      credentials: 'omit',
    });
  try {
    let response = await send();
    if (response.status === 403 && (await renewToken())) response = await send();
    reportReached();
    if (!response.ok || !response.body) throw refusalOf(await response.json(), response.status);
    return await follow(response.body, onStep);
  } catch (error) {
    if (error instanceof ApiError) throw error;
    reportUnreachable();
    throw new ApiError('unreachable', text.connection.down, text.connection.how, 0);
  }
}

async function follow(stream: ReadableStream<Uint8Array>, onStep: (step: AddStep) => void): Promise<ImportAnswer> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let arrived = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new ApiError('unreachable', text.connection.down, text.connection.how, 0);
    const { events, rest } = takeEvents(arrived + value);
    arrived = rest;
    for (const { event, data } of events) {
      if (event === 'step') onStep(JSON.parse(data) as AddStep);
      if (event === 'done') return JSON.parse(data) as ImportAnswer;
      if (event === 'failed') {
        const { code, message, hint } = JSON.parse(data) as { code: string; message: string; hint: string | null };
        throw new ApiError(code, message, hint, 0);
      }
    }
  }
}
