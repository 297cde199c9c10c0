import { ManagementClient, type RoleCode, type RoleTarget } from 'genauth/management'
import { createMock, type Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { codesOf, expectRefused, namesOf, type RefusedCall, refusals, setUp } from '../set-up.ts'

const ids = ['ann', 'bob', 'cid']
const to = (targetType: RoleTarget['targetType'], targetIdentifier: string): RoleTarget => {
  return { targetType, targetIdentifier }
}
const [editor, reader] = [{ code: 'editor' }, { code: 'reader' }]
const seller = { code: 'seller', namespace: 'shop' }
const seed: Seed = {
  namespaces: [{ code: 'shop' }],
  users: ids.map(id => ({ userId: id, username: `${id}7`, nickname: `${id} lee` })),
  groups: [{ code: 'staff', members: ['bob'] }],
  roles: [editor, { ...reader, description: 'Reads' }, seller],
}
const [ann, bob, staff] = [to('USER', 'ann'), to('USER', 'bob'), to('GROUP', 'staff')]
const start = Date.parse('2026-01-01T00:00:00.000Z')
const day = 86_400_000

/** Which roles each user has. */
const rolesOfAll = ({ users }: ManagementClient) =>
  Promise.all(ids.map(async userId => codesOf(await users.getRoles({ userId }))))

const { noUser, noGroup, noDepartment, noRole, noSpace } = refusals
const none = { code: '?' }
const elsewhere = { ...editor, namespace: '?' }
const [nobody, nowhere] = [to('USER', '?'), to('DEPARTMENT', 'd')]
const assign = (roles: RoleCode[], ...targets: RoleTarget[]): RefusedCall[1] => {
  return m => m.roles.assignBatch({ roles, targets })
}
const revoke = (roles: RoleCode[], ...targets: RoleTarget[]): RefusedCall[1] => {
  return m => m.roles.revokeBatch({ roles, targets })
}
const refused: RefusedCall[] = [
  ['an unknown user', m => m.roles.assign({ ...editor, targets: [ann, nobody] }), noUser],
  ['an unknown role', m => m.roles.assign({ ...none, targets: [ann] }), noRole],
  ['an unknown space', m => m.roles.assign({ ...elsewhere, targets: [ann] }), noSpace],
  [
    'times that end before they begin',
    m => m.roles.assign({ ...editor, targets: [ann], enableTime: start, endTime: start }),
    refusals.malformed('endTime'),
  ],
  ['an unknown user for several', assign([editor, seller], ann, nobody), noUser],
  ['an unknown group', assign([editor], ann, to('GROUP', '?')), noGroup],
  ['a target of another space', assign([editor], ann, to('ROLE', 'seller')), noRole],
  ['one of another for a role there', assign([seller], ann, to('ROLE', 'editor')), noRole],
  ['an unknown role among others', assign([editor, none], ann), noRole],
  ['an unknown department', assign([editor], ann, nowhere), noDepartment],
  ['to take from nobody', m => m.roles.revoke({ ...reader, targets: [staff, nobody] }), noUser],
  ['to take from nobody what several are', revoke([reader, editor], staff, nobody), noUser],
  ['to take an unknown role', revoke([reader, none], staff), noRole],
  ['to list members', m => m.roles.listMembers(none), noRole],
  ['to list assignments', m => m.roles.listAssignments({ roleCode: '?' }), noRole],
  ['roles of an unknown user', m => m.users.getRoles({ userId: '?' }), noUser],
  ['roles of an unknown space', m => m.users.getRoles({ userId: 'ann', namespace: '?' }), noSpace],
  ['to ask of an unknown user', m => m.users.hasAnyRole({ userId: '?', roles: [none] }), noUser],
  ['to ask elsewhere', m => m.users.hasAnyRole({ userId: 'ann', roles: [elsewhere] }), noSpace],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) => {
  const roles = [editor, seller, { ...reader, targets: [staff] }]
  return expectRefused({ ...seed, roles }, call, rolesOfAll)
})

test('roles come by name, by group and by other roles, each once, in circles too', async () => {
  const { management } = setUp({ seed })

  await management.roles.assign({ ...editor, targets: [ann, staff, to('ROLE', 'reader')] })
  await management.roles.assign({ code: 'reader', targets: [bob, to('ROLE', 'editor')] })

  expect(await rolesOfAll(management)).toEqual([['editor', 'reader'], ['reader', 'editor'], []])
})

test('roles come by departments, to who is in them by name', async () => {
  const organizationCode = 'acme'
  const departments = [
    { organizationCode, departmentId: 'root', name: 'Acme', members: ['ann'] },
    { organizationCode, departmentId: 'sales', name: 'Sales', parentDepartmentId: 'root' },
  ]
  const { management } = setUp({ seed: { ...seed, departments } })

  await management.roles.assign({ ...editor, targets: [to('DEPARTMENT', 'root')] })

  expect(await rolesOfAll(management)).toEqual([['editor'], [], []])
  const read = (query: string) =>
    management.roles.listAssignments({ roleCode: 'editor', targetType: ['ORG'], query })
  expect([(await read('acm')).totalCount, (await read('sal')).totalCount]).toEqual([1, 0])
  await management.roles.revoke({ ...editor, targets: [to('DEPARTMENT', 'root')] })
  expect(await rolesOfAll(management)).toEqual([[], [], []])
})

test('batches give and take several roles, here of two spaces', async () => {
  const { management } = setUp({ seed })
  const roles = [editor, seller]

  await management.roles.assignBatch({ roles, targets: [ann, staff] })
  expect(await rolesOfAll(management)).toEqual([['editor', 'seller'], ['editor', 'seller'], []])
  const bob7 = { userId: 'bob7', userIdType: 'username', namespace: 'shop' } as const
  expect(codesOf(await management.users.getRoles(bob7))).toEqual(['seller'])
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

  const input = { userId: 'bob7', roles, options: { userIdType: 'username' } } as const
  expect(await management.users.hasAnyRole({ ...input, roles })).toEqual({ hasAnyRole })
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
  expect(namesOf((await management.roles.listMembers({ code: 'reader' })).list)).toEqual(['bob7'])
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
  const off = [[], [], 'DISABLE']
  const on = [['editor'], ['ann7'], 'ENABLE']

  expect(await read()).toEqual(off)
  mock.clock.set(start + day)
  expect(await read()).toEqual(on)
  mock.clock.set(start + 2 * day)
  expect(await read()).toEqual(off)
  await management.roles.assign({ ...editor, targets: [ann] })
  expect(await read()).toEqual(on)
})

test.each([
  ['stops at its time', { disableTime: String(start + day) }, [['editor'], ['editor'], []]],
  ['has a state that is off', { status: 'DISABLE' }, [[], [], []]],
])('a role that %s gives nothing, by no way', async (_, changes, before) => {
  const mock = createMock({ seed, now: () => start })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  await management.roles.assign({ ...editor, targets: [ann, staff] })
  await management.roles.update({ ...editor, newCode: 'editor', name: 'Editor', ...changes })

  expect(await rolesOfAll(management)).toEqual(before)
  mock.clock.advance('1d')
  expect(await rolesOfAll(management)).toEqual([[], [], []])
})

test('assignments tell for how long, since when, and of which role, page by page', async () => {
  const mock = createMock({ seed, now: () => start })
  const management = new ManagementClient({ ...mock.managementOptions, now: mock.clock.now })
  await management.roles.assign({ code: 'reader', targets: [ann, bob, staff] })
  mock.clock.advance('1d')
  await management.roles.assign({ code: 'reader', targets: [ann], endTime: start + 2 * day })
  const { id: roleId } = await management.roles.get({ code: 'reader' })
  const { userPoolId } = mock.managementOptions
  const role = { roleId, roleCode: 'reader', roleName: 'reader', description: 'Reads', userPoolId }
  const [createdAt, updatedAt] = ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z']
  const times = { status: 'ENABLE', endTime: start + 2 * day, createdAt, updatedAt }
  const read = (more = {}) => management.roles.listAssignments({ roleCode: 'reader', ...more })

  const page = await read({ limit: 1 })
  expect([page.totalCount, page.list]).toEqual([2, [{ ...role, ...times }]])
  expect((await page.nextPage())?.list[0]?.endTime).toBeUndefined()
  expect((await read({ query: 'BOB L' })).totalCount).toBe(1)
  expect((await read({ targetType: ['USER', 'ORG'] })).totalCount).toBe(2)
  expect((await read({ targetType: ['ORG'] })).totalCount).toBe(0)
})

test('members of a role are the users who have it by name, with details, page by page', async () => {
  const { management } = setUp({ seed })
  await management.roles.assign({ ...editor, targets: [staff, ann, to('USER', 'cid')] })

  const page = await management.roles.listMembers({ ...editor, limit: 1, withIdentities: true })
  expect([namesOf(page.list), page.totalCount, page.list[0]?.identities]).toEqual([['ann7'], 2, []])
  expect(namesOf((await page.nextPage())?.list ?? [])).toEqual(['cid7'])
})
