// Generated from api/management/custom-fields.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { type CustomFieldTarget, successResultSchema } from '../../contract/common/contract.ts'
import { customFieldTarget } from '../../contract/common/schemas.ts'
import { lazyEndpoint } from '../../contract/endpoint.ts'
import { pageOf } from '../../contract/page.ts'
import { jsonObject, noInput } from '../../contract/plain-schemas.ts'
import { batch, listOf, schemaFor } from '../../contract/schema.ts'
import { given, type OpenEnum, text } from '../../contract/values.ts'
import type { Translations } from '../common/contract.ts'
import * as schemas from './schemas.ts'

/** Type of the values of a custom field; fixed once the field exists. */
export type CustomFieldType = 'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'ENUM'

/** One value that an `ENUM` field can have. */
export interface CustomFieldOption {
  /** The value. */
  value: string
  /** What users read. */
  label: string
}

/** Display names of a custom field by language. */
export interface CustomFieldTranslations {
  /** Translations of `label`. Languages besides these four always see `label`. */
  label: Translations
}

/** The definition of a custom field. */
export interface CustomField {
  /** What the field belongs to. */
  targetType: OpenEnum<CustomFieldTarget>
  /** Name of the field in `customData`. */
  key: string
  /** Type of its values. Older definitions may show `SELECT` or `OBJECT`. */
  dataType: OpenEnum<CustomFieldType>
  /** Display name. */
  label: string
  /** What the field is for. */
  description?: string | null
  /** Whether values are kept encrypted. */
  encrypted?: boolean | null
  /** Whether no two targets can have the same value. */
  isUnique?: boolean | null
  /** Whether users can change their own value. */
  userEditable?: boolean | null
  /** Whether administrators see the field in the console. */
  visibleInAdminConsole?: boolean | null
  /** Whether users see the field in the personal center; the API shows it all the same. */
  visibleInUserCenter?: boolean | null
  /** Values of an `ENUM` field. */
  options?: CustomFieldOption[] | null
  /** Display names by language. */
  i18n?: CustomFieldTranslations | null
  /** Time of creation, ISO 8601. */
  createdAt?: string | null
}

/** A custom field to be defined, or changed when its key exists. */
export interface CustomFieldInput {
  /** What the field belongs to. */
  targetType: CustomFieldTarget
  /** Name of the field in `customData`; fixed once set, and none of the built-in names. */
  key: string
  /** Type of its values; needed for a new field, fixed once set. */
  dataType?: CustomFieldType | undefined
  /** Display name; needed for a new field. */
  label?: string | undefined
  /** What the field is for. */
  description?: string | undefined
  /** Keep values encrypted; fixed once set. Default false. */
  encrypted?: boolean | undefined
  /** Refuse a value that another target has; for `STRING` and `NUMBER`. Default false. */
  isUnique?: boolean | undefined
  /** Let users change their own value. Default true. */
  userEditable?: boolean | undefined
  /** Show the field in the console. Default true. */
  visibleInAdminConsole?: boolean | undefined
  /** Show the field in the personal center. Default true. */
  visibleInUserCenter?: boolean | undefined
  /** Rules that the console checks values by. */
  validateRules?: unknown
  /** Ids of the applications that ask for the field at registration. */
  appIds?: readonly string[] | undefined
  /** Mask the value where it is displayed. Default false. */
  desensitization?: boolean | undefined
  /** Values of an `ENUM` field; needed for a new one. */
  options?: readonly CustomFieldOption[] | undefined
  /** Display names by language. */
  i18n?: CustomFieldTranslations | undefined
}

/** A built-in field of users to be changed. Type and uniqueness are the service's. */
export interface BaseFieldInput {
  /** Name of the field, such as `nickname`. */
  key: string
  /** Display name. */
  label?: string | undefined
  /** What the field is for. */
  description?: string | undefined
  /** Let users change their own value. */
  userEditable?: boolean | undefined
  /** Show the field in the console. */
  visibleInAdminConsole?: boolean | undefined
  /** Show the field in the personal center. */
  visibleInUserCenter?: boolean | undefined
  /** Display names by language. */
  i18n?: CustomFieldTranslations | undefined
}

/** What lists of fields are narrowed by. */
export interface FieldQuery {
  /** What the fields belong to. */
  targetType: CustomFieldTarget
  /** Type of their values. Definitions say `ENUM` for what is `SELECT` here. */
  dataType: 'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'OBJECT' | 'SELECT'
  /** Only those that users see in the personal center, or only the others. Default: both. */
  userVisible?: boolean | undefined
  /** Only those that administrators see in the console, or only the others. Default: both. */
  adminVisible?: boolean | undefined
  /** Only those with rules about who may see them, in the service's own sense. */
  accessControl?: boolean | undefined
  /** Text to look for in key and display name. */
  keyword?: string | undefined
  /** Language of the display names that `keyword` is looked for in, such as `ja-JP`. */
  lang?: string | undefined
  /** Id of the tenant whose fields they are. */
  tenantId?: string | undefined
  /** Number of the page, from 1. Default 1. */
  page?: number | undefined
  /** Entries per page, 1 to 50. Default 50, the most the service gives. */
  limit?: number | undefined
}

/** What custom data belongs to. */
export interface CustomDataTarget {
  /** What it is. */
  targetType: CustomFieldTarget
  /** Which one: user id, role code, group code or department id. */
  targetIdentifier: string
  /** Permission space of a role. */
  namespace?: string | undefined
  /** Id of the tenant. */
  tenantId?: string | undefined
}

/** Input of {@link CustomFields.list}. */
export interface ListCustomFieldsInput {
  /** What the fields belong to. */
  targetType: CustomFieldTarget
  /** Id of the tenant whose fields they are. */
  tenantId?: string | undefined
}

/** Checks a {@link CustomField} in an answer. */
export const customFieldSchema = /* @__PURE__ */ schemaFor<CustomField>()(schemas.customField)

/** Input of {@link CustomFields.set}. */
export interface SetCustomFieldsInput {
  /** The definitions, 1 to 50. */
  list: readonly CustomFieldInput[]
  /** Id of the tenant whose fields they are. */
  tenantId?: string | undefined
}

/** `POST /api/v3/set-custom-fields` */
export const setCustomFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-custom-fields',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetCustomFieldsInput>()(() =>
    z.strictObject({ list: batch(schemas.customFieldInput()), tenantId: z.optional(text()) }),
  ),
  output: listOf(customFieldSchema),
}))

/** `GET /api/v3/get-custom-fields` */
export const getCustomFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-custom-fields',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListCustomFieldsInput>()(schemas.listCustomFieldsInput),
  output: listOf(customFieldSchema),
}))

/** `GET /api/v3/list-custom-fields` */
export const listCustFields = /* @__PURE__ */ lazyEndpoint(() => ({
  name: 'listCustFields',
  method: 'GET',
  path: '/api/v3/list-custom-fields',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<FieldQuery>()(schemas.fieldQuery),
  output: pageOf(customFieldSchema),
}))

/** `GET /api/v3/get-user-base-fields` */
export const getUserBaseFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-user-base-fields',
  safety: 'read',
  access: 'administrator',
  input: noInput,
  output: listOf(customFieldSchema),
}))

/** `GET /api/v3/list-user-base-fields` */
export const listUserBaseFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/list-user-base-fields',
  safety: 'read',
  access: 'administrator',
  paging: { page: 'page', limit: 'limit' },
  input: schemaFor<FieldQuery>()(schemas.fieldQuery),
  output: pageOf(customFieldSchema),
}))

/** Input of {@link CustomFields.setBase}. */
export interface SetUserBaseFieldsInput {
  /** The fields, 1 to 50. */
  list: readonly BaseFieldInput[]
}

/** `POST /api/v3/set-user-base-fields` */
export const setUserBaseFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-user-base-fields',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetUserBaseFieldsInput>()(() =>
    z.strictObject({ list: batch(schemas.baseFieldInput()) }),
  ),
  output: listOf(customFieldSchema),
}))

/** Input of {@link CustomFields.delete}. */
export interface DeleteCustomFieldsInput {
  /** The fields, 1 to 50. */
  list: readonly {
    /** What the field belongs to. */
    targetType: CustomFieldTarget
    /** Name of the field. */
    key: string
  }[]
  /** Id of the tenant whose fields they are. */
  tenantId?: string | undefined
}

/** `POST /api/v3/delete-custom-fields` */
export const deleteCustomFields = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/delete-custom-fields',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteCustomFieldsInput>()(() =>
    z.strictObject({
      list: batch(z.strictObject({ targetType: customFieldTarget(), key: text() })),
      tenantId: z.optional(text()),
    }),
  ),
  output: successResultSchema,
}))

/** `GET /api/v3/get-custom-data` */
export const getCustomData = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'GET',
  path: '/api/v3/get-custom-data',
  safety: 'read',
  access: 'administrator',
  customData: { output: { '': { in: 'targetType' } } },
  input: schemaFor<CustomDataTarget>()(schemas.customDataTarget),
  output: jsonObject,
}))

/** Input of {@link CustomFields.setData}. */
export interface SetCustomDataInput extends CustomDataTarget {
  /** The values, 1 to 50. */
  list: readonly {
    /** Name of the field. */
    key: string
    /** Value of the field's type; `null` clears it. */
    value: unknown
    /** Id of the tenant whose field it is. */
    tenantId?: string | undefined
  }[]
}

/** `POST /api/v3/set-custom-data` */
export const setCustomData = /* @__PURE__ */ lazyEndpoint(() => ({
  method: 'POST',
  path: '/api/v3/set-custom-data',
  safety: 'idempotent',
  access: 'administrator',
  customData: { input: { 'list[key=value]': { in: 'targetType' } } },
  input: schemaFor<SetCustomDataInput>()(() =>
    z.strictObject({
      ...schemas.customDataTargetShape(),
      list: batch(z.strictObject({ key: text(), value: given(), tenantId: z.optional(text()) })),
    }),
  ),
  output: successResultSchema,
}))
