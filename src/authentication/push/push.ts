// Generated from api/authentication/push.tsp by `npm run generate`.

import type { SuccessResult } from '../../contract/common/contract.ts'
import type { CustomData } from '../../contract/custom-data.ts'
import { connected } from '../../http/connected.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import {
  type CheckPushCodeStatusInput,
  changePushCodeStatus,
  checkPushCodeStatus,
  type GetPushLoginRelationAppsInput,
  getPushLoginRelationApps,
  type NewPush,
  type PushApps,
  type PushChange,
  type PushState,
  type SentPush,
  setPushCodeStatus,
  signInByPush,
} from './contract.ts'

/**
 * Sign-in by a push to the user's phone: `authentication.push`. `EverySignIn.withPush` is the whole
 * way of who asks; this is the phone's side, and the single steps.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 *
 * @typeParam Custom type of the `customData` of users, from the client's option `customFields`
 */
export class Push<Custom extends CustomData = CustomData> {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.push`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Sends a push to the applications in which a user is signed in.
   *
   * `POST /api/v3/signin-by-push`
   *
   * @param input whom to ask
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the push, by whose id its status is asked for
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when nobody has the account (`user_not_found`)
   * @throws {@link ForbiddenError} when the account is locked or switched off (`account_locked`)
   * @throws {@link ApiError} when the user is signed in nowhere that a push could reach
   *   (`statusCode` 422)
   */
  request(input: NewPush<Custom>, options?: RequestOptions): Promise<SentPush> {
    return this.#transport.send(signInByPush(), input, options)
  }

  /**
   * Tells how far a push has come.
   *
   * `GET /api/v3/check-pushcode-status`
   *
   * @param input `pushCodeId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the status, and the tokens once it is confirmed
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such push
   */
  checkStatus(input: CheckPushCodeStatusInput, options?: RequestOptions): Promise<PushState> {
    return this.#transport.send(checkPushCodeStatus(), input, options)
  }

  /**
   * Confirms or refuses as the signed-in user of a phone.
   *
   * `POST /api/v3/set-pushcode-status`
   *
   * @param input which push, and what to do
   * @param options signal, timeout, headers, language and retries of this call
   * @returns whether it worked
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such push, or it is another user's
   * @throws {@link ApiError} when the push is old or answered (`statusCode` 422)
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export function letIn(phone: AuthenticationClient, pushCodeId: string) {
   *   return phone.push.setStatus({ pushCodeId, action: 'CONFIRM' })
   * }
   * ```
   */
  setStatus(input: PushChange, options?: RequestOptions): Promise<SuccessResult> {
    return this.#transport.send(setPushCodeStatus(), input, options)
  }

  /**
   * Does the same by an older operation, which the service keeps for older applications.
   *
   * `POST /api/v3/change-pushcode-status`
   *
   * @param input which push, and what to do
   * @param options signal, timeout, headers, language and retries of this call
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such push, or it is another user's
   * @throws {@link ApiError} when the push is old or answered (`statusCode` 422)
   */
  changeStatus(input: PushChange, options?: RequestOptions): Promise<void> {
    return this.#transport.send(changePushCodeStatus(), input, options)
  }

  /**
   * Tells the phone that got a push in which applications the user can answer it.
   *
   * `POST /api/v3/get-pushlogin-relation-apps`
   *
   * @param input `appId` and `pushCodeId`
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications in which the user is signed in
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   * @throws {@link NotFoundError} when there is no such push, or it is another user's or another
   *   application's
   */
  getRelationApps(
    input: GetPushLoginRelationAppsInput,
    options?: RequestOptions,
  ): Promise<PushApps> {
    return this.#transport.send(getPushLoginRelationApps(), input, options)
  }
}
