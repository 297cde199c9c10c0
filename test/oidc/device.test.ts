import { type DeviceAuthorization, OAuthError } from 'genauth/oidc'
import { afterEach, expect, test, vi } from 'vitest'
import { audience, createClock, issuer, secret } from '../tokens/support.ts'
import {
  clientOf,
  countOf,
  createProvider,
  document,
  idTokenOf,
  lastTo,
  tokenAnswer,
} from './provider.ts'

const withDevices = { ...document, device_authorization_endpoint: `${issuer}/device/auth` }

const authorization: DeviceAuthorization = {
  device_code: 'a-device-code',
  user_code: '1234-5678',
  verification_uri: 'https://example.genauth.ai/device',
  expires_in: 600,
  interval: 0,
}

/** A provider whose token endpoint gives these answers one after the other, then the last again. */
function createDeviceProvider(...answers: (() => Response | Promise<Response>)[]) {
  const provider = createProvider(withDevices)
  provider.answers.set('/oidc/token', () => {
    const respond = answers.length > 1 ? answers.shift() : answers[0]
    return respond?.() ?? new Response('', { status: 404 })
  })
  return provider
}

const refused = (error: string) => () => Response.json({ error }, { status: 400 })

afterEach(() => {
  vi.useRealTimers()
})

test('a device asks for its codes', async () => {
  const provider = createProvider(withDevices)
  const wire = {
    ...authorization,
    verification_uri_complete: 'https://example.genauth.ai/device?user_code=1234-5678',
  }
  provider.answers.set('/oidc/device/auth', () => Response.json(wire))
  const client = clientOf(provider, { appSecret: secret })

  await expect(client.authorizeDevice()).resolves.toEqual(wire)
  expect(lastTo(provider, '/oidc/device/auth').form).toEqual({
    client_id: audience,
    client_secret: secret,
    scope: 'openid profile',
  })

  await client.authorizeDevice({ scope: 'openid email' })
  expect(lastTo(provider, '/oidc/device/auth').form.scope).toBe('openid email')
  await expect(client.authorizeDevice({ scope: 'email' })).rejects.toThrow('must contain openid')
})

test.each(['device_code', 'user_code', 'verification_uri', 'expires_in'])(
  'an answer to a device without %s does not have the promised form',
  async path => {
    const provider = createProvider(withDevices)
    provider.answers.set('/oidc/device/auth', () =>
      Response.json({ ...authorization, [path]: null }),
    )

    await expect(clientOf(provider).authorizeDevice()).rejects.toMatchObject({
      code: 'invalid_response',
      operation: 'authorizeDevice',
      issues: [{ path }],
    })
  },
)

test('codes are not asked for twice, when the first ones may have been given', async () => {
  const provider = createProvider(withDevices)
  provider.answers.set('/oidc/device/auth', () => new Response('', { status: 503 }))

  await expect(clientOf(provider).authorizeDevice()).rejects.toMatchObject({ code: 'server_error' })
  expect(countOf(provider, '/oidc/device/auth')).toBe(1)
})

test('a service without sign-in for devices is named', async () => {
  await expect(clientOf(createProvider()).authorizeDevice()).rejects.toThrow(
    'this service offers no device_authorization_endpoint',
  )
})

test('a device waits for its user, and gets tokens and user', async () => {
  const answer = await tokenAnswer()
  const pending = refused('authorization_pending')
  const provider = createDeviceProvider(pending, pending, () => Response.json(answer))

  const result = await clientOf(provider).waitForDevice(authorization)

  expect(result).toMatchObject({ tokens: answer, user: { sub: 'user-1' } })
  expect(countOf(provider, '/oidc/token')).toBe(3)
  expect(lastTo(provider, '/oidc/token').form).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    client_id: audience,
    device_code: 'a-device-code',
  })
})

test('a device asks at the pace that the service wants, and slower when it is told to', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const pending = refused('authorization_pending')
  const answer = await tokenAnswer()
  const provider = createDeviceProvider(pending, refused('slow_down'), pending, () =>
    Response.json(answer),
  )
  const times = () => countOf(provider, '/oidc/token')

  const waiting = clientOf(provider).waitForDevice({ ...authorization, interval: 3 })
  await vi.advanceTimersByTimeAsync(2999)
  expect(times()).toBe(0)
  await vi.advanceTimersByTimeAsync(2)
  expect(times()).toBe(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(times()).toBe(2)
  // Five seconds more from here on, for good.
  await vi.advanceTimersByTimeAsync(7000)
  expect(times()).toBe(2)
  await vi.advanceTimersByTimeAsync(1000)
  expect(times()).toBe(3)
  await vi.advanceTimersByTimeAsync(7000)
  expect(times()).toBe(3)
  await vi.advanceTimersByTimeAsync(1000)
  await expect(waiting).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test.each([undefined, null])('an interval that is %s is 5 seconds', async interval => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = await tokenAnswer()
  const provider = createDeviceProvider(() => Response.json(answer))
  const { interval: _, ...rest } = authorization

  const waiting = clientOf(provider).waitForDevice(interval === null ? { ...rest, interval } : rest)
  await vi.advanceTimersByTimeAsync(4999)
  expect(provider.requests).toEqual([])
  await vi.advanceTimersByTimeAsync(2)

  await expect(waiting).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test.each(['access_denied', 'expired_token', 'invalid_grant'])(
  'the refusal %s ends the wait',
  async error => {
    const provider = createDeviceProvider(refused('authorization_pending'), refused(error))
    const failure = clientOf(provider).waitForDevice(authorization)

    await expect(failure).rejects.toBeInstanceOf(OAuthError)
    await expect(failure).rejects.toMatchObject({
      operation: 'waitForDevice',
      error,
      sessionEnded: false,
    })
    expect(countOf(provider, '/oidc/token')).toBe(2)
  },
)

test('an answer that is none of the protocol ends the wait too', async () => {
  const provider = createDeviceProvider(() => new Response('<h1>No</h1>', { status: 403 }))

  await expect(clientOf(provider).waitForDevice(authorization)).rejects.toMatchObject({
    code: 'invalid_response',
  })
})

test.each<[string, () => Response | Promise<Response>]>([
  ['a reset', () => Promise.reject(new TypeError('fetch failed'))],
  ['a 502', () => new Response('<h1>Bad Gateway</h1>', { status: 502 })],
  ['a 500', () => new Response('', { status: 500 })],
  ['a 429', () => new Response('', { status: 429 })],
  ['a failure in an envelope', () => Response.json({ statusCode: 503, message: 'busy' })],
  ['an outage by the protocol', () => Response.json({ error: 'server_error' }, { status: 500 })],
  ['a timeout', () => new Promise(() => {})],
])('%s does not end the wait (issue 9)', async (_, failure) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = await tokenAnswer()
  const provider = createDeviceProvider(failure, failure, refused('authorization_pending'), () =>
    Response.json(answer),
  )

  const waiting = clientOf(provider).waitForDevice({ ...authorization, interval: 5 })
  await vi.advanceTimersByTimeAsync(100_000)

  await expect(waiting).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test('while the service fails it is asked more and more seldom, then at its pace again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const failure = () => new Response('', { status: 503 })
  const provider = createDeviceProvider(failure, failure, refused('authorization_pending'))
  const times = () => countOf(provider, '/oidc/token')
  const controller = new AbortController()

  const waiting = clientOf(provider).waitForDevice(
    { ...authorization, interval: 5 },
    { signal: controller.signal },
  )
  for (const seconds of [5, 10, 20, 5, 5]) {
    const before = times()
    await vi.advanceTimersByTimeAsync(seconds * 1000 - 1)
    expect(times()).toBe(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(times()).toBe(before + 1)
  }
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})

test('a service that says when to ask again is obeyed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const busy = () => new Response('', { status: 429, headers: { 'retry-after': '90' } })
  const answer = await tokenAnswer()
  const provider = createDeviceProvider(busy, () => Response.json(answer))

  const waiting = clientOf(provider, { retry: false }).waitForDevice({
    ...authorization,
    interval: 5,
  })
  await vi.advanceTimersByTimeAsync(94_000)
  expect(countOf(provider, '/oidc/token')).toBe(1)
  await vi.advanceTimersByTimeAsync(1_000)

  await expect(waiting).resolves.toMatchObject({ user: { sub: 'user-1' } })
})

test.each([
  ['that is down', () => new Response('', { status: 503 })],
  ['that goes on saying that the user has yet to come', refused('authorization_pending')],
])('a service %s is asked until the codes have expired, and not longer', async (_, respond) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const provider = createDeviceProvider(respond)
  const failed = clientOf(provider)
    .waitForDevice({ ...authorization, interval: 5, expires_in: 300 })
    .catch((error: unknown) => error)

  await vi.advanceTimersByTimeAsync(300_000)

  expect(await failed).toMatchObject({ name: 'OAuthError', error: 'expired_token' })
})

test('a machine that slept past the end asks once more, and then gives up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const clock = createClock()
  const provider = createDeviceProvider(refused('authorization_pending'))
  const failed = clientOf(provider, { now: clock.now })
    .waitForDevice({ ...authorization, interval: 5 })
    .catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(5000)
  clock.advance(3_600_000)

  await vi.advanceTimersByTimeAsync(5001)

  expect(await failed).toMatchObject({ error: 'expired_token' })
  expect(countOf(provider, '/oidc/token')).toBe(3)
})

test('an abort ends the wait with its own reason', async () => {
  const provider = createDeviceProvider(refused('authorization_pending'))
  const controller = new AbortController()

  const waiting = clientOf(provider).waitForDevice(
    { ...authorization, interval: 3600 },
    { signal: controller.signal },
  )
  controller.abort(new Error('enough'))

  await expect(waiting).rejects.toThrow('enough')
  expect(provider.requests).toEqual([])
})

test('the ID token of a device is checked, and must be there', async () => {
  const wrong = await tokenAnswer({}, { id_token: await idTokenOf({ aud: 'another' }) })
  await expect(
    clientOf(createDeviceProvider(() => Response.json(wrong))).waitForDevice(authorization),
  ).rejects.toMatchObject({ claim: 'aud' })

  const missing = await tokenAnswer({}, { id_token: null })
  await expect(
    clientOf(createDeviceProvider(() => Response.json(missing))).waitForDevice(authorization),
  ).rejects.toMatchObject({ code: 'invalid_token', reason: 'malformed' })
})
