import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { labelOf } from '../../contract/label-of.ts'
import type { CustomField } from '../../management/custom-fields/contract.ts'
import { customDataOf } from '../areas/custom-fields/custom-data.ts'
import { changeOwnProfile } from '../areas/profile/own-profile.ts'
import type { StoredUser } from '../areas/users/users.ts'
import type { Html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { asTyped, type Field, field } from './form.ts'
import type { Sending, Visit } from './visit.ts'
import type { PageWords } from './words.ts'
import { at, Wrong } from './wrong.ts'

/** Writes the input of a custom field. */
export function customInput(
  visit: Visit,
  memory: FormMemory,
  definition: CustomField,
  value: unknown,
  isOptional = true,
): Html {
  return field(visit, memory, {
    name: customInputName(definition),
    label: labelOf(definition, visit.nameLang),
    value: writeValue(definition, value),
    isOptional,
    ...inputOf(definition, value, visit.words),
  })
}

/**
 * Changes a custom field of a user to what was filled in; one that was left alone stays as it is.
 *
 * @returns the user as it is now
 * @throws {@link Wrong} when the value does not fit, or the field is not the user's to change
 */
export function changeCustomField(
  { world, form }: Sending,
  user: StoredUser,
  definition: CustomField,
): StoredUser {
  const { key } = definition
  const name = customInputName(definition)
  const text = form[name]
  if (text === undefined) return user
  const value = readValue(definition, name, text.trim())
  const present = customDataOf(world, 'USER', user.userId)[key]
  if (writeValue(definition, value) === writeValue(definition, present)) return user
  return at(name, () => changeOwnProfile(world, user, { customData: { [key]: value } }))
}

/** Names the input of a custom field. */
export function customInputName({ key }: CustomField): string {
  // A key can have any characters, and an id in a page cannot have blanks.
  return `custom-${bytesToHex(utf8ToBytes(key))}`
}

function inputOf(definition: CustomField, present: unknown, words: PageWords): Partial<Field> {
  const { dataType, options, description } = definition
  const hint = description ? { hint: description } : {}
  const empty = { value: '', label: '' }
  switch (dataType) {
    case 'NUMBER':
      return { ...hint, type: 'number', inputmode: 'decimal' }
    case 'DATETIME':
      return { type: 'datetime-local', hint: description || words.utcHint }
    case 'BOOLEAN':
      return {
        ...hint,
        options: [empty, { value: 'true', label: words.yes }, { value: 'false', label: words.no }],
      }
    case 'ENUM': {
      const value = writeValue(definition, present)
      const known = [empty, ...(options ?? [])]
      // A value that is no option any more stays until another one is chosen.
      const isKnown = known.some(option => option.value === value)
      return { ...hint, options: isKnown ? known : [...known, { value, label: value }] }
    }
    default:
      return hint
  }
}

/** Writes a value as its input has it. */
export function writeValue({ dataType, options }: CustomField, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (dataType === 'ENUM') {
    // A value that came as a label chooses that option.
    const isValue = options?.some(option => option.value === value)
    return asTyped(
      isValue ? value : (options?.find(({ label }) => label === value)?.value ?? value),
    )
  }
  if (dataType !== 'DATETIME') return asTyped(value)
  const time = Date.parse(String(value))
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 19)
}

/**
 * Reads what was filled into an input; an empty one clears the value.
 *
 * @throws {@link Wrong} when the value does not fit
 */
export function readValue({ dataType }: CustomField, name: string, text: string): unknown {
  if (text === '') return null
  switch (dataType) {
    case 'NUMBER':
      if (!Number.isFinite(Number(text))) throw new Wrong(name, 'badValue')
      return Number(text)
    case 'BOOLEAN':
      if (text !== 'true' && text !== 'false') throw new Wrong(name, 'badValue')
      return text === 'true'
    case 'DATETIME': {
      const time = Date.parse(`${text}Z`)
      if (Number.isNaN(time)) throw new Wrong(name, 'badValue')
      return new Date(time).toISOString()
    }
    default:
      return text
  }
}
