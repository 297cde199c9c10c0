// Generated from api/management/resources.tsp by `npm run generate`.

import * as z from 'zod/mini'
import {
  authorizedResourceSchema,
  type ResourceType,
} from '../../contract/authorized-resource/contract.ts'
import { resourceType } from '../../contract/authorized-resource/schemas.ts'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf, wholeOf } from '../../contract/page.ts'
import { atLeastOne, batch, listOf, schemaFor } from '../../contract/schema.ts'
import { boolean, integer, type OpenEnum, string, text } from '../../contract/values.ts'
import type { GrantedActions, TargetType } from '../common/contract.ts'
import { targetType } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** An operation that can be carried out on a resource. */
export interface ResourceAction {
  /** Name, such as `ecs:Start`. */
  name: string
  /** What the operation does. */
  description: string
}

/** Something that can be granted: a code with operations. What it stands for is up to you. */
export interface Resource {
  /** Code, unique in its permission space. */
  code: string
  /** Display name. */
  name?: string | null
  /** What the resource is. */
  description?: string | null
  /** Kind of the resource. */
  type: OpenEnum<ResourceType>
  /** The operations that it has. */
  actions?: ResourceAction[] | null
  /** Address of the API, for resources of the type `API`. */
  apiIdentifier?: string | null
  /** Code of the permission space. */
  namespace?: string | null
  /** Whether it is shared with the applications of tenants. */
  linkedToTenant?: boolean | null
}

/** A resource with its id and the permission space that it is of. */
export interface ListedResource extends Resource {
  /** Id that the service made. */
  id: string
  /** Number of the permission space; the service's own example has it as text. */
  namespaceId?: number | string | null
  /** Display name of the permission space. */
  namespaceName?: string | null
  /** Id of the user pool. */
  userPoolId?: string | null
  /** Time of the creation, ISO 8601. */
  createdAt?: string | null
  /** Time of the last change, ISO 8601. */
  updatedAt?: string | null
}

/** A resource to be created. */
export interface NewResource {
  /** Code, unique in its permission space, at most 64 characters. */
  code: string
  /** Kind of the resource. */
  type: ResourceType
  /** Display name. Default: the code. */
  name?: string | undefined
  /** What the resource is. */
  description?: string | undefined
  /** The operations that it has, at most 100. Default: none. */
  actions?: readonly ResourceAction[] | undefined
  /** Address of the API, for resources of the type `API`. */
  apiIdentifier?: string | undefined
}

/** A resource by its code. */
export interface ResourceCode {
  /** Code of the resource. */
  code: string
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** Who is granted what. */
export interface ResourceGrant {
  /** What they are. */
  targetType: TargetType
  /** Which: user ids, role codes, group codes or department ids, 1 to 100. */
  targetIdentifiers: readonly string[]
  /** The resources, at least one. */
  resources: readonly GrantedActions[]
}

/** Somebody or something that is granted a resource. */
export interface AuthorizedTarget {
  /** What it is. */
  targetType: OpenEnum<TargetType>
  /** Which one: user id, role code, group code or department id. */
  targetIdentifier: string
  /** Operations, such as `read`; `*` for all. */
  actions: string[]
}

/** Answer of {@link Resources.isActionAllowed}. */
export interface ActionCheck {
  /** Whether the user may do it. */
  allowed: boolean
}

/** Checks a {@link Resource} in an answer. */
export const resourceSchema = /* @__PURE__ */ schemaFor<Resource>()(schemas.resource)

/** Input of {@link Resources.create}. */
export interface CreateResourceInput extends NewResource {
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `POST /api/v3/create-resource` */
export const createResource = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-resource',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateResourceInput>()(() =>
    z.strictObject({ ...schemas.newResourceShape(), namespace: z.optional(text()) }),
  ),
  output: resourceSchema,
}))

/** Input of {@link Resources.createBatch}. */
export interface CreateResourcesBatchInput {
  /** The resources, 1 to 50. */
  list: readonly NewResource[]
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `POST /api/v3/create-resources-batch` */
export const createResourcesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-resources-batch',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateResourcesBatchInput>()(() =>
    z.strictObject({ list: batch(schemas.newResource()), namespace: z.optional(text()) }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/get-resource` */
export const getResource = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-resource',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ResourceCode>()(schemas.resourceCode),
  output: resourceSchema,
}))

/** Input of {@link Resources.getBatch}. */
export interface GetResourcesBatchInput {
  /** Codes of the resources, 1 to 50. */
  codeList: readonly string[]
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `GET /api/v3/get-resources-batch` */
export const getResourcesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-resources-batch',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetResourcesBatchInput>()(() =>
    z.strictObject({ codeList: batch(text()), namespace: z.optional(text()) }),
  ),
  output: listOf(resourceSchema),
}))

/** Input of {@link Resources.list}. */
export interface ListResourcesInput {
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  type?: ResourceType | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-resources` */
export const listResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-resources',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListResourcesInput>()(() =>
    z.strictObject({
      namespace: z.optional(text()),
      type: z.optional(resourceType()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(resourceSchema),
}))

/** Input of {@link Resources.listAll}. */
export interface ListCommonResourceInput {
  /** Text to look for in code and name. */
  keyword?: string | undefined
  /**
   * Codes of the permission spaces. Default: all of them. The service's own SDKs type it as one
   * text and document a list.
   */
  namespaceCodeList?: readonly string[] | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-common-resource` */
export const listCommonResource = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-common-resource',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListCommonResourceInput>()(() =>
    z.strictObject({
      keyword: z.optional(string()),
      namespaceCodeList: z.optional(z.array(text())),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<ListedResource>()(schemas.listedResource)),
}))

/** Input of {@link Resources.update}. */
export interface UpdateResourceInput extends ResourceCode {
  /** Kind of the resource. */
  type?: ResourceType | undefined
  /** Display name. */
  name?: string | undefined
  /** What the resource is. */
  description?: string | undefined
  /** All the operations that it has from now on, at most 100. */
  actions?: readonly ResourceAction[] | undefined
  /** Address of the API, for resources of the type `API`. */
  apiIdentifier?: string | undefined
}

/** `POST /api/v3/update-resource` */
export const updateResource = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-resource',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateResourceInput>()(() =>
    z.strictObject({
      ...schemas.resourceCodeShape(),
      type: z.optional(resourceType()),
      name: z.optional(string()),
      description: z.optional(string()),
      actions: z.optional(batch(schemas.strictResourceAction(), 100, 0)),
      apiIdentifier: z.optional(string()),
    }),
  ),
  output: resourceSchema,
}))

/** `POST /api/v3/delete-resource` */
export const deleteResource = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-resource',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<ResourceCode>()(schemas.resourceCode),
  output: successResultSchema,
}))

/** Input of {@link Resources.deleteBatch}. */
export interface DeleteResourcesBatchInput {
  /** Codes of the resources, 1 to 50. */
  codeList?: readonly string[] | undefined
  /** Code of the permission space of `codeList`. Default `default`. */
  namespace?: string | undefined
  /** Ids of resources, 1 to 50; {@link Resources.listAll} has them. */
  ids?: readonly string[] | undefined
}

/** `POST /api/v3/delete-resources-batch` */
export const deleteResourcesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-resources-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteResourcesBatchInput>()(() =>
    z
      .strictObject({
        codeList: z.optional(batch(text())),
        namespace: z.optional(text()),
        ids: z.optional(batch(text())),
      })
      .check(atLeastOne('codeList', 'ids')),
  ),
  output: successResultSchema,
}))

/** Input of {@link Resources.deleteByIds}. */
export interface BatchDeleteCommonResourceInput {
  /** Ids of the resources, 1 to 50; {@link Resources.listAll} has them. */
  ids: readonly string[]
}

/** `POST /api/v3/delete-common-resources-batch` */
export const batchDeleteCommonResource = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'batchDeleteCommonResource',
  method: 'POST',
  path: '/api/v3/delete-common-resources-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<BatchDeleteCommonResourceInput>()(() => z.strictObject({ ids: batch(text()) })),
  output: successResultSchema,
}))

/** Input of {@link Resources.authorize}. */
export interface AuthorizeResourcesInput {
  /** Code of the permission space, also of the roles. */
  namespace: string
  /** Who is granted what, 1 to 10 entries. One that is unknown fails all. */
  list: readonly ResourceGrant[]
}

/** `POST /api/v3/authorize-resources` */
export const authorizeResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/authorize-resources',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AuthorizeResourcesInput>()(() =>
    z.strictObject({ namespace: text(), list: batch(schemas.resourceGrant(), 10) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Resources.getAuthorized}. */
export interface GetAuthorizedResourcesInput {
  /** What is asked about; `DEPARTMENT` in the brand Authing alone. */
  targetType: TargetType
  /** Which one: user id, role code, group code or department id. */
  targetIdentifier: string
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
  /** Kind of the resources. Default: all kinds. */
  resourceType?: ResourceType | undefined
  /** Codes of the resources, at most 50; `*` at the end stands for anything. Default: all. */
  resourceList?: readonly string[] | undefined
  /** Add what is denied. Default false. */
  withDenied?: boolean | undefined
}

/** `GET /api/v3/get-authorized-resources` */
export const getAuthorizedResources = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-authorized-resources',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetAuthorizedResourcesInput>()(() =>
    z.strictObject({
      targetType: targetType(),
      targetIdentifier: text(),
      namespace: z.optional(text()),
      resourceType: z.optional(resourceType()),
      resourceList: z.optional(batch(text(), 50, 0)),
      withDenied: z.optional(boolean()),
    }),
  ),
  output: wholeOf(authorizedResourceSchema),
}))

/** Input of {@link Resources.isActionAllowed}. */
export interface IsActionAllowedInput {
  /** Id of the user. */
  userId: string
  /** Operation, such as `read`. */
  action: string
  /** Code of the resource. */
  resource: string
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
}

/** `POST /api/v3/is-action-allowed` */
export const isActionAllowed = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/is-action-allowed',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<IsActionAllowedInput>()(() =>
    z.strictObject({
      userId: text(),
      action: text(),
      resource: text(),
      namespace: z.optional(text()),
    }),
  ),
  output: schemaFor<ActionCheck>()(schemas.actionCheck),
}))

/** Input of {@link Resources.listAuthorizedTargets}. */
export interface GetResourceAuthorizedTargetsInput {
  /** Code of the resource. */
  resource: string
  /** Code of the permission space. Default `default`. */
  namespace?: string | undefined
  /** Kind of the targets. Default: all kinds. */
  targetType?: TargetType | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `POST /api/v3/get-resource-authorized-targets` */
export const getResourceAuthorizedTargets = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/get-resource-authorized-targets',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<GetResourceAuthorizedTargetsInput>()(() =>
    z.strictObject({
      resource: text(),
      namespace: z.optional(text()),
      targetType: z.optional(targetType()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<AuthorizedTarget>()(schemas.authorizedTarget)),
}))
