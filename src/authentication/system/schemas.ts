// Generated from api/authentication/system.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'

export const systemKey = () =>
  entity({
    publicKey: z.string(),
  })

export const systemVersion = () =>
  entity({
    server: maybe(z.string()),
    console: maybe(z.string()),
    login: maybe(z.string()),
  })

export const systemInfo = () =>
  entity({
    rsa: systemKey(),
    sm2: systemKey(),
    version: maybe(systemVersion()),
    publicIps: maybe(z.array(z.string())),
  })

export const countryName = () =>
  entity({
    enabled: maybe(z.boolean()),
    value: z.string(),
  })

export const countryNames = () =>
  entity({
    'zh-CN': maybe(countryName()),
    'en-US': maybe(countryName()),
    'zh-TW': maybe(countryName()),
    'ja-JP': maybe(countryName()),
  })

export const country = () =>
  entity({
    alpha2: z.string(),
    alpha3: z.string(),
    phoneCountryCode: z.string(),
    flag: maybe(z.string()),
    name: countryNames(),
  })
