// Generated from api/management/users/records.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { geoIpSchema, parsedUserAgentSchema } from '../../../contract/origin/contract.ts'
import { entity, maybe, nested } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text, time } from '../../../contract/values.ts'

export function userAppShape() {
  return {
    appId: text(),
    appName: maybe(string()),
    appLogo: maybe(string()),
    appLoginUrl: maybe(string()),
  }
}

export function userApp() {
  return entity(userAppShape())
}

export function accessibleApp() {
  return entity({
    ...userAppShape(),
    appDefaultLoginStrategy: maybe(openEnum<'ALLOW_ALL' | 'DENY_ALL'>()),
  })
}

export function userLogin() {
  return entity({
    appId: maybe(string()),
    appName: maybe(string()),
    appLogo: maybe(string()),
    appLoginUrl: maybe(string()),
    clientIp: maybe(string()),
    userAgent: maybe(string()),
    parsedUserAgent: maybe(nested(parsedUserAgentSchema)),
    time: time(),
    success: maybe(boolean()),
    errorMessage: maybe(string()),
    loginMethod: maybe(string()),
    geoip: maybe(nested(geoIpSchema)),
  })
}

export function sessionStatus() {
  return entity({ active: boolean() })
}

export function loggedInIdentity() {
  return entity({
    identityId: string(),
    idpId: string(),
    idpName: maybe(string()),
    idpNameEn: maybe(string()),
    idpLogo: maybe(string()),
  })
}

export function archivedUser() {
  return entity({ userId: text(), archivedAt: maybe(time()) })
}

export function linkedSourceShape() {
  return {
    userId: text(),
    extIdpId: text(),
    type: z.optional(text()),
    isSocial: z.optional(boolean()),
  }
}

export function linkedSource() {
  return z.strictObject(linkedSourceShape())
}

export function syncRelation() {
  return entity({
    provider: string(),
    userIdInIdp: string(),
    userInfoInIdp: z.optional(z.unknown()),
  })
}

export function principalAuthentication() {
  return entity({
    authenticated: boolean(),
    principalType: maybe(string()),
    principalCode: maybe(string()),
    principalName: maybe(string()),
    authenticatedAt: maybe(time()),
  })
}

export function passwordCiphertext() {
  return entity({ ciphertext: string() })
}

export function encryptedPassword() {
  return entity({ userId: text(), encryptedPassword: string() })
}

export function encryptedField() {
  return z.strictObject({
    userId: z.optional(text()),
    fieldName: z.optional(text()),
    encryptedContent: text(),
  })
}

export function decryptedField() {
  return entity({ userId: maybe(string()), fieldName: maybe(string()), decryptedContent: string() })
}

export function userExistsResult() {
  return entity({ exists: boolean() })
}

export function hasAnyRoleResult() {
  return entity({ hasAnyRole: boolean() })
}
