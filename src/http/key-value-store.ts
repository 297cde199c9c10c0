/**
 * A place to keep values by key, in the form of Keyv, so that any of its adapters fits: a Map in
 * this process, Redis for a fleet.
 */
export interface KeyValueStore<Value> {
  /** Reads a value; `undefined` when there is none. */
  get(key: string): Value | undefined | Promise<Value | undefined>
  /** Keeps a value, for `ttl` milliseconds when given. */
  set(key: string, value: Value, ttl?: number): unknown
  /** Forgets a value. */
  delete(key: string): unknown
}
