// Generated from api/management/audit-logs.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { geoIpSchema, parsedUserAgentSchema } from '../../contract/origin/contract.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { boolean, integer, number, openEnum, string, text, time } from '../../contract/values.ts'

export function logQueryShape() {
  return {
    requestId: z.optional(text()),
    clientIp: z.optional(text()),
    userId: z.optional(text()),
    success: z.optional(boolean()),
    start: z.optional(number()),
    end: z.optional(number()),
    pagination: z.optional(
      z.strictObject({ page: z.optional(integer(1)), limit: z.optional(integer(1, 50)) }),
    ),
  }
}

export function userAction() {
  return entity({
    eventType: openEnum<
      | 'login'
      | 'logout'
      | 'register'
      | 'verifyMfa'
      | 'updateUserProfile'
      | 'updateUserPassword'
      | 'updateUserEmail'
      | 'updateUserPhone'
      | 'bindMfa'
      | 'unbindMFA'
      | 'bindEmail'
      | 'unbindEmail'
      | 'bindPhone'
      | 'unbindPhone'
      | 'refreshUserTokenBySelf'
      | 'deleteAccount'
      | 'verifyFirstLogin'
      | 'securityResourceAccess'
    >(),
    success: boolean(),
    timestamp: time(),
    userId: string(),
    userAvatar: maybe(string()),
    userDisplayName: maybe(string()),
    userLoginsCount: maybe(number()),
    eventDetail: maybe(string()),
    appId: maybe(string()),
    appName: maybe(string()),
    appLoginUrl: maybe(string()),
    appLogo: maybe(string()),
    clientIp: maybe(string()),
    userAgent: maybe(string()),
    parsedUserAgent: maybe(nested(parsedUserAgentSchema)),
    geoip: maybe(nested(geoIpSchema)),
    requestId: maybe(string()),
  })
}

export function adminAction() {
  return entity({
    operationType: string(),
    resourceType: string(),
    success: boolean(),
    timestamp: time(),
    adminUserId: maybe(string()),
    adminUserAvatar: maybe(string()),
    adminUserDisplayName: maybe(string()),
    eventDetails: maybe(string()),
    operationParam: maybe(string()),
    originValue: maybe(string()),
    targetValue: maybe(string()),
    clientIp: maybe(string()),
    userAgent: maybe(string()),
    parsedUserAgent: maybe(nested(parsedUserAgentSchema)),
    geoip: maybe(nested(geoIpSchema)),
    requestId: maybe(string()),
  })
}
