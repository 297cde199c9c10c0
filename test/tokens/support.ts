import { inspect } from 'node:util'
import { exportJWK, exportSPKI, generateKeyPair } from 'jose'
import { expect } from 'vitest'
import { type Jwk, TokenError, type TokenErrorReason } from '../../src/tokens/index.ts'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import type { JsonObject } from '../../src/utils/json.ts'

export const issuer = 'https://example.genauth.ai/oidc'
export const audience = '64a1b2c3d4e5f60718293a4b'
export const secret = '0123456789abcdef0123456789abcdef'
export const start = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A clock that only the test moves. */
export function createClock(): { now: () => number; advance: (milliseconds: number) => void } {
  let time = start
  return {
    now: () => time,
    advance: milliseconds => {
      time += milliseconds
    },
  }
}

export function claimsOf(changes: JsonObject = {}): JsonObject {
  const iat = start / 1000
  return { iss: issuer, sub: 'user-1', aud: audience, iat, exp: iat + 3600, ...changes }
}

export interface Signer {
  readonly alg: string
  readonly jwk: Jwk & { kid: string }
  readonly publicKey: CryptoKey
  sign(claims: unknown, header?: JsonObject): Promise<string>
  /** Signs under a header that is taken as it is. */
  signUnder(header: string, claims: unknown): Promise<string>
}

/** Generates a key pair, and signs with it whatever it is given, wrong things too. */
export async function createSigner(alg = 'RS256', kid = 'key-1'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' }
  const signBytes = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
    crypto.subtle.sign(signingParameters(alg), privateKey, bytes)
  return {
    alg,
    jwk,
    publicKey,
    sign: (claims, header = {}) => assemble({ alg, kid, typ: 'JWT', ...header }, claims, signBytes),
    signUnder: (header, claims) => assemble(header, claims, signBytes),
  }
}

/** The public key as the file that an attacker may find. */
export function pemOf(signer: Signer): Promise<string> {
  return exportSPKI(signer.publicKey)
}

export function signWithSecret(
  claims: unknown,
  header: JsonObject = {},
  key = secret,
): Promise<string> {
  return assemble({ alg: 'HS256', typ: 'JWT', ...header }, claims, async bytes => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const raw = new TextEncoder().encode(key)
    const imported = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
    return crypto.subtle.sign('HMAC', imported, bytes)
  })
}

/** Puts a token together. A text as header or payload is taken as it is. */
export async function assemble(
  header: JsonObject | string,
  payload: unknown,
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer> | ArrayBuffer,
): Promise<string> {
  const input = `${encodePart(header)}.${encodePart(payload)}`
  const signature = await sign(new TextEncoder().encode(input))
  return `${input}.${encodeBase64Url(new Uint8Array(signature))}`
}

export function encodePart(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeBase64Url(new TextEncoder().encode(text))
}

function signingParameters(alg: string): AlgorithmIdentifier | RsaPssParams | EcdsaParams {
  const hash = `SHA-${alg.slice(-3)}`
  if (alg.startsWith('Ed')) return 'Ed25519'
  if (alg.startsWith('ES')) return { name: 'ECDSA', hash }
  return alg.startsWith('PS')
    ? { name: 'RSA-PSS', saltLength: Number(alg.slice(-3)) / 8 }
    : 'RSASSA-PKCS1-v1_5'
}

/** Waits for the refusal, and checks that it gives nothing away. */
export async function refusalOf(result: Promise<unknown> | (() => unknown)): Promise<TokenError> {
  let error: unknown
  try {
    await (typeof result === 'function' ? result() : result)
  } catch (thrown) {
    error = thrown
  }
  if (!(error instanceof TokenError)) throw new Error(`no TokenError: ${inspect(error)}`)
  return error
}

export async function expectRefusal(
  result: Promise<unknown> | (() => unknown),
  reason: TokenErrorReason,
  claim?: string,
): Promise<TokenError> {
  const error = await refusalOf(result)
  expect({ reason: error.reason, claim: error.claim }).toEqual({ reason, claim })
  return error
}

/** Everything that a log may show of an error. */
export function everythingIn(error: Error): string {
  return [
    error.message,
    error.stack,
    JSON.stringify(error),
    inspect(error, { depth: 9, showHidden: true }),
  ].join('\n')
}

export interface FakeIssuer {
  fetch: (url: string, init: { redirect?: string }) => Promise<Response>
  /** Addresses that were fetched, in order. */
  readonly requests: string[]
  /** What the endpoints answer; a test changes them. */
  keys: unknown
  discovery: (() => Response | Promise<Response>) | undefined
  jwks: (() => Response | Promise<Response>) | undefined
}

/** A discovery endpoint and a key set behind a `fetch` function. */
export function createFakeIssuer(keys: readonly unknown[]): FakeIssuer {
  const fake: FakeIssuer = {
    requests: [],
    keys: { keys },
    discovery: undefined,
    jwks: undefined,
    fetch: async (url, { redirect }) => {
      fake.requests.push(url)
      expect(redirect).toBe('manual')
      const isDiscovery = url.endsWith('/openid-configuration')
      const answer = isDiscovery ? fake.discovery : fake.jwks
      if (answer) return answer()
      return Response.json(isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : fake.keys)
    },
  }
  return fake
}
