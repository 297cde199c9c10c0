import { setPassword } from '../../areas/account/password-routes.ts'
import { checkPasswordPolicy, isPassword } from '../../areas/passwords/passwords.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { html } from '../../kernel/web/html.ts'
import { newPasswordField } from '../fields.ts'
import { field, form } from '../form.ts'
import { demand } from '../read-fields.ts'
import { at, Wrong } from '../wrong.ts'
import { done, saveButton, showOwnPage, takeOwnForm } from './own-page.ts'

const path = '/u/password'

/** The password in the personal center. */
export const passwordPages: readonly PlainRoute[] = [
  showOwnPage('showOwnPassword', path, (visit, memory) => {
    const { words, user } = visit
    const { username, email, phone } = user.profile
    const oldPassword = field(visit, memory, {
      name: 'old-password',
      label: words.oldPassword,
      type: 'password',
      autocomplete: 'current-password',
    })
    return {
      title: words.password,
      body: form(visit, memory, {
        action: path,
        fields: [
          // Tells password managers whose password this is.
          html`<input type="text" autocomplete="username" value="${String(
            username || email || phone || '',
          )}" hidden>`,
          ...(user.password === undefined ? [] : [oldPassword]),
          newPasswordField(visit, memory),
        ],
        buttons: saveButton(visit),
      }),
    }
  }),

  takeOwnForm('changeOwnPassword', path, sending => {
    const { world, user } = sending
    if (
      user.password !== undefined &&
      !isPassword(user.password, demand(sending, 'old-password'))
    ) {
      throw new Wrong('old-password', 'wrongPassword')
    }
    const password = demand(sending, 'new-password')
    at('new-password', () => checkPasswordPolicy(world, password))
    setPassword(world, user, password)
    return done(sending, path, 'saved')
  }),
]
