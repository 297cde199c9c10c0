import { setPassword } from '../areas/account/password-routes.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { goOn } from './enter.ts'
import { atStep, stepPages } from './entering.ts'
import { newPasswordField } from './fields.ts'
import { button, form, links, outcome } from './form.ts'
import { answerPage, showPage, takeForm } from './page.ts'
import { demand } from './read-fields.ts'
import { takeMemory } from './visit.ts'
import { at } from './wrong.ts'

const path = stepPages.password

/** The new password that an administrator wants of a user at the next sign-in. */
export const newPasswordPages: readonly PlainRoute[] = [
  showPage('showNewPassword', path, visit =>
    atStep(visit, path, () => {
      const { words } = visit
      const memory = takeMemory(visit)
      return answerPage(visit, {
        title: words.newPassword,
        body: html`${outcome(visit, memory)}
<p>${words.newPasswordText}</p>
${form(visit, memory, {
  action: path,
  fields: [newPasswordField(visit, memory)],
  buttons: button(words.continueOn),
})}
${links(visit, [['/login', words.toSignIn]])}`,
      })
    }),
  ),

  takeForm('setNewPassword', path, sending =>
    atStep(sending, path, (user, entering) => {
      const password = demand(sending, 'new-password')
      at('new-password', () => setPassword(sending.world, user, password))
      return goOn(sending, entering)
    }),
  ),
]
