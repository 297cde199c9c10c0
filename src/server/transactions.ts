import { InputError } from '../errors/input-error.ts'
import type { Transaction } from '../oidc/authorization.ts'
import { encodeBase64Url } from '../utils/base64.ts'
import { isObject } from '../utils/json.ts'
import { type CookieCarrier, type CookieWriter, readCookies } from './cookies.ts'
import type { ServerSettings } from './options.ts'
import { Sealer } from './sealer.ts'

// Together with a session they must stay below what servers read of headers, often 16 kB.
const maxAtOnce = 5
const maxInAll = 6000
// Of more than that the rest goes next time, so that no request costs more than a few decryptions.
const maxSeen = 20
// Browsers take 4,096 bytes with the name.
const maxCookie = 3800

/** A sign-in that has begun. */
export interface BegunSignIn {
  readonly transaction: Transaction
  /** Where the user goes after it, a whole address. */
  readonly returnTo: string
}

/**
 * Sign-ins under way, each in an encrypted cookie of its own, so that two tabs do not take each
 * other's.
 */
export class Transactions {
  readonly #sealer: Sealer
  readonly #writer: CookieWriter
  readonly #prefix: string
  readonly #life: number

  constructor(
    { secrets, appId, cookieName, transactionLife }: ServerSettings,
    writer: CookieWriter,
  ) {
    this.#sealer = new Sealer(secrets, appId, 'transaction')
    this.#writer = writer
    this.#prefix = writer.nameOf(`${cookieName}_transaction.`)
    this.#life = transactionLife
  }

  /**
   * Keeps a sign-in, and lets go of the oldest ones if there are many.
   *
   * @throws {@link InputError} when it does not fit into a cookie
   */
  async add(request: CookieCarrier, signIn: BegunSignIn, headers: Headers): Promise<void> {
    const sealed = await this.#sealer.seal(signIn)
    if (sealed.length > maxCookie) {
      throw new InputError('login', [{ path: 'returnTo', message: 'is too long for a cookie' }])
    }
    const surplus = await this.#findSurplus(request, sealed.length)
    for (const name of surplus) this.#writer.clear(headers, name)
    const name = await this.#nameFor(signIn.transaction.state)
    this.#writer.set(headers, name, sealed, this.#life)
  }

  /** Finds the sign-in of a state; `undefined` when this browser has begun no such. */
  async find(request: CookieCarrier, state: string): Promise<BegunSignIn | undefined> {
    const sealed = readCookies(request).get(await this.#nameFor(state))
    return sealed === undefined ? undefined : this.#open(sealed)
  }

  /** Forgets the sign-in of a state. */
  async clear(headers: Headers, state: string): Promise<void> {
    this.#writer.clear(headers, await this.#nameFor(state))
  }

  async #nameFor(state: string): Promise<string> {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state))
    return `${this.#prefix}${encodeBase64Url(new Uint8Array(hash, 0, 9))}`
  }

  #isOurs(name: string): boolean {
    return name.startsWith(this.#prefix) && /^[\w-]{12}$/.test(name.slice(this.#prefix.length))
  }

  async #open(sealed: string): Promise<BegunSignIn | undefined> {
    const value = await this.#sealer.open(sealed)
    return isBegunSignIn(value) ? value : undefined
  }

  /** The names of those that have to go before another one comes. */
  async #findSurplus(request: CookieCarrier, length: number): Promise<string[]> {
    const cookies = [...readCookies(request)].filter(([name]) => this.#isOurs(name))
    const begun = await Promise.all(
      cookies.slice(0, maxSeen).map(async ([name, sealed]) => {
        const createdAt = (await this.#open(sealed))?.transaction.createdAt
        return { name, length: sealed.length, createdAt }
      }),
    )
    begun.sort((one, other) => (other.createdAt ?? 0) - (one.createdAt ?? 0))
    let total = length
    const isSurplus = (cookie: (typeof begun)[number], index: number): boolean => {
      total += cookie.length
      return cookie.createdAt === undefined || index >= maxAtOnce - 1 || total > maxInAll
    }
    return begun.filter(isSurplus).map(({ name }) => name)
  }
}

// Only this module writes such a value; this is for one of an older version.
function isBegunSignIn(value: unknown): value is BegunSignIn {
  if (!isObject(value) || !isObject(value.transaction)) return false
  const { state, nonce, codeVerifier, redirectUri, issuer, createdAt } = value.transaction
  const texts = [value.returnTo, state, nonce, codeVerifier, redirectUri, issuer]
  return texts.every(text => typeof text === 'string') && typeof createdAt === 'number'
}
