import { ConflictError, UnauthorizedError } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const signedIn = async (...options: Parameters<typeof setUp>) => {
  const all = setUp({ seed: ann, ...options[0] }, options[1])
  await all.authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  all.sent.length = 0
  return all
}

test('reads the profile with the access token of the session as bearer', async () => {
  const { authentication, sent } = await signedIn()
  const session = await authentication.session.get()

  const user = await authentication.profile.get()

  expect(user).toMatchObject({ username: 'ann', nickname: 'Annie' })
  expect(user).not.toHaveProperty('customData')
  expect(sent[0]?.headers.get('authorization')).toBe(`Bearer ${session?.access_token}`)
})

test('reads what else was asked for', async () => {
  const { authentication } = await signedIn()

  const user = await authentication.profile.get({
    withCustomData: true,
    withIdentities: true,
    withDepartmentIds: true,
  })

  expect(user).toMatchObject({ customData: {}, identities: [], departmentIds: [] })
})

test('changes one field and leaves the others', async () => {
  const { authentication } = await signedIn()

  const user = await authentication.profile.update({ nickname: 'Ann' })

  expect(user).toMatchObject({ nickname: 'Ann', username: 'ann', email: 'ann@example.com' })
})

test('changes every field that is the user to change', async () => {
  const { authentication } = await signedIn()
  const changes = {
    name: 'Ann Lee',
    nickname: 'Ann',
    photo: 'https://example.com/ann.png',
    externalId: 'hr-1',
    birthdate: '1990-01-31',
    country: 'China',
    province: 'Beijing',
    city: 'Beijing',
    address: '1 Long Street',
    streetAddress: 'Long Street',
    postalCode: '100000',
    gender: 'F',
    username: 'annie',
    company: 'Example',
    identityNumber: '11010119900131000X',
  } as const

  await expect(authentication.profile.update(changes)).resolves.toMatchObject(changes)
})

test('maps a taken user name to ConflictError', async () => {
  const { authentication } = await signedIn({
    seed: { users: [...ann.users, { username: 'bob' }] },
  })

  await expect(authentication.profile.update({ username: 'bob' })).rejects.toThrow(ConflictError)
})

test('maps a missing session to UnauthorizedError, without a request', async () => {
  const { mock, authentication } = setUp()

  const call = authentication.profile.get()

  await expect(call).rejects.toThrow(UnauthorizedError)
  await expect(call).rejects.toMatchObject({ reason: 'not_signed_in', operation: 'getProfile' })
  expect(mock.journal.calls()).toEqual([])
})

test('maps an expired session to UnauthorizedError', async () => {
  const { mock, authentication } = await signedIn()

  mock.clock.advance('14d')

  await expect(authentication.profile.get()).rejects.toMatchObject({
    code: 'unauthorized',
    statusCode: 401,
    reason: 'not_signed_in',
  })
})

test('a user who is suspended is signed out at once', async () => {
  const { mock, authentication } = await signedIn()
  const management = new ManagementClient(mock.managementOptions)

  await management.users.update({ userId: ann.users[0].userId, status: 'Suspended' })

  await expect(authentication.profile.get()).rejects.toThrow(UnauthorizedError)
})

test('a user who is deleted is signed out at once', async () => {
  const { mock, authentication } = await signedIn()
  const management = new ManagementClient(mock.managementOptions)

  await management.users.deleteBatch({ userIds: [ann.users[0].userId] })

  await expect(authentication.profile.get()).rejects.toThrow(UnauthorizedError)
})
