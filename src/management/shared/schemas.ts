// Generated from api/management/shared.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { text } from '../../contract/schema.ts'

/** `UserIdType` in a request. */
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

/** Members of `UserDetails` in a request. */
export const userDetailsShape = () => ({
  withCustomData: z.optional(z.boolean()),
  withIdentities: z.optional(z.boolean()),
  withDepartmentIds: z.optional(z.boolean()),
})

/** `ResourceType` in a request. */
export const resourceType = () => z.enum(['DATA', 'API', 'MENU', 'BUTTON', 'UI'])

/** Members of `RoleCode` in a request. */
export const roleCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

/** `RoleCode` in a request. */
export const roleCode = () => z.strictObject(roleCodeShape())
