import { isGenAuthError } from 'genauth'
import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { createMock, type Mock } from 'genauth/mock'
import { OAuthClient, OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'

const junk: readonly unknown[][] = [
  [],
  [null],
  [5],
  ['x'],
  [[]],
  [{}],
  [null, null],
  [{}, null],
  [{}, 5],
  ['x', 'y', 'z'],
  ['x', null, null],
  ['x', {}, 5],
  [{ options: 'x' }],
  [{ list: 'x' }],
  [{}, { timout: 3 }],
  [{}, { signal: 'x' }],
  [() => {}],
  [Symbol('x')],
]

function methodsOf(target: object, name: string): [string, (...args: unknown[]) => unknown][] {
  const prototype: object = Object.getPrototypeOf(target)
  return Object.getOwnPropertyNames(prototype)
    .filter(method => method !== 'constructor' && typeof Reflect.get(target, method) === 'function')
    .map(method => [
      `${name}.${method}`,
      (...args) => Reflect.apply(Reflect.get(target, method), target, args),
    ])
}

function everyMethod(mock: Mock) {
  const redirectUri = 'https://app.example.com/callback'
  const management = new ManagementClient({ ...mock.managementOptions, retry: false })
  const options = { ...mock.authenticationOptions, retry: false } as const
  const authentication = new AuthenticationClient(options).withTokens({ access_token: 'x' })
  const clients = { management, authentication }
  const topics = Object.entries(clients).flatMap(([name, client]) =>
    Object.entries(client).flatMap(([topic, value]) => methodsOf(value, `${name}.${topic}`)),
  )
  return [
    ...topics,
    ...methodsOf(management, 'management').filter(([name]) => !name.endsWith('.send')),
    ...methodsOf(authentication, 'authentication').filter(([name]) => !name.endsWith('.send')),
    ...methodsOf(new OidcClient({ ...options, redirectUri }), 'oidc'),
    ...methodsOf(new OAuthClient({ ...options, redirectUri }), 'oauth'),
  ]
}

test.each(everyMethod(createMock()))(
  '%s meets whatever plain JavaScript gives it',
  async (_, call) => {
    for (const args of junk) {
      const outcome: unknown = await (async () => call(...args))().catch((error: unknown) => error)

      const failed = outcome instanceof Error
      expect(
        failed ? isGenAuthError(outcome) : true,
        `${String(outcome)} of ${args.map(String)}`,
      ).toBe(true)
    }
  },
)

const { users, customFields } = new ManagementClient(createMock().managementOptions)
const { customData, profile, signIn } = new AuthenticationClient(createMock().authenticationOptions)

test.each<[string, string, (...args: never[]) => unknown, unknown[]]>([
  ['users.list(null)', '', users.list.bind(users), [null]],
  ["users.list({ options: 'x' })", 'options', users.list.bind(users), [{ options: 'x' }]],
  ["users.list({}, 'x')", 'options', users.list.bind(users), [{}, 'x']],
  ['users.get()', '', users.get.bind(users), []],
  ['customData.list(null)', 'options', customData.list.bind(customData), [null]],
  ['customData.set({})', '', customData.set.bind(customData), [{}]],
  ['customFields.list(5)', '', customFields.list.bind(customFields), [5]],
  ['profile.get(5)', '', profile.get.bind(profile), [5]],
  ['signIn.withPassword()', '', signIn.withPassword.bind(signIn), []],
  ['users.list({}, { timout: 3 })', 'options', users.list.bind(users), [{}, { timout: 3 }]],
  [
    'users.list({}, { signal: {} })',
    'options.signal',
    users.list.bind(users),
    [{}, { signal: {} }],
  ],
])('%s is refused as an input', async (_, path, method, args) => {
  await expect((async () => Reflect.apply(method, undefined, args))()).rejects.toMatchObject({
    name: 'InputError',
    issues: [{ path }],
  })
})
