// Generated from api/contract/user.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataOutput } from '../custom-data.ts'
import { entity, maybe, openEnum, text, time } from '../schema.ts'

export const userStatus = () =>
  z.enum(['Activated', 'Suspended', 'Deactivated', 'Resigned', 'Archived'])

export const gender = () => z.enum(['M', 'F', 'U'])

export const identity = () =>
  entity({
    identityId: z.string(),
    extIdpId: z.string(),
    provider: z.string(),
    type: z.string(),
    userIdInIdp: z.string(),
    userInfoInIdp: z.optional(z.unknown()),
    accessToken: maybe(z.string()),
    refreshToken: maybe(z.string()),
    originConnIds: maybe(z.array(z.string())),
  })

export const user = () =>
  entity({
    id: text(),
    arn: maybe(z.string()),
    status: maybe(openEnum<'Activated' | 'Suspended' | 'Deactivated' | 'Resigned' | 'Archived'>()),
    workStatus: maybe(openEnum<'Active' | 'Closed'>()),
    userPoolId: maybe(z.string()),
    tenantId: maybe(z.string()),
    externalId: maybe(z.string()),
    username: maybe(z.string()),
    email: maybe(z.string()),
    emailVerified: maybe(z.boolean()),
    phone: maybe(z.string()),
    phoneCountryCode: maybe(z.string()),
    phoneVerified: maybe(z.boolean()),
    unionid: maybe(z.string()),
    openid: maybe(z.string()),
    oauth: maybe(z.string()),
    identities: maybe(z.array(identity())),
    nickname: maybe(z.string()),
    photo: maybe(z.string()),
    token: maybe(z.string()),
    tokenExpiredAt: maybe(time()),
    loginsCount: maybe(z.number()),
    lastLogin: maybe(time()),
    lastIP: maybe(z.string()),
    lastLoginApp: maybe(z.string()),
    signedUp: maybe(time()),
    blocked: maybe(z.boolean()),
    isDeleted: maybe(z.boolean()),
    device: maybe(z.string()),
    browser: maybe(z.string()),
    company: maybe(z.string()),
    name: maybe(z.string()),
    givenName: maybe(z.string()),
    familyName: maybe(z.string()),
    middleName: maybe(z.string()),
    preferredUsername: maybe(z.string()),
    profile: maybe(z.string()),
    website: maybe(z.string()),
    gender: maybe(openEnum<'M' | 'F' | 'U'>()),
    birthdate: maybe(z.string()),
    zoneinfo: maybe(z.string()),
    locale: maybe(z.string()),
    address: maybe(z.string()),
    formatted: maybe(z.string()),
    streetAddress: maybe(z.string()),
    locality: maybe(z.string()),
    region: maybe(z.string()),
    postalCode: maybe(z.string()),
    city: maybe(z.string()),
    province: maybe(z.string()),
    country: maybe(z.string()),
    identityNumber: maybe(z.string()),
    customData: customDataOutput(),
    departmentIds: maybe(z.array(z.string())),
    mainDepartmentId: maybe(z.string()),
    postIdList: maybe(z.array(z.string())),
    userSourceType: maybe(openEnum<'excel' | 'register' | 'adminCreated' | 'sync'>()),
    userSourceId: maybe(z.string()),
    metadataSource: z.optional(z.unknown()),
    registerSource: maybe(z.array(z.string())),
    passwordLastSetAt: maybe(time()),
    passwordSecurityLevel: maybe(z.number()),
    resetPasswordOnNextLogin: maybe(z.boolean()),
    lastMfaTime: maybe(time()),
    statusChangedAt: maybe(time()),
    createdAt: maybe(time()),
    updatedAt: maybe(time()),
  })
