// What the board's pages ask the server: disputes, origins, what if, the timeline, networks, voices.
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type {
  DisputeCounts,
  DisputeView,
  NetworkAnswer,
  OriginsAnswer,
  TimelineAnswer,
  VoiceLine,
  WhatIf,
  WhatIfAnswer,
} from '../../src/main/index.ts';
import { ask } from './api.ts';
import type { ClaimDetail, ClaimView, SearchAnswer } from './types.ts';

export type {
  Backing,
  DisputeView,
  NetworkAnswer,
  OriginsAnswer,
  TimelineItem,
  VoiceLine,
  WhatIf,
  WhatIfAnswer,
} from '../../src/main/index.ts';

type Asked = { readonly [name: string]: string | number | null | undefined };

/** An address of the interface with what is asked; what is empty is left out. */
function addressOf(path: string, asked: Asked): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

const question = <T>(address: string) => ({
  queryKey: [address],
  queryFn: ({ signal }: { signal: AbortSignal }) => ask<{ answer: T }>(address, signal),
  select: (told: { answer: T }): T => told.answer,
});

/** Conditions a list of disputes can have. */
export interface DisputeConditions {
  readonly state: string | null;
  readonly rule: string | null;
  readonly entity: string | null;
}

export const useDisputes = (conditions: DisputeConditions, limit: number, offset: number) =>
  useQuery({
    ...question<readonly DisputeView[]>(addressOf('/api/disputes', { ...conditions, limit, offset })),
    placeholderData: keepPreviousData,
  });

export const useDisputeCounts = (conditions: DisputeConditions) =>
  useQuery({
    ...question<DisputeCounts>(addressOf('/api/dispute-counts', { ...conditions })),
    placeholderData: keepPreviousData,
  });

export const useDispute = (id: string) => useQuery(question<DisputeView>(`/api/disputes/${encodeURIComponent(id)}`));

/** Claims by their ids, those that came; asked for one by one, so that each is kept for other pages. */
export function useClaims(ids: readonly string[]): readonly ClaimView[] {
  return useQueries({
    queries: ids.map((id) => {
      const address = `/api/claims/${encodeURIComponent(id)}`;
      return {
        queryKey: [address],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask<{ claim: ClaimDetail }>(address, signal),
      };
    }),
    combine: (found) => found.flatMap(({ data }) => (data ? [data.claim.view] : [])),
  });
}

export const useOrigins = (source: string | null) =>
  useQuery(question<OriginsAnswer>(addressOf('/api/origins', { source })));

export const useWhatIf = (without: WhatIf | null) =>
  useQuery({ ...question<WhatIfAnswer>(addressOf('/api/what-if', { ...without })), enabled: without !== null });

export const useVoices = (limit: number) =>
  useQuery(question<readonly VoiceLine[]>(addressOf('/api/voices', { limit })));

export const useTimeline = (entity: string | null, limit: number, enabled = true) =>
  useQuery({ ...question<TimelineAnswer>(addressOf('/api/timeline', { entity, limit })), enabled });

/** Ties of an entity that were asked for besides. */
export interface Expansion {
  readonly entity: string;
  readonly type: string;
}

const networkOf = (entity: string | null, on: string | null, types: string | null, limit: number) => ({
  ...question<NetworkAnswer>(addressOf('/api/network', { entity, on, types, limit })),
  placeholderData: keepPreviousData,
});

export const useNetwork = (entity: string | null, on: string | null, types: string | null, limit: number) =>
  useQuery(networkOf(entity, on, types, limit));

/** The answers of expansions that came, in their order. */
export function useExpansions(
  expansions: readonly Expansion[],
  on: string | null,
  limit: number,
): readonly NetworkAnswer[] {
  return useQueries({
    queries: expansions.map(({ entity, type }) => networkOf(entity, on, type, limit)),
    combine: (found) => found.flatMap(({ data }) => (data ? [data] : [])),
  });
}

/** Names as one types, in any spelling. */
export const useNames = (words: string, limit: number) =>
  useQuery({
    ...question<SearchAnswer>(addressOf('/api/search', { q: words, limit })),
    enabled: words.trim() !== '',
    placeholderData: keepPreviousData,
  });
