import * as oauth from 'oauth4webapi'
import { OAuthError } from '../errors/oauth-error.ts'
import { ResponseFormatError } from '../errors/response-format-error.ts'
import { checkFunction } from '../http/options.ts'
import { isObject, type JsonObject } from '../utils/json.ts'
import { redact } from '../utils/redact.ts'
import { readApplication } from './application.ts'
import { Connection, type ProtocolAnswer } from './connection.ts'
import type { ProtocolCallOptions, ProtocolOptions } from './options.ts'
import { requireObject, requireTexts } from './require.ts'

/** An application that speaks CAS, and how it is reached. */
export type CasOptions = Pick<
  ProtocolOptions,
  'appId' | 'appHost' | 'fetch' | 'timeout' | 'retry' | 'allowInsecureHost'
>

/** The user that a ticket stands for. */
export interface CasUser {
  /** Name of the user. */
  readonly user: string
  /** What else the service tells; empty for tickets of CAS 1.0. */
  readonly attributes: JsonObject
}

/** A ticket, and what it was issued for. */
export interface CasTicketInput {
  /** Address of the application that the user came back to, without the ticket. */
  readonly service: string
  /** The ticket, from the parameter `ticket` of that address. */
  readonly ticket: string
}

/**
 * Makes the address that begins a sign-in by CAS.
 *
 * `GET /cas-idp/{appId}`
 *
 * @param service where to come back to, with a ticket
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 * @throws {@link InputError} when `service` is no text that can be sent
 *
 * @example
 * ```ts
 * import { casLoginUrl } from 'genauth/oidc'
 *
 * const cas = { appId: 'my-app-id', appHost: 'https://example.genauth.ai' }
 * console.log(casLoginUrl(cas, 'https://app.example.com/cas'))
 * ```
 */
export function casLoginUrl(options: CasOptions, service: string): string {
  const { host, id } = readApplication('casLoginUrl', options)
  return `${host}/cas-idp/${id}?${new URLSearchParams(requireTexts('casLoginUrl', { service }))}`
}

/**
 * Makes the address that ends a session that was begun by CAS.
 *
 * `GET /cas-idp/logout`
 *
 * @param url where to come back to
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 * @throws {@link InputError} when `url` is no text that can be sent
 */
export function casLogoutUrl(options: CasOptions, url: string): string {
  const { host } = readApplication('casLogoutUrl', options)
  return `${host}/cas-idp/logout?${new URLSearchParams(requireTexts('casLogoutUrl', { url }))}`
}

/**
 * Exchanges a ticket by CAS 1.0: the name of the user and nothing else.
 *
 * `GET /cas-idp/{appId}/validate`
 *
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 * @throws {@link InputError} when service or ticket is no text that can be sent
 * @throws {@link OAuthError} `invalid_ticket` when the ticket is wrong, old or spent
 */
export async function validateCasTicketV1(
  options: CasOptions,
  input: CasTicketInput,
  call?: ProtocolCallOptions,
): Promise<CasUser> {
  const { text, httpStatus } = await validate(options, '/validate', input, {}, call)
  const [answer, user = ''] = text.split(/\r?\n/)
  if (answer === 'no') throw refused('the service did not accept the ticket', httpStatus)
  if (answer === 'yes' && user !== '') return { user, attributes: {} }
  throw unreadable(httpStatus)
}

/**
 * Exchanges a ticket by CAS 2.0: the name of the user, and attributes.
 *
 * `GET /cas-idp/{appId}/serviceValidate`
 *
 * @throws {@link ConfigurationError} when an option is missing, malformed or not known
 * @throws {@link InputError} when service or ticket is no text that can be sent
 * @throws {@link OAuthError} with the service's code, such as `INVALID_TICKET`, when the ticket is
 *   wrong, old or spent
 */
export async function validateCasTicketV2(
  options: CasOptions,
  input: CasTicketInput,
  call?: ProtocolCallOptions,
): Promise<CasUser> {
  const format = { format: 'JSON' }
  const { json, httpStatus } = await validate(options, '/serviceValidate', input, format, call)
  // Refusals come with and without the frame.
  const answer = isObject(json.serviceResponse) ? json.serviceResponse : json
  const { authenticationSuccess: success, authenticationFailure: failure } = answer
  if (isObject(failure)) {
    const { code, description } = failure
    const words = redact(String(description ?? ''), [input.ticket])
    throw refused(words, httpStatus, String(code ?? 'invalid_ticket'))
  }
  if (isObject(success) && typeof success.user === 'string' && success.user !== '') {
    const { user, attributes } = success
    return { user, attributes: isObject(attributes) ? attributes : {} }
  }
  throw unreadable(httpStatus)
}

function validate(
  options: CasOptions,
  path: string,
  input: CasTicketInput,
  parameters: Readonly<Record<string, string>>,
  call?: ProtocolCallOptions,
): Promise<ProtocolAnswer> {
  const { host, id } = readApplication('validateTicket', options)
  checkFunction('fetch', options.fetch)
  requireObject('validateTicket', '', input)
  const { service, ticket } = input
  const texts = requireTexts('validateTicket', { service, ticket, ...parameters })
  const url = `${host}/cas-idp/${id}${path}?${new URLSearchParams(texts)}`
  return new Connection(options).call(
    {
      operation: 'validateTicket',
      // A ticket works once: asked again it would be refused though it was right.
      safety: 'write',
      request: ({ [oauth.customFetch]: send }) => send(url, { redirect: 'manual' }),
    },
    call,
  )
}

function refused(
  words: string | undefined,
  httpStatus: number,
  error = 'invalid_ticket',
): OAuthError {
  return new OAuthError('validateTicket', { error, errorDescription: words, httpStatus })
}

function unreadable(httpStatus: number): ResponseFormatError {
  const issues = [{ path: '', message: 'is no answer to a ticket' }]
  return new ResponseFormatError('validateTicket', issues, { httpStatus })
}
