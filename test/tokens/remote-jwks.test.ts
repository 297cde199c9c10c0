import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  ConfigurationError,
  createRemoteJwks,
  type KeySet,
  type RemoteJwksOptions,
  TokenError,
  type VerifiedClaims,
  verifyIdToken,
} from '../../src/tokens/index.ts'
import { fetchBy } from '../support/fetch-by.ts'
import {
  audience,
  claimsOf,
  createClock,
  createFakeIssuer,
  createSigner,
  expectRefusal,
  type FakeIssuer,
  issuer,
  type Signer,
  start,
} from './support.ts'

const discoveryUrl = `${issuer}/.well-known/openid-configuration`
const keysUrl = `${issuer}/keys`
const minute = 60_000

let first: Signer
let second: Signer
let token: string
let fake: FakeIssuer
let clock: ReturnType<typeof createClock>

beforeAll(async () => {
  first = await createSigner('RS256', 'first')
  second = await createSigner('RS256', 'second')
  token = await first.sign(claimsOf())
})

beforeEach(() => {
  clock = createClock()
  fake = createFakeIssuer([first.jwk])
})

function createKeys(options: RemoteJwksOptions = {}): KeySet {
  const { jwksUri, appHost } = options
  const where = jwksUri === undefined && appHost === undefined ? { issuer } : {}
  return createRemoteJwks({ ...where, fetch: fake.fetch, now: clock.now, ...options })
}

function verify(keys: KeySet, text = token): Promise<VerifiedClaims> {
  return verifyIdToken(text, { issuer, audience, keys, now: () => start })
}

function down(): Response {
  return new Response('Bad Gateway', { status: 502 })
}

test('discovers the key set and fetches it once', async () => {
  const keys = createKeys()

  await verify(keys)
  await verify(keys)

  expect(fake.requests).toEqual([discoveryUrl, keysUrl])
})

test('fetches nothing before the first token', () => {
  createKeys()

  expect(fake.requests).toEqual([])
})

test('knows the issuer of an app host', async () => {
  for (const appHost of [
    'https://example.genauth.ai',
    'example.genauth.ai',
    'https://example.genauth.ai/',
  ]) {
    const keys = createKeys({ appHost })
    expect(keys.issuer).toBe(issuer)
    await verify(keys)
  }
  expect(fake.requests[0]).toBe(discoveryUrl)
})

test('discovers nothing when the address of the key set is given', async () => {
  await verify(createKeys({ jwksUri: 'https://keys.example.com/app' }))
  await verify(createKeys({ issuer, jwksUri: 'https://keys.example.com/app' }))

  expect(fake.requests).toEqual(['https://keys.example.com/app', 'https://keys.example.com/app'])
})

test('falls back to the usual address when there is no discovery document', async () => {
  fake.discovery = () => new Response('Not Found', { status: 404 })

  await verify(createKeys())

  expect(fake.requests).toEqual([discoveryUrl, `${issuer}/.well-known/jwks.json`])
})

test('refuses keys that were fetched for another issuer', async () => {
  const keys = createKeys({ appHost: 'https://other.genauth.ai' })

  await expect(verify(keys)).rejects.toThrow(ConfigurationError)
  expect(fake.requests).toEqual([])
})

test('fetches once for many calls at the same time', async () => {
  const keys = createKeys()

  await Promise.all(Array.from({ length: 20 }, () => verify(keys)))

  expect(fake.requests).toEqual([discoveryUrl, keysUrl])
})

test('fetches again after ten minutes, without discovering again', async () => {
  const keys = createKeys()
  await verify(keys)

  clock.advance(10 * minute - 1)
  await verify(keys)
  expect(fake.requests).toHaveLength(2)

  clock.advance(1)
  await verify(keys)
  expect(fake.requests).toEqual([discoveryUrl, keysUrl, keysUrl])
})

test('forgets a key that was withdrawn', async () => {
  const keys = createKeys({ maxAge: minute })
  await verify(keys)

  fake.keys = { keys: [second.jwk] }
  clock.advance(minute)

  await expectRefusal(verify(keys), 'unknown_key', 'kid')
})

test('learns of a new key as soon as a token names it', async () => {
  const keys = createKeys()
  await verify(keys)
  fake.keys = { keys: [first.jwk, second.jwk] }
  clock.advance(30_000)

  await verify(keys, await second.sign(claimsOf()))
  await verify(keys)

  expect(fake.requests).toEqual([discoveryUrl, keysUrl, keysUrl])
})

test('fetches once for an unknown key id, then not for 30 seconds', async () => {
  const keys = createKeys()
  await verify(keys)
  clock.advance(30_000)

  for (let index = 0; index < 10; index += 1) {
    const unknown = await first.sign(claimsOf(), { kid: `unknown-${index}` })
    await expectRefusal(verify(keys, unknown), 'unknown_key', 'kid')
  }
  expect(fake.requests).toHaveLength(3)

  clock.advance(29_999)
  await expectRefusal(verify(keys, await second.sign(claimsOf())), 'unknown_key', 'kid')
  expect(fake.requests).toHaveLength(3)

  clock.advance(1)
  await expectRefusal(verify(keys, await second.sign(claimsOf())), 'unknown_key', 'kid')
  // The document too, because the keys may have moved.
  expect(fake.requests.slice(3)).toEqual([discoveryUrl, keysUrl])
})

test('finds keys that have moved while the old ones are still served (issue 9)', async () => {
  const moved = `${issuer}/moved`
  const fetch: typeof fake.fetch = async (url, init) =>
    url === moved ? Response.json({ keys: [second.jwk] }) : fake.fetch(url, init)
  const keys = createKeys({ fetch })
  await verify(keys)
  fake.discovery = () => Response.json({ issuer, jwks_uri: moved })
  const token = await second.sign(claimsOf())

  clock.advance(30_000)
  await expectRefusal(verify(keys, token), 'unknown_key', 'kid')
  clock.advance(30_000)

  await expect(verify(keys, token)).resolves.toMatchObject({ sub: 'user-1' })
})

test('does not fetch twice for a first token with an unknown key id', async () => {
  await expectRefusal(verify(createKeys(), await second.sign(claimsOf())), 'unknown_key', 'kid')

  expect(fake.requests).toEqual([discoveryUrl, keysUrl])
})

test('fetches once for many unknown key ids at the same time', async () => {
  const keys = createKeys()
  await verify(keys)
  clock.advance(30_000)
  const unknown = await Promise.all(
    Array.from({ length: 10 }, (_, index) => first.sign(claimsOf(), { kid: `unknown-${index}` })),
  )

  await Promise.all(unknown.map(text => expectRefusal(verify(keys, text), 'unknown_key', 'kid')))

  expect(fake.requests).toHaveLength(3)
})

test('does not fetch for a token that is malformed or of another algorithm', async () => {
  const keys = createKeys()

  await expectRefusal(verify(keys, `${token}=`), 'malformed')
  await expectRefusal(
    verify(keys, await first.sign(claimsOf(), { alg: 'HS256' })),
    'unsupported_algorithm',
    'alg',
  )

  expect(fake.requests).toEqual([])
})

test('serves known keys for an hour while the endpoint is down', async () => {
  const errors: TokenError[] = []
  const keys = createKeys({ onError: error => errors.push(error) })
  await verify(keys)
  fake.jwks = down
  fake.discovery = down

  clock.advance(10 * minute)
  await verify(keys)
  expect(errors.map(error => error.reason)).toEqual(['keys_unavailable'])

  clock.advance(60 * minute - 1)
  await verify(keys)

  clock.advance(1)
  const error = await expectRefusal(verify(keys), 'keys_unavailable')
  expect(error.retryable).toBe(true)
  expect(error.message).toContain('502')
})

test('asks a failing endpoint only every 30 seconds while known keys serve', async () => {
  const keys = createKeys()
  await verify(keys)
  fake.jwks = down
  clock.advance(10 * minute)

  for (let index = 0; index < 10; index += 1) await verify(keys)
  expect(fake.requests).toHaveLength(3)

  clock.advance(30_000)
  await verify(keys)
  expect(fake.requests).toHaveLength(5)
})

test('recovers when the endpoint comes back, and discovers it anew', async () => {
  const keys = createKeys()
  await verify(keys)
  fake.jwks = down
  clock.advance(10 * minute)
  await verify(keys)

  fake.jwks = undefined
  clock.advance(30_000)
  await verify(keys)
  clock.advance(9 * minute)
  await verify(keys)

  expect(fake.requests).toEqual([discoveryUrl, keysUrl, keysUrl, discoveryUrl, keysUrl])
  await expectRefusal(verify(keys, await second.sign(claimsOf())), 'unknown_key', 'kid')
})

test('leaves no timer behind that would keep a process alive', async () => {
  vi.useFakeTimers()
  try {
    await verify(createKeys())
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

test('says keys_unavailable of an unknown key id while the endpoint is down', async () => {
  const keys = createKeys()
  await verify(keys)
  fake.jwks = down
  clock.advance(30_000)

  await expectRefusal(verify(keys, await second.sign(claimsOf())), 'keys_unavailable')
  await expect(verify(keys)).resolves.toBeDefined()
})

test('tries again with each token as long as there are no keys at all', async () => {
  const keys = createKeys()
  fake.jwks = down
  await expectRefusal(verify(keys), 'keys_unavailable')

  fake.jwks = undefined
  await expect(verify(keys)).resolves.toBeDefined()
})

test('keeps no old keys when staleIfError is 0', async () => {
  const keys = createKeys({ staleIfError: 0 })
  await verify(keys)
  fake.jwks = down
  clock.advance(10 * minute)

  await expectRefusal(verify(keys), 'keys_unavailable')
})

test('ignores what the observer throws', async () => {
  const keys = createKeys({
    onError: () => {
      throw new Error('the observer is broken')
    },
  })
  await verify(keys)
  fake.jwks = down
  clock.advance(10 * minute)

  await expect(verify(keys)).resolves.toBeDefined()
})

test.each<[string, () => Response | Promise<Response>]>([
  [
    'an HTML page',
    () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }),
  ],
  ['an empty answer', () => new Response('')],
  ['a JSON list', () => Response.json([])],
  ['keys that are no list', () => Response.json({ keys: {} })],
  ['null', () => Response.json(null)],
  ['an answer of 401', () => Response.json({ keys: [] }, { status: 401 })],
  ['an answer of 201', () => Response.json({ keys: [] }, { status: 201 })],
  ['a redirect', () => Response.redirect('https://evil.example.com/keys')],
  ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
  ['a rejection without an error', () => Promise.reject(undefined)],
  ['an answer of a megabyte', () => Response.json({ keys: [], fill: 'x'.repeat(1_000_000) })],
])('takes %s for a failure of the key set', async (_, answer) => {
  const errors: TokenError[] = []
  fake.jwks = answer

  await expectRefusal(
    verify(createKeys({ onError: error => errors.push(error) })),
    'keys_unavailable',
  )

  expect(errors).toHaveLength(1)
  expect(fake.requests).toEqual([discoveryUrl, keysUrl])
})

test('reads no more of a huge answer than it needs to refuse it', async () => {
  let sent = 0
  let isCancelled = false
  fake.jwks = () =>
    new Response(
      new ReadableStream({
        pull: controller => {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536))
        },
        cancel: () => {
          isCancelled = true
        },
      }),
    )

  await expectRefusal(verify(createKeys()), 'keys_unavailable')

  expect(isCancelled).toBe(true)
  expect(sent).toBeLessThan(600_000)
})

test.each<[string, unknown]>([
  ['of another issuer', { issuer: 'https://evil.example.com/oidc', jwks_uri: keysUrl }],
  ['without an issuer', { jwks_uri: keysUrl }],
  ['without the address of the key set', { issuer }],
  ['with an address that is no text', { issuer, jwks_uri: 5 }],
  ['with an address without https', { issuer, jwks_uri: 'http://example.genauth.ai/keys' }],
  ['with an address that is none', { issuer, jwks_uri: '/keys' }],
  ['that is a list', []],
])('refuses a discovery document %s', async (_, document) => {
  fake.discovery = () => Response.json(document)

  await expectRefusal(verify(createKeys()), 'keys_unavailable')

  expect(fake.requests).toEqual([discoveryUrl])
})

test('does not take a failing discovery for a missing one', async () => {
  fake.discovery = down

  await expectRefusal(verify(createKeys()), 'keys_unavailable')

  expect(fake.requests).toEqual([discoveryUrl])
})

test.each<[string, (signal: AbortSignal) => Promise<Response>]>([
  [
    'answers nothing',
    signal =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  ],
  ['ignores its signal', () => new Promise(() => {})],
  ['starts an answer and stops', async () => new Response(new ReadableStream())],
])('gives up on an endpoint that %s', async (_, answer) => {
  // The requests are kept, because one that is collected no longer hands its abort on.
  const requests: Request[] = []
  const keys = createKeys({
    timeout: 20,
    fetch: fetchBy(async request => {
      requests.push(request)
      return answer(request.signal)
    }),
  })

  const error = await expectRefusal(verify(keys), 'keys_unavailable')

  expect(error.message).toContain('20 ms')
  expect(requests.map(request => request.signal.aborted)).toEqual([true])
})

test('allows http for this machine only', () => {
  for (const host of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
    expect(createRemoteJwks({ appHost: host }).issuer).toBe(`${host}/oidc`)
  }
  expect(() => createRemoteJwks({ appHost: 'http://example.genauth.ai' })).toThrow(
    ConfigurationError,
  )
})

test('allows http everywhere when it is told to', () => {
  const options = { appHost: 'http://genauth.intranet', allowInsecureHost: true }

  expect(createRemoteJwks(options).issuer).toBe('http://genauth.intranet/oidc')
})

test.each<[string, RemoteJwksOptions]>([
  ['issuer', {}],
  ['issuer', { issuer: '' }],
  ['issuer', { issuer: 'example.genauth.ai/oidc' }],
  ['issuer', { issuer: 'http://example.genauth.ai/oidc' }],
  ['issuer', { issuer: 'ftp://example.genauth.ai/oidc', allowInsecureHost: true }],
  ['issuer', { issuer, appHost: 'https://example.genauth.ai' }],
  ['appHost', { appHost: '' }],
  ['appHost', { appHost: 'https://a b' }],
  ['appHost', { appHost: 'http://example.genauth.ai' }],
  ['jwksUri', { jwksUri: 'http://example.genauth.ai/keys' }],
  ['jwksUri', { issuer, jwksUri: '' }],
  ['maxAge', { issuer, maxAge: -1 }],
  ['cooldown', { issuer, cooldown: Number.NaN }],
  ['staleIfError', { issuer, staleIfError: Number.POSITIVE_INFINITY }],
  ['timeout', { issuer, timeout: -5 }],
])('refuses to be created when the option %s is wrong: %j', (name, options) => {
  expect(() => createRemoteJwks(options)).toThrow(ConfigurationError)
  expect(() => createRemoteJwks(options)).toThrow(`"${name}"`)
})

test('copies its options', async () => {
  const options: RemoteJwksOptions = { issuer, fetch: fake.fetch, now: clock.now }
  const keys = createRemoteJwks(options)
  options.fetch = () => Promise.reject(new TokenError('malformed', 'not this one'))

  await expect(verify(keys)).resolves.toBeDefined()
})

test('uses the global fetch and clock when none are given', async () => {
  const original = globalThis.fetch
  globalThis.fetch = async (input, init = {}) => fake.fetch(String(input), init)
  try {
    await verify(createRemoteJwks({ issuer }))
  } finally {
    globalThis.fetch = original
  }
  expect(fake.requests).toEqual([discoveryUrl, keysUrl])
})
