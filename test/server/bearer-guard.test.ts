import * as fc from 'fast-check'
import { createMock, type Mock } from 'genauth/mock'
import { generateDpopKeys, OidcClient } from 'genauth/oidc'
import {
  type BearerGuardOptions,
  type BearerRefusalEvent,
  ConfigurationError,
  createBearerGuard,
  InputError,
  type RequestEvent,
  type ResponseEvent,
} from 'genauth/server'
import { expect, test } from 'vitest'

function setUp(options: Partial<BearerGuardOptions> = {}) {
  const time = Date.UTC(2026, 0, 1)
  const mock = createMock({ now: () => time, seed: { users: [{ username: 'ann' }] } })
  const { appId, appHost, fetch } = mock.authenticationOptions
  const guard = createBearerGuard({
    appHost,
    audience: appId,
    fetch,
    now: mock.clock.now,
    realm: 'reports',
    ...options,
  })
  return { mock, guard }
}

const tokenOf = async (mock: Mock, scope = 'openid profile') =>
  (await mock.asUser('ann').tokens({ scope })).access_token

const call = (authorization?: string, url = 'https://api.example.com/reports') =>
  new Request(url, authorization === undefined ? {} : { headers: { authorization } })

async function refusalOf(answer: unknown) {
  if (!(answer instanceof Response)) throw new Error('the request was let through')
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toMatch(/no-store/)
  return { status: answer.status, challenge: answer.headers.get('www-authenticate') }
}

test.each(['Bearer', 'bearer', 'BEARER'])('lets a good token through: %s', async scheme => {
  const { mock, guard } = setUp()

  const claims = await guard(call(`${scheme} ${await tokenOf(mock)}`))

  expect(claims).toMatchObject({ sub: mock.asUser('ann').userId })
})

test.each([undefined, '', 'Basic YTpi', 'DPoP abc', 'Bearerish abc'])(
  'answers %s with a challenge and no error',
  async authorization => {
    const { guard } = setUp()

    await expect(refusalOf(await guard(call(authorization)))).resolves.toEqual({
      status: 401,
      challenge: 'Bearer realm="reports"',
    })
  },
)

test('a token in the query alone does not count', async () => {
  const { mock, guard } = setUp()
  const url = `https://api.example.com/reports?access_token=${await tokenOf(mock)}`

  await expect(refusalOf(await guard(call(undefined, url)))).resolves.toEqual({
    status: 401,
    challenge: 'Bearer realm="reports"',
  })
})

test('a token in the query and the header is a malformed request', async () => {
  const { mock, guard } = setUp()
  const token = await tokenOf(mock)

  const answer = await guard(
    call(`Bearer ${token}`, `https://api.example.com/?access_token=${token}`),
  )

  await expect(refusalOf(answer)).resolves.toEqual({
    status: 400,
    challenge:
      'Bearer realm="reports", error="invalid_request", error_description="the token is sent in two ways"',
  })
})

test.each([
  'Bearer',
  'Bearer ',
  'Bearer a b',
  'Bearer a, Bearer b',
  'Bearer "a"',
  'Bearer a=b',
  'Bearer token="a"',
  'Bearer é',
])('answers the malformed header %s with 400', async authorization => {
  const { guard } = setUp()

  const { status, challenge } = await refusalOf(await guard(call(authorization)))

  expect(status).toBe(400)
  expect(challenge).toContain('error="invalid_request"')
})

test('refuses a token that has expired', async () => {
  const { mock, guard } = setUp()
  const token = await tokenOf(mock)
  mock.clock.advance('15d')

  await expect(refusalOf(await guard(call(`Bearer ${token}`)))).resolves.toEqual({
    status: 401,
    challenge:
      'Bearer realm="reports", error="invalid_token", error_description="the token has expired"',
  })
})

const invalid =
  'Bearer realm="reports", error="invalid_token", error_description="the token is not valid"'

test('refuses a token that was changed, and repeats nothing of it', async () => {
  const { mock, guard } = setUp()
  const [head, , signature] = (await tokenOf(mock)).split('.')
  const claims = Buffer.from(JSON.stringify({ sub: 'root"\\' })).toString('base64url')

  for (const token of [`${head}.${claims}.${signature}`, 'opaque', 'a.b.c']) {
    await expect(refusalOf(await guard(call(`Bearer ${token}`)))).resolves.toEqual({
      status: 401,
      challenge: invalid,
    })
  }
})

test('refuses a token for another application, and an ID token', async () => {
  const { mock, guard } = setUp({ audience: 'another-app' })
  const { guard: right } = setUp()
  const tokens = await mock.asUser('ann').tokens()

  const answers = [
    await guard(call(`Bearer ${tokens.access_token}`)),
    await right(call(`Bearer ${tokens.id_token}`)),
  ]

  for (const answer of answers) {
    await expect(refusalOf(answer)).resolves.toEqual({ status: 401, challenge: invalid })
  }
})

test('refuses a token that lacks a scope, and names the scopes that are needed', async () => {
  const { mock, guard } = setUp()
  const request = call(`Bearer ${await tokenOf(mock, 'openid profile email')}`)

  const answer = await guard(request, { scopes: ['profile', 'phone'] })

  await expect(refusalOf(answer)).resolves.toEqual({
    status: 403,
    challenge:
      'Bearer realm="reports", error="insufficient_scope", error_description="the token lacks a scope", scope="profile phone"',
  })
  await expect(guard(request, { scopes: ['profile', 'email'] })).resolves.toHaveProperty('sub')
  await expect(guard(request, { scopes: [] })).resolves.toHaveProperty('sub')
})

test('a scope is not found inside of another one', async () => {
  const { mock, guard } = setUp()

  const answer = await guard(call(`Bearer ${await tokenOf(mock)}`), { scopes: ['pro'] })

  await expect(refusalOf(answer)).resolves.toMatchObject({ status: 403 })
})

test('says when to come again while the keys cannot be had', async () => {
  const { mock, guard } = setUp()
  const token = await tokenOf(mock)
  mock.faults.add({ times: 'always', httpStatus: 503 })

  const answer = await guard(call(`Bearer ${token}`))

  if (!(answer instanceof Response)) throw new Error('the request was let through')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('30')
  expect(answer.headers.get('www-authenticate')).toBeNull()
})

test('refuses a token that is bound to a key', async () => {
  const { mock, guard } = setUp()
  const oidc = new OidcClient({
    ...mock.authenticationOptions,
    now: mock.clock.now,
    dpop: await generateDpopKeys(),
    redirectUri: 'https://app.example.com/callback',
  })
  const { url, transaction } = await oidc.authorize()
  const callback = await mock.asUser('ann').authorize(url)
  const { tokens } = await oidc.exchangeCode(callback, transaction)

  const answer = await guard(call(`Bearer ${tokens.access_token}`))

  expect(tokens.token_type).toBe('DPoP')
  await expect(refusalOf(answer)).resolves.toEqual({
    status: 401,
    challenge:
      'Bearer realm="reports", error="invalid_token", error_description="the token is bound to a key"',
  })
})

test('fetches the keys of the issuer once', async () => {
  const { mock, guard } = setUp()
  const token = await tokenOf(mock)
  mock.journal.clear()

  await Promise.all(Array.from({ length: 20 }, () => guard(call(`Bearer ${token}`))))

  expect(mock.journal.calls()).toHaveLength(2)
})

test('without a realm the challenge is the bare scheme', async () => {
  const { guard } = setUp({ realm: undefined })

  await expect(refusalOf(await guard(call()))).resolves.toEqual({
    status: 401,
    challenge: 'Bearer',
  })
})

test('a realm reads back as it was written', async () => {
  const realm = fc.string({ unit: fc.constantFrom(...'ab "\\,='), minLength: 1 })

  await fc.assert(
    fc.asyncProperty(realm, async text => {
      const { guard } = setUp({ realm: text })
      const { challenge } = await refusalOf(await guard(call()))
      const [, quoted = ''] = /^Bearer realm="((?:[^"\\]|\\.)*)"$/.exec(challenge ?? '') ?? []

      expect(quoted.replaceAll(/\\(.)/g, '$1')).toBe(text)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['audience', { audience: '' }],
  ['appHost', { appHost: undefined }],
  ['appHost', { issuer: 'https://example.genauth.ai/oidc' }],
  ['appHost', { appHost: 'http://example.genauth.ai' }],
  ['realm', { realm: 'two\nlines' }],
  ['realm', { realm: 'caf\u00e9' }],
  ['realm', { realm: '' }],
  ['clockTolerance', { clockTolerance: -1 }],
  ['algorithms', { algorithms: ['HS256'] }],
  ['fetch', { fetch: 'fetch' }],
])('names %s when it is missing or malformed', (name, options) => {
  const valid = { appHost: 'https://example.genauth.ai', audience: 'my-app-id' }
  // @ts-expect-error: the options are wrong on purpose
  const create = () => createBearerGuard({ ...valid, ...options })

  expect(create).toThrow(ConfigurationError)
  expect(create).toThrow(name)
})

test.each([['a b'], ['a"'], [''], ['a\n']])('refuses to ask for the scope %j', async scope => {
  const { guard } = setUp()

  await expect(guard(call(), { scopes: [scope] })).rejects.toThrow(InputError)
})

test('takes an issuer in place of a host', async () => {
  const { mock } = setUp()
  const { appId, appHost, fetch } = mock.authenticationOptions
  const guard = createBearerGuard({
    issuer: `${appHost}/oidc`,
    audience: appId,
    fetch,
    now: mock.clock.now,
  })

  await expect(guard(call(`Bearer ${await tokenOf(mock)}`))).resolves.toHaveProperty('sub')
})

test('tells why a request was refused, and shows nothing of the token (issue 9)', async () => {
  const refusals: BearerRefusalEvent[] = []
  const onRefused = (refusal: BearerRefusalEvent) => {
    refusals.push(refusal)
  }
  const { mock, guard } = setUp({ onRefused })
  const token = await tokenOf(mock)
  const { appHost, fetch } = mock.authenticationOptions
  const other = createBearerGuard({
    appHost,
    fetch,
    audience: 'another',
    now: mock.clock.now,
    onRefused,
  })
  await guard(call())
  await guard(call('Bearer a b'))
  await guard(call(`Bearer ${token}`), { scopes: ['profile', 'reports:read'] })
  await guard(call(`Bearer ${token.slice(0, -4)}AAAA`))
  await other(call(`Bearer ${token}`))
  mock.clock.advance('30d')
  await guard(call(`Bearer ${token}`))

  expect(refusals).toMatchObject([
    { status: 401, reason: 'missing_token', claim: undefined },
    { status: 400, reason: 'malformed_request' },
    { status: 403, reason: 'insufficient_scope', missingScopes: ['reports:read'] },
    { status: 401, reason: 'bad_signature' },
    { status: 401, reason: 'wrong_claim', claim: 'aud' },
    { status: 401, reason: 'expired', claim: 'exp' },
  ])
  for (const part of token.split('.')) expect(JSON.stringify(refusals)).not.toContain(part)
})

test('tells that the keys cannot be had', async () => {
  const refusals: BearerRefusalEvent[] = []
  const { mock, guard } = setUp({ onRefused: refusal => refusals.push(refusal) })
  const token = await tokenOf(mock)
  mock.faults.add({ operation: 'getOpenidConfiguration', kind: 'reset' })

  await guard(call(`Bearer ${token}`))

  expect(refusals).toMatchObject([{ status: 503, reason: 'keys_unavailable' }])
})

test.each<[string, () => void]>([
  [
    'throw',
    () => {
      throw new Error('the log is full')
    },
  ],
  ['reject', () => Promise.reject(new Error('the log is full'))],
])('observers that %s change nothing', async (_, observer) => {
  const hooks = { onRequest: observer, onResponse: observer, onRetry: observer }
  const { mock, guard } = setUp({ onRefused: observer, hooks })

  expect(await guard(call())).toHaveProperty('status', 401)
  await expect(guard(call(`Bearer ${await tokenOf(mock)}`))).resolves.toHaveProperty('sub')
})

test('hooks hear of the requests for keys', async () => {
  const events: (RequestEvent | ResponseEvent)[] = []
  const note = (event: RequestEvent | ResponseEvent) => {
    events.push(event)
  }
  const { mock, guard } = setUp({ hooks: { onRequest: note, onResponse: note } })

  await guard(call(`Bearer ${await tokenOf(mock)}`))

  const { appHost: host } = mock.authenticationOptions
  expect(events).toMatchObject([
    { operation: 'fetchKeys', method: 'GET', host, path: '/oidc/.well-known/openid-configuration' },
    { operation: 'fetchKeys', httpStatus: 200 },
    { operation: 'fetchKeys', path: '/oidc/.well-known/jwks.json', attempt: 1 },
    { operation: 'fetchKeys', httpStatus: 200, duration: expect.any(Number) },
  ])
})

test.each([
  [{ onRefused: 'log' }, 'onRefused must be a function'],
  [{ hooks: { onRequest: 1 } }, 'hooks.onRequest must be a function'],
])('refuses observers that are none: %o', (options, words) => {
  // @ts-expect-error what a caller without types may give
  expect(() => setUp(options)).toThrow(words)
})
