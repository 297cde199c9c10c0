import {
  ConfigurationError,
  ManagementClient,
  type ManagementClientOptions,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod/mini'
import { answer, clientWith, poolKey, success } from './support.ts'

const { userPoolId, secret } = poolKey
const accessKey = { accessKeyId: 'key-1', accessKeySecret: 'hidden-secret' }

test.each<[string, object]>([
  ['userPoolId', { userPoolId: undefined }],
  ['userPoolId', { userPoolId: '' }],
  ['userPoolId', { userPoolId: ' ' }],
  ['userPoolId', { userPoolId: 'abc' }],
  ['userPoolId', { userPoolId: '60c0000000000000000000a1\n' }],
  ['userPoolId', { userPoolId: 7 }],
  ['secret', { secret: undefined }],
  ['secret', { secret: '' }],
  ['secret', { secret: 7 }],
  ['accessKeyId', { ...accessKey, accessKeyId: undefined }],
  ['accessKeySecret', { ...accessKey, accessKeySecret: undefined }],
  ['accessKeySecret', { ...accessKey, accessKeySecret: '' }],
  ['authorization', { authorization: 'basic' }],
  ['brand', { brand: 'toString' }],
  ['brand', { brand: 7 }],
  ['lang', { lang: 'fr-FR' }],
  ['lang', { lang: 'en-US\r\nx: y' }],
  ['timeout', { timeout: 0 }],
  ['timeout', { timeout: -1 }],
  ['timeout', { timeout: '10' }],
  ['timeout', { timeout: Number.NaN }],
  ['timeout', { timeout: Number.POSITIVE_INFINITY }],
  ['retry', { retry: true }],
  ['retry', { retry: 3 }],
  ['retry.limit', { retry: { limit: '3' } }],
  ['retry.limit', { retry: { limit: -1 } }],
  ['retry.baseDelay', { retry: { baseDelay: Number.NaN } }],
  ['retry.maxDelay', { retry: { maxDelay: Number.POSITIVE_INFINITY } }],
  ['retry.maxRetryAfter', { retry: { maxRetryAfter: 2 ** 31 } }],
  ['maxResponseBytes', { maxResponseBytes: 0 }],
  ['fetch', { fetch: 'https://example.com' }],
  ['fetch', { fetch: null }],
  ['now', { now: 1_722_499_200_000 }],
  ['hooks', { hooks: () => {} }],
  ['hooks.onRequest', { hooks: { onRequest: true } }],
  ['hooks.onResponse', { hooks: { onResponse: 'log' } }],
  ['hooks.onRetry', { hooks: { onRetry: {} } }],
  ['customFields', { customFields: [z.string()] }],
  ['customFields', { customFields: null }],
  ['customFields.school', { customFields: { school: 'string' } }],
  ['customFields.school', { customFields: { school: null } }],
  ['customFields.school', { customFields: { school: { '~standard': {} } } }],
  ['customFieldsOf must', { customFieldsOf: null }],
  ['customFieldsOf must', { customFieldsOf: [] }],
  ['customFieldsOf.GROUP must', { customFieldsOf: { GROUP: null } }],
  ['customFieldsOf.GROUP must', { customFieldsOf: { GROUP: [z.string()] } }],
  ['customFieldsOf.GROUP.color must', { customFieldsOf: { GROUP: { color: 'string' } } }],
  ['customFieldsOf.ROLE.color must', { customFieldsOf: { ROLE: { color: { '~standard': {} } } } }],
  ['customFieldsOf.USER must', { customFieldsOf: { USER: {} } }],
  ['customFieldsOf.group must', { customFieldsOf: { group: {} } }],
  ['customFieldsOf.constructor must', { customFieldsOf: { constructor: {} } }],
  ['onResponseMismatch', { onResponseMismatch: 'warn' }],
  ['onResponseMismatch', { onResponseMismatch: true }],
])('a client refuses to be made when %s is malformed: %o', (name, malformed) => {
  const make = () => Reflect.construct(ManagementClient, [{ userPoolId, secret, ...malformed }])

  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow(name)
  expect(make).not.toThrow('hidden-secret')
})

test.each<[string, object]>([
  ['timeout', { timeout: 0 }],
  ['retry.limit', { retry: { limit: -1 } }],
  ['retry', { retry: 3 }],
  ['lang', { lang: 'fr-FR' }],
])(
  'a call is refused when its option %s is malformed, and nothing is sent',
  async (name, malformed) => {
    const { management, requests } = clientWith(() => answer(success))

    const call = management.users.exists({ username: 'bob' }, malformed)

    await expect(call).rejects.toThrow(ConfigurationError)
    await expect(call).rejects.toThrow(name)
    expect(requests).toEqual([])
  },
)

test.each([
  '',
  ' ',
  'not a host',
  'https://',
  'https:/api.example.com',
  'https:api.example.com',
  'ftp://api.example.com',
  'https://user:password@api.example.com',
  'javascript:alert(1)',
  'https://api.example.com/api/v3',
  'https://api.example.com/?z=1',
  'https://api.example.com?',
  'https://api.example.com/#top',
  7,
])('%o is no host', host => {
  const make = () => Reflect.construct(ManagementClient, [{ userPoolId, secret, host }])

  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow('host must be the URL of a host, such as https://example.genauth.ai')
})

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['api.example.com', 'https://api.example.com'],
  ['localhost:3000', 'https://localhost:3000'],
  ['https://api.example.com/', 'https://api.example.com'],
  ['HTTPS://API.example.com:8443', 'https://api.example.com:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['http://pool.localhost', 'http://pool.localhost'],
  [undefined, 'https://api.genauth.ai'],
])('the host %s means %s', async (host, origin) => {
  const { management, requests } = clientWith(() => answer(success), { host })

  await management.users.exists({ username: 'bob' })

  expect(requests[0]?.url).toBe(`${origin}/api/v3/is-user-exists`)
})

test.each([
  'http://api.example.com',
  'http://192.168.0.1',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
])('the host %s is refused, because secrets would travel in the clear', host => {
  const make = () => new ManagementClient({ userPoolId, secret, host })

  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow('host uses http:')
  expect(
    () => new ManagementClient({ userPoolId, secret, host, allowInsecureHost: true }),
  ).not.toThrow()
})

test('the options are read once and never changed', async () => {
  const mock = createMock()
  const events: string[] = []
  const options = {
    ...mock.managementOptions,
    timeout: 1000,
    retry: { limit: 0 },
    hooks: { onRequest: () => events.push('first hook') },
    customFields: { level: z.number() },
    customFieldsOf: { GROUP: { level: z.number() } },
    onResponseMismatch: 'throw' as const,
  }
  const copy = { ...options, retry: { ...options.retry }, hooks: { ...options.hooks } }
  const management = new ManagementClient(options)
  expect(options).toEqual(copy)

  const broken = () => Promise.reject(new Error('not this one'))
  Object.assign(options, { secret: 'another', host: 'https://other.example.com', fetch: broken })
  Object.assign(options.retry, { limit: 50 })
  Object.assign(options.hooks, { onRequest: () => events.push('second hook') })
  Object.assign(options.customFields, { level: z.string() })
  Object.assign(options.customFieldsOf.GROUP, { level: z.string() })
  await management.users.create({ username: 'bob', customData: { level: 1 } })

  expect(events).toEqual(['first hook'])
  expect(mock.journal.calls()).toHaveLength(1)
})

test('frozen options are fine', async () => {
  const mock = createMock()
  const management = new ManagementClient(Object.freeze({ ...mock.managementOptions }))

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

/** Lets the test believe that it runs in a browser. */
function pretendBrowser(): void {
  const names = ['window', 'document']
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: {}, configurable: true })
  }
  onTestFinished(() => {
    for (const name of names) Reflect.deleteProperty(globalThis, name)
  })
}

test('a client refuses to be made in a browser, where everybody could read the key', () => {
  pretendBrowser()
  const make = (options: Partial<ManagementClientOptions> = {}) =>
    new ManagementClient({ userPoolId, secret, ...options })

  expect(() => make()).toThrow(ConfigurationError)
  expect(() => make()).toThrow('must not run in a browser')
  expect(() => make({ dangerouslyAllowBrowser: false })).toThrow(ConfigurationError)
  expect(make({ dangerouslyAllowBrowser: true })).toBeInstanceOf(ManagementClient)
})

test('a client can be made in a worker, which has no document', () => {
  Object.defineProperty(globalThis, 'window', { value: {}, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'window')
  })

  expect(new ManagementClient({ userPoolId, secret })).toBeInstanceOf(ManagementClient)
})

test('making a client sends nothing', () => {
  const { requests } = clientWith(() => answer(success))

  expect(requests).toEqual([])
})

test.each([
  ['no options at all', undefined],
  ['null', null],
  ['a text', 'pool'],
])('a client refuses %s', (_, options) => {
  expect(
    // @ts-expect-error: options are an object
    () => new ManagementClient(options),
  ).toThrow('ManagementClient needs an object of options')
})

test.each([
  ['no object', 'redis'],
  ['without delete', { get: String, set: String }],
  ['whose get is no function', { get: 1, set: String, delete: String }],
])('a client refuses a token store that is %s', (_, tokenStore) => {
  const make = () =>
    new ManagementClient({
      userPoolId,
      secret,
      authorization: 'token',
      // @ts-expect-error: a store has get, set and delete
      tokenStore,
    })

  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow('tokenStore must have the functions get, set and delete')
})
