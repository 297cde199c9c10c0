// Generated from api/authentication/permissions.tsp by `npm run generate`.

import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { wholeOf } from '../../contract/page.ts'
import { anything, noInput } from '../../contract/plain-schemas.ts'
import { schemaFor } from '../../contract/schema.ts'
import type { OpenEnum } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** Which resources are wanted. */
export interface OwnResourcesQuery {
  /** Code of the permission space. Default: all of them. */
  namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType | undefined
}

/** What to check on which data resources. */
export interface DataResourceCheck {
  /** Operation, such as `read`. */
  action: string
  /** Codes of the resources, 1 to 50. */
  resources: readonly string[]
}

/** What to check on which nodes of trees. */
export interface TreeResourceCheck {
  /** Operation, such as `read`. */
  action: string
  /**
   * Paths of the nodes, 1 to 50: the code of the resource and those of the nodes down to the one
   * that is meant, such as `handbook/sales/prices`. A `/` in front may be left out.
   */
  resources: readonly string[]
}

/** Which data resources are meant. */
export interface DataResourcePaths {
  /** Codes of the resources, 1 to 50; of trees, paths such as `handbook/sales/prices`. */
  resources: readonly string[]
}

/** Which data resource is meant. */
export interface DataResourceCode {
  /** Code of the resource. */
  resource: string
}

/** Whether something may be done. */
export interface OwnPermissionCheck {
  /** Code of the permission space. */
  namespaceCode: string
  /** The operation. */
  action: string
  /** The resource, as it was asked for. */
  resource: string
  /** Whether the user may do it. */
  enabled: boolean
}

/** Whether several things may be done. */
export interface OwnPermissionChecks {
  /** An entry for each resource, in the order of the question. */
  checkResultList: OwnPermissionCheck[]
}

/** Form of a data resource. */
export type DataResourceType =
  /** Nodes under nodes; each has operations of its own. */
  | 'TREE'
  /** One text. */
  | 'STRING'
  /** A list of texts, with the same operations for all of them. */
  | 'ARRAY'

/** A data resource that is one text, and what may be done with it. */
export interface GrantedString {
  /** The text. */
  value: string
  /** Operations, such as `read`. */
  actions: string[]
}

/** A data resource that is a list of texts, and what may be done with it. */
export interface GrantedArray {
  /** The texts. */
  values: string[]
  /** Operations, such as `read`. */
  actions: string[]
}

/** A node of a tree, and what may be done with it. */
export interface GrantedNode {
  /** Codes of the nodes down to this one, such as `/sales/prices`. */
  nodePath: string
  /** Display name. */
  nodeName: string
  /** Operations, such as `read`. */
  nodeActions: string[]
  /** What the node stands for. */
  nodeValue?: string | null
  /** Values of the fields that the resource has of its own. */
  nodeExtendFieldValue?: unknown
}

/** A data resource that is a tree, and what may be done with its nodes. */
export interface GrantedTree {
  /** The nodes with which anything may be done. */
  authList: GrantedNode[]
}

/** A data resource, and what may be done with it: one of the three members, by its form. */
export interface GrantedDataResource {
  /** Code of the resource. */
  resourceCode: string
  /** Form of the resource. */
  resourceType: OpenEnum<DataResourceType>
  /** For `STRING`. */
  strAuthorize?: GrantedString | null
  /** For `ARRAY`. */
  arrAuthorize?: GrantedArray | null
  /** For `TREE`. */
  treeAuthorize?: GrantedTree | null
}

/** What the user may do in a permission space. */
export interface OwnDataResources {
  /** Id of the user. */
  userId: string
  /** Code of the permission space. */
  namespaceCode: string
  /** The data resources with which the user may do anything. */
  resourceList?: GrantedDataResource[] | null
}

/** What the user may do, by permission space. */
export interface OwnDataResourceList {
  /** An entry for each permission space. */
  userPermissionList: OwnDataResources[]
}

/** What the user may do with a resource. */
export interface OwnActions {
  /** Code of the permission space. */
  namespaceCode: string
  /** The resource, as it was asked for. */
  resource: string
  /** Operations, such as `read`; none when nothing may be done. */
  actions: string[]
}

/** What the user may do with several resources. */
export interface OwnActionsList {
  /** An entry for each resource, in the order of the question. */
  permissionList: OwnActions[]
}

/** A text of a data resource, and what may be done with it. */
export interface StringStruct {
  /** The text; absent when nothing may be done with it. */
  value?: string | null
  /** Operations, such as `read`. */
  actions?: string[] | null
}

/** The texts of a data resource, and what may be done with them. */
export interface ArrayStruct {
  /** The texts; absent when nothing may be done with them. */
  values?: string[] | null
  /** Operations, such as `read`. */
  actions?: string[] | null
}

/** A node of a tree with what is under it, and what may be done with it. */
export interface TreeStructNode {
  /** Code, unique among the nodes beside it. */
  code: string
  /** Display name. */
  name: string
  /** What the node stands for. */
  value?: string | null
  /** Operations, such as `read`; none for a node that only leads to others. */
  actions?: string[] | null
  /** The nodes under it. */
  children?: TreeStructNode[] | null
}

/** A tree, as far as anything may be done with it. */
export interface TreeStruct {
  /** The nodes at the top. */
  nodeAuthActionList?: TreeStructNode[] | null
}

/** The content of a data resource as far as the user may see it: one of three, by its form. */
export interface OwnResourceStruct {
  /** Code of the permission space. */
  namespaceCode: string
  /** Code of the resource. */
  resourceCode: string
  /** Form of the resource. */
  resourceType: OpenEnum<DataResourceType>
  /** For `STRING`. */
  strResourceAuthAction?: StringStruct | null
  /** For `ARRAY`. */
  arrResourceAuthAction?: ArrayStruct | null
  /** For `TREE`. */
  treeResourceAuthAction?: TreeStruct | null
}

/** Checks a {@link OwnPermissionChecks} in an answer. */
export const ownPermissionChecksSchema = /* @__PURE__ */ schemaFor<OwnPermissionChecks>()(
  schemas.ownPermissionChecks,
)

/** `GET /api/v3/get-my-authorized-resources` */
export const getAuthorizedResources = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getAuthorizedResources',
  method: 'GET',
  path: '/api/v3/get-my-authorized-resources',
  safety: 'read',
  access: 'user',
  input: schemaFor<OwnResourcesQuery>()(schemas.ownResourcesQuery),
  output: wholeOf(authorizedResourceSchema),
}))

/** `POST /api/v3/check-permission-string-resource` */
export const checkPermissionByStringResource = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkPermissionByStringResource',
  method: 'POST',
  path: '/api/v3/check-permission-string-resource',
  safety: 'read',
  access: 'user',
  input: schemaFor<DataResourceCheck>()(schemas.dataResourceCheck),
  output: ownPermissionChecksSchema,
}))

/** `POST /api/v3/check-permission-array-resource` */
export const checkPermissionByArrayResource = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkPermissionByArrayResource',
  method: 'POST',
  path: '/api/v3/check-permission-array-resource',
  safety: 'read',
  access: 'user',
  input: schemaFor<DataResourceCheck>()(schemas.dataResourceCheck),
  output: ownPermissionChecksSchema,
}))

/** `POST /api/v3/check-permission-tree-resource` */
export const checkPermissionByTreeResource = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'checkPermissionByTreeResource',
  method: 'POST',
  path: '/api/v3/check-permission-tree-resource',
  safety: 'read',
  access: 'user',
  input: schemaFor<TreeResourceCheck>()(schemas.treeResourceCheck),
  output: ownPermissionChecksSchema,
}))

/** `GET /api/v3/get-user-auth-resource-list` */
export const getUserAuthorizedResourcesList = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'getUserAuthorizedResourcesList',
  method: 'GET',
  path: '/api/v3/get-user-auth-resource-list',
  safety: 'read',
  access: 'user',
  input: noInput,
  output: schemaFor<OwnDataResourceList>()(schemas.ownDataResourceList),
}))

/** `POST /api/v3/get-user-auth-resource-permission-list` */
export const getUserAuthResourcePermissionList = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-user-auth-resource-permission-list',
  safety: 'read',
  access: 'user',
  input: schemaFor<DataResourcePaths>()(schemas.dataResourcePaths),
  output: schemaFor<OwnActionsList>()(schemas.ownActionsList),
}))

/** `POST /api/v3/get-user-auth-resource-struct` */
export const getUserAuthResourceStruct = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-user-auth-resource-struct',
  safety: 'read',
  access: 'user',
  input: schemaFor<DataResourceCode>()(schemas.dataResourceCode),
  output: schemaFor<OwnResourceStruct>()(schemas.ownResourceStruct),
}))

/** `POST /api/v2/applications/subject/person/list` */
export const listSubjectAuth = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listSubjectAuth',
  method: 'POST',
  path: '/api/v2/applications/subject/person/list',
  safety: 'read',
  access: 'user',
  isBare: true,
  input: noInput,
  output: anything,
}))
