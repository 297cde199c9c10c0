// Generated from api/management/whitelists.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { successResultSchema } from '../../contract/common/contract.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { listOf, schemaFor } from '../../contract/schema.ts'
import type { ApplicationId } from '../common/contract.ts'
import { applicationIdShape } from '../common/schemas.ts'
import * as schemas from './schemas.ts'

/** What the values of a whitelist are. */
export type WhitelistType =
  /** User names. */
  | 'USERNAME'
  /** E-mail addresses. */
  | 'EMAIL'
  /** Phone numbers, without country code. */
  | 'PHONE'

/** A value that may register. */
export interface WhitelistEntry {
  /** The user name, e-mail address or phone number. */
  value: string
  /** When it was put on the whitelist, ISO 8601. */
  createdAt?: string | null
}

/** Values of a whitelist. */
export interface WhitelistValues {
  /** What the values are. */
  type: WhitelistType
  /** The values, 1 to 50. The service's types may leave the list out, which would do nothing. */
  list: readonly string[]
}

/** Checks a {@link WhitelistEntry} in an answer. */
export const whitelistEntrySchema = /* @__PURE__ */ schemaFor<WhitelistEntry>()(
  schemas.whitelistEntry,
)

/** `POST /api/v3/add-whitelist` */
export const addWhitelist = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/add-whitelist',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<WhitelistValues>()(schemas.whitelistValues),
  output: listOf(whitelistEntrySchema),
}))

/** Input of {@link Whitelists.list}. */
export interface ListWhitelistsInput {
  /** What the values are. */
  type: WhitelistType
}

/** `GET /api/v3/list-whitelist` */
export const listWhitelists = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listWhitelists',
  method: 'GET',
  path: '/api/v3/list-whitelist',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListWhitelistsInput>()(() => z.strictObject({ type: schemas.whitelistType() })),
  output: listOf(whitelistEntrySchema),
}))

/** `POST /api/v3/delete-whitelist` */
export const deleteWhitelist = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-whitelist',
  safety: 'idempotent',
  access: 'administrator',
  isBare: true,
  input: schemaFor<WhitelistValues>()(schemas.whitelistValues),
  output: successResultSchema,
}))

/** Input of {@link Whitelists.addOfApplication}. */
export interface AddWhitelistOfAppInput extends ApplicationId, WhitelistValues {}

/** `POST /api/v3/add-whitelist-of-app` */
export const addWhitelistOfApp = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/add-whitelist-of-app',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<AddWhitelistOfAppInput>()(() =>
    z.strictObject({ ...applicationIdShape(), ...schemas.whitelistValuesShape() }),
  ),
  output: listOf(whitelistEntrySchema),
}))

/** Input of {@link Whitelists.listOfApplication}. */
export interface ListWhitelistsOfAppInput extends ApplicationId {
  /** What the values are. */
  type: WhitelistType
}

/** `GET /api/v3/list-whitelist-of-app` */
export const listWhitelistsOfApp = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listWhitelistsOfApp',
  method: 'GET',
  path: '/api/v3/list-whitelist-of-app',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListWhitelistsOfAppInput>()(() =>
    z.strictObject({ ...applicationIdShape(), type: schemas.whitelistType() }),
  ),
  output: listOf(whitelistEntrySchema),
}))

/** Input of {@link Whitelists.deleteOfApplication}. */
export interface DeleteWhitelistOfAppInput extends ApplicationId, WhitelistValues {}

/** `POST /api/v3/delete-whitelist-of-app` */
export const deleteWhitelistOfApp = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-whitelist-of-app',
  safety: 'idempotent',
  access: 'administrator',
  isBare: true,
  input: schemaFor<DeleteWhitelistOfAppInput>()(() =>
    z.strictObject({ ...applicationIdShape(), ...schemas.whitelistValuesShape() }),
  ),
  output: successResultSchema,
}))
