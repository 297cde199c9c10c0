// Generated from api/management/resources.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, length, number, openEnum, string, stringOf, text } from '../../contract/values.ts'
import { grantedActions, targetType } from '../common/schemas.ts'

export function strictResourceAction() {
  return z.strictObject({ name: text(), description: string() })
}

export function resourceAction() {
  return entity({ name: string(), description: string() })
}

export function resourceShape() {
  return {
    code: string(),
    name: maybe(string()),
    description: maybe(string()),
    type: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
    actions: maybe(z.array(resourceAction())),
    apiIdentifier: maybe(string()),
    namespace: maybe(string()),
    linkedToTenant: maybe(boolean()),
  }
}

export function resource() {
  return entity(resourceShape())
}

export function listedResource() {
  return entity({
    ...resourceShape(),
    id: text(),
    namespaceId: maybe(z.union([number(), string()])),
    namespaceName: maybe(string()),
    userPoolId: maybe(string()),
    createdAt: maybe(string()),
    updatedAt: maybe(string()),
  })
}

export function newResourceShape() {
  return {
    code: stringOf(length(1, 64)),
    type: resourceType(),
    name: z.optional(string()),
    description: z.optional(string()),
    actions: z.optional(batch(strictResourceAction(), 100, 0)),
    apiIdentifier: z.optional(string()),
  }
}

export function newResource() {
  return z.strictObject(newResourceShape())
}

export function resourceCodeShape() {
  return { code: text(), namespace: z.optional(text()) }
}

export function resourceCode() {
  return z.strictObject(resourceCodeShape())
}

export function resourceGrant() {
  return z.strictObject({
    targetType: targetType(),
    targetIdentifiers: batch(text(), 100),
    resources: batch(grantedActions(), Infinity),
  })
}

export function authorizedTarget() {
  return entity({
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'>(),
    targetIdentifier: string(),
    actions: z.array(string()),
  })
}

export function actionCheck() {
  return entity({ allowed: boolean() })
}
