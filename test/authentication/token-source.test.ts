import { AuthenticationClient, type SessionTokens, type TokenSource } from 'genauth/authentication'
import { createMock } from 'genauth/mock'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'

const seed = { users: [{ username: 'ann', password: 'passw0rd' }] }

/** A source of tokens that refreshes when it is told that its token was refused. */
async function setUp() {
  const mock = createMock({ seed })
  const oidc = new OidcClient(mock.authenticationOptions)
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  let tokens = await mock.asUser('ann').tokens({ scope: 'openid profile offline_access' })
  const asked: (string | undefined)[] = []
  const source: TokenSource = {
    async getTokens(options) {
      asked.push(options?.insteadOf)
      if (options?.insteadOf === tokens.access_token) {
        tokens = (await oidc.refresh(tokens.refresh_token ?? '')).tokens
      }
      return tokens
    },
  }
  return { mock, oidc, authentication, source, asked, current: () => tokens }
}

test('a client takes the token of each call from its source', async () => {
  const { authentication, source, asked } = await setUp()
  const client = authentication.withTokens(source)

  await expect(client.profile.get()).resolves.toMatchObject({ username: 'ann' })
  await client.profile.get()

  expect(asked).toEqual([undefined, undefined])
})

test('a client that is made with a source uses it too', async () => {
  const { mock, source } = await setUp()
  const client = new AuthenticationClient({ ...mock.authenticationOptions, tokenSource: source })

  await expect(client.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('a token that the service refuses is replaced once, and the call goes through', async () => {
  const { mock, oidc, authentication, source, asked, current } = await setUp()
  const { access_token: first } = current()
  await oidc.revoke(first)

  const profile = await authentication.withTokens(source).profile.get()

  expect(profile.username).toBe('ann')
  expect(asked).toEqual([undefined, first, undefined])
  expect(mock.journal.calls('getProfile').map(({ statusCode }) => statusCode)).toEqual([401, 200])
})

test('a call whose second token is refused as well fails with that refusal', async () => {
  const { mock, authentication, source } = await setUp()
  mock.faults.add({ operation: 'getProfile', statusCode: 401, apiCode: 2020, times: 'always' })

  await expect(authentication.withTokens(source).profile.get()).rejects.toMatchObject({
    code: 'unauthorized',
  })
  expect(mock.journal.calls('getProfile')).toHaveLength(2)
})

test('a source without another token lets the refusal through', async () => {
  const { mock, oidc, authentication, current } = await setUp()
  const { access_token } = current()
  await oidc.revoke(access_token)
  const source: TokenSource = {
    getTokens: async options =>
      options?.insteadOf === access_token ? undefined : { access_token },
  }

  await expect(authentication.withTokens(source).profile.get()).rejects.toMatchObject({
    reason: 'not_signed_in',
  })
  expect(mock.journal.calls('getProfile')).toHaveLength(1)
})

test('nobody signed in at the source means that nothing is sent', async () => {
  const { mock, authentication } = await setUp()
  const nobody: TokenSource = { getTokens: async () => undefined }

  await expect(authentication.withTokens(nobody).profile.get()).rejects.toMatchObject({
    reason: 'not_signed_in',
  })
  expect(mock.journal.calls('getProfile')).toHaveLength(0)
})

test('tokens take the place of a source, and a source that of tokens', async () => {
  const { mock, authentication, source } = await setUp()
  const { access_token } = await mock.asUser('ann').tokens()
  const nobody: TokenSource = { getTokens: async () => undefined }

  await expect(
    authentication.withTokens(nobody).withTokens({ access_token }).profile.get(),
  ).resolves.toMatchObject({ username: 'ann' })
  await expect(
    authentication.withTokens({ access_token: 'wrong' }).withTokens(source).profile.get(),
  ).resolves.toMatchObject({ username: 'ann' })
})

test('a client for a source of tokens leaves the session alone that the first client keeps', async () => {
  const { mock, source } = await setUp()
  const sessionStore = new Map<string, SessionTokens>()
  const first = new AuthenticationClient({ ...mock.authenticationOptions, sessionStore })
  const own = await first.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const other = first.withTokens(source)

  await expect(other.session.get()).resolves.toBeUndefined()
  await other.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await other.session.clear()

  await expect(first.session.get()).resolves.toMatchObject(own)
})

test('a refused secret of the application asks no source', async () => {
  const { mock, source, asked } = await setUp()
  const client = new AuthenticationClient({
    ...mock.authenticationOptions,
    appSecret: 'wrong',
    tokenEndPointAuthMethod: 'client_secret_basic',
    tokenSource: source,
  })

  await expect(
    client.signIn.withPassword({ username: 'ann', password: 'passw0rd' }),
  ).rejects.toMatchObject({ code: 'unauthorized' })
  expect(asked).toEqual([])
})
