import type { CustomData } from '../../contract/custom-data.ts'
import type { User } from '../../contract/user.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type GetProfileInput,
  getProfile,
  type UpdateProfileInput,
  updateProfile,
} from './contract.ts'

/**
 * The profile of the signed-in user: `authentication.profile`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of `customData`, from the client's option `customFields`
 */
export class Profile<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** For the client; get the instance from `authentication.profile`. */
  constructor(transport: Transport) {
    this.#transport = transport
  }

  /**
   * Reads the profile. The scopes of the session decide which members it has.
   *
   * `GET /api/v3/get-profile`
   *
   * @param input what comes with the profile
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   */
  get(input: GetProfileInput = {}, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(getProfile, input, options)
  }

  /**
   * Changes the profile. Members that are left out stay as they are.
   *
   * `POST /api/v3/update-profile`
   *
   * @param input what to change
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user after the change
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link ConflictError} when the user name or external id is taken
   * @throws {@link ForbiddenError} when users may not edit one of the custom fields
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function rename(authentication: AuthenticationClient, nickname: string) {
   *   return authentication.profile.update({ nickname })
   * }
   * ```
   */
  update(input: UpdateProfileInput<Custom>, options?: RequestOptions): Promise<User<Custom>> {
    return this.#transport.send(updateProfile, input, options)
  }
}
