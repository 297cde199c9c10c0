import { setTimeout as sleep } from 'node:timers/promises'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Member } from './fleet.ts'
import { RedisServer, whyNoRedis } from './redis-server.ts'

const reason = whyNoRedis()
if (reason !== undefined) console.info(`Skipped: Redis (${reason})`)

const secret = 'a-secret-of-32-characters-0123456'
const scope = 'openid profile offline_access'

describe.skipIf(reason !== undefined)('a fleet of two processes with a Redis', () => {
  const mock = createMock({
    seed: { users: [{ username: 'ann' }] },
    // A second refresh with the same token would end the session.
    settings: { refreshTokenReuseInterval: '0s' },
  })
  let redis: RedisServer
  let server: Awaited<ReturnType<typeof serve>>
  let fleet: readonly [Member, Member]

  beforeAll(async () => {
    redis = await RedisServer.start()
    server = await serve(mock)
    const { appId, appHost } = server.authenticationOptions
    const { appSecret } = server.authenticationOptions
    const redirectUri = 'https://app.example.com/callback'
    const sessionOptions = { appId, appHost, appSecret, redirectUri, secret }
    const settings = { managementOptions: server.managementOptions, sessionOptions }
    const start = () => Member.start(redis.url, settings)
    fleet = [await start(), await start()]
  })
  afterAll(async () => {
    for (const member of fleet ?? []) await member.stop()
    await server?.close()
    await redis?.close()
  })
  // The processes have clocks of their own, so time has to pass where tokens are to expire.
  const shortLife = 2000
  const expiry = () => sleep(shortLife)
  beforeEach(() => {
    mock.configure({ tokenLife: '10m' })
    mock.journal.clear()
  })

  const calls = (operation: string): number => mock.journal.calls(operation).length

  /** Signs ann in by the first process; gives the cookie of her browser. */
  async function signIn(): Promise<string> {
    const tokens = await mock.asUser('ann').tokens({ scope, appHost: server.url })
    const reply = await fleet[0].ask({ what: 'adopt', tokens })
    expect(reply).toEqual({ cookie: expect.stringContaining('_session') })
    return String(reply.cookie)
  }

  const askBoth = (cookie: string) =>
    Promise.all(fleet.map(member => member.ask({ what: 'tokens', cookie })))

  test('a management token is fetched once, and serves both', async () => {
    for (const member of [...fleet, ...fleet]) {
      expect(await member.ask({ what: 'exists' })).toEqual({ result: { exists: true } })
    }

    expect(calls('getManagementToken')).toBe(1)
    expect(calls('isUserExists')).toBe(4)
  })

  test('a sign-in at one process is a session at the other', async () => {
    const cookie = await signIn()
    const user = mock.asUser('ann').userId

    const [one, other] = await askBoth(cookie)

    expect(one).toEqual({ result: { user, token: expect.any(String) } })
    expect(other).toEqual(one)
    expect(calls('exchangeToken')).toBe(0)
  })

  test('what one process has refreshed, the other does not refresh', async () => {
    mock.configure({ tokenLife: `${shortLife}ms` })
    const cookie = await signIn()
    await expiry()

    const one = await fleet[0].ask({ what: 'tokens', cookie })
    const other = await fleet[1].ask({ what: 'tokens', cookie })

    expect(one).toHaveProperty('result.token', expect.any(String))
    expect(other).toEqual(one)
    expect(calls('exchangeToken')).toBe(1)
  })

  test('two processes that refresh at the same time both go on, time after time', async () => {
    mock.configure({ tokenLife: `${shortLife}ms` })
    const cookie = await signIn()
    const user = mock.asUser('ann').userId

    for (let round = 0; round < 3; round += 1) {
      mock.journal.clear()
      await expiry()
      for (const reply of await askBoth(cookie)) {
        expect(reply).toEqual({ result: { user, token: expect.any(String) } })
      }
      expect(calls('exchangeToken')).toBe(1)
      const [one, other] = await askBoth(cookie)
      expect(one).toEqual(other)
    }
  })

  test('a Redis that goes away is a typed error, and nothing is lost when it comes back', async () => {
    const cookie = await signIn()
    const before = await fleet[1].ask({ what: 'tokens', cookie })
    await fleet[0].ask({ what: 'exists' })
    await redis.goAway()

    for (const member of fleet) {
      expect(await member.ask({ what: 'tokens', cookie })).toMatchObject({
        error: { name: 'StoreError', isOurs: true },
      })
    }
    // The token is also in this process, or else fetched anew: the store is only a cache of it.
    expect(await fleet[0].ask({ what: 'exists' })).toEqual({ result: { exists: true } })

    await redis.comeBack()
    mock.journal.clear()
    await expect
      .poll(() => fleet[1].ask({ what: 'tokens', cookie }), { timeout: 10_000 })
      .toEqual(before)
    await expect.poll(() => fleet[0].ask({ what: 'tokens', cookie })).toEqual(before)
    expect(calls('exchangeToken')).toBe(0)
  })
})
