import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { Ticket } from '../session/ticket.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type PasswordValidity,
  type RequestPasswordResetInput,
  type ResetPasswordInput,
  requestPasswordResetInput,
  resetPassword,
  type UpdatePasswordInput,
  updatePassword,
  type ValidatePasswordInput,
  validatePassword,
  verifyResetPasswordRequest,
} from './contract.ts'

/**
 * The password of a user: `authentication.password`.
 *
 * Every method may also throw what every call may: {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class Password {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.password`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Changes the password of the signed-in user.
   *
   * `POST /api/v3/update-password`
   *
   * @param input the new password, and the old one where there is one
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the old password is missing (`old_password_required`) or wrong
   *   (`wrong_old_password`), or the new one is against the policy (`password_too_short`)
   * @throws {@link UnauthorizedError} when nobody is signed in or the session has ended
   */
  change(input: UpdatePasswordInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(updatePassword(), input, options)
  }

  /**
   * Proves by a code that a forgotten password may be reset. Send the code by `authentication.codes`
   * for `CHANNEL_RESET_PASSWORD`. Nobody has to be signed in.
   *
   * `POST /api/v3/verify-reset-password-request`
   *
   * @param input exactly one of `email` and `phoneNumber`, and the code
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ticket for {@link Password.reset}
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`)
   * @throws {@link NotFoundError} when nobody has the address (`user_not_found`)
   */
  async requestReset(
    input: RequestPasswordResetInput,
    options?: RequestOptions,
  ): Promise<Ticket<'resetPassword'>> {
    const { clock } = this.#connection
    const { email, passCode, phoneNumber, phoneCountryCode } = checkInput(
      verifyResetPasswordRequest().name,
      requestPasswordResetInput,
      input,
    )
    const { passwordResetToken, tokenExpiresIn } = await this.#connection.send(
      verifyResetPasswordRequest(),
      phoneNumber === undefined
        ? { verifyMethod: 'EMAIL_PASSCODE', emailPassCodePayload: { email, passCode } }
        : {
            verifyMethod: 'PHONE_PASSCODE',
            phonePassCodePayload: { phoneNumber, phoneCountryCode, passCode },
          },
      options,
    )
    return Ticket.issue('resetPassword', passwordResetToken, tokenExpiresIn, clock)
  }

  /**
   * Sets a new password in place of a forgotten one.
   *
   * `POST /api/v3/reset-password`
   *
   * @param input the ticket of {@link Password.requestReset}, and the new password
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it was changed
   * @throws {@link InputError} when the input does not fit, or the ticket is for something else or
   *   too old; nothing was sent then
   * @throws {@link ApiError} when the ticket is spent, or the password against the policy
   */
  async reset(
    input: Omit<ResetPasswordInput, 'passwordResetToken'> & {
      readonly ticket: Ticket<'resetPassword'>
    },
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    const { clock } = this.#connection
    const [passwordResetToken, rest] = Ticket.redeem(
      resetPassword().name,
      input,
      'resetPassword',
      clock,
    )
    return this.#connection.send(resetPassword(), { ...rest, passwordResetToken }, options)
  }

  /**
   * Tries a password, and signs nobody in: for another look at who sits at the machine.
   *
   * `POST /api/v3/validate-password`
   *
   * @param input one of `email`, `phone` and `username`, and the password
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether account and password belong together
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  validate(input: ValidatePasswordInput, options?: RequestOptions): Promise<PasswordValidity> {
    return this.#connection.send(validatePassword(), input, options)
  }
}
