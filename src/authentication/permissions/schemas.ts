// Generated from api/authentication/permissions.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../contract/values.ts'

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
    namespaceCode: string(),
    action: string(),
    resource: string(),
    enabled: boolean(),
  })

export const ownPermissionChecks = () =>
  entity({
    checkResultList: z.array(ownPermissionCheck()),
  })

export const grantedString = () =>
  entity({
    value: string(),
    actions: z.array(string()),
  })

export const grantedArray = () =>
  entity({
    values: z.array(string()),
    actions: z.array(string()),
  })

export const grantedNode = () =>
  entity({
    nodePath: string(),
    nodeName: string(),
    nodeActions: z.array(string()),
    nodeValue: maybe(string()),
    nodeExtendFieldValue: z.optional(z.unknown()),
  })

export const grantedTree = () =>
  entity({
    authList: z.array(grantedNode()),
  })

export const grantedDataResource = () =>
  entity({
    resourceCode: string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strAuthorize: maybe(grantedString()),
    arrAuthorize: maybe(grantedArray()),
    treeAuthorize: maybe(grantedTree()),
  })

export const ownDataResources = () =>
  entity({
    userId: string(),
    namespaceCode: string(),
    resourceList: maybe(z.array(grantedDataResource())),
  })

export const ownDataResourceList = () =>
  entity({
    userPermissionList: z.array(ownDataResources()),
  })

export const ownActions = () =>
  entity({
    namespaceCode: string(),
    resource: string(),
    actions: z.array(string()),
  })

export const ownActionsList = () =>
  entity({
    permissionList: z.array(ownActions()),
  })

export const stringStruct = () =>
  entity({
    value: maybe(string()),
    actions: maybe(z.array(string())),
  })

export const arrayStruct = () =>
  entity({
    values: maybe(z.array(string())),
    actions: maybe(z.array(string())),
  })

export const treeStructNode = () => {
  const self = entity({
    code: string(),
    name: string(),
    value: maybe(string()),
    actions: maybe(z.array(string())),
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
    namespaceCode: string(),
    resourceCode: string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strResourceAuthAction: maybe(stringStruct()),
    arrResourceAuthAction: maybe(arrayStruct()),
    treeResourceAuthAction: maybe(treeStruct()),
  })
