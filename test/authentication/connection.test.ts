import {
  AuthenticationClient,
  AuthenticationConnection,
  anything,
  Codes,
  ConfigurationError,
  endpoint,
  OwnEmail,
  Profile,
  SignIn,
} from 'genauth/authentication'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann } from './set-up.ts'

const credentials = { username: 'ann', password: 'passw0rd' }

function setUp() {
  const mock = createMock({ seed: ann })
  return { mock, connection: new AuthenticationConnection(mock.authenticationOptions) }
}

test('topics that share a connection share the session', async () => {
  const { mock, connection } = setUp()
  const [signIn, profile, codes, email] = [
    new SignIn(connection),
    new Profile(connection),
    new Codes(connection),
    new OwnEmail(connection),
  ]

  await expect(profile.get()).rejects.toMatchObject({ reason: 'not_signed_in' })
  await signIn.withPassword(credentials)
  await expect(profile.get()).resolves.toHaveProperty('username', 'ann')
  await codes.sendEmail({ email: 'ann@example.com', channel: 'CHANNEL_UNBIND_EMAIL' })
  await email.unbind({ passCode: mock.inbox.code('ann@example.com') })

  await expect(connection.session.get()).resolves.toHaveProperty('access_token')
})

test('a client is made of a connection that is there', async () => {
  const { connection } = setUp()
  await new SignIn(connection).withPassword(credentials)

  const authentication = new AuthenticationClient(connection)

  expect(authentication.session).toBe(connection.session)
  await expect(authentication.profile.get()).resolves.toHaveProperty('username', 'ann')
})

test('a connection acts for the owner of other tokens, and is not changed by that', async () => {
  const { mock, connection } = setUp()
  const tokens = await mock.asUser('ann').tokens()

  const other = connection.withTokens(tokens)

  await expect(new Profile(other).get()).resolves.toHaveProperty('username', 'ann')
  await expect(connection.session.get()).resolves.toBeUndefined()
  expect(other.clock).toBe(connection.clock)
  expect(() => connection.withTokens({ access_token: '' })).toThrow(ConfigurationError)
})

test('a connection sends what no topic has', async () => {
  const { connection } = setUp()
  const getSystem = endpoint({
    name: 'getSystem',
    method: 'GET',
    path: '/api/v3/system',
    safety: 'read',
    access: 'anyone',
    isBare: true,
    input: anything,
    output: anything,
  })

  await expect(connection.send(getSystem, undefined)).resolves.toHaveProperty('version')
})

test.each([
  ['no options', undefined],
  ['an unknown one', { appId: 'a', appHost: 'https://example.genauth.ai', timout: 3 }],
  ['no host', { appId: 'a' }],
])('a connection with %s is refused', (_case, given) => {
  // As a program in JavaScript would call it.
  const options: ConstructorParameters<typeof AuthenticationConnection>[0] = Object(given)

  expect(() => new AuthenticationConnection(options)).toThrow(ConfigurationError)
})
