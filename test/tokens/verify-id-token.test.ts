import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  ConfigurationError,
  createLocalJwks,
  type KeySet,
  type VerifiedClaims,
  verifyIdToken,
} from '../../src/tokens/index.ts'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import type { JsonObject } from '../../src/utils/json.ts'
import {
  assemble,
  audience,
  claimsOf,
  createSigner,
  encodePart,
  everythingIn,
  expectRefusal,
  issuer,
  pemOf,
  refusalOf,
  type Signer,
  secret,
  signWithSecret,
  start,
} from './support.ts'

let signer: Signer
let keys: KeySet
const now = (): number => start
const seconds = start / 1000

beforeAll(async () => {
  signer = await createSigner()
  keys = createLocalJwks({ keys: [signer.jwk] })
})

interface Expectations {
  nonce?: string
  maxAge?: number
  accessToken?: string
  clockTolerance?: number
  now?: () => number
}

function verify(token: string, expectations: Expectations = {}): Promise<VerifiedClaims> {
  return verifyIdToken(token, { issuer, audience, keys, now, ...expectations })
}

async function verifyClaims(
  changes: JsonObject,
  expectations: Expectations = {},
): Promise<VerifiedClaims> {
  return verify(await signer.sign(claimsOf(changes)), expectations)
}

test('accepts a genuine ID token and returns its claims', async () => {
  const token = await signer.sign(claimsOf({ name: '张三', email: null }))

  const claims = await verifyIdToken(token, { issuer, audience, keys, now })

  expect(claims).toEqual(claimsOf({ name: '张三', email: null }))
  expect(claims.sub.toUpperCase()).toBe('USER-1')
})

test('accepts a token with every expectation met', async () => {
  const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'
  const claims = {
    aud: [audience, 'other'],
    azp: audience,
    nonce: 'n-0S6_WzA2Mj',
    auth_time: seconds - 100,
    nbf: seconds,
    at_hash: '77QmUPtjPfzWtF2AnpK9RQ',
  }

  const verified = await verifyClaims(claims, { nonce: 'n-0S6_WzA2Mj', maxAge: 100, accessToken })

  expect(verified).toEqual(claimsOf(claims))
})

test('accepts the hash of the access token that OIDC Core prints (A.3)', async () => {
  const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y'

  const { at_hash: hash } = await verifyClaims(
    { at_hash: '77QmUPtjPfzWtF2AnpK9RQ' },
    { accessToken },
  )

  expect(hash).toBe('77QmUPtjPfzWtF2AnpK9RQ')
})

test('uses the system clock when none is given', async () => {
  const iat = Math.floor(Date.now() / 1000)
  const token = await signer.sign(claimsOf({ iat, exp: iat + 60 }))

  await expect(verifyIdToken(token, { issuer, audience, keys })).resolves.toMatchObject({ iat })
})

test.each([
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const)('verifies %s, with the hash of the access token that belongs to it', async alg => {
  const other = await createSigner(alg)
  const hash = alg.startsWith('Ed') ? 'SHA-512' : `SHA-${alg.slice(2)}`
  const digest = await crypto.subtle.digest(hash, new TextEncoder().encode('access'))
  const half = encodeBase64Url(new Uint8Array(digest).subarray(0, digest.byteLength / 2))
  const options = {
    issuer,
    audience,
    keys: createLocalJwks({ keys: [other.jwk] }),
    algorithms: [alg],
    accessToken: 'access',
    now,
  }

  const token = await other.sign(claimsOf({ at_hash: half }))
  const forged = await (await createSigner(alg)).sign(claimsOf({ at_hash: half }))

  await expect(verifyIdToken(token, options)).resolves.toMatchObject({ sub: 'user-1' })
  await expectRefusal(verifyIdToken(forged, options), 'bad_signature')
})

test('takes an empty text for a missing claim', async () => {
  await expectRefusal(verifyClaims({ sub: '' }), 'missing_claim', 'sub')
  await expectRefusal(verifyClaims({ iss: '' }), 'missing_claim', 'iss')
})

test.each(['iss', 'aud', 'sub', 'iat', 'exp'])('refuses a token without %s', async name => {
  await expectRefusal(verifyClaims({ [name]: undefined }), 'missing_claim', name)
  await expectRefusal(verifyClaims({ [name]: null }), 'missing_claim', name)
})

test.each([
  ['iss', 'https://evil.example.com/oidc'],
  ['iss', `${issuer}/`],
  ['iss', issuer.toUpperCase()],
  ['aud', 'another-app'],
  ['aud', [] as string[]],
  ['aud', ['another-app', 'a-third']],
  ['aud', `${audience} `],
  ['azp', 'another-app'],
])('refuses a token whose %s is %j', async (name, value) => {
  await expectRefusal(verifyClaims({ [name]: value }), 'wrong_claim', name)
})

test('refuses a second audience without azp', async () => {
  await expectRefusal(verifyClaims({ aud: [audience, 'other'] }), 'missing_claim', 'azp')
})

test('refuses a second audience whose azp is the other application', async () => {
  const result = verifyClaims({ aud: [audience, 'other'], azp: 'other' })

  await expectRefusal(result, 'wrong_claim', 'azp')
})

test('accepts the one audience as a list', async () => {
  await expect(verifyClaims({ aud: [audience] })).resolves.toMatchObject({ aud: [audience] })
})

test('refuses a token whose nonce differs, and one without', async () => {
  await expectRefusal(verifyClaims({ nonce: 'a' }, { nonce: 'b' }), 'wrong_claim', 'nonce')
  await expectRefusal(verifyClaims({}, { nonce: 'b' }), 'missing_claim', 'nonce')
  await expectRefusal(verifyClaims({ nonce: null }, { nonce: 'b' }), 'missing_claim', 'nonce')
})

test('accepts a nonce when none was expected', async () => {
  await expect(verifyClaims({ nonce: 'a' })).resolves.toMatchObject({ nonce: 'a' })
})

test('refuses the hash of another access token, and a missing one', async () => {
  const accessToken = 'access'
  const options = { accessToken }

  await expectRefusal(
    verifyClaims({ at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }, options),
    'wrong_claim',
    'at_hash',
  )
  await expectRefusal(verifyClaims({}, options), 'missing_claim', 'at_hash')
})

test('refuses an expired token and names both clocks', async () => {
  const expired = { iat: seconds - 7200, exp: seconds - 3600 }

  const error = await expectRefusal(verifyClaims(expired), 'expired', 'exp')

  expect(error.message).toBe(
    'the token expired at 2026-01-02T02:04:05.000Z, the clock here shows 2026-01-02T03:04:05.000Z (tolerance 60 s)',
  )
  expect(error.retryable).toBe(false)
})

test('tells an expired token from a forged one that expired too', async () => {
  const claims = claimsOf({ exp: seconds - 3600 })
  const forger = await createSigner()

  await expectRefusal(verify(await signer.sign(claims)), 'expired', 'exp')
  await expectRefusal(verify(await forger.sign(claims)), 'bad_signature')
})

test('says expired only of a token that is right in all else', async () => {
  const exp = seconds - 3600

  await expectRefusal(verifyClaims({ exp, aud: 'other' }), 'wrong_claim', 'aud')
  await expectRefusal(verifyClaims({ exp, sub: undefined }), 'missing_claim', 'sub')
  await expectRefusal(verifyClaims({ exp, nonce: 'a' }, { nonce: 'b' }), 'wrong_claim', 'nonce')
  await expectRefusal(verifyClaims({ exp }, { accessToken: 'a' }), 'missing_claim', 'at_hash')
  await expectRefusal(verifyClaims({ exp }, { maxAge: 5 }), 'missing_claim', 'auth_time')
  await expectRefusal(verifyClaims({ exp, nbf: seconds + 90 }), 'not_yet_valid', 'nbf')
})

test('tolerates a difference of the clocks of 60 seconds, and not one more', async () => {
  await expect(verifyClaims({ exp: seconds - 59 })).resolves.toBeDefined()
  await expectRefusal(verifyClaims({ exp: seconds - 60 }), 'expired', 'exp')
  await expect(verifyClaims({ iat: seconds + 60 })).resolves.toBeDefined()
  await expectRefusal(verifyClaims({ iat: seconds + 61 }), 'not_yet_valid', 'iat')
  await expect(verifyClaims({ nbf: seconds + 60 })).resolves.toBeDefined()
  await expectRefusal(verifyClaims({ nbf: seconds + 61 }), 'not_yet_valid', 'nbf')
})

test('takes another clock tolerance', async () => {
  const options = { clockTolerance: 0 }

  await expect(verifyClaims({ exp: seconds + 1 }, options)).resolves.toBeDefined()
  await expectRefusal(verifyClaims({ exp: seconds }, options), 'expired', 'exp')
  await expectRefusal(verifyClaims({ iat: seconds + 1 }, options), 'not_yet_valid', 'iat')
})

test('checks how long ago the user signed in', async () => {
  const maxAge = 300

  await expect(verifyClaims({ auth_time: seconds - 360 }, { maxAge })).resolves.toBeDefined()
  await expectRefusal(
    verifyClaims({ auth_time: seconds - 361 }, { maxAge }),
    'wrong_claim',
    'auth_time',
  )
  await expectRefusal(
    verifyClaims({ auth_time: seconds + 61 }, { maxAge }),
    'not_yet_valid',
    'auth_time',
  )
  await expectRefusal(verifyClaims({}, { maxAge }), 'missing_claim', 'auth_time')
  await expectRefusal(
    verifyClaims({ auth_time: seconds - 61 }, { maxAge: 0 }),
    'wrong_claim',
    'auth_time',
  )
})

test.each([
  ['sub', 5],
  ['aud', [audience, 5]],
  ['exp', '9999999999'],
  ['exp', 1e20],
  ['iat', true],
  ['nbf', 'x'],
  ['nonce', 5],
  ['auth_time', -5],
])('refuses a signed token whose %s has a wrong type: %j', async (name, value) => {
  await expectRefusal(verifyClaims({ [name]: value }), 'wrong_claim', name)
})

test('refuses a signed payload that is no JSON object as malformed', async () => {
  for (const payload of ['[]', 'null', 'Payload', '']) {
    await expectRefusal(verify(await signer.sign(payload)), 'malformed')
  }
})

test('refuses an unsigned token, however it spells none', async () => {
  for (const alg of ['none', 'None', 'NONE', 'nOnE']) {
    const token = `${encodePart({ alg })}.${encodePart(claimsOf())}.`
    await expectRefusal(verify(token), 'unsupported_algorithm', 'alg')
  }
})

test('refuses an empty signature', async () => {
  const [header, payload] = (await signer.sign(claimsOf())).split('.')

  await expectRefusal(verify(`${header}.${payload}.`), 'bad_signature')
})

test('refuses HS256 with the public key as the secret', async () => {
  const spki = await pemOf(signer)
  const confusions = [spki, spki.trim(), JSON.stringify(signer.jwk), String(signer.jwk.n)]
  for (const key of confusions) {
    const token = await signWithSecret(claimsOf(), { kid: 'key-1' }, key)
    await expectRefusal(verify(token), 'unsupported_algorithm', 'alg')
  }
})

test('refuses an algorithm that the options do not name, also with the right key', async () => {
  const other = await createSigner('RS512')
  const jwk = { ...other.jwk, alg: undefined }
  const options = { issuer, audience, keys: createLocalJwks({ keys: [jwk] }), now }
  const token = await other.sign(claimsOf())

  await expectRefusal(verifyIdToken(token, options), 'unsupported_algorithm', 'alg')
  await expectRefusal(
    verifyIdToken(token, { ...options, algorithms: ['ES256', 'RS384'] }),
    'unsupported_algorithm',
    'alg',
  )
  await expect(
    verifyIdToken(token, { ...options, algorithms: ['RS256', 'RS512'] }),
  ).resolves.toBeDefined()
})

test('refuses a token of one algorithm with the header of another', async () => {
  const jwk = { ...signer.jwk, alg: undefined }
  const options = { issuer, audience, keys: createLocalJwks({ keys: [jwk] }), now }
  const token = await signer.sign(claimsOf(), { alg: 'RS512' })

  await expectRefusal(
    verifyIdToken(token, { ...options, algorithms: ['RS256', 'RS512'] }),
    'bad_signature',
  )
})

test('never uses a key that the token brings along', async () => {
  const forger = await createSigner()
  const header = {
    jwk: forger.jwk,
    jku: 'https://evil.example.com/jwks',
    x5u: 'https://evil.example.com',
  }

  await expectRefusal(verify(await forger.sign(claimsOf(), header)), 'bad_signature')
})

test('refuses a header that demands an extension', async () => {
  for (const crit of [['exp'], ['b64'], [], null, 'b64', ['x', 'x']]) {
    const token = await signer.sign(claimsOf(), { crit, b64: true, x: 1 })
    await expectRefusal(verify(token), 'malformed', 'crit')
  }
})

test('accepts the type JWT in every spelling, or none, and refuses others', async () => {
  for (const typ of ['JWT', 'jwt', 'application/jwt', undefined]) {
    await expect(verify(await signer.sign(claimsOf(), { typ }))).resolves.toBeDefined()
  }
  for (const typ of ['at+jwt', 'logout+jwt', 'JOSE', '']) {
    await expectRefusal(verify(await signer.sign(claimsOf(), { typ })), 'wrong_claim', 'typ')
  }
})

test('refuses padding, white space, further parts and stray bits in a signed token', async () => {
  const token = await signer.sign(claimsOf())
  const [header, payload, signature = ''] = token.split('.')
  // 256 bytes end in a character with 4 unused bits. The next letter decodes to the same bytes.
  const next = String.fromCharCode(signature.charCodeAt(signature.length - 1) + 1)
  const stray = signature.slice(0, -1) + next
  const wrong = [
    `${token}=`,
    `${token}==`,
    ` ${token}`,
    `${token}\n`,
    `${token}.`,
    `${token}.AAAA`,
    `${header}.${payload} .${signature}`,
    `${header}.${payload}.${signature.slice(0, 10)}\r\n${signature.slice(10)}`,
    `${header}.${payload}.${stray}`,
    `${header}.${payload}`,
  ]
  for (const text of wrong) await expectRefusal(verify(text), 'malformed')
})

test('refuses a valid token after any change of one character', async () => {
  const token = await signer.sign(claimsOf({ nonce: 'a' }))
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\u0000é'
  await fc.assert(
    fc.asyncProperty(
      fc.nat(token.length - 1),
      fc.constantFrom(...alphabet.split('')),
      async (at, character) => {
        fc.pre(token[at] !== character)
        const changed = token.slice(0, at) + character + token.slice(at + 1)
        await refusalOf(verify(changed))
      },
    ),
    { numRuns: 500 },
  )
})

test('refuses a valid token after any insertion, removal or swap of its parts', async () => {
  const token = await signer.sign(claimsOf())
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.string({ minLength: 1 }), async (at, text) => {
      await refusalOf(verify(token.slice(0, at) + token.slice(at + 1)))
      await refusalOf(verify(token.slice(0, at) + text + token.slice(at)))
      await refusalOf(verify(token.slice(at) + token.slice(0, at) + text))
    }),
    { numRuns: 100 },
  )
})

test('answers any header and any payload, rightly signed, with claims or a TokenError', async () => {
  const names = ['iss', 'aud', 'exp', 'iat', 'nbf', 'azp', 'sub', 'nonce', 'auth_time']
  const changes = fc.dictionary(fc.constantFrom(...names), fc.jsonValue())
  const headers = fc.dictionary(fc.constantFrom('typ', 'crit', 'kid', 'b64'), fc.jsonValue())
  await fc.assert(
    fc.asyncProperty(changes, headers, async (claims, header) => {
      const token = await signer.sign(claimsOf(claims), header)
      const result = await verify(token, { maxAge: 60 }).catch(error =>
        refusalOf(Promise.reject(error)),
      )
      expect(result).toBeDefined()
    }),
    { numRuns: 300 },
  )
})

test('verifies the RS256 example of RFC 7515 (A.2) up to its missing audience', async () => {
  const n =
    'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ'
  const token =
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
  const keys = createLocalJwks({ keys: [{ kty: 'RSA', n, e: 'AQAB' }] })
  const options = { issuer: 'joe', audience, keys, now }

  await expectRefusal(verifyIdToken(token, options), 'missing_claim', 'aud')
  await expectRefusal(verifyIdToken(`${token.slice(0, -3)}7Rg`, options), 'bad_signature')
})

test('verifies the ES256 example of RFC 7515 (A.3) up to its missing audience', async () => {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  }
  const token =
    'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
  const keys = createLocalJwks({ keys: [jwk] })
  const options = { issuer: 'joe', audience, keys, algorithms: ['ES256'], now } as const

  await expectRefusal(verifyIdToken(token, options), 'missing_claim', 'aud')
})

test('refuses the unsecured example of RFC 7515 (A.5)', async () => {
  const token =
    'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.'

  await expectRefusal(verify(token), 'unsupported_algorithm', 'alg')
})

test('verifies the Ed25519 example of RFC 8037 (A.4), whose payload is no JSON', async () => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  const token =
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg'
  const keys = createLocalJwks({ keys: [jwk] })
  const options = { issuer, audience, keys, algorithms: ['EdDSA'], now } as const

  await expectRefusal(verifyIdToken(token, options), 'malformed')
  await expectRefusal(verifyIdToken(token.replace('.hgyY', '.hgyZ'), options), 'bad_signature')
})

test('verifies HS256 with the app secret', async () => {
  const token = await signWithSecret(claimsOf())

  await expect(verifyIdToken(token, { issuer, audience, secret, now })).resolves.toEqual(claimsOf())
})

test('verifies with many secrets in turn', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 12; index += 1) {
      const own = `${secret}-${index}`
      const token = await signWithSecret(claimsOf(), {}, own)
      await expect(
        verifyIdToken(token, { issuer, audience, secret: own, now }),
      ).resolves.toBeDefined()
      await expectRefusal(verifyIdToken(token, { issuer, audience, secret, now }), 'bad_signature')
    }
  }
})

test('refuses RS256 when the application is set to HS256', async () => {
  const token = await signer.sign(claimsOf())

  await expectRefusal(
    verifyIdToken(token, { issuer, audience, secret, now }),
    'unsupported_algorithm',
    'alg',
  )
})

test('checks claims of HS256 tokens too', async () => {
  const token = await signWithSecret(claimsOf({ exp: seconds - 60 }))

  await expectRefusal(verifyIdToken(token, { issuer, audience, secret, now }), 'expired', 'exp')
})

test.each([
  ['issuer', { issuer: undefined }],
  ['issuer', { issuer: '' }],
  ['audience', { audience: undefined }],
  ['audience', { audience: '' }],
  ['audience', { audience: [audience] }],
  ['keys', { keys: undefined }],
  ['keys', { keys: {} }],
  ['keys', { keys: { issuer: 'https://other.genauth.ai/oidc', getKey: () => undefined } }],
  ['secret', { secret }],
  ['secret', { keys: undefined, secret: '' }],
  ['secret', { keys: undefined, secret: 'fifteen-letters' }],
  ['secret', { keys: undefined, secret: 5 }],
  ['algorithms', { algorithms: [] }],
  ['algorithms', { algorithms: 'RS256' }],
  ['algorithms', { algorithms: ['none'] }],
  ['algorithms', { algorithms: ['RS256', 'HS256'] }],
  ['algorithms', { algorithms: ['constructor'] }],
  ['algorithms', { keys: undefined, secret, algorithms: ['RS256'] }],
  ['algorithms', { keys: undefined, secret, algorithms: ['HS256', 'none'] }],
  ['nonce', { nonce: '' }],
  ['nonce', { nonce: null }],
  ['accessToken', { accessToken: '' }],
  ['maxAge', { maxAge: -1 }],
  ['maxAge', { maxAge: '5' }],
  ['clockTolerance', { clockTolerance: Number.NaN }],
  ['clockTolerance', { clockTolerance: Number.POSITIVE_INFINITY }],
  ['now()', { now: () => Number.NaN }],
])('refuses a call whose option %s is wrong: %j', async (name, wrong) => {
  const options: Parameters<typeof verifyIdToken>[1] = { issuer, audience, keys, now }
  const token = await signer.sign(claimsOf())

  const result = verifyIdToken(token, Object.assign(options, wrong))

  await expect(result).rejects.toThrow(ConfigurationError)
  await expect(result).rejects.toThrow(`"${name}"`)
})

test('gives away neither token nor secret nor nonce in any refusal', async () => {
  const sensitive = { nonce: 'expected-nonce-value', accessToken: 'access-token-value' }
  const claims = claimsOf({ nonce: 'other-nonce-value', at_hash: 'hash-of-claim-value' })
  const good = await signer.sign(claims)
  const expired = await signer.sign(claimsOf({ exp: 1, nonce: sensitive.nonce }))
  const tokens = [
    good,
    expired,
    `${good}=`,
    `${good.slice(0, -4)}AAAA`,
    await signer.sign(claims, { kid: 'unknown' }),
    await signer.sign(claims, { alg: 'PS256' }),
    await signer.sign('not JSON: secret-payload-value'),
    await signWithSecret(claims),
    await signWithSecret(claims, {}, `${secret}x`),
  ]
  for (const token of tokens) {
    const errors = [
      await refusalOf(verify(token, sensitive)),
      await refusalOf(verifyIdToken(token, { issuer, audience, secret, now, ...sensitive })),
    ]
    for (const error of errors) {
      const text = everythingIn(error)
      for (const part of token.split('.')) expect(text).not.toContain(part.slice(0, 40))
      for (const word of [
        secret,
        'nonce-value',
        'access-token-value',
        'claim-value',
        'payload-value',
      ]) {
        expect(text).not.toContain(word)
      }
    }
  }
})

test('quotes foreign values on one line and cut short', async () => {
  const iss = `https://evil.example.com/\n[info] signed in${'x'.repeat(500)}`

  const error = await expectRefusal(verifyClaims({ iss }), 'wrong_claim', 'iss')

  expect(error.message).not.toContain('\n')
  expect(error.message.length).toBeLessThan(200)
})

test('refuses an ID token whose signature was made over another header', async () => {
  const token = await assemble(
    { alg: 'RS256', kid: 'key-1' },
    claimsOf(),
    () => new ArrayBuffer(256),
  )

  await expectRefusal(verify(token), 'bad_signature')
})
