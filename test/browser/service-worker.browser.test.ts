import { AuthenticationClient } from 'genauth/authentication'
import { ManagementClient } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const mock = createMock()
const worker = setupWorker(...mock.handlers(http))

beforeAll(() => worker.start({ quiet: true, onUnhandledFrame: 'error' }))
beforeEach(() => mock.reset())
afterAll(() => worker.stop())

// A browser lets no script set the header `date`, which a signature needs; a token does without.
function connectAdministrator(): ManagementClient {
  const { fetch: _, ...options } = mock.managementOptions
  return new ManagementClient({ ...options, authorization: 'token', dangerouslyAllowBrowser: true })
}

// As in a page: the application has no secret there.
function connect(): AuthenticationClient {
  const { appId, appHost } = mock.authenticationOptions
  return new AuthenticationClient({ appId, appHost })
}

test('a service worker answers what the page sends by the global fetch', async () => {
  const management = connectAdministrator()

  const created = await management.users.create({ username: 'bob', password: 'passw0rd' })
  const { list } = await management.users.list()

  expect(list.map(user => user.id)).toEqual([created.id])
  expect(mock.journal.calls().map(call => call.operation)).toEqual([
    'getManagementToken',
    'createUser',
    'listUsers',
  ])
})

test('a refusal comes through a service worker as the error that it is', async () => {
  const management = connectAdministrator()

  await expect(management.users.get({ userId: 'nobody' })).rejects.toMatchObject({
    name: 'NotFoundError',
    operation: 'getUser',
  })
})

test('a visitor signs up with a code from the inbox, signs in and reads the profile', async () => {
  const authentication = connect()
  const email = 'ann@example.com'

  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' })
  await authentication.signUp.withCode({
    email,
    passCode: mock.inbox.code(email),
    profile: { nickname: 'Annie' },
  })
  mock.clock.advance('2m')
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  await authentication.signIn.withCode({ email, passCode: mock.inbox.code(email) })
  const profile = await authentication.profile.get()

  expect(profile).toMatchObject({ email, nickname: 'Annie', emailVerified: true })
})

test('a visitor signs up with a password, signs in and changes the profile', async () => {
  const authentication = connect()
  const credentials = { username: 'ann', password: 'passw0rd' }

  await authentication.signUp.withPassword(credentials)
  await authentication.signIn.withPassword(credentials)
  await authentication.profile.update({ nickname: 'Annie' })

  await expect(authentication.profile.get()).resolves.toMatchObject({ nickname: 'Annie' })
})
