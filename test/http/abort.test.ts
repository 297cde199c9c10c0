import { ManagementClient, type ManagementClientOptions, NetworkError } from 'genauth/management'
import { createMock } from 'genauth/mock'
import { expect, test } from 'vitest'
import { fetchBy } from '../support/fetch-by.ts'
import { clientWith } from './support.ts'

const reason = { why: 'the user left' }

const setUp = (options: Partial<ManagementClientOptions> = {}) => {
  const mock = createMock()
  const controller = new AbortController()
  const management = new ManagementClient({ ...mock.managementOptions, ...options })
  return { mock, management, controller, signal: controller.signal }
}

/** A client of a mock that aborts a signal when a request for an operation is on its way. */
const abortingAt = (path: string, why: unknown, options: Partial<ManagementClientOptions> = {}) => {
  const mock = createMock()
  const controller = new AbortController()
  const management = new ManagementClient({
    ...mock.managementOptions,
    ...options,
    fetch: fetchBy(request => {
      const answer = mock.fetch(request)
      if (request.url.endsWith(path)) controller.abort(why)
      return answer
    }),
  })
  return { mock, management, signal: controller.signal }
}

test('a call whose signal is aborted already sends nothing', async () => {
  const events: string[] = []
  const { mock, management, controller, signal } = setUp({
    hooks: { onRequest: ({ operation }) => events.push(operation) },
  })
  controller.abort(reason)

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
  expect(mock.journal.calls()).toEqual([])
  expect(events).toEqual([])
})

test('an abort without a reason rejects with the AbortError of the signal', async () => {
  const { management, controller, signal } = setUp()
  controller.abort()

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(signal.reason)
  expect(signal.reason).toMatchObject({ name: 'AbortError' })
})

test("a signal with a time limit of its own rejects with that signal's reason", async () => {
  const { mock, management } = setUp()
  mock.faults.add({ latency: Number.POSITIVE_INFINITY })
  const signal = AbortSignal.timeout(10)

  const error = await management.users
    .exists({ username: 'bob' }, { signal })
    .catch((thrown: unknown) => thrown)

  expect(error).toBe(signal.reason)
})

test('an abort during the request ends the call and the request', async () => {
  const { mock, management, signal } = abortingAt('is-user-exists', reason)
  mock.faults.add({ latency: Number.POSITIVE_INFINITY })

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
  expect(mock.journal.calls()).toMatchObject([{ httpStatus: 0 }])
})

test('an abort between the call and its request sends nothing', async () => {
  const { mock, management, controller, signal } = setUp({
    hooks: { onRequest: () => queueMicrotask(() => controller.abort(reason)) },
  })

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
  expect(mock.journal.calls()).toEqual([])
})

test('an abort while the body is read ends the call', async () => {
  const controller = new AbortController()
  const { management } = clientWith(() => {
    setTimeout(() => controller.abort(reason), 10)
    return new Response(new ReadableStream())
  })
  const { signal } = controller

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
})

test('an abort during the wait for a retry ends the call at once', async () => {
  const { mock, management, controller, signal } = setUp({
    retry: { baseDelay: 2 ** 31 - 1, maxDelay: 2 ** 31 - 1 },
    hooks: { onRetry: () => setTimeout(() => controller.abort(reason), 5) },
  })
  mock.faults.add({ kind: 'reset', times: 'always' })

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
  expect(mock.journal.calls()).toHaveLength(1)
})

test('an abort after the end of a call is nothing to it', async () => {
  const { management, controller, signal } = setUp()

  const { exists } = await management.users.exists({ username: 'bob' }, { signal })
  controller.abort(reason)

  expect(exists).toBe(false)
})

test('an error of this package as the reason of an abort is not taken for a failure', async () => {
  const failure = new NetworkError('signIn', { sent: false })
  let retries = 0
  const { mock, management, signal } = abortingAt('is-user-exists', failure, {
    hooks: {
      onRetry: () => {
        retries += 1
      },
    },
  })
  mock.faults.add({ latency: Number.POSITIVE_INFINITY })

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(failure)
  expect(mock.journal.calls()).toHaveLength(1)
  expect(retries).toBe(0)
})

test('an abort of one call leaves the others that wait for the same management token', async () => {
  const mock = createMock()
  const controller = new AbortController()
  let openGate = (): void => {}
  const gate = new Promise<void>(resolve => {
    openGate = resolve
  })
  const management = new ManagementClient({
    ...mock.managementOptions,
    authorization: 'token',
    fetch: fetchBy(async request => {
      controller.abort(reason)
      await gate
      return mock.fetch(request)
    }),
  })

  const aborted = management.users.exists({ username: 'ann' }, { signal: controller.signal })
  const others = [
    management.users.exists({ username: 'bob' }),
    management.users.exists({ username: 'eve' }),
  ]

  await expect(aborted).rejects.toBe(reason)
  openGate()
  await expect(Promise.all(others)).resolves.toEqual([{ exists: false }, { exists: false }])
  expect(mock.journal.calls().map(({ operation }) => operation)).toEqual([
    'getManagementToken',
    'isUserExists',
    'isUserExists',
  ])
})

test('a call aborted before it needs a management token fetches none', async () => {
  const { mock, management, controller, signal } = setUp({ authorization: 'token' })
  controller.abort(reason)

  await expect(management.users.exists({ username: 'bob' }, { signal })).rejects.toBe(reason)
  expect(mock.journal.calls()).toEqual([])
})
