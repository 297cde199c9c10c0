// Generated from api/management/access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity, text } from '../../contract/schema.ts'

export const managementToken = () =>
  entity({
    access_token: text(),
    expires_in: z.number(),
  })

export const getManagementTokenInput = () =>
  z.strictObject({
    accessKeyId: text(),
    accessKeySecret: text(),
  })
