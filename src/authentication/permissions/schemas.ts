// Generated from api/authentication/permissions.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, maybe, openEnum, text } from '../../contract/schema.ts'

export const ownResourcesQuery = () =>
  z.strictObject({
    namespace: z.optional(text()),
    resourceType: z.optional(resourceType()),
  })

export const dataResourceCheck = () =>
  z.strictObject({
    action: text(),
    resources: batch(text()),
  })

export const treeResourceCheck = () =>
  z.strictObject({
    action: text(),
    resources: batch(text()),
  })

export const dataResourcePaths = () =>
  z.strictObject({
    resources: batch(text()),
  })

export const dataResourceCode = () =>
  z.strictObject({
    resource: text(),
  })

export const ownPermissionCheck = () =>
  entity({
    namespaceCode: z.string(),
    action: z.string(),
    resource: z.string(),
    enabled: z.boolean(),
  })

export const ownPermissionChecks = () =>
  entity({
    checkResultList: z.array(ownPermissionCheck()),
  })

export const grantedString = () =>
  entity({
    value: z.string(),
    actions: z.array(z.string()),
  })

export const grantedArray = () =>
  entity({
    values: z.array(z.string()),
    actions: z.array(z.string()),
  })

export const grantedNode = () =>
  entity({
    nodePath: z.string(),
    nodeName: z.string(),
    nodeActions: z.array(z.string()),
    nodeValue: maybe(z.string()),
    nodeExtendFieldValue: z.optional(z.unknown()),
  })

export const grantedTree = () =>
  entity({
    authList: z.array(grantedNode()),
  })

export const grantedDataResource = () =>
  entity({
    resourceCode: z.string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strAuthorize: maybe(grantedString()),
    arrAuthorize: maybe(grantedArray()),
    treeAuthorize: maybe(grantedTree()),
  })

export const ownDataResources = () =>
  entity({
    userId: z.string(),
    namespaceCode: z.string(),
    resourceList: maybe(z.array(grantedDataResource())),
  })

export const ownDataResourceList = () =>
  entity({
    userPermissionList: z.array(ownDataResources()),
  })

export const ownActions = () =>
  entity({
    namespaceCode: z.string(),
    resource: z.string(),
    actions: z.array(z.string()),
  })

export const ownActionsList = () =>
  entity({
    permissionList: z.array(ownActions()),
  })

export const stringStruct = () =>
  entity({
    value: maybe(z.string()),
    actions: maybe(z.array(z.string())),
  })

export const arrayStruct = () =>
  entity({
    values: maybe(z.array(z.string())),
    actions: maybe(z.array(z.string())),
  })

export const treeStructNode = () => {
  const self = entity({
    code: z.string(),
    name: z.string(),
    value: maybe(z.string()),
    actions: maybe(z.array(z.string())),
    get children() {
      return maybe(z.array(self))
    },
  })
  return self
}

export const treeStruct = () =>
  entity({
    nodeAuthActionList: maybe(z.array(treeStructNode())),
  })

export const ownResourceStruct = () =>
  entity({
    namespaceCode: z.string(),
    resourceCode: z.string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strResourceAuthAction: maybe(stringStruct()),
    arrResourceAuthAction: maybe(arrayStruct()),
    treeResourceAuthAction: maybe(treeStruct()),
  })
