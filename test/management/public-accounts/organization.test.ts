import type { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'
import { reachedBy, seed, signedIn, tiesOf } from './press.ts'

const press = { userId: 'press' }
const acme = { organizationCode: 'acme', departmentId: 'd1' }
const desk = { ...acme, departmentId: 'd2' }

test('an account is in departments as a user is, and is reached by who is in one by name', async () => {
  const { mock, management } = setUp({ seed })
  const { departments, publicAccounts } = management
  const inDesk = { departmentId: 'd2', isLeader: true, isMainDepartment: true }
  const [ann, bob] = [await signedIn(mock, 'ann'), await signedIn(mock, 'bob')]

  await publicAccounts.setDepartments({
    userId: 'hr-press',
    departments: [inDesk],
    options: { userIdType: 'external_id' },
  })
  await departments.addMembers({ ...desk, userIds: ['bob'] })
  // Ann is in the department above.
  expect([await reachedBy(ann), await reachedBy(bob)]).toEqual([[], ['press']])
  const details = { withDepartmentPaths: true, orderBy: 'Asc', sortBy: 'DepartmentName' } as const
  const own = await publicAccounts.listDepartments({ ...press, ...details })
  expect(own.list).toMatchObject([{ ...inDesk, departmentNamePath: ['Acme', 'Desk'] }])

  await publicAccounts.setDepartments({
    ...press,
    departments: [{ departmentId: 'd2' }, { departmentId: 'd1' }],
  })
  expect(namesOf((await departments.listMembers(acme)).list)).toEqual(['press', 'ann'])
  const both = (await publicAccounts.listDepartments({ ...press, ...details, limit: 1 })).pages()
  const pages = []
  for await (const { list } of both) pages.push(list)
  expect(pages).toMatchObject([[{ name: 'Acme' }], [{ name: 'Desk', isLeader: false }]])
  expect(namesOf(await publicAccounts.getOfDepartment({ departmentId: 'd1' }))).toEqual(['press'])

  await departments.removeMembers({ ...acme, userIds: ['press'] })
  expect(await reachedBy(ann)).toEqual([])
})

test('who was created in a department is reached from there', async () => {
  const { mock, management } = setUp({ seed })
  const office = await management.publicAccounts.create({
    username: 'office',
    departmentIds: ['d1'],
  })

  expect(await reachedBy(await signedIn(mock, 'ann'))).toEqual([office.id])
})

test('an account has several posts, of which the first is read', async () => {
  const { mock, management } = setUp({ seed })
  const { posts, publicAccounts } = management
  const ann = await signedIn(mock, 'ann')

  for (const postId of ['p2', 'p1', 'p2']) await publicAccounts.bindPost({ ...press, postId })
  expect(await publicAccounts.getPost(press)).toMatchObject({ id: 'p2', code: 'clerk' })
  expect(namesOf(await publicAccounts.getOfPost({ postId: 'p1' }))).toEqual(['press'])
  // A tie is no holding: the post is not the account's own.
  expect(await posts.listOfUser(press)).toEqual([])

  await publicAccounts.unbindPost({ ...press, postId: 'p2' })
  expect(await publicAccounts.getPost(press)).toMatchObject({ code: 'chief' })
  await ann.publicAccounts.switchTo({ targetUserId: 'press' })
  await posts.setOfUser({ userId: 'ann', postIds: ['p2'] })
  await expect(ann.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('a seed ties accounts to posts', async () => {
  const chiefs = [{ username: 'chiefs', userId: 'c1', posts: ['chief'] }]
  const { mock } = setUp({ seed: { ...seed, publicAccounts: chiefs } })

  expect(await reachedBy(await signedIn(mock, 'ann'))).toEqual(['c1'])
})

test('an account that resigns is of no more use to anybody, and stays as a record', async () => {
  const { mock, management } = setUp({ seed })
  const { departments, publicAccounts } = management
  const cid = await signedIn(mock, 'cid')
  await cid.publicAccounts.switchTo({ targetUserId: 'sales' })
  await publicAccounts.bindPost({ userId: 'sales', postId: 'p1' })
  await departments.addMembers({ ...acme, userIds: ['sales'] })

  await publicAccounts.resignBatch({ userIds: ['sales', 'sales'], userIdType: 'username' })

  await expect(cid.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  const [, sales] = await tiesOf(management)
  const none = { users: [], groups: [], roles: [], shopRoles: [] }
  expect(sales).toEqual({ ...none, departments: [], post: 'NotFoundError' })
  for (const name of ['ann', 'cid']) expect(await reachedBy(await signedIn(mock, name))).toEqual([])
  const record = { username: 'sales', status: 'Resigned', workStatus: 'Closed' }
  expect(await publicAccounts.get({ userId: 'sales' })).toMatchObject(record)
})

test('a person who resigns is tied to no account any more', async () => {
  const { management } = setUp({ seed })

  await management.users.resign({ userId: 'cid' })

  expect(await management.publicAccounts.getUsers({ publicAccountId: 'sales' })).toEqual([])
})

const { malformed, noAccount, noDepartment, noPost } = refusals
const place = (userId: string, ...departmentIds: string[]): RefusedCall[1] => {
  const departments = departmentIds.map(id => ({ departmentId: id, isMainDepartment: true }))
  return m => m.publicAccounts.setDepartments({ userId, departments })
}
const resign = (...userIds: string[]): RefusedCall[1] => {
  return m => m.publicAccounts.resignBatch({ userIds })
}

const refused: RefusedCall[] = [
  ['departments for a person', place('ann', 'd1'), noAccount],
  ['an unknown department', place('press', '?'), noDepartment],
  ['two main departments', place('press', 'd1', 'd2'), malformed('departments')],
  ['departments of a person', m => m.publicAccounts.listDepartments({ userId: 'ann' }), noAccount],
  [
    'accounts of an unknown department',
    m => m.publicAccounts.getOfDepartment({ departmentId: '?' }),
    noDepartment,
  ],
  [
    'a post for a person',
    m => m.publicAccounts.bindPost({ userId: 'ann', postId: 'p1' }),
    noAccount,
  ],
  ['an unknown post', m => m.publicAccounts.bindPost({ ...press, postId: '?' }), noPost],
  ['a post by its code', m => m.publicAccounts.bindPost({ ...press, postId: 'chief' }), noPost],
  ['to take an unknown post', m => m.publicAccounts.unbindPost({ ...press, postId: '?' }), noPost],
  [
    'to take a post from a person',
    m => m.publicAccounts.unbindPost({ userId: 'ann', postId: 'p1' }),
    noAccount,
  ],
  ['the post of none', m => m.publicAccounts.getPost(press), noPost],
  ['the post of a person', m => m.publicAccounts.getPost({ userId: 'ann' }), noAccount],
  ['accounts of an unknown post', m => m.publicAccounts.getOfPost({ postId: '?' }), noPost],
  ['to let a person resign among accounts', resign('press', 'ann'), noAccount],
  ['to let nobody resign among accounts', resign('press', '?'), noAccount],
]

const read = async (management: ManagementClient) => [
  await tiesOf(management),
  (await management.users.list({ options: { withDepartmentIds: true } })).list,
  await management.posts.listOfUser({ userId: 'ann' }),
]
test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, read),
)
