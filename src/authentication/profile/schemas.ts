// Generated from api/authentication/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { userDepartmentOrder } from '../../contract/department/schemas.ts'
import { basicProfileShape } from '../../contract/profile/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, number, oneOf, string, text } from '../../contract/values.ts'

export const securityLevel = () =>
  entity({
    passwordSecurityLevel: maybe(number()),
    mfaEnrolled: maybe(boolean()),
    passwordSet: maybe(boolean()),
    emailBound: maybe(boolean()),
    phoneBound: maybe(boolean()),
    securityScore: number(),
  })

export const ownTenant = () =>
  entity({
    tenantId: text(),
    tenantName: maybe(string()),
    joinAt: maybe(string()),
  })

export const getProfileInput = () =>
  z.strictObject({
    withCustomData: z.optional(boolean()),
    withIdentities: z.optional(boolean()),
    withDepartmentIds: z.optional(boolean()),
  })

export const updateProfileInput = () =>
  z.strictObject({
    ...basicProfileShape(),
    externalId: z.optional(string()),
    province: z.optional(string()),
    city: z.optional(string()),
    username: z.optional(string()),
    customData: customDataInput(),
    identityNumber: z.optional(string()),
  })

export const getRoleListInput = () =>
  z.strictObject({
    namespace: z.optional(text()),
  })

export const getDepartmentListInput = () =>
  z.strictObject({
    withCustomData: z.optional(boolean()),
    sortBy: z.optional(userDepartmentOrder()),
    orderBy: z.optional(oneOf('Asc', 'Desc')),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
