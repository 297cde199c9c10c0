// Generated from api/management/custom-fields.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customFieldTarget } from '../../contract/common/schemas.ts'
import { batch, entity, maybe } from '../../contract/schema.ts'
import { boolean, oneOf, openEnum, string, text } from '../../contract/values.ts'
import { strictTranslations, translations } from '../common/schemas.ts'

export const customFieldType = () => oneOf('STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'ENUM')

export const strictCustomFieldOption = () =>
  z.strictObject({
    value: text(),
    label: text(),
  })

export const customFieldOption = () =>
  entity({
    value: string(),
    label: string(),
  })

export const strictCustomFieldTranslations = () =>
  z.strictObject({
    label: strictTranslations(),
  })

export const customFieldTranslations = () =>
  entity({
    label: translations(),
  })

export const customField = () =>
  entity({
    targetType: openEnum<'USER' | 'ROLE' | 'GROUP' | 'DEPARTMENT'>(),
    key: string(),
    dataType: openEnum<'STRING' | 'NUMBER' | 'DATETIME' | 'BOOLEAN' | 'ENUM'>(),
    label: string(),
    description: maybe(string()),
    encrypted: maybe(boolean()),
    isUnique: maybe(boolean()),
    userEditable: maybe(boolean()),
    visibleInAdminConsole: maybe(boolean()),
    visibleInUserCenter: maybe(boolean()),
    options: maybe(z.array(customFieldOption())),
    i18n: maybe(customFieldTranslations()),
    createdAt: maybe(string()),
  })

export const customFieldInput = () =>
  z.strictObject({
    targetType: customFieldTarget(),
    key: text(),
    dataType: z.optional(customFieldType()),
    label: z.optional(string()),
    description: z.optional(string()),
    encrypted: z.optional(boolean()),
    isUnique: z.optional(boolean()),
    userEditable: z.optional(boolean()),
    visibleInAdminConsole: z.optional(boolean()),
    visibleInUserCenter: z.optional(boolean()),
    validateRules: z.optional(z.unknown()),
    appIds: z.optional(z.array(text())),
    desensitization: z.optional(boolean()),
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
