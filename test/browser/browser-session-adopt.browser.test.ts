import { AuthenticationClient } from 'genauth/authentication'
import { TokenError } from 'genauth/browser'
import { expect, test } from 'vitest'
import { expectNobody, offline, setUp } from './support/session.ts'

/** Signs in by a form of the application's own. */
function setUpForm(scope = offline) {
  const setting = setUp()
  const { mock, appId, appHost } = setting
  const authentication = new AuthenticationClient({ appId, appHost, fetch: mock.fetch })
  const signIn = () =>
    authentication.signIn.withPassword({
      username: 'ann',
      password: 'passw0rd',
      options: { scope },
    })
  return { ...setting, authentication, signIn }
}

test('a sign-in by a form of its own begins a session that lasts', async () => {
  const { mock, open, authentication, signIn } = setUpForm()
  const session = open({ store: 'localStorage' })

  const user = await session.adopt(await signIn())
  const client = authentication.withTokens(session)
  const before = await client.profile.get()
  mock.clock.advance('2h')
  const after = await client.profile.get()

  expect(user.sub).toBe(before.id)
  expect(after.id).toBe(before.id)
  expect(mock.journal.calls('exchangeToken')).toHaveLength(1)
})

test('tokens of another application are refused, and nobody is signed in', async () => {
  const { open, signIn } = setUpForm()
  const { open: openOther } = setUp()
  const other = openOther()
  const tokens = await signIn()

  await expect(other.adopt(tokens)).rejects.toBeInstanceOf(TokenError)
  await expectNobody(other)
  await expect(open().adopt({ ...tokens, id_token: null })).rejects.toMatchObject({
    code: 'invalid_token',
  })
})
