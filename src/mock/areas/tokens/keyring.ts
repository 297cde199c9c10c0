import { calculateJwkThumbprint } from 'jose/jwk/thumbprint'
import { exportJWK } from 'jose/key/export'
import { generateKeyPair } from 'jose/key/generate/keypair'
import type { JsonObject } from '../../../utils/json.ts'
import type { WebCryptoKey } from '../../../utils/web-crypto-key.ts'
import { state } from '../../kernel/state.ts'
import type { World } from '../../kernel/world.ts'

/** A key that a mock signs tokens with. */
export interface SigningKey {
  readonly privateKey: WebCryptoKey
  readonly publicKey: WebCryptoKey
  readonly kid: string
  /** The public half, as the JWKS shows it. */
  readonly jwk: JsonObject
}

// Making an RSA key takes longer than most tests, so the mocks of a process share their first one.
let firstKey: Promise<SigningKey> | undefined

/** Newest first. Keys do not change, so a copy may hold the same ones. */
export const signingKeys = state(
  (): Promise<SigningKey>[] => [],
  keys => [...keys],
)

/** The keys of a world. */
export function keyringOf(world: World): Keyring {
  return new Keyring(() => signingKeys(world))
}

/** The RS256 keys of a mock: the one it signs with, and those that it still publishes. */
export class Keyring {
  readonly #keys: () => Promise<SigningKey>[]

  /** @param keys reads the present keys, newest first */
  constructor(keys: () => Promise<SigningKey>[]) {
    this.#keys = keys
  }

  /** The key that tokens are signed with now. */
  current(): Promise<SigningKey> {
    const keys = this.#keys()
    const [newest] = keys
    if (newest !== undefined) return newest
    firstKey ??= makeKey()
    keys.unshift(firstKey)
    return firstKey
  }

  /** The key with an id, when it is still published. */
  async find(kid: string | undefined): Promise<SigningKey | undefined> {
    const keys = await Promise.all(this.#keys())
    return keys.find(key => key.kid === kid)
  }

  /** The public keys, as `/oidc/.well-known/jwks.json` shows them. */
  async jwks(): Promise<{ keys: JsonObject[] }> {
    await this.current()
    const keys = await Promise.all(this.#keys())
    return { keys: keys.map(key => key.jwk) }
  }

  /**
   * Signs with a new key from now on.
   *
   * @param options `dropOld` also takes the old keys out of the JWKS. Default false
   */
  async rotate(options: { dropOld?: boolean } = {}): Promise<void> {
    await this.current()
    const next = makeKey()
    const keys = this.#keys()
    if (options.dropOld) keys.length = 0
    keys.unshift(next)
    await next
  }

  /** Goes back to the first key alone. */
  reset(): void {
    this.#keys().length = 0
  }
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const publicJwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(publicJwk)
  return { privateKey, publicKey, kid, jwk: { ...publicJwk, kid, alg: 'RS256', use: 'sig' } }
}
