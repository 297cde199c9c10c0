// Generated from api/management/resources.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { atLeastOne, batch, entity, maybe } from '../../contract/schema.ts'
import {
  boolean,
  integer,
  length,
  number,
  openEnum,
  string,
  stringOf,
  text,
} from '../../contract/values.ts'
import { targetType } from '../common/schemas.ts'

export const strictResourceAction = () =>
  z.strictObject({
    name: text(),
    description: string(),
  })

export const resourceAction = () =>
  entity({
    name: string(),
    description: string(),
  })

export const resourceShape = () => ({
  code: string(),
  name: maybe(string()),
  description: maybe(string()),
  type: openEnum<'DATA' | 'API' | 'MENU' | 'BUTTON' | 'UI'>(),
  actions: maybe(z.array(resourceAction())),
  apiIdentifier: maybe(string()),
  namespace: maybe(string()),
  linkedToTenant: maybe(boolean()),
})

export const resource = () => entity(resourceShape())

export const listedResource = () =>
  entity({
    ...resourceShape(),
    id: text(),
    namespaceId: maybe(z.union([number(), string()])),
    namespaceName: maybe(string()),
    userPoolId: maybe(string()),
    createdAt: maybe(string()),
    updatedAt: maybe(string()),
  })

export const newResourceShape = () => ({
  code: stringOf(length(1, 64)),
  type: resourceType(),
  name: z.optional(string()),
  description: z.optional(string()),
  actions: z.optional(batch(strictResourceAction(), 100, 0)),
  apiIdentifier: z.optional(string()),
})

export const newResource = () => z.strictObject(newResourceShape())

export const resourceCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

export const resourceCode = () => z.strictObject(resourceCodeShape())

export const grantedActions = () =>
  z.strictObject({
    code: text(),
    resourceType: resourceType(),
    actions: batch(text(), 50, 0),
  })

export const resourceGrant = () =>
  z.strictObject({
    targetType: targetType(),
    targetIdentifiers: batch(text(), 100),
    resources: batch(grantedActions(), Infinity),
  })

export const authorizedTarget = () =>
  entity({
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'>(),
    targetIdentifier: string(),
    actions: z.array(string()),
  })

export const actionCheck = () =>
  entity({
    allowed: boolean(),
  })

export const createResourceInput = () =>
  z.strictObject({
    ...newResourceShape(),
    namespace: z.optional(text()),
  })

export const createResourcesBatchInput = () =>
  z.strictObject({
    list: batch(newResource()),
    namespace: z.optional(text()),
  })

export const getResourcesBatchInput = () =>
  z.strictObject({
    codeList: batch(text()),
    namespace: z.optional(text()),
  })

export const listResourcesInput = () =>
  z.strictObject({
    namespace: z.optional(text()),
    type: z.optional(resourceType()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const listCommonResourceInput = () =>
  z.strictObject({
    keyword: z.optional(string()),
    namespaceCodeList: z.optional(z.array(text())),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })

export const updateResourceInput = () =>
  z.strictObject({
    ...resourceCodeShape(),
    type: z.optional(resourceType()),
    name: z.optional(string()),
    description: z.optional(string()),
    actions: z.optional(batch(strictResourceAction(), 100, 0)),
    apiIdentifier: z.optional(string()),
  })

export const deleteResourcesBatchInput = () =>
  z
    .strictObject({
      codeList: z.optional(batch(text())),
      namespace: z.optional(text()),
      ids: z.optional(batch(text())),
    })
    .check(atLeastOne('codeList', 'ids'))

export const batchDeleteCommonResourceInput = () =>
  z.strictObject({
    ids: batch(text()),
  })

export const authorizeResourcesInput = () =>
  z.strictObject({
    namespace: text(),
    list: batch(resourceGrant(), 10),
  })

export const getAuthorizedResourcesInput = () =>
  z.strictObject({
    targetType: targetType(),
    targetIdentifier: text(),
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
    resourceList: z.optional(batch(text(), 50, 0)),
    withDenied: z.optional(boolean()),
  })

export const isActionAllowedInput = () =>
  z.strictObject({
    userId: text(),
    action: text(),
    resource: text(),
    namespace: z.optional(text()),
  })

export const getResourceAuthorizedTargetsInput = () =>
  z.strictObject({
    resource: text(),
    namespace: z.optional(text()),
    targetType: z.optional(targetType()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
