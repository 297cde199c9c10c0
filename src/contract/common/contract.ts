// Generated from api/contract/common.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import * as schemas from './schemas.ts'

/** Answer of an operation that only tells whether it worked. */
export interface SuccessResult {
  /** Whether the change was made. */
  success: boolean
}

/** How the password in a request is protected on top of TLS. */
export type PasswordEncryptType = 'none' | 'rsa' | 'sm2'

/** What a custom field belongs to. */
export type CustomFieldTarget = 'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'

/** Checks a {@link SuccessResult} in an answer. */
export const successResultSchema = /* @__PURE__ */ schemaFor<SuccessResult>()(schemas.successResult)
