import type { PlainRoute } from '../engine/engine.ts'
import type { StoredApp, StoredUser } from '../engine/pool.ts'
import { noteFailure } from '../engine/sign-in-rules.ts'
import { takeTotp, totpAddress } from '../engine/totp.ts'
import { enter, firstFactorOf, forgetFirstFactor, noteOf } from './enter.ts'
import { codeField } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
import { type Html, html } from './html.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand } from './read-fields.ts'
import { remember, takeMemory, type Visit } from './visit.ts'
import { say } from './words.ts'
import { Wrong } from './wrong.ts'

const path = '/login/mfa'
const maximumTries = 5

/** The second factor of a sign-in. */
export const mfaPages: readonly PlainRoute[] = [
  showPage('showMfa', path, visit => {
    const { words, app, pool } = visit
    const user = pool.users.get(firstFactorOf(visit)?.userId ?? '')
    if (user === undefined) return beginAgain(visit, 'firstStepIsOver')
    const { totpSecret, pendingTotpSecret } = user.mfa
    const isNew = totpSecret === undefined
    const memory = takeMemory(visit)
    return answerPage(visit, {
      title: isNew ? words.setUpSecondStep : words.secondStep,
      body: html`${outcome(visit, memory)}
${isNew && pendingTotpSecret !== undefined && showSecret(visit, app, user, pendingTotpSecret)}
${form(visit, memory, {
  action: path,
  fields: [codeField(visit, memory, words.totpHint)],
  buttons: button(words.continueOn),
})}
${links(visit, [['/login', words.toSignIn]])}`,
    })
  }),

  takeForm('verifyMfa', path, sending => {
    const { pool } = sending
    const factor = firstFactorOf(sending)
    const user = pool.users.get(factor?.userId ?? '')
    if (factor === undefined || user === undefined) return beginAgain(sending, 'firstStepIsOver')

    const code = demand(sending, 'code')
    const { mfa, userId } = user
    const secret = mfa.totpSecret ?? mfa.pendingTotpSecret
    if (secret !== undefined && takeTotp(pool, userId, secret, code)) {
      mfa.totpSecret = secret
      mfa.pendingTotpSecret = undefined
      return enter(sending, user, [...new Set([...factor.amr, 'otp', 'mfa'])])
    }
    noteFailure(noteOf(sending), user)
    factor.wrongTries += 1
    if (factor.wrongTries >= maximumTries) return beginAgain(sending, 'tooManyTries')
    throw new Wrong('code', 'wrongCode')
  }),
]

/** Shows a secret to be put into an authenticator application. */
export function showSecret(
  { words }: Visit,
  app: StoredApp,
  user: StoredUser,
  secret: string,
): Html {
  return html`<p>${words.setUpText}</p>
<dl>
<dt>${words.secret}</dt><dd><code id="totp-secret">${secret}</code></dd>
<dt>${words.secretAddress}</dt><dd><code id="totp-address">${totpAddress(app, user, secret)}</code></dd>
</dl>`
}

function beginAgain(visit: Visit, why: 'firstStepIsOver' | 'tooManyTries') {
  forgetFirstFactor(visit)
  remember(visit, '/login', { errors: { '': say(why) } })
  return goTo(visit, '/login')
}
