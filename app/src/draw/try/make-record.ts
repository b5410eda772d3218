// Invented answers for tests and for looking at: no source, place, person or body in them exists; coordinates are only places to draw at.
import type {
  Backing,
  ClaimView,
  DateSaid,
  Day,
  DisputeView,
  LineageEdge,
  NetworkAnswer,
  OriginsAnswer,
  PlaceSaid,
  SourceLine,
  StrengthSaid,
  TenureView,
  TimelineItem,
} from '../types.ts';
import { entityOf, makeDice } from './make-chart.ts';

const day = (text: string) => text as Day;

function makeSource(n: number, published: readonly [string, string] | null): SourceLine {
  return {
    id: `src-${String(n).padStart(3, '0')}`,
    name: `report-${n}.txt`,
    publication: ['Harbour Gazette', 'جريدة الساحل', 'Plain Dispatch', 'وكالة السهل للأنباء'][n % 4] ?? null,
    title: n % 3 === 0 ? 'قائد جديد في لواء وادي الأرز' : 'New commander at the valley brigade, residents say',
    author: null,
    published: published && [day(published[0]), day(published[1])],
    url: null,
    language: n % 3 === 0 ? 'ar' : 'en',
    note: null,
    capturedAt: '2024-01-01T00:00:00Z',
    reading: 'read',
    claims: 4,
  };
}

type Bounds = readonly [string | null, string | null];

function makeView(n: number, from: Bounds, to: Bounds): ClaimView {
  const range = { from, to, starting: false, ending: false } as unknown as ClaimView['claim']['range'];
  const claim = { id: `clm-${n}`, certainty: n % 3 === 0 ? 'alleged' : 'asserted', range, attribution: [] };
  return {
    claim: claim as unknown as ClaimView['claim'],
    status: 'proposed',
    note: null,
    source: makeSource(n, null),
    entities: {},
    summary: `Claim ${n}`,
    saidBy: 'Harbour Gazette',
    when: [from[0], to[1]].filter((one) => one !== null).join(' – ') || 'undated',
  };
}

export function makeBacking(origins: number): Backing {
  return {
    claims: origins + 1,
    sources: origins,
    origins: Array.from({ length: origins }, (_, n) => ({
      id: `org-${n}`,
      label: 'Harbour Gazette',
      sources: [],
      claims: [],
      reasons: [],
    })),
  };
}

const said = (first: string | null, last: string | null): DateSaid => ({
  days: [first === null ? null : day(first), last === null ? null : day(last)],
  when: first === last ? `on ${first ?? '?'}` : `between ${first ?? '?'} and ${last ?? '?'}`,
  claims: [],
  backing: makeBacking(1),
});

interface TenureInput {
  readonly from: Bounds;
  readonly to: Bounds;
  readonly attested?: readonly (readonly [string, string])[];
  readonly gaps?: readonly (readonly [string, string])[];
  readonly starts?: readonly DateSaid[];
  readonly ends?: readonly DateSaid[];
  readonly disputed?: boolean;
}

export function makeTenure(n: number, input: TenureInput): TenureView {
  return {
    id: `ten-${n}`,
    person: entityOf('person', n),
    unit: entityOf('unit', 1),
    role: 'commander',
    range: { from: input.from, to: input.to, starting: true, ending: true } as unknown as TenureView['range'],
    asOf: null,
    attested: (input.attested ?? []) as unknown as TenureView['attested'],
    gaps: (input.gaps ?? []) as unknown as TenureView['gaps'],
    starts: input.starts ?? [],
    ends: input.ends ?? [],
    ranks: [],
    reasons: [],
    claims: [],
    backing: makeBacking(2),
    disputes: input.disputed ? ['dsp-1'] : [],
  };
}

/** Tenures with every feature a band can have. */
export function makeTenures(): readonly TenureView[] {
  return [
    makeTenure(0, {
      from: ['2018-03-01', '2018-06-10'],
      to: ['2020-02-01', '2020-05-30'],
      attested: [
        ['2018-06-10', '2018-11-30'],
        ['2019-08-01', '2020-02-01'],
      ],
      gaps: [['2018-12-01', '2019-07-31']],
      starts: [said('2018-03-01', '2018-06-10')],
      ends: [said('2020-02-01', '2020-05-30')],
    }),
    makeTenure(1, {
      from: ['2020-04-12', '2020-06-01'],
      to: ['2022-09-22', null],
      attested: [['2020-06-01', '2022-09-22']],
      starts: [said('2020-04-12', '2020-04-12'), said('2020-06-01', '2020-06-01')],
      disputed: true,
    }),
    makeTenure(3, {
      from: [null, '2022-09-24'],
      to: ['2022-09-24', null],
      attested: [['2022-09-24', '2022-09-24']],
      starts: [said('2022-09-24', '2022-09-24')],
      disputed: true,
    }),
    makeTenure(2, { from: ['2016-01-01', '2016-12-31'], to: ['2017-01-01', '2017-12-31'] }),
    makeTenure(4, { from: [null, null], to: [null, null] }),
  ];
}

/** Numbers said for a body. */
export function makeStrengths(): readonly StrengthSaid[] {
  const number = (n: number, low: number | null, high: number | null, from: string, to: string): StrengthSaid => ({
    low,
    high,
    of: 'fighters',
    text: `${low ?? ''}–${high ?? ''} fighters`,
    view: makeView(n, [from, from], [to, to]),
  });
  return [
    number(1, 200, 300, '2018-02-01', '2018-02-01'),
    number(2, 500, null, '2019-05-01', '2019-05-31'),
    number(3, null, 250, '2019-06-15', '2019-06-15'),
    number(4, 180, 180, '2020-01-01', '2020-12-31'),
    number(5, 300, 420, '2022-10-02', '2022-10-02'),
  ];
}

/** So many items of a timeline, some undated, every tenth a dispute. */
export function makeTimeline(count: number): readonly TimelineItem[] {
  const dice = makeDice(7);
  return Array.from({ length: count }, (_, n): TimelineItem => {
    const year = 2012 + Math.floor((n / count) * 11);
    const first = `${year}-0${1 + Math.floor(dice() * 9)}-1${Math.floor(dice() * 9)}`;
    const exact = dice() < 0.6;
    const dispute = n % 10 === 4;
    return {
      days:
        n > count - 4 ? [null, null] : [day(first), exact ? day(first) : dice() < 0.3 ? null : day(`${year}-12-28`)],
      kind: dispute ? 'dispute' : 'claim',
      title:
        n % 4 === 1
          ? `سمير الخالدي، قائد لواء وادي الأرز ${n}`
          : `Nadir Kostan, commander of the Cedar Valley brigade ${n}`,
      view: dispute ? null : makeView(n, [first, first], [first, first]),
      dispute: dispute ? ({ dispute: { id: `dsp-${n}` }, state: 'open' } as unknown as DisputeView) : null,
    };
  });
}

/** Places of every standing and shape, one of them without a position. */
export function makePlaces(): readonly PlaceSaid[] {
  const place = (
    n: number,
    name: string,
    at: readonly [number, number] | null,
    more: Partial<PlaceSaid>,
  ): PlaceSaid => ({
    place: { id: `ent-place-${n}`, kind: 'place', name },
    kinds: ['site'],
    asOf: 'attested',
    inferred: false,
    rule: null,
    premises: [],
    claims: [makeView(n, ['2020-01-01', '2020-01-01'], ['2020-01-01', '2020-01-01'])],
    against: [],
    backing: makeBacking(1 + (n % 3)),
    position: at && { latitude: at[0], longitude: at[1], country: 'SY' },
    ...more,
  });
  return [
    place(1, 'Tell Amara', [33.5, 38.66], {}),
    place(2, 'وادي الأرز', [34.2, 37.4], { asOf: 'possible' }),
    place(3, 'Cedar Plain', [34.8, 38.9], { kinds: ['area of operations'], asOf: 'bridged' }),
    place(4, 'Harbour Heights', [35.4, 36.1], {
      inferred: true,
      rule: 'a unit takes on its part’s area',
      asOf: null,
      kinds: ['area of operations'],
    }),
    place(5, 'تلة الساحل', [33.52, 38.7], { asOf: 'possible' }),
    place(6, 'Nowhere Farm', null, {}),
    place(7, 'Milestone 50', [33.4, 39.4], { asOf: null }),
  ];
}

const kinds = ['copy', 'near-copy', 'excerpt', 'translation', 'shared passages'] as const;

/** So many sources that copy and lean on one another. */
export function makeOrigins(count: number): OriginsAnswer {
  const dice = makeDice(3);
  const sources = Array.from({ length: count }, (_, n) =>
    makeSource(n, n % 7 === 6 ? null : [`2022-09-${10 + Math.floor(dice() * 18)}`, '2022-09-28']),
  );
  const edges: LineageEdge[] = [];
  for (let n = 1; n < count; n += 1) {
    if (dice() < 0.6) {
      edges.push({
        left: sources[Math.floor(dice() * n)]?.id ?? '',
        right: sources[n]?.id ?? '',
        kind: kinds[n % 5] ?? 'copy',
        share: Math.round(dice() * 100) / 100,
        passages: [{ left: { begin: 0, end: 30 }, right: { begin: 10, end: 40 } }],
        reasons: ['3 of 5 passages'],
      });
    }
  }
  const leaning = (ids: readonly number[]) =>
    ids.map((n) => ({ source: sources[n]?.id ?? '', quote: 'told the Plain Dispatch', begin: 4, end: 20 }));
  return {
    source: null,
    sources,
    edges,
    upstreams: [
      { key: 'plain dispatch', text: 'Plain Dispatch', speaker: 'Nadir Kostan', leaning: leaning([3, 5, 8]) },
      { key: 'wizara', text: 'بيان الوزارة', speaker: null, leaning: leaning([1, 9]) },
    ],
  };
}

const types = [
  'support',
  'hostility',
  'affiliation',
  'cooperation',
  'membership',
  'command',
  'posting',
  'coordination',
  'succession',
  'dispute',
] as const;

/** A network of so many nodes: clusters around hubs, most ties within one. */
export function makeNetwork(count: number): NetworkAnswer {
  const dice = makeDice(count);
  const edges: NetworkAnswer['edges'][number][] = [];
  for (let n = 1; n < count * 1.6; n += 1) {
    const from = n % count;
    const hub = Math.floor(from / 40) * 40;
    const to = from !== hub && n < count ? hub : Math.floor(dice() * count);
    if (from === to) continue;
    const type = types[Math.floor(dice() * types.length)] ?? 'support';
    edges.push({
      id: `tie-${n}`,
      from: `ent-unit-${from}`,
      to: `ent-unit-${to}`,
      type,
      kinds: [],
      standing: dice() < 0.7 ? 'attested' : 'possible',
      disputed: dice() < 0.05,
      claims: [`clm-${n}`],
      origins: 1,
    });
  }
  return {
    on: null,
    nodes: Array.from({ length: count }, (_, n) => ({
      entity: n % 5 === 2 ? { ...entityOf('person', n), id: `ent-unit-${n}` } : entityOf('unit', n),
      claims: n % 40 === 0 ? 60 : 1 + (n % 7),
      more: n % 90 === 0 ? 12 : 0,
    })),
    edges,
  };
}
