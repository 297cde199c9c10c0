import type { CustomFieldSchemas } from '../contract/custom-data.ts'
import type { PasswordEncryption } from '../contract/password-encryption.ts'
import { ConfigurationError } from '../errors/configuration-error.ts'
import { InputError } from '../errors/input-error.ts'
import type { ResponseFormatError } from '../errors/response-format-error.ts'
import type { Fetch } from '../utils/fetch.ts'
import { isObject } from '../utils/json.ts'
import { findUnknown, type Names } from '../utils/names.ts'
import { notify } from '../utils/notify.ts'
import { isLoopback, parseOrigin } from '../utils/url.ts'
import type { Brand } from './brand.ts'
import type { Hooks } from './hooks.ts'
import { defaultRetryPolicy, type RetryOptions, type RetryPolicy } from './retry.ts'

/** Language of the service's messages. */
export type Language = 'zh-CN' | 'en-US' | 'zh-TW' | 'ja-JP'

/** Options of a single call; they win over those of the client. */
export interface RequestOptions {
  /** Ends the call when it is aborted, also while it waits for a retry. */
  readonly signal?: AbortSignal | undefined
  /** Time allowed for each attempt, in milliseconds. */
  readonly timeout?: number | undefined
  /** Further headers. Those of the client itself cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Language of the service's messages. */
  readonly lang?: Language | undefined
  /** How this call is repeated; `false` for never. */
  readonly retry?: RetryOptions | false | undefined
}

/** Options that both clients share. They are read once, by the constructor. */
export interface TransportOptions<Fields extends CustomFieldSchemas = CustomFieldSchemas> {
  /** Words of the service in headers and signatures. Default `genauth`. */
  readonly brand?: Brand | undefined
  /** Language of the service's messages. Default: the service's own, Chinese. */
  readonly lang?: Language | undefined
  /** Time allowed for each attempt, in milliseconds. Default 10,000. */
  readonly timeout?: number | undefined
  /** How failed calls are repeated; `false` for never. Default: twice, with growing waits. */
  readonly retry?: RetryOptions | false | undefined
  /** Sends requests instead of the global `fetch`: the mock, a proxy, a tracer. */
  readonly fetch?: Fetch | undefined
  /** Functions that are told of each request, answer and retry. */
  readonly hooks?: Hooks | undefined
  /**
   * Schemas of the users' custom fields by key, of any library that speaks Standard Schema. They
   * give `customData` its type, and check it in requests and answers. They must not transform.
   */
  readonly customFields?: Fields | undefined
  /**
   * What happens when an answer does not have the promised form: `throw` a
   * {@link ResponseFormatError} (the default), `ignore` it and return what came, or call a function
   * with the error and then return what came; what that function throws is ignored. An answer that
   * is no JSON, or has no envelope, always throws.
   */
  readonly onResponseMismatch?:
    | 'throw'
    | 'ignore'
    | ((error: ResponseFormatError) => void)
    | undefined
  /** Largest answer that is read, in bytes. Default 10 MiB. */
  readonly maxResponseBytes?: number | undefined
  /**
   * Encrypts passwords in requests, on top of TLS, with the service's public key: `rsaEncryption()` of
   * `genauth/password-encryption`, or a function of your own. Default: they travel as TLS has them. A
   * call that says `passwordEncryptType` itself goes as it is.
   */
  readonly passwordEncryption?: PasswordEncryption | undefined
  /** Allows a host with `http:` that is not this machine. Secrets then travel in the clear. */
  readonly allowInsecureHost?: boolean | undefined
  /** Reads the local clock, in milliseconds since the epoch. Default `Date.now`. */
  readonly now?: (() => number) | undefined
}

const retryNames: Names<RetryOptions> = {
  limit: true,
  baseDelay: true,
  maxDelay: true,
  maxRetryAfter: true,
}

/** Names of the options of a call. */
export const callNames: Names<RequestOptions> = {
  signal: true,
  timeout: true,
  headers: true,
  lang: true,
  retry: true,
}

/** Names of the options that both clients share. */
export const transportNames: Names<TransportOptions> = {
  brand: true,
  lang: true,
  timeout: true,
  retry: true,
  fetch: true,
  hooks: true,
  customFields: true,
  onResponseMismatch: true,
  maxResponseBytes: true,
  passwordEncryption: true,
  allowInsecureHost: true,
  now: true,
}

/**
 * Refuses to begin without options, and with one that means nothing.
 *
 * @param names those that mean something
 * @throws {@link ConfigurationError} when they are no object, or there is another one
 */
export function checkOptions(client: string, options: unknown, names: object): void {
  if (!isObject(options)) throw new ConfigurationError(`${client} needs an object of options`)
  const unknown = findUnknown(options, names)
  if (unknown !== undefined) throw new ConfigurationError(`${client}: the option ${unknown}`)
}

/**
 * Reads the options of a call.
 *
 * @param names those that mean something
 * @throws {@link InputError} when they are no object, there is another one, or the signal is none
 */
export function readCallOptions<Options extends { readonly signal?: AbortSignal }>(
  operation: string,
  options: Options | undefined,
  names: object = callNames,
): Partial<Options> {
  if (options === undefined) return {}
  const refuse = (path: string, message: string): never => {
    throw new InputError(operation, [{ path, message }])
  }
  if (!isObject(options)) return refuse('options', 'must be an object')
  const unknown = findUnknown(options, names)
  if (unknown !== undefined) refuse('options', unknown)
  const { signal }: Options = options
  // Not by its class, which may be another one than the runtime's.
  if (signal !== undefined && !(isObject(signal) && 'aborted' in signal)) {
    refuse('options.signal', 'must be an AbortSignal')
  }
  return options
}

/**
 * Refuses a store that lacks one of its three functions.
 *
 * @throws {@link ConfigurationError} when it is given and does
 */
export function checkStore(name: string, store: unknown): void {
  const isStore =
    isObject(store) && ['get', 'set', 'delete'].every(name => typeof store[name] === 'function')
  if (store === undefined || isStore) return
  throw new ConfigurationError(`${name} must have the functions get, set and delete`)
}

/**
 * Reads an option that names the host of a service.
 *
 * @throws {@link ConfigurationError} when it is missing, no host, more than a host, or `http:` to another machine
 */
export function readHost(name: string, value: unknown, allowInsecureHost = false): string {
  const url = typeof value === 'string' ? parseOrigin(value) : undefined
  if (url === undefined) {
    throw new ConfigurationError(
      `${name} must be the URL of a host, such as https://example.genauth.ai, without path or query`,
    )
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname) && !allowInsecureHost) {
    throw new ConfigurationError(
      `${name} uses http:, so secrets would travel in the clear; use https:, or set allowInsecureHost`,
    )
  }
  return url.origin
}

/**
 * Reads an option that must be a string with something in it.
 *
 * @throws {@link ConfigurationError} when it is anything else
 */
export function readText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new ConfigurationError(`${name} must be a string that is not empty`)
}

// Timers take no more: a longer wait would fire at once.
const maximum = 2_147_483_647

/**
 * Reads a number of milliseconds or bytes.
 *
 * @throws {@link ConfigurationError} when it is not a number above 0, or more than timers take
 */
export function readPositive(name: string, value: unknown, fallback: number): number {
  if (value === undefined) return fallback
  if (typeof value === 'number' && value > 0 && value <= maximum) return value
  throw new ConfigurationError(`${name} must be a number above 0 and at most ${maximum}`)
}

/**
 * Fills in the defaults of a retry policy.
 *
 * @throws {@link ConfigurationError} when an option is no number, below 0, or more than timers take
 */
export function readRetry(
  value: RetryOptions | false | undefined,
  fallback: RetryPolicy = defaultRetryPolicy,
): RetryPolicy {
  if (value === undefined) return fallback
  if (value === false) return { ...fallback, limit: 0 }
  checkOptions('retry', value, retryNames)
  const read = (name: keyof RetryPolicy): number => {
    const number = value[name] ?? fallback[name]
    if (typeof number === 'number' && number >= 0 && number <= maximum) return number
    throw new ConfigurationError(`retry.${name} must be a number from 0 to ${maximum}`)
  }
  return {
    limit: read('limit'),
    baseDelay: read('baseDelay'),
    maxDelay: read('maxDelay'),
    maxRetryAfter: read('maxRetryAfter'),
  }
}

/**
 * Refuses an option that must be a function if it is given.
 *
 * @throws {@link ConfigurationError} when it is anything else
 */
export function checkFunction(name: string, value: unknown): void {
  if (value === undefined || typeof value === 'function') return
  throw new ConfigurationError(`${name} must be a function`)
}

/**
 * Takes the functions out of the option `hooks`, so that later changes to it have no effect.
 *
 * @throws {@link ConfigurationError} when one is no function
 */
export function readHooks(hooks: Hooks = {}): Hooks {
  if (!isObject(hooks)) throw new ConfigurationError('hooks must be an object')
  const { onRequest, onResponse, onRetry }: Hooks = hooks
  checkFunction('hooks.onRequest', onRequest)
  checkFunction('hooks.onResponse', onResponse)
  checkFunction('hooks.onRetry', onRetry)
  return {
    onRequest: event => notify(onRequest?.bind(hooks), event),
    onResponse: event => notify(onResponse?.bind(hooks), event),
    onRetry: event => notify(onRetry?.bind(hooks), event),
  }
}

const languages: readonly Language[] = ['zh-CN', 'en-US', 'zh-TW', 'ja-JP']

/**
 * Reads the option `lang`.
 *
 * @throws {@link ConfigurationError} when the service has no such language
 */
export function readLanguage(value: Language | undefined): Language | undefined {
  if (value === undefined || languages.includes(value)) return value
  throw new ConfigurationError(`lang must be one of ${languages.join(', ')}`)
}

/**
 * Refuses an option `onResponseMismatch` that means nothing.
 *
 * @throws {@link ConfigurationError} when it is neither `throw` nor `ignore` nor a function
 */
export function checkMismatchReaction(value: unknown): void {
  if (value === undefined || value === 'throw' || value === 'ignore') return
  if (typeof value === 'function') return
  throw new ConfigurationError('onResponseMismatch must be throw, ignore or a function')
}

/**
 * Refuses to go on in a browser, where every visitor could read the secret.
 *
 * @throws {@link ConfigurationError} in a browser, unless allowed
 */
export function refuseBrowser(what: string, dangerouslyAllowBrowser: boolean | undefined): void {
  const isBrowser = 'window' in globalThis && 'document' in globalThis
  if (isBrowser && dangerouslyAllowBrowser !== true) {
    throw new ConfigurationError(
      `${what} must not run in a browser: every visitor could read it. Call it from a server, or set dangerouslyAllowBrowser in a test`,
    )
  }
}
