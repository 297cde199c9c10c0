import type { PlainRoute } from '../kernel/route.ts'
import { renderErrorPage } from '../kernel/web/layout.ts'
import { say } from './words.ts'

/** Where users end when a sign-in fails and no application can be told. */
export const errorPages: readonly PlainRoute[] = [
  {
    name: 'showLoginError',
    method: 'GET',
    path: '/login/error',
    serve: ({ request, url }) => {
      const code = url.searchParams.get('error') ?? ''
      const words = { title: say('signInFailed'), text: say('signInFailedText') }
      // A name only: no words of others on this page.
      const isName = /^[a-z_]{1,64}$/.test(code)
      return renderErrorPage(isName ? { ...words, code } : words, request)
    },
  },
]
