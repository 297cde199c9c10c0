// Generated from api/authentication/history.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { geoIpSchema, parsedUserAgentSchema } from '../../contract/origin/contract.ts'
import { entity, integer, maybe, nested, text, time } from '../../contract/schema.ts'

export const loginRecord = () =>
  entity({
    userId: text(),
    appId: maybe(z.string()),
    appName: maybe(z.string()),
    appLoginUrl: maybe(z.string()),
    appLogo: maybe(z.string()),
    loginAt: time(),
    clientIp: maybe(z.string()),
    success: z.boolean(),
    errorMessage: maybe(z.string()),
    userAgent: maybe(z.string()),
    parsedUserAgent: maybe(nested(parsedUserAgentSchema)),
    loginMethod: maybe(z.string()),
    geoip: maybe(nested(geoIpSchema)),
    tenantId: maybe(z.string()),
  })

export const getLoginHistoryInput = () =>
  z.strictObject({
    appId: z.optional(text()),
    clientIp: z.optional(text()),
    success: z.optional(z.boolean()),
    start: z.optional(z.number()),
    end: z.optional(z.number()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })
