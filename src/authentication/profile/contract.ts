// Generated from api/authentication/profile.tsp by `npm run generate`.

import type { CustomData } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import { groupSchema } from '../../contract/group/contract.ts'
import { noInput } from '../../contract/plain-schemas.ts'
import type { BasicProfile } from '../../contract/profile/contract.ts'
import { roleSchema } from '../../contract/role/contract.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import { userSchema } from '../../contract/user/contract.ts'
import * as schemas from './schemas.ts'

/** Input of {@link Profile.get}. */
export interface GetProfileInput {
  /** Add `customData`. Default false. */
  withCustomData?: boolean
  /** Add `identities`. Default false. */
  withIdentities?: boolean
  /** Add `departmentIds`. Default false. */
  withDepartmentIds?: boolean
}

/** `GET /api/v3/get-profile` */
export const getProfile = /* @__PURE__ */ endpoint({
  name: 'getProfile',
  method: 'GET',
  path: '/api/v3/get-profile',
  safety: 'read',
  access: 'user',
  customData: { output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<GetProfileInput>()(schemas.getProfileInput),
  output: userSchema,
})

/** Input of {@link Profile.update}. */
export interface UpdateProfileInput<Custom extends CustomData = CustomData> extends BasicProfile {
  /** Id in a system of your own, unique in the pool. */
  externalId?: string
  /** Province. */
  province?: string
  /** City. */
  city?: string
  /** User name, unique in the pool, case-sensitive. */
  username?: string
  /** Values of custom fields; `null` clears one, and those that are left out stay. */
  customData?: Custom
  /** Number of an identity document. */
  identityNumber?: string
}

/** `POST /api/v3/update-profile` */
export const updateProfile = /* @__PURE__ */ endpoint({
  name: 'updateProfile',
  method: 'POST',
  path: '/api/v3/update-profile',
  safety: 'idempotent',
  access: 'user',
  customData: { input: { customData: 'USER' }, output: { customData: 'USER' } },
  input: /* @__PURE__ */ schemaFor<UpdateProfileInput>()(schemas.updateProfileInput),
  output: userSchema,
})

/** Input of {@link Profile.roles}. */
export interface GetRoleListInput {
  /** Code of a permission space. Default: all of them. */
  namespace?: string
}

/** `GET /api/v3/get-my-role-list` */
export const getRoleList = /* @__PURE__ */ endpoint({
  name: 'getRoleList',
  method: 'GET',
  path: '/api/v3/get-my-role-list',
  safety: 'read',
  access: 'user',
  input: /* @__PURE__ */ schemaFor<GetRoleListInput>()(schemas.getRoleListInput),
  output: /* @__PURE__ */ listOf(roleSchema),
})

/** `GET /api/v3/get-my-group-list` */
export const getGroupList = /* @__PURE__ */ endpoint({
  name: 'getGroupList',
  method: 'GET',
  path: '/api/v3/get-my-group-list',
  safety: 'read',
  access: 'user',
  customData: { output: { '[].members[].customData': 'USER', '[].customData': 'GROUP' } },
  input: noInput,
  output: /* @__PURE__ */ listOf(groupSchema),
})
