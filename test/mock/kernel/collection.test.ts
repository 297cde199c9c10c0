import { expect, test } from 'vitest'
import { addUser } from '../../../src/mock/areas/users/change-user.ts'
import { users } from '../../../src/mock/areas/users/users.ts'
import { anyOf, kindOf } from '../../../src/mock/kernel/any-of.ts'
import { link } from '../../../src/mock/kernel/link.ts'
import { copyWorld } from '../../../src/mock/kernel/world.ts'
import { clubRoutes, clubs, members } from './clubs.ts'
import { engineOf } from './set-up.ts'

const anything = anyOf({ USER: kindOf(users), CLUB: kindOf(clubs) })
const liked = link(clubs, anything)
const origin = { userSourceType: 'adminCreated', registerSource: 'unknown' } as const
const chess = { code: 'chess', name: 'Chess' }
const rowing = { code: 'rowing', name: 'Rowing' }
const sailing = { code: 'sailing', name: 'Sailing' }

const setUp = async () => {
  const engine = engineOf(clubRoutes)
  const { world, call } = engine
  const [ann, bob] = ['ann', 'bob'].map(username => {
    return addUser(world, { username }, { ...origin, userId: username })
  })
  await call('/createBatch', { list: [chess, rowing, sailing] })
  const codes = async (query = {}) => {
    const { data } = (await call('/list', query)) as { data: { list: { code: string }[] } }
    return data.list.map(({ code }) => code)
  }
  return { ...engine, ann, bob, codes }
}

test('finds an item by its key, and refuses a key that is unknown', async () => {
  const { call, send } = await setUp()

  expect(await call('/get', { code: 'chess' })).toMatchObject({ statusCode: 200, data: chess })
  expect(await call('/get', { code: 'golf' })).toMatchObject({
    statusCode: 404,
    message: 'no such club',
  })
  expect((await send('POST', '/get', { body: '{"code":"golf"}' })).body).toMatchObject({
    message: '社团不存在',
  })
})

test.each([
  ['a key', { code: 'chess', name: 'Other' }, 'the code is taken'],
  ['another unique value, whatever its case', { code: 'golf', name: 'CHESS' }, 'the name is taken'],
])('refuses %s that is taken', async (_, input, message) => {
  const { call, codes } = await setUp()

  expect(await call('/create', input)).toMatchObject({ statusCode: 409, message })
  expect(await call('/create', { code: 'Chess', name: 'Go' })).toMatchObject({ statusCode: 200 })
  expect(await codes()).toEqual(['Chess', 'sailing', 'rowing', 'chess'])
})

test('a batch with one bad entry adds nothing', async () => {
  const { call, codes } = await setUp()

  const answer = await call('/createBatch', { list: [{ code: 'golf', name: 'Golf' }, chess] })

  expect(answer).toMatchObject({ statusCode: 409 })
  expect(await codes()).toEqual(['sailing', 'rowing', 'chess'])
  // What was taken back is free.
  expect(await call('/create', { code: 'golf', name: 'Golf' })).toMatchObject({ statusCode: 200 })
})

test('lists page by page, and by keywords in what is searched', async () => {
  const { call, codes } = await setUp()

  expect(await call('/list', { limit: 2 })).toMatchObject({ data: { totalCount: 3 } })
  expect(await codes({ limit: 2 })).toEqual(['sailing', 'rowing'])
  expect(await codes({ limit: 2, page: 2 })).toEqual(['chess'])
  expect(await codes({ limit: 2, page: 3 })).toEqual([])
  expect(await codes({ keywords: 'ING' })).toEqual(['sailing', 'rowing'])
})

test('an update keeps what it leaves out, and frees and takes unique values', async () => {
  const { call, codes } = await setUp()

  expect(await call('/update', { code: 'chess', newCode: 'go' })).toMatchObject({
    data: { code: 'go', name: 'Chess' },
  })
  expect(await call('/get', { code: 'chess' })).toMatchObject({ statusCode: 404 })
  expect(await call('/update', { code: 'go', newCode: 'rowing' })).toMatchObject({
    statusCode: 409,
  })
  expect(await call('/update', { code: 'go', newCode: 'go', name: 'chess' })).toMatchObject({
    data: { code: 'go', name: 'chess' },
  })
  expect(await codes()).toEqual(['sailing', 'rowing', 'go'])
})

test('what is removed frees its values; what is not there is passed over', async () => {
  const { call, codes } = await setUp()

  await call('/deleteBatch', { codes: ['golf', 'chess', 'chess'] })

  expect(await codes()).toEqual(['sailing', 'rowing'])
  expect(await call('/create', chess)).toMatchObject({ statusCode: 200 })
})

test('items are linked with data of the pair, and found from both ends', async () => {
  const { call } = await setUp()

  await call('/join', { code: 'chess', userIds: ['ann', 'bob'], since: 2024 })
  await call('/join', { code: 'rowing', userIds: ['ann'] })
  await call('/join', { code: 'chess', userIds: ['bob'], since: 2025 })

  expect(await call('/listMembers', { code: 'chess' })).toMatchObject({
    data: {
      totalCount: 2,
      list: [
        { userId: 'ann', since: 2024 },
        { userId: 'bob', since: 2025 },
      ],
    },
  })
  expect(await call('/listClubs', { userId: 'ann' })).toMatchObject({ data: ['chess', 'rowing'] })

  await call('/leave', { code: 'chess', userIds: ['ann'] })
  expect(await call('/listClubs', { userId: 'ann' })).toMatchObject({ data: ['rowing'] })
})

test('a batch of links with one bad entry links nothing', async () => {
  const { call } = await setUp()

  const answer = await call('/join', { code: 'chess', userIds: ['ann', 'nobody'] })

  expect(answer).toMatchObject({ statusCode: 404, apiCode: 2004 })
  expect(await call('/listMembers', { code: 'chess' })).toMatchObject({ data: { totalCount: 0 } })
})

test('whatever is removed leaves its links at both ends', async () => {
  const { world, call, ann } = await setUp()
  await call('/join', { code: 'chess', userIds: ['ann', 'bob'] })
  await call('/join', { code: 'rowing', userIds: ['bob'] })
  const club = clubs.get(world, 'chess')

  users.remove(world, ann)
  expect(await call('/listMembers', { code: 'chess' })).toMatchObject({
    data: { list: [{ userId: 'bob' }] },
  })
  const again = addUser(world, { username: 'ann' }, { ...origin, userId: 'ann' })
  expect(members.having(world, again)).toEqual([])
  await call('/deleteBatch', { codes: ['chess'] })
  expect(await call('/listClubs', { userId: 'bob' })).toMatchObject({ data: ['rowing'] })

  // The links do not wait for something of the same id either.
  clubs.add(world, club)
  expect(members.of(world, club)).toEqual([])
})

test('links that are made at once keep their order and know what they were', async () => {
  const { world, ann, bob } = await setUp()
  const [chess, golf] = [clubs.get(world, 'chess'), clubs.get(world, 'rowing')]
  const found = [ann, bob].filter(user => user !== undefined)

  members.addAll(world, chess, found.slice(1), () => 2020)
  members.addAll(world, chess, found, (before = 2025) => before + 1)
  members.addAll(world, golf, [], () => 0)

  expect(members.pairsOf(world, chess)).toEqual([
    [bob, 2021],
    [ann, 2026],
  ])
  expect(found.flatMap(user => members.pairsHaving(world, user))).toEqual([
    [chess, 2026],
    [chess, 2021],
  ])
  members.removeAll(world, chess, found)
  expect([members.of(world, chess), members.of(world, golf)]).toEqual([[], []])
})

test('items of several collections are linked as one, until they are removed', async () => {
  const { world, ann } = await setUp()
  const [chess, rowing] = [clubs.get(world, 'chess'), clubs.get(world, 'rowing')]
  const named = (targetType: string, targetIdentifier: string) =>
    anything.get(world, { targetType, targetIdentifier })
  const all = [named('USER', 'ann'), named('CLUB', 'rowing')]

  liked.addAll(world, chess, all, () => {})
  expect(liked.of(world, chess)).toEqual([
    { type: 'USER', id: 'ann' },
    { type: 'CLUB', id: rowing.id },
  ])

  users.remove(world, ann)
  addUser(world, { username: 'ann' }, { ...origin, userId: 'ann' })
  expect(liked.of(world, chess)).toEqual(all.slice(1))
  expect(anything.withId(world, 'USER:nobody')).toBeUndefined()
  expect(() => named('USER', 'nobody')).toThrow('no such user')
  expect(() => named('TEAM', 'a')).toThrow('The mock has nothing of the kind TEAM')
})

test('a link survives the change of a key, because it goes by ids', async () => {
  const { call } = await setUp()
  await call('/join', { code: 'chess', userIds: ['ann'] })

  await call('/update', { code: 'chess', newCode: 'go' })

  expect(await call('/listMembers', { code: 'go' })).toMatchObject({ data: { totalCount: 1 } })
  expect(await call('/listClubs', { userId: 'ann' })).toMatchObject({ data: ['go'] })
})

test('a copy of a world has collections and links, and goes its own way', async () => {
  const { world, call, ann } = await setUp()
  await call('/join', { code: 'chess', userIds: ['ann'] })
  const copy = copyWorld(world)

  await call('/leave', { code: 'chess', userIds: ['ann'] })
  await call('/deleteBatch', { codes: ['rowing'] })

  expect(clubs.find(copy, 'rowing')).toMatchObject(rowing)
  expect(members.of(copy, clubs.get(copy, 'chess'))).toMatchObject([{ userId: ann?.userId }])
})
