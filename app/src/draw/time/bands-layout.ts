// Tenures as bands: rows by person, attested stretches, soft ends, gaps no source speaks of, and the days rival claims give.
import { dayToNumber } from '../../lib/timescale.ts';
import { byCode } from '../chart/fold.ts';
import type { DateSaid, EntityRef, TenureView } from '../types.ts';
import { type DayAxis, type DayWindow, windowAround } from './axis.ts';
import { type RangeShape, type SoftEnd, type Stretch, shapeOf, stretchOf } from './span.ts';

export interface GapBand extends Stretch {
  readonly first: string;
  readonly last: string;
}

/** A beginning or an end as claims give it. */
export interface DateMark {
  readonly side: 'start' | 'end';
  /** The days it can be: one pixel place twice where it is one day. Cut to the axis. */
  readonly from: number;
  readonly to: number;
  readonly said: DateSaid;
  /** Another claim gives a day that excludes this one. */
  readonly rival: boolean;
}

export interface TenureBand {
  readonly tenure: TenureView;
  readonly attested: readonly Stretch[];
  readonly gaps: readonly GapBand[];
  readonly before: SoftEnd | null;
  readonly after: SoftEnd | null;
  readonly possible: RangeShape['possible'];
  readonly marks: readonly DateMark[];
}

export interface BandRow {
  readonly person: EntityRef;
  readonly bands: readonly TenureBand[];
}

/** The window that holds every day the tenures name. */
export function windowOfTenures(tenures: readonly TenureView[], others: readonly (string | null)[]): DayWindow | null {
  return windowAround([
    ...others,
    ...tenures.flatMap((tenure) => [
      ...tenure.range.from,
      ...tenure.range.to,
      ...tenure.attested.flat(),
      ...[...tenure.starts, ...tenure.ends].flatMap((said) => said.days),
    ]),
  ]);
}

/** Rows by person, in order of the first day known of each; those without any last. */
export function layoutBands(tenures: readonly TenureView[], axis: DayAxis): readonly BandRow[] {
  const people = new Map<string, TenureView[]>();
  for (const tenure of tenures) people.set(tenure.person.id, [...(people.get(tenure.person.id) ?? []), tenure]);
  return [...people.values()]
    .flatMap((own) => {
      const sorted = [...own].sort((a, b) => byCode(firstDay(a), firstDay(b)) || byCode(a.id, b.id));
      const [first] = sorted;
      return first
        ? [{ person: first.person, bands: sorted.map((tenure) => bandOf(tenure, axis)), first: firstDay(first) }]
        : [];
    })
    .sort(
      (a, b) => byCode(a.first, b.first) || byCode(a.person.name, b.person.name) || byCode(a.person.id, b.person.id),
    )
    .map(({ person, bands }) => ({ person, bands }));
}

function firstDay(tenure: TenureView): string {
  const [a, b] = tenure.range.from;
  return a ?? b ?? tenure.attested[0]?.[0] ?? tenure.range.to[0] ?? tenure.range.to[1] ?? '9999';
}

function bandOf(tenure: TenureView, axis: DayAxis): TenureBand {
  const shape = shapeOf(axis, tenure.range);
  const firstAttested = tenure.attested[0]?.[0];
  const lastAttested = tenure.attested.at(-1)?.[1];
  const attested = tenure.attested.flatMap(([first, last]) => stretchOf(axis, first, last) ?? []);
  const gaps = tenure.gaps.flatMap(([first, last]) => {
    const stretch = stretchOf(axis, first, last);
    return stretch ? [{ ...stretch, first, last }] : [];
  });
  // Soft ends go from the outermost day a range allows to the first day attested, and no further.
  const [a] = tenure.range.from;
  const [, d] = tenure.range.to;
  const before =
    firstAttested === undefined
      ? shape.before
      : softEnd(stretchOf(axis, a ?? axis.begin, dayToNumber(firstAttested) - 1), a === null);
  const after =
    lastAttested === undefined
      ? shape.after
      : softEnd(stretchOf(axis, dayToNumber(lastAttested) + 1, d ?? axis.end), d === null);
  return {
    tenure,
    attested,
    gaps,
    before,
    after,
    possible: firstAttested === undefined ? (shape.possible ?? certainAsPossible(shape)) : null,
    marks: [...marksOf(tenure.starts, 'start', axis), ...marksOf(tenure.ends, 'end', axis)],
  };
}

function softEnd(stretch: Stretch | null, open: boolean): SoftEnd | null {
  return stretch && { ...stretch, open };
}

/** Bounds that enclose days no claim attests are drawn as what they are: possible. */
function certainAsPossible(shape: RangeShape): RangeShape['possible'] {
  return shape.certain && { ...shape.certain, openStart: false, openEnd: false };
}

function marksOf(said: readonly DateSaid[], side: DateMark['side'], axis: DayAxis): readonly DateMark[] {
  return said.flatMap((one): DateMark[] => {
    const [first, last] = one.days;
    const known = first ?? last;
    if (known === null) return [];
    // A beginning stands at the start of its day, an end at the end of it.
    const shift = side === 'end' ? 1 : 0;
    const from = axis.at(dayToNumber(first ?? known) + shift);
    const to = axis.at(dayToNumber(last ?? known) + shift);
    if (to < 0 || from > axis.width) return [];
    const rival = said.some((other) => other !== one && exclude(one, other));
    return [{ side, from: Math.max(0, from), to: Math.min(axis.width, to), said: one, rival }];
  });
}

/** Whether two claims of one date leave no day for both. */
function exclude(one: DateSaid, other: DateSaid): boolean {
  const ends = (said: DateSaid) => [said.days[0] ?? '0000', said.days[1] ?? '9999'] as const;
  const [a, b] = ends(one);
  const [c, d] = ends(other);
  return b < c || d < a;
}
