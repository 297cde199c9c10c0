import type { PostListBatchInput } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import {
  codesOf,
  expectRefused,
  type Refusal,
  type RefusedCall,
  refusals,
  setUp,
} from '../set-up.ts'

const root = { organizationCode: 'acme', name: 'Acme' }
const seed: Seed = {
  users: ['ann', 'bob'].map(id => ({ userId: id, username: id })),
  departments: [
    { ...root, departmentId: 'd1' },
    { ...root, departmentId: 'd2', parentDepartmentId: 'd1' },
  ],
  posts: [
    { id: 'p1', code: 'clerk', name: 'Clerk', departmentIds: ['d1'], users: ['ann'] },
    { id: 'p2', code: 'chief', metadataSource: ['ldap'], customData: { grade: 7 } },
  ],
}

test('a post is made, held by users, had by departments, and is gone from all when it is deleted', async () => {
  const { posts, users, departments } = setUp({ seed }).management
  const input = { code: 'cook', name: 'Cook', description: 'Cooks', departmentIdList: ['d1', 'd2'] }

  const created = await posts.create(input)
  const id = created.id ?? ''
  await posts.addToUser({ userId: 'ann', postId: id })

  expect(created).toEqual({ ...input, id: expect.stringMatching(/^[\da-f]{24}$/) })
  const { departmentIdList: _ids, ...post } = created
  expect(await posts.get({ code: 'cook' })).toEqual(post)
  expect(await posts.getById({ idList: id })).toEqual(post)
  expect(codesOf(await posts.listOfUser({ userId: 'ann' }))).toEqual(['clerk', 'cook'])
  const idsOfAnn = async () => {
    const { list } = await users.list({ keywords: 'ann', options: { withPost: true } })
    return list[0]?.postIdList
  }
  expect(await idsOfAnn()).toEqual(['p1', id])
  expect((await departments.getById({ departmentId: 'd2' })).postIdList).toEqual([id])

  expect(await posts.delete({ code: 'cook' })).toBeUndefined()
  expect(await idsOfAnn()).toEqual(['p1'])
  expect((await departments.getById({ departmentId: 'd2' })).postIdList).toEqual([])
})

const taken: Refusal = [409, '岗位标识符已存在', 'the code belongs to another post']
const { malformed, noDepartment, noPost, noUser } = refusals
const cook = { code: 'cook', name: 'Cook' }
const refused: RefusedCall[] = [
  ['a taken code', m => m.posts.create({ ...cook, code: 'chief' }), taken],
  ['a bad code', m => m.posts.create({ ...cook, code: 'a b' }), malformed('code')],
  [
    'an unknown department',
    m => m.posts.create({ ...cook, departmentIdList: ['d1', '?'] }),
    noDepartment,
  ],
  ['changing an unknown post', m => m.posts.update(cook), noPost],
  ['changing one by its id', m => m.posts.update({ ...cook, code: 'chief', id: '?' }), noPost],
  ['a taken new code', m => m.posts.update({ ...cook, code: 'chief', id: 'p1' }), taken],
  ['a bad new code', m => m.posts.update({ ...cook, code: '?', id: 'p1' }), malformed('code')],
  [
    'an unknown department for one',
    m => m.posts.update({ ...cook, id: 'p1', departmentIdList: ['?'] }),
    noDepartment,
  ],
  ['deleting an unknown post', m => m.posts.delete({ code: '?' }), noPost],
  ['reading one', m => m.posts.get({ code: '?' }), noPost],
  ['reading one by its id', m => m.posts.getById({ idList: '?' }), noPost],
  ['posts of nobody', m => m.posts.listOfUser({ userId: '?' }), noUser],
  ['the post of nobody', m => m.posts.getOfUser({ userId: '?' }), noUser],
  ['the post of somebody who has none', m => m.posts.getOfUser({ userId: 'bob' }), noPost],
  ['a post for nobody', m => m.posts.addToUser({ userId: '?', postId: 'p1' }), noUser],
  ['an unknown post for somebody', m => m.posts.addToUser({ userId: 'ann', postId: '?' }), noPost],
  ['posts for nobody', m => m.posts.setOfUser({ userId: '?', postIds: ['p1'] }), noUser],
  [
    'an unknown post among others',
    m => m.posts.setOfUser({ userId: 'ann', postIds: ['p2', '?'] }),
    noPost,
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, async ({ posts }) => [
    (await posts.list({ withMetadata: true, withCustomData: true })).list,
    await posts.listOfUser({ userId: 'ann' }),
  ]),
)

test('a change keeps what it leaves out, and the id lets the code be another one', async () => {
  const { posts } = setUp({ seed }).management

  expect(await posts.update({ code: 'clerk', name: 'Scribe' })).toMatchObject({
    id: 'p1',
    name: 'Scribe',
    departmentIdList: ['d1'],
  })
  const changed = { id: 'p1', code: 'scribe', name: 'Scribe', departmentIdList: ['d2'] }
  expect(await posts.update(changed)).toEqual({ ...changed, description: '' })
  expect(codesOf(await posts.listOfUser({ userId: 'ann' }))).toEqual(['scribe'])
})

test('a user has the posts that are set, and the first of them is the one for older programs', async () => {
  const { posts, users } = setUp({ seed }).management

  await posts.setOfUser({ userId: 'ann', postIds: ['p2', 'p1'] })
  await posts.addToUser({ userId: 'ann', postId: 'p1' })

  expect(codesOf(await posts.listOfUser({ userId: 'ann' }))).toEqual(['chief', 'clerk'])
  const first = await posts.getOfUser({ userId: 'ann', withCustomData: true })
  expect(first).toMatchObject({ code: 'chief', customData: { grade: 7 } })
  await posts.setOfUser({ userId: 'ann', postIds: [] })
  expect(await posts.listOfUser({ userId: 'ann' })).toEqual([])
  await posts.addToUser({ userId: 'bob', postId: 'p1' })
  await users.deleteBatch({ userIds: ['bob'] })
  const [, clerk] = (await posts.list()).list
  expect(clerk).toMatchObject({ code: 'clerk', userCount: 0, departmentCount: 1 })
})

test('the list begins with the newest post, and has what is asked for', async () => {
  const { posts } = setUp({ seed }).management

  const [chief, clerk] = (await posts.list()).list
  expect(chief).toEqual({
    id: 'p2',
    code: 'chief',
    name: 'chief',
    description: '',
    userCount: 0,
    departmentCount: 0,
  })
  expect(clerk).toMatchObject({ code: 'clerk', userCount: 1, departmentCount: 1 })
  const details = { skipCount: true, withMetadata: true, withCustomData: true }
  const [more] = (await posts.list({ ...details, limit: 1 })).list
  const shown = {
    id: 'p2',
    code: 'chief',
    name: 'chief',
    description: '',
    metadataSource: ['ldap'],
  }
  expect(more).toEqual({ ...shown, customData: { grade: 7 } })
  const [flat] = (await posts.list({ ...details, flatCustomData: true })).list
  expect(flat).toEqual({ ...shown, grade: 7 })
})

test('the list is narrowed by words, codes and times', async () => {
  const { mock, management } = setUp({ seed })
  const { posts } = management
  mock.clock.advance('1d')
  const now = mock.clock.now()
  await posts.create(cook)
  await posts.update({ code: 'chief', name: 'Head' })
  const find = async (query: PostListBatchInput) => codesOf((await posts.list(query)).list)

  expect(await find({ keywords: 'HEA' })).toEqual(['chief'])
  expect(await find({ postCodes: ['clerk', '?', 'cook'] })).toEqual(['cook', 'clerk'])
  expect(await find({ postCodes: [] })).toEqual([])
  expect(await find({ createdAfter: now })).toEqual(['cook'])
  expect(await find({ createdBefore: now - 1 })).toEqual(['chief', 'clerk'])
  expect(await find({ updatedAfter: now })).toEqual(['cook', 'chief'])
  expect(await find({ updatedBefore: now - 1, keywords: 'c' })).toEqual(['clerk'])
})
