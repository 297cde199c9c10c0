// Generated from api/authentication/codes.tsp by `npm run generate`.

import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import { type SendEmailInput, type SendSmsInput, sendEmail, sendSms } from './contract.ts'

/**
 * Verification codes: `authentication.codes`. A code works once, for one purpose and one address,
 * and only for a short time.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class Codes {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.codes`. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Sends a code by e-mail. It lives 5 minutes unless the pool says otherwise.
   *
   * `POST /api/v3/send-email`
   *
   * @param input the address, and what the code is for
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link RateLimitError} when a code for the same purpose was sent within the last minute
   *   (`code_sent_recently`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function sendLoginCode(authentication: AuthenticationClient, email: string) {
   *   return authentication.codes.sendEmail({ email, channel: 'CHANNEL_LOGIN' })
   * }
   * ```
   */
  sendEmail(input: SendEmailInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(sendEmail, input, options)
  }

  /**
   * Sends a code by SMS. It lives 1 to 5 minutes, as the pool says. Numbers outside mainland China
   * need an SMS service of the pool's own.
   *
   * `POST /api/v3/send-sms`
   *
   * @param input the number, and what the code is for
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link RateLimitError} when a code for the same purpose was sent within the last minute
   */
  sendSms(input: SendSmsInput, options?: RequestOptions): Promise<void> {
    return this.#transport.send(sendSms, input, options)
  }
}
