import { setPassword } from '../areas/account/password-routes.ts'
import { addressMembers, takeCode } from '../areas/codes/codes.ts'
import { checkPasswordPolicy } from '../areas/passwords/passwords.ts'
import { findNamed } from '../areas/users/find-user.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { codeField, newPasswordField, sendCodeForm } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
import { answerPage, goTo, showPage, takeForm } from './page.ts'
import { demand, demandAddress, demandSentAddress, sendCodeTo, sentAddress } from './read-fields.ts'
import { forget, takeMemory } from './visit.ts'
import { at, Wrong } from './wrong.ts'

const path = '/forgot-password'
const donePath = '/forgot-password/done'

/** A new password for those who have forgotten the old one. */
export const forgotPasswordPages: readonly PlainRoute[] = [
  showPage('showForgotPassword', path, visit => {
    const { words } = visit
    const memory = takeMemory(visit)
    const isSent = sentAddress(visit, path) !== undefined
    return answerPage(visit, {
      title: words.resetPassword,
      body: html`${outcome(visit, memory)}
${
  isSent &&
  form(visit, memory, {
    action: '/forgot-password/reset',
    fields: [codeField(visit, memory), newPasswordField(visit, memory)],
    buttons: button(words.save),
  })
}
${sendCodeForm(visit, memory, path)}
${links(visit, [['/login', words.toSignIn]])}`,
    })
  }),

  takeForm('sendResetCode', path, sending => {
    // To whatever address, as the service's own operation does: nobody learns which are known.
    sendCodeTo(sending, path, demandAddress(sending), 'CHANNEL_RESET_PASSWORD')
    return goTo(sending, path)
  }),

  takeForm(
    'resetForgottenPassword',
    '/forgot-password/reset',
    sending => {
      const { world } = sending
      const address = demandSentAddress(sending, path)
      const code = demand(sending, 'code')
      const password = demand(sending, 'new-password')
      // Before the code is spent, so that it is still good for a better password.
      at('new-password', () => checkPasswordPolicy(world, password))
      at('code', () => takeCode(world, { ...address, channel: 'CHANNEL_RESET_PASSWORD' }, code))
      const user = findNamed(world, { [addressMembers[address.kind]]: address.to })
      // Whoever has the code has the address, and may know.
      if (user === undefined) throw new Wrong('', 'noSuchAccount')
      setPassword(world, user, password)
      forget(sending, path)
      return goTo(sending, donePath)
    },
    path,
  ),

  showPage('showPasswordIsSet', donePath, visit => {
    const { words } = visit
    return answerPage(visit, {
      title: words.passwordIsSet,
      body: html`<div role="status"><p>${words.passwordIsSetText}</p></div>
${links(visit, [['/login', words.toSignIn]])}`,
    })
  }),
]
