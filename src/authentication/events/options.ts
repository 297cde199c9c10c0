import type { FieldSchema } from '../../contract/custom-data.ts'
import type { Issue } from '../../errors/issue.ts'
import type { Names } from '../../utils/names.ts'

/** An event that a {@link Subscription} tells of. */
export interface SubscribedEvent<Data = unknown> {
  /** Code that was subscribed to. */
  readonly code: string
  /** What the event tells: parsed JSON, or the text itself where it is none. */
  readonly data: Data
  /** Whether events may be missing between the one before and this one. */
  readonly isAfterGap: boolean
}

/** How a {@link Subscription} is doing. */
export type SubscriptionState =
  /** There is a connection. */
  | { readonly type: 'connected' }
  /** There is none; another is made after `delay` milliseconds. */
  | {
      readonly type: 'disconnected'
      readonly delay: number
      /**
       * Code of RFC 6455 section 7.4 by which the connection ended, 1006 when it broke; `undefined` when it
       * was not made in time, was idle for too long, or no token could be had for it.
       */
      readonly closeCode: number | undefined
    }
  /**
   * Events may be missing. `reconnected`: those that were published while there was no connection.
   * `overflow`: one that found the buffer full, told for each.
   */
  | { readonly type: 'gap'; readonly reason: 'reconnected' | 'overflow' }
  /** An event was left out because its data does not fit the option `schema`. */
  | { readonly type: 'mismatch'; readonly issues: readonly Issue[] }
  /** The subscription is over: with the error that ended it, or without one by `close()`. */
  | { readonly type: 'ended'; readonly error: unknown }

/** How a lost connection is made again. */
export interface ReconnectOptions {
  /** How often in a row it is tried before the subscription ends. Default: for ever. */
  readonly limit?: number | undefined
  /** Upper bound of the first wait, in milliseconds; it doubles each time. Default 500. */
  readonly baseDelay?: number | undefined
  /** Upper bound of every wait, in milliseconds. Default 30,000. */
  readonly maxDelay?: number | undefined
}

/** Options of a subscription. */
export interface SubscribeOptions<Data = unknown> {
  /** Ends the subscription when it is aborted. */
  readonly signal?: AbortSignal | undefined
  /**
   * Is called with each event as it comes, in place of iterating. What it throws is ignored, and it
   * is not waited for.
   */
  readonly onEvent?: ((event: SubscribedEvent<Data>) => unknown) | undefined
  /** Is told how the subscription is doing. What it throws is ignored. */
  readonly onState?: ((state: SubscriptionState) => unknown) | undefined
  /**
   * Checks and types `data`, in any library that speaks Standard Schema. It must not transform. An
   * event that does not fit is left out, and told as the state `mismatch`.
   */
  readonly schema?: FieldSchema<Data> | undefined
  /** How many events wait at most for who iterates. Default 1,000. */
  readonly bufferSize?: number | undefined
  /**
   * Which event gives way when that many wait already, and is told as a gap: the one that waits
   * longest, or the new one. Default `dropOldest`.
   */
  readonly whenFull?: 'dropOldest' | 'dropNewest' | undefined
  /** How a lost connection is made again; `false` for not at all. */
  readonly retry?: ReconnectOptions | false | undefined
  /** Time allowed for making a connection, in milliseconds. Default 10,000. */
  readonly timeout?: number | undefined
  /**
   * Makes a new connection when no event has come for so many milliseconds. The service sends no
   * heartbeat, so a connection that broke unnoticed looks like a quiet one. Default: never.
   */
  readonly idleTimeout?: number | undefined
}

/** The names of all of them. */
export const subscribeNames: Names<SubscribeOptions> = {
  signal: true,
  onEvent: true,
  onState: true,
  schema: true,
  bufferSize: true,
  whenFull: true,
  retry: true,
  timeout: true,
  idleTimeout: true,
}
