import { expect, test } from 'vitest'
import { bob, cy, linkTo, over, pool, prepared, statusesOf } from './pool.ts'

test('an administrator imports a roster, invites people by a policy, and sees by name who has come', async () => {
  const { mock, management, guest, policies, roster, invitees } = pool()

  // What those get who join.
  const { policyId } = await policies.create({
    name: 'Editors',
    defaultPasswordConfig: { type: 'custom', custom: 'Welc0me!' },
    extendsFields: ['username', 'school'],
  })
  await policies.addTargetsBatch({
    policyId,
    targets: [
      { targetType: 'department', targetIdentifiers: ['press', 'desk'] },
      { targetType: 'role', targetIdentifiers: ['editor'] },
      { targetType: 'post', targetIdentifiers: ['writer'] },
    ],
  })
  await policies.addTarget({ policyId, targetType: 'group', targetIdentifier: 'staff' })
  await policies.setMainDepartment({ policyId, departmentId: 'desk' })

  // Who they are.
  const { rosterId } = await roster.create({ name: 'Autumn' })
  const { key, url } = await invitees.upload({ private: true })
  const body = `name,email,phone\r\nBob,${bob.email},\r\n"Cy, the Great",,${cy.phone}\r\n`
  await mock.fetch(new Request(url, { method: 'PUT', body }))
  expect(await invitees.importFile({ rosterId, file: key })).toMatchObject({
    success: true,
    failed: [],
  })
  expect(mock.inbox.all()).toEqual([])

  await roster.bindPolicy({ rosterIds: [rosterId], policyId })
  expect(await roster.send({ rosterId })).toEqual({ success: true })
  expect(await statusesOf(management, rosterId)).toEqual({
    Bob: 'invited',
    'Cy, the Great': 'invited',
  })
  expect(mock.inbox.latest(cy.phone)).toMatchObject({ kind: 'sms', channel: 'INVITATION' })

  // Bob opens his link, proves his address, and fills in the form.
  const { token } = await guest.invitations.createToken(linkTo(mock, bob.email))
  expect(await statusesOf(management, rosterId)).toMatchObject({ Bob: 'registering' })
  await guest.codes.sendEmail({ email: bob.email, channel: 'CHANNEL_REGISTER' })
  await guest.invitations.joinByToken({
    token,
    code: mock.inbox.code(bob.email),
    profile: { username: 'bob', customData: { school: 'PKU' } },
  })
  expect(await statusesOf(management, rosterId)).toMatchObject({ Bob: 'registered' })

  const welcome = mock.inbox.latest(bob.email)
  expect(welcome).toMatchObject({ channel: 'WELCOME', password: 'Welc0me!' })
  await guest.signIn.withPassword({ username: 'bob', password: 'Welc0me!' })
  expect(await guest.profile.get({ withDepartmentIds: true, withCustomData: true })).toMatchObject({
    ...bob,
    emailVerified: true,
    departmentIds: ['press', 'desk'],
    mainDepartmentId: 'desk',
    customData: { school: 'PKU' },
  })
  expect(await guest.profile.roles()).toMatchObject([{ code: 'editor' }])
  expect(await guest.profile.groups()).toMatchObject([{ name: 'Staff' }])
  const { id } = await guest.profile.get()
  expect(await management.posts.getOfUser({ userId: id })).toMatchObject({ code: 'writer' })

  const found = await invitees.search({ keywords: 'cy' })
  expect(found.list).toEqual([
    {
      rosterId,
      rosterName: 'Autumn',
      inviteeId: expect.any(String),
      inviteeName: 'Cy, the Great',
      inviteePhone: cy.phone,
      inviteeStatus: 'invited',
      inviteeSource: 'fileImport',
    },
  ])
})

test('an invitation that is taken back is void, and a new one has another link', async () => {
  const { mock, guest, roster, idsOf, open, statuses } = prepared()
  const [inviteeId = ''] = await idsOf('Bob')
  await roster.send({ rosterId: 'people' })
  const link = linkTo(mock, bob.email)
  const token = await open()

  expect(await roster.revert({ inviteeId, rosterId: 'people' })).toEqual({ success: true })

  expect(await statuses()).toMatchObject({ Bob: 'reverted', Cy: 'invited' })
  await expect(guest.invitations.createToken(link)).rejects.toMatchObject(over(4032))
  await expect(guest.invitations.joinByToken({ token })).rejects.toMatchObject(over(4033))

  await roster.sendBatch({ rosterId: 'people', inviteeIds: [inviteeId] })
  await expect(guest.invitations.createToken(link)).rejects.toMatchObject(over(4032))
  await guest.invitations.joinByToken({ token: await open() })
  expect(await statuses()).toMatchObject({ Bob: 'registered' })
})

test('links and tokens expire by the clock as the policy says, and the roster shows it', async () => {
  const { mock, guest, policies, roster, open, statuses } = prepared()
  await policies.update({
    policyId: 'editors',
    inviteLinkConfig: {
      inviteLinkDisuseRule: 'period',
      linkExpiredTimeUnit: 'hour',
      linkExpiredTimeOfSecond: 7_200,
      pageExpiredTimeUnit: 'minute',
      pageExpiredTimeOfSecond: 60,
    },
  })
  await roster.send({ rosterId: 'people' })
  const token = await open()

  mock.clock.advance('1m')
  await expect(guest.invitations.joinByToken({ token })).rejects.toMatchObject(over(4033))
  await open()
  mock.clock.advance('119m')
  await expect(open()).rejects.toMatchObject(over(4032))
  expect(await statuses()).toEqual({ Bob: 'expired', Cy: 'expired' })
})

test('a link can be good for one click, whenever that is', async () => {
  const { mock, guest, policies, roster, open } = prepared()
  await policies.update({
    policyId: 'editors',
    inviteLinkConfig: {
      inviteLinkDisuseRule: 'afterFirstClick',
      linkExpiredTimeUnit: 'forever',
      linkExpiredTimeOfSecond: 0,
      pageExpiredTimeUnit: 'minute',
      pageExpiredTimeOfSecond: 60,
    },
  })
  await roster.send({ rosterId: 'people' })
  mock.clock.advance('1000d')

  const token = await open()

  await expect(open()).rejects.toMatchObject(over(4032))
  await guest.invitations.joinByToken({ token })
})

test('what is sent keeps the policy as it was then', async () => {
  const { management, guest, policies, roster, open } = prepared()
  const target = {
    policyId: 'editors',
    targetType: 'department',
    targetIdentifier: 'press',
  } as const
  await policies.addTarget(target)
  await roster.send({ rosterId: 'people' })

  await policies.update({ policyId: 'editors', enabledIdentifierVerify: true })
  await policies.removeTarget(target)
  const sent = { policyId: 'editors', rosterId: 'people' }
  expect(await policies.get(sent)).toMatchObject({ enabledIdentifierVerify: false })
  expect(await policies.get({ policyId: 'editors' })).toMatchObject({
    enabledIdentifierVerify: true,
  })
  await policies.deleteBatch({ policyIds: ['editors', 'never-there'] })

  expect((await roster.get({ rosterId: 'people' })).policyId).toBeUndefined()
  await guest.invitations.joinByToken({ token: await open() })
  const user = await management.users.get({
    userId: bob.email,
    userIdType: 'email',
    withDepartmentIds: true,
  })
  expect(user.departmentIds).toEqual(['press'])
})

test('a link keeps what it was sent by, whatever others of the roster are sent by later', async () => {
  const { management, guest, policies, roster, idsOf, open } = prepared()
  const [bobs = '', cys = ''] = await idsOf('Bob', 'Cy')
  await roster.sendBatch({ rosterId: 'people', inviteeIds: [bobs] })
  const { policyId } = await policies.create({ name: 'Others', enabledIdentifierVerify: false })
  await policies.addTarget({ policyId, targetType: 'role', targetIdentifier: 'editor' })
  await roster.bindPolicy({ rosterIds: ['people'], policyId })

  await roster.sendBatch({ rosterId: 'people', inviteeIds: [cys] })
  await guest.invitations.joinByToken({ token: await open() })
  await guest.invitations.joinByToken({ token: await open(cy.phone) })

  const { list } = await management.roles.listMembers({ code: 'editor' })
  expect(list.map(({ phone }) => phone)).toEqual([cy.phone])
})

test('what is gone when somebody joins is left out', async () => {
  const { management, guest, policies, roster, open } = prepared()
  const policyId = 'editors'
  await policies.addTarget({ policyId, targetType: 'group', targetIdentifier: 'staff' })
  await policies.addTarget({ policyId, targetType: 'role', targetIdentifier: 'editor' })
  await policies.addTarget({ policyId, targetType: 'department', targetIdentifier: 'desk' })
  await roster.send({ rosterId: 'people' })
  await management.departments.delete({ organizationCode: 'acme', departmentId: 'desk' })
  await management.groups.deleteBatch({ codeList: ['staff'] })
  await management.roles.deleteBatch({ codeList: ['editor'] })
  await guest.invitations.joinByToken({ token: await open() })

  const { id, departmentIds } = await management.users.get({
    userId: bob.email,
    userIdType: 'email',
    withDepartmentIds: true,
  })
  expect(departmentIds).toEqual([])
  expect(await management.users.getGroups({ userId: id })).toEqual([])
})

test('who came into the pool in another way is not invited again', async () => {
  const { mock, management, guest, roster, idsOf, open, statuses } = prepared()
  await roster.send({ rosterId: 'people' })
  const token = await open()
  await management.users.create({ email: bob.email })
  const count = mock.inbox.to(bob.email).length

  expect(await statuses()).toEqual({ Bob: 'joinedByOther', Cy: 'invited' })
  await expect(guest.invitations.joinByToken({ token })).rejects.toMatchObject({
    reason: 'email_taken',
  })
  await roster.send({ rosterId: 'people' })
  expect(mock.inbox.to(bob.email)).toHaveLength(count)
  expect(mock.inbox.to(cy.phone)).toHaveLength(2)

  const [bobs = '', cys = ''] = await idsOf('Bob', 'Cy')
  for (const call of [
    roster.sendBatch({ rosterId: 'people', inviteeIds: [cys, bobs] }),
    roster.revertBatch({ inviteeIds: [cys, bobs] }),
  ]) {
    await expect(call).rejects.toMatchObject({ statusCode: 422 })
  }
  expect(mock.inbox.to(cy.phone)).toHaveLength(2)
  expect(await statuses()).toEqual({ Bob: 'joinedByOther', Cy: 'invited' })
  expect(await roster.revertBatch({ inviteeIds: [cys] })).toEqual({ success: true })
})

test('who has left the pool has joined once, and is invited again only by name', async () => {
  const { mock, management, guest, roster, idsOf, open, statuses } = prepared()
  const [bobs = ''] = await idsOf('Bob')
  const again = () => roster.sendBatch({ rosterId: 'people', inviteeIds: [bobs] })
  await roster.send({ rosterId: 'people' })
  await guest.invitations.joinByToken({ token: await open() })
  const { id } = await management.users.get({ userId: bob.email, userIdType: 'email' })

  // An account that goes by another address by now is still that of the invitee.
  await management.users.update({ userId: id, email: 'robert@example.com' })
  await expect(again()).rejects.toMatchObject({ statusCode: 422 })

  await management.users.deleteBatch({ userIds: [id] })
  const count = mock.inbox.to(bob.email).length
  await roster.send({ rosterId: 'people' })
  expect(await statuses()).toMatchObject({ Bob: 'registered' })
  expect(mock.inbox.to(bob.email)).toHaveLength(count)

  await again()
  expect(await statuses()).toMatchObject({ Bob: 'invited' })
  await guest.invitations.joinByToken({ token: await open() })
  expect(await statuses()).toMatchObject({ Bob: 'registered' })
})

test('the welcome mail shows the password or not', async () => {
  const { mock, guest, roster, open } = prepared({ showPasswordInInviteEmail: false })
  await roster.send({ rosterId: 'people' })

  await guest.invitations.joinByToken({ token: await open() })

  const welcome = mock.inbox.latest(bob.email)
  expect(welcome?.channel).toBe('WELCOME')
  expect(welcome?.password).toBeUndefined()
})

test('who is taken from the roster, or whose roster is deleted, cannot join any more', async () => {
  const { mock, guest, roster, invitees, idsOf, open, statuses } = prepared()
  await roster.send({ rosterId: 'people' })
  const tokens = [await open(), await open(cy.phone)]
  const links = [linkTo(mock, bob.email), linkTo(mock, cy.phone)]

  await invitees.deleteBatch({ rosterId: 'people', inviteeIds: [...(await idsOf('Bob')), 'none'] })
  expect(await statuses()).toEqual({ Cy: 'registering' })
  await roster.delete({ id: 'people' })
  await roster.deleteBatch({ ids: ['people'] })

  for (const link of links) {
    await expect(guest.invitations.createToken(link)).rejects.toMatchObject(over(4032))
  }
  for (const token of tokens) {
    await expect(guest.invitations.joinByToken({ token })).rejects.toMatchObject(over(4033))
  }
  expect((await invitees.search()).totalCount).toBe(0)
})

test('who is named twice is invited once, by a link that works', async () => {
  const { mock, roster, idsOf, open } = prepared()
  const inviteeIds = await idsOf('Bob', 'Bob')

  await roster.sendBatch({ rosterId: 'people', inviteeIds })

  expect(mock.inbox.to(bob.email)).toHaveLength(1)
  await open()
})
