import { basicProfileShape, userProfileInputShape } from '../../../contract/profile/schemas.ts'
import type { BaseFieldInput, CustomField } from '../../../management/custom-fields/contract.ts'
import { collection } from '../../kernel/collection.ts'
import { Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { typeOfField } from '../users/user-fields.ts'

/** What administrators have changed of built-in fields. */
const changes = collection<BaseFieldInput>({
  id: ({ key }) => key,
  unknown: { 'zh-CN': '字段不存在', 'en-US': 'no such field' },
})

// What users may write of their own profiles.
const isOwn = (key: string): boolean =>
  Object.hasOwn(basicProfileShape(), key) ||
  ['username', 'externalId', 'province', 'city', 'identityNumber'].includes(key)

/** The fields that users have without any definition, as they are shown. */
export function baseFields(world: World): CustomField[] {
  const { customData: _data, password: _password, ...fields } = userProfileInputShape()
  return Object.keys(fields).map(key => ({
    targetType: 'USER',
    key,
    ...typeOfField(key),
    label: key,
    isUnique: ['username', 'email', 'phone', 'externalId'].includes(key),
    userEditable: isOwn(key),
    visibleInAdminConsole: true,
    visibleInUserCenter: true,
    ...changes.find(world, key),
  }))
}

/**
 * Changes built-in fields: all of them or, when there is no such field, none.
 *
 * @throws {@link Refused} 404
 */
export function changeBaseFields(world: World, list: readonly BaseFieldInput[]): CustomField[] {
  const known = new Set(baseFields(world).map(({ key }) => key))
  const unknown = list.find(({ key }) => !known.has(key))
  if (unknown !== undefined) {
    const { key } = unknown
    throw new Refused(404, {
      'zh-CN': `内置字段 ${key} 不存在`,
      'en-US': `there is no built-in field ${key}`,
    })
  }
  for (const field of list) {
    const present = changes.find(world, field.key)
    if (present === undefined) changes.add(world, field)
    else changes.update(world, present, field)
  }
  const changed = new Set(list.map(({ key }) => key))
  return baseFields(world).filter(({ key }) => changed.has(key))
}

/** What administrators have changed of a built-in field. */
export function changesOf(world: World, key: string): Omit<BaseFieldInput, 'key'> {
  return changes.find(world, key) ?? {}
}

/** Tells whether users may not change a field of theirs that they can change as a rule. */
export function isLocked(world: World, key: string): boolean {
  return changesOf(world, key).userEditable === false
}
