import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import { Ticket } from '../session/ticket.ts'
import type { UserConnection } from '../session/user-connection.ts'
import {
  type BindPhoneInput,
  bindPhone,
  type RequestPhoneChangeInput,
  requestPhoneChangeInput,
  type UnbindPhoneInput,
  unbindPhone,
  updatePhone,
  verifyUpdatePhoneRequest,
} from './contract.ts'

/**
 * The phone number of the signed-in user: `authentication.phone`. Codes are sent by
 * `authentication.codes.sendSms`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnPhone {
  readonly #connection: UserConnection

  /** Takes a connection. The instance of a client is `authentication.phone`. */
  constructor(connection: UserConnection) {
    this.#connection = connected(connection, 'tokenSource')
  }

  /**
   * Binds a number to a user who has none.
   *
   * `POST /api/v3/bind-phone`
   *
   * @param input the number, and the code that was sent to it for `CHANNEL_BIND_PHONE`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   user has a number already (`phone_already_bound`)
   * @throws {@link ConflictError} when another user has the number (`phone_taken`)
   */
  bind(input: BindPhoneInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(bindPhone(), input, options)
  }

  /**
   * Takes the number off.
   *
   * `POST /api/v3/unbind-phone`
   *
   * @param input the code that was sent to the number for `CHANNEL_UNBIND_PHONE`
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when the user has none, for which the service has no code of its own
   * @throws {@link ApiError} when the code is wrong (`wrong_code`) or old (`code_expired`), or the
   *   user could not sign in any more without the number (`last_sign_in_method`)
   */
  unbind(input: UnbindPhoneInput, options?: RequestOptions): Promise<void> {
    return this.#connection.send(unbindPhone(), input, options)
  }

  /**
   * Proves that the number may be changed: by a code that was sent to the new one, and by one to the
   * old one where the pool wants that. Both are for `CHANNEL_BIND_PHONE`.
   *
   * `POST /api/v3/verify-update-phone-request`
   *
   * @param input the new number with its code, and the old one where it is wanted
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the ticket for {@link OwnPhone.change}
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ApiError} when a code is wrong (`wrong_code`) or old (`code_expired`), the old
   *   number is missing, for which the service has no code of its own, or wrong (`wrong_old_phone`),
   *   or the new one is the old one (`phone_unchanged`)
   * @throws {@link ConflictError} when another user has the new number (`phone_taken`)
   */
  async requestChange(
    input: RequestPhoneChangeInput,
    options?: RequestOptions,
  ): Promise<Ticket<'changePhone'>> {
    const { name } = verifyUpdatePhoneRequest()
    const phonePassCodePayload = checkInput(name, requestPhoneChangeInput, input)
    const { updatePhoneToken, tokenExpiresIn } = await this.#connection.send(
      verifyUpdatePhoneRequest(),
      { verifyMethod: 'PHONE_PASSCODE', phonePassCodePayload },
      options,
    )
    return Ticket.issue('changePhone', updatePhoneToken, tokenExpiresIn, this.#connection.clock)
  }

  /**
   * Changes the number.
   *
   * `POST /api/v3/update-phone`
   *
   * @param input the ticket of {@link OwnPhone.requestChange}
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it was changed
   * @throws {@link InputError} when the ticket is for something else or too old; nothing was sent
   *   then
   * @throws {@link ApiError} when the ticket is spent
   * @throws {@link ConflictError} when another user has taken the number meanwhile (`phone_taken`)
   */
  async change(
    input: { readonly ticket: Ticket<'changePhone'> },
    options?: RequestOptions,
  ): Promise<SuccessResult> {
    const { clock } = this.#connection
    const [updatePhoneToken, rest] = Ticket.redeem(updatePhone().name, input, 'changePhone', clock)
    return this.#connection.send(updatePhone(), { ...rest, updatePhoneToken }, options)
  }
}
