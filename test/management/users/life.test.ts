import { AuthenticationClient } from 'genauth/authentication'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const password = 'passw0rd'

/** A pool that is closed for registration but for who is on a list, as seen from both sides. */
async function closedPool() {
  const { mock, management } = setUp()
  await management.securitySettings.update({ registerDisabled: true })
  await management.whitelists.add({ type: 'EMAIL', list: ['ann@example.com'] })
  const user = new AuthenticationClient(mock.authenticationOptions)
  return { mock, users: management.users, user }
}

test('an administrator makes accounts where nobody may register, with nothing proved and nothing twice', async () => {
  const { mock, users, user } = await closedPool()
  const bob = { username: 'bob', email: 'Bob@example.com', password }
  await expect(user.signUp.withPassword({ email: bob.email, password })).rejects.toMatchObject({
    reason: 'registration_disabled',
  })

  await users.create(bob)
  const byPhone = await users.create({ phone: '13800000000' })

  expect(byPhone).toMatchObject({ phoneVerified: false, userSourceType: 'adminCreated' })
  expect(mock.inbox.all()).toEqual([]) // No code was needed.
  const taken: [object, string][] = [
    [{ email: 'bob@example.com' }, 'email_taken'],
    [{ phone: '13800000000' }, 'phone_taken'],
    [{ username: 'bob' }, 'username_taken'],
  ]
  for (const [input, reason] of taken) {
    await expect(users.create(input)).rejects.toMatchObject({ code: 'conflict', reason })
  }
  await expect(users.create({ username: 'Bob' })).resolves.toBeDefined() // Names mind the case.
  await user.signIn.withPassword({ username: 'bob', password })
  expect(await user.profile.get()).toMatchObject({ email: 'bob@example.com', emailVerified: false })
})

test('an account is edited, looked at as the service has it, switched off and on, and deleted', async () => {
  const { users, user } = await closedPool()
  const { id: userId } = await users.create({ username: 'bob', password })
  const signIn = () => user.signIn.withPassword({ username: 'bob', password })
  await signIn()

  await users.update({ userId, nickname: 'Bobby', gender: 'M', city: 'Paris' })
  expect(await user.profile.get()).toMatchObject({ nickname: 'Bobby', gender: 'M', city: 'Paris' })

  // In the spelling of the service, and not in that of this package.
  const raw = await users.getRaw({ userId })
  expect(raw).toMatchObject({ userId, nickname: 'Bobby', lastIp: '127.0.0.1' })
  expect(raw).not.toHaveProperty('id')
  expect(JSON.stringify(raw)).not.toContain(password)

  expect(await users.suspend({ userId })).toMatchObject({ status: 'Suspended', blocked: true })
  await expect(user.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'account_locked' })
  await users.activate({ userId })
  await signIn()
  expect(await users.get({ userId })).toMatchObject({ blocked: false, loginsCount: 2 })

  await users.deleteBatch({ userIds: [userId] })
  await expect(user.profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await expect(signIn()).rejects.toMatchObject({ reason: 'wrong_credentials' })
  expect(await users.exists({ username: 'bob' })).toEqual({ exists: false })
})
