import * as fc from 'fast-check'
import { ConfigurationError, createServerSession, forwardCookies } from 'genauth/server'
import { describe, expect, test } from 'vitest'
import {
  CookieJar,
  origin,
  otherSecret,
  requestOf,
  type Setting,
  secret,
  setUp,
  signIn,
  visit,
} from './support.ts'

const hour = 3_600_000

/** The cookies of a session that has a user with so many more characters. */
async function sessionOf(length: number, jar?: CookieJar): Promise<Setting> {
  const setting = setUp(
    {},
    { seed: { users: [{ username: 'ann', nickname: 'n'.repeat(length) }] } },
  )
  const all = jar === undefined ? setting : { ...setting, jar }
  await signIn(all)
  return all
}

describe('a session that is too large for one cookie', () => {
  test('is split, read in any order, and leaves nothing behind when it shrinks', async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 2500 }), { minLength: 2, maxLength: 4 })

    await fc.assert(
      fc.asyncProperty(lengths, fc.infiniteStream(fc.nat()), async (sizes, random) => {
        // The clocks of several services; the browser is one.
        const jar = new CookieJar(() => Date.UTC(2026, 0, 1))
        for (const size of sizes) {
          const setting = await sessionOf(size, jar)
          const sorted = [...jar.cookies].sort(() => (random.next().value % 2 === 0 ? 1 : -1))
          const shuffled = new CookieJar(() => Date.UTC(2026, 0, 1))
          for (const [name, cookie] of sorted) shuffled.cookies.set(name, cookie)

          const session = await setting.sessions.getSession(requestOf(shuffled, '/'))

          expect(session?.user.nickname).toBe('n'.repeat(size))
          const [{ value = '' } = {}] = [jar.cookies.get('__Host-genauth_session')]
          expect(jar.names('session')).toHaveLength(Number(value[0]))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('takes several cookies at some length', async () => {
    const counts = await Promise.all(
      [0, 1500, 3500].map(async length => (await sessionOf(length)).jar.names('session').length),
    )

    expect(new Set(counts).size).toBeGreaterThan(1)
    expect(Math.max(...counts)).toBeLessThanOrEqual(3)
  })

  test('is not put together from parts of different times', async () => {
    const old = await sessionOf(2500)
    const current = await sessionOf(2500)
    const names = old.jar.names('session')
    const mixed = current.jar.copy()
    const last = names.at(-1) ?? ''
    const cookie = old.jar.cookies.get(last)
    if (cookie !== undefined) mixed.cookies.set(last, cookie)

    expect(names.length).toBeGreaterThan(1)
    expect((await visit(current.sessions, mixed)).user).toBeUndefined()
    expect(mixed.names('session')).toEqual([])
  })

  test('ignores a part that is left from a longer one', async () => {
    const long = await sessionOf(2500)
    const short = await sessionOf(0)
    const [, second = ''] = long.jar.names('session')
    const stale = long.jar.cookies.get(second)
    const last = short.jar.names('session').length
    if (stale !== undefined) short.jar.cookies.set(`__Host-genauth_session.${last}`, stale)

    expect((await visit(short.sessions, short.jar)).user).toBeDefined()
  })

  test('is over when a part is missing, and the rest is cleared', async () => {
    const setting = await sessionOf(2500)
    const [, second = ''] = setting.jar.names('session')
    setting.jar.cookies.delete(second)

    expect((await visit(setting.sessions, setting.jar)).user).toBeUndefined()
    expect(setting.jar.names('session')).toEqual([])
  })

  test('is none when it says that it has more parts than there can be', async () => {
    const { sessions, jar } = await sessionOf(4000)
    const name = '__Host-genauth_session'
    const { value = '', expires = 0 } = jar.cookies.get(name) ?? {}
    jar.cookies.set(name, { value: value.replace(/^3/, '9'), expires })

    expect(jar.names('session')).toHaveLength(3)
    expect(value).toMatch(/^3\./)
    expect((await visit(sessions, jar)).user).toBeUndefined()
  })

  test('beyond what browsers and servers take is refused with advice', async () => {
    const attempt = sessionOf(9000)

    await expect(attempt).rejects.toThrow(ConfigurationError)
    await expect(attempt).rejects.toThrow('store')
  })

  test('has any size in a store', async () => {
    const setting = setUp(
      { store: new Map<string, unknown>() },
      { seed: { users: [{ username: 'ann', nickname: 'n'.repeat(20_000) }] } },
    )
    await signIn(setting)

    expect((await visit(setting.sessions, setting.jar)).user).toBeDefined()
  })
})

const stores = [
  ['cookies', () => ({})],
  ['a store', () => ({ store: new Map<string, unknown>() })],
] as const

describe.each(stores)('with sessions in %s', (_, options) => {
  test('whatever stands in the cookies, nobody is signed in by it', async () => {
    const setting = setUp(options())
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.ey-_AZ=" %'), maxLength: 300 })

    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const jar = new CookieJar(setting.mock.clock.now)
        jar.cookies.set('__Host-genauth_session', { value: first, expires: Infinity })
        jar.cookies.set('__Host-genauth_session.1', { value: second, expires: Infinity })

        expect((await visit(setting.sessions, jar)).user).toBeUndefined()
        expect(jar.header).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('a changed character anywhere ends a session', async () => {
    const setting = setUp(options())
    await signIn(setting)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

    await fc.assert(
      fc.asyncProperty(fc.nat(), async place => {
        const jar = setting.jar.copy()
        const names = jar.names('session')
        const name = names[place % names.length] ?? ''
        const cookie = jar.cookies.get(name) ?? { value: '', expires: 0 }
        const at = place % cookie.value.length
        // The lowest bit: in the last character of a part it belongs to no byte, and counts as well.
        const other = alphabet[alphabet.indexOf(cookie.value[at] ?? '') ^ 1] ?? 'A'
        const value = `${cookie.value.slice(0, at)}${other}${cookie.value.slice(at + 1)}`
        jar.cookies.set(name, { ...cookie, value })

        expect((await visit(setting.sessions, jar)).user).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  test('a new secret in front of the old one signs nobody out', async () => {
    const setting = setUp(options())
    await signIn(setting)

    const rotated = setting.another({ secret: [otherSecret, secret] })

    expect((await visit(rotated, setting.jar)).user).toBeDefined()
  })

  test('when the old secret is gone, its sessions end cleanly', async () => {
    const setting = setUp(options())
    await signIn(setting)

    const rotated = setting.another({ secret: otherSecret })

    expect((await visit(rotated, setting.jar)).user).toBeUndefined()
    expect(setting.jar.header).toBe('')
  })

  test('a session of another application is none', async () => {
    const setting = setUp(options())
    await signIn(setting)

    const other = setting.another({ appId: 'another-app' })

    expect((await visit(other, setting.jar)).user).toBeUndefined()
  })

  test('a cookie of a sign-in is no session', async () => {
    const setting = setUp(options())
    setting.jar.take(await setting.sessions.login(requestOf(setting.jar, '/login')))
    const [name = ''] = setting.jar.names('transaction')
    const { value = '' } = setting.jar.cookies.get(name) ?? {}
    const jar = new CookieJar(setting.mock.clock.now)
    jar.cookies.set('__Host-genauth_session', { value: `1.${value}`, expires: Infinity })

    expect((await visit(setting.sessions, jar)).user).toBeUndefined()
  })
})

test('a cookie of a session in cookies is none once there is a store', async () => {
  const setting = setUp()
  await signIn(setting)

  const other = setting.another({ store: new Map<string, unknown>() })

  expect((await visit(other, setting.jar)).user).toBeUndefined()
})

test('a cookie of an unknown key, algorithm or form is no session', async () => {
  const setting = setUp()
  await signIn(setting)
  const encode = (header: unknown) => Buffer.from(JSON.stringify(header)).toString('base64url')
  const [name = ''] = setting.jar.names('session')
  const { value = '', expires = 0 } = setting.jar.cookies.get(name) ?? {}
  const [count, head = '', ...rest] = value.split('.')
  const header = JSON.parse(Buffer.from(head, 'base64url').toString())
  const changes = [{ kid: 'other' }, { kid: undefined }, { alg: 'none' }, { enc: 'A128GCM' }]

  expect(header).toEqual({ alg: 'dir', enc: 'A256GCM', kid: expect.any(String) })
  for (const change of changes) {
    const jar = setting.jar.copy()
    const forged = [count, encode({ ...header, ...change }), ...rest].join('.')
    jar.cookies.set(name, { value: forged, expires })
    expect((await visit(setting.sessions, jar)).user).toBeUndefined()
  }
})

test('cookies of others are left alone', async () => {
  const setting = setUp()
  const others = { genauth_login: 'x', '__Host-genauth_session.a': 'y', genauth_session2: 'z' }
  for (const [name, value] of Object.entries(others)) {
    setting.jar.cookies.set(name, { value, expires: Infinity })
  }
  await signIn(setting)

  setting.jar.take(await setting.sessions.logout(requestOf(setting.jar, '/logout')))

  expect([...setting.jar.cookies.keys()]).toEqual(Object.keys(others))
})

test('two applications on one host have names of their own', async () => {
  const setting = setUp({ cookieName: 'shop' })

  await signIn(setting)

  expect(setting.jar.names('session')).toEqual(['__Host-shop_session'])
})

test('headers that were set before stay, and a cookie is set once', async () => {
  const setting = setUp()
  await signIn(setting)
  const headers = new Headers({ 'set-cookie': 'mine=1; Path=/', 'cache-control': 'no-store' })
  const session = await setting.sessions.getSession(requestOf(setting.jar, '/'), headers)
  for (let turn = 0; turn < 3; turn += 1) {
    setting.mock.clock.advance('11m')
    await session?.getTokens()
  }

  const names = headers.getSetCookie().map(line => line.split('=')[0])

  expect(headers.get('cache-control')).toBe('no-store')
  expect(names).toContain('mine')
  expect(new Set(names).size).toBe(names.length)
})

test('a request is handed on with the cookies that its answer sets', async () => {
  const setting = setUp()
  await signIn(setting)
  setting.mock.clock.advance('11m')
  const request = requestOf(setting.jar, '/')
  const headers = new Headers()
  const tokens = await (await setting.sessions.getSession(request, headers))?.getTokens()

  const forwarded = { headers: forwardCookies(request, headers) }
  const later = await (await setting.sessions.getSession(forwarded))?.getTokens()

  expect(later).toEqual(tokens)
  expect(later).toBeDefined()
})

test('a request is handed on without the cookies that its answer clears', () => {
  const request = new Request(origin, { headers: { cookie: 'a=1; b=2', accept: '*/*' } })

  const some = forwardCookies(request, new Headers({ 'set-cookie': 'a=; Max-Age=0; Path=/' }))
  const answer = new Headers({ 'set-cookie': 'a=; Max-Age=0; Path=/' })
  answer.append('set-cookie', 'b=; Max-Age=0; Path=/')
  const none = forwardCookies(request, answer)

  expect(some.get('cookie')).toBe('b=2')
  expect([...none.keys()]).toEqual(['accept'])
})

test.each([
  ['secret', { secret: 'too short' }],
  ['secret', { secret: [] }],
  ['secret', { secret: [secret, 'too short'] }],
  ['secret', { secret: 'x'.repeat(32) }],
  ['secret', { secret: undefined }],
  ['redirectUri', { redirectUri: undefined }],
  ['redirectUri', { redirectUri: '/callback' }],
  ['redirectUri', { redirectUri: 'http://app.example.com/callback' }],
  ['redirectUri', { redirectUri: 'com.example.app:/callback' }],
  ['postLogoutRedirectUri', { postLogoutRedirectUri: '/bye' }],
  ['cookieName', { cookieName: 'a b' }],
  ['cookieName', { cookieName: '' }],
  ['sessionLife', { sessionLife: 0 }],
  ['sessionLife', { sessionLife: Number.NaN }],
  ['refreshMemory', { refreshMemory: -1 }],
  ['transactionLife', { transactionLife: 0 }],
  ['store', { store: {} }],
  ['appId', { appId: '' }],
  ['scope', { scope: 'profile' }],
])('names %s when it is missing or malformed', (name, options) => {
  const valid = {
    appId: 'my-app-id',
    appHost: 'https://example.genauth.ai',
    redirectUri: `${origin}/callback`,
    secret,
  }
  // @ts-expect-error: the options are wrong on purpose
  const create = () => createServerSession({ ...valid, ...options })

  expect(create).toThrow(ConfigurationError)
  expect(create).toThrow(name)
  expect(() => createServerSession({ ...valid, sessionLife: 1000 * hour })).not.toThrow()
})
