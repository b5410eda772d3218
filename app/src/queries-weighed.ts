// What the pages that weigh ask the server, one hook a question.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type {
  BacksAnswer,
  CareerAnswer,
  ChartAnswer,
  DisputeView,
  DossierAnswer,
  FramesAnswer,
  JudgementLine,
  Suggestion,
  WhereAnswer,
} from '../../src/main/index.ts';
import { ask } from './api.ts';
import type { ClaimDetail, ClaimView } from './types.ts';

export type { CareerAnswer, ChartAnswer, DossierAnswer, FramesAnswer, JudgementLine, Suggestion, WhereAnswer };

function address(path: string, query: { readonly [name: string]: string | number | null | undefined }): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}

const answerOf = <T>({ answer }: { readonly answer: T }): T => answer;

/** An answer; while another day of the same is asked for, the last one stays to be read. */
function useAnswer<T>(path: string, enabled = true) {
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<{ answer: T }>(path, signal),
    select: answerOf<T>,
    enabled,
    placeholderData: (last: { answer: T } | undefined, query) =>
      query && sameSubject(String(query.queryKey[0]), path) ? last : undefined,
  });
}

/** Whether two addresses ask the same of the same, at most on different days. */
function sameSubject(one: string, other: string): boolean {
  const plain = (path: string) => path.replace(/([?&])(on|limit)=[^&]*&?/g, '$1').replace(/[?&]$/, '');
  return plain(one) === plain(other);
}

export const useDossier = (unit: string, enabled = true) =>
  useAnswer<DossierAnswer>(address('/api/dossier', { unit }), enabled);

export const useCareer = (person: string) => useAnswer<CareerAnswer>(address('/api/career', { person }));

export const useChart = (unit: string, on: string | null, limit: number, enabled = true) =>
  useAnswer<ChartAnswer>(address('/api/chart', { unit, on, limit }), enabled);

export const useBacks = (unit: string, on: string | null) =>
  useAnswer<BacksAnswer>(address('/api/backs', { unit, on }));

export const useWhere = (entity: string, on: string | null) =>
  useAnswer<WhereAnswer>(address('/api/where', { entity, on }));

/** Disputes an entity is part of, at most 100. */
export const useDisputesOf = (entity: string) =>
  useAnswer<readonly DisputeView[]>(address('/api/disputes', { entity, limit: 100 }));

export const useFrames = (entity: string, enabled: boolean) =>
  useAnswer<FramesAnswer>(address('/api/frames', { entity }), enabled);

export const useSuggestions = (entity: string | null, limit: number) =>
  useQuery({
    queryKey: [address('/api/suggestions', { entity, limit })],
    queryFn: ({ signal }) =>
      ask<{ answer: readonly Suggestion[] }>(address('/api/suggestions', { entity, limit }), signal),
    select: answerOf<readonly Suggestion[]>,
    placeholderData: keepPreviousData,
  });

export const useJudgements = (by: 'rule' | 'person', limit: number, enabled = true) => {
  const path = address('/api/judgements', { by, limit, ...(by === 'rule' ? { judgement: 'same' } : {}) });
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<{ judgements: readonly JudgementLine[] }>(path, signal),
    select: ({ judgements }) => judgements,
    enabled,
    placeholderData: keepPreviousData,
  });
};

/** Where each of several is said to be; `undefined` as long as an answer is on its way. */
export function useWhereAll(
  entities: readonly string[],
  on: string | null,
): { readonly answers: readonly WhereAnswer[] | undefined; readonly error: unknown; readonly again: () => void } {
  return useQueries({
    queries: entities.map((entity) => {
      const path = address('/api/where', { entity, on });
      return { queryKey: [path], queryFn: ({ signal }) => ask<{ answer: WhereAnswer }>(path, signal) };
    }),
    combine: (results) => ({
      answers: results.every(({ data }) => data !== undefined)
        ? results.flatMap(({ data }) => (data ? [data.answer] : []))
        : undefined,
      error: results.find(({ isError }) => isError)?.error ?? null,
      again: () => {
        for (const result of results) void result.refetch();
      },
    }),
  });
}

/** Claims by their ids, in that order; those on their way are left out. */
export function useClaims(ids: readonly string[]): {
  readonly views: readonly ClaimView[];
  readonly waiting: boolean;
  readonly error: unknown;
} {
  return useQueries({
    queries: ids.map((id) => {
      const path = `/api/claims/${encodeURIComponent(id)}`;
      return { queryKey: [path], queryFn: ({ signal }) => ask<{ claim: ClaimDetail }>(path, signal) };
    }),
    combine: (results) => ({
      views: results.flatMap(({ data }) => (data ? [data.claim.view] : [])),
      waiting: results.some(({ isPending }) => isPending),
      error: results.find(({ isError }) => isError)?.error ?? null,
    }),
  });
}
