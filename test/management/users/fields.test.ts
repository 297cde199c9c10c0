import { AuthenticationClient, parseTime } from 'genauth'
import { expect, test } from 'vitest'
import { setUp } from '../set-up.ts'

const password = 'passw0rd'
const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0'
const octocat = { nickname: 'Octocat', profile: 'https://github.com/octocat' }

function pool() {
  const { mock, management } = setUp({
    now: () => Date.parse('2026-01-01T00:00:00.000Z'),
    seed: {
      apps: [{ appId: 'shop' }],
      identityProviders: [
        {
          provider: 'github',
          connections: [{ identifier: 'github' }],
          persons: [{ userIdInIdp: '583231', profile: octocat, codes: ['from-github'] }],
        },
      ],
    },
  })
  return { mock, management, user: new AuthenticationClient(mock.authenticationOptions) }
}

test('an e-mail address is one whatever its case, and need not be proved unless the pool says so', async () => {
  const { management, user } = pool()
  const { users, securitySettings } = management
  const bob = await user.signUp.withPassword({ email: 'Bob@example.com', password })
  const signIn = () => user.signIn.withPassword({ email: 'bob@EXAMPLE.com', password })

  const seen = await users.get({ userId: 'BOB@example.com', userIdType: 'email' })
  expect(seen).toMatchObject({ id: bob.id, email: 'bob@example.com', emailVerified: false })
  await signIn()

  await securitySettings.update({ loginRequireEmailVerified: true })
  await expect(signIn()).rejects.toMatchObject({ reason: 'email_not_verified' })
  await users.update({ userId: bob.id, emailVerified: true })
  await signIn()
})

test('nicknames may be alike, a gender is unknown unless it is said, and a new account is not blocked', async () => {
  const { users } = pool().management
  const [ann, ben] = await users.createBatch({
    list: [
      { username: 'ann', nickname: 'Sam', gender: 'F' },
      { username: 'ben', nickname: 'Sam' },
    ],
  })

  expect([ann?.nickname, ben?.nickname]).toEqual(['Sam', 'Sam'])
  expect([ann?.gender, ben?.gender]).toEqual(['F', 'U'])
  expect(ann).toMatchObject({ status: 'Activated', blocked: false, loginsCount: 0 })
  expect(await users.suspend({ userId: ann?.id ?? '' })).toMatchObject({ blocked: true })
})

test('a user of a social login has the id and the profile of there, and how the last sign-in was', async () => {
  const { mock, management, user } = pool()
  await user.signIn.withMobile(
    {
      connection: 'github',
      extIdpConnIdentifier: 'github',
      payload: { code: 'from-github' },
    },
    { headers: { 'user-agent': browser } },
  )

  const [listed] = (await management.users.list({ options: { withIdentities: true } })).list
  const { identities, ...fields } = listed ?? {}
  expect(identities).toMatchObject([{ userIdInIdp: '583231', userInfoInIdp: octocat }])
  expect(fields).toMatchObject({
    ...octocat,
    openid: '583231',
    loginsCount: 1,
    lastIP: '127.0.0.1',
    browser,
    device: 'Desktop',
    lastLoginApp: 'shop',
  })
  for (const time of [listed?.signedUp, listed?.lastLogin]) {
    expect(parseTime(time ?? '').getTime()).toBe(mock.clock.now())
  }
})
