import {
  type CustomDataTarget,
  type CustomField,
  type CustomFieldInput,
  deleteCustomFields,
  getCustomData,
  getCustomFields,
  setCustomData,
  setCustomFields,
} from '../../management/custom-fields/contract.ts'
import type { JsonObject } from '../../utils/json.ts'
import { definitionOf, writeValue } from '../engine/custom-data.ts'
import { type Pool, timestamp } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'
import { userNotFound } from '../engine/users.ts'

// Built-in members of a user; a custom field must not hide one.
const builtIn = new Set([
  'id',
  'userId',
  'username',
  'email',
  'phone',
  'name',
  'nickname',
  'status',
])

/** The custom fields of the pool and their values. */
export const customFieldRoutes: readonly Route[] = [
  handle(setCustomFields, ({ list }, { pool }) => {
    // All definitions are checked before one of them is kept.
    const fields = list.map(input => define(pool, input))
    for (const field of fields) pool.customFields.set(`${field.targetType}:${field.key}`, field)
    return fields
  }),

  handle(getCustomFields, ({ targetType }, { pool }) =>
    [...pool.customFields.values()].filter(field => field.targetType === targetType),
  ),

  handle(deleteCustomFields, ({ list }, { pool }) => {
    for (const { targetType, key } of list) {
      if (!pool.customFields.delete(`${targetType}:${key}`)) continue
      for (const data of dataOfAll(pool, targetType)) delete data[key]
    }
    return { success: true }
  }),

  handle(setCustomData, ({ list, ...target }, { pool }) => {
    const current = dataOf(pool, target)
    const draft = { customData: { ...current } }
    for (const { key, value } of list) {
      const field = definitionOf(pool, target.targetType, key)
      if (field === undefined) throw malformed(key)
      writeValue(pool, draft, field, value)
    }
    for (const key of Object.keys(current)) delete current[key]
    Object.assign(current, draft.customData)
    return { success: true }
  }),

  handle(getCustomData, (target, { pool }) => dataOf(pool, target)),
]

/** Makes a definition out of what was given and what there was. */
export function define(pool: Pool, input: CustomFieldInput): CustomField {
  const { targetType, key } = input
  const known = definitionOf(pool, targetType, key)
  if (targetType === 'USER' && builtIn.has(key)) {
    throw new Refused(400, {
      'zh-CN': `${key} 是内置字段`,
      'en-US': `${key} is a built-in field`,
    })
  }
  if (known !== undefined && input.dataType !== undefined && input.dataType !== known.dataType) {
    throw new Refused(422, {
      'zh-CN': '不能修改字段类型',
      'en-US': 'the type of a field cannot change',
    })
  }
  const dataType = known?.dataType ?? input.dataType
  if (dataType === undefined) throw malformed('dataType')
  const options = input.options ?? known?.options ?? undefined
  if (dataType === 'ENUM' && (options ?? []).length === 0) throw malformed('options')
  return {
    isUnique: false,
    encrypted: false,
    userEditable: true,
    visibleInAdminConsole: true,
    visibleInUserCenter: true,
    createdAt: timestamp(pool),
    label: key,
    ...known,
    ...input,
    dataType,
    ...(options === undefined ? {} : { options }),
  }
}

function dataOf(pool: Pool, { targetType, targetIdentifier }: CustomDataTarget): JsonObject {
  if (targetType === 'USER') {
    const user = pool.users.get(targetIdentifier)
    if (user === undefined) throw userNotFound()
    return user.customData
  }
  const key = `${targetType}:${targetIdentifier}`
  const data = pool.customData.get(key) ?? {}
  pool.customData.set(key, data)
  return data
}

function dataOfAll(pool: Pool, targetType: string): JsonObject[] {
  if (targetType === 'USER') return [...pool.users.values()].map(user => user.customData)
  return [...pool.customData]
    .filter(([key]) => key.startsWith(`${targetType}:`))
    .map(([, data]) => data)
}
