import { compactDecrypt } from 'jose/jwe/compact/decrypt'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import { encodeBase64Url, isBase64Url } from '../utils/base64.ts'
import { parseJson } from '../utils/json.ts'
import type { WebCryptoKey } from '../utils/web-crypto-key.ts'

const alg = 'dir'
const enc = 'A256GCM'
const keyBytes = 32
const idBytes = 6

interface Key {
  readonly id: string
  readonly key: WebCryptoKey
}

/**
 * Encrypts values for one purpose, and opens again what was encrypted for the same purpose, by the
 * same application, with one of the secrets. Nobody else can read or write such a text.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7516 | RFC 7516}
 */
export class Sealer {
  readonly #secrets: readonly string[]
  readonly #info: string
  #keys: readonly Key[] | undefined

  /**
   * @param secrets the first one encrypts, all of them open
   * @param purpose what the texts are for
   */
  constructor(secrets: readonly string[], appId: string, purpose: string) {
    this.#secrets = [...secrets]
    this.#info = `genauth ${purpose} ${appId}`
  }

  /** Encrypts a value that JSON can hold. */
  async seal(value: unknown): Promise<string> {
    const [first] = await this.#deriveKeys()
    if (first === undefined) throw new RangeError('there is no secret')
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
      .setProtectedHeader({ alg, enc, kid: first.id })
      .encrypt(first.key)
  }

  /** Opens a text; `undefined` when it is damaged, made up, or of another key or purpose. */
  async open(text: string): Promise<unknown> {
    // One text for one value: jose lets bits pass that belong to no byte.
    if (!text.split('.').every(isBase64Url)) return undefined
    const keys = await this.#deriveKeys()
    try {
      const { plaintext } = await compactDecrypt(text, header => findKey(keys, header.kid), {
        keyManagementAlgorithms: [alg],
        contentEncryptionAlgorithms: [enc],
      })
      return parseJson(new TextDecoder().decode(plaintext))
    } catch {
      return undefined
    }
  }

  // The result is kept and not the promise: a worker may drop a request, and its promises with it.
  async #deriveKeys(): Promise<readonly Key[]> {
    this.#keys ??= await Promise.all(this.#secrets.map(secret => deriveKey(secret, this.#info)))
    return this.#keys
  }
}

function findKey(keys: readonly Key[], id: unknown): WebCryptoKey {
  const found = keys.find(key => key.id === id)
  if (found === undefined) throw new RangeError('there is no such key')
  return found.key
}

/** @see {@link https://www.rfc-editor.org/rfc/rfc5869 | RFC 5869} */
async function deriveKey(secret: string, info: string): Promise<Key> {
  const encoder = new TextEncoder()
  const { subtle } = crypto
  const source = await subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, [
    'deriveBits',
  ])
  const parameters = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(info),
  }
  const bits = await subtle.deriveBits(parameters, source, (keyBytes + idBytes) * 8)
  const key = await subtle.importKey('raw', bits.slice(0, keyBytes), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  return { id: encodeBase64Url(new Uint8Array(bits, keyBytes)), key }
}
