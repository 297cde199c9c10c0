import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { codesOf, expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'

const ids = ['ann', 'bob', 'cid']
const seed: Seed = {
  customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
  users: ids.map(id => ({
    userId: id,
    username: id,
    externalId: `hr-${id}`,
    customData: { school: id },
  })),
  groups: [{ code: 'staff', members: ['bob'] }, { code: 'board' }],
}

const { noGroup, noUser } = refusals
const unknown = { code: 'none', userIds: ['ann'] }

const refused: RefusedCall[] = [
  ['members of an unknown group', m => m.groups.addMembers(unknown), noGroup],
  ['an unknown member', m => m.groups.addMembers({ code: 'staff', userIds: ['ann', '?'] }), noUser],
  ['to empty an unknown group', m => m.groups.removeMembers(unknown), noGroup],
  ['to list an unknown group', m => m.groups.listMembers({ code: 'none' }), noGroup],
  ['the groups of an unknown user', m => m.users.getGroups({ userId: '?' }), noUser],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, m => m.groups.getAll({ fetchMembers: true })),
)

test('members come page by page in the order in which they joined, each once', async () => {
  const { management } = setUp({ seed })

  await management.groups.addMembers({ code: 'staff', userIds: ['cid', 'bob', 'ann'] })

  const page = await management.groups.listMembers({
    code: 'staff',
    limit: 2,
    withCustomData: true,
  })
  expect([namesOf(page.list), page.totalCount]).toEqual([['bob', 'cid'], 3])
  expect(page.list[0]?.customData).toEqual({ school: 'bob' })
  expect(namesOf((await page.nextPage())?.list ?? [])).toEqual(['ann'])
})

test('members leave one by one; who is not there is ignored', async () => {
  const { management } = setUp({ seed })

  await management.groups.removeMembers({ code: 'staff', userIds: ['dan', 'ann', 'bob'] })
  await management.groups.removeMembers({ code: 'staff', userIds: ['bob'] })

  expect((await management.groups.listMembers({ code: 'staff' })).list).toEqual([])
})

test('a deleted user leaves every group, a suspended one stays', async () => {
  const { management } = setUp({ seed })
  await management.groups.addMembers({ code: 'staff', userIds: ['ann'] })
  await management.groups.addMembers({ code: 'board', userIds: ['bob'] })

  await management.users.update({ userId: 'ann', status: 'Suspended' })
  await management.users.deleteBatch({ userIds: ['bob'] })

  const groups = await management.groups.getAll({ fetchMembers: true })
  expect(groups.map(({ members }) => namesOf(members ?? []))).toEqual([[], ['ann']])
})

test('the groups of a user are found by an id of any kind, without those that are gone', async () => {
  const { management } = setUp({ seed })
  await management.groups.addMembers({ code: 'board', userIds: ['bob'] })
  const read = () => management.users.getGroups({ userId: 'hr-bob', userIdType: 'external_id' })

  expect(codesOf(await read())).toEqual(['staff', 'board'])
  await management.groups.deleteBatch({ codeList: ['staff'] })
  expect(codesOf(await read())).toEqual(['board'])
})
