// Generated from api/management/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { text } from '../../contract/schema.ts'

export const userIdType = () =>
  z.enum([
    'user_id',
    'external_id',
    'phone',
    'email',
    'username',
    'identity',
    'sync_relation',
    'custom_field',
  ])

export const userDetailsShape = () => ({
  withCustomData: z.optional(z.boolean()),
  withIdentities: z.optional(z.boolean()),
  withDepartmentIds: z.optional(z.boolean()),
})

export const flatCustomDataShape = () => ({
  flatCustomData: z.optional(z.boolean()),
})

export const roleCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

export const roleCode = () => z.strictObject(roleCodeShape())
