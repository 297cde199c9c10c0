import type { Endpoint } from '../../contract/endpoint.ts'
import { parseJson } from '../../utils/json.ts'
import { type Html, html } from '../kernel/web/html.ts'
import type { FormMemory } from './browsers.ts'
import { button, form } from './form.ts'
import { remember, type Sending, type Visit } from './visit.ts'
import { Wrong } from './wrong.ts'

/** Runs a passkey ceremony when its form is sent, and sends what came of it along. */
export const ceremonyScript = `
const { form, form: { elements } } = document.querySelector('[name=credential]')
form.addEventListener('submit', async event => {
  event.preventDefault()
  const options = JSON.parse(elements.options.value)
  try {
    const credential = options.rp
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    elements.credential.value = JSON.stringify(credential)
  } catch {
    // The form goes without a credential, and the next page tells that.
  }
  form.submit()
})
`

/** Keeps a ceremony that has begun for the page that goes on with it. */
export function keepCeremony(
  sending: Sending,
  page: string,
  { ticket, options }: { ticket: string; options: object },
): void {
  remember(sending, page, { values: { ticket, options: JSON.stringify(options) } })
}

/** Writes the form of a ceremony; `undefined` when none has begun in this browser. */
export function ceremonyForm(
  visit: Visit,
  memory: FormMemory,
  { action, label }: { action: string; label: string },
): Html | undefined {
  const { ticket, options } = memory.values
  if (!ticket || !options) return undefined
  const hidden = { ticket, options, credential: '' }
  const fields = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<noscript><p>${visit.words.takesScript}</p></noscript>
${form(visit, memory, { action, fields, buttons: button(label) })}`
}

/**
 * Reads what came of a ceremony, which is over by that.
 *
 * @param endpoint the operation that takes the same
 * @throws {@link Wrong} when the user, the browser or the authenticator ended it
 */
export function readCeremony<Input>(
  sending: Sending,
  page: string,
  endpoint: Endpoint<Input, unknown>,
): Input {
  remember(sending, page, { values: { ticket: '', options: '' } })
  const { ticket, credential = '' } = sending.form
  const checked = endpoint.input.check({ ticket, credential: parseJson(credential) })
  if (!checked.ok) throw new Wrong('', 'noPasskeyUsed')
  return checked.value
}
