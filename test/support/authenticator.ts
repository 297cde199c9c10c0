import type {
  AuthenticationCredential,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
  RegistrationCredential,
} from 'genauth/authentication'

/** A passkey on an authenticator. */
interface Held {
  readonly id: string
  readonly site: string
  readonly userHandle: string
  readonly keys: CryptoKeyPair
}

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const userPresent = 0x01
const userVerified = 0x04
const hasKey = 0x40

/**
 * An authenticator and the browser in front of it, in software (WebAuthn Level 3, section 6): makes
 * passkeys with keys of ES256 and without a statement of its maker, and signs with them.
 */
export class Authenticator {
  /** Origin of the page that it is used in. */
  origin: string
  /** How often it has signed; goes out with the next signature. */
  counter = 0
  /** Whether it asks for a finger, a face or a PIN before it signs. */
  verifiesUser = true
  readonly #held: Held[] = []

  constructor(origin: string) {
    this.origin = origin
  }

  /** Makes a passkey, as `navigator.credentials.create()` does. */
  async create({ challenge, rp, user }: PasskeyCreationOptions): Promise<RegistrationCredential> {
    const keys = await crypto.subtle.generateKey(es256, false, ['sign', 'verify'])
    const rawId = crypto.getRandomValues(new Uint8Array(16))
    const held = { id: text(rawId), site: rp.id ?? '', userHandle: user.id, keys }
    this.#held.push(held)
    const publicKey = await coseKey(keys.publicKey)
    const key = [new Uint8Array(16), [0, rawId.length], rawId, publicKey]
    const authData = await this.#authData(held, userPresent | userVerified | hasKey, key)
    const attestation = cbor(
      new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    return {
      id: held.id,
      rawId: held.id,
      type: 'public-key',
      response: {
        attestationObject: text(attestation),
        clientDataJSON: text(this.#clientData('webauthn.create', challenge)),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    }
  }

  /** Uses a passkey of the site, the newest one that may be used. */
  async get({
    challenge,
    rpId,
    allowCredentials,
  }: PasskeyRequestOptions): Promise<AuthenticationCredential> {
    const allowed = allowCredentials?.map(({ id }) => id)
    const usable = this.#held.filter(
      ({ id, site }) => site === rpId && (allowed === undefined || allowed.includes(id)),
    )
    const held = usable.at(-1)
    if (held === undefined) throw new Error('there is no passkey for this')
    this.counter += 1
    const flags = userPresent | (this.verifiesUser ? userVerified : 0)
    const authData = await this.#authData(held, flags)
    const clientData = this.#clientData('webauthn.get', challenge)
    const signed = join([authData, await hash(clientData)])
    const signature = await crypto.subtle.sign(es256, held.keys.privateKey, signed)
    return {
      id: held.id,
      rawId: held.id,
      type: 'public-key',
      response: {
        authenticatorData: text(authData),
        clientDataJSON: text(clientData),
        signature: text(der(new Uint8Array(signature))),
        userHandle: held.userHandle,
      },
      clientExtensionResults: {},
    }
  }

  async #authData(
    { site }: Held,
    flags: number,
    key: readonly ArrayLike<number>[] = [],
  ): Promise<Uint8Array<ArrayBuffer>> {
    const counter = new Uint8Array(4)
    new DataView(counter.buffer).setUint32(0, this.counter)
    return join([await hash(new TextEncoder().encode(site)), [flags], counter, ...key])
  }

  #clientData(type: string, challenge: string): Uint8Array<ArrayBuffer> {
    const { origin } = this
    return new TextEncoder().encode(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

function join(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap(part => [...Array.from(part)]))
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

// RFC 9053 section 7.1.1: kty EC2, alg ES256, crv P-256, x, y.
async function coseKey(key: CryptoKey): Promise<Uint8Array> {
  // An uncompressed point: 4, x, y.
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', key))
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point.slice(1, 33)],
      [-3, point.slice(33)],
    ]),
  )
}

// As much of RFC 8949 as there is to write here.
function cbor(value: unknown): Uint8Array<ArrayBuffer> {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (value instanceof Uint8Array) return join([head(2, value.length), value])
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    return join([head(3, bytes.length), bytes])
  }
  if (value instanceof Map) return join([head(5, value.size), ...[...value].flat().map(cbor)])
  throw new Error('not written here')
}

function head(kind: number, size: number): Uint8Array<ArrayBuffer> {
  const major = kind << 5
  if (size < 24) return Uint8Array.of(major | size)
  return size < 256
    ? Uint8Array.of(major | 24, size)
    : Uint8Array.of(major | 25, size >> 8, size & 255)
}

// WebCrypto gives both numbers of a signature side by side, WebAuthn wants them as DER.
function der(signature: Uint8Array): Uint8Array {
  const numbers = [signature.slice(0, 32), signature.slice(32)].map(integer)
  return join([[0x30, numbers.flatMap(number => [...number]).length], ...numbers])
}

function integer(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte !== 0)
  const significant = bytes.slice(first)
  // With the first bit set it would be negative.
  const padding = (significant[0] ?? 0) > 127 ? [0] : []
  return join([[0x02, padding.length + significant.length], padding, significant])
}
