import * as z from 'zod/mini'
import { jsonObject, successResult } from '../../contract/common.ts'
import type { CustomFieldTarget } from '../../contract/custom-data.ts'
import { endpoint } from '../../contract/endpoint.ts'
import {
  batch,
  entity,
  listOf,
  maybe,
  type OpenEnum,
  openEnum,
  schemaFor,
  text,
} from '../../contract/schema.ts'

export type { CustomFieldTarget }

/** Type of the values of a custom field; fixed once the field exists. */
export type CustomFieldType = 'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'ENUM'

/** One value that an `ENUM` field can have. */
export interface CustomFieldOption {
  /** The value. */
  value: string
  /** What users read. */
  label: string
}

/** A display name in one language. */
export interface Translation {
  /** Whether `value` is shown in that language; else the field's `label` is. */
  enabled: boolean
  /** The display name. */
  value: string
}

/** Display names of a custom field by language. */
export interface CustomFieldTranslations {
  /** Translations of `label`. Languages besides these four always see `label`. */
  label: {
    /** Simplified Chinese. */
    'zh-CN': Translation
    /** English. */
    'en-US': Translation
    /** Traditional Chinese. */
    'zh-TW': Translation
    /** Japanese. */
    'ja-JP': Translation
  }
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
  dataType?: CustomFieldType
  /** Display name; needed for a new field. */
  label?: string
  /** What the field is for. */
  description?: string
  /** Keep values encrypted; fixed once set. Default false. */
  encrypted?: boolean
  /** Refuse a value that another target has; for `STRING` and `NUMBER`. Default false. */
  isUnique?: boolean
  /** Let users change their own value. Default true. */
  userEditable?: boolean
  /** Show the field in the console. Default true. */
  visibleInAdminConsole?: boolean
  /** Show the field in the personal center. Default true. */
  visibleInUserCenter?: boolean
  /** Rules that the console checks values by. */
  validateRules?: unknown
  /** Ids of the applications that ask for the field at registration. */
  appIds?: string[]
  /** Mask the value where it is displayed. Default false. */
  desensitization?: boolean
  /** Values of an `ENUM` field. */
  options?: CustomFieldOption[]
  /** Display names by language. */
  i18n?: CustomFieldTranslations
}

const string = () => z.optional(z.string())
const boolean = () => z.optional(z.boolean())
const maybeBoolean = () => maybe(z.boolean())
const targetType = () => z.enum(['USER', 'ROLE', 'GROUP', 'DEPARTMENT'])
const option = () => z.strictObject({ value: text(), label: text() })

const translation = () => ({ enabled: z.boolean(), value: z.string() })
const byLanguage = <S extends z.ZodMiniType>(schema: S) => ({
  'zh-CN': schema,
  'en-US': schema,
  'zh-TW': schema,
  'ja-JP': schema,
})

const customField = schemaFor<CustomField>()(() =>
  entity({
    targetType: openEnum<CustomFieldTarget>(),
    key: z.string(),
    dataType: openEnum<CustomFieldType>(),
    label: z.string(),
    description: maybe(z.string()),
    encrypted: maybeBoolean(),
    isUnique: maybeBoolean(),
    userEditable: maybeBoolean(),
    visibleInAdminConsole: maybeBoolean(),
    visibleInUserCenter: maybeBoolean(),
    options: maybe(z.array(entity({ value: z.string(), label: z.string() }))),
    i18n: maybe(entity({ label: entity(byLanguage(entity(translation()))) })),
    createdAt: maybe(z.string()),
  }),
)

/** Input of {@link CustomFields.set}. */
export interface SetCustomFieldsInput {
  /** The definitions, 1 to 50. */
  list: CustomFieldInput[]
  /** Id of the tenant whose fields they are. */
  tenantId?: string
}

/** `POST /api/v3/set-custom-fields` */
export const setCustomFields = endpoint({
  name: 'setCustomFields',
  method: 'POST',
  path: '/api/v3/set-custom-fields',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetCustomFieldsInput>()(() =>
    z.strictObject({
      list: batch(
        z.strictObject({
          targetType: targetType(),
          key: text(),
          dataType: z.optional(z.enum(['STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'ENUM'])),
          label: string(),
          description: string(),
          encrypted: boolean(),
          isUnique: boolean(),
          userEditable: boolean(),
          visibleInAdminConsole: boolean(),
          visibleInUserCenter: boolean(),
          validateRules: z.optional(z.unknown()),
          appIds: z.optional(z.array(text())),
          desensitization: boolean(),
          options: z.optional(z.array(option())),
          i18n: z.optional(
            z.strictObject({ label: z.strictObject(byLanguage(z.strictObject(translation()))) }),
          ),
        }),
      ),
      tenantId: z.optional(text()),
    }),
  ),
  output: listOf(customField),
})

/** Input of {@link CustomFields.list}. */
export interface ListCustomFieldsInput {
  /** What the fields belong to. */
  targetType: CustomFieldTarget
  /** Id of the tenant whose fields they are. */
  tenantId?: string
}

/** `GET /api/v3/get-custom-fields` */
export const getCustomFields = endpoint({
  name: 'getCustomFields',
  method: 'GET',
  path: '/api/v3/get-custom-fields',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<ListCustomFieldsInput>()(() =>
    z.strictObject({ targetType: targetType(), tenantId: z.optional(text()) }),
  ),
  output: listOf(customField),
})

/** Input of {@link CustomFields.delete}. */
export interface DeleteCustomFieldsInput {
  /** The fields, 1 to 50. */
  list: {
    /** What the field belongs to. */
    targetType: CustomFieldTarget
    /** Name of the field. */
    key: string
  }[]
  /** Id of the tenant whose fields they are. */
  tenantId?: string
}

/** `POST /api/v3/delete-custom-fields` */
export const deleteCustomFields = endpoint({
  name: 'deleteCustomFields',
  method: 'POST',
  path: '/api/v3/delete-custom-fields',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<DeleteCustomFieldsInput>()(() =>
    z.strictObject({
      list: batch(z.strictObject({ targetType: targetType(), key: text() })),
      tenantId: z.optional(text()),
    }),
  ),
  output: successResult,
})

/** What custom data belongs to. */
export interface CustomDataTarget {
  /** What it is. */
  targetType: CustomFieldTarget
  /** Which one: user id, role code, group code or department id. */
  targetIdentifier: string
  /** Permission space of a role. */
  namespace?: string
  /** Id of the tenant. */
  tenantId?: string
}

/** Input of {@link CustomFields.setData}. */
export interface SetCustomDataInput extends CustomDataTarget {
  /** The values, 1 to 50. */
  list: {
    /** Name of the field. */
    key: string
    /** Value of the field's type; `null` clears it. */
    value: unknown
  }[]
}

const customDataTarget = () => ({
  targetType: targetType(),
  targetIdentifier: text(),
  namespace: z.optional(text()),
  tenantId: z.optional(text()),
})

/** `POST /api/v3/set-custom-data` */
export const setCustomData = endpoint({
  name: 'setCustomData',
  method: 'POST',
  path: '/api/v3/set-custom-data',
  safety: 'idempotent',
  access: 'administrator',
  input: schemaFor<SetCustomDataInput>()(() =>
    z.strictObject({
      ...customDataTarget(),
      list: batch(z.strictObject({ key: text(), value: z.unknown() })),
    }),
  ),
  output: successResult,
  customData: { input: { 'list[key=value]': { in: 'targetType' } } },
})

/** `GET /api/v3/get-custom-data` */
export const getCustomData = endpoint({
  name: 'getCustomData',
  method: 'GET',
  path: '/api/v3/get-custom-data',
  safety: 'read',
  access: 'administrator',
  input: schemaFor<CustomDataTarget>()(() => z.strictObject(customDataTarget())),
  output: jsonObject,
  customData: { output: { '': { in: 'targetType' } } },
})
