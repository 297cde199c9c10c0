import { AuthenticationClient } from 'genauth/authentication'
import type { GetUserLoginHistoryInput } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { shanghai } from '../../fixtures/places.ts'
import { expectRefused, type RefusedCall, refusals, setUp } from '../set-up.ts'

const lark = { provider: 'lark', userIdInIdp: 'ou_ann', userInfoInIdp: { name: 'Ann' } }
const slack = { provider: 'slack', userIdInIdp: 'U024BE7LH' }
const passport = {
  authenticated: true,
  principalType: 'P',
  principalCode: 'E12345678',
  principalName: 'Ann Lee',
  authenticatedAt: '2025-12-01T00:00:00.000Z',
}
const seed: Seed = {
  apps: [{ appId: 'shop', name: 'Shop', logo: 'https://shop.example/logo.png' }],
  users: [
    {
      userId: 'ann7',
      username: 'ann',
      email: 'ann@a.co',
      password: 'passw0rd',
      syncRelations: [lark, slack],
      principals: [passport],
    },
    { userId: 'bob7', username: 'bob' },
  ],
}
const options = { seed, now: () => Date.parse('2026-01-01T00:00:00.000Z') }

/** Ann fails to sign in, and does it a minute later from another address. */
async function signedIn() {
  const { mock, management } = setUp({
    ...options,
    settings: { places: { '203.0.113.7': shanghai } },
  })
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signIn = (password: string, clientIp: string) =>
    authentication.signIn.withPassword(
      { email: 'ann@a.co', password, options: { clientIp } },
      { headers: { 'user-agent': 'curl/8.0' } },
    )
  await expect(signIn('wrong', '198.51.100.1')).rejects.toThrow()
  mock.clock.advance('1m')
  await signIn('passw0rd', '203.0.113.7')
  return { mock, management }
}

test('an administrator sees when, where from and by what a user has signed in', async () => {
  const { mock, management } = await signedIn()

  const { totalCount, list } = await management.users.getLoginHistory({ userId: 'ann7' })

  expect(totalCount).toBe(2)
  expect(list[0]).toMatchObject({
    appId: 'shop',
    appName: 'Shop',
    appLogo: 'https://shop.example/logo.png',
    appLoginUrl: `${mock.authenticationOptions.appHost}/login`,
    clientIp: '203.0.113.7',
    userAgent: 'curl/8.0',
    time: '2026-01-01T00:01:00.000Z',
    success: true,
    loginMethod: 'loginByEmail',
    geoip: { cityName: 'Shanghai', location: { lon: 121.47, lat: 31.23 } },
  })
  expect(list[1]).toMatchObject({ clientIp: '198.51.100.1', success: false, geoip: null })
  expect(await management.users.getLoginHistory({ userId: 'bob7' })).toMatchObject({ list: [] })
})

const narrowed: [string, Omit<GetUserLoginHistoryInput, 'userId'>, string[]][] = [
  ['an address', { clientIp: '198.51.100.1' }, ['198.51.100.1']],
  ['an application', { appId: 'blog' }, []],
  ['a beginning', { start: Date.parse('2026-01-01T00:00:30Z') }, ['203.0.113.7']],
  ['an end', { end: Date.parse('2026-01-01T00:00:30Z') }, ['198.51.100.1']],
  ['a page', { page: 2, limit: 1 }, ['198.51.100.1']],
]
test.each(narrowed)('the history is narrowed by %s', async (_, input, addresses) => {
  const { management } = await signedIn()
  const who = { userId: 'ann', userIdType: 'username' } as const

  const { list } = await management.users.getLoginHistory({ ...who, ...input })

  expect(list.map(({ clientIp }) => clientIp)).toEqual(addresses)
})

test('a history is gone through page by page, newest first', async () => {
  const { mock, management } = setUp(options)
  for (let count = 0; count < 5; count += 1) {
    mock.clock.advance('1m')
    mock.asUser('ann')
  }

  const times: string[] = []
  const pages = await management.users.getLoginHistory({ userId: 'ann7', limit: 2 })
  for await (const { time } of pages) times.push(time)

  expect(times).toHaveLength(5)
  expect(times).toEqual([...times].sort().reverse())
})

test('users who are archived are listed since when they are, until they are no more', async () => {
  const { mock, management } = setUp(options)
  const setStatus = (userId: string, status: 'Archived' | 'Activated') => {
    mock.clock.advance('1h')
    return management.users.update({ userId, status })
  }
  await setStatus('bob7', 'Archived')
  await setStatus('ann7', 'Archived')
  const [bob, ann] = [
    { userId: 'bob7', archivedAt: '2026-01-01T01:00:00.000Z' },
    { userId: 'ann7', archivedAt: '2026-01-01T02:00:00.000Z' },
  ]
  const listed = async (startAt?: string) => {
    const input = startAt === undefined ? {} : { startAt: Date.parse(startAt) / 1000 }
    return [...(await management.users.listArchived(input)).list]
  }

  expect(await listed()).toEqual([bob, ann])
  expect(await listed('2026-01-01T02:00:00Z')).toEqual([ann])
  const paged: unknown[] = []
  for await (const user of await management.users.listArchived({ limit: 1 })) paged.push(user)
  expect(paged).toEqual([bob, ann])
  await setStatus('bob7', 'Activated')
  expect(await listed()).toEqual([ann])
})

test.each(['users', 'publicAccounts'])(
  'one of %s is found by who it is in another system, until that is forgotten',
  async list => {
    const { users } = setUp({ seed: { [list]: seed.users } }).management
    const inLark = { userId: 'lark:ou_ann', userIdType: 'sync_relation' } as const
    expect(await users.get(inLark)).toMatchObject({ id: 'ann7' })
    expect(await users.getSyncRelations(inLark)).toEqual([lark, slack])

    const forget = () => users.deleteSyncRelations({ userId: 'ann7', provider: 'lark' })
    expect(await forget()).toEqual({ success: true })
    expect(await forget()).toEqual({ success: true })

    expect(await users.getSyncRelations({ userId: 'ann7' })).toEqual([slack])
    await expect(users.get(inLark)).rejects.toMatchObject({ reason: 'user_not_found' })
  },
)

test('what a user has been verified as is read, and reset once', async () => {
  const { users } = setUp({ seed }).management
  const ann = { userId: 'ann', userIdType: 'username' } as const
  expect(await users.getPrincipalAuthentication(ann)).toEqual([passport])

  const { userId, ...byName } = ann
  const reset = () => users.resetPrincipalAuthentication({ userId, options: byName })
  expect(await reset()).toEqual({ success: true })

  expect(await users.getPrincipalAuthentication(ann)).toEqual([])
  await expect(reset()).rejects.toMatchObject({ name: 'ApiError', statusCode: 499 })
})

const nobody = { userId: 'none' }
const { noUser } = refusals
const refused: RefusedCall[] = [
  ['the history of nobody', m => m.users.getLoginHistory(nobody), noUser],
  ['what nobody is elsewhere', m => m.users.getSyncRelations(nobody), noUser],
  [
    'to forget who nobody is elsewhere',
    m => m.users.deleteSyncRelations({ ...nobody, provider: 'lark' }),
    noUser,
  ],
  ['what nobody is verified as', m => m.users.getPrincipalAuthentication(nobody), noUser],
  ['to reset that', m => m.users.resetPrincipalAuthentication(nobody), noUser],
  [
    'to reset what was never verified',
    m => m.users.resetPrincipalAuthentication({ userId: 'bob7' }),
    [499, '没有认证记录', 'the user was never verified'],
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async ({ users }) => [
    await users.getSyncRelations({ userId: 'ann7' }),
    await users.getPrincipalAuthentication({ userId: 'ann7' }),
  ]),
)
