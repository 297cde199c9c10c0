import { sleep } from './sleep.ts'

// Longer than most answers take, and shorter than anybody wants to wait for one that never comes.
const patience = 1_000

/**
 * Shares a task among the callers that need it at the same time: the first one runs it and the others
 * wait. Not for ever: in workers a promise is of the request that made it, and never settles when
 * the client of that request has gone away. Who has waited for a while runs the task too, one at a
 * time, and takes whichever result comes first.
 *
 * @param isAnswer tells the failures that are everybody's; after any other one each caller tries
 *   itself
 */
export function shareTask<T>(
  task: () => Promise<T>,
  isAnswer: (error: unknown) => boolean,
): () => Promise<T> {
  let latest: Promise<T> | undefined

  const run = (): Promise<T> => {
    const own = task().finally(() => {
      if (latest === own) latest = undefined
    })
    latest = own
    return own
  }

  const wait = async (shared: Promise<T>): Promise<T> => {
    const settled = new AbortController()
    const goOn = (): Promise<T> =>
      latest === undefined || latest === shared ? run() : wait(latest)
    try {
      return await Promise.race([shared, sleep(patience, settled.signal).then(goOn)])
    } catch (error) {
      if (isAnswer(error)) throw error
      return await task()
    } finally {
      settled.abort()
    }
  }

  return () => (latest === undefined ? run() : wait(latest))
}
