import { StoreError } from '../errors/store-error.ts'
import type { KeyValueStore } from '../http/key-value-store.ts'
import { parseJson } from '../utils/json.ts'
import { isInPage } from './page.ts'

/** The storages of a page. */
export type StorageName = 'sessionStorage' | 'localStorage'

/**
 * Makes a store of values out of a storage of the page. Outside of a page there is nothing in it,
 * even where the runtime has a storage of that name, which all of a server's users would share.
 */
export function webStorage(name: StorageName): KeyValueStore<unknown> {
  return {
    get: key => (isInPage() ? parseJson(window[name].getItem(key) ?? '') : undefined),
    set: (key, value) => storageOf(name).setItem(key, JSON.stringify(value)),
    delete: key => storageOf(name).removeItem(key),
  }
}

function storageOf(name: StorageName): typeof window.sessionStorage {
  if (isInPage()) return window[name]
  throw new Error(`there is no ${name} outside of a page`)
}

/**
 * Uses a storage of the page. Browsers throw on access when the user has switched it off, and on
 * writing when it is full.
 *
 * @throws {@link StoreError} when the storage does
 */
export function withStorage<T>(
  name: StorageName,
  operation: 'get' | 'set' | 'delete',
  use: (storage: typeof window.sessionStorage) => T,
): T {
  try {
    return use(storageOf(name))
  } catch (error) {
    throw new StoreError(operation, error)
  }
}
