// Generated from api/authentication/profile.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customDataInput } from '../../contract/custom-data.ts'
import { basicProfileShape } from '../../contract/profile/schemas.ts'
import { text } from '../../contract/schema.ts'

export const getProfileInput = () =>
  z.strictObject({
    withCustomData: z.optional(z.boolean()),
    withIdentities: z.optional(z.boolean()),
    withDepartmentIds: z.optional(z.boolean()),
  })

export const updateProfileInput = () =>
  z.strictObject({
    ...basicProfileShape(),
    externalId: z.optional(z.string()),
    province: z.optional(z.string()),
    city: z.optional(z.string()),
    username: z.optional(z.string()),
    customData: customDataInput(),
    identityNumber: z.optional(z.string()),
  })

export const getRoleListInput = () =>
  z.strictObject({
    namespace: z.optional(text()),
  })
