import { ApiError, ConflictError, InputError, NotFoundError, type Ticket } from 'genauth'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const bob = { username: 'bob', email: 'bob@example.com', phone: '13900000000' }
const bare = { username: 'eve', password: 'passw0rd' }

/** A world with ann, bob and eve, and one of them signed in. */
async function worldOf(username: string, settings = {}) {
  const world = setUp({ seed: { users: [...ann.users, bob, bare] }, settings })
  await world.authentication.signIn.withPassword({ username, password: 'passw0rd' })
  const { mock, authentication } = world

  /** Sends a code to an address, and reads it there. */
  const codeFor = {
    email: async (email: string, channel: 'BIND_EMAIL' | 'UNBIND_EMAIL' | 'UPDATE_EMAIL') => {
      await authentication.codes.sendEmail({ email, channel: `CHANNEL_${channel}` })
      return mock.inbox.code(email)
    },
    phone: async (phoneNumber: string, channel: 'BIND_PHONE' | 'UNBIND_PHONE') => {
      await authentication.codes.sendSms({ phoneNumber, channel: `CHANNEL_${channel}` })
      return mock.inbox.code(phoneNumber)
    },
  }
  return { ...world, codeFor }
}

test('a user binds an e-mail address and a phone, and signs in by them', async () => {
  const { authentication, codeFor } = await worldOf('eve')

  const email = 'Eve@example.com'
  await authentication.email.bind({ email, passCode: await codeFor.email(email, 'BIND_EMAIL') })
  const phoneNumber = '13700000000'
  const passCode = await codeFor.phone(phoneNumber, 'BIND_PHONE')
  await authentication.phone.bind({ phoneNumber, phoneCountryCode: '+86', passCode })

  await authentication.signIn.withPassword({ email, password: 'passw0rd', options: all })
  await expect(authentication.profile.get()).resolves.toMatchObject({
    email: 'eve@example.com',
    emailVerified: true,
    phone: phoneNumber,
    phoneVerified: true,
  })
})

const all = { scope: 'openid profile email phone' }

test('an address that somebody else has is not bound', async () => {
  const { authentication, codeFor } = await worldOf('eve')
  const passCode = await codeFor.email(bob.email, 'BIND_EMAIL')

  const bind = authentication.email.bind({ email: bob.email, passCode })

  await expect(bind).rejects.toThrow(ConflictError)
  await expect(bind).rejects.toMatchObject({ reason: 'email_taken' })
  await expect(
    authentication.phone.bind({ phoneNumber: bob.phone, passCode: '123456' }),
  ).rejects.toMatchObject({ reason: 'phone_taken' })
})

test('a second address is not bound beside the first one', async () => {
  const { authentication } = await worldOf('ann')

  await expect(
    authentication.email.bind({ email: 'new@example.com', passCode: '123456' }),
  ).rejects.toMatchObject({ statusCode: 422, reason: 'email_already_bound' })
  await expect(
    authentication.phone.bind({ phoneNumber: '13700000000', passCode: '123456' }),
  ).rejects.toMatchObject({ statusCode: 422, reason: 'phone_already_bound' })
})

test('a wrong code binds nothing', async () => {
  const { authentication, codeFor } = await worldOf('eve')
  const email = 'eve@example.com'
  const other = await codeFor.email(email, 'UPDATE_EMAIL')

  await expect(authentication.email.bind({ email, passCode: other })).rejects.toMatchObject({
    reason: 'wrong_code',
  })
  await expect(
    authentication.signIn.withPassword({ email, password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'wrong_credentials' })
})

test('a user takes addresses off', async () => {
  const { authentication, codeFor } = await worldOf('ann')

  const passCode = await codeFor.email('ann@example.com', 'UNBIND_EMAIL')
  await authentication.email.unbind({ passCode })
  await authentication.phone.unbind({
    passCode: await codeFor.phone('13800000000', 'UNBIND_PHONE'),
  })

  await expect(authentication.email.unbind({ passCode })).rejects.toThrow(NotFoundError)
  await expect(authentication.email.unbind({ passCode })).rejects.toMatchObject({
    reason: 'no_email',
  })
  await expect(authentication.phone.unbind({ passCode })).rejects.toThrow(NotFoundError)
})

test('the only way to sign in stays', async () => {
  const world = setUp()
  const { mock, authentication } = world
  const email = 'only@example.com'
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  await authentication.signIn.withCode({
    email,
    passCode: mock.inbox.code(email),
    options: { autoRegister: true },
  })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_UNBIND_EMAIL' })
  const passCode = mock.inbox.code(email)

  await expect(authentication.email.unbind({ passCode })).rejects.toMatchObject({
    statusCode: 422,
    reason: 'last_sign_in_method',
  })
})

test('a new e-mail address takes the place of the old one, which is proved too', async () => {
  const { authentication, codeFor } = await worldOf('ann')
  const [oldEmail, newEmail] = ['ann@example.com', 'new@example.com']

  const ticket = await authentication.email.requestChange({
    newEmail,
    newEmailPassCode: await codeFor.email(newEmail, 'UPDATE_EMAIL'),
    oldEmail,
    oldEmailPassCode: await codeFor.email(oldEmail, 'UPDATE_EMAIL'),
  })
  await expect(
    authentication.signIn.withPassword({ email: newEmail, password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await authentication.email.change({ ticket })

  await authentication.signIn.withPassword({ email: newEmail, password: 'passw0rd' })
  await expect(
    authentication.signIn.withPassword({ email: oldEmail, password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'wrong_credentials' })
})

test('a new phone takes the place of the old one, which is proved too', async () => {
  const { authentication, codeFor } = await worldOf('ann')
  const [oldPhoneNumber, newPhoneNumber] = ['13800000000', '13700000000']

  const ticket = await authentication.phone.requestChange({
    newPhoneNumber,
    newPhonePassCode: await codeFor.phone(newPhoneNumber, 'BIND_PHONE'),
    oldPhoneNumber,
    oldPhonePassCode: await codeFor.phone(oldPhoneNumber, 'BIND_PHONE'),
  })
  await authentication.phone.change({ ticket })

  await authentication.signIn.withPassword({ phone: newPhoneNumber, password: 'passw0rd' })
})

test('who has no address proves the new one alone', async () => {
  const { authentication, codeFor } = await worldOf('eve')
  const newEmail = 'eve@example.com'
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')

  const ticket = await authentication.email.requestChange({ newEmail, newEmailPassCode })
  await authentication.email.change({ ticket })

  await authentication.signIn.withPassword({ email: newEmail, password: 'passw0rd' })
})

test('the old address is proved where the pool wants it', async () => {
  const { authentication, codeFor } = await worldOf('ann', { verifyOldEmail: false })
  const newEmail = 'new@example.com'
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')

  const ticket = await authentication.email.requestChange({ newEmail, newEmailPassCode })

  await expect(authentication.email.change({ ticket })).resolves.toEqual({ success: true })
})

test.each([
  ['without the old one', {}, 'old_email_unproved'],
  ['with another old one', { oldEmail: 'x@example.com' }, 'wrong_old_email'],
  ['to the same', { newEmail: 'ANN@example.com' }, 'email_unchanged'],
  ['to that of somebody else', { newEmail: bob.email }, 'email_taken'],
  ['with a wrong code', { oldEmail: 'ann@example.com', oldEmailPassCode: '1' }, 'wrong_code'],
])('the e-mail address is not changed %s', async (_case, changes, reason) => {
  const { authentication, codeFor } = await worldOf('ann')
  const newEmail = 'new@example.com'
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')

  const request = authentication.email.requestChange({ newEmail, newEmailPassCode, ...changes })

  await expect(request).rejects.toThrow(ApiError)
  await expect(request).rejects.toMatchObject({ reason })
})

test('a wrong code for the old address does not use up the new one', async () => {
  const { authentication, codeFor } = await worldOf('ann')
  const [oldEmail, newEmail] = ['ann@example.com', 'new@example.com']
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')
  const oldEmailPassCode = await codeFor.email(oldEmail, 'UPDATE_EMAIL')
  const input = { newEmail, newEmailPassCode, oldEmail }

  const wrong = authentication.email.requestChange({ ...input, oldEmailPassCode: 'wrong' })
  await expect(wrong).rejects.toMatchObject({ reason: 'wrong_code' })

  await authentication.email.requestChange({ ...input, oldEmailPassCode })
})

test.each([
  ['to the same', { newPhoneNumber: '13800000000' }, 'phone_unchanged'],
  ['with another old one', { oldPhoneNumber: '13600000000' }, 'wrong_old_phone'],
  ['to that of somebody else', { newPhoneNumber: bob.phone }, 'phone_taken'],
])('the phone is not changed %s', async (_case, changes, reason) => {
  const { authentication } = await worldOf('ann')

  const request = authentication.phone.requestChange({
    newPhoneNumber: '13700000000',
    newPhonePassCode: '123456',
    ...changes,
  })

  await expect(request).rejects.toMatchObject({ reason })
})

type Address = 'own' | 'fresh' | 'taken' | 'other'
type Refusal = [
  statusCode: number,
  method: 'bind' | 'unbind' | 'change',
  which: { fresh?: Address; old?: Address },
]

const refusals: Record<string, Refusal> = {
  'a second one': [422, 'bind', {}],
  'one that is not there': [404, 'unbind', {}],
  'a change without the old one': [422, 'change', {}],
  'a change with another old one': [422, 'change', { old: 'other' }],
  'a change to the same': [422, 'change', { fresh: 'own' }],
  'a change to that of somebody else': [409, 'change', { fresh: 'taken' }],
  'a change by a wrong code': [400, 'change', { old: 'own' }],
}

test.each(Object.entries(refusals))(
  'e-mail addresses and phones are refused alike: %s',
  async (_what, [statusCode, method, { fresh = 'fresh', old }]) => {
    const { authentication } = await worldOf(method === 'unbind' ? 'eve' : 'ann')
    const { email, phone } = authentication
    const emails = {
      own: 'ann@example.com',
      fresh: 'new@example.com',
      taken: bob.email,
      other: 'x@example.com',
    }
    const phones = {
      own: '13800000000',
      fresh: '13700000000',
      taken: bob.phone,
      other: '13600000000',
    }
    const passCode = '000000'
    const calls = {
      bind: () => [
        email.bind({ email: emails[fresh], passCode }),
        phone.bind({ phoneNumber: phones[fresh], passCode }),
      ],
      unbind: () => [email.unbind({ passCode }), phone.unbind({ passCode })],
      change: () => [
        email.requestChange({
          newEmail: emails[fresh],
          newEmailPassCode: passCode,
          ...(old && { oldEmail: emails[old], oldEmailPassCode: passCode }),
        }),
        phone.requestChange({
          newPhoneNumber: phones[fresh],
          newPhonePassCode: passCode,
          ...(old && { oldPhoneNumber: phones[old], oldPhonePassCode: passCode }),
        }),
      ],
    }

    for (const outcome of await Promise.allSettled<unknown>(calls[method]())) {
      expect(outcome).toMatchObject({ reason: { statusCode } })
    }
  },
)

test('an address that was taken between the steps is not given twice', async () => {
  const { mock, authentication, codeFor } = await worldOf('eve')
  const newEmail = 'wanted@example.com'
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')
  const ticket = await authentication.email.requestChange({ newEmail, newEmailPassCode })
  mock.clock.advance('1s')
  await authentication.codes.sendEmail({ email: newEmail, channel: 'CHANNEL_REGISTER' })
  await authentication.signUp.withCode({ email: newEmail, passCode: mock.inbox.code(newEmail) })

  await expect(authentication.email.change({ ticket })).rejects.toMatchObject({
    reason: 'email_taken',
  })
})

test('a ticket of one change is not good for another, nor for another user', async () => {
  const { mock, authentication, codeFor, sent } = await worldOf('eve')
  const newEmail = 'eve@example.com'
  const newEmailPassCode = await codeFor.email(newEmail, 'UPDATE_EMAIL')
  const ticket = await authentication.email.requestChange({ newEmail, newEmailPassCode })
  const before = sent.length

  // @ts-expect-error: the compiler tells them apart, and so does the call
  const wrong: { ticket: Ticket<'changePhone'> } = { ticket }
  await expect(authentication.phone.change(wrong)).rejects.toThrow(InputError)
  expect(sent).toHaveLength(before)

  const asAnn = authentication.withTokens(await mock.asUser('ann').tokens())
  await expect(asAnn.email.change({ ticket })).rejects.toThrow(ApiError)
  await authentication.email.change({ ticket })
})
