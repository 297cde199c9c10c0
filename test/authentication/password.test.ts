import { ApiError, InputError, NotFoundError, passwordStrength, restoreTicket } from 'genauth'
import { expect, test } from 'vitest'
import { everythingOf } from '../support/canary.ts'
import { ann, setUp } from './set-up.ts'

const email = 'ann@example.com'
const phoneNumber = '13800000000'

async function signedIn(settings = {}) {
  const world = setUp({ seed: ann, settings })
  await world.authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  return world
}

/** Sends a code for a reset, and gives the ticket for it. */
async function ticketFor({ mock, authentication }: ReturnType<typeof setUp>) {
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_RESET_PASSWORD' })
  return authentication.password.requestReset({ email, passCode: mock.inbox.code(email) })
}

test('a user changes the password, and signs in by the new one alone', async () => {
  const { authentication } = await signedIn()

  await authentication.password.change({ oldPassword: 'passw0rd', newPassword: 'n3w pass' })

  const old = authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  await expect(old).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await authentication.signIn.withPassword({ username: 'ann', password: 'n3w pass' })
})

test.each([
  ['without the old one', {}, 'old_password_required'],
  ['with a wrong old one', { oldPassword: 'wrong' }, 'wrong_old_password'],
])('the password is not changed %s', async (_case, input, reason) => {
  const { authentication } = await signedIn()

  const change = authentication.password.change({ newPassword: 'n3w pass', ...input })

  await expect(change).rejects.toMatchObject({ statusCode: 422, reason })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
})

test('a new password has to fit the policy', async () => {
  const { authentication } = await signedIn({ passwordStrength: 2 })

  const change = (newPassword: string) =>
    authentication.password.change({ oldPassword: 'passw0rd', newPassword })

  await expect(change('short')).rejects.toMatchObject({ reason: 'password_too_short' })
  await expect(change('letters')).rejects.toThrow(ApiError)
  await change('l3tters and')
})

test('only who is signed in changes the password', async () => {
  const { authentication } = setUp({ seed: ann })

  await expect(
    authentication.password.change({ oldPassword: 'passw0rd', newPassword: 'n3w pass' }),
  ).rejects.toMatchObject({ reason: 'not_signed_in' })
})

test('a forgotten password is reset by a code that comes by e-mail', async () => {
  const world = setUp({ seed: ann })
  const { authentication } = world

  const ticket = await ticketFor(world)
  await authentication.password.reset({ ticket, password: 'n3w pass' })

  await authentication.signIn.withPassword({ account: email, password: 'n3w pass' })
})

test('a forgotten password is reset by a code that comes by SMS', async () => {
  const { mock, authentication } = setUp({ seed: ann })
  await authentication.codes.sendSms({ phoneNumber, channel: 'CHANNEL_RESET_PASSWORD' })

  const passCode = mock.inbox.code(phoneNumber)
  const ticket = await authentication.password.requestReset({ phoneNumber, passCode })
  await authentication.password.reset({ ticket, password: 'n3w pass' })

  await authentication.signIn.withPassword({ phone: phoneNumber, password: 'n3w pass' })
})

test('a reset wants the right code, in time and once', async () => {
  const world = setUp({ seed: ann })
  const { mock, authentication } = world
  const request = (passCode: string) => authentication.password.requestReset({ email, passCode })
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  await expect(request(mock.inbox.code(email))).rejects.toMatchObject({ reason: 'wrong_code' })

  await ticketFor(world)
  await expect(request(mock.inbox.code(email))).rejects.toMatchObject({ reason: 'wrong_code' })

  mock.clock.advance('1m')
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_RESET_PASSWORD' })
  mock.clock.advance('6m')
  await expect(request(mock.inbox.code(email))).rejects.toMatchObject({ reason: 'code_expired' })
})

test('nobody without an account resets its password', async () => {
  const { authentication } = setUp({ seed: ann })

  await expect(
    authentication.password.requestReset({ email: 'bob@example.com', passCode: '123456' }),
  ).rejects.toThrow(NotFoundError)
})

test('a ticket works once, and only for a minute', async () => {
  const world = setUp({ seed: ann })
  const { mock, authentication, sent } = world
  const ticket = await ticketFor(world)
  await authentication.password.reset({ ticket, password: 'n3w pass' })

  await expect(authentication.password.reset({ ticket, password: 'other' })).rejects.toThrow(
    ApiError,
  )

  mock.clock.advance('60s')
  const late = await ticketFor(world)
  mock.clock.advance('61s')
  // Whoever has heard of the service lately knows that it is too late.
  await authentication.codes.sendEmail({ email: 'bob@example.com', channel: 'CHANNEL_LOGIN' })
  const before = sent.length
  const reset = authentication.password.reset({ ticket: late, password: 'other' })
  await expect(reset).rejects.toThrow(InputError)
  await expect(reset).rejects.toThrow(/take the first step again/)
  expect(sent).toHaveLength(before)
  await authentication.signIn.withPassword({ username: 'ann', password: 'n3w pass' })
})

test('a ticket that fails for another reason is good for another try', async () => {
  const world = setUp({ seed: ann, settings: { passwordStrength: 2 } })
  const ticket = await ticketFor(world)
  const { password } = world.authentication

  await expect(password.reset({ ticket, password: 'short' })).rejects.toThrow(ApiError)
  await password.reset({ ticket, password: 'l0ng enough' })
})

test('a ticket is stored as text, and taken up again elsewhere', async () => {
  const world = setUp({ seed: ann })
  const text = (await ticketFor(world)).export()
  const { authentication } = setUp({ seed: ann })
  const elsewhere = restoreTicket('resetPassword', text)

  await world.authentication.password.reset({ ticket: elsewhere, password: 'n3w pass' })

  expect(elsewhere.expiresAt).toBeInstanceOf(Date)
  await expect(
    authentication.password.reset({ ticket: elsewhere, password: 'other' }),
  ).rejects.toThrow(ApiError)
})

test('a ticket shows its token to nobody', async () => {
  const ticket = await ticketFor(setUp({ seed: ann }))
  const { token } = JSON.parse(ticket.export())

  expect(everythingOf(ticket)).not.toContain(token)
  expect(everythingOf({ ...ticket })).not.toContain(token)
})

test.each([
  ['nothing', undefined],
  ['no ticket', {}],
  ['a ticket of one’s own make', { ticket: { purpose: 'resetPassword', expiresAt: new Date() } }],
  ['a text', { ticket: '{}' }],
])('a second step with %s is refused at once', async (_case, given) => {
  const { authentication, sent } = setUp({ seed: ann })

  // As a program in JavaScript would call it.
  const input: Parameters<typeof authentication.password.reset>[0] = Object(given)
  await expect(authentication.password.reset(input)).rejects.toThrow(InputError)

  expect(sent).toHaveLength(0)
})

test.each([
  ['for something else', 'changeEmail'],
  ['no JSON', undefined],
  ['of another form', null],
] as const)('a stored ticket %s is refused', async (_case, purpose) => {
  const text = (await ticketFor(setUp({ seed: ann }))).export()
  const given = purpose === 'changeEmail' ? text : String(purpose)
  const restore = () => restoreTicket('changeEmail', given)

  expect(restore).toThrow(InputError)
  expect(restore).not.toThrow(/token":/)
})

test.each([
  [{ email: 'ANN@example.com' }, 'passw0rd', true],
  [{ phone: phoneNumber }, 'passw0rd', true],
  [{ username: 'ann' }, 'passw0rd', true],
  [{ username: 'ann' }, 'wrong', false],
  [{ username: 'bob' }, 'passw0rd', false],
  [{ email: 'bob@example.com', username: 'ann' }, 'passw0rd', false],
])('tries the password of %o', async (names, password, valid) => {
  const { authentication } = setUp({ seed: ann })

  await expect(authentication.password.validate({ ...names, password })).resolves.toEqual({ valid })
  await expect(authentication.session.get()).resolves.toBeUndefined()
})

test.each([
  ['', 0],
  ['a1!b2', 0],
  ['𝒜𝒜𝒜', 0],
  ['abcdef', 1],
  ['123456', 1],
  ['!!!!!!', 1],
  ['abcde1', 2],
  ['密码密码密1', 2],
  ['abcde!', 2],
  ['12345 ', 2],
  ['abcd1!', 3],
])('grades %j as %d, and so does the pool', async (password, level) => {
  expect(passwordStrength(password)).toBe(level)

  // The weakest policy that refuses something asks for six characters.
  const { authentication } = await signedIn({ passwordStrength: 1 })
  const change = authentication.password.change({
    oldPassword: 'passw0rd',
    newPassword: password || 'x',
  })
  const isTaken = await change.then(
    () => true,
    () => false,
  )
  expect(isTaken).toBe(level > 0)
  if (isTaken) {
    await expect(authentication.profile.securityLevel()).resolves.toMatchObject({
      passwordSecurityLevel: level,
    })
  }
})
