import { expect, test } from 'vitest'
import { createClock, start } from '../tokens/support.ts'
import {
  answerTokens,
  callbackFor,
  clientOf,
  createProvider,
  discoveryPath,
  document,
  idTokenOf,
  tokenAnswer,
} from './provider.ts'

const hour = 3_600_000
const now = start / 1000

/** A client on a device whose clock is off, at a provider whose answers tell the time or do not. */
async function signIn(
  deviceTime: number,
  headers: Record<string, string>,
  clockTolerance?: number,
) {
  const provider = createProvider()
  provider.answers.set(discoveryPath, () => Response.json(document, { headers }))
  const client = clientOf(provider, { now: () => deviceTime, clockTolerance })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction), { headers })
  const result = await client.exchangeCode(callbackFor(transaction), transaction)
  return { client, result }
}

const date = new Date(start).toUTCString()

test.each([
  ['an hour slow', start - hour],
  ['two hours fast', start + 2 * hour],
])(
  'a device whose clock is %s signs users in by the time of the service',
  async (_, deviceTime) => {
    const { client, result } = await signIn(deviceTime, { date })

    expect(result.user.sub).toBe('user-1')
    expect(client.clock.now()).toBeGreaterThanOrEqual(start)
    expect(client.clock.now()).toBeLessThan(start + 1000)
  },
)

test('without the time of the service, a device whose clock is off cannot tell', async () => {
  await expect(signIn(start - hour, {})).rejects.toMatchObject({ reason: 'not_yet_valid' })
  await expect(signIn(start + 2 * hour, {})).rejects.toMatchObject({ reason: 'expired' })
})

test('the time of an answer from a cache is not taken', async () => {
  const headers = { date: new Date(start - 2 * hour).toUTCString(), age: '7200' }

  const { client } = await signIn(start, headers)

  expect(client.clock.offset).toBe(0)
})

test('the time of an answer that came late, as to a machine that slept, is not taken', async () => {
  const provider = createProvider()
  const clock = createClock()
  const client = clientOf(provider, { now: clock.now })
  await client.discover()
  provider.answers.set('/oidc/token', () => {
    clock.advance(hour)
    return Response.json({ error: 'invalid_grant' }, { status: 400, headers: { date } })
  })

  await expect(client.refresh('a-refresh-token')).rejects.toThrow()

  expect(client.clock.offset).toBe(0)
})

test('the time of a refusal is taken too', async () => {
  const provider = createProvider()
  const client = clientOf(provider, { now: () => start - hour })
  answerTokens(provider, { error: 'invalid_grant' }, { status: 400, headers: { date } })

  await expect(client.refresh('a-refresh-token')).rejects.toThrow()

  expect(client.clock.offset).toBe(hour + 500)
})

test('the tolerance is a minute, or that of the option', async () => {
  const issuedAt = async (iat: number, clockTolerance?: number) => {
    const provider = createProvider()
    const client = clientOf(provider, { clockTolerance, now: createClock().now })
    answerTokens(provider, await tokenAnswer({}, { id_token: await idTokenOf({ iat }) }))
    return client.refresh('a-refresh-token')
  }

  await expect(issuedAt(now + 60)).resolves.toMatchObject({ user: { iat: now + 60 } })
  await expect(issuedAt(now + 61)).rejects.toMatchObject({ reason: 'not_yet_valid' })
  await expect(issuedAt(now + 300, 300)).resolves.toMatchObject({ user: { iat: now + 300 } })
  await expect(issuedAt(now + 1, 0)).rejects.toMatchObject({ reason: 'not_yet_valid' })
})

test('a sign-in does not get too old because the device learns the time', async () => {
  const { result } = await signIn(start - 24 * hour, { date })

  expect(result.user.sub).toBe('user-1')
})
