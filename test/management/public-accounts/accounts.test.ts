import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient, UserIdType } from 'genauth/management'
import { OidcClient } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'
import { reachedBy, seed, signedIn } from './press.ts'

const customFields = [{ targetType: 'USER', key: 'desk', dataType: 'STRING' }] as const

test('an account is created with what is given, read in each way, changed and deleted', async () => {
  const { mock, management } = setUp({ seed: { ...seed, customFields } })
  const { publicAccounts } = management
  const given = { username: 'office', email: 'office@a.co', customData: { desk: 'B7' } }
  const sendNotification = { sendEmailNotification: true }

  const office = await publicAccounts.create({
    ...given,
    departmentIds: ['d1'],
    options: { autoGeneratePassword: true, sendNotification },
  })
  expect(office).toMatchObject({ ...given, departmentIds: ['d1'], passwordSecurityLevel: 3 })
  expect(mock.inbox.all()).toMatchObject([{ to: 'office@a.co', channel: 'WELCOME' }])

  const details = { withCustomData: true, withDepartmentIds: true }
  const byEmail = { userIdType: 'email' as UserIdType, ...details }
  expect(await publicAccounts.get({ userId: 'office@a.co', ...byEmail })).toMatchObject(office)
  const some = await publicAccounts.getBatch({ userIds: ['office@a.co', 'x@a.co'], ...byEmail })
  expect(some).toMatchObject([office])

  const changed = await publicAccounts.update({
    userId: 'office',
    nickname: 'Office',
    options: { userIdType: 'username', resetPasswordOnNextLogin: true },
  })
  expect(changed).toMatchObject({ nickname: 'Office', resetPasswordOnNextLogin: true })

  // Whoever is deleted by another id, who is no account, or is nobody, stays as it was.
  const options = { userIdType: 'username' } as const
  await publicAccounts.deleteBatch({ userIds: ['office', 'ann', '?'], options })
  const left = await publicAccounts.list()
  expect(namesOf(left.list)).toEqual(['sales', 'press'])
  expect((await management.users.exists({ username: 'office' })).exists).toBe(false)
  expect((await management.users.exists({ username: 'ann' })).exists).toBe(true)
})

test('lists have public accounts alone, page by page, and those of users have all', async () => {
  const { management } = setUp({ seed })
  const { publicAccounts } = management
  const list = [{ username: 'desk' }, { phone: '13900000000' }]
  expect(await publicAccounts.createBatch({ list })).toMatchObject(list)
  const changes = [
    { userId: 'press', nickname: 'first' },
    { userId: 'sales', nickname: 'second' },
  ]
  expect(await publicAccounts.updateBatch({ list: changes })).toMatchObject([
    { username: 'press', nickname: 'first' },
    { username: 'sales', nickname: 'second' },
  ])

  const sort = [{ field: 'username', order: 'desc' }] as const
  const filter = { field: 'username', operator: 'IN', value: ['press', 'sales', 'ann'] } as const
  const first = await publicAccounts.list({
    advancedFilter: [filter],
    options: { pagination: { limit: 1 }, sort: [...sort] },
  })
  expect([namesOf(first.list), first.totalCount]).toEqual([['sales'], 2])
  expect(namesOf((await first.nextPage())?.list ?? [])).toEqual(['press'])
  expect(namesOf((await publicAccounts.list({ keywords: 'FIRST' })).list)).toEqual(['press'])
  expect((await management.users.list()).totalCount).toBe(7)
})

test('who becomes a public account loses the ties of a person, and may have those of one', async () => {
  const { mock, management } = setUp({ seed })
  const { publicAccounts } = management

  await publicAccounts.convertUser({ userId: 'cid' })
  await publicAccounts.convertUser({ userId: 'cid' })

  expect(await publicAccounts.getUsers({ publicAccountId: 'sales' })).toEqual([])
  expect(namesOf((await publicAccounts.list()).list)).toEqual(['sales', 'press', 'cid'])
  await publicAccounts.bindUsers({ publicAccountId: 'cid', userIds: ['bob'] })
  expect(await reachedBy(await signedIn(mock, 'bob'))).toEqual(['cid'])
  expect(await reachedBy(await signedIn(mock, 'cid'))).toEqual([])
})

test('a kick ends what goes on as the account, in the applications that are named', async () => {
  const apps = ['app-1', 'app-2'].map(appId => ({ appId, appSecret: `${appId} secret` }))
  const { mock, management } = setUp({ seed: { ...seed, apps } })
  const own = await signedIn(mock, 'cid')
  const working = apps.map(async app => {
    const client = new AuthenticationClient({ ...mock.authenticationOptions, ...app })
    await client.signIn.withPassword({ username: 'cid', password: 'passw0rd' })
    await client.publicAccounts.switchTo({ targetUserId: 'sales' })
    return client
  })
  const [first, second] = await Promise.all(working)
  const kick = { userId: 'sales', options: { userIdType: 'username' } } as const

  await management.publicAccounts.kick({ ...kick, appIds: ['app-1'] })
  await expect(first?.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(await second?.profile.get()).toMatchObject({ username: 'sales' })
  await management.publicAccounts.kick({ ...kick, appIds: ['app-2', 'app-1'] })
  await expect(second?.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(await own.profile.get()).toMatchObject({ username: 'cid' })
})

const sales = { userId: 'sales' }
test.each<[string, (m: ManagementClient) => Promise<unknown>]>([
  ['untied', m => m.publicAccounts.unbindUser({ publicAccountId: 'sales', userId: 'cid' })],
  ['kicked', m => m.publicAccounts.kick({ ...sales, appIds: ['app-1'] })],
  ['suspended', m => m.publicAccounts.update({ ...sales, status: 'Suspended' })],
  ['deleted', m => m.publicAccounts.deleteBatch({ userIds: ['sales'] })],
])('work with an account that is %s ends, refresh token and all', async (_, end) => {
  const { mock, management } = setUp({ seed: { ...seed, apps: [{ appId: 'app-1' }] } })
  const redirectUri = 'https://app.example.com/callback'
  const oidc = new OidcClient({ ...mock.authenticationOptions, redirectUri })
  const { publicAccounts, profile } = await signedIn(mock, 'cid')
  const options = { scope: 'openid offline_access' }
  const first = await publicAccounts.switchTo({ targetUserId: 'sales', options })
  const { tokens } = await oidc.refresh(first.refresh_token ?? '')

  await end(management)

  await expect(profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(oidc.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({
    error: 'invalid_grant',
  })
})

const { noAccount, noUser } = refusals
const noApp = [404, '应用不存在', 'no such application'] as const
const taken = [409, 'username 已存在', 'the username belongs to another user'] as const
const nameTaken = [...taken, { apiCode: 2034, reason: 'username_taken' }] as const
const [office, ann] = [{ username: 'office' }, { username: 'ann' }]
const kick = (userId: string, ...appIds: string[]): RefusedCall[1] => {
  return m => m.publicAccounts.kick({ userId, appIds })
}
const change = (userId: string): RefusedCall[1] => {
  const list = [
    { userId: 'press', nickname: 'new' },
    { userId, username: 'office' },
  ]
  return m => m.publicAccounts.updateBatch({ list })
}

const refused: RefusedCall[] = [
  ['a name that a person has', m => m.publicAccounts.create({ username: 'ann' }), nameTaken],
  ['a batch with one', m => m.publicAccounts.createBatch({ list: [office, ann] }), taken],
  ['to read a person', m => m.publicAccounts.get({ userId: 'ann' }), noAccount],
  ['to read nobody', m => m.publicAccounts.get({ userId: '?' }), noAccount],
  ['to change a person', m => m.publicAccounts.update({ userId: 'ann', ...office }), noAccount],
  ['to change one in a batch', change('ann'), noAccount],
  ['to change nobody', change('?'), noAccount],
  ['a public account of nobody', m => m.publicAccounts.convertUser({ userId: '?' }), noUser],
  ['to kick a person', kick('ann', 'app-1'), noAccount],
  ['to kick out of no application', kick('press', '?'), noApp],
]

const read = async ({ publicAccounts, users }: ManagementClient) => [
  (await publicAccounts.list()).list,
  (await users.list()).list,
]
test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused({ ...seed, apps: [{ appId: 'app-1' }] }, call, read),
)
