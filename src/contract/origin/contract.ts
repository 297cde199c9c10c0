// Generated from api/contract/origin.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import * as schemas from './schemas.ts'
import { spellGeoip, spellUserAgent } from './spell.ts'

/** A point on the earth. */
export interface GeoPoint {
  /** Longitude, in degrees. */
  lon: number
  /** Latitude, in degrees. */
  lat: number
}

/** Where an address of the internet is, as far as that is known. */
export interface GeoIp {
  /** The point. */
  location?: GeoPoint | null
  /** Name of the country. */
  countryName?: string | null
  /** Code of the country, two letters. */
  countryCode2?: string | null
  /** Code of the country, three letters. */
  countryCode3?: string | null
  /** Name of the region, such as a province. */
  regionName?: string | null
  /** Code of the region. */
  regionCode?: string | null
  /** Name of the city. */
  cityName?: string | null
  /** Code of the continent, two letters. */
  continentCode?: string | null
  /** Time zone, such as `Asia/Shanghai`. */
  timezone?: string | null
}

/** What the words of a browser say of it. */
export interface ParsedUserAgent {
  /** Kind of device, such as `Desktop`. */
  device?: string | null
  /** Name of the browser. */
  browser?: string | null
  /** Operating system. */
  os?: string | null
}

/** Checks a {@link GeoIp} in an answer. */
export const geoIpSchema = /* @__PURE__ */ schemaFor<GeoIp>(spellGeoip)(schemas.geoIp)

/** Checks a {@link ParsedUserAgent} in an answer. */
export const parsedUserAgentSchema = /* @__PURE__ */ schemaFor<ParsedUserAgent>(spellUserAgent)(
  schemas.parsedUserAgent,
)
