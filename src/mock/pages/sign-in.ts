import { linksOfLoginPage } from '../areas/applications/login-page.ts'
import { checkPassword } from '../areas/sign-in/sign-in-rules.ts'
import { findByAccount } from '../areas/users/find-user.ts'
import { redirect } from '../kernel/answer.ts'
import type { PlainRoute } from '../kernel/route.ts'
import { html } from '../kernel/web/html.ts'
import { noteOfVisit, passFirstFactor } from './enter.ts'
import { button, field, form, links, outcome } from './form.ts'
import { answerPage, showPage, takeForm } from './page.ts'
import { demand } from './read-fields.ts'
import { nextPath, takeMemory } from './visit.ts'

/** Sign-in by password. */
export const signInPages: readonly PlainRoute[] = [
  {
    name: 'openDomain',
    method: 'GET',
    path: '/',
    serve: ({ url }) => redirect(`/login${url.search}`),
  },

  showPage('showLogin', '/login', visit => {
    const { words, interaction, user, context } = visit
    if (interaction === undefined && user !== undefined) {
      return redirect(nextPath(context.url) ?? '/u')
    }
    const memory = takeMemory(visit)
    const { register, forgottenPassword } = linksOfLoginPage(visit.world, visit.app)
    return answerPage(visit, {
      title: words.signIn,
      body: html`${outcome(visit, memory)}
${form(visit, memory, {
  action: '/login',
  fields: [
    field(visit, memory, {
      name: 'account',
      label: words.account,
      hint: words.accountHint,
      autocomplete: 'username',
      value: interaction?.parameters.login_hint ?? '',
    }),
    field(visit, memory, {
      name: 'password',
      label: words.password,
      type: 'password',
      autocomplete: 'current-password',
    }),
  ],
  buttons: button(words.signIn),
})}
${form(
  visit,
  { values: {}, errors: {} },
  {
    action: '/login/passkey/begin',
    buttons: html`<button type="submit" class="second">${words.toPasskey}</button>`,
  },
)}
${links(visit, [
  ['/login/code', words.toCode],
  register && ['/register', words.toRegister],
  forgottenPassword && ['/forgot-password', words.toForgotten],
])}`,
    })
  }),

  takeForm('login', '/login', sending => {
    const { world } = sending
    const account = demand(sending, 'account')
    const password = demand(sending, 'password')
    const user = checkPassword(noteOfVisit(sending), findByAccount(world, account), password)
    return passFirstFactor(sending, user, ['pwd'])
  }),
]
