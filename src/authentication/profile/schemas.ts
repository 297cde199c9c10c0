// Generated from api/authentication/profile.tsp by `npm run generate`.

import { entity, maybe } from '../../contract/schema.ts'
import { boolean, number, string, text } from '../../contract/values.ts'

export function securityLevel() {
  return entity({
    passwordSecurityLevel: maybe(number()),
    mfaEnrolled: maybe(boolean()),
    passwordSet: maybe(boolean()),
    emailBound: maybe(boolean()),
    phoneBound: maybe(boolean()),
    securityScore: number(),
  })
}

export function ownTenant() {
  return entity({ tenantId: text(), tenantName: maybe(string()), joinAt: maybe(string()) })
}
