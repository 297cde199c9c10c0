// Generated from api/management/departments/records.tsp by `npm run generate`.

import type { CustomData } from '../../../contract/custom-data.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { JsonObject } from '../../../utils/json.ts'
import type { Translations } from '../../common/contract.ts'
import * as schemas from './schemas.ts'

/** Display names of a department by language. */
export interface DepartmentTranslations {
  /** Translations of `name`. */
  name: Translations
}

/** A department: a node in the tree of an organization. */
export interface Department<DepartmentCustom extends CustomData = CustomData> {
  /** Code of the organization. */
  organizationCode: string
  /** Id that the service made, 24 hex characters. */
  departmentId: string
  /** Display name. */
  name: string
  /** Code, unique in the organization. */
  code?: string | null
  /** What the department does. */
  description?: string | null
  /** Id of the department in a system of your own. */
  openDepartmentId?: string | null
  /** Id of the department above it; empty for the root. */
  parentDepartmentId?: string | null
  /** Code of the department above it; empty where there is none. */
  parentDepartmentCode?: string | null
  /** Ids of those who lead it. */
  leaderUserIds?: string[] | null
  /** How many users are in it by name. */
  membersCount?: number | null
  /** Whether there are departments below it. */
  hasChildren?: boolean | null
  /** Whether it only groups the departments below it. */
  isVirtualNode?: boolean | null
  /** Whether it is switched on. */
  status?: boolean | null
  /** Ids of the posts that it has. */
  postIdList?: string[] | null
  /** Posts that it has, in an older form. */
  posts?: string[] | null
  /** Names in other languages. */
  i18n?: DepartmentTranslations | null
  /** Values of custom fields; only with `withCustomData`. */
  customData?: DepartmentCustom | null
  /** Whether the caller may work on it, in the service's words, which are not documented. */
  allow?: string | null
  /** Time of creation, ISO 8601. */
  createdAt?: string | null
  /** Time of the last change, ISO 8601. */
  updatedAt?: string | null
}

/** What a department in another system is to one of the pool. */
export interface DepartmentSyncRelation {
  /** The system, such as `lark` or `wechatwork`. */
  provider: string
  /** Id in that system. */
  userIdInIdp: string
  /** What that system says of it. */
  userInfoInIdp?: JsonObject | null
}

/** Answer of {@link Departments.hasMember}. */
export interface DepartmentMembership {
  /** Whether the user is in the department. */
  inDepartment: boolean
}

/** A department that has a role. */
export interface RoleDepartment {
  /** Id of the department. */
  id: string
  /** Code of the department. */
  code?: string | null
  /** Display name. */
  name: string
  /** What the department does. */
  description?: string | null
}

/** Checks a {@link Department} in an answer. */
export const departmentSchema = /* @__PURE__ */ schemaFor<Department<never>>()(schemas.department)

/** Checks a {@link DepartmentSyncRelation} in an answer. */
export const departmentSyncRelationSchema = /* @__PURE__ */ schemaFor<DepartmentSyncRelation>()(
  schemas.departmentSyncRelation,
)

/** Checks a {@link DepartmentMembership} in an answer. */
export const departmentMembershipSchema = /* @__PURE__ */ schemaFor<DepartmentMembership>()(
  schemas.departmentMembership,
)

/** Checks a {@link RoleDepartment} in an answer. */
export const roleDepartmentSchema = /* @__PURE__ */ schemaFor<RoleDepartment>()(
  schemas.roleDepartment,
)
