import { NotFoundError } from 'genauth'
import type { InvitationFieldInput, UpdateInvitationFieldInput } from 'genauth/management'
import { expect, test } from 'vitest'
import { bob, pool, prepared } from './pool.ts'

const shown = { show: true, allowRewrite: true, required: true } as const
const username: InvitationFieldInput = {
  ...shown,
  type: 'user',
  id: 'username',
  name: 'username',
  label: 'User name',
  inputType: 'username',
}
const school: InvitationFieldInput = {
  ...shown,
  type: 'internal',
  id: 'school',
  name: 'school',
  label: 'School',
  inputType: 'text',
  validateRules: { type: 'regExp', content: '^[A-Z]+$' },
}
const fixed = { ...shown, type: 'user', inputType: 'text' } as const

test('a new policy has what was said, and defaults for the rest', async () => {
  const { mock, policies } = pool()
  const userPoolId = mock.managementOptions.userPoolId

  const created = await policies.create({
    name: 'Editors',
    defaultPasswordConfig: { type: 'custom', custom: 'Welc0me!' },
    registerInfoFillMsg: 'Who are you?',
  })

  expect(created).toEqual({
    policyId: expect.stringMatching(/^[\da-f]{24}$/),
    name: 'Editors',
    inviteMethod: 'email',
    inviteLinkConfig: {
      inviteLinkDisuseRule: 'period',
      linkExpiredTimeUnit: 'day',
      linkExpiredTimeOfSecond: 604_800,
      pageExpiredTimeUnit: 'minute',
      pageExpiredTimeOfSecond: 1_800,
    },
    defaultPasswordConfig: { type: 'custom' },
    showPasswordInInviteEmail: true,
    enabledIdentifierVerify: true,
    sendVerifyCodeMethod: 'priorityEmail',
    enabledInfoFill: true,
    registerInfoFillMsg: 'Who are you?',
    enabledExtIdp: false,
    allowSkipBindExtIdp: false,
    extIdpBindMsg: '',
    extIdpConnIds: [],
    inviteEmailTemplateType: 'FIRST_CREATED_USER',
    welcomeEmailTemplateType: 'WELCOME_EMAIL',
    creatorId: userPoolId,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
  })
  const { policyId } = created
  const creatorDetail = { id: userPoolId, displayName: 'Mock pool' }
  expect(await policies.get({ policyId, withCreatorDetail: true })).toEqual({
    ...created,
    creatorDetail,
  })
  expect((await policies.list({ withCreatorDetail: true })).list).toEqual([
    { ...created, creatorDetail },
  ])
})

test('an update changes what it says and nothing else', async () => {
  const { mock, policies } = pool()
  const { policyId, ...before } = await policies.create({ name: 'Editors', enabledInfoFill: false })
  mock.clock.advance('1m')

  const after = await policies.update({ policyId, name: 'Writers' })

  expect(after).toEqual({ policyId, ...before, name: 'Writers', updatedAt: after.updatedAt })
  expect(after.updatedAt).not.toBe(before.updatedAt)
})

test('a copy has fields and targets of its own, and no rosters', async () => {
  const { policies, roster } = prepared({ extendsFields: ['username'] })
  const press = { targetType: 'department', targetIdentifier: 'press' } as const
  await policies.addTarget({ ...press, policyId: 'editors' })
  await policies.setMainDepartment({ policyId: 'editors', departmentId: 'press' })

  const { policyId, name } = await policies.copy({ policyId: 'editors' })

  expect(name).toBe('Editors (copy)')
  expect((await policies.listFields({ policyId })).extendsFields).toMatchObject([
    { id: 'username' },
  ])
  expect((await roster.listByPolicy({ policyId })).totalCount).toBe(0)
  await policies.removeTarget({ ...press, policyId: 'editors' })
  const [target, ...others] = (await policies.listTargets({ policyId, targetType: 'department' }))
    .list
  expect([target?.targetIdentifier, others]).toEqual(['press', []])
  expect(await policies.getMainDepartment({ policyId })).toEqual([
    { policyId, departmentId: 'press' },
  ])
})

test('a field that is named twice is there once, when a policy is made and when it is changed', async () => {
  const { policies } = pool()
  const extendsFields = ['username', 'school', 'username']
  const idsOf = async (policyId: string) =>
    (await policies.listFields({ policyId })).extendsFields?.map(({ id }) => id)

  const { policyId } = await policies.create({ name: 'Editors', extendsFields })
  expect(await idsOf(policyId)).toEqual(['username', 'school'])

  await policies.update({ policyId, extendsFields: ['company', 'company'] })
  expect(await idsOf(policyId)).toEqual(['company'])
})

test('fields of the form are added, changed, put in another order and deleted', async () => {
  const { policies } = pool({ policies: [{ policyId: 'editors', extendsFields: ['country'] }] })
  const change = async (input: Pick<UpdateInvitationFieldInput, 'action' | 'extendsField'>) => {
    const newOrder = ['school', 'username', 'country']
    const { extendsFields } = await policies.updateField({
      ...input,
      policyId: 'editors',
      newOrder,
    })
    return extendsFields?.map(({ label }) => label)
  }

  await change({ action: 'add', extendsField: school })
  const added = await change({ action: 'add', extendsField: username })
  expect(added).toEqual(['country', 'School', 'User name'])
  const renamed = { ...school, label: 'Where from' }
  const updated = await change({ action: 'update', extendsField: renamed })
  expect(updated).toEqual(['country', 'Where from', 'User name'])
  const reordered = await change({ action: 'reorder', extendsField: school })
  expect(reordered).toEqual(['Where from', 'User name', 'country'])
  const left = await change({ action: 'delete', extendsField: school })
  expect(left).toEqual(['User name', 'country'])
})

test('a target is one however often it is added, and comes with its details', async () => {
  const { policies, management } = pool({ policies: [{ policyId: 'editors' }] })
  const role = { policyId: 'editors', targetType: 'role', targetIdentifier: 'editor' } as const
  const added = await policies.addTarget(role)
  expect(await policies.addTarget(role)).toEqual(added)
  expect(added).toMatchObject({ ...role, namespace: 'default' })
  const { id } = added
  expect(await policies.getTarget({ id, withTargetDetail: true })).toMatchObject({
    ...added,
    targetDetail: { code: 'editor', name: 'Editor' },
  })

  const departments = {
    targetType: 'department' as const,
    targetIdentifiers: ['desk', 'press'],
  }
  await policies.addTargetsBatch({ policyId: 'editors', targets: [departments] })
  const query = { policyId: 'editors', targetType: 'department' } as const
  const listed = await policies.listTargets({
    ...query,
    withTargetDetail: true,
    withDepartmentExtInfo: true,
    limit: 1,
  })
  expect(listed.totalCount).toBe(2)
  expect(listed.list).toMatchObject([
    { targetIdentifier: 'desk', targetDetail: { name: 'Desk', namePath: ['Press', 'Desk'] } },
  ])

  expect(
    await policies.removeTargetsBatch({ policyId: 'editors', targets: [departments] }),
  ).toEqual({
    success: true,
  })
  expect((await policies.listTargets(query)).totalCount).toBe(0)
  await management.roles.deleteBatch({ codeList: ['editor'] })
  await expect(policies.getTarget({ id })).rejects.toThrow(NotFoundError)
})

test('the main department is one of the departments, until it is none of them', async () => {
  const { policies } = pool({ policies: [{ policyId: 'editors' }] })
  const policyId = 'editors'
  const desk = { policyId, targetType: 'department', targetIdentifier: 'desk' } as const
  await policies.addTarget(desk)
  const main = async () => (await policies.getMainDepartment({ policyId }))[0]?.departmentId

  expect(await main()).toBeNull()
  await policies.setMainDepartment({ policyId, departmentId: 'desk' })
  expect(await policies.getMainDepartment({ policyId, withDepartmentDetail: true })).toMatchObject([
    { policyId, departmentId: 'desk', departmentDetail: { name: 'Desk' } },
  ])
  await policies.removeMainDepartment({ policyId })
  expect(await main()).toBeNull()
  await policies.setMainDepartment({ policyId, departmentId: 'desk' })
  await policies.removeTarget(desk)
  expect(await main()).toBeNull()
})

test.each([
  ['fields that must be filled in', { username: 'bob' }, 'school'],
  ['custom fields by their rule', { username: 'bob', customData: { school: '?' } }, 'school'],
  ['fields of the profile too', { customData: { school: 'PKU' } }, 'username'],
])('the form demands %s', async (_, profile, parameter) => {
  const { mock, management, guest, policies, roster, open } = prepared()
  for (const extendsField of [school, username]) {
    await policies.updateField({ policyId: 'editors', action: 'add', extendsField })
  }
  await roster.send({ rosterId: 'people' })
  const token = await open()

  await expect(
    guest.invitations.joinByToken({ token, profile }, { lang: 'en-US' }),
  ).rejects.toThrow(`parameter ${parameter} is malformed`)

  expect(mock.inbox.latest(bob.email)?.channel).toBe('INVITATION')
  expect((await management.users.list()).totalCount).toBe(0)
  const right = { username: 'bob', customData: { school: 'PKU' } }
  await guest.invitations.joinByToken({ token, profile: right })
})

test.each([
  ['a name that is fixed stays as the inviter wrote it', { allowRewrite: false }, 'Bob'],
  ['another name can be changed', { allowRewrite: true }, 'Robert'],
])('%s', async (_, more, name) => {
  const field = { ...fixed, ...more, id: 'name', name: 'name', label: 'Name' }
  const { management, guest, roster, open } = prepared({ extendsFields: [field] })
  await roster.send({ rosterId: 'people' })

  await guest.invitations.joinByToken({ token: await open(), profile: { name: 'Robert' } })

  const user = await management.users.get({ userId: bob.email, userIdType: 'email' })
  expect(user.name).toBe(name)
})

test('a list of policies is narrowed by what they show', async () => {
  const { policies } = pool()
  await policies.create({ name: 'Editors', inviteMethod: 'email' })
  await policies.create({ name: 'Readers', inviteMethod: 'email' })
  const filters = [{ type: 'name', operator: 'EQUAL', value: 'Readers' } as const]

  const { list } = await policies.list({ filter: { type: 'and', filters } })

  expect(list.map(({ name }) => name)).toEqual(['Readers'])
})
