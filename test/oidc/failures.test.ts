import {
  ApiError,
  ForbiddenError,
  NetworkError,
  OAuthError,
  type OidcClientOptions,
  RateLimitError,
  ResponseFormatError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
} from 'genauth/oidc'
import { expect, test, vi } from 'vitest'
import { createClock, start } from '../tokens/support.ts'
import { clientOf, countOf, createProvider } from './provider.ts'

type Respond = (request: Request, attempt: number) => Response | Promise<Response>

// The token endpoint stands for those that change something, introspection for those that only tell.

const tokens = { access_token: 'a', token_type: 'Bearer', expires_in: 60 }

/** A client whose endpoints are all answered by one function. */
function clientAt(respond: Respond, options: Partial<OidcClientOptions> = {}) {
  const provider = createProvider()
  let attempts = 0
  for (const path of ['/oidc/token', '/oidc/token/introspection']) {
    provider.answers.set(path, request => {
      attempts += 1
      return respond(request, attempts)
    })
  }
  const client = clientOf(provider, options)
  return { client, attempts: () => attempts, provider }
}

const refuse =
  (status: number, body: unknown, headers: Record<string, string> = {}): Respond =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })

/** A failure before a connection was made, as Node tells it. */
const neverSent = (): Promise<never> =>
  Promise.reject(
    new TypeError('fetch failed', {
      cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
    }),
  )

const broken = (): Promise<never> => Promise.reject(new TypeError('fetch failed'))

test.each([
  [400, { error: 'invalid_scope', error_description: 'too much' }, false],
  [401, { error: 'invalid_client', error_description: 'client authentication failed' }, false],
  [403, { error: 'access_denied' }, false],
  [503, { error: 'temporarily_unavailable' }, true],
])(
  'a refusal with %i is an OAuthError with what the service says',
  async (status, body, retryable) => {
    const { client, attempts } = clientAt(refuse(status, body))

    const failure = client.clientCredentials()

    await expect(failure).rejects.toBeInstanceOf(OAuthError)
    await expect(failure).rejects.toMatchObject({
      operation: 'clientCredentials',
      error: body.error,
      errorDescription: 'error_description' in body ? body.error_description : undefined,
      httpStatus: status,
      sessionEnded: false,
      retryable,
    })
    expect(attempts()).toBe(1)
  },
)

test('an error_description that is no text is left out', async () => {
  const { client } = clientAt(refuse(400, { error: 'invalid_scope', error_description: { a: 1 } }))

  await expect(client.clientCredentials()).rejects.toMatchObject({ errorDescription: undefined })
})

test('a refusal that only the header tells is an OAuthError too', async () => {
  const challenge = 'Bearer realm="x", error="invalid_token", error_description="it is old"'
  const { client } = clientAt(refuse(401, '', { 'www-authenticate': challenge }))

  await expect(client.introspect('a-token')).rejects.toMatchObject({
    code: 'oauth_error',
    error: 'invalid_token',
    errorDescription: 'it is old',
    httpStatus: 401,
  })
})

test.each([
  [401, UnauthorizedError],
  [403, ForbiddenError],
  [500, ServerError],
  [499, ApiError],
])('a refusal in an envelope with %i keeps its class', async (statusCode, expected) => {
  const envelope = { statusCode, apiCode: 2011, message: 'no', requestId: 'r-1' }
  const failure = { statusCode, apiCode: 2011, serviceMessage: 'no', requestId: 'r-1' }

  const withStatus = clientAt(refuse(statusCode, envelope)).client.clientCredentials()
  await expect(withStatus).rejects.toBeInstanceOf(expected)
  await expect(withStatus).rejects.toMatchObject({ operation: 'clientCredentials', ...failure })

  const under200 = clientAt(refuse(200, envelope)).client.clientCredentials()
  await expect(under200).rejects.toBeInstanceOf(expected)
  await expect(under200).rejects.toMatchObject(failure)
})

test('a status that says enough needs no body', async () => {
  await expect(clientAt(refuse(401, '')).client.introspect('a-token')).rejects.toBeInstanceOf(
    UnauthorizedError,
  )
  await expect(
    clientAt(refuse(500, '<h1>Oops</h1>')).client.introspect('a-token'),
  ).rejects.toBeInstanceOf(ServerError)
  await expect(
    clientAt(refuse(400, '<h1>Oops</h1>')).client.introspect('a-token'),
  ).rejects.toMatchObject({
    code: 'invalid_response',
    httpStatus: 400,
  })
})

test('a read is repeated after 502, 503, 504 and 429, and a broken connection', async () => {
  for (const first of [
    refuse(502, ''),
    refuse(503, ''),
    refuse(504, ''),
    refuse(429, ''),
    broken,
  ]) {
    const { client, attempts } = clientAt((request, attempt) =>
      attempt === 1 ? first(request, attempt) : Response.json({ active: true }),
    )

    await expect(client.introspect('a-token')).resolves.toEqual({ active: true })
    expect(attempts()).toBe(2)
  }
})

test('a read is not repeated after 500, nor after a refusal', async () => {
  for (const first of [
    refuse(500, ''),
    refuse(401, ''),
    refuse(400, { error: 'invalid_request' }),
  ]) {
    const { client, attempts } = clientAt(first)

    await expect(client.introspect('a-token')).rejects.toThrow()
    expect(attempts()).toBe(1)
  }
})

test('a write that may have been carried out is not repeated', async () => {
  for (const first of [refuse(502, ''), refuse(503, ''), refuse(504, ''), broken]) {
    const { client, attempts } = clientAt(first)

    await expect(client.refresh('a-refresh-token')).rejects.toThrow()
    expect(attempts()).toBe(1)
  }
})

test('a write is repeated when it surely was not carried out', async () => {
  for (const first of [refuse(429, ''), neverSent]) {
    const { client, attempts } = clientAt((request, attempt) =>
      attempt < 3 ? first(request, attempt) : Response.json(tokens),
    )

    await expect(client.refresh('a-refresh-token')).resolves.toEqual({ tokens })
    expect(attempts()).toBe(3)
  }
})

test('a connection that broke, and one that was never made, are told apart', async () => {
  const sent = clientAt(broken).client.refresh('a-refresh-token')
  await expect(sent).rejects.toBeInstanceOf(NetworkError)
  await expect(sent).rejects.toMatchObject({ operation: 'refresh', sent: true })

  const { client, attempts } = clientAt(neverSent)
  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({
    sent: false,
    retryable: true,
  })
  expect(attempts()).toBe(3)
})

test('a connection that breaks within the answer is a NetworkError', async () => {
  const { client } = clientAt(
    () =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('{"access_'))
            controller.error(new TypeError('terminated'))
          },
        }),
      ),
  )

  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({
    code: 'network_error',
    sent: true,
  })
})

test('Retry-After is obeyed up to its limit, in seconds and as a date', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const inSeconds = { 'retry-after': '7' }
  const asDate = { 'retry-after': new Date(start + 7000).toUTCString() }
  for (const headers of [inSeconds, asDate]) {
    const { client, attempts } = clientAt((request, attempt) =>
      attempt === 1 ? refuse(429, '', headers)(request, 1) : Response.json(tokens),
    )
    const call = client.clientCredentials()
    await vi.advanceTimersByTimeAsync(6900)
    expect(attempts()).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    await expect(call).resolves.toEqual(tokens)
  }
  vi.useRealTimers()
})

test('a Retry-After that is too long ends the call with the error, which carries it', async () => {
  const { client, attempts } = clientAt(refuse(429, '', { 'retry-after': '3600' }))
  const throttled = client.introspect('a-token')
  await expect(throttled).rejects.toBeInstanceOf(RateLimitError)
  await expect(throttled).rejects.toMatchObject({ retryAfter: 3_600_000, retryable: true })
  expect(attempts()).toBe(1)

  const down = clientAt(refuse(503, '', { 'retry-after': '3600' })).client
  await expect(down.refresh('a-refresh-token')).rejects.toMatchObject({
    code: 'server_error',
    retryAfter: 3_600_000,
  })
})

test('an answer of more than a mebibyte is not read', async () => {
  const large = JSON.stringify({ ...tokens, padding: 'x'.repeat(2 ** 20) })
  const { client } = clientAt(refuse(200, large))
  await expect(client.refresh('a-refresh-token')).rejects.toBeInstanceOf(ResponseFormatError)

  const fits = JSON.stringify({ ...tokens, padding: 'x'.repeat(2 ** 19) })
  await expect(
    clientAt(refuse(200, fits)).client.refresh('a-refresh-token'),
  ).resolves.toMatchObject({ tokens })
})

test('a call that takes too long is a TimeoutError', async () => {
  const { client, attempts } = clientAt(() => new Promise(() => {}))
  await client.discover()

  const failure = client.refresh('a-refresh-token', { timeout: 5 })

  await expect(failure).rejects.toBeInstanceOf(TimeoutError)
  await expect(failure).rejects.toMatchObject({ operation: 'refresh', timeout: 5 })
  expect(attempts()).toBe(1)
})

test('the time allowed is that of the client unless the call has its own', async () => {
  const { client } = clientAt(() => new Promise(() => {}), { timeout: 6 })

  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({ timeout: 6 })
  await expect(client.refresh('a-refresh-token', { timeout: 0 })).rejects.toThrow(
    'timeout must be a number',
  )
})

test('an abort ends a call with its own reason, while it runs and while it waits', async () => {
  const running = new AbortController()
  const { client } = clientAt(request => {
    running.abort(new Error('enough'))
    return new Promise((_, reject) => {
      request.signal.addEventListener('abort', () => reject(new Error('of fetch')))
    })
  })
  await expect(client.refresh('a-refresh-token', { signal: running.signal })).rejects.toThrow(
    'enough',
  )

  const waiting = new AbortController()
  const throttled = clientAt(() => {
    queueMicrotask(() => setTimeout(() => waiting.abort(new Error('enough')), 1))
    return new Response('', { status: 429, headers: { 'retry-after': '20' } })
  })
  await expect(throttled.client.introspect('a-token', { signal: waiting.signal })).rejects.toThrow(
    'enough',
  )
  expect(throttled.attempts()).toBe(1)
})

test('an abort before the call sends nothing', async () => {
  const { client, provider } = clientAt(refuse(200, tokens))
  const signal = AbortSignal.abort(new Error('enough'))

  await expect(client.refresh('a-refresh-token', { signal })).rejects.toThrow('enough')
  await expect(client.authorize({}, { signal })).rejects.toThrow('enough')
  await expect(client.introspect('a-token', { signal })).rejects.toThrow('enough')
  expect(provider.requests).toEqual([])
})

test('a redirect of the token endpoint is not followed', async () => {
  const { client, provider } = clientAt(request => {
    expect(request.redirect).toBe('manual')
    return new Response('', { status: 307, headers: { location: 'https://evil.example/' } })
  })

  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({
    code: 'invalid_response',
    httpStatus: 307,
  })
  expect(countOf(provider, '/oidc/token')).toBe(1)
})

test('a failure to find the endpoints is the failure of the call', async () => {
  const provider = createProvider({ issuer: 'https://evil.example/oidc' })
  const client = clientOf(provider, { now: createClock().now })

  await expect(client.refresh('a-refresh-token')).rejects.toMatchObject({ operation: 'discover' })
  expect(countOf(provider, '/oidc/token')).toBe(0)
})
