import type { LockList, LockRequest, Locks } from '../../../src/session/web-lock.ts'
import type { Host, World } from './world.ts'

interface Request {
  readonly name: string
  readonly host: Host
  readonly clientId: string
  readonly grant: () => void
  readonly fail: (error: Error) => void
}

/** The lock manager of a browser, which all tabs share. Messages to and from it take a moment. */
export class LockManager {
  /** Names of the locks that were taken away from their holders. */
  readonly stolen: string[] = []
  readonly #world: World
  readonly #held = new Map<string, Request>()
  #queue: Request[] = []

  constructor(world: World) {
    this.#world = world
  }

  /** Does what a browser does when a tab goes away. */
  forget(host: Host): void {
    this.#queue = this.#queue.filter(request => request.host !== host)
    for (const [name, request] of this.#held) {
      if (request.host === host) this.#release(name, request)
    }
  }

  /** The lock manager as one tab sees it. */
  for(host: Host, clientId: string): Locks {
    return {
      request: (name, options, task) => this.#request(host, clientId, name, options, task),
      query: async () => {
        // What it says is old when it arrives.
        const list = this.#list()
        await this.#world.wait(1, host)
        return list
      },
    }
  }

  #list(): LockList {
    return { held: [...this.#held.values()].map(({ name, clientId }) => ({ name, clientId })) }
  }

  #request<T>(
    host: Host,
    clientId: string,
    name: string,
    { steal = false, signal }: LockRequest,
    task: () => Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const tell = (run: () => void): void => this.#world.after(1, run, host)
      const request: Request = {
        name,
        host,
        clientId,
        grant: () =>
          tell(() => {
            const release = (): void => this.#release(name, request)
            const result = task()
            result.then(release, release)
            result.then(resolve, reject)
          }),
        fail: error => tell(() => reject(error)),
      }
      signal?.addEventListener('abort', () => {
        if (!this.#queue.includes(request)) return
        this.#queue = this.#queue.filter(other => other !== request)
        request.fail(new Error('AbortError'))
      })
      if (steal) this.#steal(name)
      if (steal) this.#queue.unshift(request)
      else this.#queue.push(request)
      this.#grantNext(name)
    })
  }

  #steal(name: string): void {
    const holder = this.#held.get(name)
    if (holder === undefined) return
    this.stolen.push(name)
    this.#held.delete(name)
    holder.fail(new Error('AbortError'))
  }

  #release(name: string, request: Request): void {
    if (this.#held.get(name) !== request) return
    this.#held.delete(name)
    this.#grantNext(name)
  }

  #grantNext(name: string): void {
    const next = this.#queue.find(request => request.name === name)
    if (next === undefined || this.#held.has(name)) return
    this.#queue = this.#queue.filter(request => request !== next)
    this.#held.set(name, next)
    next.grant()
  }
}
