import { checkInput } from '../../contract/check-input.ts'
import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { jsonObject } from '../../contract/plain-schemas.ts'
import type { User, UserStatus } from '../../contract/user/contract.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { JsonObject } from '../../utils/json.ts'
import { type UserReference, userReference } from '../common/contract.ts'
import { type GetUserInput, getUser } from './contract.ts'
import { UserOperations } from './user-operations.ts'

const mostAppsPerCall = 50

/**
 * The users of a pool: `management.users`.
 *
 * Every method may also throw what every call may: {@link ForbiddenError} for a wrong key
 * (`bad_signature`), {@link UnauthorizedError} for a management token that is refused,
 * {@link RateLimitError}, {@link ServerError}, {@link ResponseFormatError}, {@link NetworkError}
 * and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 * @typeParam GroupCustom type of the `customData` of groups, from the client's option
 *   `customFieldsOf.GROUP`
 */
export class Users<
  Custom extends CustomData = CustomData,
  GroupCustom extends CustomData = CustomData,
> extends UserOperations<Custom, GroupCustom> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `management.users`. */
  constructor(transport: Transport) {
    super(transport)
    this.#transport = transport
  }

  /**
   * Reads a user as the service sends it: in its own spelling, with every member, neither converted
   * nor checked. For looking into what the service knows; `get` gives the {@link User} that all other
   * methods give.
   *
   * `GET /api/v3/get-user`
   *
   * @param input who, and what comes with the profile
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the JSON of the service
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export async function show(management: ManagementClient, userId: string) {
   *   console.log(JSON.stringify(await management.users.getRaw({ userId }), null, 2))
   * }
   * ```
   */
  getRaw(input: GetUserInput, options?: RequestOptions): Promise<JsonObject> {
    const asItComes = { ...getUser(), output: jsonObject, customData: {} }
    return this.#transport.send(asItComes, input, options)
  }

  /**
   * Switches an account off: no sign-in, and sessions end at once. `activate` switches it on again.
   *
   * `POST /api/v3/update-user`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user, `Suspended`
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  suspend(input: UserReference, options?: RequestOptions): Promise<User<Custom>> {
    return this.#setStatus('suspend', 'Suspended', input, options)
  }

  /**
   * Switches an account on, whatever it was before.
   *
   * `POST /api/v3/update-user`
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the user, `Activated`
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   */
  activate(input: UserReference, options?: RequestOptions): Promise<User<Custom>> {
    return this.#setStatus('activate', 'Activated', input, options)
  }

  /**
   * Signs a user out of every application that the user has signed in to, as the console's "Force
   * offline" does. The account stays as it is, so the user can sign in again. `kick` does it for some
   * applications.
   *
   * `GET /api/v3/get-user-loggedin-apps`, then `POST /api/v3/kick-users` for each 50 of them
   *
   * @param input who
   * @param options signal, timeout, headers, language and retries of each call
   * @returns whether it worked, also when there was nothing to end
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such user (`user_not_found`)
   *
   * @example
   * ```ts
   * import { ManagementClient } from 'genauth'
   *
   * export function forceOffline(management: ManagementClient, email: string) {
   *   return management.users.forceOffline({ userId: email, userIdType: 'email' })
   * }
   * ```
   */
  async forceOffline(input: UserReference, options?: RequestOptions): Promise<SuccessResult> {
    const { userId, ...idType } = checkInput('forceOffline', userReference, input)
    const apps = await this.getLoggedInApps({ userId, ...idType }, options)
    const appIds = apps.map(({ appId }) => appId)
    let success = true
    while (appIds.length > 0) {
      const kicked = { userId, appIds: appIds.splice(0, mostAppsPerCall), options: idType }
      success = (await this.kick(kicked, options)).success && success
    }
    return { success }
  }

  async #setStatus(
    operation: string,
    status: UserStatus,
    input: UserReference,
    options?: RequestOptions,
  ): Promise<User<Custom>> {
    const { userId, ...idType } = checkInput(operation, userReference, input)
    return this.update({ userId, status, options: idType }, options)
  }
}
