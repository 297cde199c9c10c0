import {
  type AuthorizeInput,
  casLoginUrl,
  casLogoutUrl,
  generateDpopKeys,
  isGenAuthError,
  OAuthClient,
  OidcClient,
  type ProtocolOptions,
  samlLoginUrl,
  samlLogoutUrl,
  validateCasTicketV1,
  validateCasTicketV2,
} from 'genauth/oidc'
import { afterEach, expect, test, vi } from 'vitest'
import { issuer } from '../tokens/support.ts'
import { appHost, callbackFor, createProvider, document, redirectUri } from './provider.ts'

const half = 'x\ud800'
const provider = createProvider({
  ...document,
  device_authorization_endpoint: `${issuer}/device/auth`,
})
const app = { appId: 'my-app-id', appHost }
const options: ProtocolOptions = { ...app, redirectUri, fetch: provider.fetch, retry: false }
const cas = { ...app, fetch: provider.fetch }
const oidc = new OidcClient(options)
const oauth = new OAuthClient(options)
const ticket = { service: redirectUri, ticket: 'ST-1' }

// What plain JavaScript may hand in has no type.
const any = (value: unknown) => value as never

afterEach(() => {
  vi.unstubAllGlobals()
})

async function failureOf(run: () => unknown): Promise<unknown> {
  try {
    await run()
    return undefined
  } catch (error) {
    return error
  }
}

test.each<[string, string, () => unknown]>([
  ['casLoginUrl', 'service', () => casLoginUrl(app, half)],
  ['casLogoutUrl', 'url', () => casLogoutUrl(app, half)],
  ['validateTicket', 'service', () => validateCasTicketV1(cas, { ...ticket, service: half })],
  ['validateTicket', 'ticket', () => validateCasTicketV2(cas, { ...ticket, ticket: half })],
  ['samlLogoutUrl', 'redirectUri', () => samlLogoutUrl(app, half)],
  ['logoutUrl', 'state', () => oidc.logoutUrl({ state: half })],
  ['logoutUrl', 'id_token_hint', () => oidc.logoutUrl({ idTokenHint: half })],
  ['logoutUrl', 'redirectUri', () => oauth.logoutUrl(`https://app.example.com/${half}`)],
  ['authorizeDevice', 'scope', () => oidc.authorizeDevice({ scope: `openid ${half}` })],
  ['waitForDevice', 'authorization.device_code', () => waitFor({ device_code: half })],
  ['clientCredentials', 'scope', () => oidc.clientCredentials({ scope: half })],
  ['clientCredentials', 'accessKey.accessKeySecret', () => withKey({ accessKeySecret: half })],
  ['refresh', 'refreshToken', () => oidc.refresh(half)],
  ['refresh', 'scope', () => oidc.refresh('a-token', { scope: half })],
  ['revoke', 'token', () => oauth.revoke(half)],
  ['introspect', 'token', () => oidc.introspect(half)],
  ...[oidc, oauth].flatMap((client): [string, string, () => unknown][] => {
    const authorize = (input: AuthorizeInput) => () => client.authorize(input)
    return [
      ['authorize', 'login_hint', authorize({ loginHint: half })],
      ['authorize', 'scope', authorize({ scope: `openid ${half}` })],
      ['authorize', 'redirect_uri', authorize({ redirectUri: `${redirectUri}?${half}` })],
      ['authorize', 'further', authorize({ parameters: { further: half } })],
      ['authorize', half, authorize({ parameters: { [half]: 'x' } })],
    ]
  }),
])('%s refuses half of a surrogate pair in %s, and sends nothing', async (operation, path, run) => {
  await oidc.discover()
  const sent = provider.requests.length

  await expect(failureOf(run)).resolves.toMatchObject({
    name: 'InputError',
    operation,
    issues: [{ path, message: expect.stringContaining('half of a surrogate pair') }],
  })
  expect(provider.requests).toHaveLength(sent)
})

const waitFor = (changes: object) =>
  oidc.waitForDevice({
    device_code: 'd',
    user_code: 'u',
    verification_uri: 'v',
    expires_in: 1,
    interval: 0,
    ...changes,
  })

const withKey = (changes: object) =>
  oidc.clientCredentials({ accessKey: { accessKeyId: 'k', accessKeySecret: 's', ...changes } })

test.each([undefined, null, 7, '', [], {}, Symbol('x'), Object.create(null), () => 'x'])(
  'whatever plain JavaScript gives is refused as an input or an option: %s',
  async junk => {
    const { transaction } = await oidc.authorize()
    const given = any(junk)
    const exchange = (changes: object) =>
      oidc.exchangeCode(callbackFor(transaction), { ...transaction, ...changes })
    const runs: (() => unknown)[] = [
      () => casLoginUrl(given, redirectUri),
      () => casLoginUrl({ ...app, appId: given }, redirectUri),
      () => casLoginUrl({ ...app, appHost: given }, redirectUri),
      () => casLoginUrl(app, given),
      () => casLogoutUrl(given, redirectUri),
      () => casLogoutUrl(app, given),
      ...[validateCasTicketV1, validateCasTicketV2].flatMap(validate => [
        () => validate(given, ticket),
        () => validate(cas, given),
        () => validate(cas, { ...ticket, ticket: given }),
        () => validate(cas, { ...ticket, service: given }),
      ]),
      () => samlLoginUrl(given),
      () => samlLogoutUrl(given, redirectUri),
      () => samlLogoutUrl(app, given),
      () => oauth.logoutUrl(given),
      () => oidc.waitForDevice(given),
      () => waitFor({ device_code: junk }),
      () => waitFor({ expires_in: junk === 7 ? '7' : junk }),
      () => exchange({ codeVerifier: junk }),
      () => exchange({ createdAt: junk }),
      () => withKey({ accessKeyId: junk }),
    ]
    for (const run of runs) {
      const failure = await failureOf(run)
      expect(isGenAuthError(failure), `${String(failure)} of ${String(run)}`).toBe(true)
    }
  },
)

test.each([null, 7, [], {}, Symbol('x'), Object.create(null), () => 'x'])(
  'what may be left out is refused when it is there and wrong: %s',
  async junk => {
    const given = any(junk)
    const runs: (() => unknown)[] = [
      () => samlLoginUrl({ ...app, appHost: given }),
      () => validateCasTicketV1({ ...cas, timeout: junk === 7 ? any('7') : given }, ticket),
      () =>
        validateCasTicketV2(
          { ...cas, fetch: typeof junk === 'function' ? any('x') : given },
          ticket,
        ),
      () => oidc.logoutUrl({ state: given }),
      () => oidc.logoutUrl({ idTokenHint: given }),
      () => oidc.logoutUrl({ postLogoutRedirectUri: given }),
      () => oidc.clientCredentials({ scope: given }),
      () => oidc.refresh('a-token', { scope: given }),
      () => oidc.revoke('a-token', { hint: given }),
      ...[oidc, oauth].flatMap(client => [
        () => client.authorize({ loginHint: given }),
        () => client.authorize({ parameters: { further: given } }),
        () => client.authorize({ uiLocales: given }),
      ]),
    ]
    for (const run of runs) {
      const failure = await failureOf(run)
      expect(failure, String(run)).toMatchObject({
        code: expect.stringMatching(/^invalid_(input|configuration)$/),
      })
    }
    for (const run of [
      () => oidc.authorize({ scope: given }),
      () => oauth.authorize({ scope: given }),
      () => oidc.authorizeDevice({ scope: given }),
      () => oidc.authorize({ parameters: given }),
      () => oauth.authorize({ maxAge: given }),
    ]) {
      const failure = await failureOf(run)
      expect(failure === undefined || isGenAuthError(failure), String(run)).toBe(true)
    }
  },
)

test('a device whose authorization lacks its times is not asked about for ever', async () => {
  const before = provider.requests.length

  await expect(waitFor({ expires_in: undefined })).rejects.toMatchObject({ name: 'InputError' })
  await expect(waitFor({ interval: 'soon' })).rejects.toMatchObject({ name: 'InputError' })
  expect(provider.requests).toHaveLength(before)
})

test('keys of proofs need WebCrypto, and its absence is named', async () => {
  vi.stubGlobal('crypto', {})

  await expect(failureOf(generateDpopKeys)).resolves.toMatchObject({
    name: 'ConfigurationError',
    message: expect.stringContaining('WebCrypto is missing'),
  })
})
