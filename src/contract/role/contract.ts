// Generated from api/contract/role.tsp by `npm run generate`.

import { schemaFor } from '../schema.ts'
import * as schemas from './schemas.ts'

/** A role, which grants what it is granted to everybody who has it. */
export interface Role {
  /** Id that the service made, 24 hex characters. */
  id: string
  /** Code, unique in its permission space. */
  code: string
  /** Display name. */
  name?: string | null
  /** What the role is for. */
  description?: string | null
  /** Code of the permission space, such as `default`. */
  namespace: string
  /** Display name of the permission space. */
  namespaceName?: string | null
  /** State, in the service's words, which are not documented. */
  status?: string | null
  /** When the role stops to take effect, in milliseconds since the epoch; 0 for never. */
  disableTime?: number | null
  /** Whether users can apply for the role. */
  enablePermissionApply?: boolean | null
}

/** Checks a {@link Role} in an answer. */
export const roleSchema = /* @__PURE__ */ schemaFor<Role>()(schemas.role)
