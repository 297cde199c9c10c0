import { NetworkError } from '../../../src/errors/network-error.ts'
import { OAuthError } from '../../../src/errors/oauth-error.ts'
import { TimeoutError } from '../../../src/errors/timeout-error.ts'
import type { RefreshedTokens } from '../../../src/session/stored-session.ts'
import { requestTimeout, type Schedule } from './schedule.ts'
import type { TokenServer } from './token-server.ts'
import type { Host, World } from './world.ts'

/** Who sends requests. */
export interface Client {
  readonly host: Host
  /** How many requests have failed in a row. */
  failures: number
}

/** The way to the service and back, with all that can go wrong on it. */
export class Network {
  readonly #world: World
  readonly #server: TokenServer
  readonly #schedule: Schedule
  readonly #random: () => number

  constructor(world: World, server: TokenServer, schedule: Schedule, random: () => number) {
    this.#world = world
    this.#server = server
    this.#schedule = schedule
    this.#random = random
  }

  /** @param learn hears what time the service had, when an answer comes */
  send(
    client: Client,
    refreshToken: string,
    learn: (date: number) => void,
  ): Promise<RefreshedTokens> {
    const { lostRequest, lostAnswer, serverError } = this.#schedule.network
    const world = this.#world
    const { host } = client
    const [there, back] = [this.#way(), this.#way()]
    const isReset = this.#random() < 0.5
    const mayFail = client.failures < this.#schedule.mostFailures
    const isUnsent = mayFail && this.#random() < lostRequest
    const isLost = mayFail && this.#random() < lostAnswer
    const isOutage = mayFail && this.#random() < serverError
    client.failures = isUnsent || isLost || isOutage ? client.failures + 1 : 0

    return new Promise((resolve, reject) => {
      if (isUnsent || isLost) {
        const error = isReset
          ? new NetworkError('refreshTokens', { sent: true })
          : new TimeoutError('refreshTokens', requestTimeout)
        world.after(isReset ? there + back : requestTimeout, () => reject(error), host)
      }
      if (isUnsent) return
      // What was sent arrives, even if the tab has gone or sleeps.
      world.after(there, () => {
        if (isOutage) {
          const error = new OAuthError('refreshTokens', { error: 'server_error', httpStatus: 503 })
          world.after(back, () => reject(error), host)
          return
        }
        const date = world.time
        const answer = attempt(() => this.#server.refresh(refreshToken))
        if (isLost) return
        const deliver = (): void => {
          learn(date)
          if ('error' in answer) reject(answer.error)
          else resolve(answer.value)
        }
        world.after(back, deliver, host)
      })
    })
  }

  #way(): number {
    const isSlow = this.#random() < this.#schedule.network.slow
    return Math.round(isSlow ? this.#random() * 4500 : 20 + this.#random() * 200)
  }
}

function attempt<T>(run: () => T): { value: T } | { error: unknown } {
  try {
    return { value: run() }
  } catch (error) {
    return { error }
  }
}
