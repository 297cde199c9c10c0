// Generated from api/contract/origin.tsp by `npm run generate`.

import { entity, maybe } from '../schema.ts'
import { number, string } from '../values.ts'

export const geoPoint = () =>
  entity({
    lon: number(),
    lat: number(),
  })

export const geoIp = () =>
  entity({
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

export const parsedUserAgent = () =>
  entity({
    device: maybe(string()),
    browser: maybe(string()),
    os: maybe(string()),
  })
