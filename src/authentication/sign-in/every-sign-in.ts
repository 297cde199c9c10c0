import type { CustomData } from '../../contract/custom-data.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { NewPush } from '../push/contract.ts'
import { enter } from '../session/enter.ts'
import { withScope } from '../session/scope.ts'
import type { UserConnection } from '../session/user-connection.ts'
import { signInByMobile } from './contract.ts'
import { mobileRequest, type SignInWithMobileInput } from './mobile.ts'
import type { SignInProgressOptions } from './polling.ts'
import { SignIn } from './sign-in.ts'
import type { SignInProgress } from './sign-in-progress.ts'
import { type PushWaiting, signInWithPush } from './with-push.ts'
import { type QrCodeWaiting, type SignInWithQrCodeInput, signInWithQrCode } from './with-qr-code.ts'

/**
 * Every way to sign in: `authentication.signIn`. Besides those by credentials, those by what the app of
 * a provider gave, and those that are confirmed on another device. A page that needs credentials only
 * is smaller by the class {@link SignIn}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class EverySignIn<Custom extends CustomData = CustomData> extends SignIn<Custom> {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.signIn`. */
  constructor(connection: UserConnection) {
    super(connection)
    this.#connection = connection
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
      signInByMobile(),
      { ...request, options: withScope(this.#connection, request.options) },
      options,
    )
    return enter(this.#connection, tokens)
  }
}
