import { isGenAuthError } from '../../errors/genauth-error.ts'
import type { KeyValueStore } from '../../http/key-value-store.ts'
import type { ServerClock } from '../../http/server-clock.ts'
import type { Transport } from '../../http/transport.ts'
import { raceAbort } from '../../utils/race-abort.ts'
import { shareTask } from '../../utils/share-task.ts'
import { getManagementToken } from './contract.ts'
import type { AccessKey } from './signature-authorizer.ts'
import type { TokenSource } from './token-authorizer.ts'

/** A management token as it is kept in a store. */
export interface CachedToken {
  /** The token. Handle it as a secret. */
  readonly token: string
  /** When it expires by the service's clock, in milliseconds since the epoch. */
  readonly expiresAt: number
}

// A token is renewed before its end, so that it does not expire on its way.
const margin = 60_000

/**
 * Fetches management tokens and keeps them in a store until shortly before they expire. However
 * many calls need a token at once, one request fetches it.
 */
export function fetchedToken(
  key: AccessKey,
  transport: Transport,
  clock: ServerClock,
  store: KeyValueStore<CachedToken>,
  host: string,
): TokenSource {
  const storeKey = `genauth:management-token:${host}:${key.accessKeyId}`

  // The store spares requests, so a store that fails costs requests and no more.
  const cached = async (): Promise<CachedToken | undefined> => {
    try {
      // Some stores have null for nothing.
      return (await store.get(storeKey)) ?? undefined
    } catch {
      return undefined
    }
  }
  const keep = async (token: string, useFor: number): Promise<void> => {
    try {
      await store.set(storeKey, { token, expiresAt: clock.now() + useFor }, useFor)
    } catch {
      // The next call fetches its own token.
    }
  }
  const load = shareTask(async () => {
    const known = await cached()
    if (known !== undefined && known.expiresAt > clock.now()) return known.token

    const answer = await transport.send(getManagementToken(), key)
    await keep(answer.access_token, Math.max(0, answer.expires_in * 1000 - margin))
    return answer.access_token
  }, isGenAuthError)

  return {
    async get(signal) {
      signal?.throwIfAborted()
      // One caller's abort ends that caller's wait, not the request that the others wait for.
      return raceAbort(load(), signal)
    },
    async refused(token) {
      // Many calls may be refused with the old token after one of them has fetched the new one.
      const known = await cached()
      if (known?.token === token) await keep(token, 0)
      return true
    },
  }
}
