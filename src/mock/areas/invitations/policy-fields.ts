import type { InvitationField } from '../../../contract/invitation/contract.ts'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import type { UpdateInvitationFieldInput } from '../../../management/invitations/policies/contract.ts'
import { malformed, Refused } from '../../kernel/refused.ts'
import type { World } from '../../kernel/world.ts'
import { definitionOf } from '../custom-fields/custom-fields.ts'

const kinds = ['email', 'phone', 'username', 'gender', 'country'] as const

const kindsOfData = {
  STRING: 'string',
  NUMBER: 'number',
  DATETIME: 'datetime',
  BOOLEAN: 'boolean',
  ENUM: 'dropdown',
} as const

/**
 * Makes a field of a form by the name of a member of a profile, or the key of a custom field.
 *
 * @throws {@link Refused} when there is none
 */
export function fieldNamed(world: World, name: string): InvitationField {
  const given = {
    id: name,
    name,
    show: true,
    allowRewrite: true,
    required: false,
    source: 'preset' as const,
  }
  const definition = definitionOf(world, 'USER', name)
  if (definition !== undefined) {
    const { label, dataType } = definition
    const inputType = new Map<string, InvitationField['inputType']>(Object.entries(kindsOfData))
    return { ...given, type: 'internal', label, inputType: inputType.get(dataType) ?? 'text' }
  }
  if (!Object.hasOwn(userProfileInputShape(), name)) throw malformed('extendsFields')
  const inputType = kinds.find(kind => kind === name) ?? 'text'
  return { ...given, type: 'user', label: name, inputType }
}

/**
 * Gives the fields of a form as they are after a change.
 *
 * @throws {@link Refused} when the field is not there, or is already, or the new order is not of all
 */
export function changedFields(
  fields: readonly InvitationField[],
  { action, extendsField, newOrder = [] }: UpdateInvitationFieldInput,
): InvitationField[] {
  const isIt = ({ id }: InvitationField): boolean => id === extendsField.id
  const isThere = fields.some(isIt)
  const field = { ...extendsField, source: 'manual_add' as const }
  if (action === 'add') {
    if (isThere) throw new Refused(409, { 'zh-CN': '字段已存在', 'en-US': 'the field is there' })
    return [...fields, field]
  }
  if (!isThere) throw new Refused(404, { 'zh-CN': '字段不存在', 'en-US': 'no such field' })
  if (action === 'update') return fields.map(one => (isIt(one) ? field : one))
  if (action === 'delete') return fields.filter(one => !isIt(one))
  const ordered = newOrder.flatMap(id => fields.find(one => one.id === id) ?? [])
  if (new Set(ordered).size !== fields.length || newOrder.length !== fields.length) {
    throw malformed('newOrder')
  }
  return ordered
}
