import type { KeyValueStore } from '../http/key-value-store.ts'
import type { SessionLock } from '../session/environment.ts'
import { randomNonce } from '../utils/random.ts'
import { sleep } from '../utils/sleep.ts'

// How long a process has the lease at most: longer than a refresh takes that is not hopeless.
const leaseLife = 10_000
// Time for a process that found no lease to write its own, so that both see who was last.
const settling = 30
const patience = 50

/**
 * Makes a lock of a store that several processes share, which has no operation to lock by: who
 * wants the lease writes its name, and has it if the name is still there a moment later. A store
 * that is slower than that moment lets two in, and then the service's reuse interval has to do.
 * A store that answers at once is in this process, where refreshes meet without it.
 */
export function leaseOf(store: KeyValueStore<unknown>, key: string): SessionLock {
  return async (task, part) => {
    if (part !== 'refresh' || !isRemote(store, key)) return task()
    const name = randomNonce()
    // Without a lease the refresh goes on: what fails here, fails there with better words.
    const isTaken = await take(store, key, name).catch(() => false)
    try {
      return await task()
    } finally {
      if (isTaken) await giveBack(store, key, name).catch(() => undefined)
    }
  }
}

async function take(store: KeyValueStore<unknown>, key: string, name: string): Promise<boolean> {
  for (let waited = 0; waited < leaseLife; waited += patience) {
    const holder = await store.get(key)
    if (holder === name) return true
    if (holder === undefined || holder === null) {
      await store.set(key, name, leaseLife)
      await sleep(settling)
    } else {
      await sleep(patience)
    }
  }
  return false
}

async function giveBack(store: KeyValueStore<unknown>, key: string, name: string): Promise<void> {
  if ((await store.get(key)) === name) await store.delete(key)
}

function isRemote(store: KeyValueStore<unknown>, key: string): boolean {
  try {
    const answer: unknown = store.get(key)
    if (typeof answer !== 'object' || answer === null || !('then' in answer)) return false
    // It was asked only for its form.
    Promise.resolve(answer).catch(() => undefined)
    return true
  } catch {
    return false
  }
}
