export type PlaceKind = 'country' | 'area' | 'city';

/** A place of the gazetteer. Sites (bases, crossings, oilfields) are not in it. */
export interface Place {
  /** GeoNames id of a city; code of a country ("SY") or of an area in it ("SY.11"). */
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 code, two letters. */
  readonly country: string;
  /** Degrees north: of a city itself, of an area's seat, of the middle of a country's land. */
  readonly latitude: number;
  /** Degrees east. */
  readonly longitude: number;
  /** People; of areas and countries, people in the cities listed; 0 where it is not known. */
  readonly population: number;
  /** Ids of the areas and the country it lies in, the smallest first. */
  readonly within: readonly string[];
}
