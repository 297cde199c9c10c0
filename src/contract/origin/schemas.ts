// Generated from api/contract/origin.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../schema.ts'

export const geoPoint = () =>
  entity({
    lon: z.number(),
    lat: z.number(),
  })

export const geoIp = () =>
  entity({
    location: maybe(geoPoint()),
    countryName: maybe(z.string()),
    countryCode2: maybe(z.string()),
    countryCode3: maybe(z.string()),
    regionName: maybe(z.string()),
    regionCode: maybe(z.string()),
    cityName: maybe(z.string()),
    continentCode: maybe(z.string()),
    timezone: maybe(z.string()),
  })

export const parsedUserAgent = () =>
  entity({
    device: maybe(z.string()),
    browser: maybe(z.string()),
    os: maybe(z.string()),
  })
