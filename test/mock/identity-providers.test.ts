import { AuthenticationClient } from 'genauth/authentication'
import { createMock, type SeedIdentityProvider } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { expect, onTestFinished, test } from 'vitest'

const withSource = (source: object) =>
  // What plain JavaScript, or a JSON file, may have.
  createMock({ seed: { identityProviders: [source as SeedIdentityProvider] } })

test.each([
  ['a member of a source', { provider: 'github', person: [] }, 'identityProviders[0].person'],
  [
    'a member of a connection',
    { provider: 'github', connections: [{ identifier: 'a', secret: 'x' }] },
    'identityProviders[0].connections[0].secret',
  ],
  [
    'a member of a person',
    { provider: 'github', persons: [{ userIdInIdp: '1', code: 'x' }] },
    'identityProviders[0].persons[0].code',
  ],
  [
    'a member of a profile',
    { provider: 'github', persons: [{ userIdInIdp: '1', profile: { nick: 'x' } }] },
    'identityProviders[0].persons[0].profile',
  ],
  [
    'a session key',
    { provider: 'wechat', persons: [{ userIdInIdp: '1', sessionKey: 'short' }] },
    'identityProviders[0].persons[0].sessionKey',
  ],
])('a seed names %s that means nothing', (_, source, place) => {
  expect(() => withSource(source)).toThrow(place)
})

test('two sources have no connection of the same identifier', () => {
  const source = { provider: 'github' }

  expect(() => createMock({ seed: { identityProviders: [source, source] } })).toThrow(
    'seed.identityProviders[1]: another source has the connection github',
  )
})

test('a snapshot knows which codes were used by then', async () => {
  const mock = withSource({
    provider: 'github',
    persons: [{ userIdInIdp: '1', codes: ['first', 'second'] }],
  })
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signIn = (code: string) =>
    authentication.signIn.withMobile({
      connection: 'github',
      extIdpConnIdentifier: 'github',
      payload: { code },
    })
  await signIn('first')
  const snapshot = mock.snapshot()
  await signIn('second')

  mock.restore(snapshot)

  await signIn('second')
  await expect(signIn('first')).rejects.toMatchObject({ statusCode: 602 })
})

test('a mock that is served links accounts at its own address', async () => {
  const mock = createMock({
    seed: {
      users: [{ username: 'ann' }],
      identityProviders: [{ provider: 'github', persons: [{ userIdInIdp: '1', codes: ['code'] }] }],
    },
  })
  const server = await serve(mock)
  onTestFinished(() => server.close())
  const authentication = new AuthenticationClient(server.authenticationOptions)
  const social = await authentication.signIn.withMobile({
    connection: 'github',
    extIdpConnIdentifier: 'github',
    payload: { code: 'code' },
  })
  const own = await mock.asUser('ann').tokens({ appHost: server.url })

  await authentication.identities.linkAccounts({
    primaryUserToken: own.access_token,
    secondaryUserToken: social.access_token,
  })

  const linked = authentication.withTokens({ access_token: own.access_token })
  await expect(linked.identities.list()).resolves.toMatchObject([{ userIdInIdp: '1' }])
})
