import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import type { TokenSet } from '../../contract/token-set/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { enter } from '../session/enter.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  changeQrCodeStatus,
  checkQrCodeStatus,
  exchangeTokenSetWithQrCodeTicket,
  type FastpassApps,
  type FastpassQrCode,
  type GeneFastpassQrcodeInfoInput,
  type GeneratedQrCode,
  type GetFastpassParamsInput,
  geneFastpassQrcodeInfo,
  geneQrCode,
  getAppLoginQrCodeStatus,
  getFastpassParams,
  getQrCodeStatus,
  type NewQrCode,
  type QrCodeChange,
  type QrCodeId,
  type QrCodeState,
  type QrCodeTicket,
  qrCodeAppLogin,
  setQrCodeStatus,
} from './contract.ts'

/**
 * QR codes, by which a phone lets a page in, or the other way round: `authentication.qrCode`. A page
 * that wants to be let in has all of it in {@link EverySignIn.withQrCode}; here are the single steps, and
 * the phone's side.
 *
 * - **A phone lets a page in.** The page generates a code and asks for its status. The phone, whose user
 *   is signed in, scans it and confirms or cancels.
 * - **A page lets a phone in** (fastpass). The page, whose user is signed in, generates a fastpass code.
 *   The phone scans it and signs in.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}; those of a signed-in user
 * {@link UnauthorizedError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class QrCode<Custom extends CustomData = CustomData> {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.qrCode`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Makes a QR code to sign in by. It lives 2 minutes unless the pool says otherwise.
   *
   * `POST /api/v3/gene-qrcode`
   *
   * @param input what it is scanned with
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what to show, and the id to ask by
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  generate(input: NewQrCode<Custom>, options?: RequestOptions): Promise<GeneratedQrCode> {
    return this.#connection.send(geneQrCode(), input, options)
  }

  /**
   * Tells how far a QR code has come. Tokens that it has go nowhere but to the caller.
   *
   * `GET /api/v3/get-qrcode-status`
   *
   * @param input `qrcodeId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the status, who has scanned it, and once it is confirmed a ticket or tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such QR code
   */
  getStatus(input: QrCodeId, options?: RequestOptions): Promise<QrCodeState> {
    return this.#connection.send(getQrCodeStatus(), input, options)
  }

  /**
   * Tells the same as {@link QrCode.getStatus}, by an older operation.
   *
   * `GET /api/v3/check-qrcode-status`
   *
   * @deprecated The service keeps it for older applications.
   * @param input `qrcodeId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the status, who has scanned it, and once it is confirmed a ticket or tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such QR code
   */
  checkStatus(input: QrCodeId, options?: RequestOptions): Promise<QrCodeState> {
    return this.#connection.send(checkQrCodeStatus(), input, options)
  }

  /**
   * Exchanges the ticket of a confirmed QR code for tokens, which go into the session. It is for servers
   * whose page asks for the status and hands the ticket on, so that no token gets into the page.
   *
   * `POST /api/v3/exchange-tokenset-with-qrcode-ticket`
   *
   * @param input `ticket`, which works once, for 5 minutes unless the pool says otherwise
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the ticket is unknown, old, or was used before (`statusCode` 400)
   * @throws {@link ForbiddenError} when the pool lets no browser exchange tickets, or the user's account
   *   is locked or switched off (`account_locked`)
   * @throws {@link UnauthorizedError} when the application's own secret is wrong
   * @throws {@link NextStepError} when the service wants a further step
   */
  exchangeTicket(input: QrCodeTicket, options?: RequestOptions): Promise<TokenSet> {
    return enter(
      this.#connection,
      this.#connection.send(exchangeTokenSetWithQrCodeTicket(), input, options),
    )
  }

  /**
   * Scans, confirms or cancels, as the signed-in user of a phone.
   *
   * `POST /api/v3/set-qrcode-status`
   *
   * @param input which code, and what to do: `SCAN` comes first
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such QR code
   * @throws {@link ForbiddenError} when another user has scanned the code
   * @throws {@link ApiError} when the code is old, or not in the state for it (`statusCode` 422)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function letIn(phone: AuthenticationClient, qrcodeId: string, isSure: () => boolean) {
   *   await phone.qrCode.setStatus({ qrcodeId, action: 'SCAN' })
   *   await phone.qrCode.setStatus({ qrcodeId, action: isSure() ? 'CONFIRM' : 'CANCEL' })
   * }
   * ```
   */
  setStatus(input: QrCodeChange, options?: RequestOptions): Promise<SuccessResult> {
    return this.#connection.send(setQrCodeStatus(), input, options)
  }

  /**
   * Does the same as {@link QrCode.setStatus}, by an older operation.
   *
   * `POST /api/v3/change-qrcode-status`
   *
   * @deprecated The service keeps it for older applications.
   * @param input which code, and what to do: `SCAN` comes first
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such QR code
   * @throws {@link ForbiddenError} when another user has scanned the code
   * @throws {@link ApiError} when the code is old, or not in the state for it (`statusCode` 422)
   */
  changeStatus(input: QrCodeChange, options?: RequestOptions): Promise<void> {
    return this.#connection.send(changeQrCodeStatus(), input, options)
  }

  /**
   * Makes a code by which a phone signs in as the user who is signed in here. Whoever scans it is that
   * user: show it to nobody else.
   *
   * `POST /api/v3/gene-fastpass-qrcode-info`
   *
   * @param input options of the phone's sign-in
   * @param options signal, timeout, headers, language and retries of this call
   * @returns what the code has to say; draw it as JSON
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  generateFastpass(
    input: GeneFastpassQrcodeInfoInput<Custom> = {},
    options?: RequestOptions,
  ): Promise<FastpassQrCode> {
    return this.#connection.send(geneFastpassQrcodeInfo(), input, options)
  }

  /**
   * Tells a phone that has scanned a fastpass code what it can sign in to.
   *
   * `GET /api/v3/get-fastpass-client-apps`
   *
   * @param input `qrcodeId` and `appId`, as the code says them
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such code, or none of this application
   */
  getFastpassApps(input: GetFastpassParamsInput, options?: RequestOptions): Promise<FastpassApps> {
    return this.#connection.send(getFastpassParams(), input, options)
  }

  /**
   * Tells the page that shows a fastpass code how far it has come.
   *
   * `GET /api/v3/get-app-login-qrcode-status`
   *
   * @param input `qrcodeId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the status; never tokens, which are the phone's
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such code
   */
  getAppLoginStatus(input: QrCodeId, options?: RequestOptions): Promise<QrCodeState> {
    return this.#connection.send(getAppLoginQrCodeStatus(), input, options)
  }

  /**
   * Signs a phone in that has scanned a fastpass code. The tokens go into the session.
   *
   * `POST /api/v3/qrcode-app-login`
   *
   * @param input `qrcodeId`, as the code says it
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the tokens
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such code
   * @throws {@link ForbiddenError} when the user's account is locked or switched off (`account_locked`)
   * @throws {@link ApiError} when the code is old, or was used before (`statusCode` 422)
   * @throws {@link NextStepError} when the service wants a further step
   */
  appLogin(input: QrCodeId, options?: RequestOptions): Promise<TokenSet> {
    return enter(
      this.#connection,
      this.#connection.send(qrCodeAppLogin(), { action: 'APP_LOGIN', ...input }, options),
    )
  }
}
