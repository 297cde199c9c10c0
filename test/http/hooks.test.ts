import {
  endpoint,
  type Hooks,
  jsonObject,
  ManagementClient,
  NetworkError,
  noData,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
} from 'genauth/management'
import { createMock } from 'genauth/mock'
import { createRemoteJwks } from 'genauth/tokens'
import { expect, test } from 'vitest'
import { answer, clientWith, quickRetry, success } from './support.ts'

function recorder() {
  const events: [string, RequestEvent | ResponseEvent | RetryEvent][] = []
  const hooks: Hooks = {
    onRequest: event => events.push(['request', event]),
    onResponse: event => events.push(['response', event]),
    onRetry: event => events.push(['retry', event]),
  }
  return { events, hooks }
}

test('hooks are told of each request, answer and retry, in order', async () => {
  const mock = createMock()
  const { events, hooks } = recorder()
  const management = new ManagementClient({
    ...mock.managementOptions,
    hooks,
    retry: quickRetry,
  })
  mock.faults.add({ kind: 'reset' })
  mock.faults.add({ httpStatus: 503 })

  await management.users.exists({ username: 'bob' })

  const common = {
    operation: 'isUserExists',
    method: 'POST',
    host: 'https://api.genauth.ai',
    path: '/api/v3/is-user-exists',
  }
  const number = expect.any(Number)
  expect(events).toEqual([
    ['request', { ...common, attempt: 1 }],
    ['retry', { ...common, attempt: 1, error: expect.any(NetworkError), delay: number }],
    ['request', { ...common, attempt: 2 }],
    [
      'response',
      {
        ...common,
        attempt: 2,
        httpStatus: 503,
        statusCode: undefined,
        requestId: undefined,
        duration: number,
      },
    ],
    [
      'retry',
      { ...common, attempt: 2, error: expect.objectContaining({ statusCode: 503 }), delay: number },
    ],
    ['request', { ...common, attempt: 3 }],
    [
      'response',
      {
        ...common,
        attempt: 3,
        httpStatus: 200,
        statusCode: 200,
        requestId: expect.stringMatching(/^[\da-f]{32}$/),
        duration: number,
      },
    ],
  ])
})

test('hooks see the path as a template', async () => {
  const { events, hooks } = recorder()
  const { management, requests } = clientWith(() => answer(success), { hooks })
  const getIp = endpoint({
    name: 'getIp',
    method: 'GET',
    path: '/api/v3/ip-list/{id}',
    safety: 'read',
    access: 'administrator',
    input: jsonObject,
    output: noData,
  })

  await management.send(getIp, { id: 'hidden-id', zone: 'hidden-zone' })

  expect(requests[0]?.url).toBe('https://api.genauth.ai/api/v3/ip-list/hidden-id?zone=hidden-zone')
  expect(events.map(([, { path }]) => path)).toEqual([
    '/api/v3/ip-list/{id}',
    '/api/v3/ip-list/{id}',
  ])
  expect(JSON.stringify(events)).not.toContain('hidden')
})

const broken = new Error('the tracer is broken')
const failing: [string, () => unknown][] = [
  [
    'throws',
    () => {
      throw broken
    },
  ],
  ['rejects', async () => Promise.reject(broken)],
]

/** Runs a call, and tells what nobody has caught. */
async function strayFailures(call: () => Promise<unknown>): Promise<unknown[]> {
  const stray: unknown[] = []
  const note = (error: unknown): unknown => stray.push(error)
  process.on('unhandledRejection', note)
  await call()
  await new Promise(resolve => setTimeout(resolve, 5))
  process.off('unhandledRejection', note)
  return stray
}

test.each(failing)('a hook that %s hurts neither the call nor the process', async (_, hook) => {
  const { management, requests } = clientWith(
    (_, attempt) => answer(attempt === 1 ? { statusCode: 503 } : success),
    { hooks: { onRequest: hook, onResponse: hook, onRetry: hook } },
  )

  const stray = await strayFailures(() => management.users.exists({ username: 'bob' }))

  expect(stray).toEqual([])
  expect(requests).toHaveLength(2)
})

test.each(failing)('an onResponseMismatch that %s hurts neither', async (_, onResponseMismatch) => {
  const { management } = clientWith(() => answer({ statusCode: 200, data: { exists: 'yes' } }), {
    onResponseMismatch,
  })

  const stray = await strayFailures(async () => {
    await expect(management.users.exists({ username: 'bob' })).resolves.toEqual({ exists: 'yes' })
  })

  expect(stray).toEqual([])
})

test.each(failing)('an onError that %s hurts neither', async (_, onError) => {
  const keys = createRemoteJwks({
    issuer: 'https://example.genauth.ai/oidc',
    fetch: () => Promise.reject(new Error('down')),
    onError,
  })

  const stray = await strayFailures(async () => {
    await expect(keys.getKey({ alg: 'RS256', kid: 'x' })).rejects.toMatchObject({
      reason: 'keys_unavailable',
    })
  })

  expect(stray).toEqual([])
})

test('hooks may be the methods of an object that knows itself', async () => {
  class Tracer implements Hooks {
    readonly seen: string[] = []
    onRequest({ operation }: RequestEvent): void {
      this.seen.push(operation)
    }
  }
  const tracer = new Tracer()
  const { management } = clientWith(() => answer(success), { hooks: tracer })

  await management.users.exists({ username: 'bob' })

  expect(tracer.seen).toEqual(['isUserExists'])
})

test('hooks are told of the requests for management tokens as well', async () => {
  const mock = createMock()
  const { events, hooks } = recorder()
  const management = new ManagementClient({
    ...mock.managementOptions,
    hooks,
    authorization: 'token',
  })

  await management.users.exists({ username: 'bob' })

  expect(events.map(([kind, { operation }]) => `${kind} ${operation}`)).toEqual([
    'request getManagementToken',
    'response getManagementToken',
    'request isUserExists',
    'response isUserExists',
  ])
})
