import { ForbiddenError, ServerError } from 'genauth'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { setUp } from './set-up.ts'

const person = {
  userIdInIdp: 'cn=ann',
  account: 'ann',
  password: 'of-the-directory',
  profile: { name: 'Ann Lee', email: 'ann@example.com' },
}

const seed: Seed = {
  identityProviders: [
    { provider: 'ldap', persons: [person] },
    { provider: 'ad', persons: [{ ...person, account: 'EXAMPLE-ann', profile: { name: 'Ann' } }] },
  ],
}

const right = { sAMAccountName: 'ann', password: 'of-the-directory' }

test('signs in by an account of an LDAP directory, which makes the user', async () => {
  const { authentication, sent } = setUp({ seed })

  const tokens = await authentication.signIn.withLdap(right)

  expect(sent[0]?.body).toMatchObject({ connection: 'LDAP', ldapPayload: right })
  expect(await authentication.session.get()).toMatchObject(tokens)
  const user = await authentication.profile.get({ withIdentities: true })
  expect(user).toMatchObject({
    name: 'Ann Lee',
    registerSource: ['enterprise:ldap'],
    identities: [{ provider: 'ldap', type: 'primary', userIdInIdp: 'cn=ann' }],
  })

  await authentication.signIn.withLdap(right)
  await expect(authentication.profile.get()).resolves.toMatchObject({ id: user.id, loginsCount: 2 })
})

test('signs in by an account of an Active Directory', async () => {
  const { authentication, sent } = setUp({ seed })
  const account = { ...right, sAMAccountName: 'EXAMPLE-ann' }

  await authentication.signIn.withAd(account)

  expect(sent[0]?.body).toMatchObject({ connection: 'AD', adPayload: account })
  await expect(authentication.profile.get()).resolves.toMatchObject({ name: 'Ann' })
})

test.each([
  ['password', { ...right, password: 'wrong' }],
  ['account', { ...right, sAMAccountName: 'nobody' }],
])('refuses a wrong %s, never telling which', async (_, credentials) => {
  const { authentication } = setUp({ seed })

  const call = authentication.signIn.withLdap(credentials)

  await expect(call).rejects.toThrow(ForbiddenError)
  await expect(call).rejects.toMatchObject({ apiCode: 2333, reason: 'wrong_credentials' })
})

test('keeps the directories apart', async () => {
  const { authentication } = setUp({ seed })

  await expect(authentication.signIn.withAd(right)).rejects.toThrow(ForbiddenError)
})

test('takes no password for a person who has none', async () => {
  const { authentication } = setUp({
    seed: { identityProviders: [{ provider: 'ldap', persons: [{ userIdInIdp: 'x' }] }] },
  })

  await expect(authentication.signIn.withLdap(right)).rejects.toThrow(ForbiddenError)
})

test('maps a pool without a directory to ServerError', async () => {
  const { authentication } = setUp()

  const call = authentication.signIn.withLdap(right)

  await expect(call).rejects.toThrow(ServerError)
  await expect(call).rejects.toMatchObject({ statusCode: 601, apiCode: 2820002 })
})
