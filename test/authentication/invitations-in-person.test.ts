import type { SeedInvitationPolicy } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const press = { targetType: 'department', targetIdentifier: 'press' } as const
const bob = { name: 'Bob', email: 'bob@example.com', phone: '13900000000' }

/** A pool into which Bob is invited in person, and the client that he has. */
const invited = (policy: SeedInvitationPolicy = {}) => {
  const { mock, authentication } = setUp({
    seed: {
      ...ann,
      departments: [{ departmentId: 'press', organizationCode: 'acme', name: 'Press' }],
      invitations: { policies: [{ invitees: [bob], ...policy }] },
    },
  })
  const { searchParams } = new URL(String(mock.inbox.latest(bob.email)?.link))
  const link = {
    identifier: searchParams.get('identifier') ?? '',
    signature: searchParams.get('signature') ?? '',
  }
  const { invitations, codes } = authentication
  const sendCode = async () => {
    await codes.sendEmail({ email: bob.email, channel: 'CHANNEL_REGISTER' })
    return mock.inbox.code(bob.email)
  }
  const openLink = async () => (await invitations.createToken(link)).token
  return { mock, authentication, invitations, codes, link, sendCode, openLink }
}

const profileOf = async ({ mock, authentication }: ReturnType<typeof invited>) => {
  const { account = '', password = '' } = mock.inbox.latest(bob.email) ?? {}
  await authentication.signIn.withPassword({ account, password })
  return authentication.profile.get({ withDepartmentIds: true })
}

const over = (apiCode: 4032 | 4033) => ({
  name: 'ForbiddenError',
  reason: 'invitation_expired',
  apiCode,
})

test('who is invited opens the link, proves the address, fills in the form, and signs in', async () => {
  const here = invited({ registerInfoFillMsg: 'Welcome', targets: [press] })
  const { invitations, link, sendCode } = here
  expect(here.mock.inbox.latest(bob.email)?.channel).toBe('INVITATION')

  const { token, invitationContext } = await invitations.createToken({
    ...link,
    withInviteeInfo: true,
    withInvitationSettings: true,
  })
  expect(invitationContext).toMatchObject({
    isCodeNeeded: true,
    isProfileTaken: true,
    profileMessage: 'Welcome',
    inviteeName: 'Bob',
    email: bob.email,
    mostWrongCodes: 5,
  })
  expect(await invitations.getContext({ token })).toEqual(invitationContext)

  const code = await sendCode()
  const verified = await invitations.verifyCode({ token, code, receiverType: 'emailCode' })
  expect(verified).toEqual({ success: true })
  const profile = { username: 'bob', nickname: 'Bobby' }
  expect(await invitations.joinByToken({ token, profile })).toEqual({ success: true })

  expect(await profileOf(here)).toMatchObject({
    ...bob,
    ...profile,
    emailVerified: true,
    phoneVerified: false,
    departmentIds: ['press'],
  })
})

test('tells of the invitation no more than is asked for', async () => {
  const { invitations, link } = invited()

  expect(await invitations.createToken(link)).toEqual({ token: expect.any(String) })
  const person = await invitations.createToken({ ...link, withInviteeInfo: true })
  expect(person.invitationContext).toEqual({
    inviteeName: 'Bob',
    email: bob.email,
    phone: bob.phone,
  })
  const rules = await invitations.createToken({ ...link, withInvitationSettings: true })
  expect(rules.invitationContext).not.toHaveProperty('email')
})

test('the code may come with the joining, also one that went to the phone', async () => {
  const here = invited()
  const token = await here.openLink()
  await here.codes.sendSms({ phoneNumber: bob.phone, channel: 'CHANNEL_REGISTER' })
  const code = here.mock.inbox.code(bob.phone)

  await here.invitations.joinByToken({ token, code, receiverType: 'smsCode' })

  expect(await profileOf(here)).toMatchObject({ emailVerified: false, phoneVerified: true })
})

test('without a code nobody joins who must prove the address', async () => {
  const { invitations, openLink, mock } = invited()

  const joining = invitations.joinByToken({ token: await openLink() })

  await expect(joining).rejects.toMatchObject({ statusCode: 400 })
  expect(mock.inbox.latest(bob.email)?.channel).toBe('INVITATION')
})

test('where nothing must be proved, the token is enough, and the address counts as not proved', async () => {
  const here = invited({ enabledIdentifierVerify: false })

  await here.invitations.joinByToken({ token: await here.openLink() })

  expect(await profileOf(here)).toMatchObject({ ...bob, emailVerified: false })
})

test('link and token work once', async () => {
  const { invitations, link, openLink } = invited({ enabledIdentifierVerify: false })
  const [token, other] = [await openLink(), await openLink()]
  await invitations.joinByToken({ token })

  for (const spent of [token, other]) {
    await expect(invitations.joinByToken({ token: spent })).rejects.toMatchObject(over(4033))
    await expect(invitations.getContext({ token: spent })).rejects.toMatchObject(over(4033))
  }
  await expect(invitations.createToken(link)).rejects.toMatchObject(over(4032))
})

test('a link with another signature is as good as none', async () => {
  const { invitations, link } = invited()

  for (const wrong of [{ signature: 'forged' }, { identifier: 'none' }]) {
    const opening = invitations.createToken({ ...link, ...wrong })
    await expect(opening).rejects.toMatchObject(over(4032))
  }
})

test('link and token expire by the clock', async () => {
  const { mock, invitations, link, openLink } = invited({
    inviteLinkConfig: { linkExpiredTimeOfSecond: 86_400 },
  })
  const token = await openLink()
  mock.clock.advance('30m')
  await expect(invitations.getContext({ token })).rejects.toMatchObject(over(4033))

  mock.clock.advance('23h')
  const late = await openLink()
  mock.clock.advance('30m')
  await expect(invitations.createToken(link)).rejects.toMatchObject(over(4032))
  await expect(invitations.joinByToken({ token: late })).rejects.toMatchObject(over(4033))
})

test('a token survives as many wrong codes as the policy says', async () => {
  const { mock, invitations, openLink, sendCode } = invited({ verifyCodeMaxErrCount: 1 })
  mock.configure({ verifyCodeMaxAttempts: 10 })
  const token = await openLink()
  const code = await sendCode()
  const tryCode = (tried: string) =>
    invitations.verifyCode({ token, code: tried, receiverType: 'emailCode' })

  await expect(tryCode('1')).rejects.toMatchObject({ reason: 'wrong_code' })
  await expect(tryCode('2')).rejects.toMatchObject({ reason: 'wrong_code' })
  await expect(tryCode(code)).rejects.toMatchObject(over(4033))
  await expect(invitations.joinByToken({ token, code })).rejects.toMatchObject(over(4033))
})

test('a code that went to an address is none for the phone', async () => {
  const { invitations, openLink, sendCode } = invited()
  const [token, code] = [await openLink(), await sendCode()]

  const verifying = invitations.verifyCode({ token, code, receiverType: 'smsCode' })

  await expect(verifying).rejects.toMatchObject({ reason: 'wrong_code' })
})

test('a value that is taken leaves code and invitation as they are', async () => {
  const here = invited()
  const { invitations, openLink, sendCode } = here
  const [token, code] = [await openLink(), await sendCode()]
  const join = (username: string) => invitations.joinByToken({ token, code, profile: { username } })

  await expect(join('ann')).rejects.toMatchObject({
    name: 'ConflictError',
    reason: 'username_taken',
  })
  await join('bob')

  expect(await profileOf(here)).toMatchObject({ username: 'bob' })
})

test('another address in the profile needs a code of its own', async () => {
  const { mock, authentication, invitations, codes, openLink, sendCode } = invited()
  const [token, code] = [await openLink(), await sendCode()]
  const email = 'robert@example.com'
  await codes.sendEmail({ email, channel: 'CHANNEL_COMPLETE_EMAIL' })
  const options = { emailPassCodeForInformationCompletion: mock.inbox.code(email) }
  const asked = { token, code, profile: { email } }

  await expect(invitations.joinByToken(asked)).rejects.toMatchObject({ reason: 'wrong_code' })
  // The first code has proved the first address, and is not asked for again.
  await invitations.joinByToken({ token, profile: { email }, options })

  const { account = '', password = '' } = mock.inbox.latest(email) ?? {}
  await authentication.signIn.withPassword({ account, password })
  expect(await authentication.profile.get()).toMatchObject({ email, emailVerified: true })
})

test('who mistypes one of two codes tries again with both', async () => {
  const { mock, invitations, codes, openLink, sendCode } = invited()
  const [token, code] = [await openLink(), await sendCode()]
  const phone = '13911112222'
  await codes.sendSms({ phoneNumber: phone, channel: 'CHANNEL_COMPLETE_PHONE' })
  const join = (phonePassCodeForInformationCompletion: string, profile = {}) =>
    invitations.joinByToken({
      token,
      code,
      profile: { phone, ...profile },
      options: { phonePassCodeForInformationCompletion },
    })

  await expect(join('none')).rejects.toMatchObject({ reason: 'wrong_code' })
  const customData = { note: 'x'.repeat(2_000) }
  await expect(join(mock.inbox.code(phone), { customData })).rejects.toMatchObject({
    statusCode: 400,
  })

  expect(await join(mock.inbox.code(phone))).toEqual({ success: true })
})

test('the address that was invited is the same in another case, and needs no other code', async () => {
  const email = 'Bob@Example.com'
  const here = invited({ enabledIdentifierVerify: false, invitees: [{ name: 'Bob', email }] })

  await here.invitations.joinByToken({
    token: await here.openLink(),
    profile: { email: bob.email },
  })

  expect(await profileOf(here)).toMatchObject({ email: bob.email, emailVerified: false })
})

test('what is left empty in the form is as good as left out', async () => {
  const here = invited({ enabledIdentifierVerify: false, extendsFields: ['email', 'phone'] })
  const profile = { email: '', phone: '', phoneCountryCode: '', username: '' }

  await here.invitations.joinByToken({ token: await here.openLink(), profile })

  expect(await profileOf(here)).toMatchObject(bob)
})

test('who is invited with the country code of no phone joins without one', async () => {
  const { phone, ...person } = { ...bob, phoneCountryCode: '+86' }
  const here = invited({ enabledIdentifierVerify: false, invitees: [person] })

  await here.invitations.joinByToken({ token: await here.openLink() })

  const profile = await profileOf(here)
  expect([profile.phone, profile.phoneCountryCode]).toEqual([undefined, undefined])
})

test('a profile is ignored where the pool does not take one', async () => {
  const here = invited({ enabledInfoFill: false, enabledIdentifierVerify: false })

  const profile = { username: 'bob', name: 'Robert' }
  await here.invitations.joinByToken({ token: await here.openLink(), profile })

  expect(await profileOf(here)).toMatchObject({ name: 'Bob' })
})

test('a field may be fixed by the inviter, or demanded of the invitee', async () => {
  const here = invited({
    enabledIdentifierVerify: false,
    extendsFields: [
      { name: 'name', type: 'user', allowRewrite: false },
      { name: 'company', type: 'user', required: true },
    ],
  })
  const token = await here.openLink()
  const { fields } = await here.invitations.getContext({ token })
  expect(fields?.map(({ name }) => name)).toEqual(['name', 'company'])

  const without = here.invitations.joinByToken({ token, profile: { name: 'Robert' } })
  await expect(without).rejects.toMatchObject({ statusCode: 400 })
  await here.invitations.joinByToken({ token, profile: { name: 'Robert', company: 'Acme' } })

  expect(await profileOf(here)).toMatchObject({ name: 'Bob', company: 'Acme' })
})
