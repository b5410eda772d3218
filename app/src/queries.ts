// What the page asks the server, one hook a question. Answers are kept by their address, so a write can renew them all.
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { ask } from './api.ts';
import type {
  CaseSummary,
  ClaimDetail,
  ClaimReview,
  CommandAnswer,
  EntityKind,
  EntityRef,
  EntityView,
  SearchAnswer,
  SourceLine,
  SourceView,
} from './types.ts';

/** An entity as a list shows it. */
export type EntityLine = EntityRef & { readonly claims: number };

/** The page's store of answers. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // The server is on this machine: whether the machine is online says nothing about it.
      queries: { networkMode: 'always', retry: false, staleTime: 2000 },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

function useAnswer<T, R>(path: string, pick: (answer: T) => R, options: { enabled?: boolean; keep?: boolean } = {}) {
  return useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<T>(path, signal),
    select: pick,
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

export const useCase = () => useAnswer('/api/case', (a: { case: CaseSummary }) => a.case);

export const useSources = () => useAnswer('/api/sources', (a: { sources: readonly SourceLine[] }) => a.sources);

export const useSource = (id: string) =>
  useAnswer(`/api/sources/${encodeURIComponent(id)}`, (a: { source: SourceView }) => a.source);

export const useClaim = (id: string, enabled = true) =>
  useAnswer(`/api/claims/${encodeURIComponent(id)}`, (a: { claim: ClaimDetail }) => a.claim, { enabled });

export const useEntities = (kind: EntityKind | null, limit: number) =>
  useAnswer(
    `/api/entities?${new URLSearchParams({ ...(kind ? { kind } : {}), limit: String(limit) })}`,
    (a: { entities: readonly EntityLine[] }) => a.entities,
    { keep: true },
  );

export const useEntity = (id: string) =>
  useAnswer(`/api/entities/${encodeURIComponent(id)}`, (a: { entity: EntityView }) => a.entity);

export const useWho = (unit: string, on: string | null) =>
  useAnswer(
    `/api/who?${new URLSearchParams({ unit, ...(on ? { on } : {}) })}`,
    (a: { answer: CommandAnswer }) => a.answer,
    { keep: true },
  );

export const useSearchAnswer = (words: string) =>
  useAnswer(`/api/search?${new URLSearchParams({ q: words })}`, (a: { answer: SearchAnswer }) => a.answer, {
    enabled: words.trim() !== '',
    keep: true,
  });

export const useHistory = (claim: string, enabled: boolean) =>
  useAnswer(`/api/claims/${encodeURIComponent(claim)}/history`, (a: { reviews: readonly ClaimReview[] }) => a.reviews, {
    enabled,
  });
