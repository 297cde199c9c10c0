import { AuthenticationClient } from 'genauth'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type RefusedCall, refusals, setUp } from './set-up.ts'

const seed: Seed = {
  apps: [
    { appId: 'shop', appSecret: 'shop secret' },
    { appId: 'desk', appSecret: 'desk secret' },
  ],
  whitelists: [{ type: 'EMAIL', list: ['ann@example.com'] }],
}
const noApp = [404, '应用不存在', 'no such application', { apiCode: 2011 }] as const
const { malformed } = refusals
const emails = { type: 'EMAIL' as const, list: ['bob@example.com'] }

const github = { connection: 'github', extIdpConnIdentifier: 'github-app' } as const

function world(options: Parameters<typeof setUp>[0] = { seed }) {
  const { mock, management } = setUp(options)
  const { appHost, fetch } = mock.authenticationOptions
  const register = (email: string, appId = 'shop') => {
    const authentication = new AuthenticationClient({ appId, appHost, fetch, lang: 'en-US' })
    return authentication.signUp.withPassword({ email, password: 'passw0rd' })
  }
  return { mock, whitelists: management.whitelists, management, register }
}

test('an administrator lets people in, and shuts them out again', async () => {
  const { whitelists, register } = world()

  await expect(register('bob@example.com')).rejects.toMatchObject({
    reason: 'registration_disabled',
  })

  const added = await whitelists.add({
    type: 'EMAIL',
    list: ['bob@example.com', 'eve@example.com'],
  })
  expect(added.map(({ value }) => value)).toEqual(['bob@example.com', 'eve@example.com'])
  await expect(register('Bob@example.com')).resolves.toBeDefined()

  await expect(whitelists.delete({ type: 'EMAIL', list: ['eve@example.com'] })).resolves.toEqual({
    success: true,
  })
  await expect(register('eve@example.com')).rejects.toThrow()
  const rest = await whitelists.list({ type: 'EMAIL' })
  expect(rest.map(({ value }) => value)).toEqual(['ann@example.com', 'bob@example.com'])
})

test('a list without entries is open to everybody, and each kind has its own', async () => {
  const { whitelists, register, management } = world()

  await whitelists.add({ type: 'USERNAME', list: ['carol'] })
  await whitelists.delete({ type: 'EMAIL', list: ['ann@example.com', 'nobody@example.com'] })

  await expect(register('bob@example.com')).resolves.toBeDefined()
  await expect(management.users.create({ username: 'dave' })).resolves.toBeDefined()
})

test('the list of an application stands in for that of the pool', async () => {
  const { whitelists, register } = world()

  await whitelists.addOfApplication({ appId: 'desk', ...emails })

  await expect(register('bob@example.com', 'shop')).rejects.toThrow()
  await expect(register('ann@example.com', 'desk')).rejects.toThrow()
  await expect(register('bob@example.com', 'desk')).resolves.toBeDefined()
  const ofDesk = { appId: 'desk', type: 'EMAIL' } as const
  expect(await whitelists.listOfApplication(ofDesk)).toMatchObject([{ value: 'bob@example.com' }])

  await whitelists.deleteOfApplication({ appId: 'desk', ...emails })
  expect(await whitelists.listOfApplication(ofDesk)).toEqual([])
  await expect(register('ann@example.com', 'desk')).resolves.toBeDefined()
})

test('what is added twice keeps the time of the first', async () => {
  const { mock, whitelists } = world()
  const [first] = await whitelists.add({ type: 'PHONE', list: ['13012345678', '13012345678'] })
  mock.clock.advance('1h')

  expect(await whitelists.add({ type: 'PHONE', list: ['13012345678'] })).toEqual([first])
  expect(await whitelists.list({ type: 'PHONE' })).toEqual([first])
})

test('a sign-in that would register goes by the list too', async () => {
  const { mock } = world()
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signIn = (email: string) =>
    authentication.signIn.withPassword({
      email,
      password: 'passw0rd',
      options: { autoRegister: true },
    })

  await expect(signIn('bob@example.com')).rejects.toMatchObject({ reason: 'registration_disabled' })
  await expect(signIn('ann@example.com')).resolves.toBeDefined()
})

const eve = { userIdInIdp: 'eve', profile: { email: 'eve@example.com' } }

test.each([
  ['the app of a provider', (a, code) => a.signIn.withMobile({ ...github, payload: { code } })],
  ['a directory', a => a.signIn.withLdap({ sAMAccountName: 'eve', password: 'passw0rd' })],
  ['the app of WeChat', (a, code) => a.wechatMobile.signIn({ code })],
] satisfies [string, (authentication: AuthenticationClient, code: string) => Promise<unknown>][])(
  'who comes by %s goes by the list of the application too, and is told of in the audit log',
  async (_, comeIn) => {
    const { mock, management, whitelists } = world({
      seed: {
        ...seed,
        whitelists: [{ ...emails, appId: 'desk' }],
        identityProviders: [
          {
            provider: 'github',
            connections: [{ identifier: 'github-app' }],
            persons: [{ ...eve, codes: ['code', 'another'] }],
          },
          { provider: 'ldap', persons: [{ ...eve, account: 'eve', password: 'passw0rd' }] },
          {
            provider: 'wechat',
            connections: [{ identifier: 'wechat-app', binding: 'never' }],
            persons: [{ ...eve, codes: ['code', 'another'] }],
          },
        ],
      },
    })
    const { appHost, fetch } = mock.authenticationOptions
    const authentication = new AuthenticationClient({
      appId: 'desk',
      appSecret: 'desk secret',
      appHost,
      fetch,
    })

    const unlisted = comeIn(authentication, 'code')
    await expect(unlisted).rejects.toMatchObject({ reason: 'registration_disabled' })

    await whitelists.addOfApplication({ appId: 'desk', type: 'EMAIL', list: ['eve@example.com'] })
    await comeIn(authentication, 'another')
    const { list } = await management.auditLogs.listUserActions({ eventType: 'register' })
    expect(list).toMatchObject([{ appId: 'desk', requestId: expect.any(String) }])
  },
)

const refused: RefusedCall[] = [
  [
    'a value that is no address, and the others with it',
    m => m.whitelists.add({ type: 'EMAIL', list: ['bob@example.com', 'bob'] }),
    malformed('list'),
  ],
  [
    'what is no phone number',
    m => m.whitelists.addOfApplication({ appId: 'shop', type: 'PHONE', list: ['bob'] }),
    malformed('list'),
  ],
  [
    'a list of no application',
    m => m.whitelists.addOfApplication({ appId: 'x', ...emails }),
    noApp,
  ],
  ['reading it', m => m.whitelists.listOfApplication({ appId: 'x', type: 'EMAIL' }), noApp],
  ['deleting from it', m => m.whitelists.deleteOfApplication({ appId: 'x', ...emails }), noApp],
]

test.each(refused)('refuses %s', (...call) =>
  expectRefused(seed, call, async m => [
    await m.whitelists.list({ type: 'EMAIL' }),
    await m.whitelists.listOfApplication({ appId: 'shop', type: 'PHONE' }),
  ]),
)
