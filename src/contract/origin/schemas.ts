// Generated from api/contract/origin.tsp by `npm run generate`.

import { entity, maybe } from '../schema.ts'
import { number, string } from '../values.ts'

export function geoPoint() {
  return entity({ lon: number(), lat: number() })
}

export function geoIp() {
  return entity({
    location: maybe(geoPoint()),
    countryName: maybe(string()),
    countryCode2: maybe(string()),
    countryCode3: maybe(string()),
    regionName: maybe(string()),
    regionCode: maybe(string()),
    cityName: maybe(string()),
    continentCode: maybe(string()),
    timezone: maybe(string()),
  })
}

export function parsedUserAgent() {
  return entity({ device: maybe(string()), browser: maybe(string()), os: maybe(string()) })
}
