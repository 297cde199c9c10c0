import {
  AuthenticationClient,
  type AuthenticationClientOptions,
  type Hooks,
  type MfaStep,
  type SessionTokens,
} from 'genauth/authentication'
import { expect, test } from 'vitest'
import { answer, quickRetry } from '../http/support.ts'
import {
  canary,
  everythingIn,
  expectNoCanary,
  failureOf,
  mutter,
  plain,
} from '../support/canary.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { wantedStep } from '../support/wanted-step.ts'

const password = canary('password')
const passCode = canary('code')
const ticket = canary('ticket')
const qrcodeId = canary('qr-code')
const pushCodeId = canary('push-code')
const tokens = {
  access_token: plain('access-token'),
  id_token: plain('id-token'),
  refresh_token: plain('refresh-token'),
  token_type: 'Bearer',
}

type Respond = (request: Request) => Response | Promise<Response>

/** A signed-in client whose hooks are noted, answered by a function. */
function watched(respond: Respond, options: Partial<AuthenticationClientOptions> = {}) {
  const events: unknown[] = []
  const note = (event: unknown): number => events.push(event)
  const hooks: Hooks = { onRequest: note, onResponse: note, onRetry: note }
  const appId = '60c0000000000000000000a2'
  const authentication = new AuthenticationClient({
    appId,
    appHost: 'https://example.genauth.ai',
    appSecret: canary('app-secret'),
    sessionStore: new Map<string, SessionTokens>([[`genauth:session:${appId}`, tokens]]),
    fetch: fetchBy(async request => respond(request)),
    retry: quickRetry,
    hooks,
    ...options,
  })
  return { authentication, events }
}

const calls: [string, (authentication: AuthenticationClient) => Promise<unknown>][] = [
  ['a sign-in by password', a => a.signIn.withPassword({ account: 'ann', password })],
  ['a sign-in by code', a => a.signIn.withCode({ email: 'ann@example.com', passCode })],
  ['a sign-up by password', a => a.signUp.withPassword({ username: 'ann', password })],
  [
    'a sign-up by code',
    a =>
      a.signUp.withCode({
        phone: '13800000000',
        passCode,
        options: { passwordForPhonePassCode: password },
      }),
  ],
  ['an exchange of a ticket', a => a.qrCode.exchangeTicket({ ticket })],
  ['a look at a QR code', a => a.qrCode.getStatus({ qrcodeId })],
  ['a sign-in of a phone', a => a.qrCode.appLogin({ qrcodeId })],
  ['a look at a push', a => a.push.checkStatus({ pushCodeId })],
  [
    'a sign-in by the app of a provider',
    a =>
      a.signIn.withMobile({
        connection: 'google',
        extIdpConnIdentifier: 'google-app',
        payload: { code: passCode },
      }),
  ],
  ['a sign-in by a directory', a => a.signIn.withLdap({ sAMAccountName: 'ann', password })],
  ['a sign-in by WeChat', a => a.wechatMobile.signIn({ code: passCode })],
  [
    'the binding of an account to WeChat',
    a =>
      a.wechatMobile.bindByEmailCode({ key: passCode, code: passCode, email: 'ann@example.com' }),
  ],
  [
    'the decryption of data',
    a =>
      a.miniPrograms.decryptWechatData({
        code: passCode,
        iv: 'iv',
        encryptedData: 'data',
        extIdpConnIdentifier: 'wechat',
      }),
  ],
  [
    'the union of two accounts',
    a =>
      a.identities.linkAccounts({
        primaryUserToken: tokens.id_token,
        secondaryUserToken: plain('other-token'),
      }),
  ],
  ['a way to link an account', a => a.identities.linkUrl({ extIdpConnIdentifier: 'github' })],
  [
    'a look at the code of an invitation',
    a => a.invitations.verifyCode({ receiverType: 'emailCode', code: passCode, token: ticket }),
  ],
  [
    'the acceptance of an invitation',
    a => a.invitations.joinByToken({ code: passCode, token: ticket }),
  ],
  ['a look at the profile', a => a.profile.get()],
  ['a change of the profile', a => a.profile.update({ nickname: 'Annie' })],
]

const otherForm = 'an answer of another form'

const failures: [string, Respond][] = [
  ['a refusal', mutter(400)],
  ['a refusal of the credentials', mutter(401)],
  [
    'a next step',
    async request =>
      answer({
        statusCode: 499,
        apiCode: 1636,
        message: await everythingIn(request),
        data: tokens,
      }),
  ],
  ['throttling', mutter(429)],
  ['a failing service', mutter(503)],
  ['an answer that is no JSON', async request => new Response(await everythingIn(request))],
  [
    otherForm,
    () =>
      answer({
        statusCode: 200,
        data: { ...tokens, access_token: 7, id_token: { raw: tokens.id_token } },
      }),
  ],
  ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
]

// What these answer with may have any form.
const takesAnything = ['the decryption of data', 'the union of two accounts']

test.each(
  calls.flatMap(([call, run]) =>
    failures
      .filter(([failure]) => failure !== otherForm || !takesAnything.includes(call))
      .map(([failure, respond]) => ({ call, failure, run, respond })),
  ),
)('$call that meets $failure shows no secret', async ({ run, respond }) => {
  const { authentication, events } = watched(respond)

  const error = await failureOf(run(authentication))

  expect(error).toHaveProperty('operation')
  expectNoCanary(error, ...events, authentication, authentication.session)
})

test.each<[factor: string, take: (step: MfaStep) => Promise<unknown>]>([
  ['a code by SMS', step => step.verifySms(passCode)],
  ['a code by e-mail', step => step.verifyEmail(passCode)],
  ['a code of an authenticator', step => step.verifyTotp(passCode)],
  ['a recovery code', step => step.recover(passCode)],
])('a step of a sign-in that is refused %s shows no secret', async (_, take) => {
  const data = { mfaToken: plain('mfa-token') }
  const { authentication, events } = watched(request =>
    request.url.endsWith('/signin')
      ? answer({ statusCode: 302, apiCode: 1636, data })
      : mutter(400)(request),
  )
  const signIn = authentication.signIn.withPassword({ account: 'ann', password })
  const { error, next } = await wantedStep('mfa', signIn)

  expectNoCanary(error, await failureOf(take(next)), ...events)
})

test('a client that proves the application by a header shows no secret', async () => {
  const { authentication, events } = watched(mutter(401), {
    tokenEndPointAuthMethod: 'client_secret_basic',
  })

  const error = await failureOf(authentication.signIn.withPassword({ account: 'ann', password }))

  expect(error.message).not.toContain(btoa('60c0000000000000000000a2'))
  expectNoCanary(error, ...events, authentication)
})

test('input that is refused here shows no secret', async () => {
  const { authentication } = watched(() => answer({ statusCode: 200 }))

  expectNoCanary(
    await failureOf(
      // @ts-expect-error: a password is a text
      authentication.signIn.withPassword({ account: 'ann', password: { secret: password } }),
    ),
    await failureOf(authentication.signUp.withCode({ passCode })),
    await failureOf(
      authentication.withTokens({ access_token: `${plain('access-token')}\n` }).profile.get(),
    ),
  )
})
