import { userProfileShape } from '../../contract/user-profile.ts'
import {
  type CustomField,
  type CustomFieldInput,
  deleteCustomFields,
  getCustomData,
  getCustomFields,
  setCustomData,
  setCustomFields,
} from '../../management/custom-fields/contract.ts'
import { customDataOf, definitionOf, dropValues, setValues } from '../engine/custom-data.ts'
import { type Pool, timestamp } from '../engine/pool.ts'
import { malformed, Refused } from '../engine/refused.ts'
import { handle, type Route } from '../engine/route.ts'
import { userNotFound } from '../engine/users.ts'

/** The custom fields of the pool and their values. */
export const customFieldRoutes: readonly Route[] = [
  handle(setCustomFields, ({ list }, { pool }) => defineFields(pool, list)),

  handle(getCustomFields, ({ targetType }, { pool }) =>
    [...pool.customFields.values()].filter(field => field.targetType === targetType),
  ),

  handle(deleteCustomFields, ({ list }, { pool }) => {
    for (const { targetType, key } of list) {
      if (pool.customFields.delete(`${targetType}:${key}`)) dropValues(pool, targetType, key)
    }
    return { success: true }
  }),

  handle(setCustomData, ({ list, ...target }, { pool }) => {
    if (customDataOf(pool, target) === undefined) throw userNotFound()
    setValues(pool, target, list)
    return { success: true }
  }),

  handle(getCustomData, (target, { pool }) => {
    const data = customDataOf(pool, target)
    if (data === undefined) throw userNotFound()
    return data
  }),
]

/**
 * Defines fields, or changes those that exist: all of them or, when one is refused, none.
 *
 * @throws {@link Refused} when a definition is incomplete, or changes what is fixed
 */
export function defineFields(pool: Pool, list: readonly CustomFieldInput[]): CustomField[] {
  const fields = list.map(input => define(pool, input))
  for (const field of fields) pool.customFields.set(`${field.targetType}:${field.key}`, field)
  return fields
}

function define(pool: Pool, input: CustomFieldInput): CustomField {
  const { targetType, key } = input
  if (targetType === 'USER' && isBuiltIn(key)) {
    throw new Refused(400, { 'zh-CN': `${key} 是内置字段`, 'en-US': `${key} is a built-in field` })
  }
  const known = definitionOf(pool, targetType, key)
  if (known !== undefined) refuseFixed(known, input)

  const { dataType, label, options, isUnique } = { ...known, ...input }
  if (dataType === undefined) throw malformed('dataType')
  if (label === undefined) throw malformed('label')
  if (dataType === 'ENUM' && (options ?? []).length === 0) throw malformed('options')
  if (isUnique && dataType !== 'STRING' && dataType !== 'NUMBER') throw malformed('isUnique')
  return {
    isUnique: false,
    encrypted: false,
    userEditable: true,
    visibleInAdminConsole: true,
    visibleInUserCenter: true,
    createdAt: timestamp(pool),
    ...known,
    ...input,
    dataType,
    label,
  }
}

function refuseFixed(known: CustomField, { dataType, encrypted }: CustomFieldInput): void {
  const isChanged =
    (dataType !== undefined && dataType !== known.dataType) ||
    (encrypted !== undefined && encrypted !== known.encrypted)
  if (!isChanged) return
  throw new Refused(422, {
    'zh-CN': '不能修改字段类型',
    'en-US': 'the type of a field cannot change, nor whether it is encrypted',
  })
}

// What a user has besides the members that a profile can be written with.
const kept = [
  'id',
  'userId',
  'identities',
  'departmentIds',
  'loginsCount',
  'lastLogin',
  'lastIp',
  'createdAt',
  'updatedAt',
]

function isBuiltIn(key: string): boolean {
  return kept.includes(key) || Object.hasOwn(userProfileShape(), key)
}
