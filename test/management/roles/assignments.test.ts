import { ManagementClient } from 'genauth/management'
import { createMock, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { codesOf, expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'

const ids = ['ann', 'bob', 'cid']
const to = (targetType: 'USER' | 'GROUP' | 'ROLE' | 'DEPARTMENT', targetIdentifier: string) => ({
  targetType,
  targetIdentifier,
})
const seed: Seed = {
  namespaces: [{ code: 'shop' }],
  users: ids.map(id => ({ userId: id, username: id, nickname: `${id} lee` })),
  groups: [{ code: 'staff', members: ['bob'] }],
  roles: [
    { code: 'editor' },
    { code: 'reader', description: 'Reads' },
    { code: 'seller', namespace: 'shop' },
  ],
}
const [ann, bob, staff] = [to('USER', 'ann'), to('USER', 'bob'), to('GROUP', 'staff')]
const editor = { code: 'editor' }
const seller = { code: 'seller', namespace: 'shop' }
const start = Date.parse('2026-01-01T00:00:00.000Z')
const day = 86_400_000

/** Which roles each user has. */
const rolesOfAll = ({ users }: ManagementClient) =>
  Promise.all(ids.map(async userId => codesOf(await users.getRoles({ userId }))))

const { noUser, noGroup, noRole, noSpace } = refusals
const noDepartments = 'The mock has nothing of the kind DEPARTMENT'
const refused: RefusedCall[] = [
  ['an unknown user', m => m.roles.assign({ ...editor, targets: [ann, to('USER', '?')] }), noUser],
  [
    'an unknown group',
    m => m.roles.assign({ ...editor, targets: [ann, to('GROUP', '?')] }),
    noGroup,
  ],
  [
    'a role of another space',
    m => m.roles.assign({ ...editor, targets: [ann, to('ROLE', 'seller')] }),
    noRole,
  ],
  ['an unknown role', m => m.roles.assign({ code: '?', targets: [ann] }), noRole],
  ['an unknown space', m => m.roles.assign({ ...editor, namespace: '?', targets: [ann] }), noSpace],
  [
    'an unknown role among others',
    m => m.roles.assignBatch({ roles: [editor, { code: '?' }], targets: [ann] }),
    noRole,
  ],
  [
    'an unknown user for several',
    m => m.roles.assignBatch({ roles: [editor, seller], targets: [ann, to('USER', '?')] }),
    noUser,
  ],
  [
    'to take from an unknown user',
    m => m.roles.revoke({ code: 'reader', targets: [staff, to('USER', '?')] }),
    noUser,
  ],
  [
    'to take an unknown role',
    m => m.roles.revokeBatch({ roles: [{ code: 'reader' }, { code: '?' }], targets: [staff] }),
    noRole,
  ],
  [
    'a department',
    m => m.roles.assign({ ...editor, targets: [ann, to('DEPARTMENT', 'd')] }),
    [501, noDepartments, noDepartments],
  ],
  ['to list members', m => m.roles.listMembers({ code: '?' }), noRole],
  [
    'to list assignments',
    m => m.roles.listAssignments({ roleCode: 'editor', namespaceCode: '?' }),
    noSpace,
  ],
  ['roles of an unknown user', m => m.users.getRoles({ userId: '?' }), noUser],
  ['roles of an unknown space', m => m.users.getRoles({ userId: 'ann', namespace: '?' }), noSpace],
  ['to ask of an unknown user', m => m.users.hasAnyRole({ userId: '?', roles: [editor] }), noUser],
  [
    'to ask of an unknown space',
    m => m.users.hasAnyRole({ userId: 'ann', roles: [{ ...editor, namespace: '?' }] }),
    noSpace,
  ],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) => {
  const roles = seed.roles?.map(role =>
    role.code === 'reader' ? { ...role, targets: [staff] } : role,
  )
  return expectRefused({ ...seed, roles }, call, rolesOfAll)
})

test('roles come by name, by group and by other roles, each once, in circles too', async () => {
  const { management } = setUp({ seed })

  await management.roles.assign({ ...editor, targets: [ann, staff, to('ROLE', 'reader')] })
  await management.roles.assign({ code: 'reader', targets: [bob, to('ROLE', 'editor')] })

  expect(await rolesOfAll(management)).toEqual([['editor', 'reader'], ['reader', 'editor'], []])
})

test('batches give and take several roles, here of two spaces', async () => {
  const { management } = setUp({ seed })
  const roles = [editor, seller]

  await management.roles.assignBatch({ roles, targets: [ann, staff] })
  expect(await rolesOfAll(management)).toEqual([['editor', 'seller'], ['editor', 'seller'], []])
  const inShop = await management.users.getRoles({
    userId: 'bob',
    userIdType: 'username',
    namespace: 'shop',
  })
  expect(codesOf(inShop)).toEqual(['seller'])
  await management.roles.revoke({ ...editor, targets: [staff, to('USER', 'cid')] })
  expect(await rolesOfAll(management)).toEqual([['editor', 'seller'], ['seller'], []])
  await management.roles.revokeBatch({ roles, targets: [ann, bob] })
  expect(await rolesOfAll(management)).toEqual([[], ['seller'], []])
})

test.each([
  ['one of them', [editor, { code: 'none' }], true],
  ['one by a group', [seller], true],
  ['none', [{ code: 'reader' }, { ...editor, namespace: 'shop' }], false],
])('hasAnyRole tells of %s', async (_, roles, hasAnyRole) => {
  const { management } = setUp({ seed })
  await management.roles.assign({ ...editor, targets: [bob] })
  await management.roles.assign({ ...seller, targets: [staff] })

  const options = { userIdType: 'username' } as const
  expect(await management.users.hasAnyRole({ userId: 'bob', roles, options })).toEqual({
    hasAnyRole,
  })
})

test('whatever is deleted leaves its roles, and comes back without them', async () => {
  const { management } = setUp({ seed })
  await management.roles.assign({ ...editor, targets: [ann, staff] })
  await management.roles.assign({ code: 'reader', targets: [ann, bob] })

  await management.groups.deleteBatch({ codeList: ['staff'] })
  await management.groups.create({ ...editor, code: 'staff', name: 'Staff', description: '' })
  await management.groups.addMembers({ code: 'staff', userIds: ['bob'] })
  expect(await rolesOfAll(management)).toEqual([['editor', 'reader'], ['reader'], []])
  await management.roles.deleteBatch({ codeList: ['editor'] })
  await management.roles.create(editor)
  expect(await rolesOfAll(management)).toEqual([['reader'], ['reader'], []])
  await management.users.deleteBatch({ userIds: ['ann'] })
  expect(namesOf((await management.roles.listMembers({ code: 'reader' })).list)).toEqual(['bob'])
})

test('a role holds within its times, and for whom it does not hold is no member', async () => {
  const mock = createMock({ seed, now: () => start })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  const times = { enableTime: start + day, endTime: start + 2 * day }
  await management.roles.assign({ ...editor, targets: [ann], ...times })
  const read = async () => [
    codesOf(await management.users.getRoles({ userId: 'ann' })),
    namesOf((await management.roles.listMembers(editor)).list),
    (await management.roles.listAssignments({ roleCode: 'editor' })).list[0]?.status,
  ]
  const [off, on] = [
    [[], [], 'DISABLE'],
    [['editor'], ['ann'], 'ENABLE'],
  ]

  expect(await read()).toEqual(off)
  mock.clock.set(start + day)
  expect(await read()).toEqual(on)
  mock.clock.set(start + 2 * day)
  expect(await read()).toEqual(off)
  await management.roles.assign({ ...editor, targets: [ann] })
  expect(await read()).toEqual(on)
})

test.each([
  [
    'stops at its time',
    { disableTime: String(start + day) },
    [['editor'], ['editor'], []],
    [[], [], []],
  ],
  ['has a state that is off', { status: 'DISABLE' }, [[], [], []], [[], [], []]],
])('a role that %s gives nothing, by no way', async (_, changes, before, after) => {
  const mock = createMock({ seed, now: () => start })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  await management.roles.assign({ ...editor, targets: [ann, staff] })
  await management.roles.update({ ...editor, newCode: 'editor', name: 'Editor', ...changes })

  expect(await rolesOfAll(management)).toEqual(before)
  mock.clock.advance('1d')
  expect(await rolesOfAll(management)).toEqual(after)
})

test('assignments tell for how long, since when, and of which role, page by page', async () => {
  const mock = createMock({ seed, now: () => start })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  await management.roles.assign({ code: 'reader', targets: [ann, bob, staff] })
  mock.clock.advance('1d')
  await management.roles.assign({ code: 'reader', targets: [ann], endTime: start + 2 * day })
  const { id } = await management.roles.get({ code: 'reader' })
  const { userPoolId } = mock.managementOptions
  const read = (more = {}) => management.roles.listAssignments({ roleCode: 'reader', ...more })

  const page = await read({ limit: 1 })
  expect([page.totalCount, page.list]).toEqual([
    2,
    [
      {
        roleId: id,
        roleCode: 'reader',
        roleName: 'reader',
        description: 'Reads',
        userPoolId,
        status: 'ENABLE',
        endTime: start + 2 * day,
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-02T00:00:00.000Z',
      },
    ],
  ])
  expect((await page.nextPage())?.list[0]?.endTime).toBeUndefined()
  expect((await read({ query: 'BOB L' })).totalCount).toBe(1)
  expect((await read({ targetType: ['USER', 'ORG'] })).totalCount).toBe(2)
  expect((await read({ targetType: ['ORG'] })).totalCount).toBe(0)
})

test('members of a role are the users who have it by name, with details, page by page', async () => {
  const { management } = setUp({ seed })
  await management.roles.assign({ ...editor, targets: [staff, ann, to('USER', 'cid')] })

  const page = await management.roles.listMembers({ ...editor, limit: 1, withIdentities: true })
  expect([namesOf(page.list), page.totalCount, page.list[0]?.identities]).toEqual([['ann'], 2, []])
  expect(namesOf((await page.nextPage())?.list ?? [])).toEqual(['cid'])
})
