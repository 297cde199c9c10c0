import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CustomField } from '../../../management/custom-fields/contract.ts'
import { customDataOf } from '../../areas/custom-fields/custom-data.ts'
import { customFields } from '../../areas/custom-fields/custom-fields.ts'
import { changeOwnProfile } from '../../areas/profile/own-profile.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import type { Language } from '../../kernel/web/language.ts'
import type { World } from '../../kernel/world.ts'
import { asTyped, type Field, field, form } from '../form.ts'
import type { PageWords } from '../words.ts'
import { at, Wrong } from '../wrong.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/custom-fields'

/** The custom fields of the pool in the personal center. */
export const customFieldPages: readonly PlainRoute[] = [
  showOwnPage('showOwnCustomFields', path, (visit, memory) => {
    const { words, user, world, lang } = visit
    const data = customDataOf(world, 'USER', user.userId)
    const fields = shownFields(world)
    const fixed = fields.filter(definition => !isEditable(definition))
    const editable = fields.filter(isEditable)
    return {
      title: words.customFields,
      body: html`${fields.length === 0 && html`<p>${words.noCustomFields}</p>`}
<dl>${fixed.map(definition => {
        const text = writeValue(definition, data[definition.key])
        return html`<dt>${labelOf(definition, lang)}</dt><dd>${text || words.none}</dd>`
      })}</dl>
${
  editable.length > 0 &&
  form(visit, memory, {
    action: path,
    fields: editable.map(definition =>
      field(visit, memory, {
        name: nameOf(definition),
        label: labelOf(definition, lang),
        value: writeValue(definition, data[definition.key]),
        isOptional: true,
        ...inputOf(definition, words),
      }),
    ),
    buttons: saveButton(visit),
  })
}`,
    }
  }),

  takeOwnForm('changeOwnCustomFields', path, sending => {
    const { world, user, form: sent } = sending
    const data = customDataOf(world, 'USER', user.userId)
    // One by one, so that a refusal is told at its field.
    allOrNothing(world, () => {
      let changed = user
      for (const definition of shownFields(world)) {
        const { key } = definition
        const name = nameOf(definition)
        const text = sent[name]
        if (text === undefined) continue
        const value = readValue(definition, name, text.trim())
        if (writeValue(definition, value) === writeValue(definition, data[key])) continue
        changed = at(name, () => changeOwnProfile(world, changed, { customData: { [key]: value } }))
      }
    })
    return done(sending, path, 'saved')
  }),
]

function shownFields(world: World): CustomField[] {
  return customFields
    .all(world)
    .filter(
      ({ targetType, visibleInUserCenter }) =>
        targetType === 'USER' && visibleInUserCenter !== false,
    )
}

function isEditable({ userEditable }: CustomField): boolean {
  return userEditable !== false
}

// A key can have any characters, and an id in a page cannot have blanks.
function nameOf({ key }: CustomField): string {
  return `custom-${bytesToHex(utf8ToBytes(key))}`
}

function labelOf({ label, i18n }: CustomField, lang: Language): string {
  const translation = i18n?.label[lang]
  return translation?.enabled ? translation.value : label
}

function inputOf(
  { dataType, options, description }: CustomField,
  words: PageWords,
): Partial<Field> {
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
    case 'ENUM':
      return { ...hint, options: [empty, ...(options ?? [])] }
    default:
      return hint
  }
}

/** Writes a value as its input has it. */
function writeValue({ dataType, options }: CustomField, value: unknown): string {
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

/** Reads what was filled into an input; an empty one clears the value. */
function readValue({ dataType }: CustomField, name: string, text: string): unknown {
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
