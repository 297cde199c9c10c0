import type { StoredApp } from '../areas/applications/applications.ts'
import { authenticatorOf, confirmAuthenticator, takeTotp } from '../areas/mfa/authenticators.ts'
import { totpAddress } from '../areas/mfa/totp.ts'
import { noteFailure } from '../areas/sign-in/sign-in-rules.ts'
import type { StoredUser } from '../areas/users/users.ts'
import { users } from '../areas/users/users.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { type Html, html } from '../kernel/web/html.ts'
import { enter, firstFactorOf, forgetFirstFactor, noteOf } from './enter.ts'
import { codeField } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
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
    const { words, app, world } = visit
    const user = users.find(world, firstFactorOf(visit)?.userId)
    if (user === undefined) return beginAgain(visit, 'firstStepIsOver')
    const { secret, pendingSecret } = authenticatorOf(world, user)
    const isNew = secret === undefined
    const memory = takeMemory(visit)
    return answerPage(visit, {
      title: isNew ? words.setUpSecondStep : words.secondStep,
      body: html`${outcome(visit, memory)}
${isNew && pendingSecret !== undefined && showSecret(visit, app, user, pendingSecret)}
${form(visit, memory, {
  action: path,
  fields: [codeField(visit, memory, words.totpHint)],
  buttons: button(words.continueOn),
})}
${links(visit, [['/login', words.toSignIn]])}`,
    })
  }),

  takeForm('verifyMfa', path, sending => {
    const { world } = sending
    const factor = firstFactorOf(sending)
    const user = users.find(world, factor?.userId)
    if (factor === undefined || user === undefined) return beginAgain(sending, 'firstStepIsOver')

    const code = demand(sending, 'code')
    const { secret, pendingSecret } = authenticatorOf(world, user)
    if (takeTotp(world, user, secret ?? pendingSecret, code)) {
      confirmAuthenticator(world, user)
      return enter(sending, user, [...new Set([...factor.amr, 'otp', 'mfa'])])
    }
    noteFailure(noteOf(sending), user, 'the code is wrong')
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
