import { labelOf } from '../../../contract/label-of.ts'
import type { CustomField } from '../../../management/custom-fields/contract.ts'
import { customDataOf } from '../../areas/custom-fields/custom-data.ts'
import { customFields } from '../../areas/custom-fields/custom-fields.ts'
import { allOrNothing } from '../../kernel/all-or-nothing.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import type { World } from '../../kernel/world.ts'
import { changeCustomField, customInput, writeValue } from '../custom-inputs.ts'
import { form } from '../form.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/custom-fields'

/** The custom fields of the pool in the personal center. */
export const customFieldPages: readonly PlainRoute[] = [
  showOwnPage('showOwnCustomFields', path, (visit, memory) => {
    const { words, user, world, nameLang } = visit
    const data = customDataOf(world, 'USER', user.userId)
    const fields = shownFields(world)
    const fixed = fields.filter(definition => !isEditable(definition))
    const editable = fields.filter(isEditable)
    return {
      title: words.customFields,
      body: html`${fields.length === 0 && html`<p>${words.noCustomFields}</p>`}
<dl>${fixed.map(definition => {
        const text = writeValue(definition, data[definition.key])
        return html`<dt>${labelOf(definition, nameLang)}</dt><dd>${text || words.none}</dd>`
      })}</dl>
${
  editable.length > 0 &&
  form(visit, memory, {
    action: path,
    fields: editable.map(definition =>
      customInput(visit, memory, definition, data[definition.key]),
    ),
    buttons: saveButton(visit),
  })
}`,
    }
  }),

  takeOwnForm('changeOwnCustomFields', path, sending => {
    const { world } = sending
    // One by one, so that a refusal is told at its field.
    allOrNothing(world, () => {
      let { user } = sending
      for (const definition of shownFields(world)) {
        user = changeCustomField(sending, user, definition)
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
