import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRemoteJwks, type KeySet, verifyIdToken } from '../../src/tokens/index.ts'
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

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const jumps = [1, 1000, hour, day, 365 * day]

let first: Signer
let second: Signer
let fake: FakeIssuer
let clock: ReturnType<typeof createClock>
let keys: KeySet

beforeAll(async () => {
  first = await createSigner('RS256', 'first')
  second = await createSigner('RS256', 'second')
})

beforeEach(() => {
  clock = createClock()
  fake = createFakeIssuer([first.jwk])
  keys = createRemoteJwks({ issuer, fetch: fake.fetch, now: clock.now })
})

const verify = async (signer: Signer) =>
  verifyIdToken(await signer.sign(claimsOf()), { issuer, audience, keys, now: () => start })

describe.each(jumps.flatMap(jump => [[jump], [-jump]]))('when the clock jumps by %d ms', jump => {
  test('a new key is known after the cooldown', async () => {
    await verify(first)
    clock.advance(jump)
    // The cooldown, and what a small jump back takes off it.
    clock.advance(31_000)
    fake.keys = { keys: [first.jwk, second.jwk] }

    await expect(verify(second)).resolves.toBeDefined()
  })

  test('a key that was withdrawn is gone after ten minutes', async () => {
    await verify(first)
    clock.advance(jump)
    await verify(first)
    fake.keys = { keys: [second.jwk] }
    clock.advance(10 * minute)

    await expectRefusal(verify(first), 'unknown_key', 'kid')
  })

  test('the endpoint is not flooded', async () => {
    await verify(first)
    clock.advance(jump)
    for (let turn = 0; turn < 20; turn += 1) {
      await verify(first)
      await expectRefusal(verify(second), 'unknown_key', 'kid')
    }

    // Two for the first fetch, one for the age, one for the key that is not known.
    expect(fake.requests.length).toBeLessThanOrEqual(4)
  })

  test('an endpoint that is down is asked again after the cooldown', async () => {
    fake.jwks = () => new Response('Bad Gateway', { status: 502 })
    await expectRefusal(verify(first), 'keys_unavailable')
    clock.advance(jump)
    clock.advance(31_000)
    fake.jwks = undefined

    await expect(verify(first)).resolves.toBeDefined()
  })
})

describe.each(jumps.map(jump => [jump]))('when the clock is set back by %d ms', jump => {
  test('known keys help over an outage, for no more than an hour', async () => {
    await verify(first)
    clock.advance(-jump)
    fake.jwks = () => new Response('Bad Gateway', { status: 502 })

    await expect(verify(first)).resolves.toBeDefined()
    clock.advance(hour - 1)
    await expect(verify(first)).resolves.toBeDefined()
    clock.advance(1)
    await expectRefusal(verify(first), 'keys_unavailable')
  })
})

test.each(jumps)(
  'when a clock that was %d ms ahead is set right during an outage, new keys are known after it',
  async jump => {
    clock.advance(jump)
    await verify(first)
    clock.advance(10 * minute)
    fake.jwks = () => new Response('Bad Gateway', { status: 502 })
    await verify(first)
    clock.advance(-jump - 10 * minute)
    fake.jwks = undefined
    fake.keys = { keys: [second.jwk] }

    await expect(verify(second)).resolves.toBeDefined()
  },
)

test('a clock that goes to and fro keeps the keys fresh', async () => {
  await verify(first)
  for (let turn = 0; turn < 10; turn += 1) {
    clock.advance(turn % 2 === 0 ? day : -day)
    await expect(verify(first)).resolves.toBeDefined()
  }
  fake.keys = { keys: [second.jwk] }
  clock.advance(10 * minute)

  await expect(verify(second)).resolves.toBeDefined()
  await expectRefusal(verify(first), 'unknown_key', 'kid')
})
