import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { TokenSet } from 'genauth'

/** What a process of the fleet is asked for. */
export interface Order {
  readonly what: 'exists' | 'adopt' | 'tokens'
  readonly cookie?: string | undefined
  readonly tokens?: TokenSet
}

/** What it answers. */
export interface Reply {
  readonly result?: unknown
  readonly cookie?: string
  readonly error?: { readonly name: string; readonly message: string; readonly isOurs: boolean }
}

/** A process of the fleet. */
export class Member {
  readonly #process: ChildProcess
  #orders = 0

  private constructor(process: ChildProcess) {
    this.#process = process
    process.setMaxListeners(50)
  }

  static async start(redisUrl: string, settings: object): Promise<Member> {
    const worker = fileURLToPath(new URL('worker.ts', import.meta.url))
    const process = fork(worker, [redisUrl, JSON.stringify(settings)], { execArgv: [] })
    await once(process, 'message')
    return new Member(process)
  }

  ask(order: Order): Promise<Reply> {
    this.#orders += 1
    const id = this.#orders
    return new Promise((resolve, reject) => {
      const take = ({ id: answered, ...reply }: Reply & { id: number }): void => {
        if (answered !== id) return
        this.#process.off('message', take)
        resolve(reply)
      }
      this.#process.on('message', take)
      this.#process.once('exit', () => reject(new Error('the process has ended')))
      this.#process.send({ id, ...order })
    })
  }

  async stop(): Promise<void> {
    this.#process.kill()
    await once(this.#process, 'exit')
  }
}
