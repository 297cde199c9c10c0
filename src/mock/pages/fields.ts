import { type Html, html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { button, field, form } from './form.ts'
import { sentAddress } from './read-fields.ts'
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

/** Writes the input of a code that stands in for an authenticator application. */
export function recoveryCodeField(visit: Visit, memory: FormMemory): Html {
  return field(visit, memory, {
    name: 'code',
    label: visit.words.recoveryCode,
    autocomplete: 'off',
  })
}

/** Writes the forms that send a code to an address that is known, and take it then. */
export function sentCodeForms(visit: Visit, memory: FormMemory, action: string): Html {
  const { words } = visit
  const isSent = sentAddress(visit, action) !== undefined
  return html`${
    isSent &&
    form(visit, memory, {
      action: `${action}/verify`,
      fields: [codeField(visit, memory)],
      buttons: button(words.continueOn),
    })
  }
${form(visit, memory, { action, buttons: button(words.sendCode) })}`
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
