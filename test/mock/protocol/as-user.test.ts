import { ConfigurationError } from 'genauth'
import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { verifyIdToken } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { app, authorizationPath, isAlive, refresh, setUp, signIn, userId } from './support.ts'

test.each(['ann', 'ann@example.com', userId])('finds a user by %s', id => {
  const mock = setUp()

  expect(mock.asUser(id).userId).toBe(userId)
})

test('finds a user by phone number', () => {
  const mock = createMock({ seed: { users: [{ phone: '13800000000' }] } })

  expect(mock.asUser('13800000000').userId).toMatch(/^[0-9a-f]{24}$/)
})

test('has no user whom the pool does not have', () => {
  const mock = setUp()

  expect(() => mock.asUser('nobody')).toThrow('There is no user nobody in the mock')
})

test('has no user who may not sign in', async () => {
  const mock = setUp()
  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId, status: 'Suspended' })

  expect(() => mock.asUser('ann')).toThrow(ConfigurationError)
})

test('gives tokens that are verified like any others', async () => {
  const mock = setUp()

  const tokens = await mock.asUser('ann').tokens()
  const claims = await verifyIdToken(tokens.id_token ?? '', {
    issuer: `${app.host}/oidc`,
    audience: app.appId,
    secret: app.appSecret,
    now: mock.clock.now,
  })

  expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 1_209_600 })
  expect(tokens).not.toHaveProperty('refresh_token')
  expect(claims.sub).toBe(userId)
  expect(await isAlive(mock, tokens.access_token)).toBe(true)
})

test('gives a refresh token for the scope offline_access', async () => {
  const mock = setUp()

  const { refresh_token } = await mock.asUser('ann').tokens({ scope: 'openid offline_access' })

  expect((await refresh(mock, refresh_token ?? '')).status).toBe(200)
})

test('gives tokens of another application, and of a served mock', async () => {
  const other = { appId: 'other', appSecret: 'other-secret-that-is-long-enough-for-it' }
  const mock = setUp({}, {}, [other])
  const appHost = 'http://localhost:3000'

  const tokens = await mock.asUser('ann').tokens({ appId: 'other', appHost })

  await expect(
    verifyIdToken(tokens.id_token ?? '', {
      issuer: `${appHost}/oidc`,
      audience: 'other',
      secret: other.appSecret,
      now: mock.clock.now,
    }),
  ).resolves.toMatchObject({ sub: userId })
  await expect(mock.asUser('ann').tokens({ appId: 'none' })).rejects.toThrow(ConfigurationError)
})

test.each([{}, { isConsentNeeded: true }, { mfa: 'required' as const }])(
  'answers an authorization request of an application with %j',
  async changes => {
    const mock = setUp(changes)

    for (const prompt of [undefined, 'none', 'login', 'consent', 'login consent']) {
      if (prompt === 'none' && changes.isConsentNeeded) continue
      const callback = await mock
        .asUser('ann')
        .authorize(`${app.host}${authorizationPath({ prompt })}`)
      expect(callback.searchParams.has('code')).toBe(true)
    }
  },
)

test('gives the errors that the application is told', async () => {
  const mock = setUp()

  const url = new URL(authorizationPath({ scope: 'profile' }), app.host)
  const callback = await mock.asUser('ann').authorize(url)

  expect(callback.searchParams.get('error')).toBe('invalid_scope')
})

test.each([{ client_id: 'nobody' }, { response_mode: 'form_post' }])(
  'throws where %j leads to no callback',
  async changes => {
    const mock = setUp()

    await expect(
      mock.asUser('ann').authorize(`${app.host}${authorizationPath(changes)}`),
    ).rejects.toThrow('led to no callback')
  },
)

test('each call signs in another browser', async () => {
  const mock = setUp()

  expect(mock.asUser('ann').cookie.value).not.toBe(mock.asUser('ann').cookie.value)
})

test('does not outlive a reset', async () => {
  const mock = createMock({ seed: { apps: [app] } })
  const client = new AuthenticationClient(mock.authenticationOptions)
  await client.signUp.withPassword({ username: 'carl', password: 'passw0rd' })
  const carl = mock.asUser('carl')

  mock.reset()

  await expect(carl.tokens()).rejects.toThrow(ConfigurationError)
})

test('the same requests give the same ids of tokens', async () => {
  const first = await signIn(setUp())
  const second = await signIn(setUp())
  const idOf = ({ access_token: token }: typeof first) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).jti

  expect(idOf(first)).toBe(idOf(second))
})
