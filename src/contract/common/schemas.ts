// Generated from api/contract/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../schema.ts'

export const successResult = () =>
  entity({
    success: z.boolean(),
  })

export const passwordEncryptType = () => z.enum(['none', 'rsa', 'sm2'])

export const customFieldTarget = () => z.enum(['USER', 'ROLE', 'GROUP', 'DEPARTMENT'])
