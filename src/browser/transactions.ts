import type { Transaction } from '../oidc/authorization.ts'
import { isObject, parseJson } from '../utils/json.ts'
import { withStorage } from './web-storage.ts'

/** A sign-in that was begun: what its callback needs. */
export interface BegunSignIn {
  readonly transaction: Transaction
  /** What the caller wants back with the callback. */
  readonly appState: unknown
}

// Nobody comes back from the login page later than that.
const life = 3_600_000

const kind = 'sessionStorage'

/**
 * The sign-ins that this tab has begun, in its session storage. Each has a key of its own, so that
 * several at once, say from a page and the one that Back leads to, do not disturb one another.
 */
export class Transactions {
  readonly #prefix: string
  readonly #now: () => number

  /** @param prefix begins the keys, and no others */
  constructor(prefix: string, now: () => number) {
    this.#prefix = prefix
    this.#now = now
  }

  /**
   * Notes a sign-in, and forgets those that nobody came back from.
   *
   * @throws {@link StoreError} when the storage is full or switched off
   */
  save(begun: BegunSignIn): void {
    const text = JSON.stringify(begun)
    withStorage(kind, 'set', storage => {
      for (const key of Object.keys(storage)) {
        if (key.startsWith(this.#prefix) && this.#isOver(storage.getItem(key))) {
          storage.removeItem(key)
        }
      }
      storage.setItem(this.#prefix + begun.transaction.state, text)
    })
  }

  /**
   * Finds a sign-in; `undefined` when this tab has begun no such, or it is over.
   *
   * @throws {@link StoreError} when the storage is switched off
   */
  find(state: string): BegunSignIn | undefined {
    return withStorage(kind, 'get', storage => {
      const begun = parseJson(storage.getItem(this.#prefix + state) ?? '')
      return isBegunSignIn(begun) ? begun : undefined
    })
  }

  /**
   * Takes a sign-in out, so that nobody takes it a second time.
   *
   * @throws {@link StoreError} when the storage is switched off; the sign-in is still there
   */
  take(state: string): BegunSignIn | undefined {
    const begun = this.find(state)
    withStorage(kind, 'delete', storage => storage.removeItem(this.#prefix + state))
    return begun
  }

  #isOver(text: string | null): boolean {
    const begun = parseJson(text ?? '')
    if (!isBegunSignIn(begun)) return true
    return Math.abs(this.#now() - begun.transaction.createdAt) > life
  }
}

function isBegunSignIn(value: unknown): value is BegunSignIn {
  if (!isObject(value) || !isObject(value.transaction)) return false
  const { state, nonce, codeVerifier, redirectUri, issuer, createdAt } = value.transaction
  const texts = [state, nonce, codeVerifier, redirectUri, issuer]
  return texts.every(text => typeof text === 'string') && typeof createdAt === 'number'
}
