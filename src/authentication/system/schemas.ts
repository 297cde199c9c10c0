// Generated from api/authentication/system.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, string } from '../../contract/values.ts'

export function systemKey() {
  return entity({ publicKey: string() })
}

export function systemVersion() {
  return entity({ server: maybe(string()), console: maybe(string()), login: maybe(string()) })
}

export function systemInfo() {
  return entity({
    rsa: systemKey(),
    sm2: systemKey(),
    version: maybe(systemVersion()),
    publicIps: maybe(z.array(string())),
  })
}

export function countryName() {
  return entity({ enabled: maybe(boolean()), value: string() })
}

export function countryNames() {
  return entity({
    'zh-CN': maybe(countryName()),
    'en-US': maybe(countryName()),
    'zh-TW': maybe(countryName()),
    'ja-JP': maybe(countryName()),
  })
}

export function country() {
  return entity({
    alpha2: string(),
    alpha3: string(),
    phoneCountryCode: string(),
    flag: maybe(string()),
    name: countryNames(),
  })
}
