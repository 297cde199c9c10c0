import { type Html, html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { button, field, form } from './form.ts'
import type { Visit } from './visit.ts'

/** Writes the input of a code that was sent. */
export function codeField(visit: Visit, memory: FormMemory, hint?: string): Html {
  return field(visit, memory, {
    name: 'code',
    label: visit.words.code,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    hint,
  })
}

/** Writes the input of a password that is to be set. */
export function newPasswordField(visit: Visit, memory: FormMemory): Html {
  return field(visit, memory, {
    name: 'new-password',
    label: visit.words.newPassword,
    type: 'password',
    autocomplete: 'new-password',
  })
}

/** Writes the form that sends a code to an e-mail address or a phone number. */
export function sendCodeForm(visit: Visit, memory: FormMemory, action: string): Html {
  const { words, interaction } = visit
  const hint = interaction?.parameters.login_hint ?? ''
  return form(visit, memory, {
    action,
    fields: [
      html`<p class="hint">${words.eitherHint}</p>`,
      field(visit, memory, {
        name: 'email',
        label: words.email,
        type: 'email',
        autocomplete: 'email',
        value: hint.includes('@') ? hint : '',
        isOptional: true,
      }),
      field(visit, memory, {
        name: 'phone',
        label: words.phone,
        type: 'tel',
        autocomplete: 'tel',
        isOptional: true,
      }),
    ],
    buttons: button(words.sendCode),
  })
}
