import {
  AuthenticationClient,
  ConflictError,
  ForbiddenError,
  InputError,
  UnauthorizedError,
} from 'genauth'
import { ManagementClient } from 'genauth/management'
import type { SeedInvitations } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const bob = { name: 'Bob', email: 'bob@example.com' }

/** A pool where Ann is signed in, and a second client for somebody who has no account. */
const pool = async (invitations: SeedInvitations = {}, departmentIds: string[] = []) => {
  const { mock, authentication } = setUp({
    seed: {
      users: ann.users.map(user => ({ ...user, departmentIds })),
      departments: [
        { departmentId: 'press', organizationCode: 'acme', name: 'Press' },
        { departmentId: 'sales', organizationCode: 'shop', name: 'Sales' },
      ],
      invitations: { enabledMemberInvitation: true, ...invitations },
    },
  })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  const stranger = authentication.withTokens({ access_token: 'none' })
  const createLink = async () => {
    const { link } = await authentication.invitations.createLink()
    return new URL(link).searchParams.get('identifier') ?? ''
  }
  const applyBy = async (identifier: string, profile = bob) => {
    await stranger.codes.sendEmail({ email: profile.email, channel: 'CHANNEL_REGISTER' })
    const emailCode = mock.inbox.code(profile.email)
    return stranger.invitations.joinByLink({ identifier, emailCode, profile })
  }
  return { mock, authentication, stranger, createLink, applyBy }
}

const signInByMail = async ({ mock, stranger }: Awaited<ReturnType<typeof pool>>) => {
  const { account = '', password = '' } = mock.inbox.latest(bob.email) ?? {}
  await stranger.signIn.withPassword({ account, password })
  return stranger.profile.get({ withDepartmentIds: true })
}

test('a user invites by a link, and who opens it joins and signs in by the welcome mail', async () => {
  const here = await pool({ userPool: { name: 'Acme', description: 'Tools' } })
  const { mock, authentication, stranger, applyBy } = here
  const { link } = await authentication.invitations.createLink()
  const { appHost } = mock.authenticationOptions
  expect(link).toMatch(new RegExp(`^${appHost}/invitation\\?identifier=[0-9a-f]+$`))
  const identifier = new URL(link).searchParams.get('identifier') ?? ''

  expect(await stranger.invitations.getLink({ identifier })).toEqual({
    userPool: { name: 'Acme', logo: '', description: 'Tools' },
    inviter: { displayName: 'Annie' },
  })
  expect(await applyBy(identifier)).toEqual({ status: 'PASSED' })

  expect(mock.inbox.latest(bob.email)).toMatchObject({
    channel: 'WELCOME',
    link: `${appHost}/login`,
    account: bob.email,
  })
  expect(await signInByMail(here)).toMatchObject({ ...bob, emailVerified: true })
})

test('where an administrator has to agree, the application waits and there is no account', async () => {
  const { mock, applyBy, createLink, stranger } = await pool({
    memberInvitationConfig: { enabledAdminConsent: true },
  })
  const identifier = await createLink()

  expect(await applyBy(identifier)).toEqual({ status: 'PENDING' })

  expect(mock.inbox.latest(bob.email)?.channel).toBe('CHANNEL_REGISTER')
  mock.clock.advance('1m')
  await expect(applyBy(identifier, { ...bob, email: 'BOB@example.com' })).rejects.toThrow(
    ConflictError,
  )
  await stranger.codes.sendEmail({ email: bob.email, channel: 'CHANNEL_LOGIN' })
  const passCode = mock.inbox.code(bob.email)
  await expect(stranger.signIn.withCode({ email: bob.email, passCode })).rejects.toMatchObject({
    reason: 'user_not_found',
  })
})

test.each([
  ['the departments that are set up', { departmentIds: ['press'] }, ['press']],
  ['the departments of the inviter', { joinSameDepartment: true }, ['sales']],
  ['none', {}, []],
])('who joins gets into %s', async (_, memberInvitationConfig, departmentIds) => {
  const here = await pool({ memberInvitationConfig }, ['sales'])

  await here.applyBy(await here.createLink())

  expect(await signInByMail(here)).toMatchObject({ departmentIds })
})

test('the link of an administrator names no inviter, and goes by the rules for administrators', async () => {
  const { applyBy, stranger } = await pool({
    links: ['for-everybody'],
    adminInvitationConfig: { enabledAdminConsent: true },
  })
  const identifier = 'for-everybody'

  expect(await stranger.invitations.getLink({ identifier })).toEqual({
    userPool: { name: 'Mock pool', logo: '', description: '' },
  })
  expect(await applyBy(identifier)).toEqual({ status: 'PENDING' })
})

test('who invites must be signed in, and the pool must let users invite', async () => {
  const { authentication, stranger } = await pool({ enabledMemberInvitation: false })

  await expect(authentication.invitations.createLink()).rejects.toThrow(ForbiddenError)
  await expect(stranger.invitations.createLink()).rejects.toThrow(UnauthorizedError)
  await expect(stranger.invitations.clearLinks()).rejects.toThrow(UnauthorizedError)
})

test('a link expires by the clock, also while its page is open; one that never does stays', async () => {
  const short = await pool({
    memberInvitationConfig: { expiredTimeOfDay: 1 },
    adminInvitationConfig: { expiredTimeOfDay: -1 },
    links: ['for-ever'],
  })
  const identifier = await short.createLink()
  short.mock.clock.advance('23h')
  await short.stranger.invitations.getLink({ identifier })
  short.mock.clock.advance('1h')

  const refused = { name: 'ForbiddenError', reason: 'invitation_expired' }
  const opening = short.stranger.invitations.getLink({ identifier })
  await expect(opening).rejects.toMatchObject({ ...refused, apiCode: 4032 })
  await expect(short.applyBy(identifier)).rejects.toMatchObject({ ...refused, apiCode: 4033 })
  short.mock.clock.advance('365d')
  expect(await short.applyBy('for-ever')).toEqual({ status: 'PASSED' })
})

test('a user makes void what she has made, and nothing else', async () => {
  const { authentication, stranger, createLink } = await pool({ links: ['of-an-administrator'] })
  const identifiers = [await createLink(), await createLink()]

  expect(await authentication.invitations.clearLinks()).toEqual({ success: true })

  for (const identifier of [...identifiers, 'never-there']) {
    await expect(stranger.invitations.getLink({ identifier })).rejects.toMatchObject({
      apiCode: 4032,
    })
  }
  await stranger.invitations.getLink({ identifier: 'of-an-administrator' })
  expect(await authentication.invitations.clearLinks()).toEqual({ success: true })
})

test('the links of a user who is suspended are void', async () => {
  const { mock, stranger, createLink } = await pool()
  const identifier = await createLink()

  const management = new ManagementClient(mock.managementOptions)
  await management.users.update({ userId: ann.users[0].userId, status: 'Suspended' })

  await expect(stranger.invitations.getLink({ identifier })).rejects.toMatchObject({
    reason: 'invitation_expired',
  })
})

test('an address that is taken is refused before the code is spent', async () => {
  const { mock, applyBy, createLink, stranger } = await pool()
  const identifier = await createLink()

  const taken = { name: 'Ann', email: 'ann@example.com' }
  await expect(applyBy(identifier, taken)).rejects.toMatchObject({
    name: 'ConflictError',
    reason: 'email_taken',
  })
  await stranger.codes.sendEmail({ email: bob.email, channel: 'CHANNEL_REGISTER' })
  const emailCode = mock.inbox.code(bob.email)
  await expect(
    stranger.invitations.joinByLink({ identifier, emailCode, profile: taken }),
  ).rejects.toThrow(ConflictError)
  const joined = await stranger.invitations.joinByLink({ identifier, emailCode, profile: bob })
  expect(joined).toEqual({ status: 'PASSED' })
})

test('a code must be right, in time, for this address, and unused', async () => {
  const { mock, createLink, applyBy, stranger } = await pool()
  const identifier = await createLink()
  const join = (emailCode: string, profile = bob) =>
    stranger.invitations.joinByLink({ identifier, emailCode, profile })
  await stranger.codes.sendEmail({ email: bob.email, channel: 'CHANNEL_REGISTER' })
  const emailCode = mock.inbox.code(bob.email)

  await expect(join('none')).rejects.toMatchObject({ reason: 'wrong_code' })
  const another = { name: 'Eve', email: 'eve@example.com' }
  await expect(join(emailCode, another)).rejects.toMatchObject({ reason: 'wrong_code' })
  mock.clock.advance('5m')
  await expect(join(emailCode)).rejects.toMatchObject({ reason: 'code_expired' })
  expect(mock.inbox.latest(bob.email)?.channel).toBe('CHANNEL_REGISTER')

  await applyBy(identifier)
  await expect(join(mock.inbox.code(bob.email))).rejects.toThrow(ConflictError)
})

test('an application without a name or with a malformed address is refused', async () => {
  const { applyBy, createLink, stranger } = await pool()
  const identifier = await createLink()

  const profile = { name: '', email: 'bob@example.com' }
  await expect(
    stranger.invitations.joinByLink({ identifier, emailCode: '1', profile }),
  ).rejects.toThrow(InputError)
  const malformed = { name: 'Bob', email: 'bob' }
  await expect(
    stranger.invitations.joinByLink({ identifier, emailCode: '1', profile: malformed }),
  ).rejects.toMatchObject({ statusCode: 400 })
  expect(await applyBy(identifier)).toEqual({ status: 'PASSED' })
})

test('who is invited joins although registration is closed', async () => {
  const { mock, applyBy, createLink } = await pool()
  mock.configure({ registerDisabled: true })

  expect(await applyBy(await createLink())).toEqual({ status: 'PASSED' })
})

test('a refusal that repeats the code does not show it', async () => {
  const { invitations } = new AuthenticationClient({
    ...setUp().mock.authenticationOptions,
    fetch: async (_url, init) =>
      Response.json({ statusCode: 400, message: `cannot read ${init?.body}` }),
  })
  const joining = [
    invitations.joinByLink({ identifier: 'a', emailCode: '424242', profile: bob }),
    invitations.createToken({ identifier: 'a', signature: '424242' }),
    invitations.joinByToken({ token: '424242' }),
  ]

  for (const call of joining) {
    const error = await call.catch((thrown: unknown) => thrown)
    expect(String(error)).toContain('[redacted]')
    expect(String(error)).not.toContain('424242')
  }
})

test('refuses in both languages, with the status that a mock is told', async () => {
  const { mock, stranger } = await pool()
  const read = (lang: 'zh-CN' | 'en-US') =>
    stranger.invitations.getLink({ identifier: 'none' }, { lang })

  await expect(read('zh-CN')).rejects.toThrow('邀请链接已失效')
  mock.configure({ expiredInvitationStatusCode: 422 })
  await expect(read('en-US')).rejects.toMatchObject({
    message: expect.stringContaining('the invitation link has expired'),
    statusCode: 422,
  })
})
