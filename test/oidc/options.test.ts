import {
  type ClientAuthMethod,
  ConfigurationError,
  OAuthClient,
  OidcClient,
  type OidcClientOptions,
  type ProtocolOptions,
} from 'genauth/oidc'
import { afterEach, expect, test, vi } from 'vitest'
import { secret } from '../tokens/support.ts'

const options = { appId: 'my-app-id', appHost: 'https://example.genauth.ai' }
const clients = [OidcClient, OAuthClient]

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Every option that is wrong, and what is said of it. */
const wrong: [string, unknown][] = [
  ['appId', undefined],
  ['appId', ''],
  ['appId', 7],
  ['appHost', undefined],
  ['appHost', ''],
  ['appHost', 'http://example.com'],
  ['appHost', 'ftp://example.com'],
  ['appHost', 'https://user:pass@example.com'],
  ['appSecret', ''],
  ['appSecret', 7],
  ['tokenEndPointAuthMethod', 'private_key_jwt'],
  ['tokenEndPointAuthMethod', 'client_secret_post'],
  ['tokenEndPointAuthMethod', 'client_secret_basic'],
  ['revocationEndPointAuthMethod', 'client_secret_post'],
  ['introspectionEndPointAuthMethod', 'client_secret_basic'],
  ['redirectUri', ''],
  ['redirectUri', '/callback'],
  ['redirectUri', 'https://app.example.com/#top'],
  ['fetch', 'fetch'],
  ['now', 7],
  ['timeout', 0],
  ['timeout', '10'],
  ['timeout', 2 ** 31],
  ['retry', true],
  ['retry', { limit: -1 }],
  ['clockTolerance', -1],
  ['clockTolerance', Number.NaN],
  ['clockTolerance', '60'],
]

test.each(wrong)('the option %s is refused when it is %j', (name, value) => {
  for (const Client of clients) {
    const make = () => new Client({ ...options, [name]: value })

    expect(make).toThrow(ConfigurationError)
    expect(make).toThrow(new RegExp(`^${name}[. ]`))
  }
})

test.each([
  ['scope', 'profile'],
  ['scope', ''],
  ['scope', 7],
  ['idTokenAlgorithm', 'none'],
  ['transactionLife', 0],
  ['transactionLife', '1h'],
  ['dpop', {}],
  ['dpop', null],
])('the option %s of an OidcClient is refused when it is %j', (name, value) => {
  const make = () => new OidcClient({ ...options, [name]: value })

  expect(make).toThrow(ConfigurationError)
  expect(make).toThrow(new RegExp(`^${name} `))
})

test('options are needed', () => {
  // @ts-expect-error: what JavaScript may hand in
  expect(() => new OidcClient()).toThrow('OidcClient needs an object of options')
  // @ts-expect-error: what JavaScript may hand in
  expect(() => new OAuthClient(null)).toThrow('OAuthClient needs an object of options')
})

test('a host may be written without scheme, and with a slash at its end', async () => {
  for (const appHost of ['example.genauth.ai', 'https://example.genauth.ai/']) {
    const oauth = new OAuthClient({ ...options, appHost, redirectUri: 'https://a.example/' })
    const { url } = await oauth.authorize()

    expect(url).toMatch(/^https:\/\/example\.genauth\.ai\/oauth\/auth\?/)
  }
})

test('a host without TLS is taken on this machine, and elsewhere when it is allowed', () => {
  const insecure = { ...options, appHost: 'http://example.com' }

  expect(new OidcClient({ ...options, appHost: 'http://127.0.0.1:3000' })).toBeDefined()
  expect(new OidcClient({ ...insecure, allowInsecureHost: true })).toBeDefined()
})

test('later changes to the object of options have no effect', async () => {
  const given: ProtocolOptions = { ...options, redirectUri: 'https://a.example/' }
  const changeable: { -readonly [Name in keyof ProtocolOptions]: ProtocolOptions[Name] } = given
  const oauth = new OAuthClient(changeable)
  changeable.appId = 'another'
  changeable.redirectUri = 'https://evil.example/'

  const { searchParams } = new URL((await oauth.authorize()).url)

  expect(searchParams.get('client_id')).toBe('my-app-id')
  expect(searchParams.get('redirect_uri')).toBe('https://a.example/')
})

test.each<ClientAuthMethod>(['client_secret_post', 'client_secret_basic', 'none'])(
  'an application with a secret may prove itself by %s',
  tokenEndPointAuthMethod => {
    expect(new OidcClient({ ...options, appSecret: secret, tokenEndPointAuthMethod })).toBeDefined()
  },
)

test('a secret in a browser is refused, unless it is allowed', () => {
  vi.stubGlobal('window', {})
  vi.stubGlobal('document', {})
  const withSecret: OidcClientOptions = { ...options, appSecret: secret }

  for (const Client of clients) {
    expect(() => new Client(withSecret)).toThrow(/must not run in a browser/)
    expect(new Client({ ...withSecret, dangerouslyAllowBrowser: true })).toBeDefined()
    expect(new Client(options)).toBeDefined()
  }
})

test('a runtime without WebCrypto is told where there is one', () => {
  const { getRandomValues } = crypto
  vi.stubGlobal('crypto', { getRandomValues })
  for (const Client of clients) {
    expect(() => new Client(options)).toThrow(/WebCrypto is missing.*HTTPS/)
  }

  vi.stubGlobal('crypto', undefined)
  expect(() => new OidcClient(options)).toThrow(ConfigurationError)
})

test('no mistake of the configuration shows the secret', () => {
  const make = () => new OidcClient({ ...options, appSecret: secret, timeout: -1 })

  expect(make).toThrow(ConfigurationError)
  expect(make).not.toThrow(new RegExp(secret))
})
