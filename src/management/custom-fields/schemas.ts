// Generated from api/management/custom-fields.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { customFieldTarget } from '../../contract/common/schemas.ts'
import { entity, maybe } from '../../contract/schema.ts'
import { boolean, integer, oneOf, openEnum, string, text } from '../../contract/values.ts'
import { strictTranslations, translations } from '../common/schemas.ts'

export function customFieldType() {
  return oneOf('STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'ENUM')
}

export function strictCustomFieldOption() {
  return z.strictObject({ value: text(), label: text() })
}

export function customFieldOption() {
  return entity({ value: string(), label: string() })
}

export function strictCustomFieldTranslations() {
  return z.strictObject({ label: strictTranslations() })
}

export function customFieldTranslations() {
  return entity({ label: translations() })
}

export function customField() {
  return entity({
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
}

export function customFieldInput() {
  return z.strictObject({
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
}

export function baseFieldInput() {
  return z.strictObject({
    key: text(),
    label: z.optional(string()),
    description: z.optional(string()),
    userEditable: z.optional(boolean()),
    visibleInAdminConsole: z.optional(boolean()),
    visibleInUserCenter: z.optional(boolean()),
    i18n: z.optional(strictCustomFieldTranslations()),
  })
}

export function fieldQuery() {
  return z.strictObject({
    targetType: customFieldTarget(),
    dataType: oneOf('STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'OBJECT', 'SELECT'),
    userVisible: z.optional(boolean()),
    adminVisible: z.optional(boolean()),
    accessControl: z.optional(boolean()),
    keyword: z.optional(string()),
    lang: z.optional(text()),
    tenantId: z.optional(text()),
    page: z.optional(integer(1)),
    limit: z.optional(integer(1, 50)),
  })
}

export function customDataTargetShape() {
  return {
    targetType: customFieldTarget(),
    targetIdentifier: text(),
    namespace: z.optional(text()),
    tenantId: z.optional(text()),
  }
}

export function customDataTarget() {
  return z.strictObject(customDataTargetShape())
}

export function listCustomFieldsInput() {
  return z.strictObject({ targetType: customFieldTarget(), tenantId: z.optional(text()) })
}
