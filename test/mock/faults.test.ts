import {
  ManagementClient,
  NetworkError,
  RateLimitError,
  ResponseFormatError,
  ServerError,
  TimeoutError,
  UnauthorizedError,
} from 'genauth/management'
import { ConnectionReset, createMock, type Spoiling } from 'genauth/mock'
import { expect, test } from 'vitest'
import { call } from './call.ts'

const setUp = () => {
  const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
  const management = new ManagementClient({ ...mock.managementOptions, retry: false })
  const look = () => management.users.exists({ username: 'ann' })
  const create = () => management.users.create({ username: 'bob' })
  return { mock, management, look, create }
}

test('strikes once unless told otherwise', async () => {
  const { mock, look } = setUp()

  mock.faults.add({ httpStatus: 503 })

  await expect(look()).rejects.toThrow(ServerError)
  await expect(look()).resolves.toEqual({ exists: true })
})

test.each([
  ['once', 'once', [true, false, false, false]],
  ['twice', 2, [true, true, false, false]],
  ['never', 0, [false, false, false, false]],
  ['always', 'always', [true, true, true, true]],
] as const)('strikes %s', async (_, times, struck) => {
  const { mock, look } = setUp()
  const results: boolean[] = []

  mock.faults.add({ httpStatus: 503, times })
  for (const _expected of struck) {
    results.push(
      await look().then(
        () => false,
        () => true,
      ),
    )
  }

  expect(results).toEqual(struck)
})

test('strikes only the operation that it names', async () => {
  const { mock, look, create } = setUp()

  mock.faults.add({ operation: 'createUser', statusCode: 500, times: 'always' })

  await expect(look()).resolves.toEqual({ exists: true })
  await expect(create()).rejects.toMatchObject({ statusCode: 500, operation: 'createUser' })
})

test('several faults strike in the order in which they were added', async () => {
  const { mock, look } = setUp()

  mock.faults.add({ operation: 'createUser', statusCode: 599 })
  mock.faults.add({ statusCode: 500 })
  mock.faults.add({ operation: 'isUserExists', statusCode: 501 })

  await expect(look()).rejects.toMatchObject({ statusCode: 500 })
  await expect(look()).rejects.toMatchObject({ statusCode: 501 })
  await expect(look()).resolves.toEqual({ exists: true })
})

test('clear takes all faults away', async () => {
  const { mock, look } = setUp()
  mock.faults.add({ httpStatus: 503, times: 'always' })

  mock.faults.clear()

  await expect(look()).resolves.toEqual({ exists: true })
})

test('statusCode answers in an envelope, with code, words and headers', async () => {
  const { mock, create } = setUp()

  mock.faults.add({
    statusCode: 429,
    apiCode: 1002,
    message: 'slow down',
    headers: { 'retry-after': '7' },
  })

  const creation = create()
  await expect(creation).rejects.toThrow(RateLimitError)
  await expect(creation).rejects.toMatchObject({
    apiCode: 1002,
    serviceMessage: 'slow down',
    retryAfter: 7000,
    requestId: expect.stringMatching(/^[\da-f]{32}$/),
  })
  expect(mock.journal.calls()).toMatchObject([{ httpStatus: 200, statusCode: 429 }])
  await expect(create()).resolves.toMatchObject({ username: 'bob' })
})

test('statusCode and httpStatus together answer in an envelope with that status', async () => {
  const { mock, look } = setUp()

  mock.faults.add({ statusCode: 401, httpStatus: 401 })

  await expect(look()).rejects.toThrow(UnauthorizedError)
  expect(mock.journal.calls()).toMatchObject([{ httpStatus: 401, statusCode: 401 }])
})

test('httpStatus answers without an envelope, and the service does not act', async () => {
  const { mock, create } = setUp()

  mock.faults.add({ httpStatus: 502 })
  mock.faults.add({ httpStatus: 204, operation: 'createUser' })

  await expect(create()).rejects.toMatchObject({ statusCode: 502, requestId: undefined })
  await expect(create()).rejects.toThrow(ResponseFormatError)
  await expect(create()).resolves.toMatchObject({ username: 'bob' })
})

test('reset breaks the connection before the service acts', async () => {
  const { mock, create } = setUp()

  mock.faults.add({ kind: 'reset' })

  await expect(create()).rejects.toThrow(NetworkError)
  expect(mock.journal.calls()).toMatchObject([
    { operation: 'createUser', httpStatus: 0, statusCode: undefined },
  ])
  await expect(create()).resolves.toMatchObject({ username: 'bob' })
})

test('reset-after breaks the connection after the service has acted', async () => {
  const { mock, create } = setUp()

  mock.faults.add({ kind: 'reset-after' })

  await expect(create()).rejects.toThrow(NetworkError)
  await expect(create()).rejects.toMatchObject({ reason: 'username_taken' })
})

test('a broken connection looks as the runtime reports it', async () => {
  const { mock } = setUp()

  mock.faults.add({ kind: 'reset' })

  const answer = call(mock, '/api/v3/get-user')
  await expect(answer).rejects.toThrow(ConnectionReset)
  await expect(answer).rejects.toMatchObject({
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  })
})

test.each<[Spoiling, RegExp]>([
  ['garbage', /not JSON/],
  ['html', /web page/],
  ['truncated', /cut off/],
  ['empty', /is empty/],
  ['huge', /larger than 10485760 bytes/],
])('%s spoils the answer after the service has acted', async (kind, words) => {
  const { mock, create } = setUp()

  mock.faults.add({ kind })

  const creation = create()
  await expect(creation).rejects.toThrow(ResponseFormatError)
  await expect(creation).rejects.toThrow(words)
  await expect(create()).rejects.toMatchObject({ reason: 'username_taken' })
})

test('headers alone are added to the answer', async () => {
  const { mock } = setUp()

  mock.faults.add({ headers: { 'x-cache': 'HIT' } })

  const { headers } = await call(mock, '/api/v3/get-user')
  expect(headers.get('x-cache')).toBe('HIT')
  expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
})

test('latency delays the answer', async () => {
  const { mock, look } = setUp()
  const start = performance.now()

  mock.faults.add({ latency: 50 })

  await expect(look()).resolves.toEqual({ exists: true })
  expect(performance.now() - start).toBeGreaterThanOrEqual(45)
})

test('endless latency never answers, so that the time allowed runs out', async () => {
  const { mock, management } = setUp()

  mock.faults.add({ latency: Number.POSITIVE_INFINITY })

  await expect(management.users.create({ username: 'bob' }, { timeout: 20 })).rejects.toThrow(
    TimeoutError,
  )
  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

test('endless latency ends at once for a request that is aborted already', async () => {
  const { mock } = setUp()
  const reason = new Error('enough')

  mock.faults.add({ latency: Number.POSITIVE_INFINITY })

  const request = new Request('https://api.genauth.ai/', { signal: AbortSignal.abort(reason) })
  await expect(mock.fetch(request)).rejects.toThrow(reason)
})

test('a client with retries does not notice a fault that passes', async () => {
  const { mock } = setUp()
  const management = new ManagementClient({
    ...mock.managementOptions,
    retry: { limit: 2, baseDelay: 1 },
  })

  mock.faults.add({ operation: 'isUserExists', kind: 'reset' })
  mock.faults.add({ operation: 'isUserExists', httpStatus: 503 })

  await expect(management.users.exists({ username: 'ann' })).resolves.toEqual({ exists: true })
  expect(mock.journal.calls('isUserExists').map(({ httpStatus }) => httpStatus)).toEqual([
    0, 503, 200,
  ])
})
