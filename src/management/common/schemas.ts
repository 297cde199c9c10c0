// Generated from api/management/common.tsp by `npm run generate`.

import * as z from 'zod/mini'
import { entity } from '../../contract/schema.ts'
import { boolean, oneOf, string, text } from '../../contract/values.ts'

export const userIdType = () =>
  oneOf(
    'user_id',
    'external_id',
    'phone',
    'email',
    'username',
    'identity',
    'sync_relation',
    'custom_field',
  )

export const userDetailsShape = () => ({
  withCustomData: z.optional(boolean()),
  withIdentities: z.optional(boolean()),
  withDepartmentIds: z.optional(boolean()),
})

export const flatCustomDataShape = () => ({
  flatCustomData: z.optional(boolean()),
})

export const roleCodeShape = () => ({
  code: text(),
  namespace: z.optional(text()),
})

export const roleCode = () => z.strictObject(roleCodeShape())

export const departmentIdType = () =>
  oneOf('department_id', 'open_department_id', 'sync_relation', 'custom_field', 'code')

export const strictTranslation = () =>
  z.strictObject({
    enabled: boolean(),
    value: string(),
  })

export const translation = () =>
  entity({
    enabled: boolean(),
    value: string(),
  })

export const strictTranslations = () =>
  z.strictObject({
    'zh-CN': strictTranslation(),
    'en-US': strictTranslation(),
    'zh-TW': strictTranslation(),
    'ja-JP': strictTranslation(),
  })

export const translations = () =>
  entity({
    'zh-CN': translation(),
    'en-US': translation(),
    'zh-TW': translation(),
    'ja-JP': translation(),
  })

export const targetType = () => oneOf('USER', 'ROLE', 'GROUP', 'DEPARTMENT')
