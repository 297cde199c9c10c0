import type { TokenErrorReason } from '../../src/tokens/index.ts'
import { encodeBase64Url } from '../../src/utils/base64.ts'
import type { JsonObject } from '../../src/utils/json.ts'
import {
  claimsOf,
  createSigner,
  encodePart,
  pemOf,
  type Signer,
  secret,
  signWithSecret,
  start,
} from './support.ts'

/** What a case is made of. */
export interface Material {
  readonly rsa: Signer
  readonly attacker: Signer
  readonly ec: Signer
  readonly p521: Signer
  readonly ed: Signer
  readonly pss: Signer
}

/** A token, and what it is verified by. */
export interface Attempt {
  readonly token: string
  /** Default: the keys of RS256. */
  readonly keys?: readonly object[]
  /** In place of keys. */
  readonly secret?: string
  readonly algorithms?: readonly string[]
}

type Attempting = (material: Material) => Promise<Attempt> | Attempt

type Answer = 'accepted' | 'refused'

/** A case, our answer to it, which is a reason where we refuse, and that of jose. */
export type SuiteCase = readonly [
  name: string,
  ours: 'accepted' | TokenErrorReason,
  jose: Answer,
  attempt: Attempting,
]

export async function createMaterial(): Promise<Material> {
  const [rsa, attacker, ec, p521, ed, pss] = await Promise.all([
    createSigner('RS256', 'rsa'),
    createSigner('RS256', 'rsa'),
    createSigner('ES256', 'ec'),
    createSigner('ES512', 'p521'),
    createSigner('EdDSA', 'ed'),
    createSigner('PS256', 'pss'),
  ])
  return { rsa, attacker, ec, p521, ed, pss }
}

const seconds = start / 1000

/** The token of a claim that is changed. */
const claims =
  (changes: JsonObject): Attempting =>
  async ({ rsa }) => ({ token: await rsa.sign(claimsOf(changes)) })

/** The token of a header that is changed, with a genuine signature. */
const header =
  (changes: JsonObject): Attempting =>
  async ({ rsa }) => ({ token: await rsa.sign(claimsOf(), changes) })

/** A genuine token whose text is changed. */
const text =
  (change: (token: string) => string): Attempting =>
  async ({ rsa }) => ({ token: change(await rsa.sign(claimsOf())) })

/** A genuine signature over a payload, or a header, as it stands. */
const raw =
  (payload: unknown, head?: string): Attempting =>
  async ({ rsa }) => {
    const token = head === undefined ? rsa.sign(payload) : rsa.signUnder(head, payload)
    return { token: await token }
  }

const part = (index: number, change: (part: string) => string): Attempting =>
  text(token => {
    const parts = token.split('.')
    parts[index] = change(parts[index] ?? '')
    return parts.join('.')
  })

/** A genuine token, and its key changed. */
const key =
  (name: keyof Material, changes: (jwk: Signer['jwk']) => object): Attempting =>
  async material => {
    const { jwk, alg, sign } = material[name]
    return { token: await sign(claimsOf()), keys: [{ ...jwk, ...changes(jwk) }], algorithms: [alg] }
  }

const signature =
  (name: keyof Material, change: (bytes: Buffer) => Uint8Array): Attempting =>
  async material => {
    const { jwk, alg, sign } = material[name]
    const [head, body, end = ''] = (await sign(claimsOf())).split('.')
    const changed = encodeBase64Url(change(Buffer.from(end, 'base64url')))
    return { token: `${head}.${body}.${changed}`, keys: [jwk], algorithms: [alg] }
  }

const withBytes = (text: string | undefined, change: (bytes: Buffer) => Uint8Array): string =>
  encodeBase64Url(change(Buffer.from(text ?? '', 'base64url')))

const unsigned = (head: JsonObject): string => `${encodePart(head)}.${encodePart(claimsOf())}.`

const byAttacker =
  (head: (attacker: Signer) => JsonObject): Attempting =>
  async ({ attacker }) => ({ token: await attacker.sign(claimsOf(), head(attacker)) })

function der(bytes: Buffer): Uint8Array {
  const integer = (half: Buffer): Buffer => Buffer.from([2, 33, 0, ...half])
  return Buffer.from([48, 70, ...integer(bytes.subarray(0, 32)), ...integer(bytes.subarray(32))])
}

export const suiteCases: readonly SuiteCase[] = [
  // The three parts: RFC 7515 sections 5.2 and 7.1, RFC 4648.
  ['a genuine token', 'accepted', 'accepted', text(token => token)],
  ['no text', 'malformed', 'refused', () => ({ token: '' })],
  ['dots alone', 'malformed', 'refused', () => ({ token: '..' })],
  ['two parts', 'malformed', 'refused', text(token => token.slice(0, token.lastIndexOf('.')))],
  ['four parts', 'malformed', 'refused', text(token => `${token}.`)],
  ['five parts', 'malformed', 'refused', text(token => `${token}.a.b`)],
  ['a space before', 'malformed', 'refused', text(token => ` ${token}`)],
  ['a line end after', 'malformed', 'accepted', text(token => `${token}\n`)],
  [
    'a line end within',
    'malformed',
    'refused',
    part(1, each => `${each.slice(0, 8)}\n${each.slice(8)}`),
  ],
  [
    'a space within the signature',
    'malformed',
    'accepted',
    part(2, each => `${each.slice(0, 8)} ${each.slice(8)}`),
  ],
  ['padding of the header', 'malformed', 'refused', part(0, each => `${each}=`)],
  ['padding of the signature', 'malformed', 'accepted', part(2, each => `${each}==`)],
  ['plain Base64', 'malformed', 'refused', part(2, each => `+/${each.slice(2)}`)],
  ['one character too many', 'malformed', 'refused', part(2, each => `${each.slice(0, -1)}`)],
  [
    'stray bits in the signature',
    'malformed',
    'accepted',
    part(2, each => each.slice(0, -1) + nextOf(each.at(-1))),
  ],
  ['no header', 'malformed', 'refused', part(0, () => '')],
  ['no payload', 'bad_signature', 'refused', part(1, () => '')],
  ['no signature', 'bad_signature', 'refused', part(2, () => '')],
  [
    'a letter of another alphabet',
    'malformed',
    'refused',
    part(2, each => `\u0430${each.slice(1)}`),
  ],
  ['the JSON form', 'malformed', 'refused', text(token => flattened(token))],
  ['65,537 characters', 'malformed', 'refused', part(2, each => each.padEnd(65_537, 'A'))],

  // The header: RFC 7515 section 4, RFC 8725 section 3.1.
  [
    'alg none, no signature',
    'unsupported_algorithm',
    'refused',
    () => ({ token: unsigned({ alg: 'none' }) }),
  ],
  [
    'alg None',
    'unsupported_algorithm',
    'refused',
    () => ({ token: unsigned({ alg: 'None', kid: 'rsa' }) }),
  ],
  ['alg none, signed', 'unsupported_algorithm', 'refused', header({ alg: 'none' })],
  ['alg empty', 'unsupported_algorithm', 'refused', header({ alg: '' })],
  ['alg missing', 'malformed', 'refused', header({ alg: undefined })],
  ['alg null', 'malformed', 'refused', header({ alg: null })],
  ['alg a list', 'malformed', 'refused', header({ alg: ['RS256'] })],
  ['alg in small letters', 'unsupported_algorithm', 'refused', header({ alg: 'rs256' })],
  ['alg with a space', 'unsupported_algorithm', 'refused', header({ alg: 'RS256 ' })],
  [
    'alg RS512 over a signature of RS256',
    'unsupported_algorithm',
    'refused',
    header({ alg: 'RS512' }),
  ],
  [
    'alg PS256 over a signature of RS256',
    'unsupported_algorithm',
    'refused',
    header({ alg: 'PS256' }),
  ],
  ['alg toString', 'unsupported_algorithm', 'refused', header({ alg: 'toString' })],
  ['alg __proto__', 'unsupported_algorithm', 'refused', header({ alg: '__proto__' })],
  [
    'HS256 by the public key as PEM',
    'unsupported_algorithm',
    'refused',
    async ({ rsa }) => ({
      token: await signWithSecret(claimsOf(), { kid: 'rsa' }, await pemOf(rsa)),
    }),
  ],
  [
    'HS256 by the public key as JSON',
    'unsupported_algorithm',
    'refused',
    async ({ rsa }) => ({
      token: await signWithSecret(claimsOf(), { kid: 'rsa' }, JSON.stringify(rsa.jwk)),
    }),
  ],
  [
    'HS256 with a key set that has the public key as a secret',
    'unsupported_algorithm',
    'refused',
    async ({ rsa }) => ({
      token: await signWithSecret(claimsOf(), { kid: 'oct' }, await pemOf(rsa)),
      keys: [rsa.jwk, { kty: 'oct', kid: 'oct', k: encodePart(await pemOf(rsa)) }],
    }),
  ],
  ['kid missing', 'accepted', 'accepted', header({ kid: undefined })],
  ['kid null', 'malformed', 'refused', header({ kid: null })],
  ['kid a number', 'malformed', 'refused', header({ kid: 1 })],
  ['kid of no key', 'unknown_key', 'refused', header({ kid: 'RSA' })],
  ['kid a path', 'unknown_key', 'refused', header({ kid: '../../dev/null' })],
  ['typ missing', 'accepted', 'accepted', header({ typ: undefined })],
  ['typ jwt', 'accepted', 'accepted', header({ typ: 'jwt' })],
  ['typ application/JWT', 'accepted', 'accepted', header({ typ: 'application/JWT' })],
  ['typ of an access token', 'wrong_claim', 'accepted', header({ typ: 'at+jwt' })],
  ['typ of a proof', 'wrong_claim', 'accepted', header({ typ: 'dpop+jwt' })],
  ['typ a number', 'malformed', 'accepted', header({ typ: 1 })],
  ['cty JWT', 'accepted', 'accepted', header({ cty: 'JWT' })],
  ['zip', 'accepted', 'accepted', header({ zip: 'DEF' })],
  ['crit of an unknown extension', 'malformed', 'refused', header({ crit: ['x'], x: 1 })],
  ['crit of exp', 'malformed', 'refused', header({ crit: ['exp'], exp: 1 })],
  ['crit of alg', 'malformed', 'refused', header({ crit: ['alg'] })],
  ['crit of nothing', 'malformed', 'refused', header({ crit: [] })],
  ['crit of a name that is missing', 'malformed', 'refused', header({ crit: ['x'] })],
  ['crit a text', 'malformed', 'refused', header({ crit: 'b64' })],
  ['crit null', 'malformed', 'refused', header({ crit: null })],
  ['crit of b64, true', 'malformed', 'accepted', header({ crit: ['b64'], b64: true })],
  ['crit of b64, false', 'malformed', 'refused', header({ crit: ['b64'], b64: false })],
  ['b64 false without crit', 'accepted', 'accepted', header({ b64: false })],
  ['b64 a text', 'accepted', 'accepted', header({ b64: 'true' })],
  ['crit in the payload', 'accepted', 'accepted', claims({ crit: ['x'] })],
  ['alg in the payload', 'accepted', 'accepted', claims({ alg: 'none', kid: 'other' })],
  ['exp in the header', 'accepted', 'accepted', header({ exp: 1 })],
  ['its own key in jwk', 'accepted', 'accepted', header({ jwk: { kty: 'RSA' } })],
  [
    'jwk of the attacker',
    'bad_signature',
    'refused',
    byAttacker(({ jwk }) => ({ jwk, kid: undefined })),
  ],
  [
    'jwk of the attacker and a known kid',
    'bad_signature',
    'refused',
    byAttacker(({ jwk }) => ({ jwk })),
  ],
  [
    'jku of the attacker',
    'bad_signature',
    'refused',
    byAttacker(() => ({ jku: 'https://evil.example.com/jwks.json' })),
  ],
  [
    'x5u of the attacker',
    'bad_signature',
    'refused',
    byAttacker(() => ({ x5u: 'https://evil.example.com/cert.pem' })),
  ],
  [
    'x5c of the attacker',
    'bad_signature',
    'refused',
    byAttacker(() => ({ x5c: ['MIIB'], 'x5t#S256': 'AAAA' })),
  ],
  [
    'alg twice, none last',
    'unsupported_algorithm',
    'refused',
    raw(claimsOf(), '{"alg":"RS256","kid":"rsa","alg":"none"}'),
  ],
  [
    'alg twice, none first',
    'accepted',
    'accepted',
    raw(claimsOf(), '{"alg":"none","kid":"rsa","alg":"RS256"}'),
  ],
  [
    'crit twice, empty last',
    'malformed',
    'refused',
    raw(claimsOf(), '{"crit":["x"],"alg":"RS256","kid":"rsa","crit":[]}'),
  ],
  [
    'a header that is a list',
    'malformed',
    'refused',
    raw(claimsOf(), '[{"alg":"RS256","kid":"rsa"}]'),
  ],
  ['a header that is null', 'malformed', 'refused', raw(claimsOf(), 'null')],
  ['a header that is a text', 'malformed', 'refused', raw(claimsOf(), '"RS256"')],
  [
    'a byte order mark before the header',
    'malformed',
    'accepted',
    raw(claimsOf(), '\ufeff{"alg":"RS256","kid":"rsa"}'),
  ],
  [
    'spaces around the header',
    'accepted',
    'accepted',
    raw(claimsOf(), ' \n{"alg":"RS256","kid":"rsa"}\t'),
  ],
  ['a comma too many', 'malformed', 'refused', raw(claimsOf(), '{"alg":"RS256","kid":"rsa",}')],
  [
    'a comment in the header',
    'malformed',
    'refused',
    raw(claimsOf(), '{"alg":"RS256","kid":"rsa"/**/}'),
  ],
  [
    'more after the header',
    'malformed',
    'refused',
    raw(claimsOf(), '{"alg":"RS256","kid":"rsa"}{}'),
  ],
  [
    '__proto__ in the header',
    'malformed',
    'refused',
    raw(claimsOf(), '{"__proto__":{"alg":"RS256","kid":"rsa"}}'),
  ],

  // The payload: RFC 7519 sections 4 and 7.2.
  ['claims that are a list', 'malformed', 'refused', raw([claimsOf()])],
  ['claims that are null', 'malformed', 'refused', raw('null')],
  ['claims that are a text', 'malformed', 'refused', raw('"text"')],
  ['claims that are a number', 'malformed', 'refused', raw('1')],
  ['claims that are nothing', 'malformed', 'refused', raw('')],
  ['claims that are another token', 'malformed', 'refused', raw('eyJhbGciOiJub25lIn0.e30.')],
  [
    'a byte order mark before the claims',
    'malformed',
    'accepted',
    raw(`\ufeff${JSON.stringify(claimsOf())}`),
  ],
  ['spaces around the claims', 'accepted', 'accepted', raw(` \n${JSON.stringify(claimsOf())} `)],
  ['NaN in the claims', 'malformed', 'refused', raw('{"exp":NaN}')],
  ['exp twice, the last one old', 'expired', 'refused', raw(withSecond('exp', 1))],
  ['exp twice, the first one old', 'accepted', 'accepted', raw(withFirst('exp', 1))],
  ['aud twice, the last one another', 'wrong_claim', 'refused', raw(withSecond('aud', 'other'))],
  [
    'claims in __proto__',
    'missing_claim',
    'refused',
    raw(JSON.stringify(claimsOf()).replace('"exp"', '"__proto__":{},"x"')),
  ],
  [
    'half a surrogate pair',
    'accepted',
    'accepted',
    raw(JSON.stringify(claimsOf({ name: '\ud800' }))),
  ],

  // Times: RFC 7519 sections 2 and 4.1.
  ['exp missing', 'missing_claim', 'refused', claims({ exp: undefined })],
  ['exp null', 'missing_claim', 'refused', claims({ exp: null })],
  ['exp a text', 'wrong_claim', 'refused', claims({ exp: String(seconds + 60) })],
  ['exp a list', 'wrong_claim', 'refused', claims({ exp: [seconds + 60] })],
  ['exp true', 'wrong_claim', 'refused', claims({ exp: true })],
  ['exp 0', 'expired', 'refused', claims({ exp: 0 })],
  ['exp negative', 'wrong_claim', 'refused', claims({ exp: -1 })],
  ['exp with a fraction', 'accepted', 'accepted', claims({ exp: seconds + 0.5 })],
  [
    'exp with an exponent',
    'accepted',
    'accepted',
    raw(JSON.stringify(claimsOf()).replace(/"exp":\d+/, '"exp":2e9')),
  ],
  [
    'exp beyond all numbers',
    'wrong_claim',
    'accepted',
    raw(JSON.stringify(claimsOf()).replace(/"exp":\d+/, '"exp":1e999')),
  ],
  ['exp beyond all dates', 'wrong_claim', 'accepted', claims({ exp: 8.64e12 + 1 })],
  ['exp in milliseconds', 'accepted', 'accepted', claims({ exp: start + 3_600_000 })],
  ['exp as long ago as is tolerated', 'accepted', 'accepted', claims({ exp: seconds - 59 })],
  ['exp a second longer ago', 'expired', 'refused', claims({ exp: seconds - 60 })],
  ['nbf a text', 'wrong_claim', 'refused', claims({ nbf: '0' })],
  ['nbf negative', 'wrong_claim', 'accepted', claims({ nbf: -1 })],
  ['nbf as soon as is tolerated', 'accepted', 'accepted', claims({ nbf: seconds + 60 })],
  ['nbf a second later', 'not_yet_valid', 'refused', claims({ nbf: seconds + 61 })],
  ['iat missing', 'missing_claim', 'accepted', claims({ iat: undefined })],
  ['iat a text', 'wrong_claim', 'refused', claims({ iat: String(seconds) })],
  [
    'iat in the future',
    'not_yet_valid',
    'accepted',
    claims({ iat: seconds + 3600, exp: seconds + 7200 }),
  ],

  // Parties: RFC 7519 sections 4.1.1 to 4.1.3, OIDC Core 3.1.3.7.
  ['iss missing', 'missing_claim', 'refused', claims({ iss: undefined })],
  ['iss a list', 'wrong_claim', 'refused', claims({ iss: [claimsOf().iss] })],
  ['iss with a slash more', 'wrong_claim', 'refused', claims({ iss: `${claimsOf().iss}/` })],
  [
    'iss in capitals',
    'wrong_claim',
    'refused',
    claims({ iss: String(claimsOf().iss).toUpperCase() }),
  ],
  ['aud missing', 'missing_claim', 'refused', claims({ aud: undefined })],
  ['aud an empty list', 'wrong_claim', 'refused', claims({ aud: [] })],
  ['aud a list of it', 'accepted', 'accepted', claims({ aud: [claimsOf().aud] })],
  ['aud a list in a list', 'wrong_claim', 'refused', claims({ aud: [[claimsOf().aud]] })],
  ['aud a list with a number', 'wrong_claim', 'accepted', claims({ aud: [claimsOf().aud, 1] })],
  [
    'aud a beginning of it',
    'wrong_claim',
    'refused',
    claims({ aud: String(claimsOf().aud).slice(0, -1) }),
  ],
  [
    'aud a text that holds it',
    'wrong_claim',
    'refused',
    claims({ aud: `${claimsOf().aud} other` }),
  ],
  [
    'aud of several, azp missing',
    'missing_claim',
    'accepted',
    claims({ aud: [claimsOf().aud, 'other'] }),
  ],
  ['azp another', 'wrong_claim', 'accepted', claims({ azp: 'other' })],
  ['sub missing', 'missing_claim', 'accepted', claims({ sub: undefined })],
  ['sub a number', 'wrong_claim', 'accepted', claims({ sub: 1 })],
  ['sub empty', 'missing_claim', 'accepted', claims({ sub: '' })],

  // Signatures: RFC 7518 sections 3.2 to 3.5, RFC 8037.
  ['a byte less', 'bad_signature', 'refused', signature('rsa', bytes => bytes.subarray(1))],
  [
    'a byte more',
    'bad_signature',
    'refused',
    signature('rsa', bytes => Buffer.from([0, ...bytes])),
  ],
  ['zeros', 'bad_signature', 'refused', signature('rsa', bytes => bytes.fill(0))],
  ['ones', 'bad_signature', 'refused', signature('rsa', bytes => bytes.fill(255))],
  ['of another key', 'bad_signature', 'refused', byAttacker(() => ({}))],
  ['ES256', 'accepted', 'accepted', signature('ec', bytes => bytes)],
  ['ES256 of zeros', 'bad_signature', 'refused', signature('ec', bytes => bytes.fill(0))],
  ['ES256 as DER', 'bad_signature', 'refused', signature('ec', der)],
  [
    'ES256 with halves in the wrong order',
    'bad_signature',
    'refused',
    signature('ec', bytes => Buffer.from([...bytes.subarray(32), ...bytes.subarray(0, 32)])),
  ],
  [
    'ES256 with a byte more',
    'bad_signature',
    'refused',
    signature('ec', bytes => Buffer.from([...bytes, 0])),
  ],
  ['ES512', 'accepted', 'accepted', signature('p521', bytes => bytes)],
  ['ES512 of zeros', 'bad_signature', 'refused', signature('p521', bytes => bytes.fill(0))],
  ['EdDSA', 'accepted', 'accepted', signature('ed', bytes => bytes)],
  ['EdDSA of zeros', 'bad_signature', 'refused', signature('ed', bytes => bytes.fill(0))],
  [
    'EdDSA with a byte less',
    'bad_signature',
    'refused',
    signature('ed', bytes => bytes.subarray(1)),
  ],
  ['PS256', 'accepted', 'accepted', signature('pss', bytes => bytes)],
  [
    'HS256',
    'accepted',
    'accepted',
    async () => ({ token: await signWithSecret(claimsOf()), secret }),
  ],
  [
    'HS256 by another secret',
    'bad_signature',
    'refused',
    async () => ({ token: await signWithSecret(claimsOf(), {}, 'another secret'), secret }),
  ],
  [
    'HS256, half of it',
    'bad_signature',
    'refused',
    async () => ({
      token: (await signWithSecret(claimsOf())).replace(/[^.]+$/, each =>
        each.slice(0, 22).replace(/.$/, 'A'),
      ),
      secret,
    }),
  ],
  [
    'HS512 for HS256',
    'unsupported_algorithm',
    'refused',
    async () => ({ token: await signWithSecret(claimsOf(), { alg: 'HS512' }), secret }),
  ],
  [
    'alg none with a secret',
    'unsupported_algorithm',
    'refused',
    () => ({ token: unsigned({ alg: 'none' }), secret }),
  ],

  // Keys: RFC 7517 section 4, RFC 7518 section 6, RFC 8725 section 3.5.
  [
    'without alg and use',
    'accepted',
    'accepted',
    key('rsa', () => ({ alg: undefined, use: undefined })),
  ],
  ['alg of another algorithm', 'unusable_key', 'refused', key('rsa', () => ({ alg: 'RS384' }))],
  ['alg null in the key', 'accepted', 'refused', key('rsa', () => ({ alg: null }))],
  ['use enc', 'unusable_key', 'refused', key('rsa', () => ({ use: 'enc' }))],
  ['use null', 'accepted', 'refused', key('rsa', () => ({ use: null }))],
  [
    'key_ops verify',
    'accepted',
    'accepted',
    key('rsa', () => ({ use: undefined, key_ops: ['verify'] })),
  ],
  [
    'key_ops sign',
    'unusable_key',
    'refused',
    key('rsa', () => ({ use: undefined, key_ops: ['sign'] })),
  ],
  ['key_ops empty', 'unusable_key', 'refused', key('rsa', () => ({ use: undefined, key_ops: [] }))],
  ['key_ops a text', 'unusable_key', 'refused', key('rsa', () => ({ key_ops: 'verify' }))],
  ['ext false', 'accepted', 'accepted', key('rsa', () => ({ ext: false }))],
  ['x5c in the key', 'accepted', 'accepted', key('rsa', () => ({ x5c: ['MIIB'], x5t: 'AAAA' }))],
  ['kty missing', 'unusable_key', 'refused', key('rsa', () => ({ kty: undefined }))],
  ['kty rsa', 'unusable_key', 'refused', key('rsa', () => ({ kty: 'rsa' }))],
  ['kty oct', 'unusable_key', 'refused', key('rsa', () => ({ kty: 'oct', k: 'AAAA' }))],
  ['k in an RSA key', 'accepted', 'accepted', key('rsa', () => ({ k: 'AAAA' }))],
  ['d in an RSA key', 'unusable_key', 'refused', key('rsa', () => ({ d: 'AQAB' }))],
  ['d null', 'accepted', 'refused', key('rsa', () => ({ d: null }))],
  ['p without d', 'unusable_key', 'accepted', key('rsa', () => ({ p: 'AQAB' }))],
  ['kid a number in the key', 'unknown_key', 'refused', key('rsa', () => ({ kid: 1 }))],
  ['n missing', 'unusable_key', 'refused', key('rsa', () => ({ n: undefined }))],
  ['n a number', 'unusable_key', 'refused', key('rsa', () => ({ n: 1 }))],
  ['n empty', 'unusable_key', 'refused', key('rsa', () => ({ n: '' }))],
  ['n padded', 'accepted', 'accepted', key('rsa', ({ n }) => ({ n: `${n}==` }))],
  ['n with a space', 'unusable_key', 'accepted', key('rsa', ({ n }) => ({ n: ` ${n}` }))],
  [
    'n after a zero',
    'accepted',
    'accepted',
    key('rsa', ({ n }) => ({ n: withBytes(n, bytes => Buffer.from([0, ...bytes])) })),
  ],
  [
    'n even',
    'unusable_key',
    'refused',
    key('rsa', ({ n }) => ({ n: withBytes(n, bytes => withLast(bytes, 0)) })),
  ],
  [
    'n of 1024 bits',
    'unusable_key',
    'refused',
    key('rsa', ({ n }) => ({ n: withBytes(n, bytes => bytes.subarray(128)) })),
  ],
  [
    'n of 2047 bits',
    'unusable_key',
    'refused',
    key('rsa', ({ n }) => ({ n: withBytes(n, bytes => withFirstByte(bytes, 0x7f)) })),
  ],
  [
    'n of 16,384 bits',
    'unusable_key',
    'refused',
    key('rsa', ({ n }) => ({ n: withBytes(n, bytes => Buffer.concat(Array(8).fill(bytes))) })),
  ],
  ['e missing', 'unusable_key', 'refused', key('rsa', () => ({ e: undefined }))],
  ['e 1', 'unusable_key', 'refused', key('rsa', () => ({ e: 'AQ' }))],
  ['e 2', 'unusable_key', 'refused', key('rsa', () => ({ e: 'Ag' }))],
  ['e 0', 'unusable_key', 'refused', key('rsa', () => ({ e: 'AA' }))],
  ['e 3 for 65537', 'bad_signature', 'refused', key('rsa', () => ({ e: 'Aw' }))],
  ['e after a zero', 'accepted', 'accepted', key('rsa', () => ({ e: 'AAEAAQ' }))],
  ['e of 2,048 bits', 'unusable_key', 'refused', key('rsa', ({ n }) => ({ e: n }))],
  [
    'x and y in an RSA key',
    'accepted',
    'accepted',
    key('rsa', () => ({ crv: 'P-256', x: 'AAAA', y: 'AAAA' })),
  ],
  ['an EC key', 'accepted', 'accepted', key('ec', () => ({}))],
  ['crv of another curve', 'unusable_key', 'refused', key('ec', () => ({ crv: 'P-384' }))],
  ['crv in small letters', 'unusable_key', 'refused', key('ec', () => ({ crv: 'p-256' }))],
  ['crv of secp256k1', 'unusable_key', 'refused', key('ec', () => ({ crv: 'secp256k1' }))],
  ['crv missing', 'unusable_key', 'refused', key('ec', () => ({ crv: undefined }))],
  ['y missing', 'unusable_key', 'refused', key('ec', () => ({ y: undefined }))],
  [
    'x a byte short',
    'unusable_key',
    'refused',
    key('ec', ({ x }) => ({ x: withBytes(x, bytes => bytes.subarray(1)) })),
  ],
  [
    'x after a zero',
    'unusable_key',
    'accepted',
    key('ec', ({ x }) => ({ x: withBytes(x, bytes => Buffer.from([0, ...bytes])) })),
  ],
  ['x padded', 'accepted', 'accepted', key('ec', ({ x }) => ({ x: `${x}=` }))],
  ['a point off its curve', 'unusable_key', 'refused', key('ec', ({ x, y }) => ({ x: y, y: x }))],
  [
    'the point of zeros',
    'unusable_key',
    'refused',
    key('ec', () => ({ x: 'A'.repeat(43), y: 'A'.repeat(43) })),
  ],
  ['n and e in an EC key', 'accepted', 'accepted', key('ec', () => ({ n: 'AQAB', e: 'AQAB' }))],
  ['d in an EC key', 'unusable_key', 'refused', key('ec', ({ x }) => ({ d: x }))],
  ['an Ed25519 key', 'accepted', 'accepted', key('ed', () => ({}))],
  ['alg Ed25519 for EdDSA', 'unusable_key', 'refused', key('ed', () => ({ alg: 'Ed25519' }))],
  ['X25519', 'unusable_key', 'refused', key('ed', () => ({ crv: 'X25519' }))],
  [
    'Ed25519 a byte short',
    'unusable_key',
    'refused',
    key('ed', ({ x }) => ({ x: withBytes(x, bytes => bytes.subarray(1)) })),
  ],
  ['y in an Ed25519 key', 'accepted', 'accepted', key('ed', ({ x }) => ({ y: x }))],
  ['kty EC for Ed25519', 'unusable_key', 'refused', key('ed', () => ({ kty: 'EC' }))],

  // Key sets: RFC 7517 section 5.
  [
    'no keys',
    'unknown_key',
    'refused',
    async ({ rsa }) => ({ token: await rsa.sign(claimsOf()), keys: [] }),
  ],
  [
    'unknown keys beside',
    'accepted',
    'accepted',
    async ({ rsa }) => ({
      token: await rsa.sign(claimsOf()),
      keys: [{ kty: 'AKP', kid: 'x' }, rsa.jwk],
    }),
  ],
  [
    'one kid on two keys',
    'unknown_key',
    'refused',
    async ({ rsa, attacker }) => ({
      token: await rsa.sign(claimsOf()),
      keys: [rsa.jwk, attacker.jwk],
    }),
  ],
  [
    'one kid on two keys, one of them for encryption',
    'unknown_key',
    'accepted',
    async ({ rsa, attacker }) => ({
      token: await rsa.sign(claimsOf()),
      keys: [{ ...attacker.jwk, use: 'enc' }, rsa.jwk],
    }),
  ],
  [
    'one kid on keys of two types',
    'accepted',
    'accepted',
    async ({ rsa, ec }) => ({
      token: await rsa.sign(claimsOf()),
      keys: [{ ...ec.jwk, kid: 'rsa' }, rsa.jwk],
    }),
  ],
  [
    'the same key twice',
    'accepted',
    'refused',
    async ({ rsa }) => ({ token: await rsa.sign(claimsOf()), keys: [rsa.jwk, rsa.jwk] }),
  ],
  [
    'no kid, two keys fit',
    'unknown_key',
    'refused',
    async ({ rsa, attacker }) => ({
      token: await rsa.sign(claimsOf(), { kid: undefined }),
      keys: [rsa.jwk, { ...attacker.jwk, kid: 'other' }],
    }),
  ],
  [
    'no kid, one key fits',
    'accepted',
    'accepted',
    async ({ rsa, ec }) => ({
      token: await rsa.sign(claimsOf(), { kid: undefined }),
      keys: [ec.jwk, rsa.jwk],
    }),
  ],
]

const compact =
  'RFC 7515 section 2: Base64url has neither padding nor spaces; RFC 4648 section 3.5: no stray bits'
const strictUtf8 = 'RFC 8259 section 8.1: no byte order mark'
const explicitType = 'RFC 8725 section 3.11: what is typed for something else is something else'
const core = 'OIDC Core section 2 and 3.1.3.7: ID tokens have it so; jose checks any JWT'
const numericDate =
  'RFC 7519 section 2 counts seconds from 1970; what no clock can show is a mistake'
const nullIsAbsent = 'real providers write null for what they leave out'

/** Why we answer otherwise than jose. */
export const differences: Readonly<Record<string, string>> = {
  'a line end after': compact,
  'a space within the signature': compact,
  'padding of the signature': compact,
  'stray bits in the signature': compact,
  'typ of an access token': explicitType,
  'typ of a proof': explicitType,
  'typ a number': 'RFC 7515 section 4.1.9: a media type, so a text',
  'crit of b64, true': 'RFC 7515 section 4.1.11: we do not know the extension, jose does',
  'a byte order mark before the header': strictUtf8,
  'a byte order mark before the claims': strictUtf8,
  'exp beyond all numbers': numericDate,
  'exp beyond all dates': numericDate,
  'nbf negative': numericDate,
  'iat missing': core,
  'iat in the future':
    'a token from the future shows a clock that is wrong; jose looks at iat for maxTokenAge',
  'aud a list with a number': 'RFC 7519 section 4.1.3: texts',
  'aud of several, azp missing': core,
  'azp another': core,
  'sub missing': core,
  'sub a number': 'RFC 7519 section 4.1.2: a text',
  'sub empty': core,
  'alg null in the key': nullIsAbsent,
  'use null': nullIsAbsent,
  'd null': nullIsAbsent,
  'p without d': 'RFC 7518 section 6.3.2: a private member, published; who has p has d',
  'n with a space': compact,
  'x after a zero': 'RFC 7518 section 6.2.1.2: the full size, and no runtime decides otherwise',
  'one kid on two keys, one of them for encryption':
    'RFC 7517 section 4.5: distinct keys have distinct ids; nobody can tell which one is meant',
  'the same key twice': 'one key, however often it is listed',
}

function nextOf(character = ''): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(character) + 1] ?? ''
}

function flattened(token: string): string {
  const [head, payload, end] = token.split('.')
  return JSON.stringify({ protected: head, payload, signature: end })
}

function withSecond(name: string, value: unknown): string {
  return JSON.stringify(claimsOf()).replace(/}$/, `,"${name}":${JSON.stringify(value)}}`)
}

function withFirst(name: string, value: unknown): string {
  return JSON.stringify(claimsOf()).replace(/^{/, `{"${name}":${JSON.stringify(value)},`)
}

function withLast(bytes: Buffer, value: number): Uint8Array {
  bytes[bytes.length - 1] = value
  return bytes
}

function withFirstByte(bytes: Buffer, value: number): Uint8Array {
  bytes[0] = value
  return bytes
}
