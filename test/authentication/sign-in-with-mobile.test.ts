import { createCipheriv } from 'node:crypto'
import {
  ConflictError,
  ForbiddenError,
  InputError,
  ManagementClient,
  type MobileConnection,
  NotFoundError,
  ServerError,
  type SignInWithMobileInput,
} from 'genauth'
import type { Seed } from 'genauth/mock'
import { expect, test } from 'vitest'
import { ann, setUp } from './set-up.ts'

const sessionKey = 'MDEyMzQ1Njc4OWFiY2RlZg=='
const iv = 'ZmVkY2JhOTg3NjU0MzIxMA=='

/** Encrypts as the platforms of mini programs do. */
function encrypt(data: object): string {
  const cipher = createCipheriv(
    'aes-128-cbc',
    Buffer.from(sessionKey, 'base64'),
    Buffer.from(iv, 'base64'),
  )
  return cipher.update(JSON.stringify(data), 'utf8', 'base64') + cipher.final('base64')
}

const cat = {
  userIdInIdp: 'cat-of-the-source',
  profile: { nickname: 'Cat', phone: '13900000000', email: 'cat@example.com' },
  codes: ['code-1', 'code-2'],
  phoneCodes: ['phone-code'],
  accessTokens: ['access-token'],
  sessionKey,
}

const poolWith = (provider: string): Seed => ({
  ...ann,
  identityProviders: [{ provider, connections: [{ identifier: 'app' }], persons: [cat] }],
})

const inputs: { [Connection in MobileConnection]: object } = {
  alipay: { code: 'code-1' },
  amazon: { access_token: 'access-token' },
  apple: { code: 'code-1' },
  baidu: { access_token: 'access-token' },
  dingtalk: { code: 'code-1', isSnsCode: true },
  douyin: { code: 'code-1' },
  douyin_mini_program_code: { code: 'code-1' },
  douyin_mini_program_code_and_phone: {
    loginParams: { code: 'code-1' },
    phoneParams: { iv, encryptedData: encrypt({ purePhoneNumber: '13900000000' }) },
  },
  facebook: { access_token: 'access-token' },
  gitee: { code: 'code-1' },
  github: { code: 'code-1' },
  gitlab: { code: 'code-1' },
  google: { code: 'code-1' },
  huawei: { code: 'code-1' },
  kuaishou: { code: 'code-1' },
  lark_block: { code: 'code-1' },
  lark_internal: { code: 'code-1' },
  lark_public: { code: 'code-1' },
  line: { access_token: 'access-token', id_token: 'id-token' },
  linkedin: { code: 'code-1' },
  oppo: { code: 'code-1' },
  qq: { access_token: 'access-token' },
  slack: { code: 'code-1' },
  wechat: { code: 'code-1' },
  wechat_mini_program_code: { code: 'code-1' },
  wechat_mini_program_code_and_phone: {
    wxLoginInfo: { code: 'code-1' },
    wxPhoneInfo: { code: 'phone-code' },
  },
  wechat_mini_program_phone: {
    code: 'code-1',
    iv,
    encryptedData: encrypt({ purePhoneNumber: '13900000000', countryCode: '86' }),
  },
  wechatwork: { code: 'code-1' },
  wechatwork_agency: { code: 'code-1' },
  weibo: { access_token: 'access-token' },
  xiaomi: { code: 'code-1' },
  yidun: { token: 'token', accessToken: 'access-token' },
}

test.each(Object.entries(inputs))('signs in by %s', async (connection, payload) => {
  const [provider = ''] = connection.split('_')
  const { authentication } = setUp({ seed: poolWith(provider) })
  // The table has a payload for each connection; the compiler sees only that it has all of them.
  const input = { connection, payload, extIdpConnIdentifier: 'app' } as SignInWithMobileInput

  const tokens = await authentication.signIn.withMobile(input)

  expect(await authentication.session.get()).toMatchObject(tokens)
  await expect(authentication.profile.get()).resolves.toMatchObject({
    phone: '13900000000',
    loginsCount: 1,
  })
})

const wechat = (code: string) =>
  ({ connection: 'wechat', extIdpConnIdentifier: 'app', payload: { code } }) as const

test('creates the user of what the provider says, and finds the same one later', async () => {
  const { authentication } = setUp({
    seed: {
      ...poolWith('wechat'),
      customFields: [{ targetType: 'USER', key: 'school', dataType: 'STRING' }],
    },
  })

  await authentication.signIn.withMobile({
    ...wechat('code-1'),
    options: { scope: 'openid profile email', customData: { school: 'Peking University' } },
  })
  const created = await authentication.profile.get({ withIdentities: true })
  expect(created).toMatchObject({
    nickname: 'Cat',
    email: 'cat@example.com',
    userSourceType: 'register',
    registerSource: ['social:wechat'],
    identities: [{ provider: 'wechat', type: 'openid', userIdInIdp: 'cat-of-the-source' }],
  })
  expect(await authentication.customData.get('school')).toBe('Peking University')

  await authentication.signIn.withMobile(wechat('code-2'))
  await expect(authentication.profile.get()).resolves.toMatchObject({
    id: created.id,
    loginsCount: 2,
  })
})

test('sends the payload under its name, with the scope of the client', async () => {
  const { mock, authentication, sent } = setUp({ seed: poolWith('lark') })
  const { appId, appSecret } = mock.authenticationOptions

  await authentication.signIn.withMobile({
    connection: 'lark_public',
    extIdpConnIdentifier: 'app',
    payload: { code: 'code-1' },
  })

  expect(sent[0]?.body).toEqual({
    connection: 'lark_public',
    extIdpConnidentifier: 'app',
    larkPublicPayload: { code: 'code-1' },
    options: { scope: 'openid profile' },
    client_id: appId,
    client_secret: appSecret,
  })
})

test('names what the caller wrote when the payload does not fit the connection', async () => {
  const { mock, authentication } = setUp()
  const untyped = (input: object) =>
    authentication.signIn
      .withMobile(input as SignInWithMobileInput)
      .catch((error: unknown) => error)
  const app = { extIdpConnIdentifier: 'app' }

  expect(await untyped({ ...app, connection: 'facebook', payload: { code: 'x' } })).toMatchObject({
    code: 'invalid_input',
    issues: [
      { path: 'payload.access_token', message: 'must be a string' },
      { path: 'payload', message: 'has unknown fields: code' },
    ],
  })
  expect(await untyped({ ...app, connection: 'wechat' })).toBeInstanceOf(InputError)
  expect(await untyped({ ...app, connection: 'myspace', payload: {} })).toMatchObject({
    issues: [{ path: 'connection' }],
  })
  expect(await untyped({ ...app, connection: 'baidu', payload: {} })).toMatchObject({
    issues: [{ path: 'payload', message: 'must have exactly one of code, access_token' }],
  })
  expect(mock.journal.calls()).toEqual([])
})

test('refuses a code that the provider does not know, or that was used', async () => {
  const { authentication } = setUp({ seed: poolWith('wechat') })
  await authentication.signIn.withMobile(wechat('code-1'))
  await authentication.session.clear()

  for (const code of ['unknown', 'code-1']) {
    const call = authentication.signIn.withMobile(wechat(code))
    await expect(call).rejects.toThrow(ServerError)
    await expect(call).rejects.toMatchObject({ statusCode: 602, retryable: false })
  }
  expect(await authentication.session.get()).toBeUndefined()
})

test('refuses a connection that is not there, or leads to another provider', async () => {
  const { authentication } = setUp({ seed: poolWith('github') })

  await expect(authentication.signIn.withMobile(wechat('code-1'))).rejects.toMatchObject({
    statusCode: 422,
  })
  await expect(
    authentication.signIn.withMobile({ ...wechat('code-1'), extIdpConnIdentifier: 'other' }),
  ).rejects.toThrow(NotFoundError)
})

test('creates nobody while registration is closed, nor with an address that is taken', async () => {
  const closed = setUp({ seed: poolWith('wechat'), settings: { registerDisabled: true } })
  const taken = setUp({
    seed: { ...poolWith('wechat'), users: [{ username: 'eve', email: 'cat@example.com' }] },
  })

  const first = closed.authentication.signIn.withMobile(wechat('code-1'))
  await expect(first).rejects.toThrow(ForbiddenError)
  await expect(first).rejects.toMatchObject({ reason: 'registration_disabled' })
  const second = taken.authentication.signIn.withMobile(wechat('code-1'))
  await expect(second).rejects.toThrow(ConflictError)
  await expect(second).rejects.toMatchObject({ reason: 'email_taken' })
})

test('the phone of a mini program leads to the user who has it, and links the account', async () => {
  const seed = poolWith('wechat')
  const { authentication } = setUp({
    seed: { ...seed, users: [{ username: 'cat', phone: '13900000000' }] },
  })

  await authentication.signIn.withMobile({
    connection: 'wechat_mini_program_code_and_phone',
    extIdpConnIdentifier: 'app',
    payload: { wxLoginInfo: { code: 'code-1' }, wxPhoneInfo: { code: 'phone-code' } },
  })

  await expect(authentication.profile.get()).resolves.toMatchObject({
    username: 'cat',
    phoneVerified: true,
  })
  await expect(authentication.identities.list()).resolves.toHaveLength(1)
})

test('links nothing to a user who may not sign in', async () => {
  const { mock, authentication } = setUp({
    seed: {
      ...poolWith('wechat'),
      users: [{ username: 'cat', phone: '13900000000', status: 'Suspended' }],
    },
  })

  await expect(
    authentication.signIn.withMobile({
      connection: 'wechat_mini_program_code_and_phone',
      extIdpConnIdentifier: 'app',
      payload: { wxLoginInfo: { code: 'code-1' }, wxPhoneInfo: { code: 'phone-code' } },
    }),
  ).rejects.toMatchObject({ reason: 'account_locked' })
  const management = new ManagementClient(mock.managementOptions)
  await expect(
    management.users.get({ userId: 'cat', userIdType: 'username', withIdentities: true }),
  ).resolves.toMatchObject({ identities: [] })
})

test('refuses a phone number that does not decrypt', async () => {
  const { authentication } = setUp({ seed: poolWith('wechat') })

  await expect(
    authentication.signIn.withMobile({
      connection: 'wechat_mini_program_phone',
      extIdpConnIdentifier: 'app',
      payload: { code: 'code-1', iv, encryptedData: 'bm90IGVuY3J5cHRlZA==' },
    }),
  ).rejects.toMatchObject({ code: 'api_error', statusCode: 400 })
})
