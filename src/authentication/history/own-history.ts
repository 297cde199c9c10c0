// Generated from api/authentication/history.tsp by `npm run generate`.

import type { Page } from '../../contract/page.ts'
import { connected } from '../../http/connected.ts'
import type { ListOptions } from '../../http/list-options.ts'
import { listPages } from '../../http/list-pages.ts'
import type { RequestOptions } from '../../http/options.ts'
import type { Transport } from '../../http/transport.ts'
import type { OwnApplication } from '../common/contract.ts'
import {
  type GetLoginHistoryInput,
  getLoggedInApps,
  getLoginHistory,
  type LoginRecord,
} from './contract.ts'

/**
 * Where the signed-in user has signed in, and when: `authentication.history`.
 *
 * Every method may also throw what every call may: {@link UnauthorizedError} when nobody is signed
 * in or the session has ended, {@link RateLimitError}, {@link ServerError},
 * {@link ResponseFormatError}, {@link NetworkError} and {@link TimeoutError}.
 */
export class OwnHistory {
  readonly #transport: Transport

  /** Takes a connection. The instance of a client is `authentication.history`. */
  constructor(transport: Transport) {
    this.#transport = connected(transport)
  }

  /**
   * Lists the sign-ins of the user page by page, newest first, those that failed included. Iterate
   * over the result to go through all of them.
   *
   * `GET /api/v3/get-my-login-history`
   *
   * @param input what the list is narrowed by; nothing for all
   * @param options signal, timeout, headers, language, retries and reading ahead of this call
   * @returns the first page, which leads to the others
   * @throws {@link InputError} when the input does not fit; nothing was sent then
   *
   * @example
   * ```ts
   * import { AuthenticationClient } from 'genauth'
   *
   * export async function warnOfFailures(authentication: AuthenticationClient) {
   *   for await (const { loginAt, geoip } of await authentication.history.logins({ success: false })) {
   *     console.log(loginAt, geoip?.cityName)
   *   }
   * }
   * ```
   */
  logins(input: GetLoginHistoryInput = {}, options?: ListOptions): Promise<Page<LoginRecord>> {
    return listPages(this.#transport, getLoginHistory(), input, options)
  }

  /**
   * Reads the applications that the user has signed in to.
   *
   * `GET /api/v3/get-my-logged-in-apps`
   *
   * @param options signal, timeout, headers, language and retries of this call
   * @returns the applications; `active` tells those where the user still is
   */
  apps(options?: RequestOptions): Promise<OwnApplication[]> {
    return this.#transport.send(getLoggedInApps(), undefined, options)
  }
}
