// Generated from api/authentication/system.tsp by `npm run generate`.

import { lazyEndpoint } from '../../contract/endpoint.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import * as schemas from './schemas.ts'

/** A public key of the service. */
export interface SystemKey {
  /** The key: PEM for RSA; hexadecimal, beginning with `04`, for SM2. */
  publicKey: string
}

/** Which versions of its parts the service runs. */
export interface SystemVersion {
  /** Version of the server. */
  server?: string | null
  /** Version of the console. */
  console?: string | null
  /** Version of the login page. */
  login?: string | null
}

/** What the service makes public of itself. */
export interface SystemInfo {
  /** The key that passwords are encrypted with for `passwordEncryptType` `rsa`. */
  rsa: SystemKey
  /** The key that passwords are encrypted with for `passwordEncryptType` `sm2`. */
  sm2: SystemKey
  /** Versions of the service. */
  version?: SystemVersion | null
  /** Addresses that the service's own requests come from, for firewalls. */
  publicIps?: string[] | null
}

/** The name of a country in one language. */
export interface CountryName {
  /** Whether the name is shown in that language. */
  enabled?: boolean | null
  /** The name. */
  value: string
}

/** The names of a country by language. */
export interface CountryNames {
  /** Simplified Chinese. */
  'zh-CN'?: CountryName | null
  /** English. */
  'en-US'?: CountryName | null
  /** Traditional Chinese. */
  'zh-TW'?: CountryName | null
  /** Japanese. */
  'ja-JP'?: CountryName | null
}

/** A country or region, for choosing one and for phone numbers. */
export interface Country {
  /** Code of two letters, ISO 3166-1. */
  alpha2: string
  /** Code of three letters, ISO 3166-1. */
  alpha3: string
  /** Calling code with its plus, such as `+86`: what `phoneCountryCode` takes elsewhere. */
  phoneCountryCode: string
  /** Flag, as an emoji. */
  flag?: string | null
  /** Names by language. */
  name: CountryNames
}

/** `GET /api/v3/system` */
export const getSystemInfo = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getSystemInfo',
  method: 'GET',
  path: '/api/v3/system',
  safety: 'read',
  access: 'anyone',
  isBare: true,
  input: noInput,
  output: schemaFor<SystemInfo>()(schemas.systemInfo),
}))

/** `GET /api/v3/get-country-list` */
export const getCountryList = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-country-list',
  safety: 'read',
  access: 'anyone',
  input: noInput,
  output: listOf(schemaFor<Country>()(schemas.country)),
}))
