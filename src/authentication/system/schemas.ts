// Generated from api/authentication/system.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, string } from '../../contract/values.ts'

export const systemKey = () =>
  entity({
    publicKey: string(),
  })

export const systemVersion = () =>
  entity({
    server: maybe(string()),
    console: maybe(string()),
    login: maybe(string()),
  })

export const systemInfo = () =>
  entity({
    rsa: systemKey(),
    sm2: systemKey(),
    version: maybe(systemVersion()),
    publicIps: maybe(z.array(string())),
  })

export const countryName = () =>
  entity({
    enabled: maybe(boolean()),
    value: string(),
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
    alpha2: string(),
    alpha3: string(),
    phoneCountryCode: string(),
    flag: maybe(string()),
    name: countryNames(),
  })
