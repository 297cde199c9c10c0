import { AuthenticationClient } from 'genauth/authentication'
import type { ManagementClient, NewIdentity } from 'genauth/management'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { expectRefused, type Refusal, type RefusedCall, refusals, setUp } from '../set-up.ts'

const octocat = {
  userIdInIdp: '583231',
  profile: { nickname: 'Octocat' },
  codes: ['code-1', 'code-2', 'code-3'],
}
const secrets = { accessToken: 'token-of-github', refreshToken: 'another-one' }
const ofBob: NewIdentity = {
  ...secrets,
  extIdpId: 'github',
  provider: 'github',
  type: 'openid',
  userIdInIdp: '77',
  userInfoInIdp: {},
  originConnIds: [],
}
const ofDan = { ...ofBob, userIdInIdp: '78' }
const seed: Seed = {
  users: [
    { userId: 'ann7', username: 'ann', password: 'passw0rd' },
    { userId: 'bob7', username: 'bob', identities: [ofBob] },
  ],
  identityProviders: [
    { provider: 'github', extIdpId: 'github', name: 'GitHub', persons: [octocat] },
    {
      provider: 'ldap',
      extIdpId: 'ldap',
      persons: [{ userIdInIdp: 'cn=ann', account: 'ann', password: 'w1nter' }],
    },
  ],
}
const account = { userId: 'ann7', extIdpId: 'github', userIdInIdp: '583231' }
const ann = { userId: 'ann7' }

const signInByGithub = (authentication: AuthenticationClient, code: string) =>
  authentication.signIn.withMobile({
    connection: 'github',
    extIdpConnIdentifier: 'github',
    payload: { code },
  })

const everybody = async ({ users }: ManagementClient) =>
  (await users.list({ options: { withIdentities: true } })).list

test('an account that an administrator links is a way to sign in, until it is taken away', async () => {
  const { mock, management } = setUp({ seed })
  const authentication = new AuthenticationClient(mock.authenticationOptions)

  expect(await management.users.linkIdentity({ ...account, type: 'openid' })).toEqual({
    success: true,
  })

  const [identity] = await management.users.getIdentities(ann)
  expect(identity).toEqual({
    identityId: expect.stringMatching(/^[0-9a-f]{24}$/),
    extIdpId: 'github',
    provider: 'github',
    type: 'openid',
    userIdInIdp: '583231',
    userInfoInIdp: { nickname: 'Octocat' },
    originConnIds: [],
  })
  expect(await management.users.getLoggedInIdentities(ann)).toEqual([])
  await signInByGithub(authentication, 'code-1')
  expect(await authentication.profile.get()).toMatchObject({ id: 'ann7' })
  expect(await authentication.identities.list()).toEqual([identity])
  expect(await management.users.getLoggedInIdentities(ann)).toEqual([
    {
      identityId: identity?.identityId,
      idpId: 'github',
      idpName: 'GitHub',
      idpNameEn: 'GitHub',
      idpLogo: '',
    },
  ])

  expect(await management.users.unlinkIdentity({ userId: 'ann7', extIdpId: 'github' })).toEqual({
    success: true,
  })
  expect(await management.users.getIdentities(ann)).toEqual([])
  expect(await management.users.getLoggedInIdentities(ann)).toEqual([])
  await signInByGithub(authentication, 'code-2')
  expect((await authentication.profile.get()).id).not.toBe('ann7')
})

test('a source that recognises somebody whose account is off has let nobody in', async () => {
  const { mock, management } = setUp({ seed })
  const authentication = new AuthenticationClient(mock.authenticationOptions)
  await management.users.linkIdentity(account)
  await management.users.suspend(ann)

  const refusal = { name: 'ForbiddenError' }
  await expect(signInByGithub(authentication, 'code-1')).rejects.toMatchObject(refusal)

  await management.users.activate(ann)
  expect(await management.users.getLoggedInIdentities(ann)).toEqual([])
})

test('a user who comes by a directory has signed in by it', async () => {
  const { mock, management } = setUp({ seed })
  const authentication = new AuthenticationClient(mock.authenticationOptions)

  await authentication.signIn.withLdap({ sAMAccountName: 'ann', password: 'w1nter' })

  const { id } = await authentication.profile.get()
  const sources = await management.users.getLoggedInIdentities({ userId: id })
  expect(sources).toMatchObject([{ idpId: 'ldap', idpName: 'ldap' }])
})

test('a source gives ids of several types, which are taken away one by one', async () => {
  const { management } = setUp({ seed })
  const link = (userIdInIdp: string, type?: string) =>
    management.users.linkIdentity({ ...account, userIdInIdp, ...(type && { type }) })
  await link('union-1', 'unionid')
  await link('open-1')
  const typesOf = async () => (await management.users.getIdentities(ann)).map(({ type }) => type)

  expect(await typesOf()).toEqual(['unionid', 'generic'])
  await management.users.unlinkIdentity({ userId: 'ann7', extIdpId: 'github', type: 'unionid' })
  expect(await typesOf()).toEqual(['generic'])
})

test('an administrator sees no token of a third party', async () => {
  const { management } = setUp({ seed })

  const answers = [
    await management.users.getIdentities({ userId: 'bob7' }),
    (await management.users.get({ userId: 'bob7', withIdentities: true })).identities,
    (await management.users.create({ username: 'dan', identities: [ofDan] })).identities,
  ]

  const { accessToken, refreshToken, userIdInIdp, ...shown } = ofBob
  const ids = [userIdInIdp, userIdInIdp, ofDan.userIdInIdp]
  for (const [index, answer] of answers.entries()) {
    expect(answer).toEqual([{ ...shown, userIdInIdp: ids[index], identityId: expect.any(String) }])
  }
})

const { noUser } = refusals
const noSource: Refusal = [404, '身份源不存在', 'no such identity source']
const reason = 'identity_already_linked'
const there: Refusal = [
  409,
  '该类型的社会化账号已绑定',
  'an account of this source is linked already',
  { apiCode: 2213, reason },
]
const elsewhere: Refusal = [
  409,
  '该社会化账号已被其他用户绑定',
  'another user has this account',
  { apiCode: 2215, reason },
]
const unlinked: Refusal = [
  404,
  '该社会化账号未绑定',
  'no account of this source is linked',
  { apiCode: 2216, reason: 'identity_not_linked' },
]
const link = (changes: Partial<typeof account> & { type?: string }): RefusedCall[1] => {
  return m => m.users.linkIdentity({ ...account, ...changes })
}
const unlink = (userId: string, type?: string): RefusedCall[1] => {
  return m => m.users.unlinkIdentity({ userId, extIdpId: 'github', ...(type && { type }) })
}

const has = (...identities: NewIdentity[]) => ({ identities })

const refused: RefusedCall[] = [
  ['to link nobody', link({ userId: 'none' }), noUser],
  ['to link an account of no source', link({ extIdpId: 'none' }), noSource],
  ['a second account of a kind', link({ userId: 'bob7', type: 'openid' }), there],
  ['an account that another user has', link({ userIdInIdp: '77' }), elsewhere],
  [
    'to create somebody who has it',
    m => m.users.create({ username: 'dan', ...has(ofBob) }),
    elsewhere,
  ],
  [
    'a batch with one account twice',
    m =>
      m.users.createBatch({ list: ['dan', 'eve'].map(username => ({ username, ...has(ofDan) })) }),
    elsewhere,
  ],
  [
    'to create somebody who has two of a kind',
    m => m.users.create({ username: 'dan', ...has(ofDan, { ...ofDan, userIdInIdp: '79' }) }),
    there,
  ],
  ['to unlink from nobody', unlink('none'), noUser],
  ['to unlink what is not linked', unlink('ann7'), unlinked],
  ['to unlink what is linked in another way', unlink('bob7', 'unionid'), unlinked],
  ['the accounts of nobody', m => m.users.getIdentities({ userId: 'none' }), noUser],
  ['the sources of nobody', m => m.users.getLoggedInIdentities({ userId: 'none' }), noUser],
]

test.each(refused)('refuses %s, and changes nothing then', (...call) =>
  expectRefused(seed, call, everybody),
)
