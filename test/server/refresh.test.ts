import { type KeyValueStore, OAuthError, StoreError } from 'genauth/server'
import { describe, expect, test } from 'vitest'
import { type CookieJar, requestOf, secret, setUp, signIn, visit } from './support.ts'

const stores = [
  ['cookies', () => ({})],
  ['a store', () => ({ store: new Map<string, unknown>() })],
] as const

const refreshes = (setting: ReturnType<typeof setUp>) =>
  // The first exchange was that of the code.
  setting.mock.journal.calls('exchangeToken').length - 1

describe.each(stores)('with sessions in %s', (_, options) => {
  test('an access token that has expired is refreshed when it is asked for', async () => {
    const setting = setUp(options())
    await signIn(setting)
    const before = await visit(setting.sessions, setting.jar)
    setting.mock.clock.advance('11m')

    const after = await visit(setting.sessions, setting.jar)
    const later = await visit(setting.sessions, setting.jar)

    expect(after.tokens?.access_token).not.toBe(before.tokens?.access_token)
    expect(later.tokens?.access_token).toBe(after.tokens?.access_token)
    expect(refreshes(setting)).toBe(1)
  })

  test('finding out who is signed in asks the service nothing', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.clock.advance('11m')
    setting.mock.journal.clear()

    const session = await setting.sessions.getSession(requestOf(setting.jar, '/'), new Headers())

    expect(session?.user.sub).toBeDefined()
    expect(setting.mock.journal.calls()).toEqual([])
  })

  test('100 requests at once with an expired token cause exactly one refresh', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.clock.advance('11m')

    const jars = Array.from({ length: 100 }, () => setting.jar.copy())
    const pages = await Promise.all(jars.map(jar => visit(setting.sessions, jar)))

    expect(refreshes(setting)).toBe(1)
    expect(new Set(pages.map(({ tokens }) => tokens?.access_token)).size).toBe(1)
    expect(pages[0]?.tokens).toBeDefined()
    for (const jar of jars) {
      expect((await visit(setting.sessions, jar)).tokens).toEqual(pages[0]?.tokens)
    }
    expect(refreshes(setting)).toBe(1)
  })

  test('a request that comes late with the old cookie gets the new tokens', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.clock.advance('11m')
    const late = setting.jar.copy()
    const { tokens } = await visit(setting.sessions, setting.jar)
    setting.mock.clock.advance('50s')

    expect((await visit(setting.sessions, late)).tokens).toEqual(tokens)
    expect((await visit(setting.sessions, late)).tokens).toEqual(tokens)
    expect(refreshes(setting)).toBe(1)
  })

  test('a token that the service has refused is replaced', async () => {
    const setting = setUp(options())
    await signIn(setting)
    const headers = new Headers()
    const session = await setting.sessions.getSession(requestOf(setting.jar, '/'), headers)
    const { access_token: insteadOf = '' } = (await session?.getTokens()) ?? {}

    const tokens = await session?.getTokens({ insteadOf })
    setting.jar.take({ headers })

    expect(tokens?.access_token).not.toBe(insteadOf)
    expect((await visit(setting.sessions, setting.jar)).tokens).toEqual(tokens)
  })

  test('a session that the service has ended is over here as well', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.clock.advance('11m')
    setting.mock.faults.add({ operation: 'exchangeToken', error: 'invalid_grant' })

    const headers = [new Headers(), new Headers()]
    const sessions = await Promise.all(
      headers.map(each => setting.sessions.getSession(requestOf(setting.jar, '/'), each)),
    )
    const results = await Promise.allSettled(sessions.map(async session => session?.getTokens()))

    const reasons = results.map(result => result.status === 'rejected' && result.reason)
    expect(reasons[0]).toBeInstanceOf(OAuthError)
    expect(reasons).toMatchObject([{ sessionEnded: true }, { sessionEnded: true }])
    for (const each of headers) {
      const jar = setting.jar.copy()
      jar.take({ headers: each })
      expect(jar.header).toBe('')
    }
    expect((await visit(setting.sessions, setting.jar)).user).toBeUndefined()
  })

  test('a service that is down ends no session', async () => {
    const setting = setUp(options())
    await signIn(setting)
    setting.mock.clock.advance('11m')
    setting.mock.faults.add({ operation: 'exchangeToken', times: 3, httpStatus: 503 })

    await expect(visit(setting.sessions, setting.jar)).rejects.toMatchObject({ retryable: true })

    expect((await visit(setting.sessions, setting.jar)).tokens).toBeDefined()
  })

  test('a refresh under way does not bring back a session that was ended', async () => {
    const setting = setUp(options())
    const { sessions, jar, mock } = setting
    await signIn(setting)
    const other = jar.copy()
    mock.clock.advance('11m')
    mock.faults.add({ operation: 'exchangeToken', latency: 50 })

    const headers = new Headers()
    const session = await sessions.getSession(requestOf(other, '/'), headers)
    const refreshed = session?.getTokens()
    jar.take(await sessions.logout(requestOf(jar, '/logout')))

    await expect(refreshed).resolves.toBeUndefined()
    other.take({ headers })
    expect((await visit(sessions, other)).user).toBeUndefined()
  })

  test('without a refresh token the user stays known and the tokens run out', async () => {
    const setting = setUp({ ...options(), scope: 'openid profile' })
    await signIn(setting)
    setting.mock.clock.advance('11m')

    const { user, tokens } = await visit(setting.sessions, setting.jar)

    expect(user).toBe(setting.mock.asUser('ann').userId)
    expect(tokens).toBeUndefined()
  })

  test('a refresh survives the replacement of the secret', async () => {
    const setting = setUp(options())
    await signIn(setting)
    const rotated = setting.another({ secret: [`new-${'0123456789'.repeat(4)}`, secret] })
    setting.mock.clock.advance('11m')

    const { tokens } = await visit(rotated, setting.jar)

    expect(tokens).toBeDefined()
  })
})

test('in cookies, nothing is refreshed that the browser cannot be told of', async () => {
  const setting = setUp()
  await signIn(setting)
  const readOnly = await setting.sessions.getSession({
    headers: requestOf(setting.jar, '/').headers,
  })
  const before = await readOnly?.getTokens()
  setting.mock.clock.advance('11m')

  const after = await readOnly?.getTokens()

  expect(before).toBeDefined()
  expect(after).toBeUndefined()
  expect(refreshes(setting)).toBe(0)
})

test('in a store, tokens are refreshed without headers too', async () => {
  const setting = setUp({ store: new Map<string, unknown>() })
  await signIn(setting)
  setting.mock.clock.advance('11m')

  const session = await setting.sessions.getSession(requestOf(setting.jar, '/'))

  await expect(session?.getTokens()).resolves.toBeDefined()
  expect(refreshes(setting)).toBe(1)
})

test('two servers with one store refresh at most twice and sign nobody out', async () => {
  const store = new Map<string, unknown>()
  const setting = setUp({ store }, { settings: { refreshTokenReuseInterval: '10s' } })
  const other = setting.another()
  await signIn(setting)
  setting.mock.clock.advance('11m')

  const pages = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      visit(index % 2 === 0 ? setting.sessions : other, setting.jar.copy()),
    ),
  )

  expect(refreshes(setting)).toBeGreaterThan(0)
  expect(refreshes(setting)).toBeLessThanOrEqual(2)
  expect(pages.filter(({ tokens }) => tokens === undefined)).toEqual([])
  setting.mock.clock.advance('11m')
  expect((await visit(other, setting.jar)).tokens).toBeDefined()
})

test('of two servers that refresh at the same time one asks, and the other takes what it stored', async () => {
  const store = slowStore(new Map<string, unknown>())
  const setting = setUp({ store })
  const other = setting.another()
  await signIn(setting)
  setting.mock.clock.advance('11m')

  setting.mock.journal.clear()

  const pages = await Promise.all([
    visit(setting.sessions, setting.jar.copy()),
    visit(other, setting.jar.copy()),
  ])
  expect(pages[0].tokens).toBeDefined()
  expect(pages[1].tokens).toEqual(pages[0].tokens)
  expect(setting.mock.journal.calls('exchangeToken')).toHaveLength(1)
})

describe('a store that fails', () => {
  const broken = (operation: 'get' | 'set' | 'delete') => {
    const map = new Map<string, unknown>()
    let isBroken = false
    const fail = (): never => {
      throw new Error('the store is full')
    }
    const store: KeyValueStore<unknown> = {
      get: key => (isBroken && operation === 'get' ? fail() : map.get(key)),
      set: (key, value) => (isBroken && operation === 'set' ? fail() : map.set(key, value)),
      delete: async key => (isBroken && operation === 'delete' ? fail() : map.delete(key)),
    }
    const breakIt = (value = true): void => {
      isBroken = value
    }
    return { store, map, breakIt }
  }

  const cookiesAfter = (jar: CookieJar) => jar.names('session')

  test('signs nobody in by halves', async () => {
    const { store, map, breakIt } = broken('set')
    const setting = setUp({ store })
    breakIt()

    await expect(signIn(setting)).rejects.toThrow(StoreError)

    expect(cookiesAfter(setting.jar)).toEqual([])
    expect(map.size).toBe(0)
  })

  test('is told from nobody being signed in', async () => {
    const { store, breakIt } = broken('get')
    const setting = setUp({ store })
    await signIn(setting)
    breakIt()

    await expect(visit(setting.sessions, setting.jar)).rejects.toThrow(StoreError)
    breakIt(false)

    expect((await visit(setting.sessions, setting.jar)).user).toBeDefined()
  })

  test('does not lose tokens that it took too late', async () => {
    const { store, breakIt } = broken('set')
    const setting = setUp({ store })
    await signIn(setting)
    setting.mock.clock.advance('11m')
    breakIt()

    const first = await visit(setting.sessions, setting.jar)
    breakIt(false)
    const second = await visit(setting.sessions, setting.jar)
    setting.mock.clock.advance('11m')

    expect(first.tokens).toBeDefined()
    expect(second.tokens).toEqual(first.tokens)
    expect((await visit(setting.sessions, setting.jar)).tokens).toBeDefined()
    expect(refreshes(setting)).toBe(2)
  })

  test('is reported when a user cannot be signed out', async () => {
    const { store, breakIt } = broken('delete')
    const setting = setUp({ store })
    await signIn(setting)
    breakIt()

    await expect(setting.sessions.logout(requestOf(setting.jar, '/logout'))).rejects.toThrow(
      StoreError,
    )
  })

  test('signs a user out even when it cannot be read', async () => {
    const { store, map, breakIt } = broken('get')
    const setting = setUp({ store })
    await signIn(setting)
    breakIt()

    setting.jar.take(await setting.sessions.logout(requestOf(setting.jar, '/logout')))

    expect(map.size).toBe(0)
    expect(setting.jar.header).toBe('')
  })

  test.each(['a text', { access_token: 'x' }, null, []])(
    'or holds %j has no session',
    async value => {
      const { store, map } = broken('get')
      const setting = setUp({ store })
      await signIn(setting)
      for (const key of map.keys()) map.set(key, value)

      expect((await visit(setting.sessions, setting.jar)).user).toBeUndefined()
      expect(setting.jar.header).toBe('')
    },
  )
})

test('a session that is stored while the user signs out does not stay', async () => {
  const map = new Map<string, unknown>()
  let isSlow = false
  let begun: () => void = () => {}
  let goOn: () => void = () => {}
  const hasBegun = new Promise<void>(resolve => {
    begun = resolve
  })
  const mayGoOn = new Promise<void>(resolve => {
    goOn = resolve
  })
  const store: KeyValueStore<unknown> = {
    get: key => map.get(key),
    set: async (key, value) => {
      if (isSlow) {
        begun()
        await mayGoOn
      }
      map.set(key, value)
    },
    delete: key => map.delete(key),
  }
  const setting = setUp({ store })
  await signIn(setting)
  setting.mock.clock.advance('11m')
  isSlow = true

  const refreshed = visit(setting.sessions, setting.jar.copy())
  await hasBegun
  await setting.sessions.logout(requestOf(setting.jar, '/logout'))
  goOn()
  await refreshed

  expect(map.size).toBe(0)
})

test('a store is told how long to keep a session: until its life is over', async () => {
  const lives: (number | undefined)[] = []
  const map = new Map<string, unknown>()
  const store: KeyValueStore<unknown> = {
    get: key => map.get(key),
    set: (key, value, ttl) => {
      lives.push(ttl)
      map.set(key, value)
    },
    delete: key => map.delete(key),
  }
  const setting = setUp({ store, sessionLife: 3_600_000 })
  await signIn(setting)
  setting.mock.clock.advance('11m')
  await visit(setting.sessions, setting.jar)

  expect(lives).toEqual([3_600_000, 3_600_000 - 660_000])
})

function slowStore(map: Map<string, unknown>): KeyValueStore<unknown> {
  const wait = () => new Promise(resolve => setTimeout(resolve, 5))
  return {
    get: async key => {
      await wait()
      return map.get(key)
    },
    set: async (key, value) => {
      await wait()
      map.set(key, value)
    },
    delete: async key => {
      await wait()
      map.delete(key)
    },
  }
}
