import type { Mock } from 'genauth/mock'
import { calculateJwkThumbprint, decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import {
  app,
  ask,
  callback,
  challenge,
  codeFor,
  exchange,
  type Fields,
  locationOf,
  refusalOf,
  send,
  setUp,
  signIn,
  verifier,
} from './support.ts'

const tokenUrl = `${app.host}/oidc/token`
const userInfoUrl = `${app.host}/oidc/me`
const forItself = { grant_type: 'client_credentials' }

async function createKey(alg = 'ES256') {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  const thumbprint = await calculateJwkThumbprint(jwk)
  const prove = async (
    mock: Mock,
    claims: Record<string, unknown>,
    header: Record<string, unknown> = {},
  ): Promise<Fields> => {
    const iat = Math.floor(mock.clock.now() / 1000)
    const jti = crypto.randomUUID()
    const dpop = await new SignJWT({ htm: 'POST', htu: tokenUrl, jti, iat, ...claims })
      .setProtectedHeader({ alg, typ: 'dpop+jwt', jwk, ...header })
      .sign(privateKey)
    return { dpop }
  }
  const proveAt = async (mock: Mock, token: string, claims: Record<string, unknown> = {}) => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
    const ath = Buffer.from(hash).toString('base64url')
    const proof = await prove(mock, { htm: 'GET', htu: userInfoUrl, ath, ...claims })
    return { ...proof, authorization: `DPoP ${token}` }
  }
  return { thumbprint, jwk, privateKey, prove, proveAt }
}

async function boundTokens(mock: Mock, key: Awaited<ReturnType<typeof createKey>>) {
  const code = await codeFor(mock, {
    code_challenge: challenge,
    code_challenge_method: 'S256',
    scope: 'openid offline_access',
    prompt: 'consent',
  })
  const form = { client_id: app.appId, grant_type: 'authorization_code', code }
  const proved = { ...form, redirect_uri: callback, code_verifier: verifier }
  const response = await send(mock, '/oidc/token', {
    form: proved,
    headers: await key.prove(mock, {}),
  })
  return response.json()
}

test.each(['ES256', 'RS256', 'PS256', 'EdDSA'])(
  'binds tokens to a key of %s that is proved',
  async alg => {
    const mock = setUp()
    const key = await createKey(alg)

    const tokens = await (await exchange(mock, forItself, await key.prove(mock, {}))).json()

    expect(tokens.token_type).toBe('DPoP')
    expect(decodeJwt(tokens.access_token).cnf).toEqual({ jkt: key.thumbprint })
  },
)

test('a bound token opens the user info with a proof of its key, and in no other way', async () => {
  const mock = setUp()
  const key = await createKey()
  const other = await createKey()
  const { access_token: token } = await boundTokens(mock, key)
  const statusWith = async (headers: Fields) => (await send(mock, '/oidc/me', { headers })).status

  expect(await statusWith(await key.proveAt(mock, token))).toBe(200)
  expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(401)
  expect(await statusWith({ authorization: `DPoP ${token}` })).toBe(401)
  expect(await statusWith(await other.proveAt(mock, token))).toBe(401)
  expect(await statusWith(await key.proveAt(mock, token, { ath: 'x' }))).toBe(401)
  expect(await statusWith(await key.proveAt(mock, token, { htu: tokenUrl }))).toBe(401)
})

test('the refusal at the user info names the scheme and its algorithms', async () => {
  const mock = setUp()
  const { access_token: token } = await boundTokens(mock, await createKey())

  const { headers } = await send(mock, '/oidc/me', { headers: { authorization: `DPoP ${token}` } })

  expect(headers.get('www-authenticate')).toMatch(
    /^DPoP realm="genauth", error="invalid_dpop_proof", .*algs="ES256 /,
  )
})

test('a bound token opens no endpoint that takes no proofs', async () => {
  const mock = setUp()
  const { access_token: token } = await boundTokens(mock, await createKey())

  const response = await send(mock, '/api/v3/get-profile', { headers: { authorization: token } })

  expect(await response.json()).toMatchObject({ statusCode: 401 })
})

test('a token that is bound to no key is no good with a proof', async () => {
  const mock = setUp()
  const key = await createKey()
  const { access_token: token } = await signIn(mock)

  const response = await send(mock, '/oidc/me', { headers: await key.proveAt(mock, token) })

  expect(response.status).toBe(401)
})

test('the refresh token of an application without a secret is bound too', async () => {
  const mock = setUp()
  const key = await createKey()
  const other = await createKey()
  const { refresh_token } = await boundTokens(mock, key)
  const form = { client_id: app.appId, grant_type: 'refresh_token', refresh_token }

  const unproved = await send(mock, '/oidc/token', { form })
  const wrong = await send(mock, '/oidc/token', { form, headers: await other.prove(mock, {}) })
  const right = await send(mock, '/oidc/token', { form, headers: await key.prove(mock, {}) })

  expect(await refusalOf(unproved)).toEqual([400, 'invalid_dpop_proof'])
  expect(await refusalOf(wrong)).toEqual([400, 'invalid_dpop_proof'])
  expect(right.status).toBe(200)
})

test('a code can be bound to a key in advance', async () => {
  const mock = setUp()
  const key = await createKey()
  const code = await codeFor(mock, { dpop_jkt: key.thumbprint })
  const form = { grant_type: 'authorization_code', code, redirect_uri: callback }

  expect(await refusalOf(await exchange(mock, form))).toEqual([400, 'invalid_dpop_proof'])
  expect((await exchange(mock, form, await key.prove(mock, {}))).status).toBe(200)
})

test.each([
  ['another method', { htm: 'GET' }, {}],
  ['another address', { htu: userInfoUrl }, {}],
  ['no address', { htu: 5 }, {}],
  ['a time that is too old', { iat: 1 }, {}],
  ['a time to come', { iat: 4_000_000_000 }, {}],
  ['no time', { iat: undefined }, {}],
  ['no id', { jti: undefined }, {}],
  ['another type', {}, { typ: 'JWT' }],
  ['no key', {}, { jwk: undefined }],
])('refuses a proof with %s', async (_, claims, header) => {
  const mock = setUp()
  const key = await createKey()

  const response = await exchange(mock, forItself, await key.prove(mock, claims, header))

  expect(await refusalOf(response)).toEqual([400, 'invalid_dpop_proof'])
})

test('refuses a proof that shows the private key, or is signed by another', async () => {
  const mock = setUp()
  const key = await createKey()
  const other = await createKey()
  const shown = await key.prove(mock, {}, { jwk: await exportJWK(key.privateKey) })
  const forged = await key.prove(mock, {}, { jwk: other.jwk })

  for (const headers of [shown, forged, { dpop: 'no.proof.here' }]) {
    const response = await exchange(mock, forItself, headers)
    expect(await refusalOf(response)).toEqual([400, 'invalid_dpop_proof'])
  }
})

test('a proof works once, and its address needs no query', async () => {
  const mock = setUp()
  const key = await createKey()
  const proof = await key.prove(mock, { htu: `${tokenUrl}?x=1#y` })

  expect((await exchange(mock, forItself, proof)).status).toBe(200)
  expect(await refusalOf(await exchange(mock, forItself, proof))).toEqual([
    400,
    'invalid_dpop_proof',
  ])
})

test('a nonce of the service is demanded when the setting says so, and is not kept for long', async () => {
  const mock = setUp({}, { dpopNonceRequired: true })
  const key = await createKey()
  const first = await exchange(mock, forItself, await key.prove(mock, {}))
  const nonce = first.headers.get('dpop-nonce')
  expect(await refusalOf(first)).toEqual([400, 'use_dpop_nonce'])

  const second = await exchange(mock, forItself, await key.prove(mock, { nonce }))
  mock.clock.advance('5m')
  const third = await exchange(mock, forItself, await key.prove(mock, { nonce }))

  expect(second.status).toBe(200)
  expect(await refusalOf(third)).toEqual([400, 'use_dpop_nonce'])
  expect(third.headers.get('dpop-nonce')).not.toBe(nonce)
})

test('takes no notice of proofs when the setting says so', async () => {
  const mock = setUp({}, { dpop: false })
  const key = await createKey()

  const tokens = await (await exchange(mock, forItself, await key.prove(mock, {}))).json()

  expect(tokens.token_type).toBe('Bearer')
})

test('tells in the introspection what a token is bound to', async () => {
  const mock = setUp()
  const key = await createKey()
  const { access_token: token } = await boundTokens(mock, key)
  const { appId: client_id, appSecret: client_secret } = app

  const response = await send(mock, '/oidc/token/introspection', {
    form: { client_id, client_secret, token },
  })

  expect(await response.json()).toMatchObject({
    active: true,
    token_type: 'DPoP',
    cnf: { jkt: key.thumbprint },
  })
})

test('a request that is pushed with a proof binds its code', async () => {
  const mock = setUp()
  const key = await createKey()
  const form = {
    client_id: app.appId,
    client_secret: app.appSecret,
    redirect_uri: callback,
    response_type: 'code',
    scope: 'openid',
  }
  const headers = await key.prove(mock, { htu: `${app.host}/oidc/par` })
  const { request_uri } = await (await send(mock, '/oidc/par', { form, headers })).json()
  const answer = await ask(mock, { request_uri }, mock.asUser('ann'))
  const code = locationOf(answer).searchParams.get('code') ?? ''
  const grant = { grant_type: 'authorization_code', code, redirect_uri: callback }

  expect(await refusalOf(await exchange(mock, grant))).toEqual([400, 'invalid_dpop_proof'])
  expect((await exchange(mock, grant, await key.prove(mock, {}))).status).toBe(200)
})
