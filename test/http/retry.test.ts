import {
  type GenAuthError,
  ManagementClient,
  type ManagementClientOptions,
  NetworkError,
  RateLimitError,
  type RetryEvent,
  ServerError,
} from 'genauth/management'
import { createMock, type Fault } from 'genauth/mock'
import { expect, test } from 'vitest'
import { answer, clientWith, quickRetry, success } from './support.ts'

const setUp = (options: Partial<ManagementClientOptions> = {}) => {
  const mock = createMock()
  const management = new ManagementClient({
    ...mock.managementOptions,
    retry: quickRetry,
    ...options,
  })
  return { mock, management }
}

const passing: [string, Fault][] = [
  ['a broken connection', { kind: 'reset' }],
  ['a connection that broke after the service had acted', { kind: 'reset-after' }],
  ['an HTTP 429', { httpStatus: 429 }],
  ['an HTTP 502', { httpStatus: 502 }],
  ['an HTTP 503', { httpStatus: 503 }],
  ['an HTTP 504', { httpStatus: 504 }],
  ['a 429 in the body', { statusCode: 429 }],
  ['a 502 in the body', { statusCode: 502 }],
  ['a 503 in the body', { statusCode: 503 }],
  ['a 504 in the body', { statusCode: 504 }],
]

test.each(passing)('a read is repeated after %s', async (_, fault) => {
  const { mock, management } = setUp()
  mock.faults.add({ ...fault, times: 2 })

  await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
  expect(mock.journal.calls()).toHaveLength(3)
})

test('an idempotent operation is repeated as a read is', async () => {
  const { mock, management } = setUp()
  const { id } = await management.users.create({ username: 'bob' })
  mock.faults.add({ operation: 'updateUser', kind: 'reset-after' })

  await expect(management.users.update({ userId: id, nickname: 'Bobby' })).resolves.toMatchObject({
    nickname: 'Bobby',
  })
  expect(mock.journal.calls('updateUser')).toHaveLength(2)
})

test.each<[string, Fault]>([
  ['an HTTP 500', { httpStatus: 500 }],
  ['a 500 in the body', { statusCode: 500 }],
  ['a 501', { statusCode: 501 }],
  ['a 602', { statusCode: 602 }],
  ['a refusal', { statusCode: 400 }],
  ['a 429 with a business code', { statusCode: 429, apiCode: 2080 }],
  ['an answer that is no JSON', { kind: 'html' }],
])('a read is not repeated after %s', async (_, fault) => {
  const { mock, management } = setUp()
  mock.faults.add({ ...fault, times: 'always' })

  await expect(management.users.exists({ username: 'bob' })).rejects.toThrow('isUserExists')
  expect(mock.journal.calls()).toHaveLength(1)
})

test('a read is not repeated after a timeout', async () => {
  const { mock, management } = setUp()
  // What the first request alone loads must not take the time of the one that counts.
  await management.users.exists({ username: 'bob' })
  mock.journal.clear()
  mock.faults.add({ latency: Number.POSITIVE_INFINITY, times: 'always' })

  await expect(management.users.exists({ username: 'bob' }, { timeout: 50 })).rejects.toMatchObject(
    {
      name: 'TimeoutError',
      retryable: true,
    },
  )
  expect(mock.journal.calls()).toHaveLength(1)
})

test.each<[string, Fault]>([
  ['an HTTP 429', { httpStatus: 429 }],
  ['a 429 in the body', { statusCode: 429 }],
])('a write is repeated after %s, because the service did nothing', async (_, fault) => {
  const { mock, management } = setUp()
  mock.faults.add(fault)

  await expect(management.users.create({ username: 'bob' })).resolves.toMatchObject({
    username: 'bob',
  })
  expect(mock.journal.calls()).toHaveLength(2)
})

test.each<[string, Fault]>([
  ['a broken connection', { kind: 'reset' }],
  ['an HTTP 502', { httpStatus: 502 }],
  ['a 503 in the body', { statusCode: 503 }],
  ['a 429 with a business code', { statusCode: 429, apiCode: 2080 }],
])('a write is not repeated after %s', async (_, fault) => {
  const { mock, management } = setUp()
  mock.faults.add({ ...fault, times: 'always' })

  await expect(management.users.create({ username: 'bob' })).rejects.toThrow('createUser')
  expect(mock.journal.calls()).toHaveLength(1)
})

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ConnectionRefused'])(
  'a write is repeated when no connection was made (%s)',
  async code => {
    const { management, requests } = clientWith((_, attempt) => {
      if (attempt > 1) return answer({ statusCode: 200, data: { userId: 'u1' } })
      throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
    })

    await expect(management.users.create({ username: 'bob' })).resolves.toMatchObject({ id: 'u1' })
    expect(requests).toHaveLength(2)
  },
)

test('each attempt has a new nonce, and the date of its own time', async () => {
  let now = Date.parse('2024-08-01T08:00:00Z')
  const { management, requests } = clientWith(
    (_, attempt) => {
      now += 1000
      return attempt < 3 ? answer({ statusCode: 503 }) : answer(success)
    },
    { now: () => now },
  )

  await management.users.exists({ username: 'bob' })

  const sent = (name: string) => requests.map(({ headers }) => headers.get(name))
  expect(new Set(sent('x-genauth-signature-nonce')).size).toBe(3)
  expect(new Set(sent('authorization')).size).toBe(3)
  expect(sent('date')).toEqual([
    'Thu, 01 Aug 2024 08:00:00 GMT',
    'Thu, 01 Aug 2024 08:00:01 GMT',
    'Thu, 01 Aug 2024 08:00:02 GMT',
  ])
})

test('the last failure is thrown once the limit is reached', async () => {
  const { mock, management } = setUp({ retry: { ...quickRetry, limit: 4 } })
  mock.faults.add({ kind: 'reset', times: 'always' })

  const call = management.users.exists({ username: 'bob' })

  await expect(call).rejects.toThrow(NetworkError)
  await expect(call).rejects.toMatchObject({ sent: true, retryable: true, code: 'network_error' })
  expect(mock.journal.calls()).toHaveLength(5)
})

test.each([false, { limit: 0 }] as const)(
  'a client with retry %o sends each request once',
  async retry => {
    const { mock, management } = setUp({ retry })
    mock.faults.add({ httpStatus: 503 })

    await expect(management.users.exists({ username: 'bob' })).rejects.toThrow(ServerError)
    expect(mock.journal.calls()).toHaveLength(1)
  },
)

test('a call may be repeated more or less often than its client says', async () => {
  const { mock, management } = setUp({ retry: { ...quickRetry, limit: 1 } })
  mock.faults.add({ kind: 'reset', times: 'always' })
  const attemptsWith = async (retry: { limit?: number } | false | undefined) => {
    mock.journal.clear()
    const options = retry === undefined ? {} : { retry }
    await management.users.exists({ username: 'bob' }, options).catch(() => undefined)
    return mock.journal.calls().length
  }

  expect(await attemptsWith({ limit: 3 })).toBe(4)
  expect(await attemptsWith(false)).toBe(1)
  expect(await attemptsWith({})).toBe(2)
  expect(await attemptsWith({ limit: undefined })).toBe(2)
  expect(await attemptsWith(undefined)).toBe(2)
})

/** The wait before the first retry, and the error that ends the call. The wait itself is cut. */
async function firstRetry(
  respond: () => Response,
  options: Partial<ManagementClientOptions> = {},
): Promise<{ delay: number | undefined; error: unknown }> {
  const controller = new AbortController()
  let event: RetryEvent | undefined
  const { management } = clientWith(respond, {
    retry: {},
    hooks: {
      onRetry: told => {
        event = told
        controller.abort('cut short')
      },
    },
    ...options,
  })
  const error: unknown = await management.users
    .exists({ username: 'bob' }, { signal: controller.signal })
    .catch((thrown: unknown) => thrown)
  return { delay: event?.delay, error }
}

const noon = Date.parse('2024-08-01T12:00:00Z')
const throttled = (retryAfter: string) => () =>
  answer(
    { statusCode: 429 },
    { status: 429, headers: { 'retry-after': retryAfter, date: new Date(noon).toUTCString() } },
  )

test.each([
  ['seconds', '7', 7000],
  ['no time at all', '0', 0],
  ['a date', 'Thu, 01 Aug 2024 12:00:09 GMT', 9000],
  ['a date in the old form', 'Thursday, 01-Aug-24 12:00:09 GMT', 9000],
  ['a date that is past', 'Thu, 01 Aug 2024 11:00:00 GMT', 0],
])('a Retry-After of %s is obeyed', async (_, retryAfter, delay) => {
  const retried = await firstRetry(throttled(retryAfter), { now: () => noon })

  expect(retried).toEqual({ delay, error: 'cut short' })
})

test('a Retry-After of a date is reckoned by the clock of the service', async () => {
  const retried = await firstRetry(throttled('Thu, 01 Aug 2024 12:00:09 GMT'), {
    now: () => noon + 3_600_000,
  })

  // The header has whole seconds, and the client guesses half a second more.
  expect(retried.delay).toBe(8500)
})

// The last one has a character before it that is no blank of HTTP, though a space of Unicode.
test.each(['1.5', '-5', 'soon', '', '\u00a00'])(
  'a Retry-After of %o says nothing',
  async retryAfter => {
    const { delay } = await firstRetry(throttled(retryAfter), {
      retry: { baseDelay: 40_000, maxDelay: 40_000 },
      now: () => noon,
    })

    expect(delay).toBeGreaterThan(0)
  },
)

test('a 503 may say how long to wait, too', async () => {
  const respond = () => answer({ statusCode: 503 }, { headers: { 'retry-after': '3' } })

  await expect(firstRetry(respond)).resolves.toMatchObject({ delay: 3000 })
})

test('a Retry-After above the cap ends the call with an error that carries it', async () => {
  const { delay, error } = await firstRetry(throttled('21'))

  expect(delay).toBeUndefined()
  expect(error).toBeInstanceOf(RateLimitError)
  expect(error).toMatchObject({ retryAfter: 21_000, retryable: true })
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ retryAfter: 21_000 })
})

test('the cap of Retry-After is an option', async () => {
  const retry = { maxRetryAfter: 21_000 }

  await expect(firstRetry(throttled('21'), { retry })).resolves.toMatchObject({ delay: 21_000 })
})

test('waits grow up to a bound and are never longer', async () => {
  const delays: number[] = []
  const { management } = clientWith(() => answer({ statusCode: 503 }), {
    retry: { limit: 8, baseDelay: 1, maxDelay: 8 },
    hooks: { onRetry: ({ delay }) => delays.push(delay) },
  })

  await expect(management.users.exists({ username: 'bob' })).rejects.toThrow(ServerError)

  expect(delays).toHaveLength(8)
  delays.forEach((delay, index) => {
    expect(delay).toBeGreaterThanOrEqual(0)
    expect(delay).toBeLessThanOrEqual(Math.min(8, 2 ** index))
  })
})

test('retries end when the budget is spent in an outage, and come back with successes', async () => {
  const { mock, management } = setUp({ retry: { ...quickRetry, limit: 100 } })
  mock.faults.add({ kind: 'reset', times: 'always' })
  const attempts = async () => {
    mock.journal.clear()
    await management.users.exists({ username: 'bob' }).catch(() => undefined)
    return mock.journal.calls().length
  }

  expect(await attempts()).toBe(11)
  expect(await attempts()).toBe(1)
  expect(await attempts()).toBe(1)

  mock.faults.clear()
  for (let count = 0; count < 21; count += 1) await management.users.exists({ username: 'bob' })
  mock.faults.add({ kind: 'reset', times: 'always' })

  expect(await attempts()).toBe(3)
  expect(await attempts()).toBe(1)
})

test("one client spends no other client's budget", async () => {
  const mock = createMock()
  const options = { ...mock.managementOptions, retry: { ...quickRetry, limit: 100 } }
  const [one, other] = [new ManagementClient(options), new ManagementClient(options)]
  mock.faults.add({ kind: 'reset', times: 11 })
  await one.users.exists({ username: 'bob' }).catch(() => undefined)
  mock.faults.add({ kind: 'reset', times: 10 })

  await expect(other.users.exists({ username: 'bob' })).resolves.toEqual({ exists: false })
})

test('a request for a management token is repeated by itself and not once more by the call', async () => {
  const { mock, management } = setUp({ authorization: 'token' })
  mock.faults.add({ operation: 'getManagementToken', kind: 'reset', times: 'always' })

  await expect(management.users.exists({ username: 'bob' })).rejects.toMatchObject({
    name: 'NetworkError',
    operation: 'getManagementToken',
  } satisfies Partial<GenAuthError & { operation: string }>)
  expect(mock.journal.calls()).toHaveLength(3)
})
