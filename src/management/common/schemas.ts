// Generated from api/management/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { boolean, oneOf, text } from '../../contract/values.ts'

export const userIdType = () =>
  oneOf(
    'user_id',
    'external_id',
    'phone',
    'email',
    'username',
    'identity',
    'sync_relation',
    'custom_field',
  )

export const userDetailsShape = () => ({
  withCustomData: z.optional(boolean()),
  withIdentities: z.optional(boolean()),
  withDepartmentIds: z.optional(boolean()),
})

export const flatCustomDataShape = () => ({
  flatCustomData: z.optional(boolean()),
})

export const roleCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

export const roleCode = () => z.strictObject(roleCodeShape())

export const applicationIdShape = () => ({
  appId: text(),
})

export const applicationId = () => z.strictObject(applicationIdShape())

export const targetType = () => oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')
