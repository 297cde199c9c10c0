import {
  AuthenticationClient,
  anything,
  ConfigurationError,
  endpoint,
  type SessionTokens,
} from 'genauth/authentication'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { ann, setUp } from './set-up.ts'

const appId = '60c0000000000000000000a2'
const appHost = 'https://example.genauth.ai'

test.each([
  ['appId', { appHost }],
  ['appId', { appId: ' ', appHost }],
  ['appHost', { appId }],
  ['appHost', { appId, appHost: 'not a host' }],
  ['appHost', { appId, appHost: 'http://example.genauth.ai' }],
  ['appSecret', { appId, appHost, appSecret: '' }],
  ['scope', { appId, appHost, scope: 'profile' }],
  ['tokenEndPointAuthMethod', { appId, appHost, tokenEndPointAuthMethod: 'secret' }],
  ['appSecret', { appId, appHost, tokenEndPointAuthMethod: 'client_secret_basic' }],
  ['brand', { appId, appHost, brand: 'other' }],
  ['timeout', { appId, appHost, timeout: 0 }],
])('names %s when it is missing or malformed', (name, options) => {
  const construct = () =>
    // @ts-expect-error: the options are wrong on purpose
    new AuthenticationClient(options)

  expect(construct).toThrow(ConfigurationError)
  expect(construct).toThrow(name)
})

test('takes a host without scheme, or with a slash at its end', async () => {
  const hosts: string[] = []
  for (const host of ['example.genauth.ai', `${appHost}/`]) {
    const { authentication } = setUp(
      {},
      {
        appHost: host,
        fetch: fetchBy(async request => {
          hosts.push(new URL(request.url).origin)
          return Response.json({ statusCode: 200, message: '' })
        }),
      },
    )
    await authentication.codes.sendEmail({ email: 'a@example.com', channel: 'CHANNEL_LOGIN' })
  }

  expect(hosts).toEqual([appHost, appHost])
})

test('a store that is handed in keeps the session across clients', async () => {
  const sessionStore = new Map<string, SessionTokens>()
  const { mock, authentication } = setUp({ seed: ann }, { sessionStore })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  const later = new AuthenticationClient({ ...mock.authenticationOptions, sessionStore })

  await expect(later.profile.get()).resolves.toMatchObject({ username: 'ann' })
  expect([...sessionStore.keys()]).toEqual([`genauth:session:${mock.authenticationOptions.appId}`])
})

test('a store may give null for nothing', async () => {
  const kept = new Map<string, SessionTokens>()
  const { authentication } = setUp(
    { seed: ann },
    {
      sessionStore: {
        // @ts-expect-error: null is not in the contract, and yet what some stores give
        get: key => kept.get(key) ?? null,
        set: (key, value) => kept.set(key, value),
        delete: key => kept.delete(key),
      },
    },
  )

  expect(await authentication.session.get()).toBeUndefined()
  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('the session says when its access token expires, by the clock of the service', async () => {
  const mock = createMock({ seed: ann, now: () => Date.parse('2026-01-01T00:00:00Z') })
  const authentication = new AuthenticationClient({
    ...mock.authenticationOptions,
    now: () => Date.parse('2026-01-01T00:10:00Z'),
  })

  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  const session = await authentication.session.get()
  expect(session?.expires_at).toBe(Date.parse('2026-01-15T00:00:00Z') / 1000)
})

test('forgets the session on demand', async () => {
  const { authentication } = setUp({ seed: ann })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  await authentication.session.clear()

  expect(await authentication.session.get()).toBeUndefined()
  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('acts for the owner of given tokens, and leaves its own session alone', async () => {
  const { mock, authentication } = setUp({
    seed: { users: [...ann.users, { username: 'bob', password: 'passw0rd' }] },
  })
  const other = new AuthenticationClient(mock.authenticationOptions)
  const tokens = await other.signIn.withPassword({ username: 'bob', password: 'passw0rd' })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })

  const asBob = authentication.withTokens({ access_token: tokens.access_token })

  await expect(asBob.profile.get()).resolves.toMatchObject({ username: 'bob' })
  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('refuses to act for an empty access token', () => {
  const { authentication } = setUp()

  expect(() => authentication.withTokens({ access_token: '' })).toThrow(ConfigurationError)
})

test('a token that no header can carry is refused without showing it', async () => {
  const { authentication } = setUp()
  const call = authentication.withTokens({ access_token: 'canary\nvalue' }).profile.get()

  await expect(call).rejects.toThrow(ConfigurationError)
  await expect(call).rejects.not.toThrow(/canary/)
})

test('calls an endpoint that it has no method for', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const getMyTimetable = endpoint({
    name: 'getMyTimetable',
    method: 'GET',
    path: '/api/v3/get-my-timetable',
    safety: 'read',
    access: 'user',
    input: anything,
    output: anything,
  })

  await expect(authentication.send(getMyTimetable, {})).rejects.toMatchObject({
    statusCode: 501,
    serviceMessage: expect.stringContaining('does not implement getMyTimetable'),
  })
  expect(mock.journal.calls('getMyTimetable')).toHaveLength(1)
})

test('speaks with the words of the sister brand', async () => {
  const { authentication, sent } = setUp({ seed: ann }, { brand: 'authing', lang: 'en-US' })

  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await authentication.profile.get()

  const names = [...(sent[1]?.headers.keys() ?? [])]
  expect(names).toEqual(expect.arrayContaining(['x-authing-app-id', 'x-authing-lang']))
  expect(names.join()).not.toContain('x-genauth')
})
