import { checkInput } from '../../contract/check-input.ts'
import { ConfigurationError } from '../../errors/configuration-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { connected } from '../../http/connected.ts'
import { checkSchema } from '../../http/custom-fields.ts'
import {
  checkFunction,
  type RequestOptions,
  readCallOptions,
  readPositive,
  readRetry,
} from '../../http/options.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type PublishResult,
  type PublishUserEventInput,
  pub,
  publishUserEventInput,
} from './contract.ts'
import { EventBuffer } from './event-buffer.ts'
import { type SubscribeOptions, subscribeNames } from './options.ts'
import { type Subscription, startSubscription } from './subscription.ts'

/**
 * Events: `authentication.events`. What happens in the pool is told to who subscribes, as it happens
 * and over a socket; what the application has to tell is published by a call.
 *
 * The service keeps no event for who is not connected, and numbers none. So a lost connection is made
 * again by itself, and that events may be missing is told.
 */
export class UserEvents {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.events`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Publishes an event as the signed-in user.
   *
   * `POST /api/v3/pub-userEvent`
   *
   * @param input code of the event, and what it tells
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether the service has taken it
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link UnauthorizedError} when nobody is signed in (`not_signed_in`)
   * @throws {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError},
   *   {@link NetworkError} or {@link TimeoutError}, as every call may
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth'
   *
   * export function tellOfOrder(authentication: AuthenticationClient, orderId: string) {
   *   return authentication.events.publish({ code: 'custom_shop.ordered', data: { orderId } })
   * }
   * ```
   */
  async publish(input: PublishUserEventInput, options?: RequestOptions): Promise<PublishResult> {
    const { code, data, source = 'genauth' } = checkInput(pub().name, publishUserEventInput, input)
    const message = { eventType: code, eventData: JSON.stringify(data), source }
    return this.#connection.send(pub(), message, options)
  }

  /**
   * Subscribes to events. It begins at once: iterate over what it gives, or give `onEvent`.
   *
   * A lost connection is made again with growing waits, each time with a fresh access token. The
   * subscription ends with an {@link UnauthorizedError} once the service refuses the token and there
   * is no other, or with what the `tokenSource` says when it has none and no hope of one; with a
   * {@link NetworkError} after `retry.limit` failures in a row; and with the reason of the caller's
   * signal. Iterating throws that; the state `ended` has it too.
   *
   * The service wants the token in the address of the socket. This client writes it nowhere else, but
   * proxies and servers on the way may keep addresses in their logs.
   *
   * `GET /events/v1/authentication/sub`, at the option `eventHost` of the client
   *
   * @typeParam Data type of what the events tell, from `schema`; without one it is only promised
   * @param eventCode code of the events, such as `authing.user.login`
   * @param options signal, callbacks, schema, buffer and times of this subscription
   * @throws {@link InputError} when there is no code, or an option that is not known
   * @throws {@link ConfigurationError} when an option is malformed, or there is no `WebSocket`
   *
   * @example
   * ```ts
   * import type { AuthenticationClient } from 'genauth'
   *
   * export async function watchLogins(authentication: AuthenticationClient, signal: AbortSignal) {
   *   const logins = authentication.events.subscribe('authing.user.login', { signal })
   *   for await (const { data, isAfterGap } of logins) {
   *     if (isAfterGap) console.log('some may be missing')
   *     console.log(data)
   *   }
   * }
   * ```
   */
  subscribe<Data = unknown>(
    eventCode: string,
    options?: SubscribeOptions<Data>,
  ): Subscription<Data> {
    const operation = 'sub'
    if (typeof eventCode !== 'string' || eventCode === '') {
      throw new InputError(operation, [{ path: 'eventCode', message: 'must not be empty' }])
    }
    const given = readCallOptions(operation, options, subscribeNames)
    const { signal, onEvent, onState, schema, idleTimeout, whenFull = 'dropOldest' } = given
    checkFunction('onEvent', onEvent)
    checkFunction('onState', onState)
    if (schema !== undefined) checkSchema('schema', schema)
    if (whenFull !== 'dropOldest' && whenFull !== 'dropNewest') {
      throw new ConfigurationError('whenFull must be one of dropOldest, dropNewest')
    }
    const size = readPositive('bufferSize', given.bufferSize, 1_000)
    const endless = {
      // The most that the option takes, which is centuries.
      limit: 2 ** 31 - 1,
      baseDelay: 500,
      maxDelay: 30_000,
      maxRetryAfter: 0,
    }
    return startSubscription(this.#connection, {
      code: eventCode,
      signal,
      onEvent,
      onState,
      schema,
      webSocket: findWebSocket(this.#connection),
      buffer: new EventBuffer<Data>(size, whenFull === 'dropOldest'),
      retry: readRetry(given.retry, endless),
      timeout: readPositive('timeout', given.timeout, 10_000),
      idleTimeout:
        idleTimeout === undefined ? undefined : readPositive('idleTimeout', idleTimeout, 0),
    })
  }
}

// Looked up late, so that a program can provide one.
function findWebSocket({ webSocket = globalThis.WebSocket }: UserConnection) {
  if (typeof webSocket === 'function') return webSocket
  throw new ConfigurationError(
    'There is no WebSocket in this runtime; give the client one by the option webSocket, such as that of the package ws',
  )
}
