import { generateDpopKeys, OidcClient } from 'genauth/oidc'
import { calculateJwkThumbprint, exportJWK, importJWK, type JWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import { audience, createClock, issuer, start } from '../tokens/support.ts'
import {
  answerTokens,
  appHost,
  callbackFor,
  clientOf,
  countOf,
  createProvider,
  document,
  lastTo,
  tokenAnswer,
} from './provider.ts'

const withDpop = { ...document, dpop_signing_alg_values_supported: ['ES256'] }
const dpop = await generateDpopKeys()
const tokens = { access_token: 'a-bound-token', token_type: 'DPoP', expires_in: 60 }

/** Verifies a proof by the key that is in it. */
async function readProof(headers: Headers) {
  const proof = headers.get('dpop') ?? ''
  let jwk: JWK | undefined
  const { payload, protectedHeader } = await jwtVerify(
    proof,
    async header => {
      jwk = header.jwk
      return importJWK({ ...header.jwk }, 'ES256')
    },
    { typ: 'dpop+jwt', algorithms: ['ES256'], currentDate: new Date(start) },
  )
  return { payload, protectedHeader, jwk: jwk ?? {} }
}

test('every request for tokens carries a proof of the key, anew each time', async () => {
  const provider = createProvider(withDpop)
  const client = clientOf(provider, { dpop })
  const { transaction } = await client.authorize()
  answerTokens(provider, await tokenAnswer(transaction, { token_type: 'DPoP' }))

  const result = await client.exchangeCode(callbackFor(transaction), transaction)
  const first = await readProof(lastTo(provider, '/oidc/token').headers)
  await client.refresh('a-refresh-token')
  const second = await readProof(lastTo(provider, '/oidc/token').headers)

  expect(result.tokens.token_type).toBe('DPoP')
  expect(first.payload).toMatchObject({ htm: 'POST', htu: `${issuer}/token` })
  expect(first.payload).not.toHaveProperty('ath')
  expect(first.payload.jti).toMatch(/^[\w-]{20,}$/)
  expect(second.payload.jti).not.toBe(first.payload.jti)
  expect(await calculateJwkThumbprint(first.jwk)).toBe(
    await calculateJwkThumbprint(await exportJWK(dpop.publicKey)),
  )
  expect(first.jwk).not.toHaveProperty('d')
})

test('the time of a proof is that of the service', async () => {
  const provider = createProvider(withDpop)
  const clock = createClock()
  const client = clientOf(provider, { dpop, now: clock.now })
  answerTokens(provider, tokens)

  await client.refresh('a-refresh-token')
  const early = await readProof(lastTo(provider, '/oidc/token').headers)
  expect(early.payload.iat).toBe(start / 1000)

  answerTokens(provider, tokens, { headers: { date: new Date(start + 10_000).toUTCString() } })
  await client.refresh('a-refresh-token')
  clock.advance(5000)
  await client.refresh('a-refresh-token')
  const late = await readProof(lastTo(provider, '/oidc/token').headers)
  expect(late.payload.iat).toBe(start / 1000 + 15)
})

test('user information is asked for with a proof that names the token', async () => {
  const provider = createProvider(withDpop)
  provider.answers.set('/oidc/me', () => Response.json({ sub: 'user-1' }))

  await clientOf(provider, { dpop }).getUserInfo('a-bound-token', 'user-1')

  const { headers } = lastTo(provider, '/oidc/me')
  expect(headers.get('authorization')).toBe('DPoP a-bound-token')
  const { payload } = await readProof(headers)
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode('a-bound-token'))
  expect(payload).toMatchObject({
    htm: 'GET',
    htu: `${issuer}/me`,
    ath: encodeBase64Url(new Uint8Array(hash)),
  })
})

test('a nonce that the service demands is taken, once, and kept for later', async () => {
  const provider = createProvider(withDpop)
  const seen: unknown[] = []
  provider.answers.set('/oidc/token', async ({ headers }) => {
    const { payload } = await readProof(headers)
    seen.push(payload.nonce)
    const init = { status: 400, headers: { 'dpop-nonce': 'nonce-1' } }
    return payload.nonce === undefined
      ? Response.json({ error: 'use_dpop_nonce' }, init)
      : Response.json(tokens)
  })
  const client = clientOf(provider, { dpop })

  await expect(client.refresh('a-refresh-token')).resolves.toEqual({ tokens })
  await client.refresh('a-refresh-token')

  expect(seen).toEqual([undefined, 'nonce-1', 'nonce-1'])
})

test('a service that goes on demanding a nonce is given up', async () => {
  const provider = createProvider(withDpop)
  const init = { status: 400, headers: { 'dpop-nonce': 'nonce-1' } }
  provider.answers.set('/oidc/token', () => Response.json({ error: 'use_dpop_nonce' }, init))

  await expect(clientOf(provider, { dpop }).refresh('a-refresh-token')).rejects.toMatchObject({
    error: 'use_dpop_nonce',
    sessionEnded: false,
  })
  expect(countOf(provider, '/oidc/token')).toBe(2)
})

test('the nonce of user information is demanded by the header', async () => {
  const provider = createProvider(withDpop)
  provider.answers.set('/oidc/me', async ({ headers }) => {
    const { payload } = await readProof(headers)
    if (payload.nonce === 'nonce-1') return Response.json({ sub: 'user-1' })
    const challenge = 'DPoP error="use_dpop_nonce", error_description="needs nonce"'
    const said = { 'www-authenticate': challenge, 'dpop-nonce': 'nonce-1' }
    return new Response('', { status: 401, headers: said })
  })

  await expect(
    clientOf(provider, { dpop }).getUserInfo('a-bound-token', 'user-1'),
  ).resolves.toEqual({ sub: 'user-1' })
})

test('where the service has no DPoP, none is used', async () => {
  const provider = createProvider()
  answerTokens(provider, { ...tokens, token_type: 'Bearer' })
  provider.answers.set('/oidc/me', () => Response.json({ sub: 'user-1' }))
  const client = clientOf(provider, { dpop })

  await client.refresh('a-refresh-token')
  await client.getUserInfo('an-access-token', 'user-1')

  expect(lastTo(provider, '/oidc/token').headers.has('dpop')).toBe(false)
  expect(lastTo(provider, '/oidc/me').headers.get('authorization')).toBe('Bearer an-access-token')
})

test('the private key cannot be read by anybody', async () => {
  expect(dpop.privateKey).toMatchObject({ extractable: false, usages: ['sign'] })
  expect(dpop.privateKey.algorithm).toMatchObject({ name: 'ECDSA', namedCurve: 'P-256' })
})

test('keys that cannot sign proofs are a mistake of the configuration', async () => {
  const options = { appId: audience, appHost }
  const { publicKey } = dpop

  expect(() => new OidcClient({ ...options, dpop: { privateKey: publicKey, publicKey } })).toThrow(
    /^dpop must be/,
  )
  // @ts-expect-error: both keys are needed
  expect(() => new OidcClient({ ...options, dpop: {} })).toThrow(/^dpop must be/)
})
