import type { InvitationField } from '../../../contract/invitation/contract.ts'
import { userProfileInputShape } from '../../../contract/profile/schemas.ts'
import type {
  InvitationFieldInput,
  UpdateInvitationFieldInput,
} from '../../../management/invitations/policies/fields/contract.ts'
import { isEmail, isPhone } from '../../kernel/addresses.ts'
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
 * @throws {@link Refused} when the field is not there, or is already, or is none of a user's, or the new
 *   order is not of all
 */
export function changedFields(
  world: World,
  fields: readonly InvitationField[],
  { action, extendsField, newOrder = [] }: UpdateInvitationFieldInput,
): InvitationField[] {
  const isIt = ({ id }: InvitationField): boolean => id === extendsField.id
  const isThere = fields.some(isIt)
  const field = { ...extendsField, source: 'manual_add' as const }
  if (action === 'add' || action === 'update') checkField(world, extendsField)
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

function checkField(world: World, { name, type, validateRules }: InvitationFieldInput): void {
  if (fieldNamed(world, name).type !== type) throw malformed('extendsField')
  if (validateRules?.type !== 'regExp') return
  try {
    new RegExp(validateRules.content)
  } catch {
    throw malformed('extendsField')
  }
}

/** Tells whether a field may be filled in so. */
export function isFilledIn({ required, validateRules }: InvitationField, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return required !== true
  const { type, content } = validateRules ?? {}
  const text = String(value)
  if (type === 'email') return isEmail(text)
  if (type === 'phone') return isPhone(text)
  if (type === 'isNumber') return Number.isFinite(Number(text))
  return type !== 'regExp' || new RegExp(content ?? '').test(text)
}
