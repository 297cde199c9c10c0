import type { UserConnection } from '../session/user-connection.ts'
import type { SubscribedEvent } from './options.ts'
import { type SubscriptionPlan, SubscriptionRun } from './subscription-run.ts'

/** What `await using` needs, where the types of the program know it. */
export type Disposal = SymbolConstructor extends { readonly asyncDispose: infer Key extends symbol }
  ? Readonly<Record<Key, () => Promise<void>>>
  : object

/**
 * Events as they come, until nobody wants them any more. Iterate, once; `break`, `await using`,
 * {@link Subscription.close} or the signal of the caller end it.
 */
export interface Subscription<Data = unknown> extends Disposal {
  /** Code of the events. */
  readonly code: string
  /** Ends the subscription at once: no socket or timer is left, and events that wait are dropped. */
  close(): void
  /** Gives the next event; rejects once with what has ended the subscription, if that was no wish. */
  next(): Promise<IteratorResult<SubscribedEvent<Data>, undefined>>
  /** Ends the subscription, as `break` does. */
  return(): Promise<IteratorReturnResult<undefined>>
  /** The subscription itself. */
  [Symbol.asyncIterator](): Subscription<Data>
}

/** Subscribes to events. */
export function startSubscription<Data>(
  connection: UserConnection,
  plan: SubscriptionPlan<Data>,
): Subscription<Data> {
  const { code, buffer } = plan
  const run = new SubscriptionRun(connection, plan)
  const close = (): void => run.end(undefined, true)
  // Tools that write `await using` for older runtimes look for this one there.
  const disposal: typeof Symbol.asyncDispose =
    Symbol.asyncDispose ?? Symbol.for('Symbol.asyncDispose')
  const subscription: Subscription<Data> = {
    code,
    close,
    next: () => buffer.next(),
    async return() {
      close()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => subscription,
    [disposal]: async () => close(),
  }
  return subscription
}
