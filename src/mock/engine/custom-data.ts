import type { CustomField, CustomFieldTarget } from '../../management/custom-fields/contract.ts'
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

/**
 * Writes values of custom fields that come with a profile. Keys that are not defined are ignored,
 * `null` clears a value, and the rest stays as it is.
 *
 * @throws {@link Refused} when a value has the wrong type, is taken, or there is too much
 */
export function writeCustomData(
  pool: Pool,
  user: StoredUser,
  values: JsonObject | undefined,
): void {
  const { customDataLimit } = pool.settings
  if (values === undefined) return
  if (JSON.stringify(values).length > customDataLimit) {
    throw new Refused(400, `customData must be less than ${customDataLimit} characters`)
  }
  for (const [key, value] of Object.entries(values)) {
    const field = definitionOf(pool, 'USER', key)
    if (field !== undefined) writeValue(pool, user, field, value)
  }
}

/**
 * Writes one value.
 *
 * @throws {@link Refused} when it has the wrong type or is taken
 */
export function writeValue(
  pool: Pool,
  target: Pick<StoredUser, 'customData'>,
  field: CustomField,
  value: unknown,
): void {
  const { key } = field
  if (value === undefined) return
  if (value === null) {
    delete target.customData[key]
    return
  }
  if (!hasType(field, value)) throw malformed(key)
  const isTaken =
    field.isUnique === true &&
    [...pool.users.values()].some(
      other => other.customData !== target.customData && other.customData[key] === value,
    )
  if (isTaken) {
    throw new Refused(409, {
      'zh-CN': `${key} 已存在`,
      'en-US': `the value of ${key} belongs to another user`,
    })
  }
  target.customData[key] = value
}

function hasType({ dataType, options }: CustomField, value: unknown): boolean {
  switch (dataType) {
    case 'NUMBER':
      return typeof value === 'number' && Number.isFinite(value)
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'DATETIME':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value))
    case 'ENUM':
      return (options ?? []).some(option => option.value === value)
    default:
      return typeof value === 'string'
  }
}
