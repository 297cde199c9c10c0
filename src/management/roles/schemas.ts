// Generated from api/management/roles.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, length, number, openEnum, string, stringOf, text } from '../../contract/values.ts'
import { roleCode, targetType } from '../common/schemas.ts'

export function newRoleShape() {
  return {
    code: stringOf(length(1, 64)),
    name: z.optional(string()),
    description: z.optional(string()),
    namespace: z.optional(text()),
  }
}

export function newRole() {
  return z.strictObject(newRoleShape())
}

export function roleTarget() {
  return z.strictObject({ targetType: targetType(), targetIdentifier: text() })
}

export function roleBatch() {
  return z.strictObject({ targets: batch(roleTarget()), roles: batch(roleCode()) })
}

export function roleResource() {
  return entity({
    resourceCode: string(),
    resourceType: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    actions: z.array(string()),
    apiIdentifier: maybe(string()),
  })
}

export function roleCheck() {
  return entity({ isValid: boolean(), message: maybe(z.union([string(), boolean()])) })
}

export function roleAssignment() {
  return entity({
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
}

export function roleExclusion() {
  return entity({ existMutuallyExclusive: boolean() })
}
