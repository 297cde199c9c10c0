import { InputError } from 'genauth'
import { type InvitationFilter, InvitationRosters, ManagementConnection } from 'genauth/management'
import { expect, test } from 'vitest'
import { bob, cy, pool } from './pool.ts'

/** Three rosters, of which two are bound to policies. */
const rosters = () =>
  pool({
    policies: [
      { policyId: 'editors', name: 'Editors' },
      { policyId: 'writers', name: 'Writers' },
    ],
    rosters: [
      { rosterId: 'spring', name: 'Spring', policyId: 'editors', invitees: [bob, cy] },
      { rosterId: 'autumn', name: 'Autumn', policyId: 'writers' },
      { rosterId: 'winter', name: 'Winter' },
    ],
  })

const idsIn = ({ list }: { list: readonly { rosterId: string }[] }) =>
  list.map(({ rosterId }) => rosterId)

test('a new roster has nobody in it, no policy, and is not sent', async () => {
  const { mock, roster } = pool()

  const created = await roster.create({ name: 'Spring' })

  expect(created).toEqual({
    rosterId: expect.stringMatching(/^[\da-f]{24}$/),
    name: 'Spring',
    status: 'editing',
    creatorId: mock.managementOptions.userPoolId,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
  })
  const { rosterId } = created
  expect(await roster.get({ rosterId, withUserCount: true })).toEqual({ ...created, userCount: 0 })
})

test('rosters are listed newest first, by their policy or without one, with what is asked for', async () => {
  const { mock, roster } = rosters()
  const { userPoolId } = mock.managementOptions

  expect(idsIn(await roster.list())).toEqual(['winter', 'autumn', 'spring'])
  expect(idsIn(await roster.list({ keywords: 'IN' }))).toEqual(['winter', 'spring'])
  expect(idsIn(await roster.listByPolicy({ policyId: 'writers' }))).toEqual(['autumn'])
  expect(idsIn(await roster.listWithoutPolicy())).toEqual(['winter'])
  const details = { withCreatorDetail: true, withUserCount: true, withAssignedPolicy: true }
  const [spring] = (await roster.listByPolicy({ policyId: 'editors', ...details })).list
  expect(spring).toMatchObject({
    creatorDetail: { id: userPoolId },
    userCount: 2,
    assignedPolicy: { policyId: 'editors', name: 'Editors' },
  })
  expect(await roster.get({ rosterId: 'spring', ...details })).toEqual(spring)
})

test('a list goes on page by page', async () => {
  const { roster } = rosters()

  const found: string[] = []
  for await (const { rosterId } of await roster.list({ limit: 1 })) found.push(rosterId)

  expect(found).toEqual(['winter', 'autumn', 'spring'])
})

test.each([
  ['EQUAL', 'name', 'Spring', ['spring']],
  ['NOT_EQUAL', 'name', 'Spring', ['winter', 'autumn']],
  ['CONTAINS', 'name', 'n', ['winter', 'autumn', 'spring']],
  ['NOT_CONTAINS', 'name', 'spr', ['winter', 'autumn']],
  ['IN', 'name', 'Spring, Winter', ['winter', 'spring']],
  ['NOT_IN', 'name', 'Spring,Winter', ['autumn']],
  ['IS_NULL', 'policyId', '-', ['winter']],
  ['NOT_NULL', 'policyId', '-', ['autumn', 'spring']],
  ['GREATER', 'userCount', 2, ['spring']],
  ['LESSER', 'userCount', '1', ['winter', 'autumn']],
  ['BETWEEN', 'userCount', '1,2', ['spring']],
  ['GREATER', 'createdAt', '2000-01-01', ['winter', 'autumn', 'spring']],
  ['GREATER', 'updatedAt', 4_102_444_800_000, []],
] as const)('a filter by %s of %s and %s', async (operator, type, value, expected) => {
  const { roster } = rosters()
  const filter: InvitationFilter = { type: 'and', filters: [{ type, operator, value }] }

  expect(idsIn(await roster.list({ filter }))).toEqual(expected)
})

test.each([
  ['EQUAL', 'status', 'Invited', 'the field status cannot be compared with the value "Invited"'],
  ['IN', 'status', 'editing,sent', 'the field status cannot be compared with the value "sent"'],
  ['GREATER', 'userCount', 'two', 'the field userCount cannot be compared with the value "two"'],
  ['BETWEEN', 'userCount', '1', 'the field userCount cannot be compared with the value'],
  ['LESSER', 'createdAt', 'today', 'the field createdAt cannot be compared with the value "today"'],
  ['NOT_NULL', 'assignedPolicy', '-', 'there is no field assignedPolicy'],
] as const)('a filter by %s of %s and %s is refused', async (operator, type, value, words) => {
  const { roster } = rosters()
  const filter: InvitationFilter = { type: 'or', filters: [{ type, operator, value }] }

  const listing = roster.list({ filter, withAssignedPolicy: true }, { lang: 'en-US' })

  await expect(listing).rejects.toMatchObject({
    statusCode: 400,
    serviceMessage: `parameter filter is malformed: ${words}`,
  })
})

test('every list knows its members, and what they can be', async () => {
  const { policies, applications, invitees } = rosters()
  const by = (type: string, value: string): { filter: InvitationFilter } => ({
    filter: { type: 'and', filters: [{ type, operator: 'EQUAL', value }] },
  })

  expect((await policies.list(by('enabledInfoFill', 'true'))).totalCount).toBe(2)
  expect((await invitees.search(by('inviteeStatus', 'notInvited'))).totalCount).toBe(2)
  for (const call of [
    () => policies.list(by('enabledInfoFill', 'yes')),
    () => applications.list(by('status', 'pending')),
    () => invitees.search(by('inviteeStatus', 'joined')),
    () => invitees.list({ rosterId: 'spring', ...by('source', 'file') }),
  ]) {
    await expect(call()).rejects.toMatchObject({ statusCode: 400 })
  }
})

test('conditions hold together, or one of them is enough', async () => {
  const { roster } = rosters()
  const filters = [
    { type: 'name', operator: 'EQUAL', value: 'Winter' },
    { type: 'policyId', operator: 'EQUAL', value: 'editors' },
  ] as const

  const idsBy = async (type: 'and' | 'or') =>
    idsIn(await roster.list({ filter: { type, filters: [...filters] } }))

  expect(await idsBy('and')).toEqual([])
  expect(await idsBy('or')).toEqual(['winter', 'spring'])
})

test('rosters are bound to another policy, and unbound from the one that is named', async () => {
  const { roster } = rosters()

  await roster.bindPolicy({ rosterIds: ['winter', 'autumn'], policyId: 'editors' })
  expect(idsIn(await roster.listByPolicy({ policyId: 'editors' }))).toEqual([
    'winter',
    'autumn',
    'spring',
  ])
  await roster.unbindPolicy({ rosterIds: ['winter', 'autumn'], policyId: 'writers' })
  expect((await roster.listWithoutPolicy()).totalCount).toBe(0)
  await roster.unbindPolicy({ rosterIds: ['winter', 'autumn'], policyId: 'editors' })
  expect(idsIn(await roster.listWithoutPolicy())).toEqual(['winter', 'autumn'])
})

test('an update changes the name or the policy', async () => {
  const { mock, roster } = rosters()
  mock.clock.advance('1m')

  const { name, policyId, createdAt, updatedAt } = await roster.update({
    rosterId: 'spring',
    name: 'May',
  })
  expect([name, policyId]).toEqual(['May', 'editors'])
  expect(updatedAt).not.toBe(createdAt)

  const bound = await roster.update({ rosterId: 'spring', policyId: 'writers' })
  expect([bound.name, bound.policyId]).toEqual(['May', 'writers'])
  expect((await roster.update({ rosterId: 'spring', policyId: '' })).policyId).toBeUndefined()
})

test('a batch has 1 to 50 entries, and a page is from 1', async () => {
  const { roster, applications, invitees, policies } = rosters()
  const many = Array.from({ length: 51 }, (_, index) => String(index))

  for (const ids of [[], many]) {
    for (const call of [
      () => roster.deleteBatch({ ids }),
      () => roster.bindPolicy({ rosterIds: ids, policyId: 'editors' }),
      () => roster.sendBatch({ rosterId: 'spring', inviteeIds: ids }),
      () => applications.approve({ applicantIds: ids }),
      () => invitees.deleteBatch({ rosterId: 'spring', inviteeIds: ids }),
      () => policies.deleteBatch({ policyIds: ids }),
    ]) {
      await expect(call()).rejects.toThrow(InputError)
    }
  }
  await expect(roster.list({ page: 0 })).rejects.toThrow(InputError)
  await expect(invitees.search({ limit: 51 })).rejects.toThrow(InputError)
})

test('a part of the topic stands on a connection alone', async () => {
  const { mock, roster } = pool()
  const alone = new InvitationRosters(new ManagementConnection(mock.managementOptions))

  const { rosterId } = await alone.create({ name: 'Spring' })

  expect(await roster.get({ rosterId })).toMatchObject({ name: 'Spring' })
})
