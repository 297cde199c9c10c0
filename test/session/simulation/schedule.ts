import type { ServerRules } from './token-server.ts'

/** The limit of one request, in milliseconds. */
export const requestTimeout = 10_000

/** What is done in a schedule, by which tab, and how long after the step before. */
export interface Step {
  readonly after: number
  readonly tab: number
  readonly action: Action
}

export type Action =
  | 'get'
  | 'burst'
  | 'rush'
  | 'cacheOnly'
  | 'insteadOf'
  | 'signOut'
  | 'signIn'
  | 'signInAsOther'
  | 'crash'
  | 'reload'
  | 'sleep'
  | 'sleepAll'
  | 'storeFull'
  | 'storeDown'

/** One world and what happens in it. */
export interface Schedule {
  readonly seed: number
  readonly tabs: number
  readonly steps: readonly Step[]
  readonly server: ServerRules
  /** Whether there is a lock manager. */
  readonly hasLocks: boolean
  /** Longest way of a store operation, one way, in milliseconds. */
  readonly storeLatency: number
  /** How far the local clocks go wrong, in milliseconds. */
  readonly skew: number
  /** Whether all tabs are on one machine and so have one clock. */
  readonly isOneMachine: boolean
  /** Shares of requests that fail, from 0 to 1. */
  readonly network: {
    readonly lostRequest: number
    readonly lostAnswer: number
    readonly serverError: number
    readonly slow: number
  }
  /** How many requests of a tab may fail in a row. */
  readonly mostFailures: number
  /** Whether tabs that wait for something are left alone by crash, reload and sleep. */
  readonly sparesBusyTabs: boolean
}

/** What happened, for the test to see that a property was put to the test at all. */
export interface Outcome {
  /** Sessions that were given up before their time. */
  lostSessions: number
  refreshes: number
  reuses: number
  steals: number
  signOuts: number
  endings: number
  storeErrors: number
  transientErrors: number
  discarded: number
  longestCall: number
}

/** An outcome in which nothing happened. */
export function nothing(): Outcome {
  return {
    lostSessions: 0,
    refreshes: 0,
    reuses: 0,
    steals: 0,
    signOuts: 0,
    endings: 0,
    storeErrors: 0,
    transientErrors: 0,
    discarded: 0,
    longestCall: 0,
  }
}

/** Adds one outcome to a sum. */
export function add(sum: Outcome, { longestCall, ...counts }: Outcome): Outcome {
  return {
    longestCall: Math.max(sum.longestCall, longestCall),
    lostSessions: sum.lostSessions + counts.lostSessions,
    refreshes: sum.refreshes + counts.refreshes,
    reuses: sum.reuses + counts.reuses,
    steals: sum.steals + counts.steals,
    signOuts: sum.signOuts + counts.signOuts,
    endings: sum.endings + counts.endings,
    storeErrors: sum.storeErrors + counts.storeErrors,
    transientErrors: sum.transientErrors + counts.transientErrors,
    discarded: sum.discarded + counts.discarded,
  }
}
