import type { PlainRoute } from '../../engine/engine.ts'
import { newTotpSecret, takeTotp } from '../../engine/totp.ts'
import { codeField } from '../fields.ts'
import { button, form } from '../form.ts'
import { html } from '../html.ts'
import { showSecret } from '../mfa.ts'
import { goTo } from '../page.ts'
import { demand } from '../read-fields.ts'
import { Wrong } from '../wrong.ts'
import { done, type OwnSending, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/mfa'

/** The authenticator application in the personal center. */
export const ownMfaPages: readonly PlainRoute[] = [
  showOwnPage('showOwnMfa', path, (visit, memory) => {
    const { words, user, app } = visit
    const { totpSecret, pendingTotpSecret } = user.mfa
    const title = words.mfa
    const code = codeField(visit, memory, words.totpHint)
    if (totpSecret !== undefined) {
      return {
        title,
        body: html`<p>${words.mfaIsSet}</p>
${form(visit, memory, { action: '/u/mfa/remove', fields: [code], buttons: button(words.remove) })}`,
      }
    }
    if (pendingTotpSecret === undefined) {
      return {
        title,
        body: html`<p>${words.mfaIsOff}</p>
${form(visit, memory, { action: path, buttons: button(words.setUp) })}`,
      }
    }
    return {
      title,
      body: html`${showSecret(visit, app, user, pendingTotpSecret)}
${form(visit, memory, { action: '/u/mfa/confirm', fields: [code], buttons: button(words.continueOn) })}`,
    }
  }),

  takeOwnForm('beginOwnMfa', path, sending => {
    const { mfa } = sending.user
    if (mfa.totpSecret === undefined) mfa.pendingTotpSecret = newTotpSecret(sending.pool)
    return goTo(sending, path)
  }),

  takeOwnForm(
    'confirmOwnMfa',
    '/u/mfa/confirm',
    sending => {
      const { mfa } = sending.user
      const { pendingTotpSecret: secret } = mfa
      checkTotp(sending, secret)
      mfa.totpSecret = secret
      mfa.pendingTotpSecret = undefined
      return done(sending, path, 'saved')
    },
    path,
  ),

  takeOwnForm(
    'removeOwnMfa',
    '/u/mfa/remove',
    sending => {
      const { mfa } = sending.user
      checkTotp(sending, mfa.totpSecret)
      mfa.totpSecret = undefined
      return done(sending, path, 'mfaIsRemoved')
    },
    path,
  ),
]

function checkTotp(sending: OwnSending, secret: string | undefined): void {
  const { pool, user } = sending
  const code = demand(sending, 'code')
  if (secret !== undefined && takeTotp(pool, user.userId, secret, code)) return
  throw new Wrong('code', 'wrongCode')
}
