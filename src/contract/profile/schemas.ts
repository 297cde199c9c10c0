// Generated from api/contract/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../custom-data.ts'
import { gender, userStatus } from '../user/schemas.ts'
import { boolean, string, text } from '../values.ts'

export function basicProfileShape() {
  return {
    name: z.optional(string()),
    nickname: z.optional(string()),
    photo: z.optional(string()),
    gender: z.optional(gender()),
    birthdate: z.optional(string()),
    country: z.optional(string()),
    address: z.optional(string()),
    streetAddress: z.optional(string()),
    postalCode: z.optional(string()),
    company: z.optional(string()),
  }
}

export function extendedProfileShape() {
  return {
    ...basicProfileShape(),
    givenName: z.optional(string()),
    familyName: z.optional(string()),
    middleName: z.optional(string()),
    profile: z.optional(string()),
    preferredUsername: z.optional(string()),
    website: z.optional(string()),
    zoneinfo: z.optional(string()),
    locale: z.optional(string()),
    formatted: z.optional(string()),
    region: z.optional(string()),
    browser: z.optional(string()),
    device: z.optional(string()),
  }
}

export function userProfileInputShape() {
  return {
    status: z.optional(userStatus()),
    username: z.optional(string()),
    email: z.optional(string()),
    emailVerified: z.optional(boolean()),
    phone: z.optional(string()),
    phoneCountryCode: z.optional(string()),
    phoneVerified: z.optional(boolean()),
    externalId: z.optional(string()),
    province: z.optional(string()),
    city: z.optional(string()),
    identityNumber: z.optional(string()),
    customData: customDataInput(),
    password: z.optional(text()),
    ...extendedProfileShape(),
  }
}
