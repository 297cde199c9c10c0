import { checkInput } from '../../contract/check-input.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import { isObject } from '../../utils/json.ts'
import {
  type Captcha,
  type CodeCheck,
  type EmailCode,
  emailCode,
  geneCatchaCodeAndToken,
  preCheckCode,
  type SendEmailInput,
  type SendSmsInput,
  type SmsCode,
  sendEmail,
  sendSms,
  smsCode,
} from './contract.ts'

/**
 * Verification codes: `authentication.codes`. A code works once, for one purpose and one address,
 * and only for a short time. Picture captchas are here too.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class Codes {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.codes`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
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
    return this.#transport.send(sendEmail(), input, options)
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
    return this.#transport.send(sendSms(), input, options)
  }

  /**
   * Tells whether a code would be taken now. It is not used up: a form of several steps can say at
   * the first of them that the code is wrong.
   *
   * `POST /api/v3/pre-check-code`
   *
   * @param input the code, the e-mail address or phone that it went to, and what it is for
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it is right, and why not
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  async check(input: EmailCode | SmsCode, options?: RequestOptions): Promise<CodeCheck> {
    const { name } = preCheckCode()
    const wire =
      isObject(input) && 'phone' in input
        ? { codeType: 'SMS' as const, smsCodePayload: checkInput(name, smsCode, input) }
        : { codeType: 'EMAIL' as const, emailCodePayload: checkInput(name, emailCode, input) }
    return this.#transport.send(preCheckCode(), wire, options)
  }

  /**
   * Makes a picture captcha, for sign-ins that the service refuses without one
   * (`captcha_required`). What the user reads in it goes into `captchaCode` of the sign-in's options,
   * with `captchaToken`.
   *
   * `GET /api/v3/get-captcha-code`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the picture as SVG, and the token that names it
   */
  getCaptcha(options?: RequestOptions): Promise<Captcha> {
    return this.#transport.send(geneCatchaCodeAndToken(), undefined, options)
  }
}
