// Generated from api/contract/role.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, maybe, text } from '../schema.ts'

export const role = () =>
  entity({
    id: text(),
    code: z.string(),
    name: maybe(z.string()),
    description: maybe(z.string()),
    namespace: z.string(),
    namespaceName: maybe(z.string()),
    status: maybe(z.string()),
    disableTime: maybe(z.number()),
    enablePermissionApply: maybe(z.boolean()),
  })
