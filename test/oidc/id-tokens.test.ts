import { OidcClient, TokenError } from 'genauth/oidc'
import * as oauth from 'oauth4webapi'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import type { JsonObject } from '../../src/utils/json.ts'
import {
  audience,
  claimsOf,
  createSigner,
  encodePart,
  issuer,
  pemOf,
  secret,
  signWithSecret,
  start,
} from '../tokens/support.ts'
import { callbackFor, clientOf, createProvider, document } from './provider.ts'

// Every ID token below goes to this package's client and to oauth4webapi's own validation, which
// shares no line with it. Both must come to the same verdict; where ours is stricter the row says so.

const accessToken = 'an-access-token'
const signer = await createSigner()
const secondSigner = await createSigner('RS256', 'key-2')
const foreignSigner = await createSigner('RS256', signer.jwk.kid)
const pem = await pemOf(signer)
const now = start / 1000
const week = 7 * 24 * 3600

type Make = (claims: JsonObject) => Promise<string>

interface Row {
  readonly name: string
  readonly make?: Make
  readonly changes?: JsonObject
  /** Claims that are left out. */
  readonly missing?: readonly string[]
  readonly keys?: readonly JsonObject[]
  readonly isAccepted: boolean
  /** Why oauth4webapi takes a token that is refused here. */
  readonly stricter?: string
}

const rs256: Make = claims => signer.sign(claims)

const rows: readonly Row[] = [
  { name: 'that is right', isAccepted: true },
  {
    name: 'with a null for a value that the service lacks',
    changes: { name: null },
    isAccepted: true,
  },

  // Algorithm and key.
  {
    name: 'of the algorithm none',
    make: async claims => `${encodePart({ alg: 'none' })}.${encodePart(claims)}.`,
    isAccepted: false,
  },
  {
    name: 'signed with the public key as if it were a secret',
    make: claims => signWithSecret(claims, { kid: signer.jwk.kid }, pem),
    isAccepted: false,
  },
  {
    name: 'signed with the app secret where RS256 is configured',
    make: claims => signWithSecret(claims, {}, secret),
    isAccepted: false,
  },
  {
    name: 'without kid, where there is one key',
    make: claims => signer.sign(claims, { kid: undefined }),
    isAccepted: true,
  },
  {
    name: 'without kid, where there are many keys',
    make: claims => signer.sign(claims, { kid: undefined }),
    keys: [signer.jwk, secondSigner.jwk],
    isAccepted: false,
  },
  {
    name: 'with a kid that nobody knows',
    make: claims => signer.sign(claims, { kid: 'key-9' }),
    isAccepted: false,
  },
  {
    name: 'signed by another key of the same kid',
    make: c => foreignSigner.sign(c),
    isAccepted: false,
  },
  {
    name: 'with a claim changed after signing',
    make: async claims => {
      const [head, , signature] = (await signer.sign(claims)).split('.')
      return [head, encodePart({ ...claims, sub: 'user-2' }), signature].join('.')
    },
    isAccepted: false,
  },
  {
    name: 'that demands an extension',
    make: claims => signer.sign(claims, { crit: ['b64'], b64: false }),
    isAccepted: false,
  },

  // Claims.
  ...['iss', 'sub', 'aud', 'iat', 'exp', 'nonce'].map(
    (name): Row => ({ name: `without ${name}`, missing: [name], isAccepted: false }),
  ),
  { name: 'without at_hash, which the code flow does not need', isAccepted: true },
  { name: 'without azp', isAccepted: true },
  { name: 'of another issuer', changes: { iss: 'https://evil.example/oidc' }, isAccepted: false },
  { name: 'of an issuer with a slash more', changes: { iss: `${issuer}/` }, isAccepted: false },
  { name: 'for another application', changes: { aud: 'other' }, isAccepted: false },
  { name: 'whose sub is a number', changes: { sub: 1 }, isAccepted: false },
  { name: 'with the nonce of another request', changes: { nonce: 'other' }, isAccepted: false },
  { name: 'that expired an hour ago', changes: { exp: now - 3600 }, isAccepted: false },
  { name: 'that expired within the tolerance', changes: { exp: now - 30 }, isAccepted: true },
  { name: 'whose exp is a text', changes: { exp: String(now + 3600) }, isAccepted: false },
  { name: 'whose iat is a text', changes: { iat: String(now) }, isAccepted: false },
  {
    name: 'that is not valid before an hour has passed',
    changes: { nbf: now + 3600 },
    isAccepted: false,
  },
  {
    name: 'that was issued a week ago and is still valid',
    changes: { iat: now - week, exp: now + week },
    isAccepted: true,
  },
  {
    name: 'that was issued a week ago and has expired',
    changes: { iat: now - week, exp: now - week + 3600 },
    isAccepted: false,
  },
  {
    name: 'that says it will be issued in an hour',
    changes: { iat: now + 3600, exp: now + 7200 },
    isAccepted: false,
    stricter: 'an iat in the future means that a clock is wrong or the token is',
  },
  {
    name: 'for two applications, with azp',
    changes: { aud: [audience, 'other'], azp: audience },
    isAccepted: true,
  },
  {
    name: 'for this application second, with azp',
    changes: { aud: ['other', audience], azp: audience },
    isAccepted: true,
  },
  {
    name: 'for two applications, without azp',
    changes: { aud: ['other', audience] },
    isAccepted: false,
  },
  {
    name: 'for two applications, issued to the other',
    changes: { aud: [audience, 'other'], azp: 'other' },
    isAccepted: false,
  },
  {
    name: 'for this application alone, issued to another',
    changes: { azp: 'other' },
    isAccepted: false,
    stricter: 'OIDC Core 3.1.3.7, rule 5: azp should be the client id wherever it is',
  },
  {
    name: 'with the hash of the access token',
    changes: { at_hash: await halfHash(accessToken) },
    isAccepted: true,
  },
  {
    name: 'with the hash of another access token',
    changes: { at_hash: await halfHash('another') },
    isAccepted: false,
    stricter: 'OIDC Core 3.1.3.8: a hash that is there tells of a swapped token',
  },
]

test.each(rows)('an ID token $name', async row => {
  const keys = row.keys ?? [signer.jwk]
  const provider = createProvider()
  provider.answers.set('/oidc/.well-known/jwks.json', () => Response.json({ keys }))
  const client = clientOf(provider, { verifySignature: true })
  const { transaction } = await client.authorize()

  const claims = claimsOf({ nonce: transaction.nonce, ...row.changes })
  for (const name of row.missing ?? []) delete claims[name]
  const idToken = await (row.make ?? rs256)(claims)
  const answer = {
    access_token: accessToken,
    id_token: idToken,
    token_type: 'Bearer',
    expires_in: 3600,
  }
  provider.answers.set('/oidc/token', () => Response.json(answer))

  const ours = await verdict(() => client.exchangeCode(callbackFor(transaction), transaction))
  const theirs = await verdict(() => checkByOauth(answer, transaction.nonce, provider.fetch))

  expect(ours.isAccepted).toBe(row.isAccepted)
  expect(theirs.isAccepted).toBe(row.stricter === undefined ? row.isAccepted : true)
  if (!ours.isAccepted) expect(ours.error).toBeInstanceOf(TokenError)
})

test.each(rows.filter(({ make, keys }) => make === undefined && keys === undefined))(
  'without a look at the signature, an ID token $name',
  async row => {
    const provider = createProvider()
    const client = clientOf(provider)
    const { transaction } = await client.authorize()
    const claims = claimsOf({ nonce: transaction.nonce, ...row.changes })
    for (const name of row.missing ?? []) delete claims[name]
    const answer = {
      access_token: accessToken,
      id_token: await rs256(claims),
      token_type: 'Bearer',
      expires_in: 3600,
    }
    provider.answers.set('/oidc/token', () => Response.json(answer))

    const ours = await verdict(() => client.exchangeCode(callbackFor(transaction), transaction))

    expect(ours.isAccepted).toBe(row.isAccepted)
    expect(provider.requests.map(({ path }) => path)).not.toContain('/oidc/.well-known/jwks.json')
  },
)

test.each(['none', 'HS256'])('without a look at the signature, %s is refused', async alg => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  const claims = claimsOf({ nonce: transaction.nonce })
  const idToken =
    alg === 'none'
      ? `${encodePart({ alg })}.${encodePart(claims)}.`
      : await signWithSecret(claims, {}, pem)
  const answer = {
    access_token: accessToken,
    id_token: idToken,
    token_type: 'Bearer',
    expires_in: 60,
  }
  provider.answers.set('/oidc/token', () => Response.json(answer))

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    code: 'invalid_token',
    reason: 'unsupported_algorithm',
  })
})

test('an application with a secret verifies HS256, and refuses a token signed by another', async () => {
  const provider = createProvider({ ...document, id_token_signing_alg_values_supported: ['HS256'] })
  const client = clientOf(provider, { appSecret: secret })
  const { transaction } = await client.authorize()
  const claims = claimsOf({ nonce: transaction.nonce })
  const answerWith = (idToken: string) => () =>
    Response.json({ access_token: 'a', id_token: idToken, token_type: 'Bearer', expires_in: 60 })

  provider.answers.set('/oidc/token', answerWith(await signWithSecret(claims)))
  const { user } = await client.exchangeCode(callbackFor(transaction), transaction)
  expect(user.sub).toBe('user-1')

  provider.answers.set('/oidc/token', answerWith(await signWithSecret(claims, {}, 'x'.repeat(32))))
  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toMatchObject({
    reason: 'bad_signature',
  })
})

test('a max_age that was asked for is looked up in the token', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { url, transaction } = await client.authorize({ maxAge: 300 })
  expect(new URL(url).searchParams.get('max_age')).toBe('300')
  const answerWith = async (authTime: number | undefined) => {
    const claims = claimsOf({ nonce: transaction.nonce, auth_time: authTime })
    const idToken = await signer.sign(claims)
    const answer = { access_token: 'a', id_token: idToken, token_type: 'Bearer', expires_in: 60 }
    provider.answers.set('/oidc/token', () => Response.json(answer))
    return client.exchangeCode(callbackFor(transaction), transaction)
  }

  await expect(answerWith(now - 200)).resolves.toMatchObject({ user: { sub: 'user-1' } })
  await expect(answerWith(now - 900)).rejects.toMatchObject({ claim: 'auth_time' })
  await expect(answerWith(undefined)).rejects.toMatchObject({ reason: 'missing_claim' })
})

test('an answer to a code without ID token is refused', async () => {
  const provider = createProvider()
  const client = clientOf(provider)
  const { transaction } = await client.authorize()
  const answer = { access_token: 'a', id_token: null, token_type: 'Bearer', expires_in: 60 }
  provider.answers.set('/oidc/token', () => Response.json(answer))

  await expect(client.exchangeCode(callbackFor(transaction), transaction)).rejects.toBeInstanceOf(
    TokenError,
  )
})

test('a public client cannot be told to verify HS256', () => {
  expect(
    () =>
      new OidcClient({
        appId: audience,
        appHost: 'https://example.genauth.ai',
        idTokenAlgorithm: 'HS256',
        verifySignature: true,
      }),
  ).toThrow(/set RS256 in the console/)
})

async function checkByOauth(
  answer: JsonObject,
  nonce: string,
  fetch: (request: Request) => Promise<Response>,
): Promise<void> {
  const server: oauth.AuthorizationServer = {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
  }
  const client: oauth.Client = {
    client_id: audience,
    [oauth.clockSkew]: Math.floor((start - Date.now()) / 1000),
    [oauth.clockTolerance]: 60,
  }
  const response = Response.json(answer)
  await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: true,
  })
  await oauth.validateApplicationLevelSignature(server, response, {
    [oauth.customFetch]: (url, init) =>
      fetch(new Request(url, { headers: init.headers, method: init.method })),
  })
}

async function verdict(
  run: () => Promise<unknown>,
): Promise<{ isAccepted: boolean; error?: unknown }> {
  try {
    await run()
    return { isAccepted: true }
  } catch (error) {
    return { isAccepted: false, error }
  }
}

async function halfHash(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))
  return encodeBase64Url(new Uint8Array(digest, 0, 16))
}
