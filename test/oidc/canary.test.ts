import { generateDpopKeys, OAuthClient, OidcClient, validateCasTicketV2 } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { quickRetry } from '../http/support.ts'
import {
  canary,
  everythingIn,
  everythingOf,
  expectNoCanary,
  failureOf,
  plain,
} from '../support/canary.ts'
import { fetchBy } from '../support/fetch-by.ts'
import { audience, createClock, issuer } from '../tokens/support.ts'
import { appHost, createProvider, discoveryPath, document, redirectUri } from './provider.ts'

// Secrets are planted in all that goes out, and looked for in all that a log or an address may show.

const accessToken = plain('access-token')
const refreshToken = canary('refresh-token')
const code = canary('code')
const tokens = {
  access_token: accessToken,
  id_token: plain('id-token'),
  refresh_token: refreshToken,
  device_code: canary('device-code'),
}
const dpop = await generateDpopKeys()
const metadata = {
  ...document,
  pushed_authorization_request_endpoint: `${issuer}/par`,
  device_authorization_endpoint: `${issuer}/device`,
  dpop_signing_alg_values_supported: ['ES256'],
}
const transaction = {
  state: 'the-state',
  nonce: plain('nonce'),
  codeVerifier: plain('verifier-that-is-long-enough-for-the-standard'),
  redirectUri,
  issuer,
  scope: 'openid',
  createdAt: createClock().now(),
}
const callback = `${redirectUri}?${new URLSearchParams({ code, state: transaction.state })}`
const device = {
  device_code: tokens.device_code,
  user_code: canary('user-code'),
  verification_uri: 'https://example.genauth.ai/device',
  expires_in: 0.2,
  interval: 0,
}
const accessKey = { accessKeyId: 'key-id', accessKeySecret: canary('key-secret') }

type Respond = (request: Request) => Response | Promise<Response>
type Method = 'client_secret_post' | 'client_secret_basic'

/** Clients of a provider that answers everything but discovery by one function. */
function watched(respond: Respond, tokenEndPointAuthMethod: Method) {
  const provider = createProvider(metadata)
  const urls: string[] = []
  const options = {
    appId: audience,
    appHost,
    redirectUri,
    appSecret: canary('app-secret'),
    tokenEndPointAuthMethod,
    now: createClock().now,
    retry: quickRetry,
    fetch: fetchBy(async request => {
      urls.push(request.url)
      return new URL(request.url).pathname === discoveryPath
        ? provider.fetch(request)
        : respond(request)
    }),
  }
  return {
    oidc: new OidcClient({ ...options, dpop }),
    oauth: new OAuthClient(options),
    options,
    urls,
  }
}

type Clients = ReturnType<typeof watched>

const calls: [string, (clients: Clients) => Promise<unknown>][] = [
  ['a pushed request', ({ oidc }) => oidc.authorize({ idTokenHint: tokens.id_token })],
  ['an exchange', ({ oidc }) => oidc.exchangeCode(callback, transaction)],
  [
    'an exchange of OAuth 2.0',
    ({ oauth }) =>
      oauth.exchangeCode(callback, { ...transaction, issuer: issuer.replace('oidc', 'oauth') }),
  ],
  ['a refresh', ({ oidc }) => oidc.refresh(refreshToken)],
  ['a refresh of OAuth 2.0', ({ oauth }) => oauth.refresh(refreshToken)],
  ['client credentials', ({ oidc }) => oidc.clientCredentials()],
  ['client credentials of an access key', ({ oidc }) => oidc.clientCredentials({ accessKey })],
  ['a revocation', ({ oidc }) => oidc.revoke(refreshToken)],
  ['an introspection', ({ oidc }) => oidc.introspect(accessToken)],
  ['user information', ({ oidc }) => oidc.getUserInfo(accessToken, 'user-1')],
  ['a device', ({ oidc }) => oidc.authorizeDevice()],
  ['a device that waits', ({ oidc }) => oidc.waitForDevice(device)],
]

/** A service that repeats the request in its refusal, as it came and as it was meant. */
const mutter =
  (httpStatus: number, bodyOf: (words: string) => unknown): Respond =>
  async request => {
    const values = [...new URLSearchParams(await request.clone().text()).values()]
    const basic = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    const proof = atob(basic)
    const decoded = new URLSearchParams(`proof=${proof.split(':')[1] ?? ''}`).get('proof')
    const escaped = values.map(encodeURIComponent)
    const words = [await everythingIn(request), ...values, ...escaped, proof, decoded].join(' ')
    return Response.json(bodyOf(words), { status: httpStatus })
  }

const failures: [string, Respond][] = [
  ['a refusal', mutter(400, words => ({ error: 'invalid_grant', error_description: words }))],
  ['a refusal without words', mutter(400, words => ({ error: words }))],
  [
    'a refusal in the header',
    async request => {
      const words = (await everythingIn(request)).replaceAll(/["\\\r\n]|[^\x20-\x7e]/g, '')
      const challenge = `Bearer error="invalid_token", error_description="${words}"`
      return new Response('', { status: 401, headers: { 'www-authenticate': challenge } })
    },
  ],
  ['a refusal in an envelope', mutter(403, message => ({ statusCode: 403, message }))],
  ['a refusal in an envelope under 200', mutter(200, message => ({ statusCode: 500, message }))],
  ['throttling', mutter(429, message => ({ statusCode: 429, message }))],
  ['a failing service', mutter(503, message => ({ statusCode: 503, message }))],
  ['a page', async request => new Response(await everythingIn(request), { status: 404 })],
  [
    'an answer of another form',
    () =>
      Response.json({
        ...tokens,
        access_token: [accessToken],
        device_code: [tokens.device_code],
        request_uri: [code],
        active: [accessToken],
        sub: [accessToken],
      }),
  ],
  ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
]

const methods: Method[] = ['client_secret_post', 'client_secret_basic']

const meetings = calls.flatMap(([call, run]) =>
  failures.flatMap(([failure, respond]) =>
    methods.map(method => ({ call, failure, method, run, respond })),
  ),
)
// A revocation has no answer that could be of another form.
const isFailure = ({ call, failure }: (typeof meetings)[number]) =>
  call !== 'a revocation' || failure !== 'an answer of another form'

test.each(meetings.filter(isFailure))(
  '$call that meets $failure by $method shows no secret',
  async ({ run, respond, method }) => {
    const clients = watched(respond, method)

    const error = await failureOf(run(clients))

    expectNoCanary(error, clients.oidc, clients.oauth, clients.urls.map(decodeURIComponent))
    expect(everythingOf(error)).not.toMatch(/eyJ|Basic [\w+/=]{9}/)
  },
)

const callbacks: [string, string, object][] = [
  ['of another sign-in', callback, { state: 'another' }],
  ['of another issuer', callback, { issuer: 'https://evil.example/oidc' }],
  ['that comes too late', callback, { createdAt: 0 }],
  ['with its code twice', `${callback}&code=${encodeURIComponent(code)}`, {}],
  ['with an ID token', `${callback}&id_token=${tokens.id_token}`, {}],
  ['that is no address', callback.replace('https://', ''), {}],
  ['of a refusal', `${callback}&error=access_denied`, {}],
]

test.each(callbacks)('a callback %s shows no secret', async (_, given, changes) => {
  const clients = watched(() => new Response(''), 'client_secret_post')

  const error = await failureOf(clients.oidc.exchangeCode(given, { ...transaction, ...changes }))

  expectNoCanary(error, clients.urls)
})

test('an ID token that is refused is not shown, nor are the nonces', async () => {
  const claims = { iss: issuer, aud: audience, sub: plain('sub'), nonce: plain('other-nonce') }
  const parts = [{ alg: 'RS256' }, claims].map(part => btoa(JSON.stringify(part)))
  const answer = { ...tokens, token_type: 'Bearer', expires_in: 60 }
  const idTokens = [`${parts.join('.')}.${plain('signature')}`, plain('no-token')]

  for (const idToken of idTokens) {
    const { oidc } = watched(
      () => Response.json({ ...answer, id_token: idToken }),
      'client_secret_post',
    )
    const error = await failureOf(oidc.exchangeCode(callback, transaction))
    expectNoCanary(error)
    expect(everythingOf(error)).not.toContain(idToken)
  }
})

test('the nonce of a pushed request that is refused is not shown', async () => {
  let nonce = 'none'
  const { oidc } = watched(async request => {
    nonce = new URLSearchParams(await request.text()).get('nonce') ?? 'none'
    const description = `the nonce ${nonce} will not do`
    return Response.json({ error: 'x', error_description: description }, { status: 400 })
  }, 'client_secret_post')

  const error = await failureOf(oidc.authorize())

  expect(nonce).toMatch(/^[\w-]{43}$/)
  expect(everythingOf(error)).not.toContain(nonce)
})

test('the claims of another user are not shown', async () => {
  const { oidc } = watched(() => Response.json({ sub: plain('user-2') }), 'client_secret_post')

  expectNoCanary(await failureOf(oidc.getUserInfo(accessToken, plain('user-1'))))
})

test('an access token that no header can carry is not shown', async () => {
  const { oidc } = watched(() => new Response(''), 'client_secret_post')

  expectNoCanary(await failureOf(oidc.getUserInfo(`${accessToken}\n${accessToken}`, 'user-1')))
})

test('a ticket of CAS that is refused is not shown', async () => {
  const ticket = canary('ticket')
  const { options } = watched(request => {
    const description = `there is no ticket ${new URL(request.url).searchParams.get('ticket')}`
    return Response.json({ authenticationFailure: { code: 'INVALID_TICKET', description } })
  }, 'client_secret_post')

  const error = await failureOf(
    validateCasTicketV2(options, { service: 'https://app.example.com/cas', ticket }),
  )

  expect(error).toMatchObject({ error: 'INVALID_TICKET' })
  expectNoCanary(error)
})
