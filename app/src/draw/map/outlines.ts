import type { Feature, FeatureCollection, Geometry, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The world's land and the lines between states, as Natural Earth draws them. Bundled: no server is asked. */
export interface Outlines {
  readonly land: Feature<Geometry> | FeatureCollection<Geometry>;
  readonly borders: MultiLineString;
}

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let loaded: Promise<Outlines> | undefined;

/** Loads the outlines once, in a piece of the page of their own. */
export function loadOutlines(): Promise<Outlines> {
  loaded ??= import('world-atlas/countries-50m.json').then((module) => {
    const atlas = module.default as unknown as Atlas;
    return {
      land: feature(atlas, atlas.objects.land),
      borders: mesh(atlas, atlas.objects.countries, (a, b) => a !== b),
    };
  });
  return loaded;
}
