// Generated from api/management/custom-fields.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customFieldTarget } from '../../contract/common/schemas.ts'
import { batch, entity, maybe, openEnum, text } from '../../contract/schema.ts'

export const customFieldType = () => z.enum(['STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'ENUM'])

export const strictCustomFieldOption = () =>
  z.strictObject({
    value: text(),
    label: text(),
  })

export const customFieldOption = () =>
  entity({
    value: z.string(),
    label: z.string(),
  })

export const strictTranslation = () =>
  z.strictObject({
    enabled: z.boolean(),
    value: z.string(),
  })

export const translation = () =>
  entity({
    enabled: z.boolean(),
    value: z.string(),
  })

export const strictCustomFieldTranslations = () =>
  z.strictObject({
    label: z.strictObject({
      'zh-CN': strictTranslation(),
      'en-US': strictTranslation(),
      'zh-TW': strictTranslation(),
      'ja-JP': strictTranslation(),
    }),
  })

export const customFieldTranslations = () =>
  entity({
    label: entity({
      'zh-CN': translation(),
      'en-US': translation(),
      'zh-TW': translation(),
      'ja-JP': translation(),
    }),
  })

export const customField = () =>
  entity({
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'>(),
    key: z.string(),
    dataType: openEnum<'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'ENUM'>(),
    label: z.string(),
    description: maybe(z.string()),
    encrypted: maybe(z.boolean()),
    isUnique: maybe(z.boolean()),
    userEditable: maybe(z.boolean()),
    visibleInAdminConsole: maybe(z.boolean()),
    visibleInUserCenter: maybe(z.boolean()),
    options: maybe(z.array(customFieldOption())),
    i18n: maybe(customFieldTranslations()),
    createdAt: maybe(z.string()),
  })

export const customFieldInput = () =>
  z.strictObject({
    targetType: customFieldTarget(),
    key: text(),
    dataType: z.optional(customFieldType()),
    label: z.optional(z.string()),
    description: z.optional(z.string()),
    encrypted: z.optional(z.boolean()),
    isUnique: z.optional(z.boolean()),
    userEditable: z.optional(z.boolean()),
    visibleInAdminConsole: z.optional(z.boolean()),
    visibleInUserCenter: z.optional(z.boolean()),
    validateRules: z.optional(z.unknown()),
    appIds: z.optional(z.array(text())),
    desensitization: z.optional(z.boolean()),
    options: z.optional(z.array(strictCustomFieldOption())),
    i18n: z.optional(strictCustomFieldTranslations()),
  })

export const customDataTargetShape = () => ({
  targetType: customFieldTarget(),
  targetIdentifier: text(),
  namespace: z.optional(text()),
  tenantId: z.optional(text()),
})

export const customDataTarget = () => z.strictObject(customDataTargetShape())

export const setCustomFieldsInput = () =>
  z.strictObject({
    list: batch(customFieldInput()),
    tenantId: z.optional(text()),
  })

export const deleteCustomFieldsInput = () =>
  z.strictObject({
    list: batch(
      z.strictObject({
        targetType: customFieldTarget(),
        key: text(),
      }),
    ),
    tenantId: z.optional(text()),
  })

export const setCustomDataInput = () =>
  z.strictObject({
    ...customDataTargetShape(),
    list: batch(
      z.strictObject({
        key: text(),
        value: z.unknown(),
        tenantId: z.optional(text()),
      }),
    ),
  })

export const listCustomFieldsInput = () =>
  z.strictObject({
    targetType: customFieldTarget(),
    tenantId: z.optional(text()),
  })
