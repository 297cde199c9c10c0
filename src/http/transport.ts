import type { CustomDataPlaces } from '../contract/custom-data.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { type Envelope, readEnvelope } from '../contract/envelope.ts'
import type { Checked, Schema } from '../contract/schema.ts'
import { findUnsendable } from '../contract/unsendable.ts'
import { ApiError } from '../errors/api-error.ts'
import { GenAuthError } from '../errors/genauth-error.ts'
import { InputError } from '../errors/input-error.ts'
import type { Issue } from '../errors/issue.ts'
import { errorFor } from '../errors/refusal.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { isObject, type JsonObject, parseJson } from '../utils/json.ts'
import { notify } from '../utils/notify.ts'
import { collectSecrets, redact } from '../utils/redact.ts'
import { sleep } from '../utils/sleep.ts'
import { type Authorizer, anonymous } from './authorizer.ts'
import { type BrandSettings, brandSettings } from './brand.ts'
import { checkCustomData, type DeclaredFields, readCustomFields } from './custom-fields.ts'
import type { RequestEvent } from './hooks.ts'
import {
  checkFunction,
  checkMismatchReaction,
  type RequestOptions,
  readCallOptions,
  readHooks,
  readHost,
  readLanguage,
  readPositive,
  readRetry,
  type TransportOptions,
} from './options.ts'
import { getPublicKeys, PasswordEncrypter } from './password-encrypter.ts'
import { layOut, type RequestParts } from './request-parts.ts'
import { parseRetryAfter, RetryBudget, type RetryPolicy, retryDelay } from './retry.ts'
import { findRounded } from './rounded-numbers.ts'
import { type IncomingResponse, sendRequest } from './send-request.ts'
import { ServerClock } from './server-clock.ts'

const mebibyte = 2 ** 20
const jsonType = 'application/json'
const formType = 'application/x-www-form-urlencoded'

/** One call on its way, through all its attempts. */
interface Call {
  readonly endpoint: Endpoint<unknown, unknown>
  readonly parts: RequestParts
  readonly headers: Readonly<Record<string, string>>
  readonly input: unknown
  /** The same with its passwords encrypted, where they are. */
  readonly sent: unknown
  readonly timeout: number
  readonly retry: RetryPolicy
  readonly signal: AbortSignal | undefined
}

/** An answer with its envelope opened. */
interface Answer {
  readonly httpStatus: number
  readonly headers: IncomingResponse['headers']
  readonly text: string
  /** Also around an answer that came without one, as it should. */
  readonly envelope: Envelope | undefined
  /** What the request carried as `authorization`, to be kept out of errors. */
  readonly authorization: string
}

/** The way from a resource to the service, with the credentials of one caller. */
export interface Transport {
  /**
   * Calls an endpoint.
   *
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} or a subclass when the service refuses
   * @throws {@link ResponseFormatError} when the answer is not what was promised
   * @throws {@link NetworkError} or {@link TimeoutError} when no answer came
   */
  send<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: NoInfer<Input>,
    options?: RequestOptions,
  ): Promise<Output>
}

/**
 * Carries calls to the service: checks the input, signs, sends, repeats what may be repeated, opens
 * the envelope, turns refusals into errors and checks the answer. Knows no endpoint and no kind of
 * credential.
 */
export class HttpTransport {
  /** Words of the service in headers. */
  readonly brand: BrandSettings
  /** Origin of the service. */
  readonly host: string
  readonly #coreHost: string
  /** The service's clock. */
  readonly clock: ServerClock
  readonly #fields: ReadonlyMap<unknown, DeclaredFields>
  readonly #options: TransportOptions
  readonly #timeout: number
  readonly #retry: RetryPolicy
  readonly #maxResponseBytes: number
  readonly #budget = new RetryBudget()
  readonly #passwords?: PasswordEncrypter

  /**
   * @param hostOption name and value of the option that says where the service is, and where its
   *   older endpoints are if not at the brand's own host
   * @param otherFields custom fields of other targets than users
   * @throws {@link ConfigurationError} when an option is missing or malformed
   */
  constructor(
    options: TransportOptions,
    hostOption: { name: string; value: unknown; core?: unknown },
    otherFields: readonly (readonly [target: string, fields: DeclaredFields])[] = [],
  ) {
    checkFunction('fetch', options.fetch)
    checkFunction('now', options.now)
    checkMismatchReaction(options.onResponseMismatch)
    readLanguage(options.lang)
    this.#options = { ...options, hooks: readHooks(options.hooks) }
    this.brand = brandSettings(options.brand)
    const { name, value, core = this.brand.coreHost } = hostOption
    this.host = readHost(name, value, options.allowInsecureHost)
    this.#coreHost = readHost('coreHost', core, options.allowInsecureHost)
    this.clock = new ServerClock(options.now)
    const userFields = readCustomFields('customFields', options.customFields)
    this.#fields = new Map([['USER', userFields], ...otherFields])
    this.#timeout = readPositive('timeout', options.timeout, 10_000)
    this.#retry = readRetry(options.retry)
    this.#maxResponseBytes = readPositive(
      'maxResponseBytes',
      options.maxResponseBytes,
      10 * mebibyte,
    )
    const { passwordEncryption: encryption } = options
    if (encryption !== undefined) {
      const fetchKeys = (own: RequestOptions): Promise<JsonObject> =>
        this.#send(getPublicKeys, undefined, anonymous, own)
      this.#passwords = new PasswordEncrypter(encryption, fetchKeys, this.clock)
    }
  }

  /** The same connection, with the credentials of one caller. */
  authorizedBy(authorizer: Authorizer): Transport {
    return { send: (endpoint, input, options) => this.#send(endpoint, input, authorizer, options) }
  }

  async #send<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: Input,
    authorizer: Authorizer,
    given: RequestOptions | undefined,
  ): Promise<Output> {
    const options = readCallOptions(endpoint.name, given)
    const value = this.#read(endpoint, input, authorizer)
    const deliver = (sent: unknown): Promise<Output> =>
      this.#deliver(endpoint, this.#prepare(endpoint, value, sent, options), authorizer)
    return this.#passwords?.send(endpoint, value, options, deliver) ?? deliver(value)
  }

  async #deliver<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    call: Call,
    authorizer: Authorizer,
  ): Promise<Output> {
    let hasRecovered = false
    for (let attempt = 1; ; attempt += 1) {
      // Not among what is repeated here: a request for a token has retries of its own.
      const credentials = await this.#credentials(call, authorizer)
      call.signal?.throwIfAborted()
      let answer: Answer | undefined
      try {
        answer = await this.#attempt(call, attempt, credentials)
        const value = this.#open(endpoint, call, answer)
        this.#budget.refill()
        return value
      } catch (error) {
        if (answer !== undefined && error instanceof ApiError && !hasRecovered) {
          hasRecovered = (await authorizer.recover?.(error, answer.authorization)) === true
          if (hasRecovered) continue
        }
        call.signal?.throwIfAborted()
        if (!(error instanceof GenAuthError)) throw error
        const delay = retryDelay(error, endpoint.safety, attempt, call.retry)
        if (delay === undefined || !this.#budget.take()) throw error
        this.#options.hooks?.onRetry?.({ ...this.#eventOf(call, attempt), error, delay })
        await sleep(delay, call.signal)
      }
    }
  }

  #read<Input, Output>(
    endpoint: Endpoint<Input, Output>,
    input: Input,
    authorizer: Authorizer,
  ): unknown {
    const checked = this.#check(endpoint.input, input, endpoint.customData?.input)
    if (!checked.ok) throw new InputError(endpoint.name, checked.issues)
    // As it was given: a schema may have lost a member by now.
    const unsendable = findUnsendable(input)
    if (unsendable.length > 0) throw new InputError(endpoint.name, unsendable)

    const added = authorizer.parameters?.(endpoint.access)
    return isObject(checked.value) || added ? { ...checked.value, ...added } : checked.value
  }

  #prepare(
    endpoint: Endpoint<unknown, unknown>,
    input: unknown,
    sent: unknown,
    options: RequestOptions,
  ): Call {
    const parts = layOut(endpoint, sent)
    if ('issues' in parts) throw new InputError(endpoint.name, parts.issues)

    return {
      endpoint,
      parts,
      headers: this.#headers(endpoint, parts, options),
      input,
      sent,
      timeout: readPositive('timeout', options.timeout, this.#timeout),
      retry: readRetry(options.retry, this.#retry),
      signal: options.signal,
    }
  }

  #headers(
    { name, bodyType }: Endpoint<unknown, unknown>,
    { body }: RequestParts,
    options: RequestOptions,
  ) {
    const headers = readCallHeaders(name, options.headers)
    headers.accept = jsonType
    if (body !== undefined) headers['content-type'] = bodyType === 'form' ? formType : jsonType
    const lang = readLanguage(options.lang) ?? this.#options.lang
    if (lang !== undefined) headers[`${this.brand.headerPrefix}lang`] = lang
    return headers
  }

  #credentials({ endpoint, parts, headers, signal }: Call, authorizer: Authorizer) {
    const { name: operation, method, access } = endpoint
    return authorizer.headers({ operation, access, method, parts, headers, signal })
  }

  async #attempt(
    call: Call,
    attempt: number,
    credentials: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const { endpoint, parts, signal } = call
    const { name: operation, method } = endpoint
    const event = this.#eventOf(call, attempt)
    this.#options.hooks?.onRequest?.(event)
    const start = performance.now()
    const response = await sendRequest({
      operation,
      method,
      host: event.host,
      path: `${parts.path}${parts.query}`,
      headers: { ...call.headers, ...credentials },
      body: parts.body,
      timeout: call.timeout,
      signal,
      maxResponseBytes: this.#maxResponseBytes,
      fetch: this.#options.fetch,
    })
    const duration = performance.now() - start
    this.clock.learn(response.headers)
    const json = parseJson(response.text)
    const envelope = readEnvelope(json)
    this.#options.hooks?.onResponse?.({
      ...event,
      httpStatus: response.httpStatus,
      statusCode: envelope?.statusCode,
      requestId: envelope?.requestId,
      duration,
    })
    const opened = envelope ?? (endpoint.isBare ? wrap(response, json) : undefined)
    return { ...response, envelope: opened, authorization: credentials.authorization ?? '' }
  }

  #open<Input, Output>(endpoint: Endpoint<Input, Output>, call: Call, answer: Answer): Output {
    const { httpStatus, envelope } = answer
    if (envelope === undefined && httpStatus < 400) {
      const issue = { path: '', message: whyUnreadable(answer) }
      throw new ResponseFormatError(endpoint.name, [issue], { httpStatus })
    }
    if (envelope?.statusCode !== 200 || httpStatus >= 400) throw this.#refusal(call, answer)

    const { data, requestId } = envelope
    const checked = this.#check(endpoint.output, data, endpoint.customData?.output, call.input)
    const issues = [...(checked.ok ? [] : checked.issues), ...findRounded(answer.text)]
    if (issues.length > 0) this.#mismatch(endpoint.name, issues, httpStatus, requestId)
    // What does not fit gets here only when the caller has asked for what came, whatever its form.
    return checked.value as Output
  }

  #check<T>(
    schema: Schema<T>,
    value: unknown,
    places: CustomDataPlaces | undefined,
    input = value,
  ): Checked<T> {
    const checked = schema.check(value)
    if (!checked.ok) return checked
    const issues = checkCustomData(checked.value, places, input, this.#fields)
    return issues.length === 0 ? checked : { ok: false, value: checked.value, issues }
  }

  #refusal(call: Call, { httpStatus, headers, envelope, authorization }: Answer): ApiError {
    // A gateway's own status says more than a body that claims success under it.
    const statusCode =
      envelope === undefined || envelope.statusCode === 200 ? httpStatus : envelope.statusCode
    const secrets = [
      ...collectSecrets([call.input, call.sent], call.endpoint.secrets),
      ...collectSecrets(call.headers),
      ...authorization.split(' ').slice(-1),
    ]
    return errorFor(
      {
        operation: call.endpoint.name,
        statusCode,
        apiCode: envelope?.apiCode,
        serviceMessage: redact(envelope?.message, secrets),
        requestId: envelope?.requestId,
      },
      {
        data: envelope?.data,
        retryAfter: parseRetryAfter(headers.get('retry-after'), this.clock.now()),
      },
    )
  }

  #mismatch(
    operation: string,
    issues: readonly Issue[],
    httpStatus: number,
    requestId: string | undefined,
  ): void {
    const reaction = this.#options.onResponseMismatch ?? 'throw'
    if (reaction === 'ignore') return
    const error = new ResponseFormatError(operation, issues, { httpStatus, requestId })
    if (reaction === 'throw') throw error
    notify(reaction, error)
  }

  #eventOf(call: Call, attempt: number): RequestEvent {
    const { name: operation, method, path, host } = call.endpoint
    return { operation, method, host: host === 'core' ? this.#coreHost : this.host, path, attempt }
  }
}

function readCallHeaders(
  operation: string,
  given: RequestOptions['headers'],
): Record<string, string> {
  try {
    return Object.fromEntries(new Headers(given))
  } catch {
    // The runtime's own words would repeat the header.
    throw new InputError(operation, [{ path: 'options.headers', message: 'are not valid' }])
  }
}

/** Puts an envelope around a result that came without; `undefined` when it is no result. */
function wrap({ httpStatus, text }: IncomingResponse, json: unknown): Envelope | undefined {
  const isResult = httpStatus >= 200 && httpStatus < 300 && (json !== undefined || !text.trim())
  return isResult ? readEnvelope({ statusCode: 200, data: json }) : undefined
}

function whyUnreadable({ httpStatus, text }: Answer): string {
  // A browser shows a redirect that it does not follow as status 0.
  if (httpStatus === 0 || httpStatus >= 300) return 'is a redirect; check the host'
  if (text.trim() === '') return 'is empty'
  return /^\s*</.test(text)
    ? 'is a web page and not JSON; check that the host is the API'
    : 'is not JSON with an envelope; it may have been cut off'
}
