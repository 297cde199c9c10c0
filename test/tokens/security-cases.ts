import { createMock } from 'genauth/mock'
import { createBearerGuard, createServerSession } from 'genauth/server'
import {
  createLocalJwks,
  createRemoteJwks,
  type Jwk,
  TokenError,
  verifyAccessToken,
  verifyIdToken,
} from 'genauth/tokens'

// Attacks and oddities that every runtime must answer alike. Only the package and what all runtimes
// have may be used here: the file runs in Node, Bun, Deno, workerd and a browser.

const issuer = 'https://example.genauth.ai/oidc'
const audience = 'my-app-id'
const start = Date.UTC(2026, 0, 2, 3, 4, 5)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

type Json = Readonly<Record<string, unknown>>

interface Signer {
  readonly jwk: Jwk & { readonly n: string }
  readonly sign: (claims: Json, header?: Json) => Promise<string>
}

interface World {
  readonly one: Signer
  readonly two: Signer
}

/** One attack or oddity. */
export interface SecurityCase {
  readonly name: string
  /** `accepted`, the reason of a refusal, or figures. */
  readonly expected: unknown
  readonly run: (world: World) => unknown
}

const accepted = 'accepted'

function encode(bytes: Uint8Array): string {
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function decode(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}

const encodeJson = (value: Json): string => encode(new TextEncoder().encode(JSON.stringify(value)))

async function createSigner(kid: string): Promise<Signer> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const rsa = { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const pair = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])
  const { n = '', e = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  return {
    jwk: { kty: 'RSA', kid, alg: 'RS256', use: 'sig', n, e },
    sign: async (claims, header = {}) => {
      const input = `${encodeJson({ alg: 'RS256', kid, ...header })}.${encodeJson(claims)}`
      const bytes = new TextEncoder().encode(input)
      const signature = await crypto.subtle.sign(algorithm, pair.privateKey, bytes)
      return `${input}.${encode(new Uint8Array(signature))}`
    },
  }
}

const claimsOf = (changes: Json = {}): Json => {
  const iat = start / 1000
  return { iss: issuer, sub: 'ann', aud: audience, iat, exp: iat + 3600, ...changes }
}
const accessClaims = { jti: 'token-1', scope: 'openid profile' }
const options = { issuer, audience, now: () => start }

async function outcomeOf(result: Promise<unknown>): Promise<string> {
  try {
    await result
    return accepted
  } catch (error) {
    return error instanceof TokenError ? error.reason : String(error)
  }
}

const asIdToken = (token: string, keys: readonly Jwk[]): Promise<string> =>
  outcomeOf(verifyIdToken(token, { ...options, keys: createLocalJwks({ keys }) }))

const asAccessToken = (token: string, keys: readonly Jwk[]): Promise<string> =>
  outcomeOf(verifyAccessToken(token, { ...options, keys: createLocalJwks({ keys }) }))

async function atGuard(token: string, keys: readonly Jwk[]): Promise<number> {
  const guard = createBearerGuard({ ...options, keys: createLocalJwks({ keys }) })
  const headers = new Headers({ authorization: `Bearer ${token}` })
  const answer = await guard({ url: 'https://api.example.com/', headers })
  return 'status' in answer ? Number(answer.status) : 200
}

/** Makes a server with a session, and asks it about a cookie that is made of the session's. */
async function sessionBy(change: (cookie: string) => string, headers = new Headers()) {
  const mock = createMock({ seed: { users: [{ username: 'ann' }] } })
  const sessions = createServerSession({
    ...mock.authenticationOptions,
    redirectUri: 'https://app.example.com/callback',
    secret: 'a secret that is long enough, 0123456789',
    // Chromium is one of the runtimes; no user is there.
    dangerouslyAllowBrowser: true,
  })
  const signedIn = new Headers()
  const carrier = (cookie: string) => ({ headers: { get: () => cookie } })
  const tokens = await mock.asUser('ann').tokens({ scope: 'openid profile' })
  await sessions.adopt(carrier(''), tokens, signedIn)
  const lines = signedIn.getSetCookie().map(line => line.split(';')[0])
  const session = await sessions.getSession(carrier(change(lines.join('; '))), headers)
  return { isSignedIn: session !== undefined, headers }
}

const isSignedIn = async (change: (cookie: string) => string): Promise<boolean> =>
  (await sessionBy(change)).isSignedIn

const renamed = (before: string, after = '') =>
  isSignedIn(cookie => cookie.replaceAll(/(__Host-[^=]*)=/g, `${before}$1${after}=`))

/** Sets a bit in the last character of a part that belongs to no byte. */
function withStrayBit(token: string, part: number): string {
  const parts = token.split('.')
  const text = parts[part] ?? ''
  if (text.length % 4 === 0) throw new Error('this part has no stray bits')
  const last = alphabet[alphabet.indexOf(text.at(-1) ?? '') | 1]
  parts[part] = text.slice(0, -1) + last
  return parts.join('.')
}

async function fetchesByClock(jump: number): Promise<string> {
  const { one, two } = { one: await createSigner('one'), two: await createSigner('two') }
  let now = start
  let published = [one.jwk]
  const keys = createRemoteJwks({
    jwksUri: `${issuer}/keys`,
    now: () => now,
    fetch: async () => Response.json({ keys: published }),
  })
  const verify = async (signer: Signer) =>
    outcomeOf(verifyIdToken(await signer.sign(claimsOf()), { ...options, keys }))
  now += jump
  const before = await verify(one)
  now = start
  published = [two.jwk]
  const after = [await verify(one), await verify(two)]
  return [before, ...after].join(', ')
}

/** Turns the modulus of a key into other texts for it. */
const modulus = (change: (bytes: Uint8Array) => string) => (jwk: Signer['jwk']) => ({
  ...jwk,
  n: change(decode(jwk.n)),
})
const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, '=')
const withZero = (bytes: Uint8Array): Uint8Array => Uint8Array.from([0, ...bytes])

const withKey =
  (change: (jwk: Signer['jwk']) => object) =>
  async ({ one }: World): Promise<string> =>
    asIdToken(await one.sign(claimsOf()), [{ ...change(one.jwk) }])

/** Rows A1 to A8, with what must come of each on every runtime. */
export const securityCases: readonly SecurityCase[] = [
  { name: 'A1 the cookie as it was set', expected: true, run: () => renamed('') },
  { name: 'A1 a space and a tab before the name', expected: true, run: () => renamed(' \t') },
  { name: 'A1 a no-break space before it', expected: false, run: () => renamed('\u00a0') },
  { name: 'A1 an em space before it', expected: false, run: () => renamed('\u2003') },
  { name: 'A1 an ideographic space before it', expected: false, run: () => renamed('\u3000') },
  { name: 'A1 a byte order mark before it', expected: false, run: () => renamed('\ufeff') },
  { name: 'A1 a vertical tab before it', expected: false, run: () => renamed('\u000b') },
  { name: 'A1 a no-break space after it', expected: false, run: () => renamed('', '\u00a0') },
  {
    name: 'A2 16 kB of parts are cleared by few lines',
    expected: true,
    run: async () => {
      const parts = Array.from({ length: 570 }, (_, index) => `__Host-genauth_session.${index}=`)
      const { headers } = await sessionBy(() => parts.join(';'))
      return headers.getSetCookie().length <= 3
    },
  },
  {
    name: 'A3 headers for caches, with a cookie',
    expected: 'private, no-store',
    run: async () => {
      const headers = new Headers({ 'cache-control': 'public, max-age=600' })
      await sessionBy(() => '__Host-genauth_session=1.x', headers)
      return headers.get('cache-control')
    },
  },
  {
    name: 'A4 an access token is one',
    expected: [accepted, 'wrong_claim', 200],
    run: async ({ one }) => {
      const token = await one.sign(claimsOf(accessClaims))
      const keys = [one.jwk]
      return [
        await asAccessToken(token, keys),
        await asIdToken(token, keys),
        await atGuard(token, keys),
      ]
    },
  },
  {
    name: 'A4 an ID token with a nonce is none',
    expected: ['wrong_claim', accepted, 401],
    run: async ({ one }) => {
      const token = await one.sign(claimsOf({ nonce: 'n-1' }))
      const keys = [one.jwk]
      return [
        await asAccessToken(token, keys),
        await asIdToken(token, keys),
        await atGuard(token, keys),
      ]
    },
  },
  {
    name: 'A5 a bearer token with cnf as text, null, list and object',
    expected: [401, 401, 401, 401],
    run: async ({ one }) => {
      const answers: number[] = []
      for (const cnf of ['key', null, ['key'], { jkt: 'key' }]) {
        answers.push(await atGuard(await one.sign(claimsOf({ ...accessClaims, cnf })), [one.jwk]))
      }
      return answers
    },
  },
  {
    name: 'A6 a clock that was a day ahead',
    expected: `${accepted}, unknown_key, ${accepted}`,
    run: () => fetchesByClock(86_400_000),
  },
  {
    name: 'A6 a clock that was a day behind',
    expected: `${accepted}, unknown_key, ${accepted}`,
    run: () => fetchesByClock(-86_400_000),
  },
  ...['header', 'payload', 'signature'].map((part, index) => ({
    name: `A7 a stray bit in the ${part}`,
    expected: 'malformed',
    run: async ({ one }: World) => {
      // Of a length that leaves room for stray bits.
      const length = [0, 1, 2].find(size => {
        const text = [encodeJson({ alg: 'RS256', kid: 'one', x: 'x'.repeat(size) }), '', '']
        return index !== 0 || (text[0]?.length ?? 0) % 4 !== 0
      })
      const size = [0, 1, 2].find(
        count => encodeJson(claimsOf({ x: 'x'.repeat(count) })).length % 4 !== 0,
      )
      const token = await one.sign(claimsOf({ x: 'x'.repeat(size ?? 0) }), {
        x: 'x'.repeat(length ?? 0),
      })
      return asIdToken(withStrayBit(token, index), [one.jwk])
    },
  })),
  {
    name: 'A7 one kid on two keys',
    expected: 'unknown_key',
    run: async ({ one, two }) =>
      asIdToken(await one.sign(claimsOf()), [one.jwk, { ...two.jwk, kid: 'one' }]),
  },
  {
    name: 'A7 one kid on two keys, of which one is for something else',
    expected: ['unknown_key', 'unknown_key'],
    run: async ({ one, two }) => {
      const token = await one.sign(claimsOf())
      const others: Jwk[] = [{ use: 'enc' }, { alg: 'RS512' }]
      return Promise.all(
        others.map(other => asIdToken(token, [one.jwk, { ...two.jwk, kid: 'one', ...other }])),
      )
    },
  },
  {
    name: 'A7 the same key twice',
    expected: [accepted, accepted, accepted],
    run: async ({ one }) => {
      const token = await one.sign(claimsOf())
      const twins: Jwk[] = [{}, { alg: 'PS256' }, { n: padded(one.jwk.n) }]
      return Promise.all(twins.map(twin => asIdToken(token, [one.jwk, { ...one.jwk, ...twin }])))
    },
  },
  {
    name: 'A7 the same key twice, and a token without kid',
    expected: accepted,
    run: async ({ one }) =>
      asIdToken(await one.sign(claimsOf(), { kid: undefined }), [
        one.jwk,
        { ...one.jwk, kid: 'other' },
      ]),
  },
  {
    name: 'A8 padding in n',
    expected: accepted,
    run: withKey(modulus(bytes => padded(encode(bytes)))),
  },
  {
    name: 'A8 plain Base64 in n',
    expected: accepted,
    run: withKey(modulus(bytes => padded(encode(bytes).replaceAll('-', '+').replaceAll('_', '/')))),
  },
  {
    name: 'A8 wrong padding in n',
    expected: 'unusable_key',
    run: withKey(modulus(bytes => `${padded(encode(bytes))}==`)),
  },
  {
    name: 'A8 a zero byte before n',
    expected: accepted,
    run: withKey(modulus(bytes => encode(withZero(bytes)))),
  },
  {
    name: 'A8 several zero bytes before n, and padding',
    expected: accepted,
    run: withKey(modulus(bytes => padded(encode(withZero(withZero(bytes)))))),
  },
  {
    name: 'A8 a zero byte before e',
    expected: accepted,
    run: withKey(jwk => ({ ...jwk, e: 'AAEAAQ' })),
  },
  {
    name: 'A8 a zero byte before e, and padding',
    expected: accepted,
    run: withKey(jwk => ({ ...jwk, e: 'AAEAAQ==' })),
  },
  { name: 'A8 alg null', expected: accepted, run: withKey(jwk => ({ ...jwk, alg: null })) },
  { name: 'A8 use null', expected: accepted, run: withKey(jwk => ({ ...jwk, use: null })) },
  { name: 'A8 key_ops null', expected: accepted, run: withKey(jwk => ({ ...jwk, key_ops: null })) },
  { name: 'A8 d null', expected: accepted, run: withKey(jwk => ({ ...jwk, d: null, p: null })) },
  { name: 'A8 n null', expected: 'unusable_key', run: withKey(jwk => ({ ...jwk, n: null })) },
  { name: 'A8 d', expected: 'unusable_key', run: withKey(jwk => ({ ...jwk, d: 'AQAB' })) },
]

/** Runs all of them, and tells what came of each. */
export async function runSecurityCases(): Promise<Record<string, unknown>> {
  const world = { one: await createSigner('one'), two: await createSigner('two') }
  const outcomes: Record<string, unknown> = {}
  for (const { name, run } of securityCases) {
    try {
      outcomes[name] = await run(world)
    } catch (error) {
      outcomes[name] = `failed: ${error}`
    }
  }
  return outcomes
}

/** What must come of each. */
export const expectedOutcomes: Readonly<Record<string, unknown>> = Object.fromEntries(
  securityCases.map(({ name, expected }) => [name, expected]),
)
