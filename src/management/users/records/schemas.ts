// Generated from api/management/users/records.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { geoIpSchema, parsedUserAgentSchema } from '../../../contract/origin/contract.ts'
import { entity, maybe, nested } from '../../../contract/schema.ts'
import { boolean, openEnum, string, text, time } from '../../../contract/values.ts'

export const userAppShape = () => ({
  appId: text(),
  appName: maybe(string()),
  appLogo: maybe(string()),
  appLoginUrl: maybe(string()),
})

export const userApp = () => entity(userAppShape())

export const accessibleApp = () =>
  entity({
    ...userAppShape(),
    appDefaultLoginStrategy: maybe(openEnum<'ALLOW_ALL' | 'DENY_ALL'>()),
  })

export const userLogin = () =>
  entity({
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

export const sessionStatus = () =>
  entity({
    active: boolean(),
  })

export const loggedInIdentity = () =>
  entity({
    identityId: string(),
    idpId: string(),
    idpName: maybe(string()),
    idpNameEn: maybe(string()),
    idpLogo: maybe(string()),
  })

export const archivedUser = () =>
  entity({
    userId: text(),
    archivedAt: maybe(time()),
  })

export const linkedSourceShape = () => ({
  userId: text(),
  extIdpId: text(),
  type: z.optional(text()),
  isSocial: z.optional(boolean()),
})

export const linkedSource = () => z.strictObject(linkedSourceShape())

export const syncRelation = () =>
  entity({
    provider: string(),
    userIdInIdp: string(),
    userInfoInIdp: z.optional(z.unknown()),
  })

export const principalAuthentication = () =>
  entity({
    authenticated: boolean(),
    principalType: maybe(string()),
    principalCode: maybe(string()),
    principalName: maybe(string()),
    authenticatedAt: maybe(time()),
  })

export const passwordCiphertext = () =>
  entity({
    ciphertext: string(),
  })

export const encryptedPassword = () =>
  entity({
    userId: text(),
    encryptedPassword: string(),
  })

export const encryptedField = () =>
  z.strictObject({
    userId: z.optional(text()),
    fieldName: z.optional(text()),
    encryptedContent: text(),
  })

export const decryptedField = () =>
  entity({
    userId: maybe(string()),
    fieldName: maybe(string()),
    decryptedContent: string(),
  })

export const userExistsResult = () =>
  entity({
    exists: boolean(),
  })

export const hasAnyRoleResult = () =>
  entity({
    hasAnyRole: boolean(),
  })
