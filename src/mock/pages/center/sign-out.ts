import { redirect } from '../../engine/answer.ts'
import type { PlainRoute } from '../../engine/engine.ts'
import { endLogin } from '../../engine/grants.ts'
import { loginCookie } from '../../engine/logins.ts'
import { linkTo } from '../visit.ts'
import { takeOwnForm } from './own-page.ts'

/** The way out of the personal center. */
export const signOutPages: readonly PlainRoute[] = [
  takeOwnForm(
    'signOut',
    '/u/sign-out',
    sending => {
      const { pool, login, browserId, context } = sending
      endLogin(pool, login)
      pool.browsers.delete(browserId)
      const cleared = loginCookie(undefined, context.origin)
      return redirect(linkTo(sending, '/login'), [['set-cookie', cleared]], 303)
    },
    '/u',
  ),
]
