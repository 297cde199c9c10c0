// Generated from api/authentication/permissions.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, openEnum, string, text } from '../../contract/values.ts'

export function ownResourcesQuery() {
  return z.strictObject({ namespace: z.optional(text()), resourceType: z.optional(resourceType()) })
}

export function dataResourceCheck() {
  return z.strictObject({ action: text(), resources: batch(text()) })
}

export function treeResourceCheck() {
  return z.strictObject({ action: text(), resources: batch(text()) })
}

export function dataResourcePaths() {
  return z.strictObject({ resources: batch(text()) })
}

export function dataResourceCode() {
  return z.strictObject({ resource: text() })
}

export function ownPermissionCheck() {
  return entity({
    namespaceCode: string(),
    action: string(),
    resource: string(),
    enabled: boolean(),
  })
}

export function ownPermissionChecks() {
  return entity({ checkResultList: z.array(ownPermissionCheck()) })
}

export function grantedString() {
  return entity({ value: string(), actions: z.array(string()) })
}

export function grantedArray() {
  return entity({ values: z.array(string()), actions: z.array(string()) })
}

export function grantedNode() {
  return entity({
    nodePath: string(),
    nodeName: string(),
    nodeActions: z.array(string()),
    nodeValue: maybe(string()),
    nodeExtendFieldValue: z.optional(z.unknown()),
  })
}

export function grantedTree() {
  return entity({ authList: z.array(grantedNode()) })
}

export function grantedDataResource() {
  return entity({
    resourceCode: string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strAuthorize: maybe(grantedString()),
    arrAuthorize: maybe(grantedArray()),
    treeAuthorize: maybe(grantedTree()),
  })
}

export function ownDataResources() {
  return entity({
    userId: string(),
    namespaceCode: string(),
    resourceList: maybe(z.array(grantedDataResource())),
  })
}

export function ownDataResourceList() {
  return entity({ userPermissionList: z.array(ownDataResources()) })
}

export function ownActions() {
  return entity({ namespaceCode: string(), resource: string(), actions: z.array(string()) })
}

export function ownActionsList() {
  return entity({ permissionList: z.array(ownActions()) })
}

export function stringStruct() {
  return entity({ value: maybe(string()), actions: maybe(z.array(string())) })
}

export function arrayStruct() {
  return entity({ values: maybe(z.array(string())), actions: maybe(z.array(string())) })
}

export function treeStructNode() {
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

export function treeStruct() {
  return entity({ nodeAuthActionList: maybe(z.array(treeStructNode())) })
}

export function ownResourceStruct() {
  return entity({
    namespaceCode: string(),
    resourceCode: string(),
    resourceType: openEnum<'TREE' | 'STRING' | 'ARRAY'>(),
    strResourceAuthAction: maybe(stringStruct()),
    arrResourceAuthAction: maybe(arrayStruct()),
    treeResourceAuthAction: maybe(treeStruct()),
  })
}
