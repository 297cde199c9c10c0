import { ApiError, ForbiddenError, InputError } from 'genauth'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const email = 'ann@example.com'
const phoneNumber = '13800000000'
const eve = { username: 'eve', password: 'passw0rd' }

async function signedIn(username: string) {
  const world = setUp({ seed: { users: [...ann.users, eve] } })
  await world.authentication.signIn.withPassword({ username, password: 'passw0rd' })
  return world
}

async function signsIn({ authentication }: ReturnType<typeof setUp>, username: string) {
  const signIn = authentication.signIn.withPassword({ username, password: 'passw0rd' })
  return signIn.then(Boolean).catch(() => false)
}

test('a user deletes the account by a code, and is gone for good', async () => {
  const world = await signedIn('ann')
  const { mock, authentication } = world
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_DELETE_ACCOUNT' })

  const passCode = mock.inbox.code(email)
  const ticket = await authentication.accountDeletion.request({ email, passCode })
  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
  await authentication.accountDeletion.confirm({ ticket })

  await expect(authentication.session.get()).resolves.toBeUndefined()
  await expect(signsIn(world, 'ann')).resolves.toBe(false)
  // Address and name are free again.
  await authentication.signUp.withPassword({ username: 'ann', password: 'other pass' })
})

test('a code that comes by SMS proves it too', async () => {
  const world = await signedIn('ann')
  const { mock, authentication } = world
  await authentication.codes.sendSms({ phoneNumber, channel: 'CHANNEL_DELETE_ACCOUNT' })

  const passCode = mock.inbox.code(phoneNumber)
  const ticket = await authentication.accountDeletion.request({ phoneNumber, passCode })
  await authentication.accountDeletion.confirm({ ticket })

  await expect(signsIn(world, 'ann')).resolves.toBe(false)
})

test('who has neither address nor phone proves it by the password', async () => {
  const world = await signedIn('eve')
  const { accountDeletion } = world.authentication

  await expect(accountDeletion.request({ password: 'wrong' })).rejects.toMatchObject({
    reason: 'wrong_password',
  })
  const ticket = await accountDeletion.request({ password: 'passw0rd' })
  await accountDeletion.confirm({ ticket })

  await expect(signsIn(world, 'eve')).resolves.toBe(false)
})

test('who can get a code does not prove it by the password', async () => {
  const world = await signedIn('ann')

  await expect(
    world.authentication.accountDeletion.request({ password: 'passw0rd' }),
  ).rejects.toThrow(ForbiddenError)
})

test('a code for somebody else’s address proves nothing', async () => {
  const { mock, authentication } = await signedIn('eve')
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_DELETE_ACCOUNT' })

  await expect(
    authentication.accountDeletion.request({ email, passCode: mock.inbox.code(email) }),
  ).rejects.toMatchObject({ statusCode: 400 })
})

test('a second confirmation, and one that is too late, delete nothing', async () => {
  const world = await signedIn('eve')
  const { mock, authentication } = world
  const ticket = await authentication.accountDeletion.request({ password: 'passw0rd' })
  mock.clock.advance('61s')

  await expect(authentication.accountDeletion.confirm({ ticket })).rejects.toThrow(ApiError)
  // The answer has shown the time, so the next one is not even sent.
  await expect(authentication.accountDeletion.confirm({ ticket })).rejects.toThrow(InputError)

  await expect(signsIn(world, 'eve')).resolves.toBe(true)
})

test.each([
  ['two proofs', { email, passCode: '123456', password: 'passw0rd' }],
  ['none', {}],
  ['an address without its code', { email }],
])('%s is refused before anything is sent', async (_case, input) => {
  const { authentication, sent } = await signedIn('ann')
  const before = sent.length

  await expect(authentication.accountDeletion.request(input)).rejects.toThrow(InputError)

  expect(sent).toHaveLength(before)
})
