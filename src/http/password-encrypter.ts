import { type Endpoint, endpoint } from '../contract/endpoint.ts'
import type { PasswordEncryption } from '../contract/password-encryption.ts'
import { textsAt, withPasswords } from '../contract/passwords.ts'
import { jsonObject, noInput } from '../contract/plain-schemas.ts'
import { ApiError } from '../errors/api-error.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { isObject, type JsonObject } from '../utils/json.ts'
import type { RequestOptions } from './options.ts'
import type { ServerClock } from './server-clock.ts'

// A key that has been replaced in the meantime is noticed by its refusal.
const maxAge = 3_600_000

/** The keys by their types. The topic `system` has the rest of what the operation answers. */
export const getPublicKeys = /* @__PURE__ */ endpoint({
  name: 'getSystemInfo',
  method: 'GET',
  path: '/api/v3/system',
  safety: 'read',
  access: 'anyone',
  isBare: true,
  input: noInput,
  output: jsonObject,
})

type FetchKeys = (options: RequestOptions) => Promise<JsonObject>

/**
 * Encrypts the passwords of calls, by the service's key, which it fetches and keeps for an hour. It
 * keeps no fetch that is under way, because in workers that belongs to the request that began it: calls
 * that begin without a key fetch one each.
 */
export class PasswordEncrypter {
  readonly #encryption: PasswordEncryption
  readonly #fetchKeys: FetchKeys
  readonly #clock: ServerClock
  #known: { readonly key: string; readonly fetchedAt: number } | undefined

  /** @throws {@link ConfigurationError} when the option is malformed */
  constructor(encryption: PasswordEncryption, fetchKeys: FetchKeys, clock: ServerClock) {
    if (!['rsa', 'sm2'].includes(encryption?.type) || typeof encryption.encrypt !== 'function') {
      throw new ConfigurationError('passwordEncryption must have a type, rsa or sm2, and encrypt')
    }
    this.#encryption = encryption
    this.#fetchKeys = fetchKeys
    this.#clock = clock
  }

  /**
   * Sends an input with its passwords encrypted, and once more should the service have another key
   * by now. Where the input says itself how they are encrypted, it goes as it is.
   *
   * @throws {@link ConfigurationError} when the input could not say how they are
   */
  async send<T>(
    { name, passwords: places }: Endpoint<unknown, unknown>,
    input: unknown,
    options: RequestOptions,
    send: (input: unknown) => Promise<T>,
  ): Promise<T> {
    if (!places || (places.type && textsAt(input, [places.type]).length > 0)) return send(input)
    const passwords = textsAt(input, places.at)
    if (passwords.length === 0) return send(input)
    if (!places.type && this.#encryption.type !== 'rsa') {
      throw new ConfigurationError(`${name} takes passwords that are encrypted by rsa alone`)
    }

    const sendBy = async (key: string): Promise<T> => {
      const encrypted = await Promise.all(passwords.map(password => this.#encrypt(password, key)))
      return send(withPasswords(input, places, encrypted, this.#encryption.type))
    }
    const key = this.#keptKey() ?? (await this.#fetchKey(options))
    try {
      return await sendBy(key)
    } catch (error) {
      if (!(error instanceof ApiError && error.reason === 'password_not_decryptable')) throw error
      const newKey = await this.#fetchKey(options)
      if (newKey === key) throw error
      return sendBy(newKey)
    }
  }

  async #encrypt(password: string, key: string): Promise<string> {
    const encrypted: unknown = await this.#encryption.encrypt(password, key)
    if (encrypted && typeof encrypted === 'string') return encrypted
    throw new ConfigurationError('passwordEncryption.encrypt must return text')
  }

  #keptKey(): string | undefined {
    const { key, fetchedAt = 0 } = this.#known ?? {}
    const age = this.#clock.now() - fetchedAt
    // Below zero the clock was set back, and nobody knows how old the key is.
    return age >= 0 && age < maxAge ? key : undefined
  }

  async #fetchKey(options: RequestOptions): Promise<string> {
    const { type } = this.#encryption
    const { [type]: pair } = await this.#fetchKeys(options)
    const key = isObject(pair) && pair.publicKey
    if (key && typeof key === 'string') {
      this.#known = { key, fetchedAt: this.#clock.now() }
      return key
    }
    const issue = { path: `${type}.publicKey`, message: 'must be a key' }
    throw new ResponseFormatError(getPublicKeys.name, [issue], { httpStatus: 200 })
  }
}
