// Generated from api/contract/department.tsp by `npm run generate`.

import type { JsonObject } from '../../utils/json.ts'
import type { CustomData } from '../custom-data.ts'
import { schemaFor } from '../schema.ts'
import * as schemas from './schemas.ts'

/** A department that a user belongs to. */
export interface UserDepartment<DepartmentCustom extends CustomData = CustomData> {
  /** Code of the organization that it is of. */
  organizationCode?: string | null
  /** Id of the department. */
  departmentId: string
  /** Whether it is the root of the organization. */
  isRoot?: boolean | null
  /** When it was made, ISO 8601. */
  createdAt?: string | null
  /** Display name. */
  name: string
  /** What the department does. */
  description?: string | null
  /** Id of the department in a system of your own. */
  openDepartmentId?: string | null
  /** Whether the user leads it. */
  isLeader?: boolean | null
  /** Code, unique in the organization. */
  code?: string | null
  /** Whether it is the user's main department. */
  isMainDepartment?: boolean | null
  /** When the user joined it, ISO 8601. */
  joinedAt?: string | null
  /** Whether it has no members of its own but those of the departments below it. */
  isVirtualNode?: boolean | null
  /** Names in other languages, by language. */
  i18n?: JsonObject | null
  /** Values of custom fields; only with `withCustomData`. */
  customData?: DepartmentCustom | null
  /** Ids from the root down to the department. */
  departmentIdPath?: string[] | null
  /** Codes from the root down to the department. */
  departmentCodePath?: string[] | null
  /** Names from the root down to the department. */
  departmentNamePath?: string[] | null
}

/** What departments are ordered by. */
export type UserDepartmentOrder =
  /** When the department was made. */
  | 'DepartmentCreatedAt'
  /** When the user joined it. */
  | 'JoinDepartmentAt'
  /** Its name. */
  | 'DepartmentName'
  /** Its code. The service spells it so. */
  | 'DepartmemtCode'

/** Checks a {@link UserDepartment} in an answer. */
export const userDepartmentSchema = /* @__PURE__ */ schemaFor<UserDepartment<never>>()(
  schemas.userDepartment,
)
