// Generated from api/management/namespaces.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { batch, listOf, schemaFor } from '../../contract/schema.ts'
import { integer, length, string, stringOf, text } from '../../contract/values.ts'
import * as schemas from './schemas.ts'

/** A permission space, which the console calls a permission group. */
export interface Namespace {
  /** Code, unique in the pool, such as `default`. */
  code: string
  /** Display name. */
  name?: string | null
  /** What the permission space is for. */
  description?: string | null
  /** State, in the service's numbers, which are not documented; in lists only. */
  status?: number | null
}

/** A permission space to be created. */
export interface NewNamespace {
  /** Code, unique in the pool, at most 64 characters. */
  code: string
  /** Display name. Default: the code. */
  name?: string | undefined
  /** What the permission space is for. */
  description?: string | undefined
}

/** A role, as lists of a permission space have it. */
export interface NamespaceRole {
  /** Id that the service made, 24 hex characters. */
  id: string
  /** Code, unique in the permission space. */
  code: string
  /** Display name. */
  name?: string | null
  /** What the role is for. */
  description?: string | null
  /** Code of the permission space. */
  namespace: string
  /** Time of the last change, ISO 8601. */
  updatedAt: string
}

/** Checks a {@link Namespace} in an answer. */
export const namespaceSchema = /* @__PURE__ */ schemaFor<Namespace>()(schemas.namespace)

/** `POST /api/v3/create-namespace` */
export const createNamespace = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-namespace',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<NewNamespace>()(schemas.newNamespace),
  output: namespaceSchema,
}))

/** Input of {@link Namespaces.createBatch}. */
export interface CreateNamespacesBatchInput {
  /** The permission spaces, 1 to 50. */
  list: readonly NewNamespace[]
}

/** `POST /api/v3/create-namespaces-batch` */
export const createNamespacesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/create-namespaces-batch',
  safety: 'write',
  access: 'administrator',
  input: schemaFor<CreateNamespacesBatchInput>()(() =>
    z.strictObject({ list: batch(schemas.newNamespace()) }),
  ),
  output: successResultSchema,
}))

/** Input of {@link Namespaces.get}. */
export interface GetNamespaceInput {
  /** Code of the permission space. */
  code: string
}

/** `GET /api/v3/get-namespace` */
export const getNamespace = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-namespace',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetNamespaceInput>()(() => z.strictObject({ code: text() })),
  output: namespaceSchema,
}))

/** Input of {@link Namespaces.getBatch}. */
export interface GetNamespacesBatchInput {
  /** Codes of the permission spaces, 1 to 50. */
  codeList: readonly string[]
}

/** `GET /api/v3/get-namespaces-batch` */
export const getNamespacesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-namespaces-batch',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<GetNamespacesBatchInput>()(() => z.strictObject({ codeList: batch(text()) })),
  output: listOf(namespaceSchema),
}))

/** Input of {@link Namespaces.list}. */
export interface ListNamespacesInput {
  /** Text to look for in code and name. */
  keywords?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-namespaces` */
export const listNamespaces = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-namespaces',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListNamespacesInput>()(() =>
    z.strictObject({
      keywords: z.optional(string()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(namespaceSchema),
}))

/** Input of {@link Namespaces.update}. */
export interface UpdateNamespaceInput {
  /** Code of the permission space. */
  code: string
  /** Display name. */
  name?: string | undefined
  /** What the permission space is for. */
  description?: string | undefined
  /** Another code, unique in the pool, at most 64 characters. */
  newCode?: string | undefined
}

/** `POST /api/v3/update-namespace` */
export const updateNamespace = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/update-namespace',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<UpdateNamespaceInput>()(() =>
    z.strictObject({
      code: text(),
      name: z.optional(string()),
      description: z.optional(string()),
      newCode: z.optional(stringOf(length(1, 64))),
    }),
  ),
  output: namespaceSchema,
}))

/** Input of {@link Namespaces.delete}. */
export interface DeleteNamespaceInput {
  /** Code of the permission space. */
  code: string
}

/** `POST /api/v3/delete-namespace` */
export const deleteNamespace = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-namespace',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteNamespaceInput>()(() => z.strictObject({ code: text() })),
  output: successResultSchema,
}))

/** Input of {@link Namespaces.deleteBatch}. */
export interface DeleteNamespacesBatchInput {
  /** Codes of the permission spaces, 1 to 50. */
  codeList: readonly string[]
}

/** `POST /api/v3/delete-namespaces-batch` */
export const deleteNamespacesBatch = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-namespaces-batch',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteNamespacesBatchInput>()(() => z.strictObject({ codeList: batch(text()) })),
  output: successResultSchema,
}))

/** Input of {@link Namespaces.listRoles}. */
export interface ListNamespaceRolesInput {
  /** Code of the permission space. */
  code: string
  /** Text to look for in code and name. */
  keywords?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** `GET /api/v3/list-namespace-roles` */
export const listNamespaceRoles = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-namespace-roles',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<ListNamespaceRolesInput>()(() =>
    z.strictObject({
      code: text(),
      keywords: z.optional(string()),
      page: z.optional(integer(1)),
      limit: z.optional(integer(1, 50)),
    }),
  ),
  output: pageOf(schemaFor<NamespaceRole>()(schemas.namespaceRole)),
}))
