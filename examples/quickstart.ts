// The main job, against GenAuth in memory over real HTTP: npm run quickstart
import { AuthenticationClient, isGenAuthError, ManagementClient } from 'genauth'
import { createMock } from 'genauth/mock'
import { serve } from 'genauth/mock/server'
import { verifyIdToken } from 'genauth/tokens'

const results: { step: string; result: string }[] = []

/** Runs one step, shows it, and notes it for the table at the end. */
async function step<T>(name: string, run: () => Promise<T>, describe: (value: T) => string) {
  process.stdout.write(`${String(results.length + 1).padStart(2)}. ${name} … `)
  const value = await run()
  const result = describe(value)
  results.push({ step: name, result })
  console.log(result)
  return value
}

const mock = createMock()
const server = await serve(mock)
console.log(`\nGenAuth in memory at ${server.url}\n`)

const management = new ManagementClient(server.managementOptions)
const authentication = new AuthenticationClient({
  ...server.authenticationOptions,
  scope: 'openid profile email',
})
const email = 'alice@example.com'

async function signIn() {
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
  return authentication.signIn.withCode({ email, passCode: mock.inbox.code(email) })
}

try {
  await step(
    'Administrator creates a user by user name and password',
    () => management.users.create({ username: 'bob', password: 'passw0rd' }),
    user => `${user.username} is ${user.status}`,
  )

  await step(
    'Administrator defines five custom fields',
    () =>
      management.customFields.set({
        list: [
          { targetType: 'USER', key: 'school', dataType: 'STRING', label: 'School' },
          { targetType: 'USER', key: 'oldLogins', dataType: 'NUMBER', label: 'Earlier sign-ins' },
          { targetType: 'USER', key: 'memberSince', dataType: 'DATETIME', label: 'Member since' },
          { targetType: 'USER', key: 'isStudent', dataType: 'BOOLEAN', label: 'Is a student' },
          {
            targetType: 'USER',
            key: 'plan',
            dataType: 'ENUM',
            label: 'Plan',
            options: [
              { value: 'free', label: 'Free' },
              { value: 'pro', label: 'Professional' },
            ],
          },
        ],
      }),
    fields => fields.map(field => field.dataType.toLowerCase()).join(', '),
  )

  // The service keeps its own count of sign-ins and time of registration, and takes no others: what
  // an old system knew of them is carried over in custom fields.
  await step(
    'Administrator carries over a user from an old system',
    async () => {
      const { id } = await management.users.create({
        phone: '13800000000',
        nickname: 'Nick',
        customData: { oldLogins: 2, memberSince: '2020-10-15T17:55:37.000Z' },
      })
      return management.users.get({ userId: id, withCustomData: true })
    },
    user => `${user.nickname}, ${user.customData?.oldLogins} sign-ins so far`,
  )

  await step(
    'User asks for a code by e-mail',
    () => authentication.codes.sendEmail({ email, channel: 'CHANNEL_REGISTER' }),
    () => `${mock.inbox.to(email).length} message in the inbox`,
  )

  const alice = await step(
    'User signs up with the code',
    () => authentication.signUp.withCode({ email, passCode: mock.inbox.code(email) }),
    user => `${user.email}, verified: ${user.emailVerified}`,
  )

  const tokens = await step(
    'User signs in with another code',
    signIn,
    ({ token_type, expires_in }) => `${token_type} token for ${expires_in / 86_400} days`,
  )

  await step(
    'Backend verifies the ID token',
    () =>
      verifyIdToken(tokens.id_token ?? '', {
        issuer: `${server.url}/oidc`,
        audience: server.authenticationOptions.appId,
        secret: server.authenticationOptions.appSecret,
        accessToken: tokens.access_token,
      }),
    claims => `it is ${claims.sub === alice.id ? 'hers' : 'NOT hers'}`,
  )

  await step(
    'User sets custom data',
    async () => {
      await authentication.customData.set('school', 'Peking University')
      await authentication.customData.set('isStudent', true)
      await authentication.customData.set('plan', 'pro')
      return authentication.customData.list()
    },
    data => Object.keys(data).join(', '),
  )

  await step(
    'Administrator reads it back',
    () => management.users.get({ userId: alice.id, withCustomData: true }),
    user => JSON.stringify(user.customData),
  )

  await step(
    'Administrator suspends the user',
    () => management.users.update({ userId: alice.id, status: 'Suspended' }),
    user => `${user.email} is ${user.status}`,
  )

  // A minute has to pass before the next code for the same purpose; the mock's clock can jump.
  mock.clock.advance('1m')
  await step(
    'User tries to sign in again',
    () =>
      signIn().then(
        () => {
          throw new Error('a suspended user could sign in')
        },
        (error: unknown) => {
          if (isGenAuthError(error)) return error
          throw error
        },
      ),
    error => `refused: ${error.name} (${error.reason})`,
  )

  console.log('\nWhat happened\n')
  const width = Math.max(...results.map(({ step }) => step.length))
  for (const { step, result } of results) console.log(`  ${step.padEnd(width)}  ${result}`)
} finally {
  await server.close()
}
