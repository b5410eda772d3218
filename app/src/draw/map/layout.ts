// Places on a map: where they stand on the screen, which labels have room, and how sure each is. Projection by d3-geo.
import { type GeoProjection, geoMercator } from 'd3-geo';
import { byCode } from '../chart/fold.ts';
import { type Box, boxesMeet } from '../kit/box.ts';
import type { Measure } from '../kit/names.ts';
import type { PlaceSaid } from '../types.ts';
import type { Standing } from '../words.ts';

/** A site is a place it is at; an area is one whose outline no source gives. */
export type PlaceShape = 'site' | 'area';

export interface MapPlace {
  readonly said: PlaceSaid;
  readonly shape: PlaceShape;
  /** `null` where no day was asked and no rule infers it. */
  readonly standing: Standing | null;
  /** Where it lies before the map is moved. */
  readonly x: number;
  readonly y: number;
}

/** What a place's kinds make of it. */
export function shapeOfPlace(said: Pick<PlaceSaid, 'kinds'>): PlaceShape {
  return said.kinds.some((kind) => /area/iu.test(kind)) && !said.kinds.some((kind) => /site|base/iu.test(kind))
    ? 'area'
    : 'site';
}

/** How a place stands: a rule's inference is told apart before all else. */
export function standingOfPlace(said: Pick<PlaceSaid, 'asOf' | 'inferred'>): Standing | null {
  return said.inferred ? 'inferred' : said.asOf;
}

/** Least stretch of a fitted map in degrees: a lone village is shown with the land around it. */
const leastDegrees = 4;

/** A projection that shows all places in a window; the whole world where there are none. */
export function fitProjection(places: readonly PlaceSaid[], width: number, height: number): GeoProjection {
  const at = places.flatMap(({ position }) => (position ? [position] : []));
  const projection = geoMercator();
  if (at.length === 0) return projection.fitSize([width, height], corners(-165, -52, 175, 72));
  const west = Math.min(...at.map((one) => one.longitude));
  const east = Math.max(...at.map((one) => one.longitude));
  const south = Math.min(...at.map((one) => one.latitude));
  const north = Math.max(...at.map((one) => one.latitude));
  const wide = Math.max(0, (leastDegrees - (east - west)) / 2) + (east - west) * 0.12;
  const high = Math.max(0, (leastDegrees - (north - south)) / 2) + (north - south) * 0.12;
  return projection.fitSize(
    [width, height],
    corners(west - wide, Math.max(-80, south - high), east + wide, Math.min(82, north + high)),
  );
}

/** Corners as points: as a polygon d3-geo would take their order for the rest of the globe. */
function corners(west: number, south: number, east: number, north: number) {
  return {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  };
}

/** Places that have a position, most backed first. */
export function layoutPlaces(places: readonly PlaceSaid[], projection: GeoProjection): readonly MapPlace[] {
  return [...places]
    .sort(
      (a, b) =>
        b.backing.origins.length - a.backing.origins.length ||
        byCode(a.place.name, b.place.name) ||
        byCode(a.place.id, b.place.id),
    )
    .flatMap((said) => {
      const at = said.position && projection([said.position.longitude, said.position.latitude]);
      return at ? [{ said, shape: shapeOfPlace(said), standing: standingOfPlace(said), x: at[0], y: at[1] }] : [];
    });
}

/** Radius of a place on the screen. An area's is no extent: it only says that the place is not one point. */
export function radiusOf(shape: PlaceShape): number {
  return shape === 'area' ? 22 : 7;
}

export interface MapLabel extends Box {
  readonly place: MapPlace;
}

const labelHeight = 18;

/** Labels that have room on the screen, in order of the places: to the right, left, above or below. None lies on another or on a site. */
export function placeLabels(
  places: readonly MapPlace[],
  view: { readonly x: number; readonly y: number; readonly k: number },
  measure: Measure,
): readonly MapLabel[] {
  const taken: Box[] = places.map((place) => {
    const [x, y] = [place.x * view.k + view.x, place.y * view.k + view.y];
    return { x: x - 7, y: y - 7, width: 14, height: 14 };
  });
  const labels: MapLabel[] = [];
  for (const place of places) {
    const [x, y] = [place.x * view.k + view.x, place.y * view.k + view.y];
    const width = measure(place.said.place.name, 13, true) + 6;
    const far = radiusOf(place.shape) + 4;
    const spots: readonly Box[] = [
      { x: x + far, y: y - labelHeight / 2, width, height: labelHeight },
      { x: x - far - width, y: y - labelHeight / 2, width, height: labelHeight },
      { x: x - width / 2, y: y - far - labelHeight, width, height: labelHeight },
      { x: x - width / 2, y: y + far, width, height: labelHeight },
    ];
    const free = spots.find((spot) => taken.every((box) => !boxesMeet(box, spot)));
    if (!free) continue;
    taken.push(free);
    labels.push({ ...free, place });
  }
  return labels;
}

/** The nearest place in the direction of an arrow; `null` where none lies that way. */
export function nearestThatWay<P extends { readonly x: number; readonly y: number }>(
  places: readonly P[],
  from: P,
  arrow: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): P | null {
  const along = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[arrow];
  let best: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (place === from) continue;
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const forward = dx * (along[0] ?? 0) + dy * (along[1] ?? 0);
    const aside = Math.abs(dx * (along[1] ?? 0)) + Math.abs(dy * (along[0] ?? 0));
    if (forward <= 0) continue;
    // What lies ahead comes before what is nearer and aside; far to the side only where nothing lies ahead.
    const cost = forward + 2 * aside + (aside > 2 * forward ? 1e6 : 0);
    if (cost < least) [least, best] = [cost, place];
  }
  return best;
}
