import {
  authenticatorOf,
  confirmAuthenticator,
  offerAuthenticator,
  removeAuthenticator,
  takeTotp,
} from '../../areas/mfa/authenticators.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { codeField } from '../fields.ts'
import { button, form } from '../form.ts'
import { showSecret } from '../mfa.ts'
import { goTo } from '../page.ts'
import { demand } from '../read-fields.ts'
import { Wrong } from '../wrong.ts'
import { done, type OwnSending, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/mfa'

/** The authenticator application in the personal center. */
export const ownMfaPages: readonly PlainRoute[] = [
  showOwnPage('showOwnMfa', path, (visit, memory) => {
    const { words, world, user, app } = visit
    const authenticator = authenticatorOf(world, user)
    const { secret, pendingSecret } = authenticator
    const title = words.mfa
    const code = codeField(visit, memory, words.totpHint)
    if (secret !== undefined) {
      return {
        title,
        body: html`<p>${words.mfaIsSet}</p>
${form(visit, memory, { action: '/u/mfa/remove', fields: [code], buttons: button(words.remove) })}`,
      }
    }
    if (pendingSecret === undefined) {
      return {
        title,
        body: html`<p>${words.mfaIsOff}</p>
${form(visit, memory, { action: path, buttons: button(words.setUp) })}`,
      }
    }
    return {
      title,
      body: html`${showSecret(visit, app, user, authenticator)}
${form(visit, memory, { action: '/u/mfa/confirm', fields: [code], buttons: button(words.continueOn) })}`,
    }
  }),

  takeOwnForm('beginOwnMfa', path, sending => {
    offerAuthenticator(sending.world, sending.user)
    return goTo(sending, path)
  }),

  takeOwnForm(
    'confirmOwnMfa',
    '/u/mfa/confirm',
    sending => {
      checkTotp(sending, authenticatorOf(sending.world, sending.user).pendingSecret)
      confirmAuthenticator(sending.world, sending.user)
      return done(sending, path, 'saved')
    },
    path,
  ),

  takeOwnForm(
    'removeOwnMfa',
    '/u/mfa/remove',
    sending => {
      checkTotp(sending, authenticatorOf(sending.world, sending.user).secret)
      removeAuthenticator(sending.world, sending.user)
      return done(sending, path, 'mfaIsRemoved')
    },
    path,
  ),
]

function checkTotp(sending: OwnSending, secret: string | undefined): void {
  const { world, user } = sending
  if (takeTotp(world, user, secret, demand(sending, 'code'))) return
  throw new Wrong('code', 'wrongCode')
}
