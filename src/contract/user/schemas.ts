// Generated from api/contract/user.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../custom-data.ts'
import { entity, maybe } from '../schema.ts'
import { boolean, number, oneOf, openEnum, string, text, time } from '../values.ts'

export function userStatus() {
  return oneOf('Activated', 'Suspended', 'Deactivated', 'Resigned', 'Archived')
}

export function gender() {
  return oneOf('M', 'F', 'U')
}

export function identity() {
  return entity({
    identityId: string(),
    extIdpId: string(),
    provider: string(),
    type: string(),
    userIdInIdp: string(),
    userInfoInIdp: z.optional(z.unknown()),
    accessToken: maybe(string()),
    refreshToken: maybe(string()),
    originConnIds: maybe(z.array(string())),
  })
}

export function user() {
  return entity({
    id: text(),
    arn: maybe(string()),
    status: maybe(openEnum<'Activated' | 'Suspended' | 'Deactivated' | 'Resigned' | 'Archived'>()),
    workStatus: maybe(openEnum<'Active' | 'Closed'>()),
    userPoolId: maybe(string()),
    tenantId: maybe(string()),
    externalId: maybe(string()),
    username: maybe(string()),
    email: maybe(string()),
    emailVerified: maybe(boolean()),
    phone: maybe(string()),
    phoneCountryCode: maybe(string()),
    phoneVerified: maybe(boolean()),
    unionid: maybe(string()),
    openid: maybe(string()),
    oauth: maybe(string()),
    identities: maybe(z.array(identity())),
    nickname: maybe(string()),
    photo: maybe(string()),
    token: maybe(string()),
    tokenExpiredAt: maybe(time()),
    loginsCount: maybe(number()),
    lastLogin: maybe(time()),
    lastIP: maybe(string()),
    lastLoginApp: maybe(string()),
    signedUp: maybe(time()),
    blocked: maybe(boolean()),
    isDeleted: maybe(boolean()),
    device: maybe(string()),
    browser: maybe(string()),
    company: maybe(string()),
    name: maybe(string()),
    givenName: maybe(string()),
    familyName: maybe(string()),
    middleName: maybe(string()),
    preferredUsername: maybe(string()),
    profile: maybe(string()),
    website: maybe(string()),
    gender: maybe(openEnum<'M' | 'F' | 'U'>()),
    birthdate: maybe(string()),
    zoneinfo: maybe(string()),
    locale: maybe(string()),
    address: maybe(string()),
    formatted: maybe(string()),
    streetAddress: maybe(string()),
    locality: maybe(string()),
    region: maybe(string()),
    postalCode: maybe(string()),
    city: maybe(string()),
    province: maybe(string()),
    country: maybe(string()),
    identityNumber: maybe(string()),
    customData: customDataOutput(),
    departmentIds: maybe(z.array(string())),
    mainDepartmentId: maybe(string()),
    postIdList: maybe(z.array(string())),
    userSourceType: maybe(openEnum<'excel' | 'register' | 'adminCreated' | 'sync'>()),
    userSourceId: maybe(string()),
    metadataSource: z.optional(z.unknown()),
    registerSource: maybe(z.array(string())),
    passwordLastSetAt: maybe(time()),
    passwordSecurityLevel: maybe(number()),
    resetPasswordOnNextLogin: maybe(boolean()),
    lastMfaTime: maybe(time()),
    statusChangedAt: maybe(time()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })
}
