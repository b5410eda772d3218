// The pages: address, place in the navigation, the key that leads there, and what is loaded for it. A new page is one line.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Text } from './text.ts';

/** What a page is given: the `:id` of its address, empty where it has none. */
export interface PageProps {
  readonly id: string;
}

/** A page of the desk. */
export interface Page {
  readonly path: string;
  readonly view: LazyExoticComponent<ComponentType<PageProps>>;
  /** Its name in the navigation; `null` for pages that only links lead to. */
  readonly nav: keyof Text['nav']['pages'] | null;
  /** The letter that leads there after `g`. */
  readonly key: string | null;
}

function page(
  path: string,
  load: () => Promise<ComponentType<PageProps>>,
  nav: Page['nav'] = null,
  key: string | null = null,
): Page {
  return { path, view: lazy(async () => ({ default: await load() })), nav, key };
}

/** In order of the navigation. */
export const pages: readonly Page[] = [
  page('/', () => import('./views/home.tsx').then((m) => m.HomePage), 'sources', 's'),
  page('/queue', () => import('./views/queue.tsx').then((m) => m.QueuePage), 'queue', 'q'),
  page('/who-is-who', () => import('./views/who-is-who.tsx').then((m) => m.WhoIsWhoPage), 'whoIsWho', 'w'),
  page('/entities', () => import('./views/entities.tsx').then((m) => m.EntitiesPage), 'entities', 'e'),
  page('/chart', () => import('./views/chart.tsx').then((m) => m.ChartPage), 'chart', 'c'),
  page('/network', () => import('./views/network.tsx').then((m) => m.NetworkPage), 'network', 'n'),
  page('/map', () => import('./views/map.tsx').then((m) => m.MapPage), 'map', 'm'),
  page('/timeline', () => import('./views/timeline.tsx').then((m) => m.TimelinePage), 'timeline', 't'),
  page('/disputes', () => import('./views/disputes.tsx').then((m) => m.DisputesPage), 'disputes', 'd'),
  page('/origins', () => import('./views/origins.tsx').then((m) => m.OriginsPage), 'origins', 'o'),
  page('/what-if', () => import('./views/what-if.tsx').then((m) => m.WhatIfPage), 'whatIf', 'i'),
  page('/log', () => import('./views/log.tsx').then((m) => m.LogPage), 'log', 'l'),
  page('/settings', () => import('./views/settings.tsx').then((m) => m.SettingsPage), 'settings', ','),
  page('/disputes/:id', () => import('./views/dispute.tsx').then((m) => m.DisputePage)),
  page('/origins/:id', () => import('./views/origins.tsx').then((m) => m.OriginsPage)),
  page('/sources/:id', () => import('./views/source.tsx').then((m) => m.SourcePage)),
  page('/entities/:id', () => import('./views/entity.tsx').then((m) => m.EntityPage)),
  page('/chart/:id', () => import('./views/chart.tsx').then((m) => m.ChartPage)),
  page('/claims/:id', () => import('./views/claim.tsx').then((m) => m.ClaimPage)),
  page('/search', () => import('./views/search.tsx').then((m) => m.SearchPage)),
];

/** Those of the navigation. */
export const navPages: readonly (Page & { readonly nav: NonNullable<Page['nav']> })[] = pages.flatMap((one) =>
  one.nav === null ? [] : [{ ...one, nav: one.nav }],
);
