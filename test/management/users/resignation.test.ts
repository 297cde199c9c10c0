import { AuthenticationClient } from 'genauth/authentication'
import type { Seed, SeedResource } from 'genauth/mock'
import { expect, test } from 'vitest'
import { codesOf, expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'

const people = ['ann', 'bob', 'cid']
const person = (targetIdentifier: string) => ({ targetType: 'USER' as const, targetIdentifier })
const file: SeedResource = { code: 'file', resourceType: 'DATA', actions: ['read'] }
const seed: Seed = {
  apps: [{ appId: 'shop' }, { appId: 'blog' }],
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: people.map(username => ({
    userId: `${username}7`,
    username,
    password: 'passw0rd',
    externalId: `hr-${username}`,
    customData: { school: 'PKU' },
  })),
  groups: [{ code: 'staff', members: people }],
  roles: [{ code: 'editor', targets: people.map(person) }],
  departments: [
    { departmentId: 'd1', organizationCode: 'acme', name: 'Acme', members: people },
    {
      departmentId: 'd2',
      organizationCode: 'acme',
      name: 'Press',
      parentDepartmentId: 'd1',
      members: people,
      leaders: ['ann'],
    },
  ],
  grants: people.map(name => ({ ...person(name), resources: [file] })),
  dataResources: [{ type: 'STRING', code: 'door', struct: 'door', actions: ['open'] }],
  dataGrants: people.map(name => ({
    ...person(name),
    permissions: [{ path: 'door', actions: ['open'] }],
  })),
  applicationAccess: [{ appId: 'blog', permissionStrategy: 'DENY_ALL', rules: people.map(person) }],
}

/** Takes a look at all that others have given a user, as administrators and the user see it. */
function setUpPool() {
  const { mock, management } = setUp({ seed })
  const { users } = management
  const givenTo = async (name: string) => {
    const userId = `${name}7`
    const { access_token } = await mock.asUser(name).tokens()
    const user = new AuthenticationClient(mock.authenticationOptions).withTokens({ access_token })
    const { departmentIds } = await users.get({ userId, withDepartmentIds: true })
    const { checkResultList } = await user.permissions.checkString({
      resources: ['/door'],
      action: 'open',
    })
    return {
      departmentIds,
      departments: (await user.profile.departments()).list.length,
      groups: codesOf(await users.getGroups({ userId })),
      roles: codesOf(await users.getRoles({ userId })),
      resources: (await users.getAuthorizedResources({ userId })).length,
      apps: (await users.getAuthorizedApps({ userId })).map(({ appId }) => appId),
      opens: checkResultList?.map(({ enabled }) => enabled),
    }
  }
  return { mock, management, givenTo }
}

const everything = {
  departmentIds: ['d1', 'd2'],
  departments: 2,
  groups: ['staff'],
  roles: ['editor'],
  resources: 1,
  apps: ['blog'],
  opens: [true],
}
const nothing = {
  departmentIds: [],
  departments: 0,
  groups: [],
  roles: [],
  resources: 0,
  apps: [],
  opens: [false],
}

test('who resigns keeps the profile, and nothing that others have given', async () => {
  const { mock, management, givenTo } = setUpPool()
  expect(await givenTo('ann')).toEqual(everything)
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  const signIn = () => authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await signIn()
  const details = { userId: 'ann7', withCustomData: true }
  const before = await management.users.get(details)

  expect(await management.users.resign({ userId: 'hr-ann', userIdType: 'external_id' })).toEqual({
    success: true,
  })

  await expect(authentication.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(signIn()).rejects.toMatchObject({ name: 'ForbiddenError' })
  const after = await management.users.get(details)
  expect(after).toEqual({
    ...before,
    status: 'Resigned',
    workStatus: 'Closed',
    blocked: true,
    mainDepartmentId: undefined,
    updatedAt: after.updatedAt,
    statusChangedAt: after.statusChangedAt,
  })
  expect(namesOf((await management.groups.listMembers({ code: 'staff' })).list)).toEqual([
    'bob',
    'cid',
  ])
  // An account that is switched on again has none of it back.
  await management.users.activate({ userId: 'ann7' })
  expect(await givenTo('ann')).toEqual(nothing)
  expect(await givenTo('bob')).toEqual(everything)
})

test('many resign by one request, and resigning again changes nothing', async () => {
  const { mock, management } = setUpPool()
  const resign = () =>
    management.users.resignBatch({ userIds: ['ann', 'cid', 'cid'], userIdType: 'username' })
  const read = async () => (await management.users.list()).list

  expect(await resign()).toEqual({ success: true })
  const users = await read()
  mock.clock.advance('1d')
  expect(await resign()).toEqual({ success: true })

  expect(users.map(({ status }) => status)).toEqual(['Resigned', 'Activated', 'Resigned'])
  expect((await read()).map(({ statusChangedAt }) => statusChangedAt)).toEqual(
    users.map(({ statusChangedAt }) => statusChangedAt),
  )
})

const { noUser, malformed } = refusals
const refused: RefusedCall[] = [
  ['to let nobody resign', m => m.users.resign({ userId: 'none' }), noUser],
  ['a batch with nobody in it', m => m.users.resignBatch({ userIds: ['ann7', 'none'] }), noUser],
  [
    'a batch with a bad address',
    m => m.users.resignBatch({ userIds: ['ann'], userIdType: 'email' }),
    malformed('userId'),
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async ({ users, groups }) => [
    (await users.list({ options: { withDepartmentIds: true } })).list,
    await groups.getAll({ fetchMembers: true }),
    await users.getAuthorizedResources({ userId: 'ann7' }),
    await users.getAuthorizedApps({ userId: 'ann7' }),
  ]),
)
