import {
  ApiError,
  AuthenticationClient,
  type AuthenticationClientOptions,
  type BindingStep,
  ConfigurationError,
  ForbiddenError,
  InputError,
  NextStepError,
  NotFoundError,
  ServerError,
} from 'genauth/authentication'
import type { SeedPerson } from 'genauth/mock'
import { rsaEncryption } from 'genauth/password-encryption'
import { expect, test } from 'vitest'
import { answer } from '../http/support.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { wantedStep } from '../support/wanted-step.ts'
import { ann, setUp } from './set-up.ts'

type Binding = 'never' | 'optional' | 'required'
type Asked = BindingStep & { readonly key: string }

const cat: SeedPerson = {
  userIdInIdp: 'o6_bmjrPTlm6',
  profile: { nickname: 'Cat' },
  codes: ['wx-1', 'wx-2', 'wx-3'],
}

function setUpWechat(
  binding: Binding,
  person: Partial<SeedPerson> = {},
  options: Partial<AuthenticationClientOptions> = {},
) {
  return setUp(
    {
      seed: {
        ...ann,
        identityProviders: [
          {
            provider: 'wechat',
            connections: [
              { identifier: 'wechat-app', connectionId: '60c0000000000000000000c1', binding },
            ],
            persons: [{ ...cat, ...person }],
          },
        ],
      },
    },
    options,
  )
}

/** What the service asks for instead of signing in. */
async function askedBy(call: Promise<unknown>): Promise<Asked> {
  const { next, step } = await wantedStep('bindIdentity', call)
  return { ...next, key: String(step.key) }
}

const codeFor = async (authentication: AuthenticationClient, email: string) => {
  await authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
}

test('signs in by a code of WeChat, and creates the user where the pool asks nothing', async () => {
  const { authentication, sent } = setUpWechat('never')

  const tokens = await authentication.wechatMobile.signIn({
    code: 'wx-1',
    connId: '60c0000000000000000000c1',
    options: { scope: 'openid email' },
  })

  expect(sent[0]?.body).toEqual({
    code: 'wx-1',
    connId: '60c0000000000000000000c1',
    options: { scope: 'openid email' },
  })
  expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'openid email' })
  expect(await authentication.session.get()).toMatchObject(tokens)
  const { id } = await authentication.profile.get()

  await authentication.wechatMobile.signIn({ code: 'wx-2' })
  await expect(authentication.profile.get()).resolves.toMatchObject({ id, loginsCount: 2 })
})

test('asks whether to bind an account, and creates one if that is wanted', async () => {
  const { authentication, sent } = setUpWechat('optional')

  const binding = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  expect(binding).toMatchObject({ mayRegister: true, accounts: [] })
  expect(binding.methods).toContain('email-code')
  expect(await authentication.session.get()).toBeUndefined()

  const tokens = await authentication.wechatMobile.register({ key: binding.key })

  expect(sent.at(-1)?.body).toEqual({ key: binding.key, action: 'create-federation-account' })
  expect(await authentication.session.get()).toMatchObject(tokens)
  await expect(authentication.profile.get()).resolves.toMatchObject({ nickname: 'Cat' })
})

const proofs: [string, (client: AuthenticationClient, key: string, code: string) => unknown][] = [
  [
    'a code by e-mail',
    ({ wechatMobile }, key, code) =>
      wechatMobile.bindByEmailCode({ key, code, email: 'ann@example.com' }),
  ],
  [
    'a code by SMS',
    ({ wechatMobile }, key, code) =>
      wechatMobile.bindByPhoneCode({ key, code, phone: '13800000000', phoneCountryCode: '+86' }),
  ],
  [
    'the password',
    ({ wechatMobile }, key) =>
      wechatMobile.bindByPassword({ key, account: 'ann', password: 'passw0rd' }),
  ],
]

test.each(proofs)('binds the account that %s proves, for good', async (by, prove) => {
  const { mock, authentication } = setUpWechat('required')
  const channel = 'CHANNEL_LOGIN'
  await authentication.codes.sendEmail({ email: 'ann@example.com', channel })
  await authentication.codes.sendSms({ phoneNumber: '13800000000', channel })
  const code = mock.inbox.code(by.endsWith('SMS') ? '13800000000' : 'ann@example.com')

  const binding = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  expect(binding.mayRegister).toBe(false)
  await prove(authentication, binding.key, code)

  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
  await authentication.wechatMobile.signIn({ code: 'wx-2' })
  await expect(authentication.profile.get()).resolves.toMatchObject({
    username: 'ann',
    loginsCount: 2,
  })
})

const choices: [string, (client: AuthenticationClient, binding: Asked) => unknown][] = [
  [
    'name',
    ({ wechatMobile }, { key, accounts }) =>
      wechatMobile.selectAccount({ key, account: String(accounts[0]?.username) }),
  ],
  [
    'id',
    ({ wechatMobile }, { key, accounts }) =>
      wechatMobile.bindByAccountId({ key, accountId: String(accounts[0]?.id) }),
  ],
]

test.each(choices)('lets the user choose among accounts, by %s', async (_, choose) => {
  const { authentication } = setUpWechat('optional', { profile: { phone: '13800000000' } })

  const binding = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  expect(binding).toMatchObject({ mayRegister: false, accounts: [{ username: 'ann' }] })
  await choose(authentication, binding)

  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('binds no account that was not to choose of, nor proves one instead', async () => {
  const { authentication } = setUpWechat('optional', { profile: { phone: '13800000000' } })
  const { key } = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  const { wechatMobile } = authentication

  for (const call of [
    () => wechatMobile.selectAccount({ key, account: 'nobody' }),
    () => wechatMobile.bindByAccountId({ key, accountId: '60c0000000000000000000ff' }),
    () => wechatMobile.bindByPassword({ key, account: 'ann', password: 'passw0rd' }),
    () => wechatMobile.register({ key }),
  ]) {
    await expect(call()).rejects.toThrow(ForbiddenError)
  }
  expect(await authentication.session.get()).toBeUndefined()
})

test('sends the password by RSA where the client encrypts, as it cannot say how', async () => {
  const encrypting = { passwordEncryption: rsaEncryption() }
  const { authentication, sent } = setUpWechat('required', {}, encrypting)
  const { key } = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  const bind = (password: string) =>
    authentication.wechatMobile.bindByPassword({ key, account: 'ann', password })

  await expect(bind('wrong')).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await bind('passw0rd')

  expect(JSON.stringify(sent)).not.toMatch(/passw0rd|"wrong"/)
  expect(sent.at(-1)?.body).toEqual({
    key,
    account: 'ann',
    password: expect.stringMatching(/^[\w+/=]{100,}$/),
    action: 'bind-identity-by-password',
  })
})

test('sends no password that the client encrypts by SM2', async () => {
  const { authentication, sent } = setUpWechat(
    'required',
    {},
    { passwordEncryption: { type: 'sm2', encrypt: password => password } },
  )
  const binding = { key: 'k', account: 'ann', password: 'passw0rd' }

  await expect(authentication.wechatMobile.bindByPassword(binding)).rejects.toThrow(
    ConfigurationError,
  )
  expect(sent).toEqual([])
})

test('a sign-in waits through wrong answers, until one of them is right', async () => {
  const { mock, authentication } = setUpWechat('required')
  const { key } = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  const { wechatMobile } = authentication
  const email = 'nobody@example.com'
  await codeFor(authentication, email)

  await expect(
    wechatMobile.bindByPassword({ key, account: 'ann', password: 'wrong' }),
  ).rejects.toMatchObject({ reason: 'wrong_credentials' })
  await expect(
    wechatMobile.bindByEmailCode({ key, email: 'ann@example.com', code: '000000' }),
  ).rejects.toMatchObject({ reason: 'wrong_code' })
  await expect(
    wechatMobile.bindByEmailCode({ key, email, code: mock.inbox.code(email) }),
  ).rejects.toThrow(NotFoundError)
  await expect(wechatMobile.register({ key })).rejects.toThrow(ForbiddenError)
  await wechatMobile.bindByPassword({ key, account: 'ann', password: 'passw0rd' })

  await expect(authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })
})

test('a sign-in does not wait for ever, nor is it waited for twice', async () => {
  const { mock, authentication } = setUpWechat('optional')
  const { wechatMobile } = authentication
  const over = { statusCode: 400, apiCode: 1699, reason: 'flow_aborted' }

  const first = await askedBy(wechatMobile.signIn({ code: 'wx-1' }))
  await wechatMobile.register({ key: first.key })
  await expect(wechatMobile.register({ key: first.key })).rejects.toThrow(ApiError)
  await expect(wechatMobile.register({ key: first.key })).rejects.toMatchObject(over)
  await expect(wechatMobile.register({ key: 'none' })).rejects.toMatchObject(over)

  const late = setUpWechat('optional')
  const { key } = await askedBy(late.authentication.wechatMobile.signIn({ code: 'wx-1' }))
  late.mock.clock.advance('5m')
  await expect(late.authentication.wechatMobile.register({ key })).rejects.toMatchObject(over)
  expect(mock.journal.calls('registerNewUser')).toHaveLength(4)
})

test('links nothing to an account that may not sign in', async () => {
  const { authentication, mock } = setUpWechat('required')
  const { key } = await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' }))
  mock.configure({ loginRequireEmailVerified: true })

  await expect(
    authentication.wechatMobile.bindByPassword({ key, account: 'ann', password: 'passw0rd' }),
  ).rejects.toMatchObject({ reason: 'email_not_verified' })

  mock.configure({ loginRequireEmailVerified: false })
  await authentication.signIn.withPassword({ username: 'ann', password: 'passw0rd' })
  expect(await authentication.identities.list()).toEqual([])
})

test('refuses a code of WeChat that is unknown or used, and a connection that is not there', async () => {
  const { authentication } = setUpWechat('never')
  const { wechatMobile } = authentication
  await wechatMobile.signIn({ code: 'wx-1' })

  for (const code of ['unknown', 'wx-1'])
    await expect(wechatMobile.signIn({ code })).rejects.toThrow(ApiError)
  await expect(wechatMobile.signIn({ code: 'unknown' })).rejects.toMatchObject({ statusCode: 602 })
  await expect(wechatMobile.signIn({ code: 'unknown' })).rejects.toThrow(ServerError)
  await expect(wechatMobile.signIn({ code: 'wx-2', connId: 'none' })).rejects.toThrow(NotFoundError)
})

test('refuses input that does not fit before anything is sent', async () => {
  const { mock, authentication } = setUpWechat('never')
  const untyped = (input: unknown) =>
    authentication.wechatMobile.bindByEmailCode(
      input as { key: string; code: string; email: string },
    )

  await expect(untyped(undefined)).rejects.toThrow(InputError)
  await expect(untyped({ key: '', code: 'x', email: 'y' })).rejects.toMatchObject({
    issues: [{ path: 'key' }],
  })
  expect(mock.journal.calls()).toEqual([])
})

test.each([
  [1641, { key: 'k', methods: ['email-code', 7], accounts: [{ userId: 'u' }, 'nobody'] }],
  [1640, {}],
  [1636, { key: 'k' }],
])('reads of the answer %d what is in it: %o', async (apiCode, data) => {
  const refusing = new AuthenticationClient({
    appId: 'app',
    appHost: 'https://example.genauth.ai',
    fetch: fetchBy(async () => answer({ statusCode: 302, apiCode, data })),
  })

  const error = await refusing.wechatMobile.signIn({ code: 'wx-1' }).catch((e: unknown) => e)

  if (!(error instanceof NextStepError)) throw error
  const { next } = error
  if (apiCode === 1641) {
    expect(next).toMatchObject({ kind: 'bindIdentity', mayRegister: true })
    expect(next).toMatchObject({ methods: ['email-code'], accounts: [{ id: 'u' }] })
  } else expect(next).toEqual({ kind: 'hosted' })
})

test('the step itself goes on, by each way', async () => {
  const ask = async (binding: 'optional' | 'required') => {
    const { mock, authentication } = setUpWechat(binding)
    return {
      mock,
      authentication,
      next: await askedBy(authentication.wechatMobile.signIn({ code: 'wx-1' })),
    }
  }
  const created = await ask('optional')
  await created.next.register()
  await expect(created.authentication.profile.get()).resolves.toMatchObject({ nickname: 'Cat' })

  const byPassword = await ask('required')
  await byPassword.next.byPassword('ann', 'passw0rd')
  await expect(byPassword.authentication.profile.get()).resolves.toMatchObject({ username: 'ann' })

  const email = 'ann@example.com'
  const byEmail = await ask('required')
  await codeFor(byEmail.authentication, email)
  await byEmail.next.byEmailCode(email, byEmail.mock.inbox.code(email))
  await expect(byEmail.authentication.session.get()).resolves.toHaveProperty('access_token')

  const phoneNumber = '13800000000'
  const byPhone = await ask('required')
  await byPhone.authentication.codes.sendSms({ phoneNumber, channel: 'CHANNEL_LOGIN' })
  await byPhone.next.byPhoneCode({ phone: phoneNumber }, byPhone.mock.inbox.code(phoneNumber))
  await expect(byPhone.authentication.session.get()).resolves.toHaveProperty('access_token')
})

test('what is not of an input is not sent, whoever writes it', async () => {
  const { authentication, sent } = setUpWechat('required', {
    profile: { email: 'ann@example.com' },
  })
  const { wechatMobile, qrCode, signIn } = authentication

  // @ts-expect-error: options are an object
  await expect(wechatMobile.signIn({ code: 'wx-1', options: null })).rejects.toThrow(InputError)
  await expect(
    // @ts-expect-error: the method says what it does
    wechatMobile.register({ key: 'some key', action: 'other' }),
  ).rejects.toThrow(InputError)
  await expect(
    // @ts-expect-error: the method says what it does
    qrCode.appLogin({ qrcodeId: 'some code', action: 'SCAN' }),
  ).rejects.toThrow(InputError)
  // @ts-expect-error: null is no type
  await expect(signIn.withQrCode({ type: null }).tokens()).rejects.toThrow(InputError)
  expect(sent).toEqual([])

  const { key, byPhoneCode } = await askedBy(wechatMobile.signIn({ code: 'wx-1' }))
  // @ts-expect-error: the step has its own key
  await byPhoneCode({ phone: '13800000000', key: 'other' }, 'wrong').catch(() => undefined)
  expect(sent.at(-1)?.body).toMatchObject({ key })
})
