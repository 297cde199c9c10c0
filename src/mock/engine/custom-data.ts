import type {
  CustomDataTarget,
  CustomField,
  CustomFieldTarget,
} from '../../management/custom-fields/contract.ts'
import type { JsonObject } from '../../utils/json.ts'
import type { Pool, StoredUser } from './pool.ts'
import { malformed, Refused } from './refused.ts'

/** Finds the definition of a field. */
export function definitionOf(
  pool: Pool,
  targetType: CustomFieldTarget,
  key: string,
): CustomField | undefined {
  return pool.customFields.get(`${targetType}:${key}`)
}

/** Reads the custom data of a target; `undefined` when there is no such user. */
export function customDataOf(pool: Pool, target: CustomDataTarget): JsonObject | undefined {
  const { targetType, targetIdentifier } = target
  if (targetType === 'USER') return pool.users.get(targetIdentifier)?.customData
  return pool.customData.get(dataKey(target)) ?? {}
}

/**
 * Sets values of a target that exists: all of them or, when one is refused, none.
 *
 * @throws {@link Refused} when a key is not defined, or a value has the wrong type or is taken
 */
export function setValues(
  pool: Pool,
  target: CustomDataTarget,
  list: readonly { key: string; value: unknown }[],
): void {
  const { targetType, targetIdentifier } = target
  const data = { ...customDataOf(pool, target) }
  for (const { key, value } of list) {
    const field = definitionOf(pool, targetType, key)
    if (field === undefined) throw malformed(key)
    writeValue(pool, { key: dataKey(target), data }, field, value)
  }
  const user = pool.users.get(targetIdentifier)
  if (targetType !== 'USER') pool.customData.set(dataKey(target), data)
  else if (user !== undefined) pool.users.set(targetIdentifier, { ...user, customData: data })
}

/** Drops the values that targets have for a field that is gone. */
export function dropValues(pool: Pool, targetType: CustomFieldTarget, key: string): void {
  for (const [, data] of dataOfAll(pool, targetType)) delete data[key]
}

/**
 * Writes values of custom fields that come with a profile. Keys that are not defined are ignored,
 * `null` clears a value, and the rest stays as it is.
 *
 * @throws {@link Refused} when a value has the wrong type, is taken, or there is too much
 */
export function writeCustomData(
  pool: Pool,
  { userId, customData }: StoredUser,
  values: JsonObject | undefined,
): void {
  const { customDataLimit } = pool.settings
  if (values === undefined) return
  if (JSON.stringify(values).length > customDataLimit) {
    throw new Refused(400, `customData must be less than ${customDataLimit} characters`)
  }
  for (const [key, value] of Object.entries(values)) {
    const field = definitionOf(pool, 'USER', key)
    if (field !== undefined)
      writeValue(pool, { key: `USER:${userId}`, data: customData }, field, value)
  }
}

function writeValue(
  pool: Pool,
  owner: { readonly key: string; readonly data: JsonObject },
  field: CustomField,
  value: unknown,
): void {
  const { key, targetType, isUnique } = field
  if (value === undefined) return
  if (value === null) {
    delete owner.data[key]
    return
  }
  if (!hasType(field, value)) throw malformed(key)
  const isTaken = (): boolean =>
    dataOfAll(pool, targetType).some(([other, data]) => other !== owner.key && data[key] === value)
  if (isUnique && isTaken()) {
    throw new Refused(409, { 'zh-CN': `${key} 已存在`, 'en-US': `the value of ${key} is taken` })
  }
  owner.data[key] = value
}

// Of all identifiers only the code of a role can occur twice: once in each permission space.
function dataKey({
  targetType,
  targetIdentifier,
  namespace = 'default',
}: CustomDataTarget): string {
  const id = targetType === 'ROLE' ? `${namespace}/${targetIdentifier}` : targetIdentifier
  return `${targetType}:${id}`
}

/** Custom data of every target of a type, with its key. */
function dataOfAll(pool: Pool, targetType: string): [string, JsonObject][] {
  return targetType === 'USER'
    ? [...pool.users.values()].map(user => [`USER:${user.userId}`, user.customData])
    : [...pool.customData].filter(([key]) => key.startsWith(`${targetType}:`))
}

function hasType({ dataType, options }: CustomField, value: unknown): boolean {
  switch (dataType) {
    case 'NUMBER':
      return typeof value === 'number'
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'DATETIME':
      return typeof value === 'string' && isTime(value)
    case 'ENUM':
      return (options ?? []).some(option => option.value === value)
    default:
      return typeof value === 'string'
  }
}

// Date.parse alone takes far more for a time than ISO 8601.
function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(text))
}
