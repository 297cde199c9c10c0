import { proveDeletion } from '../../areas/account/deletion-routes.ts'
import { giveTicket, takeTicket } from '../../areas/account/tickets.ts'
import type { CodeAddress } from '../../areas/codes/codes.ts'
import { clearedLoginCookie } from '../../areas/logins/logins.ts'
import { type StoredUser, users } from '../../areas/users/users.ts'
import { redirect } from '../../kernel/answer.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { type Html, html } from '../../kernel/web/html.ts'
import { browsers, type FormMemory } from '../browsers.ts'
import { sentCodeForms } from '../fields.ts'
import { button, field, form } from '../form.ts'
import { goTo } from '../page.ts'
import { demand, sendCodeTo } from '../read-fields.ts'
import { forget, linkTo, memoryOf, remember } from '../visit.ts'
import { at, atCode } from '../wrong.ts'
import { type OwnSending, type OwnVisit, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/deletion'

/** The deletion of the own account: a proof, and then the last word. */
export const deletionPages: readonly PlainRoute[] = [
  showOwnPage('showDeletion', path, (visit, memory) => {
    const { words } = visit
    const isProved = memory.values.ticket !== undefined
    return {
      title: words.deleteAccount,
      body: html`<p>${words.deletionText}</p>
${
  isProved
    ? form(visit, memory, {
        action: `${path}/confirm`,
        buttons: button(words.deleteForGood),
      })
    : proofForms(visit, memory)
}`,
    }
  }),

  takeOwnForm('sendDeletionCode', path, sending => {
    const address = addressOf(sending.user)
    if (address !== undefined) sendCodeTo(sending, path, address, 'CHANNEL_DELETE_ACCOUNT')
    return goTo(sending, path)
  }),

  takeOwnForm(
    'proveDeletion',
    `${path}/verify`,
    sending => {
      const { world, user } = sending
      const address = addressOf(user)
      if (address === undefined) proveByPassword(sending)
      else proveByCode(sending, address)
      const { token } = giveTicket(world, user, 'deleteAccount', undefined)
      remember(sending, path, { values: { ticket: token } })
      return goTo(sending, path)
    },
    path,
  ),

  takeOwnForm(
    'confirmDeletion',
    `${path}/confirm`,
    sending => {
      const { world, user, browserId, context } = sending
      const { ticket = '' } = memoryOf(sending, path).values
      // Whatever comes of it: a ticket that is too old makes the user begin again.
      forget(sending, path)
      takeTicket(world, ticket, 'deleteAccount', user.userId, owner => users.remove(world, owner))
      browsers(world).delete(browserId)
      const cleared = clearedLoginCookie(context.origin)
      return redirect(linkTo(sending, '/login'), [['set-cookie', cleared]], 303)
    },
    path,
  ),
]

function proofForms(visit: OwnVisit, memory: FormMemory): Html {
  const { words, user } = visit
  const address = addressOf(user)
  if (address !== undefined) {
    return html`<p>${words.codeGoesTo} ${address.to}</p>
${sentCodeForms(visit, memory, path)}`
  }
  return form(visit, memory, {
    action: `${path}/verify`,
    fields: [
      field(visit, memory, {
        name: 'password',
        label: words.password,
        type: 'password',
        autocomplete: 'current-password',
      }),
    ],
    buttons: button(words.continueOn),
  })
}

function proveByPassword(sending: OwnSending): void {
  const password = demand(sending, 'password')
  at('password', () =>
    proveDeletion(sending.world, sending.user, {
      verifyMethod: 'PASSWORD',
      passwordPayload: { password },
    }),
  )
}

function proveByCode(sending: OwnSending, { kind, to }: CodeAddress): void {
  const passCode = demand(sending, 'code')
  atCode(() =>
    proveDeletion(
      sending.world,
      sending.user,
      kind === 'email'
        ? { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email: to, passCode } }
        : { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload: { phoneNumber: to, passCode } },
    ),
  )
}

function addressOf({ profile: { email, phone } }: StoredUser): CodeAddress | undefined {
  if (email) return { kind: 'email', to: String(email) }
  return phone ? { kind: 'sms', to: String(phone) } : undefined
}
