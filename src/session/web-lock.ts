import { sleep as sleepUntilAborted } from '../utils/sleep.ts'
import type { LockPart, SessionLock } from './environment.ts'

// Two pages may lose their patience at the same moment; the later one wins, and this is how long
// the earlier one waits to hear of it.
const settling = 100

// How often the holder may change while a page waits, before it waits no longer.
const maxRounds = 4

/** The part of the Web Locks API that is needed; `navigator.locks` has it. */
export interface Locks {
  /** Runs a task as soon as the lock is free. */
  request<T>(name: string, options: LockRequest, task: () => Promise<T>): Promise<T>
  /** Lists the locks. */
  query?(): Promise<LockList>
}

/** How a lock is asked for. */
export interface LockRequest {
  /** Takes the lock away from whoever has it. */
  steal?: boolean
  /** Ends the waiting. */
  signal?: AbortSignal
}

/** Who holds which lock. */
export interface LockList {
  readonly held?: readonly { readonly name?: string; readonly clientId?: string }[]
}

/**
 * Makes a lock out of the Web Locks API that nobody waits for without end. When one page has held
 * it longer than the limit, because it sleeps or hangs, another one takes it away. The task of the
 * page that lost it goes on, so that every task has to look again at what it is about to change.
 *
 * @param locks - `navigator.locks`; where there is none, pages cannot be kept apart, but what one page
 * writes still waits for what it is writing
 * @param name - unique in the origin
 * @param timeLimit - how long one page may hold the lock, in milliseconds; 15,000 by default
 * @param sleep - waits for a number of milliseconds, or until the signal is aborted
 * @returns a lock for both parts
 *
 * @see {@link https://www.w3.org/TR/web-locks/ | Web Locks API}
 */
export function webLock(
  locks: Locks | undefined,
  name: string,
  timeLimit = 15_000,
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void> = sleepUntilAborted,
): SessionLock {
  if (locks === undefined) return pageLock(timeLimit, sleep)
  return (task, part: LockPart) => {
    const full = part === 'refresh' ? name : `${name}:${part}`
    return runAlone(locks, full, timeLimit, sleep, task)
  }
}

function pageLock(
  timeLimit: number,
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>,
): SessionLock {
  let last: Promise<void> | undefined
  return async (task, part) => {
    // A refresh is alone in its page by its flight, and writes within.
    if (part === 'refresh') return task()
    const before = last
    let end = (): void => {}
    const turn = new Promise<void>(resolve => {
      end = resolve
    })
    last = turn
    const waited = new AbortController()
    try {
      if (before !== undefined) await Promise.race([before, sleep(timeLimit, waited.signal)])
      waited.abort()
      return await task()
    } finally {
      end()
      if (last === turn) last = undefined
    }
  }
}

async function runAlone<T>(
  locks: Locks,
  name: string,
  timeLimit: number,
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>,
  task: () => Promise<T>,
): Promise<T> {
  let result: Promise<T> | undefined
  const begun = new AbortController()
  const begin = (): Promise<T> => {
    begun.abort()
    result ??= task()
    return result
  }

  const holder = async (): Promise<string | undefined> => {
    const list = await attempt(async () => locks.query?.())
    // Where nobody can tell, it counts as one who never changes.
    return list ? list.held?.find(lock => lock.name === name)?.clientId : ''
  }

  // Settles when the task has ended, or lost its lock, or got none.
  const line = new AbortController()
  const inLine = attempt(() => locks.request(name, { signal: line.signal }, begin))

  const outwait = async (): Promise<void> => {
    let before = await holder()
    for (let round = 0; round < maxRounds; round += 1) {
      await sleep(timeLimit, begun.signal)
      const now = await holder()
      if (result !== undefined) return
      if (now !== undefined && now === before && (await steal())) return
      before = now
    }
  }

  const steal = async (): Promise<boolean> => {
    let isLost = false
    const stolen = async () =>
      locks.request(name, { steal: true }, async () => {
        await sleep(settling)
        if (!isLost) await begin()
      })
    await stolen().catch(() => {
      isLost = true
    })
    return result !== undefined
  }

  await Promise.race([inLine, attempt(outwait)])
  line.abort()
  return begin()
}

/** Asks the browser for something, which may have locks in name only. */
async function attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch {
    return undefined
  }
}
