import { beforeAll, expect, test } from 'vitest'
import {
  ConfigurationError,
  createLocalJwks,
  type KeySet,
  verifyAccessToken,
} from '../../src/tokens/index.ts'
import {
  audience,
  claimsOf,
  createSigner,
  expectRefusal,
  issuer,
  type Signer,
  secret,
  signWithSecret,
  start,
} from './support.ts'

let signer: Signer
let keys: KeySet
const now = (): number => start
const scope = 'openid profile'

beforeAll(async () => {
  signer = await createSigner()
  keys = createLocalJwks({ keys: [signer.jwk] })
})

test('accepts a genuine access token and returns its claims', async () => {
  const claims = claimsOf({ scope, jti: 'token-1' })

  const verified = await verifyAccessToken(await signer.sign(claims), {
    issuer,
    audience,
    keys,
    now,
  })

  expect(verified).toEqual(claims)
  expect(verified.scope).toBe(scope)
})

test('accepts the types at+jwt and JWT, or none, and refuses others', async () => {
  for (const typ of ['at+jwt', 'application/at+jwt', 'AT+JWT', 'JWT', undefined]) {
    const token = await signer.sign(claimsOf({ scope }), { typ })
    await expect(verifyAccessToken(token, { issuer, audience, keys, now })).resolves.toBeDefined()
  }
  const token = await signer.sign(claimsOf({ scope }), { typ: 'logout+jwt' })
  await expectRefusal(
    verifyAccessToken(token, { issuer, audience, keys, now }),
    'wrong_claim',
    'typ',
  )
})

test('accepts a token of a machine, which has no user', async () => {
  const token = await signer.sign(claimsOf({ sub: undefined, iat: undefined, scope }))

  await expect(verifyAccessToken(token, { issuer, audience, keys, now })).resolves.toBeDefined()
})

test.each(['at_hash', 'c_hash', 's_hash'])('refuses an ID token, known by %s', async name => {
  const token = await signer.sign(claimsOf({ [name]: '77QmUPtjPfzWtF2AnpK9RQ' }))

  await expectRefusal(
    verifyAccessToken(token, { issuer, audience, keys, now }),
    'wrong_claim',
    name,
  )
})

test.each(['iss', 'aud', 'exp'])('refuses an access token without %s', async name => {
  const token = await signer.sign(claimsOf({ scope, [name]: undefined }))

  await expectRefusal(
    verifyAccessToken(token, { issuer, audience, keys, now }),
    'missing_claim',
    name,
  )
})

test.each([
  ['iss', 'https://evil.example.com/oidc'],
  ['aud', 'another-app'],
])('refuses an access token whose %s is %s', async (name, value) => {
  const token = await signer.sign(claimsOf({ [name]: value }))

  await expectRefusal(
    verifyAccessToken(token, { issuer, audience, keys, now }),
    'wrong_claim',
    name,
  )
})

test('accepts a token for several APIs that another application asked for', async () => {
  const token = await signer.sign(claimsOf({ aud: ['api', audience], azp: 'web-app', scope }))

  await expect(verifyAccessToken(token, { issuer, audience, keys, now })).resolves.toBeDefined()
})

test('refuses an expired access token', async () => {
  const token = await signer.sign(claimsOf({ scope, exp: start / 1000 - 60 }))

  await expectRefusal(verifyAccessToken(token, { issuer, audience, keys, now }), 'expired', 'exp')
})

test('refuses HS256, and an app secret as an option', async () => {
  const token = await signWithSecret(claimsOf({ scope }))
  const options: Parameters<typeof verifyAccessToken>[1] = { issuer, audience, keys, now }

  await expectRefusal(verifyAccessToken(token, options), 'unsupported_algorithm', 'alg')
  const result = verifyAccessToken(
    token,
    Object.assign({ ...options }, { keys: undefined, secret }),
  )
  await expect(result).rejects.toThrow(ConfigurationError)
})
