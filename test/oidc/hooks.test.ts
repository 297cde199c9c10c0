import { type Hooks, OAuthClient, type RequestEvent } from 'genauth/oidc'
import { expect, test } from 'vitest'
import { requestOf, setUp, signIn } from '../server/support.ts'
import { audience, secret } from '../tokens/support.ts'
import {
  answerTokens,
  appHost,
  clientOf,
  createProvider,
  discoveryPath,
  document,
  keySet,
  tokenAnswer,
} from './provider.ts'

function recorder() {
  const events: [string, RequestEvent][] = []
  const hooks: Hooks = {
    onRequest: event => events.push(['request', event]),
    onResponse: event => events.push(['response', event]),
    onRetry: event => events.push(['retry', event]),
  }
  return { events, hooks }
}

test('hooks hear of requests, answers and retries, without a parameter or token (issue 9)', async () => {
  const { events, hooks } = recorder()
  const provider = createProvider()
  const client = clientOf(provider, { hooks, appSecret: secret })
  const failures = [503]
  provider.answers.set(discoveryPath, () => {
    const status = failures.shift()
    return status === undefined ? Response.json(document) : new Response('', { status })
  })
  const keys = await keySet()
  provider.answers.set('/oidc/.well-known/jwks.json', () => Response.json(keys))
  answerTokens(provider, await tokenAnswer())

  await client.refresh('the-refresh-token')

  const base = { host: appHost, attempt: 1 }
  expect(events).toMatchObject([
    ['request', { operation: 'discover', method: 'GET', path: discoveryPath, ...base }],
    ['response', { operation: 'discover', httpStatus: 503, attempt: 1 }],
    ['retry', { operation: 'discover', attempt: 1, delay: 0, error: { code: 'server_error' } }],
    ['request', { operation: 'discover', attempt: 2 }],
    ['response', { operation: 'discover', attempt: 2, httpStatus: 200 }],
    ['request', { operation: 'fetchKeys', path: '/oidc/.well-known/jwks.json' }],
    ['response', { operation: 'fetchKeys', httpStatus: 200 }],
    ['request', { operation: 'refresh', method: 'POST', path: '/oidc/token', ...base }],
    ['response', { operation: 'refresh', httpStatus: 200, duration: expect.any(Number) }],
  ])
  expect(JSON.stringify(events)).not.toMatch(/the-refresh-token|an-access-token/)
  expect(JSON.stringify(events)).not.toContain(secret)
})

test('hooks hear of a refusal', async () => {
  const { events, hooks } = recorder()
  const provider = createProvider()
  answerTokens(provider, { error: 'invalid_grant' }, { status: 400 })
  const client = new OAuthClient({ appId: audience, appHost, fetch: provider.fetch, hooks })
  provider.answers.set('/oauth/token', () => Response.json({ error: 'x' }, { status: 400 }))

  await expect(client.refresh('a-token')).rejects.toMatchObject({ error: 'x' })

  expect(events).toMatchObject([
    ['request', { operation: 'refresh', path: '/oauth/token' }],
    ['response', { operation: 'refresh', httpStatus: 400 }],
  ])
})

test('sessions take the same hooks', async () => {
  const { events, hooks } = recorder()
  const setting = setUp({ hooks })
  await signIn(setting)
  await setting.sessions.logout(requestOf(setting.jar, '/logout'))

  const names = events.filter(([kind]) => kind === 'response').map(([, event]) => event.operation)
  expect(names).toEqual(['discover', 'pushRequest', 'exchangeCode', 'revoke'])
})

test.each<[string, () => void]>([
  [
    'throw',
    () => {
      throw new Error('the log is full')
    },
  ],
  ['reject', () => Promise.reject(new Error('the log is full'))],
])('hooks that %s hurt no call', async (_, hook) => {
  const provider = createProvider()
  const failures = [503]
  provider.answers.set(discoveryPath, () => {
    const status = failures.shift()
    return status === undefined ? Response.json(document) : new Response('', { status })
  })
  const client = clientOf(provider, {
    hooks: { onRequest: hook, onResponse: hook, onRetry: hook },
  })

  await expect(client.discover()).resolves.toEqual(document)
})

test('hooks that are no functions are refused', () => {
  // @ts-expect-error what a caller without types may give
  expect(() => clientOf(createProvider(), { hooks: { onRetry: 'log' } })).toThrow(
    'hooks.onRetry must be a function',
  )
})
