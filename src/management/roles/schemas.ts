// Generated from api/management/roles.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import {
  boolean,
  integer,
  length,
  number,
  oneOf,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'
import { roleCode, roleCodeShape, targetType, userDetailsShape } from '../common/schemas.ts'

export const newRoleShape = () => ({
  code: stringOf(length(1, 64)),
  name: z.optional(string()),
  description: z.optional(string()),
  namespace: z.optional(text()),
})

export const newRole = () => z.strictObject(newRoleShape())

export const roleTarget = () =>
  z.strictObject({
    targetType: targetType(),
    targetIdentifier: text(),
  })

export const roleBatch = () =>
  z.strictObject({
    targets: batch(roleTarget()),
    roles: batch(roleCode()),
  })

export const roleResource = () =>
  entity({
    resourceCode: string(),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    actions: z.array(string()),
    apiIdentifier: maybe(string()),
  })

export const roleCheck = () =>
  entity({
    isValid: boolean(),
    message: maybe(z.union([string(), boolean()])),
  })

export const roleAssignment = () =>
  entity({
    roleId: string(),
    status: string(),
    enableTime: maybe(number()),
    endTime: maybe(number()),
    userPoolId: string(),
    roleName: string(),
    roleCode: string(),
    description: maybe(string()),
    createdAt: string(),
    updatedAt: string(),
  })

export const roleExclusion = () =>
  entity({
    existMutuallyExclusive: boolean(),
  })

export const createRoleInput = () =>
  z.strictObject({
    ...newRoleShape(),
    disableTime: z.optional(string()),
  })

export const createRolesBatchInput = () =>
  z.strictObject({
    list: batch(newRole()),
  })

export const createAdminRoleInput = () =>
  z.strictObject({
    name: text(),
    code: stringOf(length(1, 64)),
    description: z.optional(string()),
  })

export const listRolesInput = () =>
  z.strictObject({
    keywords: z.optional(string()),
    namespace: z.optional(text()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const updateRoleInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    name: text(),
    newCode: stringOf(length(1, 64)),
    description: z.optional(string()),
    status: z.optional(string()),
    disableTime: z.optional(string()),
    enablePermissionApply: z.optional(boolean()),
  })

export const deleteRolesBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
    namespace: z.optional(text()),
  })

export const deleteRolesInput = () =>
  z.strictObject({
    roleList: batch(
      z.strictObject({
        code: text(),
        namespace: text(),
      }),
    ),
  })

export const deleteAdminRolesBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
  })

export const assignRoleInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    targets: batch(roleTarget()),
    enableTime: z.optional(number()),
    endTime: z.optional(number()),
  })

export const revokeRoleInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    targets: batch(roleTarget()),
  })

export const listRoleMembersInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    ...userDetailsShape(),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const listRoleAssignmentsInput = () =>
  z.strictObject({
    roleCode: text(),
    namespaceCode: z.optional(text()),
    query: z.optional(string()),
    targetType: z.optional(z.array(oneOf('USER', 'ORG'))),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const getRoleAuthorizedResourcesInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    resourceType: z.optional(resourceType()),
  })

export const checkParamsNamespaceInput = () =>
  z.strictObject({
    code: text(),
    namespace: text(),
    name: z.optional(string()),
  })

export const checkMutualExclusionInput = () =>
  z.strictObject({
    roles: batch(roleCode()),
  })
