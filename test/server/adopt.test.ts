import { AuthenticationClient } from 'genauth/authentication'
import { TokenError } from 'genauth/server'
import { expect, test } from 'vitest'
import { requestOf, type Setting, setUp } from './support.ts'

/** Signs in by a form of the application's own. */
function signIn({ mock }: Setting) {
  return new AuthenticationClient(mock.authenticationOptions).signIn.withPassword({
    username: 'ann',
    password: 'passw0rd',
    options: { scope: 'openid profile offline_access' },
  })
}

test.each([
  ['cookies', {}],
  ['a store', { store: new Map<string, unknown>() }],
])(
  'with sessions in %s, a sign-in by a form of its own begins one that lasts',
  async (_, options) => {
    const setting = setUp(options)
    const { mock, sessions, jar } = setting
    const headers = new Headers()

    await sessions.adopt(requestOf(jar, '/sign-in'), await signIn(setting), headers)
    jar.take({ headers })
    mock.clock.advance('11m')
    const later = new Headers()
    const session = await sessions.getSession(requestOf(jar, '/'), later)

    expect(session?.user.sub).toBe(mock.asUser('ann').userId)
    await expect(session?.getTokens()).resolves.toMatchObject({ token_type: 'Bearer' })
    expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
  },
)

test('tokens without ID token, or of another application, are refused', async () => {
  const setting = setUp()
  const headers = new Headers()
  const request = requestOf(setting.jar, '/sign-in')
  const tokens = await signIn(setting)
  const foreign = await signIn(setUp({}, { randomSeed: 2 }))

  for (const wrong of [{ ...tokens, id_token: null }, foreign]) {
    await expect(setting.sessions.adopt(request, wrong, headers)).rejects.toBeInstanceOf(TokenError)
  }
  expect(headers.getSetCookie()).toEqual([])
})
