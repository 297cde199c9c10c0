import { checkInput } from '../../contract/check-input.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { NewPush } from '../push/contract.ts'
import { enter, type WaysOn } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type SignInInput,
  type SignInWithCodeInput,
  type SignInWithDirectoryInput,
  type SignInWithPasswordInput,
  signInByCredentials,
  signInByMobile,
  signInWithCodeInput,
  signInWithDirectoryInput,
  signInWithPasswordInput,
} from './contract.ts'
import { mobileRequest, type SignInWithMobileInput } from './mobile.ts'
import type { SignInProgressOptions } from './polling.ts'
import type { SignInProgress } from './sign-in-progress.ts'
import { type PushWaiting, signInWithPush } from './with-push.ts'
import { type QrCodeWaiting, type SignInWithQrCodeInput, signInWithQrCode } from './with-qr-code.ts'

/**
 * Sign-in by credentials, by what the app of a provider gave, or confirmed on another device:
 * `authentication.signIn`. The tokens go into `authentication.session`, and
 * calls as the user are authorized by them from then on.
 *
 * Where the service wants a further step, such as a second factor or a new password, a method throws
 * a {@link NextStepError}: its `next` goes on with the sign-in.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class SignIn<Custom extends CustomData = CustomData> {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.signIn`. */
  constructor(connection: UserConnection) {
    this.#connection = connection
  }

  /**
   * Signs in by a password.
   *
   * `POST /api/v3/signin`
   *
   * @param input exactly one of `account`, `email`, `username`, `phone`, and the password
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`, never
   *   telling which), the account is locked or switched off (`account_locked`), or a picture
   *   captcha is needed (`captcha_required`, see {@link Codes.getCaptcha})
   * @throws {@link UnauthorizedError} when the application's own secret is wrong
   * @throws {@link NextStepError} when the service wants a further step
   *
   * @example
   * ```ts
   * import { AuthenticationClient, isGenAuthError } from 'genauth'
   *
   * export async function signIn(authentication: AuthenticationClient, password: string) {
   *   try {
   *     return await authentication.signIn.withPassword({ username: 'ann', password })
   *   } catch (error) {
   *     if (isGenAuthError(error) && error.code === 'forbidden') return undefined
   *     throw error
   *   }
   * }
   * ```
   */
  async withPassword(
    input: SignInWithPasswordInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...passwordPayload } = checkInput(
      signInByCredentials.name,
      signInWithPasswordInput,
      input,
    )
    return this.#send(
      { connection: 'PASSWORD', passwordPayload, options: signInOptions },
      options,
      { again: (password, own) => this.withPassword({ ...input, password }, own) },
    )
  }

  /**
   * Signs in by a code that was sent to an e-mail address or phone. Send it by
   * `authentication.codes` for `CHANNEL_LOGIN`.
   *
   * `POST /api/v3/signin`
   *
   * @param input exactly one of `email` and `phone`, and the code
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   * @throws {@link NotFoundError} when nobody has the address (`user_not_found`)
   * @throws {@link ForbiddenError} when the account is locked or switched off (`account_locked`)
   */
  async withCode(input: SignInWithCodeInput<Custom>, options?: RequestOptions): Promise<TokenSet> {
    const { options: signInOptions, ...passCodePayload } = checkInput(
      signInByCredentials.name,
      signInWithCodeInput,
      input,
    )
    return this.#send({ connection: 'PASSCODE', passCodePayload, options: signInOptions }, options)
  }

  /**
   * Signs in by a QR code, which the user scans and confirms with a phone. Nothing is sent before the
   * result is iterated over.
   *
   * `POST /api/v3/gene-qrcode`, `GET /api/v3/get-qrcode-status`,
   * `POST /api/v3/exchange-tokenset-with-qrcode-ticket`
   *
   * @param input what the code is scanned with; nothing for an application of your own
   * @param options signal, timeout, headers, language and retries of the calls, and how often to ask
   * @returns the states of the sign-in: `PENDING` with what to draw, `SCANNED` with who it is, and how
   *   it ended: `AUTHORIZED` with the tokens, `EXPIRED`, `CANCELLED` or `ERROR`. An iteration throws
   *   {@link InputError} when input or options do not fit, {@link ForbiddenError} when the pool lets
   *   no browser in by a ticket, {@link ResponseFormatError} when there are no tokens in the end, and
   *   the last failure when the service could not be reached for 5 minutes
   *
   * @example
   * ```ts
   * import { AuthenticationClient, type QrCodeWaiting, type SignInOutcome } from 'genauth'
   *
   * export async function signIn(
   *   authentication: AuthenticationClient,
   *   show: (state: QrCodeWaiting | SignInOutcome) => void,
   *   signal: AbortSignal,
   * ) {
   *   for await (const state of authentication.signIn.withQrCode({}, { signal })) show(state)
   * }
   * ```
   */
  withQrCode(
    input: SignInWithQrCodeInput<Custom> = {},
    options?: SignInProgressOptions,
  ): SignInProgress<QrCodeWaiting> {
    return signInWithQrCode(this.#connection, input, options)
  }

  /**
   * Signs in by a push to the applications in which the user is signed in, where the user confirms.
   * Nothing is sent before the result is iterated over, or asked for its `tokens`.
   *
   * `POST /api/v3/signin-by-push`, `GET /api/v3/check-pushcode-status`
   *
   * @param input whom to ask: user name, e-mail address or phone number
   * @param options signal, timeout, headers, language and retries of the calls, and how often to ask
   * @returns the states of the sign-in: `PUSHED`, and how it ended: `AUTHORIZED` with the tokens,
   *   `EXPIRED`, `CANCELLED` or `ERROR`. An iteration throws {@link InputError} when input or options
   *   do not fit, {@link NotFoundError} when nobody has the account, {@link ForbiddenError} when it is
   *   locked, {@link ApiError} when the user is signed in nowhere, and the last failure when the
   *   service could not be reached for 5 minutes
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function signIn(authentication: AuthenticationClient, account: string) {
   *   return authentication.signIn.withPush({ account }).tokens()
   * }
   * ```
   */
  withPush(input: NewPush<Custom>, options?: SignInProgressOptions): SignInProgress<PushWaiting> {
    return signInWithPush(this.#connection, input, options)
  }

  /**
   * Signs in by an account of an LDAP directory that the pool is connected to. A user who signs in
   * for the first time is created.
   *
   * `POST /api/v3/signin`
   *
   * @param input account name and password in the directory
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`), or the
   *   account is locked or switched off (`account_locked`)
   * @throws {@link ServerError} with status 601 when the directory cannot be reached
   */
  async withLdap(
    input: SignInWithDirectoryInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...ldapPayload } = checkInput(
      signInByCredentials.name,
      signInWithDirectoryInput,
      input,
    )
    return this.#send({ connection: 'LDAP', ldapPayload, options: signInOptions }, options)
  }

  /**
   * Signs in by an account of an Active Directory that the pool is connected to. A user who signs in
   * for the first time is created.
   *
   * `POST /api/v3/signin`
   *
   * @param input account name and password in the directory
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ForbiddenError} when account or password is wrong (`wrong_credentials`), or the
   *   account is locked or switched off (`account_locked`)
   * @throws {@link ServerError} with status 601 when the directory cannot be reached
   */
  async withAd(
    input: SignInWithDirectoryInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const { options: signInOptions, ...adPayload } = checkInput(
      signInByCredentials.name,
      signInWithDirectoryInput,
      input,
    )
    return this.#send({ connection: 'AD', adPayload, options: signInOptions }, options)
  }

  /**
   * Signs in by what the app of a provider gave: a code of WeChat, an access token of Facebook, a
   * code of a mini program. A user who signs in for the first time is created.
   *
   * `POST /api/v3/signin-by-mobile`
   *
   * @param input the connection, which decides what the payload has; see
   *   {@link Identities.providers} for identifiers
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ServerError} with status 602 when the provider refuses what it is said to have given
   * @throws {@link NotFoundError} when there is no such connection
   * @throws {@link ForbiddenError} when registration is closed (`registration_disabled`), or the
   *   account is locked or switched off (`account_locked`)
   * @throws {@link NextStepError} when the user has to bind an account first
   *   (`identity_binding_required`)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function signInByGoogle(authentication: AuthenticationClient, code: string) {
   *   return authentication.signIn.withMobile({
   *     connection: 'google',
   *     extIdpConnIdentifier: 'google-app',
   *     payload: { code },
   *   })
   * }
   * ```
   */
  async withMobile(
    input: SignInWithMobileInput<Custom>,
    options?: RequestOptions,
  ): Promise<TokenSet> {
    const request = mobileRequest(input)
    const tokens = this.#connection.send(
      signInByMobile,
      { ...request, options: withScope(this.#connection, request.options) },
      options,
    )
    return enter(this.#connection, tokens)
  }

  #send(input: SignInInput, options?: RequestOptions, ways?: WaysOn): Promise<TokenSet> {
    const tokens = this.#connection.send(
      signInByCredentials,
      { ...input, options: withScope(this.#connection, input.options) },
      options,
    )
    return enter(this.#connection, tokens, ways)
  }
}
