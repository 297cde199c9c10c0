// Generated from api/authentication/history.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import type { GeoIp, ParsedUserAgent } from '../../contract/origin/contract.ts'
import { pageOf } from '../../contract/page.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { boolean, integer, number, text } from '../../contract/values.ts'
import { ownApplicationSchema } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** A sign-in that was tried. */
export interface LoginRecord {
  /** Id of the user. */
  userId: string
  /** Id of the application; empty for a sign-in that was on the way to none. */
  appId?: string | null
  /** Name of the application. */
  appName?: string | null
  /** Address of the application's login page. */
  appLoginUrl?: string | null
  /** URL of the application's logo. */
  appLogo?: string | null
  /** When it was, ISO 8601. */
  loginAt: string
  /** IP address that it came from. */
  clientIp?: string | null
  /** Whether the user got in. */
  success: boolean
  /** Why not, in the words of the service. */
  errorMessage?: string | null
  /** Words by which the browser names itself. */
  userAgent?: string | null
  /** What they say of it. */
  parsedUserAgent?: ParsedUserAgent | null
  /** How the user signed in, such as `loginByEmail`. */
  loginMethod?: string | null
  /** Where the IP address is; nothing when that is not known. */
  geoip?: GeoIp | null
  /** Id of the tenant that the sign-in was to. */
  tenantId?: string | null
}

/** Input of {@link OwnHistory.logins}. */
export interface GetLoginHistoryInput {
  /** Id of an application. Default: all of them. */
  appId?: string | undefined
  /** IP address. Default: all of them. */
  clientIp?: string | undefined
  /** Only those that worked, or only those that failed. Default: both. */
  success?: boolean | undefined
  /** From when on, in milliseconds since the epoch. */
  start?: number | undefined
  /** Until when, in milliseconds since the epoch. */
  end?: number | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/get-my-login-history` */
export const getLoginHistory = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getLoginHistory',
  method: 'GET',
  path: '/api/v3/get-my-login-history',
  safety: 'read',
  access: 'user',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<GetLoginHistoryInput>()(() =>
    z.strictObject({
      appId: z.optional(text()),
      clientIp: z.optional(text()),
      success: z.optional(boolean()),
      start: z.optional(number()),
      end: z.optional(number()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<LoginRecord>()(schemas.loginRecord)),
}))

/** `GET /api/v3/get-my-logged-in-apps` */
export const getLoggedInApps = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getLoggedInApps',
  method: 'GET',
  path: '/api/v3/get-my-logged-in-apps',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: listOf(ownApplicationSchema),
}))
