// Generated from api/contract/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../custom-data.ts'
import { gender, userStatus } from '../user/schemas.ts'

export const basicProfileShape = () => ({
  name: z.optional(z.string()),
  nickname: z.optional(z.string()),
  photo: z.optional(z.string()),
  gender: z.optional(gender()),
  birthdate: z.optional(z.string()),
  country: z.optional(z.string()),
  address: z.optional(z.string()),
  streetAddress: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  company: z.optional(z.string()),
})

export const extendedProfileShape = () => ({
  ...basicProfileShape(),
  givenName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  middleName: z.optional(z.string()),
  profile: z.optional(z.string()),
  preferredUsername: z.optional(z.string()),
  website: z.optional(z.string()),
  zoneinfo: z.optional(z.string()),
  locale: z.optional(z.string()),
  formatted: z.optional(z.string()),
  region: z.optional(z.string()),
  browser: z.optional(z.string()),
  device: z.optional(z.string()),
})

export const userProfileInputShape = () => ({
  status: z.optional(userStatus()),
  username: z.optional(z.string()),
  email: z.optional(z.string()),
  emailVerified: z.optional(z.boolean()),
  phone: z.optional(z.string()),
  phoneCountryCode: z.optional(z.string()),
  phoneVerified: z.optional(z.boolean()),
  externalId: z.optional(z.string()),
  province: z.optional(z.string()),
  city: z.optional(z.string()),
  identityNumber: z.optional(z.string()),
  customData: customDataInput(),
  password: z.optional(z.string()),
  ...extendedProfileShape(),
})
