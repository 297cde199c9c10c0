import type { CustomFieldTarget } from '../../../contract/common/contract.ts'
import { groupSchema } from '../../../contract/group/contract.ts'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import { roleSchema } from '../../../contract/role/contract.ts'
import { schemaFor } from '../../../contract/schema.ts'
import type { User } from '../../../contract/user/contract.ts'
import { user } from '../../../contract/user/schemas.ts'
import type { CustomField, CustomFieldInput } from '../../../management/custom-fields/contract.ts'
import { departmentSchema } from '../../../management/departments/records/contract.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import { collection } from '../../kernel/collection.ts'
import { copyOf } from '../../kernel/copy-of.ts'
import { membersOf } from '../../kernel/read-input.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import { timestamp, type World } from '../../kernel/world.ts'

/** The definitions of custom fields. */
export const customFields = collection<CustomField>({
  id: ({ targetType, key }) => `${targetType}:${key}`,
  unknown: { 'zh-CN': '字段不存在', 'en-US': 'no such field' },
})

/** Finds the definition of a field. */
export function definitionOf(
  world: World,
  targetType: CustomField['targetType'],
  key: string,
): CustomField | undefined {
  return customFields.find(world, `${targetType}:${key}`)
}

/**
 * Defines fields, or changes those that exist: all of them or, when one is refused, none.
 *
 * @throws {@link Refused} when a definition is incomplete, changes what is fixed, or makes a field
 *   unique that has a value more than once
 */
export function defineFields(world: World, list: readonly CustomFieldInput[]): CustomField[] {
  // One by one, so that a field that is named twice is refused what a field that is there is.
  const put = (input: CustomFieldInput): CustomField => {
    const field = define(world, input)
    const known = definitionOf(world, field.targetType, field.key)
    return known === undefined
      ? customFields.add(world, field)
      : customFields.update(world, known, field)
  }
  return allOrNothing(world, () => list.map(put))
}

function define(world: World, input: CustomFieldInput): CustomField {
  const { targetType, key } = input
  if (builtInNames(targetType).includes(key)) {
    throw new Refused(400, { 'zh-CN': `${key} 是内置字段`, 'en-US': `${key} is a built-in field` })
  }
  const known = definitionOf(world, targetType, key)
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
    createdAt: timestamp(world),
    ...known,
    ...copyOf(input),
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

const plainUserSchema = schemaFor<User<never>>()(user)

/** Names of the members that targets have without any definition. */
function builtInNames(targetType: CustomFieldTarget): string[] {
  switch (targetType) {
    case 'USER':
      return [
        ...membersOf(plainUserSchema),
        ...Object.keys(userProfileInputShape()),
        // What this package calls otherwise than the service.
        ...['userId', 'lastIp'],
      ]
    case 'GROUP':
      return membersOf(groupSchema)
    case 'ROLE':
      return membersOf(roleSchema)
    case 'DEPARTMENT':
      return membersOf(departmentSchema)
  }
}
