import { timesOf } from '../record/measure.ts';
import type { Subjects } from './subjects.ts';

/** What a route took, in milliseconds, and how much it answered. */
export interface RouteTimed {
  readonly route: string;
  readonly median: number;
  readonly p95: number;
  /** Largest answer. */
  readonly bytes: number;
}

/** Addresses of the interface the page asks for, with what it asks them. */
function addresses(subjects: Subjects): readonly (readonly [route: string, paths: readonly string[]])[] {
  const { units, people, places, sources, publications, voices, disputes, claims, words, days } = subjects;
  const each = (path: string, things: readonly string[], more = '') =>
    things.map((thing) => `${path}${encodeURIComponent(thing)}${more}`);
  const onDays = (path: string, things: readonly string[]) =>
    things.map((thing, at) => `${path}${encodeURIComponent(thing)}&on=${days[at % days.length] ?? ''}`);
  const offsets = [0, 30, 600, 6000];
  return [
    ['case', ['/api/case']],
    ['sources', ['/api/sources']],
    ['a source', each('/api/sources/', sources)],
    ['claims, a page', offsets.map((offset) => `/api/claims?limit=50&offset=${offset}`)],
    ['a claim', each('/api/claims/', claims)],
    ['claim history', each('/api/claims/', claims, '/history')],
    ['queue by confidence', offsets.map((skip) => `/api/queue?skip=${skip}`)],
    ['queue by entity', offsets.slice(0, 3).map((skip) => `/api/queue?order=entity&skip=${skip}`)],
    ['queue by dispute', offsets.slice(0, 3).map((skip) => `/api/queue?order=dispute&skip=${skip}`)],
    [
      'entities, 500',
      ['', 'unit', 'person', 'place'].map((kind) => `/api/entities?limit=500${kind && `&kind=${kind}`}`),
    ],
    ['a unit', each('/api/entities/', units)],
    ['a person', each('/api/entities/', people)],
    ['a place', each('/api/entities/', places)],
    ['search', each('/api/search?q=', words)],
    ['who', onDays('/api/who?unit=', units)],
    ['chart', onDays('/api/chart?limit=200&unit=', units)],
    ['career', each('/api/career?person=', people)],
    ['dossier', each('/api/dossier?unit=', units)],
    ['strength', each('/api/strength?unit=', units)],
    ['where', onDays('/api/where?entity=', units)],
    ['backs', onDays('/api/backs?unit=', units)],
    ['timeline', each('/api/timeline?entity=', units)],
    ['frames', each('/api/frames?entity=', units)],
    ['network', ['/api/network', ...each('/api/network?entity=', units)]],
    ['what if, a source', each('/api/what-if?source=', sources)],
    ['what if, a publication', each('/api/what-if?publication=', publications)],
    ['what if, a voice', each('/api/what-if?voice=', voices)],
    ['origins of a source', each('/api/origins?source=', sources)],
    ['origins, all', ['/api/origins']],
    ['suggestions', ['/api/suggestions?limit=30']],
    ['suggestions of one', each('/api/suggestions?limit=5&entity=', units)],
    ['judgements', ['person', 'rule'].map((by) => `/api/judgements?by=${by}&limit=60`)],
    ['disputes, a page', offsets.slice(0, 3).map((offset) => `/api/disputes?limit=20&offset=${offset}`)],
    ['disputes of one', each('/api/disputes?limit=100&entity=', units)],
    ['dispute counts', ['/api/dispute-counts', ...each('/api/dispute-counts?entity=', units)]],
    ['a dispute', each('/api/disputes/', disputes)],
    ['voices', ['/api/voices?limit=200']],
    ['log, a page', ['', '&before=5000', '&before=500'].map((before) => `/api/log?limit=60${before}`)],
  ];
}

/** Runs of one route, and the seconds after which it is asked no more. */
const runs = 20;
const mostSeconds = 8;

/** Times every route from this side of the connection, the answer read to its end; one run of each is left out, so that nothing is loaded meanwhile. */
export async function* timeRoutes(url: string, subjects: Subjects): AsyncGenerator<RouteTimed> {
  for (const [route, paths] of addresses(subjects)) {
    if (paths.length === 0) continue;
    const taken: number[] = [];
    let bytes = 0;
    const begun = performance.now();
    for (let run = -1; run < runs && (run < 1 || performance.now() - begun < mostSeconds * 1000); run++) {
      const path = paths[Math.max(0, run) % paths.length] ?? '';
      const from = performance.now();
      const response = await fetch(new URL(path, url));
      const read = (await response.arrayBuffer()).byteLength;
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      bytes = Math.max(bytes, read);
      if (run >= 0) taken.push(performance.now() - from);
    }
    const { median, p95 } = timesOf(taken);
    yield { route, median, p95, bytes };
  }
}
