import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { Ticket } from '../session/ticket.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type BindEmailInput,
  bindEmail,
  type RequestEmailChangeInput,
  requestEmailChangeInput,
  type UnbindEmailInput,
  unbindEmail,
  updateEmail,
  verifyUpdateEmailRequest,
} from './contract.ts'

/**
 * The e-mail address of the signed-in user: `authentication.email`. Codes are sent by
 * `authentication.codes.sendEmail`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnEmail {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.email`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Binds an address to a user who has none.
   *
   * `POST /api/v3/bind-email`
   *
   * @param input the address, and the code that was sent to it for `CHANNEL_BIND_EMAIL`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   user has an address already (`email_already_bound`)
   * @throws {@link ConflictError} when another user has the address (`email_taken`)
   */
  bind(input: BindEmailInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(bindEmail(), input, options)
  }

  /**
   * Takes the address off.
   *
   * `POST /api/v3/unbind-email`
   *
   * @param input the code that was sent to the address for `CHANNEL_UNBIND_EMAIL`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has none (`no_email`)
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   user could not sign in any more without the address (`last_sign_in_method`)
   */
  unbind(input: UnbindEmailInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(unbindEmail(), input, options)
  }

  /**
   * Proves that the address may be changed: by a code that was sent to the new one, and by one to the
   * old one where the pool wants that. Both are for `CHANNEL_UPDATE_EMAIL`.
   *
   * `POST /api/v3/verify-update-email-request`
   *
   * @param input the new address with its code, and the old one where it is wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ticket for {@link OwnEmail.change}
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when a code is wrong (`wrong_code`) or old (`code_expired`), the old
   *   address is missing (`old_email_unproved`) or wrong (`wrong_old_email`), or the new one is the
   *   old one (`email_unchanged`)
   * @throws {@link ConflictError} when another user has the new address (`email_taken`)
   */
  async requestChange(
    input: RequestEmailChangeInput,
    options?: RequestOptions,
  ): Promise<Ticket<'changeEmail'>> {
    const { name } = verifyUpdateEmailRequest()
    const emailPassCodePayload = checkInput(name, requestEmailChangeInput, input)
    const { updateEmailToken, tokenExpiresIn } = await this.#connection.send(
      verifyUpdateEmailRequest(),
      { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload },
      options,
    )
    return Ticket.issue('changeEmail', updateEmailToken, tokenExpiresIn, this.#connection.clock)
  }

  /**
   * Changes the address.
   *
   * `POST /api/v3/update-email`
   *
   * @param input the ticket of {@link OwnEmail.requestChange}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it was changed
   * @throws {@link InputError} when the ticket is for something else or too old; nothing was sent
   *   then
   * @throws {@link ApiError} when the ticket is spent
   * @throws {@link ConflictError} when another user has taken the address meanwhile (`email_taken`)
   */
  async change(
    input: { readonly ticket: Ticket<'changeEmail'> },
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    const { clock } = this.#connection
    const [updateEmailToken, rest] = Ticket.redeem(updateEmail().name, input, 'changeEmail', clock)
    return this.#connection.send(updateEmail(), { ...rest, updateEmailToken }, options)
  }
}
