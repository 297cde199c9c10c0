import { StoreError } from '../errors/store-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import type { SessionStore } from './environment.ts'
import { isStoredSession } from './stored-session.ts'

/**
 * Makes a store of one session out of a store of values. What is no whole session counts as
 * nothing, so that a value of an older version or of somebody else does no harm.
 *
 * @param store - a Map, any adapter of Keyv, or a few lines around the storage of a browser
 * @param key - where the session is kept
 * @param ttl - how long a session is kept after its last write, in milliseconds; for ever by default
 * @returns the store of the one session; it throws nothing but {@link StoreError}
 */
export function sessionStore(
  store: KeyValueStore<unknown>,
  key: string,
  ttl?: number,
): SessionStore {
  const attempt = async <T>(
    operation: 'get' | 'set' | 'delete',
    run: () => T,
  ): Promise<Awaited<T>> => {
    try {
      return await run()
    } catch (error) {
      throw new StoreError(operation, error)
    }
  }
  return {
    async get() {
      const value = await attempt('get', () => store.get(key))
      return isStoredSession(value) ? value : undefined
    },
    async set(session) {
      // Some stores take an argument that is undefined for a wrong one.
      await attempt('set', () =>
        ttl === undefined ? store.set(key, session) : store.set(key, session, ttl),
      )
    },
    async delete() {
      await attempt('delete', () => store.delete(key))
    },
  }
}
