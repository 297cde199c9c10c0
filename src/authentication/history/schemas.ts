// Generated from api/authentication/history.tsp by `npm run generate`.

import { geoIpSchema, parsedUserAgentSchema } from '../../contract/origin/contract.ts'
import { entity, maybe, nested } from '../../contract/schema.ts'
import { boolean, string, text, time } from '../../contract/values.ts'

export function loginRecord() {
  return entity({
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
}
