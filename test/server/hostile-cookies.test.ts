import {
  appendHeaders,
  type CookieCarrier,
  forwardCookies,
  type OutgoingLike,
} from 'genauth/server'
import { describe, expect, test } from 'vitest'
import { origin, requestOf, setUp, signIn } from './support.ts'

const carrierOf = (cookie: string): CookieCarrier => ({
  headers: { get: name => (name === 'cookie' ? cookie : null) },
})

// What `String.trim` takes for a space and RFC 6265 does not, and as latin-1 what UTF-8 makes of it.
const foreignSpaces = [
  ...'\u000b\u000c\u00a0\u1680\u2000\u2003\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  '\u00c2\u00a0',
  '\n',
  '\r',
  '\u0085',
  '\u200b',
  '\0',
]

describe('a cookie with another name is not the session', () => {
  test.each(foreignSpaces.map(space => [space]))('with %j before or after it', async space => {
    const { sessions, jar, ...rest } = setUp()
    await signIn({ sessions, jar, ...rest })
    const { header } = jar
    const name = '__Host-genauth_session'
    expect(header).toContain(name)
    const before = header.replaceAll(name, `${space}${name}`)
    const after = header.replaceAll(`${name}=`, `${name}${space}=`)

    expect(await sessions.getSession(carrierOf(header))).toBeDefined()
    expect(await sessions.getSession(carrierOf(before))).toBeUndefined()
    expect(await sessions.getSession(carrierOf(after))).toBeUndefined()
  })

  test.each(['__host-genauth_session', '__Host-Genauth_session', '__Host-genauth_%73ession'])(
    'such as %s',
    async name => {
      const setting = setUp()
      await signIn(setting)
      const cookie = setting.jar.header.replaceAll('__Host-genauth_session', name)

      expect(await setting.sessions.getSession(carrierOf(cookie))).toBeUndefined()
    },
  )

  test('spaces and tabs around names and values are none of theirs', async () => {
    const setting = setUp()
    await signIn(setting)
    const cookie = setting.jar.header
      .split('; ')
      .map(pair => ` \t ${pair.replace('=', '\t =\t ')} \t`)
      .join(';')

    expect(await setting.sessions.getSession(carrierOf(cookie))).toBeDefined()
  })

  test('a sign-in under way is not found under such a name either', async () => {
    const setting = setUp()
    const login = await setting.sessions.login(requestOf(setting.jar, '/login'))
    setting.jar.take(login)
    const callback = await setting.mock.asUser('ann').authorize(login.headers.get('location') ?? '')
    const request = {
      url: callback.href,
      method: 'GET',
      headers: new Headers({ cookie: setting.jar.header.replaceAll('__Host', '\u00a0__Host') }),
    }

    await expect(setting.sessions.callback(request)).rejects.toMatchObject({
      reason: 'unknown_transaction',
    })
  })

  test('is handed on as it is', () => {
    const request = new Request(origin, { headers: { cookie: 'a=1; \u00a0a=2' } })

    const forwarded = forwardCookies(request, new Headers({ 'set-cookie': 'a=; Max-Age=0' }))

    expect(forwarded.get('cookie')).toBe('\u00a0a=2')
  })
})

describe('a request full of cookies with our names', () => {
  const sixteen = 16 * 1024
  const fill = (size: number, pairOf: (index: number) => string): string => {
    let cookie = ''
    for (let index = 0; cookie.length < size; index += 1) cookie += `${pairOf(index)};`
    return cookie
  }

  test.each([
    ['empty parts', (index: number) => `__Host-genauth_session.${index}=`],
    ['filled parts', (index: number) => `__Host-genauth_session.${index}=9.x`],
    ['parts with zeros', (index: number) => `__Host-genauth_session.${'0'.repeat(index % 50)}1=`],
    ['one part many times', () => '__Host-genauth_session.1='],
    ['the session many times', () => '__Host-genauth_session=3.'],
  ])('clears a few: %s', async (_, pairOf) => {
    const { sessions } = setUp()
    const headers = new Headers()

    const session = await sessions.getSession(carrierOf(fill(sixteen, pairOf)), headers)

    expect(session).toBeUndefined()
    expect(headers.getSetCookie().length).toBeLessThanOrEqual(3)
  })

  test('clears a few sign-ins at a time, and keeps the new one', async () => {
    const setting = setUp()
    const cookie = fill(
      sixteen,
      index => `__Host-genauth_transaction.${String(index).padStart(12, 'A')}=x`,
    )

    const { headers } = await setting.sessions.login(carrierOf(cookie))

    expect(headers.getSetCookie().length).toBeLessThanOrEqual(21)
    setting.jar.take({ headers })
    expect(setting.jar.names('transaction')).toHaveLength(1)
  })

  // What shares the machine may slow down one run.
  test('takes time in proportion to its length', { retry: 3 }, async () => {
    const { sessions } = setUp()
    const timeOf = async (size: number): Promise<number> => {
      const cookie = carrierOf(fill(size, index => `__Host-genauth_session.${index}=`))
      const times: number[] = []
      for (let run = 0; run < 7; run += 1) {
        const begin = performance.now()
        await sessions.getSession(cookie, new Headers())
        times.push(performance.now() - begin)
      }
      return Math.min(...times)
    }
    await timeOf(sixteen)

    // Sixteen times as much; what is quadratic takes 256 times as long.
    const ratio = (await timeOf(64 * sixteen)) / (await timeOf(4 * sixteen))

    expect(ratio).toBeLessThan(100)
  })
})

describe('an answer that sets a cookie', () => {
  const cleared = carrierOf('__Host-genauth_session=1.x')

  test.each([
    'public, max-age=600',
    'max-age=600',
    'private',
    's-maxage=60, no-store',
    'no-store, public',
    'no-cache="set-cookie, no-store"',
    'no-storefront',
    'x-no-store',
    'immutable, no-cache',
    '',
  ])('is for no cache, whatever the headers said: %j', async cacheControl => {
    const { sessions } = setUp()
    const headers = new Headers({ 'cache-control': cacheControl })

    await sessions.getSession(cleared, headers)

    expect(headers.getSetCookie()).toHaveLength(1)
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test.each(['no-store', 'private, no-store', 'No-Store,\tmust-revalidate , max-age=0, no-cache'])(
    'keeps what is as strict: %j',
    async cacheControl => {
      const { sessions } = setUp()
      const headers = new Headers({ 'cache-control': cacheControl })

      await sessions.getSession(cleared, headers)

      expect(headers.get('cache-control')).toBe(cacheControl)
    },
  )

  test('has no headers that shared caches read instead', async () => {
    const { sessions } = setUp()
    const names = ['cdn-cache-control', 'cloudflare-cdn-cache-control', 'surrogate-control']
    const shared = names.map(name => [name, 'public, max-age=600'])
    const headers = new Headers(Object.fromEntries(shared))

    await sessions.getSession(cleared, headers)

    expect([...headers.keys()]).toEqual(['cache-control', 'set-cookie'])
  })

  test('leaves the headers of an answer without a cookie alone', async () => {
    const { sessions } = setUp()
    const headers = new Headers({ 'cache-control': 'public, max-age=600' })

    await sessions.getSession(carrierOf('theme=dark'), headers)

    expect([...headers]).toEqual([['cache-control', 'public, max-age=600']])
  })

  test('stays for no cache when headers of a page are added to it', () => {
    const kept = new Map<string, unknown>()
    const outgoing: Pick<OutgoingLike, 'getHeader' | 'setHeader'> = {
      getHeader: name => kept.get(name),
      setHeader: (name, value) => kept.set(name, value),
    }
    const cookie = { 'set-cookie': 'a=1', 'cache-control': 'private, no-store' }

    appendHeaders(new Headers(cookie), outgoing)
    appendHeaders(
      new Headers({ 'cache-control': 'public, max-age=600', 'cdn-cache-control': 'max-age=600' }),
      outgoing,
    )

    expect(Object.fromEntries(kept)).toEqual({ ...cookie, 'set-cookie': ['a=1'] })
  })
})
