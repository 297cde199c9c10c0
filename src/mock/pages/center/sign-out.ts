import { clearedLoginCookie } from '../../areas/logins/logins.ts'
import { endLogin } from '../../areas/tokens/grants.ts'
import { redirect } from '../../kernel/answer.ts'
import type { PlainRoute } from '../../kernel/route.ts'
import { browsers } from '../browsers.ts'
import { linkTo } from '../visit.ts'
import { takeOwnForm } from './own-page.ts'

/** The way out of the personal center. */
export const signOutPages: readonly PlainRoute[] = [
  takeOwnForm(
    'signOut',
    '/u/sign-out',
    sending => {
      const { world, login, browserId, context } = sending
      endLogin(world, login)
      browsers(world).delete(browserId)
      const cleared = clearedLoginCookie(context.origin)
      return redirect(linkTo(sending, '/login'), [['set-cookie', cleared]], 303)
    },
    '/u',
  ),
]
