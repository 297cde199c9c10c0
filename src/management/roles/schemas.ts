// Generated from api/management/roles.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, integer, maybe, openEnum, text } from '../../contract/schema.ts'
import { roleCode, roleCodeShape, userDetailsShape } from '../common/schemas.ts'

export const newRoleShape = () => ({
  code: text().check(z.maxLength(64)),
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  namespace: z.optional(text()),
})

export const newRole = () => z.strictObject(newRoleShape())

export const roleTarget = () =>
  z.strictObject({
    targetType: z.enum(['USER', 'ROLE', 'GROUP', 'DEPARTMENT']),
    targetIdentifier: text(),
  })

export const roleBatch = () =>
  z.strictObject({
    targets: batch(roleTarget()),
    roles: batch(roleCode()),
  })

export const roleResource = () =>
  entity({
    resourceCode: z.string(),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    actions: z.array(z.string()),
    apiIdentifier: maybe(z.string()),
  })

export const roleCheck = () =>
  entity({
    isValid: z.boolean(),
    message: maybe(z.union([z.string(), z.boolean()])),
  })

export const roleAssignment = () =>
  entity({
    roleId: z.string(),
    status: z.string(),
    enableTime: maybe(z.number()),
    endTime: maybe(z.number()),
    userPoolId: z.string(),
    roleName: z.string(),
    roleCode: z.string(),
    description: maybe(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
  })

export const roleExclusion = () =>
  entity({
    existMutuallyExclusive: z.boolean(),
  })

export const createRoleInput = () =>
  z.strictObject({
    ...newRoleShape(),
    disableTime: z.optional(z.string()),
  })

export const createRolesBatchInput = () =>
  z.strictObject({
    list: batch(newRole()),
  })

export const createAdminRoleInput = () =>
  z.strictObject({
    name: text(),
    code: text().check(z.maxLength(64)),
    description: z.optional(z.string()),
  })

export const listRolesInput = () =>
  z.strictObject({
    keywords: z.optional(z.string()),
    namespace: z.optional(text()),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const updateRoleInput = () =>
  z.strictObject({
    ...roleCodeShape(),
    name: text(),
    newCode: text().check(z.maxLength(64)),
    description: z.optional(z.string()),
    status: z.optional(z.string()),
    disableTime: z.optional(z.string()),
    enablePermissionApply: z.optional(z.boolean()),
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
    enableTime: z.optional(z.number()),
    endTime: z.optional(z.number()),
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
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
  })

export const listRoleAssignmentsInput = () =>
  z.strictObject({
    roleCode: text(),
    namespaceCode: z.optional(text()),
    query: z.optional(z.string()),
    targetType: z.optional(z.array(z.enum(['USER', 'ORG']))),
    page: z.optional(integer().check(z.gte(1))),
    limit: z.optional(integer().check(z.gte(1), z.lte(50))),
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
    name: z.optional(z.string()),
  })

export const checkMutualExclusionInput = () =>
  z.strictObject({
    roles: batch(roleCode()),
  })
