import { expect, test } from 'vitest'
import { NetworkError } from '../../src/errors/network-error.ts'
import { OAuthError } from '../../src/errors/oauth-error.ts'
import { ann, key, Page, tokens } from './set-up.ts'

test('a sign-in stores the whole session by one write', async () => {
  const writes: unknown[] = []
  const page = new Page({
    get: () => undefined,
    set: (...write) => writes.push(write),
    delete() {},
  })
  page.offset = 1500
  await page.open().start(tokens(0), ann)

  const now = page.time / 1000
  const session = {
    ...tokens(0),
    expires_at: now + 3600,
    clock_offset: 1500,
    user: ann,
    created_at: now,
  }
  expect(writes).toEqual([[key, session]])
  expect(page.changes).toEqual([['signed_in', 'access-0']])
})

test('the life of the first token counts from when the ID token was issued', async () => {
  const page = new Page()
  const issued = page.time / 1000 - 600
  const session = await page.open().start(tokens(0), { ...ann, iat: issued })

  expect(session.expires_at).toBe(issued + 3600)
})

test('tokens that are fresh come from the store without a request', async () => {
  const page = new Page()
  const session = await page.signedIn()

  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-0' })
  expect(page.refreshed).toEqual([])
})

test('nobody signed in has no tokens', async () => {
  const session = new Page().open()

  await expect(session.get()).resolves.toBeUndefined()
  await expect(session.getTokens()).resolves.toBeUndefined()
})

test('an expired token is refreshed when it is asked for, and stored before it is returned', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()

  const fresh = await session.getTokens()
  expect(fresh).toMatchObject({ ...tokens(1), expires_at: page.time / 1000 + 3600, user: ann })
  expect(page.values.get(key)).toEqual(fresh)
  expect(page.changes).toEqual([
    ['signed_in', 'access-0'],
    ['refreshed', 'access-1'],
  ])
})

test.each([
  { life: 3600, options: {}, early: 30 },
  { life: 3600, options: { earlyRefresh: 300 }, early: 300 },
  { life: 60, options: {}, early: 15 },
])('a token of $life s with $options is refreshed $early s before its end', async given => {
  const page = new Page()
  const session = page.open(given.options)
  await session.start({ ...tokens(0), expires_in: given.life }, ann)

  page.time += (given.life - given.early) * 1000 - 1
  await session.getTokens()
  expect(page.refreshed).toEqual([])

  page.time += 1
  await session.getTokens()
  expect(page.refreshed).toEqual(['refresh-0'])
})

test('a hundred parallel calls make one refresh', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()

  const calls = Array.from({ length: 100 }, () => session.getTokens())
  const answers = await Promise.all(calls)
  expect(page.refreshed).toEqual(['refresh-0'])
  expect(new Set(answers.map(answer => answer?.access_token))).toEqual(new Set(['access-1']))
})

test('sessions of one process with stores of their own share a refresh, and each stores it', async () => {
  const page = new Page()
  const other = new Page(new Map(), { flights: page.environment.flights })
  const sessions = [await page.signedIn(), await other.signedIn()]
  page.expire()
  other.expire()

  await Promise.all(sessions.map(session => session.getTokens()))
  expect([...page.refreshed, ...other.refreshed]).toEqual(['refresh-0'])
  expect(other.values.get(key)).toEqual(page.values.get(key))
})

test('a read from the cache makes no request and gives valid tokens only', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.time += 3_590_000
  await expect(session.getTokens({ cacheOnly: true })).resolves.toMatchObject(tokens(0))

  page.expire()
  await expect(session.getTokens({ cacheOnly: true })).resolves.toBeUndefined()
  expect(page.refreshed).toEqual([])
})

test('without a refresh token an expired session has no tokens, but is still there', async () => {
  const page = new Page()
  const session = page.open()
  await session.start({ ...tokens(0), refresh_token: null }, ann)
  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-0' })

  page.expire()
  await expect(session.getTokens()).resolves.toBeUndefined()
  await expect(session.get()).resolves.toMatchObject({ user: ann })
})

test('a token that the service refused is replaced once, however many calls it was refused', async () => {
  const page = new Page()
  const session = await page.signedIn()

  const refused = { insteadOf: 'access-0' }
  await expect(session.getTokens(refused)).resolves.toMatchObject(tokens(1))
  await expect(session.getTokens(refused)).resolves.toMatchObject(tokens(1))
  expect(page.refreshed).toEqual(['refresh-0'])
})

test('a token that the service refused does not come again when the refresh fails', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.answers = Array.from({ length: 3 }, () => () => {
    throw new NetworkError('refreshTokens', { sent: true })
  })

  await expect(session.getTokens({ insteadOf: 'access-0' })).rejects.toThrow(NetworkError)
})

test('what the answer leaves out stays as it was', async () => {
  const page = new Page()
  const session = await page.signedIn()
  const { access_token, token_type, expires_in } = tokens(1)
  page.answers = [() => ({ tokens: { access_token, token_type, expires_in, id_token: null } })]
  page.expire()

  await expect(session.getTokens()).resolves.toMatchObject({
    ...tokens(0),
    access_token,
    user: ann,
  })
})

test('a new ID token of the same user brings new claims', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.answers = [() => ({ tokens: tokens(1), user: { ...ann, name: 'Ann' } })]
  page.expire()

  await expect(session.getTokens()).resolves.toMatchObject({ user: { sub: 'ann', name: 'Ann' } })
})

test('a new ID token of another user is refused and nothing is written', async () => {
  const page = new Page()
  const session = await page.signedIn()
  const before = page.values.get(key)
  page.answers = [() => ({ tokens: tokens(1), user: { sub: 'bob' } })]
  page.expire()

  await expect(session.getTokens()).rejects.toMatchObject({
    code: 'invalid_token',
    reason: 'wrong_claim',
    claim: 'sub',
  })
  expect(page.values.get(key)).toBe(before)
})

test('a token whose answer was slept through is refreshed again', async () => {
  const page = new Page()
  const session = await page.signedIn()
  page.expire()
  page.answers = [
    () => {
      page.expire()
      return { tokens: tokens(1) }
    },
  ]

  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-2' })
})

test('a service whose tokens are born expired is not asked for ever', async () => {
  const page = new Page()
  const session = page.open()
  await session.start({ ...tokens(0), expires_in: 0 }, ann)
  page.answers = [1, 2, 3, 4].map(number => () => ({
    tokens: { ...tokens(number), expires_in: 0 },
  }))

  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-3' })
})

test('a request that fails on the way is repeated with the same token', async () => {
  const page = new Page()
  const session = await page.signedIn()
  const fail = (): never => {
    throw new NetworkError('refreshTokens', { sent: true })
  }
  page.answers = [fail, fail]
  page.expire()

  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-3' })
  expect(page.refreshed).toEqual(['refresh-0', 'refresh-0', 'refresh-0'])
  expect(page.slept).toEqual([200, 1000])
})

test('while the service is away a token that is still valid serves', async () => {
  const page = new Page()
  const session = await page.signedIn()
  const outage = new OAuthError('refreshTokens', { error: 'server_error', httpStatus: 503 })
  const fail = (): never => {
    throw outage
  }
  page.time += 3_590_000
  page.answers = [fail, fail, fail]
  await expect(session.getTokens()).resolves.toMatchObject({ access_token: 'access-0' })

  page.expire()
  page.answers = [fail, fail, fail]
  await expect(session.getTokens()).rejects.toBe(outage)
  await expect(session.get()).resolves.toMatchObject({ refresh_token: 'refresh-0' })
})

test('a mistake of the application fails at once and keeps the session', async () => {
  const page = new Page()
  const session = await page.signedIn()
  const mistake = new OAuthError('refreshTokens', { error: 'invalid_client', httpStatus: 401 })
  page.answers = [
    () => {
      throw mistake
    },
  ]
  page.expire()

  await expect(session.getTokens()).rejects.toBe(mistake)
  expect(page.refreshed).toHaveLength(1)
  await expect(session.get()).resolves.toMatchObject({ refresh_token: 'refresh-0' })
})

test('the offset of the clock is stored and suggested to who reads it', async () => {
  const page = new Page()
  page.offset = 60_000
  const session = await page.signedIn()
  await session.get()

  expect(page.suggested).toEqual([60_000])
})

test('signing out forgets the session and hands it over', async () => {
  const page = new Page()
  const session = await page.signedIn()

  await expect(session.end()).resolves.toMatchObject(tokens(0))
  await expect(session.get()).resolves.toBeUndefined()
  expect(page.changes.at(-1)).toEqual(['signed_out', undefined])
  await expect(session.end()).resolves.toBeUndefined()
})
