// Generated from api/management/departments/tree.tsp by `npm run generate`.

import { schemaFor } from '../../../contract/schema.ts'
import * as schemas from './schemas.ts'

/** A user in a tree of departments: who has one of the addresses, or somebody new. */
export interface DepartmentTreeMember {
  /** User name. */
  username?: string | undefined
  /** E-mail address. */
  email?: string | undefined
  /** Phone number. */
  phone?: string | undefined
  /** Country code of the phone, such as `+86`. */
  phoneCountryCode?: string | undefined
  /** Full name. */
  name?: string | undefined
  /** Gender: male, female or unknown. */
  gender?: 'M' | 'F' | 'U' | undefined
  /** Country. */
  country?: string | undefined
  /** Province. */
  province?: string | undefined
  /** City. */
  city?: string | undefined
}

/** A department with those below it. */
export interface DepartmentTree {
  /** Display name, by which the department is found. */
  name: string
  /** The departments below it. The service's own SDKs type them as texts. */
  children?: readonly DepartmentTree[] | undefined
  /** Users who get into it. The service's own SDKs type them as one user; the name says several. */
  members?: readonly DepartmentTreeMember[] | undefined
  /** Id of the tenant; only for pools with tenants. */
  tenantId?: string | undefined
}

/** What {@link Departments.createTree} has done. */
export interface DepartmentTreeResult {
  /** How many users are new. */
  addUser: number
  /** How many users were there, and have been put into a department. */
  updateUser: number
  /** How many departments are new. */
  addDepartment: number
  /** How many departments were there. */
  updateDepartment: number
}

/** Checks a {@link DepartmentTreeResult} in an answer. */
export const departmentTreeResultSchema = /* @__PURE__ */ schemaFor<DepartmentTreeResult>()(
  schemas.departmentTreeResult,
)
