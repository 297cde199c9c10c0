import { linksOfLoginPage } from '../areas/applications/login-page.ts'
import { takeSignInCode } from '../areas/sign-in/sign-in-rules.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { noteOfVisit, passFirstFactor } from './enter.ts'
import { codeField, sendCodeForm } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, demandAddress, demandSentAddress, sendCodeTo, sentAddress } from './read-fields.ts'
import { takeMemory } from './visit.ts'
import { at, Wrong } from './wrong.ts'

const path = '/login/code'

/** Sign-in by a code that is sent. */
export const codeSignInPages: readonly PlainRoute[] = [
  showPage('showCodeLogin', path, visit => {
    const { words } = visit
    const memory = takeMemory(visit)
    const isSent = sentAddress(visit, path) !== undefined
    const { register } = linksOfLoginPage(visit.world, visit.app)
    return answerPage(visit, {
      title: words.signInByCode,
      body: html`${outcome(visit, memory)}
${
  isSent &&
  form(visit, memory, {
    action: '/login/code/verify',
    fields: [codeField(visit, memory)],
    buttons: button(words.signIn),
  })
}
${sendCodeForm(visit, memory, path)}
${links(visit, [['/login', words.toPassword], register && ['/register/code', words.toRegister]])}`,
    })
  }),

  takeForm('sendLoginCode', path, sending => {
    sendCodeTo(sending, path, demandAddress(sending), 'CHANNEL_LOGIN')
    return goTo(sending, path)
  }),

  takeForm(
    'loginByCode',
    '/login/code/verify',
    sending => {
      const address = demandSentAddress(sending, path)
      const code = demand(sending, 'code')
      const user = at('code', () => takeSignInCode(noteOfVisit(sending), address, code))
      // Whoever has the code has the address, and may know.
      if (user === undefined) throw new Wrong('', 'noSuchAccount')
      return passFirstFactor(sending, user, [address.kind === 'sms' ? 'sms' : 'otp'])
    },
    path,
  ),
]
