// Generated from api/contract/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../schema.ts'

/** `SuccessResult` in an answer. */
export const successResult = () =>
  entity({
    success: z.boolean(),
  })

/** `PasswordEncryptType` in a request. */
export const passwordEncryptType = () => z.enum(['none', 'rsa', 'sm2'])

/** `CustomFieldTarget` in a request. */
export const customFieldTarget = () => z.enum(['USER', 'ROLE', 'GROUP', 'DEPARTMENT'])
