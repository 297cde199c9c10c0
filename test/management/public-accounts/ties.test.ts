import { ForbiddenError } from 'genauth'
import type { ManagementClient } from 'genauth/management'
import { expect, test, vi } from 'vitest'
import { codesOf, expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'
import { reachedBy, seed, signedIn, tiesOf } from './press.ts'

const press = { userId: 'press' }

/** The ids of what the calls of a test name. */
async function idsIn({ groups, roles }: ManagementClient) {
  return {
    writers: (await groups.get({ code: 'writers' })).id,
    board: (await groups.get({ code: 'board' })).id,
    editor: (await roles.get({ code: 'editor' })).id,
    seller: (await roles.get({ code: 'seller', namespace: 'shop' })).id,
  }
}

test('a press office gets a public account; who belongs there works with it until the tie ends', async () => {
  const { mock, management } = setUp({ seed })
  const office = await management.publicAccounts.create({ username: 'office', nickname: 'Office' })
  const [publicAccountId, targetUserId] = [office.id, office.id]
  await management.publicAccounts.bindUsers({ publicAccountId, userIds: ['ann', 'bob'] })

  const bob = await signedIn(mock, 'bob')
  expect((await bob.publicAccounts.list()).publicAccounts[0]?.displayName).toBe('Office')
  await bob.publicAccounts.switchTo({ targetUserId })
  expect(await bob.profile.get()).toMatchObject({ username: 'office' })

  await management.publicAccounts.unbindUser({ publicAccountId, userId: 'bob' })
  await expect(bob.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  const again = await signedIn(mock, 'bob')
  await expect(again.publicAccounts.switchTo({ targetUserId })).rejects.toThrow(ForbiddenError)
  expect(await reachedBy(await signedIn(mock, 'ann'))).toEqual([office.id])
})

const ways: [string, (m: ManagementClient, isTied: boolean) => Promise<unknown>][] = [
  [
    'in person',
    ({ publicAccounts }, isTied) =>
      isTied
        ? publicAccounts.bindToUser({ userId: 'ann', publicAccountIds: ['press'] })
        : publicAccounts.unbindUser({ userId: 'ann', publicAccountId: 'press' }),
  ],
  [
    'by a group',
    async (m, isTied) => {
      const { writers, board } = await idsIn(m)
      return m.publicAccounts.setGroups({ ...press, groupIds: isTied ? [board, writers] : [board] })
    },
  ],
  [
    'by a role',
    async (m, isTied) => {
      const { editor } = await idsIn(m)
      return m.publicAccounts.setRoles({ ...press, roleIds: isTied ? [editor] : [] })
    },
  ],
  [
    'by a department',
    ({ publicAccounts }, isTied) =>
      publicAccounts.setDepartments({
        ...press,
        departments: isTied ? [{ departmentId: 'd2' }, { departmentId: 'd1' }] : [],
      }),
  ],
  [
    'by a post',
    ({ publicAccounts }, isTied) =>
      isTied
        ? publicAccounts.bindPost({ ...press, postId: 'p1' })
        : publicAccounts.unbindPost({ ...press, postId: 'p1' }),
  ],
]

test.each(ways)('an account is reached %s as long as the tie lasts', async (_, tie) => {
  const { mock, management } = setUp({ seed })
  const [ann, bob] = [await signedIn(mock, 'ann'), await signedIn(mock, 'bob')]

  await tie(management, true)
  expect([await reachedBy(ann), await reachedBy(bob)]).toEqual([['press'], []])
  await ann.publicAccounts.switchTo({ targetUserId: 'press' })
  await tie(management, false)
  await expect(ann.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  expect(await reachedBy(await signedIn(mock, 'ann'))).toEqual([])
})

test.each(ways)('tied %s twice, it is tied once', async (_, tie) => {
  const { management } = setUp({ seed })
  await tie(management, true)
  const once = await tiesOf(management)

  await tie(management, true)

  expect(await tiesOf(management)).toEqual(once)
})

test('a socket that was opened as an account is closed with the tie', async () => {
  const { mock, management } = setUp({ seed })
  const cid = await signedIn(mock, 'cid')
  await cid.publicAccounts.switchTo({ targetUserId: 'sales' })
  const subscription = cid.events.subscribe('custom_shop.ordered')
  await vi.waitUntil(() => mock.events.connections === 1)

  await management.publicAccounts.unbindUser({ userId: 'cid', publicAccountId: 'sales' })

  expect(mock.events.connections).toBe(0)
  await expect(subscription.next()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('a session as an account may outlive the tie', async () => {
  const { mock, management } = setUp({ seed, settings: { sessionsEndWithTies: false } })
  const cid = await signedIn(mock, 'cid')
  await cid.publicAccounts.switchTo({ targetUserId: 'sales' })

  await management.publicAccounts.unbindUser({ userId: 'cid', publicAccountId: 'sales' })

  expect(await cid.profile.get()).toMatchObject({ username: 'sales' })
})

test('a session as an account lasts while there is another way to it', async () => {
  const { mock, management } = setUp({ seed })
  const { editor } = await idsIn(management)
  await management.publicAccounts.bindToUser({ userId: 'ann', publicAccountIds: ['press'] })
  await management.publicAccounts.setRoles({ ...press, roleIds: [editor] })
  const ann = await signedIn(mock, 'ann')
  await ann.publicAccounts.switchTo({ targetUserId: 'press' })

  await management.publicAccounts.unbindUser({ userId: 'ann', publicAccountId: 'press' })
  expect(await ann.profile.get()).toMatchObject({ username: 'press' })
  const targets = [{ targetType: 'USER' as const, targetIdentifier: 'ann' }]
  await management.roles.revoke({ code: 'editor', targets })
  await expect(ann.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('ties are read from both ends; roles by their permission space', async () => {
  const { management } = setUp({ seed })
  const { publicAccounts } = management
  const { writers, board, editor, seller } = await idsIn(management)

  await publicAccounts.bindToUser({ userId: 'ann', publicAccountIds: ['sales', 'press'] })
  await publicAccounts.bindUsers({ publicAccountId: 'press', userIds: ['bob', 'ann'] })
  await publicAccounts.setGroups({ ...press, groupIds: [writers, board] })
  await publicAccounts.setRoles({ ...press, roleIds: [seller, editor] })

  const groups = ['writers', 'board']
  expect(await tiesOf(management)).toMatchObject([
    { users: ['ann', 'bob'], groups, roles: ['editor'], shopRoles: ['seller'] },
    { users: ['cid', 'ann'], groups: [], roles: [], shopRoles: [] },
  ])
  expect(namesOf(await publicAccounts.getOfUser({ userId: 'ann' }))).toEqual(['sales', 'press'])
  expect(namesOf(await publicAccounts.getOfGroup({ groupId: board }))).toEqual(['press'])
  expect(namesOf(await publicAccounts.getOfRole({ roleId: seller }))).toEqual(['press'])
  const byName = { userId: 'hr-press', userIdType: 'external_id' } as const
  expect(codesOf(await publicAccounts.getGroups(byName))).toEqual(['writers', 'board'])
  expect(codesOf(await publicAccounts.getRoles(byName))).toEqual(['editor'])
  // By a group alone: no tie in person, and none of the group's for who is not in it.
  await publicAccounts.unbindUser({ userId: 'ann', publicAccountId: 'press' })
  expect(namesOf(await publicAccounts.getOfUser({ userId: 'ann' }))).toEqual(['sales'])
})

test('what is deleted leaves no ties, and comes back without them', async () => {
  const { mock, management } = setUp({ seed })
  const { departments, groups, posts, publicAccounts, roles, users } = management
  const { writers, editor } = await idsIn(management)
  await publicAccounts.bindUsers({ publicAccountId: 'press', userIds: ['bob', 'cid'] })
  await publicAccounts.setGroups({ ...press, groupIds: [writers] })
  await publicAccounts.setRoles({ ...press, roleIds: [editor] })
  await publicAccounts.setDepartments({ ...press, departments: [{ departmentId: 'd2' }] })
  await publicAccounts.bindPost({ ...press, postId: 'p1' })

  await users.deleteBatch({ userIds: ['bob'] })
  await departments.delete({ organizationCode: 'acme', departmentId: 'd2' })
  await posts.delete({ code: 'chief' })
  await groups.deleteBatch({ codeList: ['writers'] })
  await roles.deleteBatch({ codeList: ['editor'] })
  const none = { groups: [], roles: [], shopRoles: [], departments: [], post: 'NotFoundError' }
  const left = { users: ['cid'], ...none }
  expect(await tiesOf(management)).toEqual([left, left])
  expect(await reachedBy(await signedIn(mock, 'ann'))).toEqual([])

  await publicAccounts.deleteBatch({ userIds: ['press'] })
  expect(namesOf(await publicAccounts.getOfUser({ userId: 'cid' }))).toEqual(['sales'])
  expect(await reachedBy(await signedIn(mock, 'cid'))).toEqual(['sales'])
})

const { noAccount, noGroup, noRole, noSpace, noUser } = refusals
const notOfPersons = [
  400,
  '公共账号不能关联公共账号',
  'a public account cannot be tied to another one',
] as const
const bind = (publicAccountId: string, ...userIds: string[]): RefusedCall[1] => {
  return m => m.publicAccounts.bindUsers({ publicAccountId, userIds })
}
const bindTo = (userId: string, ...publicAccountIds: string[]): RefusedCall[1] => {
  return m => m.publicAccounts.bindToUser({ userId, publicAccountIds })
}
const unbind = (userId: string, publicAccountId: string): RefusedCall[1] => {
  return m => m.publicAccounts.unbindUser({ userId, publicAccountId })
}
const setGroups = (userId: string, ...more: string[]): RefusedCall[1] => {
  return async m => {
    const groupIds = [(await idsIn(m)).writers, ...more]
    return m.publicAccounts.setGroups({ userId, groupIds })
  }
}
const setRoles = (userId: string, ...more: string[]): RefusedCall[1] => {
  return async m => {
    const roleIds = [(await idsIn(m)).editor, ...more]
    return m.publicAccounts.setRoles({ userId, roleIds })
  }
}
const nowhere = { ...press, namespace: '?' }

const refused: RefusedCall[] = [
  ['users for an unknown account', bind('?', 'ann'), noAccount],
  ['users for a person', bind('ann', 'bob'), noAccount],
  ['an unknown user', bind('press', 'ann', '?'), noUser],
  ['an account as a user', bind('press', 'ann', 'sales'), notOfPersons],
  ['an unknown account among others', bindTo('ann', 'press', '?'), noAccount],
  ['a person among accounts', bindTo('ann', 'press', 'bob'), noAccount],
  ['accounts for an unknown user', bindTo('?', 'press'), noUser],
  ['accounts for an account', bindTo('sales', 'press'), notOfPersons],
  ['to take an unknown user', unbind('?', 'sales'), noUser],
  ['to take from an unknown account', unbind('cid', '?'), noAccount],
  ['groups for an unknown account', setGroups('?'), noAccount],
  ['an unknown group', setGroups('press', '?'), noGroup],
  ['a group by its code', setGroups('press', 'board'), noGroup],
  ['roles for a person', setRoles('ann'), noAccount],
  ['an unknown role', setRoles('press', '?'), noRole],
  ['accounts of an unknown user', m => m.publicAccounts.getOfUser({ userId: '?' }), noUser],
  ['accounts of an unknown group', m => m.publicAccounts.getOfGroup({ groupId: '?' }), noGroup],
  ['accounts of an unknown role', m => m.publicAccounts.getOfRole({ roleId: '?' }), noRole],
  ['users of a person', m => m.publicAccounts.getUsers({ publicAccountId: 'ann' }), noAccount],
  ['groups of a person', m => m.publicAccounts.getGroups({ userId: 'ann' }), noAccount],
  ['roles of a person', m => m.publicAccounts.getRoles({ userId: 'ann' }), noAccount],
  ['roles of an unknown space', m => m.publicAccounts.getRoles(nowhere), noSpace],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, tiesOf),
)
