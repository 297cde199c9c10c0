import type { Pool } from './pool.ts'

/**
 * Makes changes that take effect together: when one of them is refused, the users, their names and
 * their sessions are as they were.
 */
export function allOrNothing<Result>(pool: Pool, change: () => Result): Result {
  const takeBack = [
    remember(pool.users),
    remember(pool.identifiers),
    remember(pool.sessions),
    remember(pool.grants),
    remember(pool.logins),
  ]
  try {
    return change()
  } catch (error) {
    for (const restore of takeBack) restore()
    throw error
  }
}

function remember<Value>(map: Map<string, Value>): () => void {
  const entries = [...map]
  return () => {
    map.clear()
    for (const [key, value] of entries) map.set(key, value)
  }
}
