// Generated from api/authentication/history.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { geoIpSchema, parsedUserAgentSchema } from '../../contract/origin/contract.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { boolean, integer, number, string, text, time } from '../../contract/values.ts'

export const loginRecord = () =>
  entity({
    userId: text(),
    appId: maybe(string()),
    appName: maybe(string()),
    appLoginUrl: maybe(string()),
    appLogo: maybe(string()),
    loginAt: time(),
    clientIp: maybe(string()),
    success: boolean(),
    errorMessage: maybe(string()),
    userAgent: maybe(string()),
    parsedUserAgent: maybe(nested(parsedUserAgentSchema)),
    loginMethod: maybe(string()),
    geoip: maybe(nested(geoIpSchema)),
    tenantId: maybe(string()),
  })

export const getLoginHistoryInput = () =>
  z.strictObject({
    appId: z.optional(text()),
    clientIp: z.optional(text()),
    success: z.optional(boolean()),
    start: z.optional(number()),
    end: z.optional(number()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
