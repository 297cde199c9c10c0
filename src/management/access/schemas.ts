// Generated from api/management/access.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { number, text } from '../../contract/values.ts'

export const managementToken = () =>
  entity({
    access_token: text(),
    expires_in: number(),
  })

export const getManagementTokenInput = () =>
  z.strictObject({
    accessKeyId: text(),
    accessKeySecret: text(),
  })
