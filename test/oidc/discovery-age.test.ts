import { expect, test } from 'vitest'
import {
  claimsOf,
  createClock,
  createSigner,
  issuer,
  type Signer,
  secret,
  signWithSecret,
} from '../tokens/support.ts'
import {
  answerTokens,
  clientOf,
  countOf,
  createProvider,
  discoveryPath,
  document,
  type Provider,
} from './provider.ts'

const day = 86_400_000
const withSecret = { ...document, id_token_signing_alg_values_supported: ['HS256'] }
const keysPath = '/oidc/.well-known/jwks.json'
const movedPath = '/keys'

const fail = (status: number) => () => new Response('', { status })

/** Asks for tokens, whose ID token is checked. */
async function answerIdToken(provider: Provider, idToken: string): Promise<void> {
  answerTokens(provider, {
    access_token: 'an-access-token',
    refresh_token: 'another',
    id_token: idToken,
    token_type: 'Bearer',
    expires_in: 3600,
  })
}

function serveKeys(provider: Provider, path: string, ...signers: Signer[]): void {
  provider.answers.set(path, () => Response.json({ keys: signers.map(({ jwk }) => jwk) }))
}

function moveKeys(provider: Provider): void {
  const moved = { ...document, jwks_uri: `${new URL(issuer).origin}${movedPath}` }
  provider.answers.set(discoveryPath, () => Response.json(moved))
}

test('a document that was missing once is found when an ID token does not fit its stand-in (issue 9)', async () => {
  const provider = createProvider()
  const client = clientOf(provider, { appSecret: secret })
  provider.answers.set(discoveryPath, fail(404))
  await client.discover()
  provider.answers.set(discoveryPath, () => Response.json(withSecret))
  await answerIdToken(provider, await signWithSecret(claimsOf()))

  await expect(client.refresh('a-refresh-token')).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
  await client.refresh('a-refresh-token')

  expect(countOf(provider, discoveryPath)).toBe(2)
})

test('what stands in for a missing document is not kept', async () => {
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { now: clock.now })
  provider.answers.set(discoveryPath, fail(404))
  await client.discover()
  provider.answers.set(discoveryPath, () => Response.json(document))

  clock.advance(29_000)
  expect(await client.discover()).not.toEqual(document)
  clock.advance(1_000)
  expect(await client.discover()).toEqual(document)
})

test('a document is asked for again after a day, and the old one goes on while there is none', async () => {
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { now: clock.now, retry: false })
  await client.discover()
  clock.advance(day - 1)
  await client.discover()
  expect(countOf(provider, discoveryPath)).toBe(1)

  for (const status of [404, 503]) {
    provider.answers.set(discoveryPath, fail(status))
    clock.advance(day)
    await expect(client.discover()).resolves.toEqual(document)
  }
  // Not with every call.
  await client.discover()
  expect(countOf(provider, discoveryPath)).toBe(3)

  moveKeys(provider)
  clock.advance(30_000)
  await expect(client.discover()).resolves.toHaveProperty(
    'jwks_uri',
    expect.stringMatching(/\/keys$/),
  )
})

test('a document that hangs after a day is not waited for longer than a request may take', async () => {
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { now: clock.now, timeout: 20 })
  await client.discover()
  provider.answers.set(discoveryPath, () => new Promise<Response>(() => {}))
  clock.advance(day)

  await expect(client.discover()).resolves.toEqual(document)
})

test('a caller that gives up hears so, although there is an old document', async () => {
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { now: clock.now })
  await client.discover()
  provider.answers.set(discoveryPath, () => new Promise<Response>(() => {}))
  clock.advance(day)
  const controller = new AbortController()

  const asked = client.discover({ signal: controller.signal })
  controller.abort(new Error('enough'))

  await expect(asked).rejects.toThrow('enough')
})

test.each([-10 * day, 10 * day])(
  'a clock that is moved by %i ms makes nothing younger',
  async by => {
    const clock = createClock()
    const provider = createProvider()
    const client = clientOf(provider, { now: clock.now })
    await client.discover()

    clock.advance(by)
    await client.discover()
    await client.discover()

    expect(countOf(provider, discoveryPath)).toBe(2)
  },
)

test.each([
  ['gone', fail(404)],
  ['still served, without the new ones', undefined],
])('keys that have moved are found when the old ones are %s (issue 9)', async (_, old) => {
  const [before, after] = [await createSigner('RS256', 'old'), await createSigner('RS256', 'new')]
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { appSecret: secret, now: clock.now })
  serveKeys(provider, keysPath, before)
  await answerIdToken(provider, await before.sign(claimsOf()))
  await client.refresh('a-refresh-token')

  moveKeys(provider)
  serveKeys(provider, movedPath, after)
  if (old !== undefined) provider.answers.set(keysPath, old)
  clock.advance(12 * 3_600_000)
  await answerIdToken(
    provider,
    await after.sign(claimsOf({ iat: clock.now() / 1000, exp: clock.now() / 1000 + 3600 })),
  )

  await expect(client.refresh('a-refresh-token')).resolves.toMatchObject({
    user: { sub: 'user-1' },
  })
  expect(countOf(provider, discoveryPath)).toBe(2)
})

test('keys that cannot be found anywhere do not make every sign-in ask for the document', async () => {
  const [known, unknown] = [await createSigner('RS256', 'old'), await createSigner('RS256', 'new')]
  const clock = createClock()
  const provider = createProvider()
  const client = clientOf(provider, { appSecret: secret, now: clock.now })
  serveKeys(provider, keysPath, known)
  await answerIdToken(provider, await unknown.sign(claimsOf()))

  for (let turn = 0; turn < 5; turn += 1) {
    await expect(client.refresh('a-token')).rejects.toMatchObject({ reason: 'unknown_key' })
  }
  expect(countOf(provider, discoveryPath)).toBe(2)

  clock.advance(30_000)
  await expect(client.refresh('a-token')).rejects.toMatchObject({ reason: 'unknown_key' })
  expect(countOf(provider, discoveryPath)).toBe(3)
})
