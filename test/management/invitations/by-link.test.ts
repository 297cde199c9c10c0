import { AuthenticationClient, ForbiddenError } from 'genauth'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'
import { applyBy, bob, pool, seed } from './pool.ts'

const eve = { name: 'Eve', email: 'eve@example.com' }
const consent = { expiredTimeOfDay: 7, joinSameDepartment: false, enabledAdminConsent: true }

/** A pool with two applications that wait. */
async function applied() {
  const here = pool()
  const { mock, general } = here
  await general.updateSettings({
    adminInvitationConfig: { ...consent, departmentIds: ['press'] },
  })
  const { link } = await general.createLink()
  for (const profile of [bob, eve]) await applyBy(here, link, profile)
  const [ofEve, ofBob] = (await here.applications.list()).list
  const ids = [ofBob?.id ?? '', ofEve?.id ?? '']
  return { ...here, link, ids, userPoolId: mock.managementOptions.userPoolId }
}

test('who joins is told of in the audit log, once it is so', async () => {
  const here = pool({ adminInvitationConfig: { enabledAdminConsent: true } })
  const { mock, management, applications } = here
  const registered = async () =>
    (await management.auditLogs.listUserActions({ eventType: 'register' })).list
  const { link } = await here.general.createLink()

  await applyBy(here, link)
  await applyBy(here, link, { name: 'Cy', email: 'cy@example.com' })
  const [cy, bobs] = (await applications.list()).list.map(({ id }) => id)
  await management.users.create({ email: 'cy@example.com' })
  const both = applications.approve({ applicantIds: [bobs ?? '', cy ?? ''] })
  await expect(both).rejects.toMatchObject({ reason: 'email_taken' })
  expect(await registered()).toEqual([])

  await applications.approve({ applicantIds: [bobs ?? ''] })
  const { id } = await management.users.get({ userId: bob.email, userIdType: 'email' })
  const { appId } = mock.authenticationOptions
  expect(await registered()).toMatchObject([{ userId: id, appId, success: true }])
})

test('an administrator makes a general link, agrees to who applies, and the welcome mail lets them in', async () => {
  const { mock, management, guest, applications, ids, userPoolId } = await applied()
  const [bobs = '', eves = ''] = ids

  const { list } = await applications.list({
    filter: { type: 'and', filters: [{ type: 'status', operator: 'EQUAL', value: 'PENDING' }] },
    withInvitorDetail: true,
    withOperatorDetail: true,
  })
  expect(list.map(({ applicant }) => applicant)).toEqual(['Eve', 'Bob'])
  expect(list[1]).toEqual({
    id: bobs,
    applicant: 'Bob',
    email: bob.email,
    inviterId: userPoolId,
    inviterDetail: { id: userPoolId, displayName: 'Mock pool' },
    status: 'PENDING',
    channel: 'MANUAL',
  })

  expect(await applications.approve({ applicantIds: [bobs] })).toEqual({ success: true })
  expect(await applications.reject({ applicantIds: [eves] })).toEqual({ success: true })

  const decided = await applications.list({ withOperatorDetail: true })
  expect(decided.list).toMatchObject([
    { applicant: 'Eve', status: 'REJECTED', operatorDetail: { id: userPoolId } },
    { applicant: 'Bob', status: 'PASSED', operatorId: userPoolId },
  ])
  expect(mock.inbox.latest(eve.email)?.channel).toBe('CHANNEL_REGISTER')
  const { account = '', password = '', channel, link } = mock.inbox.latest(bob.email) ?? {}
  const loginAddress = `${mock.authenticationOptions.appHost}/login`
  expect([channel, account, link]).toEqual(['WELCOME', bob.email, loginAddress])
  await guest.signIn.withPassword({ account, password })
  expect(await guest.profile.get({ withDepartmentIds: true })).toMatchObject({
    ...bob,
    emailVerified: true,
    departmentIds: ['press'],
    mainDepartmentId: 'press',
  })
  expect((await management.users.list()).totalCount).toBe(1)
})

test('users who may invite make links too, and the application list tells who invited whom', async () => {
  const here = pool()
  const { mock, management, guest, general, applications } = here
  const { id: inviterId } = await management.users.create({ username: 'ann', nickname: 'Annie' })
  const ann = guest.withTokens(await mock.asUser('ann').tokens())
  await expect(ann.invitations.createLink()).rejects.toThrow(ForbiddenError)
  await general.updateSettings({
    memberInvitationConfig: { ...consent, enabledAdminConsent: false, departmentIds: ['press'] },
    enabledMemberInvitation: true,
  })
  const { link } = await ann.invitations.createLink()
  const { link: ofAdministrator } = await general.createLink()

  // Without consent, the system agrees at once.
  expect(await applyBy(here, link)).toBe('PASSED')

  const details = { withInvitorDetail: true, withOperatorDetail: true }
  const [entry, ...others] = (await applications.list({ keywords: 'Bob', ...details })).list
  expect(others).toEqual([])
  expect(entry).toMatchObject({
    applicant: 'Bob',
    email: bob.email,
    inviterDetail: { id: inviterId, displayName: 'Annie' },
    status: 'PASSED',
    channel: 'AUTO',
  })
  expect(entry).not.toHaveProperty('operatorDetail')
  expect(mock.inbox.latest(bob.email)?.channel).toBe('WELCOME')

  // Reset all: the links of who resets are void, and no others.
  await ann.invitations.clearLinks()
  await expect(applyBy(here, link, eve)).rejects.toMatchObject({ reason: 'invitation_expired' })
  mock.clock.advance('1m')
  expect(await applyBy(here, ofAdministrator, eve)).toBe('PASSED')
})

test('an application is decided once, and a batch with one that is decided changes nothing', async () => {
  const { mock, management, applications, ids } = await applied()
  const [bobs = '', eves = ''] = ids
  await applications.approve({ applicantIds: [bobs] })
  const before = [await applications.list(), mock.inbox.all()]

  for (const applicantIds of [[bobs], [eves, bobs], [eves, 'none']]) {
    for (const call of [
      applications.approve({ applicantIds }),
      applications.reject({ applicantIds }),
    ]) {
      await expect(call).rejects.toMatchObject({
        statusCode: applicantIds.includes('none') ? 404 : 422,
      })
    }
  }

  expect([await applications.list(), mock.inbox.all()]).toEqual(before)
  expect((await management.users.list()).totalCount).toBe(1)
})

test('an address that somebody has by now cannot be approved', async () => {
  const { mock, management, applications, ids } = await applied()
  await management.users.create({ email: eve.email })

  await expect(applications.approve({ applicantIds: ids })).rejects.toMatchObject({
    name: 'ConflictError',
    reason: 'email_taken',
  })

  const { list } = await applications.list()
  expect(list.map(({ status }) => status)).toEqual(['PENDING', 'PENDING'])
  expect(mock.inbox.latest(bob.email)?.channel).toBe('CHANNEL_REGISTER')
})

test('who is rejected may apply again', async () => {
  const here = await applied()
  await here.applications.reject({ applicantIds: here.ids })
  here.mock.clock.advance('1m')

  expect(await applyBy(here, here.link)).toBe('PENDING')

  const { list } = await here.applications.list({ keywords: 'BOB@' })
  expect(list.map(({ status }) => status)).toEqual(['PENDING', 'REJECTED'])
})

test('settings hold for links that are made after them, and the others keep what held then', async () => {
  const here = pool()
  const { mock, guest, general } = here
  const before = await general.getSettings({ withDepartmentDetail: true })
  const week = { expiredTimeOfDay: 7, joinSameDepartment: false, departmentIds: [] }
  expect(before).toEqual({
    adminInvitationConfig: { ...week, enabledAdminConsent: false, departments: [] },
    memberInvitationConfig: { ...week, enabledAdminConsent: false, departments: [] },
    enabledMemberInvitation: false,
  })
  const { link: early } = await general.createLink()

  const changed = await general.updateSettings({
    adminInvitationConfig: { ...consent, expiredTimeOfDay: 1 },
    enabledMemberInvitation: true,
  })

  expect(changed).toEqual({
    adminInvitationConfig: { ...week, expiredTimeOfDay: 1, enabledAdminConsent: true },
    memberInvitationConfig: { ...week, enabledAdminConsent: false },
    enabledMemberInvitation: true,
  })
  const { link: late } = await general.createLink()
  expect(await applyBy(here, early)).toBe('PASSED')
  expect(await applyBy(here, late, eve)).toBe('PENDING')
  mock.clock.advance('1d')
  const read = (link: string) => {
    const identifier = new URL(link).searchParams.get('identifier') ?? ''
    return guest.invitations.getLink({ identifier })
  }
  await expect(read(late)).rejects.toMatchObject({ reason: 'invitation_expired', apiCode: 4032 })
  await expect(read(early)).resolves.toBeDefined()
})

test('the departments of the settings come with their names, and only as long as they are there', async () => {
  const { general } = pool({ adminInvitationConfig: { departmentIds: ['press', 'gone'] } })

  const { adminInvitationConfig } = await general.getSettings({ withDepartmentDetail: true })

  expect(adminInvitationConfig?.departments).toMatchObject([{ name: 'Press' }])
})

test('a department that is deleted is none of the settings any more, which can be written again', async () => {
  const { management, general } = pool()
  const departmentIds = ['desk', 'press']
  const config = { ...consent, departmentIds }
  await general.updateSettings({ adminInvitationConfig: config, memberInvitationConfig: config })

  await management.departments.delete({ organizationCode: 'acme', departmentId: 'desk' })

  const { adminInvitationConfig, memberInvitationConfig } = await general.getSettings()
  const left = { ...consent, departmentIds: ['press'] }
  expect([adminInvitationConfig, memberInvitationConfig]).toEqual([left, left])
  await general.updateSettings({ adminInvitationConfig: left })
})

const root = { targetType: 'USER', targetIdentifier: 'root' } as const

test('an administrator who is a user resets the links that were made with the key too', async () => {
  const { mock, management } = setUp({
    seed: {
      ...seed,
      users: [
        { username: 'root', password: 'passw0rd' },
        { username: 'ann', password: 'passw0rd' },
      ],
      roles: [{ code: 'admin', name: 'Admin', namespace: 'system', targets: [root] }],
    },
  })
  const users = new AuthenticationClient(mock.authenticationOptions)
  const { link } = await management.invitations.general.createLink()
  const identifier = new URL(link).searchParams.get('identifier') ?? ''
  const clearAs = async (username: string) => {
    await users.signIn.withPassword({ username, password: 'passw0rd' })
    await users.invitations.clearLinks()
  }

  await clearAs('ann')
  await expect(users.invitations.getLink({ identifier })).resolves.toBeDefined()
  await clearAs('root')
  await expect(users.invitations.getLink({ identifier })).rejects.toMatchObject({ apiCode: 4032 })
})
