import * as oauth from 'oauth4webapi'
import type { Safety } from '../contract/endpoint.ts'
import { readEnvelope } from '../contract/envelope.ts'
import { type GenAuthError, isGenAuthError } from '../errors/genauth-error.ts'
import { OAuthError } from '../errors/oauth-error.ts'
import { errorFor } from '../errors/refusal.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { withDeadline } from '../http/deadline.ts'
import type { Hooks, RequestEvent } from '../http/hooks.ts'
import { readCallOptions, readHooks, readHost, readPositive, readRetry } from '../http/options.ts'
import { readText } from '../http/read-text.ts'
import { parseRetryAfter, type RetryPolicy, retryDelay } from '../http/retry.ts'
import { ServerClock } from '../http/server-clock.ts'
import { type Fetch, type FetchResponse, send } from '../utils/fetch.ts'
import { isObject, type JsonObject, parseJson } from '../utils/json.ts'
import { redact } from '../utils/redact.ts'
import { sleep } from '../utils/sleep.ts'
import { type ProtocolCallOptions, type ProtocolOptions, protocolCallNames } from './options.ts'
import { secretsOf } from './secrets.ts'

const maxResponseBytes = 2 ** 20

/** An answer of a protocol endpoint that is no refusal. */
export interface ProtocolAnswer {
  readonly httpStatus: number
  readonly text: string
  /** The members of the answer; empty when it is no JSON object. */
  readonly json: JsonObject
}

/** How requests of oauth4webapi go out: what its functions take as options. */
export interface SendOptions {
  readonly [oauth.customFetch]: (url: string, init: RequestInit) => Promise<Response>
  readonly [oauth.allowInsecureRequests]: true
}

/** One call on its way. */
export interface ProtocolCall {
  readonly operation: string
  readonly safety: Safety
  /** Sends the request. */
  readonly request: (send: SendOptions) => Promise<Response>
}

/** The way to the protocol endpoints of one host: time limits, retries, clock and refusals. */
export class Connection {
  /** Origin of the application's domain. */
  readonly host: string
  /** The service's clock. */
  readonly clock: ServerClock
  /** Time allowed for each request, in milliseconds. */
  readonly timeout: number
  readonly #fetch: Fetch | undefined
  readonly #retry: RetryPolicy
  readonly #hooks: Hooks
  readonly #appSecret: string | undefined
  readonly #now: () => number

  /** @throws {@link ConfigurationError} when an option is malformed */
  constructor(options: ProtocolOptions) {
    this.host = readHost('appHost', options.appHost, options.allowInsecureHost)
    this.clock = new ServerClock(options.now)
    this.#fetch = options.fetch
    this.timeout = readPositive('timeout', options.timeout, 10_000)
    this.#retry = readRetry(options.retry)
    this.#hooks = readHooks(options.hooks)
    this.#appSecret = options.appSecret
    this.#now = options.now ?? Date.now
  }

  /**
   * Calls an endpoint.
   *
   * @throws {@link OAuthError} or {@link ApiError} when it refuses, {@link NetworkError} or
   *   {@link TimeoutError} when no answer came
   */
  async call(call: ProtocolCall, given?: ProtocolCallOptions): Promise<ProtocolAnswer> {
    const options = readCallOptions(call.operation, given, protocolCallNames)
    for (let attempt = 1; ; attempt += 1) {
      let event: RequestEvent | undefined
      try {
        return await this.#attempt(call, options, parts => {
          event = { operation: call.operation, ...parts, attempt }
          this.#hooks.onRequest?.(event)
          return event
        })
      } catch (error) {
        const delay = retryDelay(error, call.safety, attempt, this.#retry)
        if (delay === undefined || !isGenAuthError(error)) throw error
        if (event !== undefined) this.#hooks.onRetry?.({ ...event, error, delay })
        await sleep(delay, options.signal)
      }
    }
  }

  async #attempt(
    { operation, request }: ProtocolCall,
    options: ProtocolCallOptions,
    begin: (parts: Pick<RequestEvent, 'method' | 'host' | 'path'>) => RequestEvent,
  ): Promise<ProtocolAnswer> {
    const deadline = {
      operation,
      timeout: readPositive('timeout', options.timeout, this.timeout),
      host: this.host,
      signal: options.signal,
      isRaced: this.#fetch !== undefined,
    }
    const sentAt = this.#now()
    const start = performance.now()
    let secrets: string[] = []
    let event: RequestEvent | undefined
    const { response, text } = await withDeadline(deadline, async signal => {
      let sent: Promise<FetchResponse> | undefined
      await request({
        [oauth.customFetch]: async (url, init) => {
          secrets = secretsOf(init, { appSecret: this.#appSecret })
          const { origin: host, pathname: path } = new URL(url)
          event = begin({ method: init.method === 'POST' ? 'POST' : 'GET', host, path })
          sent = this.#send(url, init, signal)
          // All that is wanted of it there; the answer itself may be of any class.
          const nonce = (await sent).headers.get('dpop-nonce')
          return new Response(null, nonce ? { headers: { 'dpop-nonce': nonce } } : {})
        },
        // The host was checked by the constructor, the endpoints when they were discovered.
        [oauth.allowInsecureRequests]: true,
      })
      if (sent === undefined) throw new TypeError('no request was made')
      const response = await sent
      // What took longer came late to a machine that slept: its date is old.
      if (this.#now() - sentAt < deadline.timeout) this.clock.learn(response.headers)
      return { response, text: await readText(response, { operation, maxResponseBytes }) }
    })
    const parsed = parseJson(text)
    const json = isObject(parsed) ? parsed : {}
    // The service's other endpoints refuse in an envelope under HTTP 200, and these may yet.
    const { statusCode, requestId } = readEnvelope(json) ?? {}
    const isRefused = (statusCode ?? 200) !== 200
    const { status: httpStatus } = response
    if (event !== undefined) {
      const duration = performance.now() - start
      this.#hooks.onResponse?.({ ...event, httpStatus, statusCode, requestId, duration })
    }
    if (httpStatus >= 200 && httpStatus < 300 && !isRefused) return { httpStatus, text, json }
    const hide = (words: string | undefined) => redact(words, secrets)
    throw refusalOf({ operation, response, json, now: this.clock.now(), hide })
  }

  #send(
    url: string,
    { method = 'GET', headers, body }: RequestInit,
    signal: AbortSignal,
  ): Promise<FetchResponse> {
    return send(this.#fetch, url, {
      method,
      headers: Object.fromEntries(new Headers(headers)),
      signal,
      ...(body && { body: String(body) }),
    })
  }
}

interface RefusedCall {
  readonly operation: string
  readonly response: FetchResponse
  readonly json: JsonObject
  /** The service's time. */
  readonly now: number
  /** Takes what was sent out of the service's words, should it repeat it. */
  readonly hide: (words: string | undefined) => string | undefined
}

function refusalOf({ operation, response, json, now, hide }: RefusedCall): GenAuthError {
  const { status, headers } = response
  // An endpoint that is called with a token may say it in this header alone (RFC 6750 section 3).
  const challenge = headers.get('www-authenticate') ?? ''
  const error = textOf(json.error) ?? /error="([^"]*)"/.exec(challenge)?.[1]
  if (error !== undefined) {
    const words = /error_description="([^"]*)"/.exec(challenge)?.[1]
    return new OAuthError(operation, {
      // Only what is no code of the protocol can be a secret.
      error: /^[a-z_]+$/.test(error) ? error : (hide(error) ?? ''),
      errorDescription: hide(textOf(json.error_description) ?? words),
      httpStatus: status,
      sessionEnded: operation === 'refresh' && error === 'invalid_grant',
    })
  }
  const envelope = readEnvelope(json)
  if (envelope !== undefined || status === 401 || status === 429 || status >= 500) {
    const retryAfter = parseRetryAfter(headers.get('retry-after'), now)
    const { statusCode = status, message, apiCode, requestId } = envelope ?? {}
    const refusal = { operation, statusCode, serviceMessage: hide(message), apiCode, requestId }
    return errorFor(refusal, { retryAfter })
  }
  const issues = [{ path: '', message: 'is neither a success nor an OAuth error' }]
  return new ResponseFormatError(operation, issues, { httpStatus: status })
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
