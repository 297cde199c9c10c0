import { webAuthnRegisterFinalize } from '../../../authentication/passkeys/contract.ts'
import { beginCreation, takeCeremony } from '../../areas/passkeys/ceremonies.ts'
import { passkeyOf, passkeys, passkeysOf } from '../../areas/passkeys/passkeys.ts'
import { register } from '../../areas/passkeys/steps.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { ceremonyForm, ceremonyScript, keepCeremony, readCeremony } from '../ceremony.ts'
import { button, choiceButton, field, form } from '../form.ts'
import { goTo } from '../page.ts'
import { demand } from '../read-fields.ts'
import { at } from '../wrong.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/passkeys'
const beginPath = `${path}/begin`
const newPath = '/u/new-passkey'

/** The passkeys of a user in the personal center. */
export const passkeyPages: readonly PlainRoute[] = [
  showOwnPage('showOwnPasskeys', path, (visit, memory) => {
    const { words, user, world } = visit
    const own = passkeysOf(world, user)
    const options = own.map(({ credentialId, name }) => ({ value: credentialId, label: name }))
    return {
      title: words.passkeys,
      body: html`${own.length === 0 && html`<p>${words.noPasskeys}</p>`}
<ul class="records">${own.map(
        ({ name, site }) => html`<li><strong>${name}</strong> ${site}</li>`,
      )}</ul>
${
  own.length > 0 &&
  html`${form(visit, memory, {
    action: path,
    fields: [
      field(visit, memory, { name: 'passkey', label: words.passkey, options }),
      field(visit, memory, { name: 'name', label: words.newName, autocomplete: 'off' }),
    ],
    buttons: saveButton(visit),
  })}
${form(visit, memory, {
  action: `${path}/remove`,
  buttons: html`${own.map(({ credentialId, name }) =>
    choiceButton('passkey', credentialId, `${words.remove}: ${name}`),
  )}`,
})}`
}
${form(visit, memory, { action: beginPath, buttons: button(words.addPasskey) })}`,
    }
  }),

  takeOwnForm('renameOwnPasskey', path, sending => {
    const { world, user } = sending
    const id = demand(sending, 'passkey')
    const passkey = at('passkey', () => passkeyOf(world, user, id))
    passkeys.update(world, passkey, { name: demand(sending, 'name') })
    return done(sending, path, 'saved')
  }),

  takeOwnForm(
    'removeOwnPasskey',
    `${path}/remove`,
    sending => {
      const { world, user, form: sent } = sending
      passkeys.remove(world, passkeyOf(world, user, sent.passkey ?? ''))
      return done(sending, path, 'removed')
    },
    path,
  ),

  takeOwnForm(
    'beginOwnPasskey',
    beginPath,
    sending => {
      const { app, user, context } = sending
      keepCeremony(sending, newPath, beginCreation(context, 'registration', app, user))
      return goTo(sending, newPath)
    },
    path,
  ),

  showOwnPage('showNewPasskey', newPath, (visit, memory) => {
    const { words } = visit
    const title = words.addPasskey
    const body = ceremonyForm(visit, memory, { action: newPath, label: words.createPasskey })
    return body === undefined ? goTo(visit, path) : { title, body, script: ceremonyScript }
  }),

  takeOwnForm(
    'addOwnPasskey',
    newPath,
    async sending => {
      const { world, user, context } = sending
      const { ticket, credential } = readCeremony(sending, newPath, webAuthnRegisterFinalize())
      const { userId } = user
      await register(context, takeCeremony(world, ticket, 'registration', { userId }), credential)
      return done(sending, path, 'saved')
    },
    path,
  ),
]
