import { isGenAuthError } from '../../../src/errors/genauth-error.ts'
import { ServerClock } from '../../../src/http/server-clock.ts'
import type { SessionEnvironment } from '../../../src/session/environment.ts'
import {
  isStoredSession,
  type RefreshedTokens,
  type StoredSession,
} from '../../../src/session/stored-session.ts'
import { sessionStore } from '../../../src/session/stores.ts'
import { TokenSession } from '../../../src/session/token-session.ts'
import { webLock } from '../../../src/session/web-lock.ts'
import { LockManager } from './lock-manager.ts'
import { type Client, Network } from './network.ts'
import { type Action, nothing, type Outcome, requestTimeout, type Schedule } from './schedule.ts'
import { SharedStore, type Trouble } from './shared-store.ts'
import { type Family, TokenServer } from './token-server.ts'
import { Host, randomFrom, Violation, World } from './world.ts'

// Three attempts, each at most four limits of the lock in line, a request and the doubts at its
// end, and the store everywhere.
const longestCall = 3 * (5 * 15_000 + requestTimeout + 2500) + 5000

/** Plays a schedule. */
export async function simulate(schedule: Schedule): Promise<Outcome> {
  const simulation = new Simulation(schedule)
  return simulation.run()
}

interface Tab extends Client {
  readonly clock: ServerClock
  readonly session: TokenSession
  readonly number: number
  hasTime: boolean
  isEnding: number
  lastToken: string | undefined
}

class Simulation {
  readonly #world = new World()
  readonly #schedule: Schedule
  readonly #random: () => number
  readonly #server: TokenServer
  readonly #network: Network
  readonly #locks: LockManager
  readonly #store: SharedStore
  readonly #tabs: Tab[] = []
  readonly #skews: number[]
  readonly #pending = new Set<{ tab: Tab; begun: number; what: string }>()
  /** When a family was signed out by the user. */
  readonly #signedOut = new Map<Family, number>()
  /** Refresh tokens that the store has held. */
  readonly #stored = new Set<string>()
  readonly #sleeps: { tab: number; until: number; from: number }[] = []
  readonly #outcome = nothing()
  #clients = 0
  #wasDown = false
  #violation: Error | undefined

  constructor(schedule: Schedule) {
    this.#schedule = schedule
    this.#random = randomFrom(schedule.seed)
    this.#server = new TokenServer(this.#world, schedule.server)
    this.#network = new Network(this.#world, this.#server, schedule, this.#random)
    this.#locks = new LockManager(this.#world)
    this.#store = new SharedStore(this.#world, () =>
      Math.round(this.#random() * schedule.storeLatency),
    )
    const common = this.#skew()
    this.#skews = Array.from({ length: schedule.tabs }, () =>
      schedule.isOneMachine ? common : this.#skew(),
    )
  }

  async run(): Promise<Outcome> {
    const { tabs, steps } = this.#schedule
    for (let number = 0; number < tabs; number += 1) this.#tabs.push(this.#open(number))
    let at = 0
    this.#world.after(at, () => this.#act(0, 'signIn'))
    at += 1000
    for (const { after, tab, action } of steps) {
      at += after
      this.#world.after(at, () => this.#act(tab % tabs, action))
    }
    await this.#world.run()

    for (const { tab, what } of this.#pending) {
      if (tab.host.isAlive) this.#violate(`${what} hangs`)
    }
    if (this.#violation !== undefined) throw this.#violation
    this.#outcome.reuses = this.#server.reuses
    this.#outcome.steals = this.#locks.stolen.length
    return this.#outcome
  }

  #skew(): number {
    const { skew } = this.#schedule
    return Math.round((this.#random() * 2 - 1) * skew)
  }

  #violate(message: string): void {
    this.#violation ??= new Violation(`${message} (at ${this.#world.time})`)
  }

  #open(number: number): Tab {
    const host = new Host()
    const world = this.#world
    const { hasLocks, isOneMachine } = this.#schedule
    const skew = this.#skews[number] ?? 0
    const localTime = (): number => world.time + skew
    const clock = new ServerClock(localTime)
    this.#clients += 1
    const locks = hasLocks ? this.#locks.for(host, `client-${this.#clients}`) : undefined
    let suggested = 0
    const environment: SessionEnvironment = {
      store: sessionStore(
        this.#store.for(host, {
          set: value => this.#onWrite(value),
          delete: value => this.#onDelete(tab, value),
        }),
        'session',
      ),
      lock: webLock(locks, 'session', 15_000, ms => world.wait(ms, host)),
      flights: new Map(),
      now: () => localTime() + environment.clockOffset(),
      clockOffset: () => (tab.hasTime ? clock.offset : suggested),
      sleep: ms => world.wait(ms, host),
      refresh: token => this.#refresh(tab, token, localTime),
      changed: change => {
        if (change === 'session_ended') this.#outcome.endings += 1
      },
      discard: token => {
        this.#outcome.discarded += 1
        this.#server.revoke(token)
      },
    }
    if (isOneMachine) {
      environment.suggestClockOffset = offset => {
        suggested = offset
      }
    }
    const tab: Tab = {
      host,
      clock,
      session: new TokenSession(environment),
      number,
      hasTime: false,
      failures: 0,
      isEnding: 0,
      lastToken: undefined,
    }
    return tab
  }

  #act(number: number, action: Action): void {
    const tab = this.#tabs[number]
    if (tab === undefined) return
    const isBusy = [...this.#pending].some(call => call.tab === tab)
    const isSpared = this.#schedule.sparesBusyTabs && isBusy
    const events: Partial<Record<Action, () => void>> = {
      crash: () => isSpared || this.#reopen(tab),
      reload: () => isSpared || this.#reopen(tab),
      sleep: () => isSpared || this.#sleep(tab, this.#nap()),
      sleepAll: () => {
        if (this.#schedule.sparesBusyTabs) return
        for (const one of this.#tabs) this.#sleep(one, 3_600_000)
      },
      storeFull: () => this.#trouble('full'),
      storeDown: () => this.#trouble('down'),
      rush: () => {
        for (const one of this.#tabs) this.#world.after(0, () => this.#get(one, {}), one.host)
      },
    }
    const event = events[action]
    if (event !== undefined) event()
    else this.#world.after(0, () => this.#use(tab, action), tab.host)
  }

  /** What a person or the page does, as soon as the tab is awake. */
  #use(tab: Tab, action: Action): void {
    const uses: Partial<Record<Action, () => void>> = {
      get: () => this.#get(tab, {}),
      burst: () => {
        for (let count = 0; count < 3; count += 1) this.#get(tab, {})
      },
      cacheOnly: () => this.#get(tab, { cacheOnly: true }),
      insteadOf: () => this.#get(tab, { insteadOf: tab.lastToken }),
      signOut: () => this.#signOut(tab),
      signIn: () => this.#signIn(tab, 'ann'),
      signInAsOther: () => this.#signIn(tab, 'bob'),
    }
    uses[action]?.()
  }

  #reopen(tab: Tab): void {
    tab.host.isAlive = false
    this.#locks.forget(tab.host)
    this.#tabs[tab.number] = this.#open(tab.number)
  }

  #trouble(trouble: Trouble): void {
    this.#store.trouble = trouble
    this.#world.after(Math.round(this.#random() * 60_000), () => {
      this.#store.trouble = 'none'
    })
    if (trouble === 'down') this.#wasDown = true
  }

  #nap(): number {
    const longest = this.#random() < 0.5 ? 60_000 : 7_200_000
    return Math.round(this.#random() * longest)
  }

  #sleep(tab: Tab, milliseconds: number): void {
    const until = this.#world.time + milliseconds
    tab.host.asleepUntil = Math.max(tab.host.asleepUntil, until)
    this.#sleeps.push({ tab: tab.number, from: this.#world.time, until })
  }

  #follow<T>(
    tab: Tab,
    what: string,
    call: Promise<T>,
    done: (value: T, begun: number) => void,
  ): void {
    const begun = this.#world.time
    const entry = { tab, begun, what }
    this.#pending.add(entry)
    const settle = (): void => {
      this.#pending.delete(entry)
      const took = this.#world.time - begun
      const hasSlept = this.#sleeps.some(
        ({ tab: number, from, until }) =>
          number === tab.number && from <= this.#world.time && until >= begun,
      )
      if (hasSlept) return
      this.#outcome.longestCall = Math.max(this.#outcome.longestCall, took)
      if (took > longestCall) this.#violate(`${what} took ${took} ms`)
    }
    call.then(
      value => {
        settle()
        done(value, begun)
      },
      error => {
        settle()
        if (!isGenAuthError(error)) this.#violate(`${what} threw ${error}`)
        else if (error.code === 'store_failed') this.#outcome.storeErrors += 1
        else if (error.retryable) this.#outcome.transientErrors += 1
      },
    )
  }

  #get(tab: Tab, options: { cacheOnly?: boolean; insteadOf?: string | undefined }): void {
    this.#follow(tab, 'getTokens', tab.session.getTokens(options), (session, begun) => {
      if (session === undefined) return
      tab.lastToken = session.access_token
      if (session.access_token === options.insteadOf) this.#violate('a refused token came again')
      this.#checkReturned(tab, session, begun)
    })
  }

  #checkReturned(tab: Tab, session: StoredSession, begun: number): void {
    const issued = this.#server.accessTokens.get(session.access_token)
    if (issued === undefined) {
      this.#violate('a token came that was never issued')
      return
    }
    if (issued.family.user !== session.user.sub) this.#violate('a token came of another user')

    const { time } = this.#world
    const { isOneMachine, skew } = this.#schedule
    // A tab that sleeps while the first answer comes cannot learn the time from it.
    const knowsTime = skew === 0 || ((isOneMachine || tab.hasTime) && this.#sleeps.length === 0)
    if (knowsTime && time > issued.end + requestTimeout + 3000) {
      this.#violate(`a token came ${time - issued.end} ms after its end`)
    }
    const signedOut = this.#signedOut.get(issued.family)
    // What a store cannot tell, nobody can know.
    if (signedOut !== undefined && signedOut < begun && !this.#wasDown && this.#isStrict()) {
      this.#violate('a token came after the user had signed out')
    }
  }

  #signOut(tab: Tab): void {
    tab.isEnding += 1
    this.#outcome.signOuts += 1
    const call = tab.session.end().finally(() => {
      tab.isEnding -= 1
    })
    this.#follow(tab, 'end', call, session => {
      const token = session?.refresh_token
      const family = token ? this.#server.familyOf(token) : undefined
      if (!token || family === undefined) return
      if (!this.#signedOut.has(family) && this.#isStrict()) {
        this.#violate('a sign-out left the session in the store')
      }
      if (this.#random() < 0.5) this.#server.revoke(token)
    })
  }

  #signIn(tab: Tab, user: string): void {
    this.#world.after(50, () => {
      const answer = this.#server.signIn(user)
      const date = this.#world.time
      const claims = { sub: user, iat: Math.floor(date / 1000) }
      const deliver = (): void => {
        if (this.#world.time - date < requestTimeout) this.#learn(tab, date)
        this.#follow(tab, 'start', tab.session.start(answer.tokens, claims), () => {})
      }
      this.#world.after(50, deliver, tab.host)
    })
  }

  #learn(tab: Tab, date: number): void {
    tab.hasTime = true
    tab.clock.learn(new Headers({ date: new Date(date).toUTCString() }))
  }

  #refresh(tab: Tab, token: string, localTime: () => number): Promise<RefreshedTokens> {
    const sentAt = localTime()
    this.#outcome.refreshes += 1
    if (!this.#stored.has(token)) this.#violate('a refresh token was used before it was stored')
    return this.#network.send(tab, token, date => {
      // The date of an answer that waited for a page to wake is of no use.
      if (localTime() - sentAt <= requestTimeout) this.#learn(tab, date)
    })
  }

  #onWrite(value: unknown): void {
    if (!isStoredSession(value)) {
      this.#violate('half a session was written')
      return
    }
    const issued = this.#server.accessTokens.get(value.access_token)
    const isWhole =
      issued?.refreshToken === value.refresh_token && issued?.family.user === value.user.sub
    if (!isWhole) {
      this.#violate('a session was written in parts')
      return
    }
    if (value.refresh_token) this.#stored.add(value.refresh_token)
    if (issued && this.#signedOut.has(issued.family) && this.#isStrict()) {
      this.#violate('a session was written after the user had signed out')
    }
  }

  #onDelete(tab: Tab, value: unknown): void {
    if (!isStoredSession(value) || !value.refresh_token) return
    const family = this.#server.familyOf(value.refresh_token)
    if (family === undefined) {
      this.#violate('an unknown session was deleted')
      return
    }
    if (tab.isEnding > 0) {
      this.#signedOut.set(family, this.#world.time)
      return
    }
    if (!this.#server.refused.has(value.refresh_token) && this.#isStrict()) {
      this.#violate('a session was given up that the service still honoured')
    }
    const isRightfully = family.end <= this.#world.time || this.#wasRevokedByUser(family)
    if (!isRightfully) this.#outcome.lostSessions += 1
  }

  #wasRevokedByUser(family: Family): boolean {
    return family.isRevoked && !this.#server.stolen.has(family)
  }

  /** Whether reading and writing cannot be torn apart: by the lock, or because it is one step. */
  #isStrict(): boolean {
    const { hasLocks, storeLatency } = this.#schedule
    return storeLatency === 0 || (hasLocks && !this.#locks.stolen.includes('session:write'))
  }
}
