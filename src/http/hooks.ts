import type { HttpMethod } from '../contract/endpoint.ts'
import type { GenAuthError } from '../errors/genauth-error.ts'

/** A request that is about to be sent. No header, parameter or body is shown. */
export interface RequestEvent {
  /** Name of the operation, such as `createUser`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: HttpMethod
  /** Origin of the service. */
  readonly host: string
  /** Path as a template, so that it can name a span or a metric. */
  readonly path: string
  /** 1 for the first attempt. */
  readonly attempt: number
}

/** An answer that has come. */
export interface ResponseEvent extends RequestEvent {
  /** HTTP status. */
  readonly httpStatus: number
  /** `statusCode` of the envelope, when there is one. */
  readonly statusCode: number | undefined
  /** Id of the request in the service's logs. */
  readonly requestId: string | undefined
  /** Milliseconds from sending to the last byte. */
  readonly duration: number
}

/** A call that is about to be repeated. */
export interface RetryEvent extends RequestEvent {
  /** Why. */
  readonly error: GenAuthError
  /** Milliseconds until the next attempt. */
  readonly delay: number
}

/**
 * Functions that watch the traffic, for logs, metrics and traces. They see no secret and change
 * nothing: what a hook throws is ignored, at once or, if it is async, later.
 */
export interface Hooks {
  /** Called before each attempt. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Called after each answer, whatever it says. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Called before the wait for the next attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
}
